# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The files of Pagefind are published only in the form and the order that are known."""

from __future__ import annotations

import gzip
import re

import pytest
from kochbuch.running.errors import KochbuchError
from kochbuch.search.pagefind.bundle import ENTRY, bundle, fragment
from kochbuch.search.pagefind.program import index_files

SETUP = (
    "Richten Sie die Umgebung neu ein (make site tut das, oder: python -m pip install "
    "--require-hashes -r requirements.txt)."
)
OTHER_FORM = f"Pagefind schreibt den Suchindex anders als die bekannte Version. {SETUP}"


def _raw(*addresses: str) -> dict[str, bytes]:
    return index_files((one, f"<html><body><p>{one}</p></body></html>") for one in addresses)


def _refusal(raw: dict[str, bytes], *addresses: str) -> str:
    with pytest.raises(KochbuchError) as raised:
        bundle(raw, "ausgabe", [fragment(one, {}) for one in addresses])
    return str(raised.value)


def test_an_index_that_lost_a_recipe_is_refused() -> None:
    sentence = f"Pagefind hat nicht alle 2 Rezepte angenommen. {SETUP}"

    assert _refusal(_raw("a/"), "a/", "b/") == sentence


def test_an_index_in_another_order_is_refused() -> None:
    assert bundle(_raw("a/", "b/"), "ausgabe", [fragment(one, {}) for one in ("a/", "b/")])
    assert _refusal(_raw("b/", "a/"), "a/", "b/") == OTHER_FORM


def test_another_version_is_refused() -> None:
    raw = _raw("a/")
    raw[ENTRY] = raw[ENTRY].replace(b'"1.5.', b'"1.9.')

    assert re.fullmatch(
        r"Pagefind hat die Version 1\.9\.\d+, gebraucht wird 1\.5\.x\. " + re.escape(SETUP),
        _refusal(raw, "a/"),
    )


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        (".pf_meta", gzip.compress(b"\x01", mtime=0)),
        (".pf_meta", gzip.compress(b"pagefind_dcd\xa1\x01\x02", mtime=0)),
        (".pf_meta", gzip.compress(b"pagefind_dcd\x80", mtime=0)),
        (".pf_meta", b"nicht gepackt"),
        (".pf_meta", None),
        (ENTRY, None),
        (ENTRY, b"[]"),
        ("pagefind-worker.js", None),
        ("pagefind.js", b"// anders geschrieben"),
        ("wasm.de.pagefind", None),
        (".pf_fragment", None),
    ],
)
def test_files_of_another_form_are_refused(ending: str, content: bytes | None) -> None:
    raw = _raw("a/")
    name = next(name for name in raw if name.endswith(ending))
    if content is None:
        del raw[name]
    else:
        raw[name] = content

    assert _refusal(raw, "a/") == OTHER_FORM
