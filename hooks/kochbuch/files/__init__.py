# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From bytes to text with places: front matter, outline, attachments, register."""
