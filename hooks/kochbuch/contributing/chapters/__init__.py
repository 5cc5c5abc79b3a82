# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The chapters of the rulebook: every kind of finding in words, in the order a file is read."""
