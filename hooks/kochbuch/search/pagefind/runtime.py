# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The scripts with which a browser reads the index, mended in one place.

Pagefind 1.5 takes a piece of the index that could not be loaded for an empty one, and keeps it: on
a bad connection readers would be told that there is no recipe, until they load the page again.
Here the failure reaches the caller, and the piece is asked for once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kochbuch.search.pagefind.program import LANGUAGE

_SCRIPTS = ("pagefind.js", "pagefind-worker.js")
_WORDS = f"wasm.{LANGUAGE}.pagefind"
_MENDED = (
    (
        b"${e?.toString()}`);}}async loadChunk(hash){",
        b"${e?.toString()}`);throw e;}}async loadChunk(hash){",
    ),
    (
        b'=this._loadGenericChunk(url,"load_index_chunk");',
        b'=this._loadGenericChunk(url,"load_index_chunk")'
        b".catch((e)=>{delete this.loaded_chunks[hash];throw e;});",
    ),
)


def runtime(files: Mapping[str, bytes], *, has_words: bool) -> Iterator[tuple[str, bytes]]:
    """Yield scripts and German word forms by their names; an index of nothing has no words.

    Left out are three user interfaces, the highlighter, and the search without German. Raises
    `LookupError` if one is missing, `ValueError` if there is not just one place to mend.
    """
    for name in _SCRIPTS:
        yield name, _mended(files[name])
    if has_words:
        yield _WORDS, files[_WORDS]


def _mended(script: bytes) -> bytes:
    for broken, whole in _MENDED:
        if script.count(broken) != 1:
            raise ValueError("another script than the one that is mended")
        script = script.replace(broken, whole)
    return script
