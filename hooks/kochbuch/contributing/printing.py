# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The one way out for text of strangers: nothing in it is obeyed by a terminal or a runner.

GitHub's runner looks for `##[command]` anywhere in a line, and for `::command::` at its beginning
behind any white space (actions/runner, ActionCommand.cs); its comparison skips what has no ink.
Azure reads `##vso[`, TeamCity `##teamcity[`, GitLab `section_start:`.
"""

from __future__ import annotations

import logging
import re

from kochbuch.book.unseen import HIDDEN

_COMMAND = r"#(?=#\w*\[)|(?<=section_start):|(?<=section_end):"
_SPOKEN = re.compile(f"{HIDDEN.pattern}|{_COMMAND}")


def visible(line: str) -> str:
    r"""Return one line with a name in place of each sign that somebody would obey or not see.

    >>> visible("a\x1b[2J\nb"), visible("##[error]x"), visible("  ::error::x")
    ('a<U+001B>[2J<U+000A>b', '<U+0023>#[error]x', '  <U+003A>:error::x')
    """
    shown = "".join(letters(line))
    if shown.lstrip().startswith("::"):
        shown = shown.replace(":", _name(":"), 1)
    return shown


def letters(line: str) -> list[str]:
    """Return what is shown for each character of a line, in their order."""
    shown = list(line)
    for match in _SPOKEN.finditer(line):
        shown[match.start()] = _name(match[0])
    for at in [at for at, letter in enumerate(line) if letter == "\n"]:
        shown[at] = _name("\n")
    return shown


def visible_lines(text: str) -> str:
    """Return a text of several lines of our own, each of them made visible."""
    return "\n".join(map(visible, text.split("\n")))


def visible_record(record: logging.LogRecord) -> bool:
    """Make what a logger says visible, tracebacks included; a filter for handlers of logs."""
    record.msg, record.args = visible_lines(record.getMessage()), ()
    if record.exc_info:
        trace = record.exc_text or logging.Formatter().formatException(record.exc_info)
        record.exc_text = visible_lines(trace)
    return True


def visible_json(text: str) -> str:
    r"""Return the text of a JSON document with escapes in place of what `visible` names.

    The data stay what they are, but for halves of characters, which JSON cannot carry.

    >>> visible_json('"\x9b ##[error]"')
    '"\\u009b \\u0023#[error]"'
    """
    return _SPOKEN.sub(lambda match: _escape(match[0]), text)


def _name(character: str) -> str:
    return f"<U+{ord(character):04X}>"


def _escape(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        return "\\ufffd"
    units = character.encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
