# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The search index: Pagefind makes it, we put it in an order that never changes."""
