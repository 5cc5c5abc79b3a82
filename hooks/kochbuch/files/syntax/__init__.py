# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The contents of a file with positions: front matter and text, not yet judged."""
