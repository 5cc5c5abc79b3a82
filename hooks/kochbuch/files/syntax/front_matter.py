# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The YAML of a front matter as nodes with places.

The only module that imports `yaml`. No types are guessed: every scalar becomes a `Text` with the
letters of the file, and the field decides what they mean. The parser's events, from which all of it
is built, cost less than half of loading or composing and carry every position.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamStartEvent,
)

from kochbuch.book.words import normalized
from kochbuch.files.syntax.nodes import Group, Items, Mark, Node, Text, key_at, spot_of
from kochbuch.files.syntax.report import FileReport, Spot
from kochbuch.files.syntax.yaml_lines import Trouble
from kochbuch.files.syntax.yaml_messages import explain
from kochbuch.findings.codes import Code
from kochbuch.format.data import Data
from kochbuch.german.wording import quote

_BLOCK_STYLES = ("|", ">")
MAX_DEPTH = 12
"""A recipe nests three levels; more than this is a mistake or an attack."""

# The C parser where PyYAML has it (all wheels do), else the pure one: the same events.
_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Event: TypeAlias = Any
"""An event of the parser: which attributes it has depends on its class, marks are there always."""


_new = str.__new__


class Builder:
    """Turns the events of one YAML text into nodes; stops at the first thing YAML can't read."""

    def __init__(self, report: FileReport, line_offset: int, fields: Group) -> None:
        self.report = report
        self.offset = line_offset + 1
        self.fields = fields
        self.is_lost = False
        """Whether it turned out that there are no fields at all."""
        self._said_before = len(report.notes)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the whole file."""
        return self.report.text.split("\n")

    def build(self, text: str) -> int | None:
        """Fill `fields`; return the zero-based line of a failure, or None if all was read."""
        loader = _Parser(text)
        self._next = loader.get_event
        try:
            event = self._next()
            while type(event) in _OPENING_EVENTS:
                event = self._next()
            node = self._node(event, 0, self.fields)
            while event := self._next():
                if type(event) is DocumentStartEvent:
                    self._report_second_head(event)
            if not isinstance(node, Group) and not self.fields:
                self._report_no_fields(node)
        except _Unreadable as failure:
            return failure.line
        except yaml.MarkedYAMLError as error:
            return self._report_yaml(error, text)
        finally:
            loader.dispose()
        return None

    def _node(self, event: _Event, depth: int, group: Group | None = None) -> Node | None:
        """Return what an event begins; a group goes into `group` if there is one already."""
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor or event.tag:
                self._report_syntax_extra(event)
            return self._text(event)
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor or event.tag:
                self._report_syntax_extra(event)
            mark = event.start_mark
            if depth >= MAX_DEPTH:
                self._report_depth(mark)
            line, column = mark.line + self.offset, mark.column + 1
            if kind is SequenceStartEvent:
                return self._items(depth + 1, Items(line, column))
            return self._pairs(depth + 1, Group(line, column) if group is None else group)
        if kind is AliasEvent:
            self._report_syntax_extra(event)
            return self._at_mark("", event.start_mark, "*")
        return None

    def _items(self, depth: int, items: Items) -> Items:
        while type(event := self._next()) is not SequenceEndEvent:
            node = self._node(event, depth)
            if node is not None:
                items.append(node)
        return items

    def _pairs(self, depth: int, group: Group) -> Group:
        while type(event := self._next()) is not MappingEndEvent:
            key = self._node(event, depth)
            value = self._node(self._next(), depth)
            if not isinstance(key, Text):
                self._report_key(event.start_mark)
            elif value is None:
                break
            elif key in group:
                self._report_twice(key, key_at(group, key))
            else:
                group[key] = value
        return group

    def _text(self, event: _Event) -> Text:
        value = event.value
        if not value.isascii():
            value = normalized("NFC", value)
        if event.style in _BLOCK_STYLES:
            return self._block_text(event, value)
        text = _new(Text, value)
        text.start, text.end, text.offset = event.start_mark, event.end_mark, self.offset
        text.style = event.style or ""
        return text

    def _block_text(self, event: _Event, value: str) -> Text:
        """Return a text behind | or >; its place is where its first line begins."""
        for number in range(event.start_mark.line + 1, event.end_mark.line):
            content = self.lines[number + self.offset - 1]
            if stripped := content.strip():
                column = content.index(stripped)
                text = self._at_mark(value, Mark(number, column), event.style)
                text.end = Mark(number, column + len(stripped))
                return text
        return self._at_mark(value, event.start_mark, event.style)

    def _at_mark(self, value: str, mark: Mark, style: str) -> Text:
        text = _new(Text, value)
        text.start, text.end, text.offset, text.style = mark, mark, self.offset, style
        return text

    # What can be wrong with the form of the YAML -------------------------------------------------

    def _spot(self, mark: Mark, width: int = 1) -> Spot:
        return Spot(mark.line + self.offset, mark.column + 1, width)

    def _report_twice(self, key: Text, first: Data) -> None:
        self.report.add(
            Code.DUPLICATE_FIELD,
            f"Das Feld {quote(key)} steht zweimal; zuerst in Zeile {spot_of(first).line}.",
            "Führen Sie beide zusammen und löschen Sie eines.",
            spot_of(key),
        )

    def _report_no_fields(self, node: Node | None) -> None:
        self.is_lost = True
        message = "Im Kopf stehen keine Felder der Form »feld: Wert«."
        hint = "Nach dem Doppelpunkt gehört ein Leerzeichen, zum Beispiel »status: betrieb«."
        if node is None:
            message = "Der Kopf ist leer."
            hint = "Eine Vorlage mit allen Feldern schreibt »python scripts/new_recipe.py«."
        elif isinstance(node, Items):
            hint = "Felder stehen ohne Strich davor, zum Beispiel »status: betrieb«."
        self.report.add(
            Code.NO_FIELDS,
            message,
            hint,
            Spot(max(1, self.offset - 1), 1, 3) if node is None else spot_of(node),
        )

    def _report_failure(self, code: Code, message: str, hint: str, at: Spot) -> None:
        """Report what ends the reading; what was said about the first half of its line is void."""
        notes = self.report.notes
        notes[self._said_before :] = [
            note for note in notes[self._said_before :] if note.at.line != at.line
        ]
        self.report.add(code, message, hint, at)

    def _report_second_head(self, event: _Event) -> None:
        self._report_failure(
            Code.YAML,
            "Hier beginnt ein zweiter Kopf; ein Rezept hat nur einen.",
            "Löschen Sie die Zeile, die mit drei Strichen beginnt.",
            self._spot(event.start_mark),
        )
        raise _Unreadable(event.start_mark.line)

    def _report_key(self, mark: Mark) -> None:
        self.report.add(
            Code.NO_FIELDS,
            "Hier steht eine Liste oder Klammer, wo ein Feldname erwartet wird.",
            "Schreiben Sie »feld: Wert«; Werte mit Klammern gehören in Anführungszeichen.",
            self._spot(mark),
        )

    def _report_depth(self, mark: Mark) -> None:
        self._report_failure(
            Code.TOO_DEEP,
            f"Der Kopf ist hier mehr als {MAX_DEPTH} Ebenen tief geschachtelt.",
            "Kein Feld braucht mehr als drei Ebenen; die Feldübersicht zeigt jedes mit Beispiel.",
            self._spot(mark),
        )
        raise _Unreadable(mark.line)

    def _report_syntax_extra(self, event: _Event) -> None:
        """Anchors, aliases and tags: legal YAML, but nothing a recipe needs, and a known attack."""
        if getattr(event, "tag", None):
            what = "eine Typangabe"
        elif type(event) is AliasEvent:
            what = "ein Verweis"
        else:
            what = "ein Anker"
        mark = event.start_mark
        line = self.lines[mark.line + self.offset - 1]
        written = re.split(r"[\s,\]}]", line[mark.column :], maxsplit=1)[0]
        self.report.add(
            Code.ANCHOR,
            f"Hier steht {what} ({quote(written, 40)}); das erlaubt das Kochbuch nicht.",
            "Schreiben Sie den Wert aus. Beginnt er mit &, * oder !, setzen Sie ihn in "
            "Anführungszeichen.",
            self._spot(mark, len(written)),
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
        line, column, _ = found.at
        self._report_failure(*found[:3], Spot(line + self.offset - 1, column))
        if found.code is Code.HEAD_OPEN:
            # From here on it is the text of the recipe; its fields would be nonsense.
            self.is_lost = True
            return len(lines)
        return line - 1


class _Unreadable(Exception):  # noqa: N818 - it ends a part, it is no error
    """Reading of this part ends here; the finding is already reported."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


_OPENING_EVENTS = (StreamStartEvent, DocumentStartEvent)


def _last_written(lines: list[str], line: int) -> tuple[int, int]:
    while line > 0 and not lines[line].strip():
        line -= 1
    return line, len(lines[line].rstrip())
