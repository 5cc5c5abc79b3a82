# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the scripts of the pages share with Python, written for them: values, types, preloads.

`scripts/generate_reference.py` writes the results into the repository, so that editors and engines
without hooks find them; a test holds them up to date.
"""

from __future__ import annotations

import json
import posixpath
import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from kochbuch.book.sizes import SPOKEN_SIZES, Level
from kochbuch.book.status import Status
from kochbuch.plain.facets import CostBand, Facet
from kochbuch.search import json_files
from kochbuch.search.columns import DIGITS
from kochbuch.search.vocabulary import ASKING, BROAD, VAGUE
from kochbuch.views.freshness import Freshness
from kochbuch.views.neighbours import EARTH_RADIUS_KM, Points

_HEAD = """// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Written by scripts/generate_reference.py; changes by hand are lost.

"""
_SIMPLE = {str: "string", int: "number", float: "number", bool: "boolean", types.NoneType: "null"}
_IMPORT = re.compile(r"""^(?:import|\} from|export .* from)\b.*?"(\.{1,2}/[^"]+)";""", re.MULTILINE)


def definitions() -> str:
    """Return the module of what the scripts know of sizes, facets, words and files."""
    kinds = (Facet, Status, Freshness, CostBand, Level)
    values: dict[str, object] = {
        "VERSION": json_files.VERSION,
        "DIGITS": DIGITS,
        "EARTH_RADIUS_KM": EARTH_RADIUS_KM,
        **{kind.__name__: dict(kind.__members__) for kind in kinds},
        "SPOKEN_SIZES": [asdict(spoken) for spoken in SPOKEN_SIZES],
        "ASKING": " ".join(ASKING),
        "VAGUE": VAGUE,
        "BROAD": " ".join(BROAD),
    }
    return _module(values)


def labels() -> str:
    """Return the module of the words that every page may have to correct."""
    states = ({"id": state, "label": state.label} for state in Freshness)
    return _module(dict(zip(Freshness.__members__, states, strict=True)))


def _module(values: Mapping[str, object]) -> str:
    lines = (
        f"export const {name} = /** @type {{const}} */ ({_literal(value)});\n"
        for name, value in values.items()
    )
    return _HEAD + "".join(lines)


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def typedefs() -> str:
    """Return the shapes of all files in TypeScript, as the namespace `Data`."""
    shapes = (Points, *filter(is_typeddict, vars(json_files).values()))
    types = "".join(
        f"  type {shape.__name__} = {{\n{_attributes(shape)}  }};\n" for shape in shapes
    )
    return f"{_HEAD}declare namespace Data {{\n{types}}}\n"


def _attributes(shape: type) -> str:
    hints = get_type_hints(shape).items()
    return "".join(f"    {name}: {_type(hint)};\n" for name, hint in hints)


def _type(hint: Any) -> str:
    """Return a type of Python in TypeScript.

    >>> _type(dict[Literal["ort", "kreis"], list[tuple[int, str | None]]])
    'Record<"ort" | "kreis", [number, string | null][]>'
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(map(_literal, arguments))
    inside = [_type(argument) for argument in arguments if argument is not ...]
    if origin in (Union, types.UnionType):
        return " | ".join(inside)
    if origin is list or (origin is tuple and ... in arguments):
        return f"({inside[0]})[]" if "|" in inside[0] and inside[0][0] != "[" else f"{inside[0]}[]"
    if origin is tuple:
        return f"[{', '.join(inside)}]"
    if origin is dict:
        return f"Record<{', '.join(inside)}>"
    if issubclass(hint, StrEnum):
        return " | ".join(_literal(member) for member in hint)
    return _SIMPLE.get(hint) or str(hint.__name__)


def preloads(scripts: Mapping[str, str], entry: str) -> str:
    """Return links for all modules that `entry` needs at once, by texts of scripts by their paths.

    Without them a browser would find one after the other; what few need is imported later.
    """
    head = _HEAD.strip().replace("// ", "{#- ").replace("\n", " -#}\n") + " -#}\n"
    line = '<link rel="modulepreload" href="{{ \'assets/js/%s\' | url }}">\n'
    return head + "".join(line % path for path in sorted(_needed(scripts, entry) - {entry}))


def _needed(scripts: Mapping[str, str], entry: str) -> set[str]:
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += _imports(scripts[path], posixpath.dirname(path))
    return found


def _imports(text: str, folder: str) -> Iterator[str]:
    for address in _IMPORT.findall(text):
        yield posixpath.normpath(posixpath.join(folder, address))
