# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""One module per kind of page; each yields the specs of its pages."""
