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
from dataclasses import is_dataclass
from enum import StrEnum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from kochbuch.book.sizes import SPOKEN_SIZES, Level
from kochbuch.book.status import Status
from kochbuch.plain.facets import CostBand, Facet
from kochbuch.search import columns, places_data, words
from kochbuch.search.json_files import VERSION, Columns, Filed
from kochbuch.search.pagefind.bundle import Fragment
from kochbuch.search.vocabulary import ASKING, BROAD, VAGUE
from kochbuch.views.freshness import Freshness
from kochbuch.views.neighbours import EARTH_RADIUS_KM

_HEAD = """// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Written by scripts/generate_reference.py; changes by hand are lost.

"""
FILES = (
    *(words.Words, words.KnownWords),
    *(columns.MainRows, columns.FacetRows, columns.DayRows, columns.PlaceRows, Fragment),
    *(places_data.Overview, places_data.Name, places_data.LandPlaces, places_data.Recipes),
)
"""What describes a JSON file that a script reads."""
_SIMPLE = {str: "string", int: "number", float: "number", bool: "boolean", types.NoneType: "null"}
_IMPORT = re.compile(r"""^(?:import|\} from|export .* from)\b.*?"(\.{1,2}/[^"]+)";""", re.MULTILINE)


def definitions() -> str:
    """Return the module of what the scripts know of sizes, facets, words and files."""
    spoken = [{"word": s.word, "before": s.before, "sizes": s.sizes} for s in SPOKEN_SIZES]
    values: dict[str, object] = {
        "VERSION": VERSION,
        "DIGITS": columns.DIGITS,
        "EARTH_RADIUS_KM": EARTH_RADIUS_KM,
        **{kind.__name__: _members(kind) for kind in (Facet, Status, Freshness, CostBand, Level)},
        "SPOKEN_SIZES": spoken,
        "ASKING": " ".join(ASKING),
        "VAGUE": VAGUE,
        "BROAD": " ".join(BROAD),
    }
    return _module(values)


def labels() -> str:
    """Return the module of the words that every page may have to correct."""
    states = ({"id": state.value, "label": state.label} for state in Freshness)
    return _module(dict(zip(Freshness.__members__, states, strict=True)))


def _members(kind: type[StrEnum]) -> dict[str, str]:
    return {name: member.value for name, member in kind.__members__.items()}


def _module(values: Mapping[str, object]) -> str:
    lines = (
        f"export const {name} = /** @type {{const}} */ ({_literal(value)});\n"
        for name, value in values.items()
    )
    return _HEAD + "".join(lines)


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def typedefs() -> str:
    """Return the declarations of all files in TypeScript, as the namespace `Data`."""
    known: dict[str, type] = {}
    for file in FILES:
        _collect(file, known)
    helpers = (
        "  type Columns<T> = { [K in keyof T]: T[K][] };\n"
        "  type Filed<T> = Columns<T> & { ordner: Record<string, string> };\n"
    )
    return (
        f"{_HEAD}declare namespace Data {{\n{helpers}{''.join(map(_interface, known.values()))}}}\n"
    )


def _collect(kind: Any, known: dict[str, type]) -> None:
    """Add a dataclass and all it is made of, each once, the parts first."""
    if is_dataclass(kind) and isinstance(kind, type):
        for part in (*kind.__bases__, *get_type_hints(kind).values()):
            _collect(part, known)
        known.setdefault(kind.__name__, kind)
    for argument in get_args(kind):
        _collect(argument, known)


def _interface(kind: type) -> str:
    above = [base.__name__ for base in kind.__bases__ if is_dataclass(base)]
    extends = f" extends {above[0]}" if above else ""
    own = vars(kind).get("__annotations__", {})
    fields = "".join(
        f"    {name}: {_type(hint)};\n"
        for name, hint in get_type_hints(kind).items()
        if name in own
    )
    first = (kind.__doc__ or "").splitlines()[0]
    return f"\n  /** {first} */\n  interface {kind.__name__}{extends} {{\n{fields}  }}\n"


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
    if origin in (dict, Mapping):
        return f"Record<{', '.join(inside)}>"
    if origin in (Columns, Filed):
        return f"{origin.__name__}<{inside[0]}>"
    if issubclass(hint, StrEnum):
        return " | ".join(_literal(member.value) for member in hint)
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
