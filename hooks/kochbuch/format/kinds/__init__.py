# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""How single fields are read: one kind for each sort of value."""
