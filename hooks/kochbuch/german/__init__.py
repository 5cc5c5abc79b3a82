# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""German words: quoting, lists, the nearest word, numbers and dates."""
