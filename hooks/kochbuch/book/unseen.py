# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Characters that nobody sees: which a text may hold, and whether it shows anything at all.

One version of Unicode decides (`unicode_table`), not that of the Python at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kochbuch.book import unicode_table

_MOST_SOFT = 2
"""Soft characters in a row: ❤ in front of another sign needs two. More of them hide something."""
_FLAG = "\U0001f3f4"
_MOST_TAGS = 7
"""The flag of a region is a black flag and at most seven tags."""
_INK = re.compile(r"[!-~]")


def _letters(ranges: str) -> str:
    """Return ranges of the table as the inside of a set in a regular expression."""
    ends = (part.split("-") for part in ranges.split())
    return "".join("-".join(f"\\U{int(end, 16):08x}" for end in pair) for pair in ends)


_SOFT = _letters(unicode_table.SOFT)
HIDDEN = re.compile(f"[{_letters(unicode_table.HIDDEN)}]")
"""Every character without ink that is no blank."""
# What German and its neighbours write with, and no hidden sign: a set of few letters is ten times
# as fast as one that goes beyond U+FFFF. The one search that every text pays for.
_UNUSUAL = re.compile(r"[^\t\n -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205f\u20a0-\u20bf]")
_SOFT_ONE = re.compile(f"[{_SOFT}]")
_SOFT_MANY = re.compile(f"(?<=[{_SOFT}]{{{_MOST_SOFT}}})[{_SOFT}]")
_TAGS = re.compile(rf"[\U000e0020-\U000e007f]{{1,{_MOST_TAGS}}}")


def forbidden(text: str) -> Iterator[re.Match[str]]:
    r"""Yield what no text needs: controls, changes of direction, tags, blanks without width.

    Soft hyphens, joiners and variation selectors are no mistake, unless they come in crowds.

    >>> [found.start() for found in forbidden("Ver\u00adwal\u202etung")]
    [7]
    """
    end_of_flag = 0
    for match in HIDDEN.finditer(text) if _UNUSUAL.search(text) else ():
        at = match.start()
        if at < end_of_flag:
            continue
        if _SOFT_ONE.match(text, at):
            if not _SOFT_MANY.match(text, at):
                continue
        elif text[at - 1 : at] == _FLAG and (tags := _TAGS.match(text, at)):
            end_of_flag = tags.end()
            continue
        yield match


def has_hidden(text: str) -> bool:
    """Return whether a text holds a character without ink that is no blank."""
    return bool(_UNUSUAL.search(text) and HIDDEN.search(text))


def without_soft(text: str) -> str:
    r"""Return a text for comparison, without what does not change how it reads.

    >>> without_soft("Ver\u00adwaltung")
    'Verwaltung'
    """
    return text if text.isascii() else _SOFT_ONE.sub("", text)


def shows_nothing(text: str) -> bool:
    r"""Return whether a reader sees no letter and no sign; an empty text shows nothing, too.

    >>> shows_nothing("\u3164\u2800 \u0301"), shows_nothing("⠓"), shows_nothing("é")
    (True, False, False)
    """
    return not _INK.search(text) and not _seen().search(text)


def is_unreadable(name: str) -> bool:
    """Return whether the name of a file holds anything that has no ink but a plain blank."""
    return not name.isprintable() if name.isascii() else bool(_unseen().search(name))


def ink(text: str) -> int:
    """Return how many characters are seen, usual blanks between words included."""
    return len(_unseen().sub("", text)) if _UNUSUAL.search(text) else len(text)


@cache
def _seen() -> re.Pattern[str]:
    # Compiled when a text without a letter of ASCII turns up: the table has a thousand ranges.
    return re.compile(f"[^{_letters(unicode_table.UNSEEN)}{_letters(unicode_table.MARKS)}]")


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"(?! )[{_letters(unicode_table.UNSEEN)}]")
