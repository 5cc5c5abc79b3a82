# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The recipe format: fields, and the kinds that read their values."""
