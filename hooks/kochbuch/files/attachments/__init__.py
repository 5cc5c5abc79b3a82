# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Checks of pictures and attachments: content, size, and what they reveal."""
