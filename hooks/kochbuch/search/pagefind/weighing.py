# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""How much of an index a visitor loads, as a server sends it."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass

from kochbuch.site import addresses
from kochbuch.site.site_file import SiteFile

_ALWAYS = (
    f"{addresses.SEARCH_INDEX}pagefind",
    f"{addresses.SEARCH_INDEX}wasm",
    addresses.SEARCH_FACETS,
)
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Weights:
    """Sizes in kilobytes, packed."""

    whole: float
    every_search: float
    """What is loaded before anything was asked."""
    usual_word: float
    """The piece of the index that holds a word, in the mean."""
    largest_word: float
    ten_results: float


def weigh(files: Iterable[SiteFile]) -> Weights:
    """Return the weights of an index."""
    sizes = {file.uri: _packed(file) for file in files}
    words = [size for uri, size in sizes.items() if "/index/" in uri] or [0.0]
    results = [size for uri, size in sizes.items() if "/fragment/" in uri] or [0.0]
    return Weights(
        sum(sizes.values()),
        sum(size for uri, size in sizes.items() if uri.startswith(_ALWAYS)),
        sum(words) / len(words),
        max(words),
        _SHOWN * sum(results) / len(results),
    )


def _packed(file: SiteFile) -> float:
    """Return the size of a file; what is no text is packed already."""
    content = file.content or ""
    if isinstance(content, str):
        content = content.encode()
    is_text = file.uri.endswith((".js", ".json"))
    return len(gzip.compress(content) if is_text else content) / 1_000
