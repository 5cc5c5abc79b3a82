# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The parts of a sample book: chance, plans, relations, front matter, text. No file is touched."""
