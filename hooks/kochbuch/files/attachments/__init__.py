# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Pictures and attachments: whether a file is what its name says, and nothing more than that."""
