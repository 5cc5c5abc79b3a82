# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What every kind of single value begins with: the letters that stand there, or why not."""

from __future__ import annotations

from kochbuch.files.syntax.characters import first_forbidden
from kochbuch.files.syntax.nodes import Items, Mapping, Node, Text
from kochbuch.findings.codes import Code
from kochbuch.format.kinds.reader import Reader

EXAMPLE_IN_REFERENCE = "Ein Beispiel zum Abschreiben steht in docs/mitmachen/felder.md."
_OPENING = "„“”‚‘’«»‹›"


def shape_of(node: Node) -> str:
    """Return what stands there, as a German noun phrase in the accusative."""
    if isinstance(node, Items):
        return "eine Liste"
    return "eine Gruppe von Feldern" if isinstance(node, Mapping) else "einen Text"


def plain_text(node: Node, name: str, expected: str, reader: Reader) -> str | None:
    """Return the letters of a scalar without white space around, or None after reporting."""
    if not isinstance(node, Text):
        reader.report(
            node,
            Code.WRONG_SHAPE,
            f"Das Feld »{name}« enthält {shape_of(node)}; erwartet wird {expected}.",
            EXAMPLE_IN_REFERENCE,
        )
        return None
    if node.style == "*":
        # An alias; whoever read the YAML has said so.
        return None
    # The file holds none any more; what is left was written as an escape.
    if hidden := first_forbidden(node.value):
        reader.report(
            node,
            Code.CONTROL_CHARACTER,
            f"Im Feld »{name}« steht ein unsichtbares Zeichen (U+{ord(hidden):04X}).",
            "Löschen Sie die Umschreibung, die mit \\ beginnt.",
        )
        return None
    text = node.value.strip()
    if not text or (not node.style and text in ("~", "null")):
        reader.report(
            node,
            Code.EMPTY_FIELD,
            f"Das Feld »{name}« ist leer.",
            "Füllen Sie es aus oder löschen Sie die Zeile.",
        )
        return None
    if not node.style and text[0] in _OPENING:
        reader.report(
            node,
            Code.QUOTE_TYPOGRAPHIC,
            f"Das Feld »{name}« beginnt mit einem typografischen Anführungszeichen ({text[0]}).",
            'Setzen Sie den ganzen Text in gerade Anführungszeichen: "…"',
        )
        return None
    return text
