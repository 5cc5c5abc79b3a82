# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""One module per kind of page; each returns the files of its kind."""
