# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From files to a book: reading, checking, and saying what is wrong and where."""
