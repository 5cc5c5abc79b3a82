# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Questions to the book: pure functions from recipes to ordered answers."""
