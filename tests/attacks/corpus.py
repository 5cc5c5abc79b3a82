# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The corpus of attacks: what strangers may send, one line each, in `corpus/*.txt`.

A line says what it tries and, behind `::`, the text; `[…]` names the class of the lines below.
`↵` stands for a line break, `⇥` for a tab, `⟨U+0000⟩` for any other character nobody can see.
`PWN` calls the function that tells the test which attack ran; `NUM` is its number. `DEC[…]`,
`HEX[…]`, `URL[…]` and `B64[…]` stand for their content as references, percent signs and base64.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
FOREIGN = "angriff.invalid"
"""The host that attacks ask for; names below `.invalid` are never assigned (RFC 2606)."""
_UNSEEN = re.compile(r"⟨U\+([0-9A-F]{4})⟩")
_ENCODED = re.compile(r"(DEC|HEX|URL|B64)\[(.*?)\]")
_ENCODERS: dict[str, Callable[[str], str]] = {
    "DEC": lambda text: "".join(f"&#{ord(letter)};" for letter in text),
    "HEX": lambda text: "".join(f"&#x{ord(letter):x};" for letter in text),
    "URL": lambda text: "".join(f"%{ord(letter):02x}" for letter in text),
    "B64": lambda text: base64.b64encode(text.encode()).decode(),
}


@dataclass(frozen=True, slots=True)
class Attack:
    """One hostile text that a contributor may send."""

    number: int
    kind: str
    aim: str
    text: str

    @property
    def line(self) -> str:
        """The text without line breaks, for places that hold one line."""
        return self.text.replace("\n", " ")


@cache
def corpus() -> tuple[Attack, ...]:
    """Return every attack, numbered from 1."""
    return tuple(
        Attack(number, kind, aim, _spelled_out(text, number))
        for number, (kind, aim, text) in enumerate(_lines(), start=1)
    )


def _lines() -> Iterator[tuple[str, str, str]]:
    kind = ""
    for file in sorted(FOLDER.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").split("\n"):
            if line.startswith("["):
                kind = line.strip("[]")
            elif line and not line.startswith("#"):
                aim, separator, text = line.partition(" :: ")
                assert separator, line
                yield kind, aim, text


def _spelled_out(text: str, number: int) -> str:
    text = text.replace("PWN", f"pwn({number})").replace("NUM", str(number))
    text = _ENCODED.sub(lambda match: _ENCODERS[match[1]](match[2]), text)
    text = text.replace("↵", "\n").replace("⇥", "\t")
    return _UNSEEN.sub(lambda match: chr(int(match[1], 16)), text)
