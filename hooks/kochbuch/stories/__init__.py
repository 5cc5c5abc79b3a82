# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The body of a recipe as clean HTML and as plain text."""
