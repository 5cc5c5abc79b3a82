# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The core of the Kochbuch: recipes in, a checked and indexed book out.

Knows neither MkDocs nor argparse; the doors are `hooks/mkdocs_kochbuch.py` and `scripts/`.
"""
