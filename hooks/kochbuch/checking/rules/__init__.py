# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about several things at once: fields of one recipe, and all recipes together."""
