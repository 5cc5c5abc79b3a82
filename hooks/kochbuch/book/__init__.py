# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The domain: what a recipe, a municipality, a topic and a book are. Imports nobody."""
