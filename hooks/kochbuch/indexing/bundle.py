# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The files of Pagefind as we publish them: without what nobody loads, under names that are small.

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
from collections.abc import Mapping, Sequence
from typing import Any

from kochbuch.errors import KochbuchError
from kochbuch.indexing import cbor
from kochbuch.indexing.program import LANGUAGE

ENTRY = "pagefind-entry.json"
_RUNTIME = ("pagefind.js", "pagefind-worker.js", f"wasm.{LANGUAGE}.pagefind")
"""Left out: three user interfaces, the highlighter, and the search without German."""
_STEP = "Nehmen Sie die Version aus requirements.txt."
_SIGNATURE = b"pagefind_dcd"
_STEP_OF_WORDS = 16
"""To so many words the length of a text is rounded up."""
_PAGES = 1
"""Where the table holds the pages, as name and number of words each."""


def bundle(
    files: Mapping[str, bytes], edition: str, fragments: Sequence[bytes]
) -> dict[str, bytes]:
    """Return the files to publish, by their paths below `pagefind/`; a fragment for each recipe.

    An index of nothing has no table.
    """
    count = len(fragments)
    entry = json.loads(files[ENTRY])
    if sum(language["page_count"] for language in entry["languages"].values()) != count:
        raise KochbuchError(f"Pagefind hat nicht alle {count} Rezepte angenommen. {_STEP}")
    kept = {name: files[name] for name in _RUNTIME if name in files}
    kept |= {name: data for name, data in files.items() if name.startswith("index/")}
    for language in entry["languages"].values():
        table = _table(files[f"pagefind.{language['hash']}.pf_meta"])
        for row, page in enumerate(table[_PAGES]):
            page[0] = f"{edition}/{row}"
            # A text is weighed by its length; every visitor loads it, nobody needs it to the word.
            page[1] = -(-page[1] // _STEP_OF_WORDS) * _STEP_OF_WORDS
        packed = _packed(cbor.encode(table))
        language["hash"] = f"{LANGUAGE}_{checksum(packed)}"
        kept[f"pagefind.{language['hash']}.pf_meta"] = packed
    kept |= {f"fragment/{edition}/{row}.pf_fragment": data for row, data in enumerate(fragments)}
    kept[ENTRY] = json.dumps(entry, separators=(",", ":")).encode() + b"\n"
    return dict(sorted(kept.items()))


def fragment(address: str, meta: Mapping[str, str]) -> bytes:
    """Return what the result of a recipe shows, in the form that Pagefind itself reads as well."""
    content = {
        "url": address,
        "content": "",
        "word_count": 0,
        "filters": {},
        "meta": dict(meta),
        "anchors": [],
    }
    return _packed(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())


def checksum(data: bytes) -> str:
    """Return ten digits that are others for other data."""
    return hashlib.sha256(data).hexdigest()[:10]


def _table(packed: bytes) -> list[Any]:
    data = gzip.decompress(packed)
    table = cbor.decode(data.removeprefix(_SIGNATURE))
    if not data.startswith(_SIGNATURE) or not isinstance(table, list):
        raise KochbuchError(
            f"Pagefind schreibt seine Tabelle anders als die bekannte Version. {_STEP}"
        )
    return table


def _packed(data: bytes) -> bytes:
    """Return `data` as Pagefind packs it; unlike `gzip.compress`, the same on every system."""
    buffer = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, buffer, 0) as packer:
        packer.write(_SIGNATURE + data)
    return buffer.getvalue()
