# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The groups of fields that a recipe nests: costs, contact, sources and the others."""
