# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The scripts with which a browser reads the index, mended in two places.

Pagefind 1.5 takes a piece of the index that could not be loaded for an empty one, and keeps it: on
a bad connection readers would be told that there is no recipe, until they load the page again.
Here the failure reaches the caller, and the piece is asked for once more.

It also starts its worker from a plain text, which Trusted Types forbid. Here a policy vouches for
the one address beside the script, whatever it is asked for; without it the search would run in the
main thread and keep the page from answering.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kochbuch.search.pagefind.program import LANGUAGE

POLICY = "pagefind-worker"
"""The Trusted Types policy that the page of the finder allows (overrides/suche.html)."""
_WORDS = f"wasm.{LANGUAGE}.pagefind"
_LOADING = (
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
_STARTING = (
    (
        b"function initSharedWorker(basePath){",
        b"const ownWorker=globalThis.trustedTypes?.createPolicy("
        b'"%b",{createScriptURL:()=>new URL("pagefind-worker.js",import.meta.url).href});'
        b"function initSharedWorker(basePath){" % POLICY.encode(),
    ),
    (
        b"sharedWorker=new Worker(workerUrl);",
        b"sharedWorker=new Worker(ownWorker?.createScriptURL(workerUrl)??workerUrl);",
    ),
)
_SCRIPTS = {"pagefind.js": (*_LOADING, *_STARTING), "pagefind-worker.js": _LOADING}
"""What each script is mended by: what is there, and what takes its place."""


def runtime(files: Mapping[str, bytes], *, has_words: bool) -> Iterator[tuple[str, bytes]]:
    """Yield scripts and German word forms by their names; an index of nothing has no words.

    Left out are three user interfaces, the highlighter, and the search without German. Raises
    `LookupError` if one is missing, `ValueError` if there is not just one place to mend.
    """
    for name, mends in _SCRIPTS.items():
        yield name, _mended(files[name], mends)
    if has_words:
        yield _WORDS, files[_WORDS]


def _mended(script: bytes, mends: Iterable[tuple[bytes, bytes]]) -> bytes:
    for broken, whole in mends:
        if script.count(broken) != 1:
            raise ValueError("another script than the one that is mended")
        script = script.replace(broken, whole)
    return script
