# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Files that nobody meant to write, each made from a number alone.

A case starts from a file that exists (a recipe, a specimen, a word list, a picture, a document) and
changes it a few times: single bytes, lines, words, or the structure around them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

from kochbuch.format.fields import FIELDS
from kochbuch.running.project import OWN_ROOT

from tests import attaching
from tests.attacks.corpus import corpus
from tests.minibook import RECIPE, TRAPS, recipe_text

LARGEST = 130_000
"""Bytes; a little more than a recipe may have."""
_NASTY = (
    "\0\a\b\t\n\r\x0b\x0c\x1b\x1f\x7f\x85\x9b\xa0\xad\u0301\u034f\u061c\u115f\u1680\u180e\u200b\u200d"
    "\u200e\u2028\u2029\u202e\u2060\u2066\u2800\u3000\u3164\ud7ff\ue000\ufe0f\ufeff\uff00\uffa0\ufffd"
    "\uffff\U000e0041\U0001f468\U0010ffff"
)
_MARKS = (
    *("#", "###### ", "> ", "- ", "* ", "+ - ", "1. ", "    ", "\t", "|", "| a |\n|---|\n", "```"),
    *("~~~", "`", "*", "_", "**", "*a ", "[", "]", "](", "![", "[^1]", "[^1]: ", "[a]: ", "<", ">"),
    *("<!--", "<a href=", "&#", "&amp;", "\\", "{", "}", "!!! note\n    ", '=== "a"\n    '),
    *(
        "???+ tip\n    ",
        "- [ ] ",
        ": ",
        "*[a]: ",
        "---\n",
        "...\n",
        "\n\n",
        "dienste",
        "ü",
        "a\u0301",
    ),
)
_YAML = (
    *(
        "[",
        "]",
        "{",
        "}",
        "{a: ",
        "[a, ",
        "- ",
        "- - ",
        "? ",
        ": ",
        "&a ",
        "*a",
        "!!python/object:x ",
        "!",
    ),
    *(
        "|\n  ",
        ">-\n  ",
        '"',
        "'",
        "#",
        "%YAML 3.0\n",
        "---\n",
        "...\n",
        "<<: ",
        "~",
        "null",
        "0x1F",
    ),
    *("1e999", "2026-13-45", "05358028", "\t", "@", "`", "ja", "-0", ".inf", "\\x41", "''"),
)


@cache
def recipes() -> tuple[bytes, ...]:
    """Return what recipes are made from: real ones, faulty ones, and short ones full of traps."""
    files = (
        *sorted((OWN_ROOT / "recipes").glob("??/*/*.md"))[::8],
        *sorted((OWN_ROOT / "tests" / "specimens").rglob("*.md")),
    )
    return (
        RECIPE.encode(),
        RECIPE.encode() + TRAPS.encode(),
        *(file.read_bytes() for file in files),
    )


@cache
def word_lists() -> dict[str, bytes]:
    """Return the editors' word lists by their file names."""
    folder = OWN_ROOT / "recipes" / "_vokabular"
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.yml"))}


@cache
def attachments() -> dict[str, bytes]:
    """Return one file of each format that may lie beside a recipe, by its name."""
    return {
        "a.png": attaching.png(),
        "b.gif": attaching.GIF,
        "c.jpg": attaching.jpeg(attaching.segment(0xE1, b"Exif\0\0" + attaching.exif((1,), (2,)))),
        "d.webp": attaching.webp((b"EXIF", attaching.exif((1,), (2,)))),
        "e.pdf": attaching.pdf(b"<< /Type /Catalog >>", attaching.object_stream(b"1 0 << /A 1 >>")),
        "f.docx": attaching.office("word", {"word/_rels/document.xml.rels": "<Relationships/>"}),
        "g.xlsx": attaching.office("xl"),
        "h.odt": attaching.open_document(),
        "i.bpmn": attaching.BPMN.format("<process/>").encode(),
    }


@cache
def bodies() -> tuple[bytes, ...]:
    """Return the texts below the front matter, with links that lead out of the book."""
    found = (data.partition(b"\n---\n")[2] for data in recipes())
    return tuple(text.replace(b"](../", b"](https://www.example.org/") for text in found if text)


def recipe(random: Random, title: str) -> bytes:
    """Return a recipe file after a few changes: of all of it, or of the text below a good head."""
    if random.random() < 0.4:
        return _changed(random, random.choice(recipes()), _EVERYWHERE + _IN_TEXT)
    head = titled(title).partition("\n---\n")[0].encode() + b"\n---\n"
    return head + _changed(random, random.choice(bodies()), _BELOW)


def titled(title: str) -> str:
    """Return the shortest good recipe with a title of its own."""
    return recipe_text(("Rechnungen elektronisch bearbeiten und ablegen", title))


def word_list(random: Random) -> tuple[str, bytes]:
    """Return the name of a word list, and its content after a few changes."""
    name = random.choice(sorted(word_lists()))
    return name, _changed(random, word_lists()[name], _EVERYWHERE + _IN_TEXT)


def attachment(random: Random) -> tuple[str, bytes]:
    """Return the name of an attachment, and its content after a few changes."""
    name = random.choice(sorted(attachments()))
    return name, _changed(random, attachments()[name], _EVERYWHERE)


Change = Callable[[Random, bytes], bytes]


def _changed(random: Random, data: bytes, changes: tuple[Change, ...]) -> bytes:
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        data = random.choice(changes)(random, data)[:LARGEST]
    return data


def _at(random: Random, data: bytes) -> int:
    return random.randint(0, len(data))


def _flip(random: Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 2, 16)) if data else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _insert_bytes(random: Random, data: bytes) -> bytes:
    at = _at(random, data)
    return data[:at] + random.randbytes(random.choice((1, 4, 64))) + data[at:]


def _cut(random: Random, data: bytes) -> bytes:
    start, end = sorted((_at(random, data), _at(random, data)))
    return data[:start] + data[end:]


def _end_early(random: Random, data: bytes) -> bytes:
    return data[: _at(random, data)]


def _double(random: Random, data: bytes) -> bytes:
    start, end = sorted((_at(random, data), _at(random, data)))
    return data[:end] + data[start:end] * random.choice((1, 2, 100)) + data[end:]


def _write_number(random: Random, data: bytes) -> bytes:
    at = _at(random, data)
    number = random.choice((0, 1, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF))
    return data[:at] + number.to_bytes(4, random.choice(("big", "little"))) + data[at + 4 :]


def _swap_lines(random: Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _shift_lines(random: Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    start = random.randrange(len(lines))
    before = random.choice((*_MARKS, "  ", " ")).encode() * random.choice((1, 1, 2, 40))
    for at in range(start, min(len(lines), start + random.choice((1, 3, 20)))):
        lines[at] = before + lines[at]
    return b"\n".join(lines)


def _insert_letters(random: Random, data: bytes) -> bytes:
    at = _at(random, data)
    letters = "".join(random.choices(_NASTY, k=random.choice((1, 3, 40))))
    return data[:at] + letters.encode() + data[at:]


def _insert_attack(random: Random, data: bytes) -> bytes:
    at = _at(random, data)
    return data[:at] + random.choice(corpus()).text.encode("utf-8", "replace") + data[at:]


def _pile_up(random: Random, data: bytes) -> bytes:
    """Repeat a few marks, often to the largest size, in one place or around a place."""
    at = _at(random, data)
    pile = "".join(random.choices((*_MARKS, *_YAML), k=random.choice((1, 1, 2, 3)))).encode()
    pile *= random.choice((10, 100, 1_000, LARGEST // len(pile)))
    end = data[at:] + pile if random.random() < 0.3 else data[at:]
    return data[:at] + pile + end


def _change_value(random: Random, data: bytes) -> bytes:
    """Give a field of the head another structure."""
    key = random.choice(FIELDS).key.encode()
    start = data.find(b"\n" + key + b":")
    value = "".join(random.choices(_YAML, k=random.randint(1, 12))).encode()
    if start < 0:
        return data.replace(b"---\n", b"---\n" + key + b": " + value + b"\n", 1)
    start += len(key) + 2
    end = start if random.random() < 0.3 else data.find(b"\n", start) % (len(data) + 1)
    return data[:start] + b" " + value + data[end:]


_EVERYWHERE: tuple[Change, ...] = (
    *(_flip, _insert_bytes, _cut, _end_early, _double, _write_number),
)
_IN_TEXT: tuple[Change, ...] = (
    *(_swap_lines, _shift_lines, _insert_letters, _insert_attack, _pile_up, _pile_up),
    *(_change_value, _change_value),
)
_BELOW = tuple(change for change in _IN_TEXT if change is not _change_value)
