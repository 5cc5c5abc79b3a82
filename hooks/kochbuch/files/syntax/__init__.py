# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What stands in a file and where: front matter, text, positions. No judgement yet."""
