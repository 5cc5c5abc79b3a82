# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The files of Pagefind as we publish them: without what is never loaded, under short names.

Pagefind names each fragment by a checksum, which at 10,000 recipes makes the table that every
visitor loads first three times as long. Here a fragment is called by the edition of the index and
the number of the recipe: `fragment/<edition>/<row>.pf_fragment`. An edition is another one as soon
as one recipe is, so no browser takes an old fragment for a new one. A fragment holds what a result
shows, and not the text, from which Pagefind would cut excerpts: a third of its size.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kochbuch.running.errors import KochbuchError
from kochbuch.search.json_files import Fragment, compact
from kochbuch.search.pagefind import cbor
from kochbuch.search.pagefind.forms import SETUP, of_known_form
from kochbuch.search.pagefind.program import LANGUAGE
from kochbuch.search.pagefind.runtime import runtime

ENTRY = "pagefind-entry.json"
VERSION = "1.5."
"""With this begin the versions whose files have the form that is read and written here."""
_SIGNATURE = b"pagefind_dcd"
_WORD_STEP = 16
"""To so many words the length of a text is rounded up."""
_PAGES = 1
"""Where the table holds the pages, as name and number of words each."""


def bundle(
    files: Mapping[str, bytes], edition: str, fragments: Sequence[bytes]
) -> dict[str, bytes]:
    """Return the files to publish, by their paths below `pagefind/`; a fragment for each recipe.

    An index of nothing has no table. Raises `KochbuchError` if `files` are not those of a known
    version, or not about just these recipes in this order.
    """
    with of_known_form():
        return dict(sorted(_published(files, edition, fragments)))


def _published(
    files: Mapping[str, bytes], edition: str, fragments: Sequence[bytes]
) -> Iterator[tuple[str, bytes]]:
    entry = json.loads(files[ENTRY])
    _check_version(entry)
    languages = entry["languages"]
    _check_count(languages, len(fragments))
    yield from runtime(files, has_words=bool(languages))
    yield from ((name, data) for name, data in files.items() if name.startswith("index/"))
    if languages:
        language = languages[LANGUAGE]
        table = _table(files[f"pagefind.{language['hash']}.pf_meta"])
        _check_rows(table, files, fragments)
        for row, page in enumerate(table[_PAGES]):
            page[0] = f"{edition}/{row}"
            # The length of a text weighs its hits; all visitors load it, and a rough one is enough.
            page[1] = -(-page[1] // _WORD_STEP) * _WORD_STEP
        data = cbor.encode(table)
        language["hash"] = f"{LANGUAGE}_{checksum(data)}"
        yield f"pagefind.{language['hash']}.pf_meta", _packed(data)
    for row, content in enumerate(fragments):
        yield f"fragment/{edition}/{row}.pf_fragment", _packed(content)
    yield ENTRY, compact(entry).encode() + b"\n"


def fragment(address: str, meta: Mapping[str, str]) -> bytes:
    """Return what the result of a recipe shows, in the form that Pagefind itself reads as well."""
    content: Fragment = {
        "url": address,
        "content": "",
        "word_count": 0,
        "filters": {},
        "meta": dict(meta),
        "anchors": [],
    }
    return compact(content).encode()


def checksum(data: bytes) -> str:
    """Return ten digits that are others for other data.

    Of data before they are packed: how they are packed is up to the zlib of a machine.
    """
    return hashlib.sha256(data).hexdigest()[:10]


def _check_version(entry: Mapping[str, Any]) -> None:
    version = entry["version"]
    if not version.startswith(VERSION):
        raise KochbuchError(
            f"Pagefind hat die Version {version}, gebraucht wird {VERSION}x. {SETUP}"
        )


def _check_count(languages: Mapping[str, Any], count: int) -> None:
    if sum(language["page_count"] for language in languages.values()) != count:
        raise KochbuchError(f"Pagefind hat nicht alle {count} Rezepte angenommen. {SETUP}")


def _check_rows(table: list[Any], files: Mapping[str, bytes], fragments: Sequence[bytes]) -> None:
    """Hold Pagefind's order against ours: otherwise every hit would show another recipe."""
    for (name, *_), content in zip(table[_PAGES], fragments, strict=True):
        found = json.loads(_unpacked(files[f"fragment/{name}.pf_fragment"]))
        if found["url"] != json.loads(content)["url"]:
            raise ValueError("another order")


def _table(packed: bytes) -> list[Any]:
    table = cbor.decode(_unpacked(packed))
    if not isinstance(table, list):
        raise TypeError("no table")
    return table


def _unpacked(packed: bytes) -> bytes:
    data = gzip.decompress(packed)
    if not data.startswith(_SIGNATURE):
        raise ValueError("no signature")
    return data.removeprefix(_SIGNATURE)


def _packed(data: bytes) -> bytes:
    """Return `data` as Pagefind packs it; without time and name of the system."""
    buffer = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, buffer, 0) as packer:
        packer.write(_SIGNATURE + data)
    return buffer.getvalue()
