# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What commands have in common: settings, errors, output, the reference date."""
