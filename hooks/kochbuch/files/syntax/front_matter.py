# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The YAML of a front matter as nodes with places.

The only module that knows `yaml`. YAML guesses nothing here: every scalar becomes a `Text` with the
letters that stand in the file, and the field decides what they mean. Read from the parser's events,
which cost less than half of what loading or composing costs and carry every position.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kochbuch.files.syntax.nodes import Entry, Items, Mapping, Node, Text
from kochbuch.files.syntax.yaml_messages import explain
from kochbuch.files.syntax.yaml_trouble import Trouble
from kochbuch.findings.codes import Code
from kochbuch.german.wording import quote

if TYPE_CHECKING:
    from kochbuch.files.syntax.source import Source

_REST_OF_LINE = 10_000
"""Wider than any line: a report underlines up to the end of the line."""
_BLOCK_STYLES = ("|", ">")
MAX_DEPTH = 12
"""A recipe nests three levels; more than this is a mistake or an attack."""

# The C parser where PyYAML has it (all wheels do), else the pure one: the same events.
_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_new = tuple.__new__


class Builder:
    """Turns the events of one YAML text into nodes; stops at the first thing YAML can't read."""

    def __init__(self, source: Source, line_offset: int, entries: dict[str, Entry]) -> None:
        self.source = source
        self.offset = line_offset + 1
        self.entries = entries

    def build(self, text: str) -> int | None:
        """Fill `entries`; return the zero-based line of a failure, or None if all was read."""
        try:
            events = yaml.parse(text, Loader=_Parser)
            first = next(event for event in events if type(event) not in _OPENING_EVENTS)
            node = self._node(first, events, depth=0, top=True)
            for event in events:
                if type(event) is yaml.DocumentStartEvent:
                    self._report_second_head(event.start_mark)
            if not isinstance(node, Mapping) and not self.entries:
                self._report_no_fields(node)
        except _Unreadable as failure:
            return failure.line
        except yaml.MarkedYAMLError as error:
            return self._report_yaml(error, text)
        return None

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], *, depth: int, top: bool = False
    ) -> Node | None:
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor or event.tag:
                self._report_syntax_extra(event)
            return self._text(event)
        mark = event.start_mark
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor or event.tag:
                self._report_syntax_extra(event)
            if depth >= MAX_DEPTH:
                self._report_depth(mark)
            line, column = mark.line + self.offset, mark.column + 1
            if kind is SequenceStartEvent:
                return Items(tuple(self._items(events, depth)), line, column)
            entries = self.entries if top else {}
            self._pairs(events, depth, entries)
            return Mapping(entries, line, column)
        if kind is yaml.AliasEvent:
            self._report_syntax_extra(event)
            return Text("", mark.line + self.offset, mark.column + 1, 1, "*")
        return None

    def _items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
        for event in events:
            if type(event) is SequenceEndEvent:
                return
            node = self._node(event, events, depth=depth + 1)
            if node is not None:
                yield node

    def _pairs(self, events: Iterator[yaml.Event], depth: int, entries: dict[str, Entry]) -> None:
        for event in events:
            if type(event) is MappingEndEvent:
                return
            key = self._node(event, events, depth=depth + 1)
            value = self._node(next(events), events, depth=depth + 1)
            if not isinstance(key, Text):
                self._report_key(event.start_mark)
            elif value is None:
                return
            elif key.value in entries:
                self._report_twice(key, entries[key.value].key)
            else:
                entries[key.value] = _new(Entry, (key, value))

    def _text(self, event: ScalarEvent) -> Text:
        start, end = event.start_mark, event.end_mark
        value = event.value
        style = event.style or ""
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        if style in _BLOCK_STYLES:
            return self._block_text(event, value)
        width = end.column - start.column if end.line == start.line else _REST_OF_LINE
        # A hundred of these per recipe: the constructor of a named tuple costs as much again.
        return _new(Text, (value, start.line + self.offset, start.column + 1, width or 1, style))

    def _block_text(self, event: ScalarEvent, value: str) -> Text:
        """Return a text behind | or >; its place is where its first line begins."""
        lines = self.source.lines
        for number in range(event.start_mark.line + 1, event.end_mark.line):
            content = lines[number + self.offset - 1]
            if stripped := content.strip():
                column = content.index(stripped) + 1
                return Text(value, number + self.offset, column, len(stripped), event.style)
        mark = event.start_mark
        return Text(value, mark.line + self.offset, mark.column + 1, 1, event.style)

    # What can be wrong with the form of the YAML -------------------------------------------------

    def _at(self, mark: yaml.Mark) -> dict[str, int]:
        return {"line": mark.line + self.offset, "column": mark.column + 1}

    def _report_twice(self, key: Text, first: Text) -> None:
        self.source.report(
            Code.DUPLICATE_FIELD,
            f"Das Feld {quote(key.value)} steht zweimal; zuerst in Zeile {first.line}.",
            "Führen Sie beide zusammen und löschen Sie eines.",
            line=key.line,
            column=key.column,
            width=key.width,
        )

    def _report_no_fields(self, node: Text | Items | None) -> None:
        self.source.is_readable = False
        message = "Im Kopf stehen keine Felder der Form »feld: Wert«."
        hint = "Nach dem Doppelpunkt gehört ein Leerzeichen, zum Beispiel »status: betrieb«."
        if node is None:
            message = "Der Kopf ist leer."
            hint = "Eine Vorlage mit allen Feldern schreibt »python scripts/new_recipe.py«."
        elif isinstance(node, Items):
            hint = "Felder stehen ohne Strich davor, zum Beispiel »status: betrieb«."
        self.source.report(
            Code.NO_FIELDS,
            message,
            hint,
            line=node.line if node else max(1, self.offset - 1),
            column=node.column if node else 1,
            width=node.width if node else 3,
        )

    def _report_second_head(self, mark: yaml.Mark) -> None:
        self.source.report(
            Code.YAML,
            "Hier beginnt ein zweiter Kopf; ein Rezept hat nur einen.",
            "Löschen Sie die Zeile, die mit drei Strichen beginnt.",
            **self._at(mark),
        )
        raise _Unreadable(mark.line)

    def _report_key(self, mark: yaml.Mark) -> None:
        self.source.report(
            Code.NO_FIELDS,
            "Hier steht eine Liste oder Klammer, wo ein Feldname erwartet wird.",
            "Schreiben Sie »feld: Wert«; Werte mit Klammern gehören in Anführungszeichen.",
            **self._at(mark),
        )

    def _report_depth(self, mark: yaml.Mark) -> None:
        self.source.report(
            Code.TOO_DEEP,
            f"Der Kopf ist hier mehr als {MAX_DEPTH} Ebenen tief geschachtelt.",
            "Kein Feld braucht mehr als drei Ebenen; die Feldübersicht zeigt jedes mit Beispiel.",
            **self._at(mark),
        )
        raise _Unreadable(mark.line)

    def _report_syntax_extra(self, event: yaml.Event) -> None:
        """Anchors, aliases and tags: legal YAML, but nothing a recipe needs, and a known attack."""
        if getattr(event, "tag", None):
            what = "eine Typangabe"
        elif type(event) is yaml.AliasEvent:
            what = "ein Verweis"
        else:
            what = "ein Anker"
        at = self._at(event.start_mark)
        line = self.source.lines[at["line"] - 1]
        written = re.split(r"[\s,\]}]", line[at["column"] - 1 :], maxsplit=1)[0]
        self.source.report(
            Code.ANCHOR,
            f"Hier steht {what} ({quote(written, 40)}); das erlaubt das Kochbuch nicht.",
            "Schreiben Sie den Wert aus. Beginnt er mit &, * oder !, setzen Sie ihn in "
            "Anführungszeichen.",
            **at,
            width=len(written),
        )

    def _report_yaml(self, error: yaml.MarkedYAMLError, text: str) -> int:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        lines = text.split("\n")
        if line >= len(lines) or (column == 0 and line > 0 and not lines[line].strip()):
            line, column = _last_written(lines, min(line, len(lines) - 1))
        context = error.context_mark
        began = (context.line, context.column) if context else (line, column)
        found = explain(Trouble(error.problem or "", lines, line, column, *began))
        self.source.report(
            found.code,
            found.message,
            found.hint,
            line=found.line + self.offset,
            column=found.column + 1,
        )
        if found.code is Code.HEAD_OPEN:
            # From here on it is the text of the recipe; its fields would be nonsense.
            self.source.is_readable = False
            return len(lines)
        return found.line


class _Unreadable(Exception):  # noqa: N818 - it ends a part, it is no error
    """Reading of this part ends here; the finding is already reported."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


_OPENING_EVENTS = (yaml.StreamStartEvent, yaml.DocumentStartEvent)


def _last_written(lines: list[str], line: int) -> tuple[int, int]:
    while line > 0 and not lines[line].strip():
        line -= 1
    return line, len(lines[line].rstrip())
