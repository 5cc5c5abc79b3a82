# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From the official files to the register that the package ships; pure functions, no files."""
