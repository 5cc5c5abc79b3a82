# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""How a message names what an author wrote."""

from __future__ import annotations

_MAX_LENGTH = 80


def quote(text: str, limit: int = _MAX_LENGTH) -> str:
    r"""Return `text` in guillemets, on one line and cut to a length that a sentence can carry.

    >>> quote("Breit-\n  band"), quote("Breitband", limit=5)
    ('»Breit- band«', '»Breit…«')
    """
    # Look at no more than is shown: a value may be as long as a file.
    line = " ".join(text[: 4 * limit].split())
    return f"»{line[:limit]}…«" if len(line) > limit else f"»{line}«"
