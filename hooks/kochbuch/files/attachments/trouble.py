# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What ends the look into one attachment."""

from __future__ import annotations


class WrongFormatError(Exception):
    """The content is not of the format that the name of the file claims."""


class OpaqueError(Exception):
    """Parts of the file can't be looked through; the text says which, as a German noun."""
