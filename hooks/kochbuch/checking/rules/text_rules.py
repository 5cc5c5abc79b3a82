# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about the text of one recipe: its sections, and what it may not contain.

One rule, one function; the docstring is the rule in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kochbuch.book.status import Status
from kochbuch.checking.rules.finding import Finding, Reading
from kochbuch.files.syntax.headings import Slip
from kochbuch.files.syntax.overload import MAX_FENCE_LINE, MAX_LINES, Burden
from kochbuch.files.syntax.report import Spot
from kochbuch.findings.codes import Code
from kochbuch.format.sections import SECTIONS
from kochbuch.german.suggest import did_you_mean
from kochbuch.german.wording import quote

_TITLES = tuple(SECTIONS)


def check_sections(reading: Reading) -> Iterator[Finding]:
    """Second-level headings come from a known set, in order, each at most once."""
    last = -1
    seen: dict[str, int] = {}
    for heading in reading.outline.headings:
        spot = Spot(heading.line, heading.column, len(heading.title))
        if heading.level == 1:
            yield Finding(
                spot,
                Code.HEADING_LEVEL,
                f"{quote(heading.title)} ist eine Überschrift erster Ebene.",
                "Der Titel steht im Kopf; im Text beginnen Überschriften mit ##.",
            )
        if heading.level != 2:
            continue
        if heading.title not in SECTIONS:
            yield Finding(
                spot,
                Code.SECTION_UNKNOWN,
                f"Den Abschnitt {quote(heading.title)} kennt ein Rezept nicht."
                if heading.title
                else "Hier steht eine Überschrift ohne Text.",
                did_you_mean(heading.title, _TITLES)
                or f"Bekannt sind {', '.join(_TITLES)}; eigene Überschriften beginnen mit ###.",
            )
            continue
        rank = _TITLES.index(heading.title)
        if heading.title in seen:
            yield Finding(
                spot,
                Code.SECTION_TWICE,
                f"Der Abschnitt »{heading.title}« steht zweimal; zuerst in Zeile "
                f"{seen[heading.title]}.",
                "Führen Sie beide zusammen.",
            )
        elif rank < last:
            yield Finding(
                spot,
                Code.SECTION_ORDER,
                f"Der Abschnitt »{heading.title}« gehört vor »{_TITLES[last]}«.",
                f"Die Reihenfolge ist {', '.join(_TITLES)}.",
            )
        seen.setdefault(heading.title, heading.line)
        last = max(last, rank)


def check_required_sections(reading: Reading) -> Iterator[Finding]:
    """Every recipe tells how it was done; a finished one also tells the result."""
    outline = reading.outline
    titles = {heading.title for heading in outline.headings if heading.level == 2}
    # A near miss has a finding of its own; "missing" would report it twice.
    titles.update(near.title for near in outline.near_headings)
    end = _last_line(reading)
    if "Zubereitung" not in titles:
        yield Finding(
            end,
            Code.SECTION_MISSING,
            "Der Abschnitt »Zubereitung« fehlt.",
            "Schreiben Sie »## Zubereitung« und darunter die Schritte als nummerierte Liste.",
        )
    status: Status | None = reading.values.get("status")
    if status and status.needs_result and "Ergebnis" not in titles:
        yield Finding(
            end,
            Code.SECTION_MISSING,
            f"Der Abschnitt »Ergebnis« fehlt; bei »status: {status.value}« ist er nötig.",
            "Schreiben Sie »## Ergebnis« und darunter, was herauskam, mit Zahlen, wo es sie gibt.",
        )


def _last_line(reading: Reading) -> Spot:
    """Return the last line that is not blank, where writing would continue."""
    lines = reading.source.text.split("\n")
    number = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 1)
    return Spot(number, 1, len(lines[number - 1]))


_SLIPS = {
    Slip.GLUED: (
        "Nach den Rauten fehlt ein Leerzeichen",
        "Schreiben Sie »{hashes} {title}«.",
    ),
    Slip.INDENTED: (
        "Die Zeile ist eingerückt",
        "Löschen Sie die Leerzeichen davor.",
    ),
    Slip.IN_TABLE: (
        "Die Zeile gehört noch zur Tabelle darüber",
        "Setzen Sie eine Leerzeile zwischen Tabelle und Überschrift.",
    ),
    Slip.NESTED: (
        "Die Zeile steht in einer Liste, einem Zitat oder einem Kasten",
        "Beginnen Sie die Überschrift ganz links, mit einer Leerzeile davor; "
        "eine Zwischenzeile schreiben Sie fett: **{title}**.",
    ),
}


def check_heading_form(reading: Reading) -> Iterator[Finding]:
    """What looks like a heading is one; no section is nested in a list or a box."""
    for near in reading.outline.near_headings:
        if near.slip is Slip.NESTED and near.level > 2:
            continue
        why, hint = _SLIPS[near.slip]
        hashes = "#" * near.level
        written = f"{hashes}{'' if near.slip is Slip.GLUED else ' '}{near.title}"
        yield Finding(
            Spot(near.line, near.column, len(written)),
            Code.HEADING_FORM,
            f"{quote(written)} zählt nicht als Abschnitt: {why}.",
            hint.format(hashes=hashes, title=near.title[:60]),
        )


def check_empty_sections(reading: Reading) -> Iterator[Finding]:
    """Every heading is followed by text, and every text is below a heading."""
    for heading in reading.outline.headings:
        if heading.is_empty:
            yield Finding(
                Spot(heading.line, heading.column, len(heading.title)),
                Code.SECTION_EMPTY,
                f"Unter {quote(heading.title)} steht nichts.",
                "Schreiben Sie einen Satz, oder löschen Sie die Überschrift.",
            )
    outline = reading.outline
    first = outline.text_before
    if first is not None and first not in {near.line for near in outline.near_headings}:
        yield Finding(
            Spot(first),
            Code.TEXT_BEFORE_SECTION,
            "Vor der ersten Überschrift steht Text.",
            "Setzen Sie eine Überschrift darüber, meist »## Ausgangslage«.",
        )


def check_guides(reading: Reading) -> Iterator[Finding]:
    """A question of the template is replaced by an answer before the recipe is published.

    A draft keeps its questions as long as it likes.
    """
    body = reading.source.body
    if reading.values.get("is_draft"):
        return
    for title, section in SECTIONS.items():
        if (offset := body.find(section.guide)) >= 0:
            line = body.count("\n", 0, offset)
            yield Finding(
                Spot(
                    reading.source.body_line + line,
                    offset - body.rfind("\n", 0, offset),
                    len(section.guide),
                ),
                Code.GUIDE_LEFT,
                f"Unter »{title}« steht noch die Leitfrage der Vorlage.",
                "Schreiben Sie Ihre Antwort an ihre Stelle, oder löschen Sie den Abschnitt.",
            )


def check_raw_html(reading: Reading) -> Iterator[Finding]:
    """A recipe is Markdown; HTML in it is neither needed nor published."""
    for raw in reading.outline.raw_html:
        yield Finding(
            Spot(raw.line, raw.column, len(raw.tag)),
            Code.RAW_HTML,
            f"Im Text steht HTML: {quote(raw.tag)}.",
            "Benutzen Sie Markdown; ist das Zeichen gemeint, schreiben Sie es als Code: `<`.",
        )


def check_overload(reading: Reading) -> Iterator[Finding]:
    """A text renders in a moment; one that does not is an accident or an attack."""
    for overload in reading.outline.overloads:
        spot = Spot(overload.line, overload.column)
        if overload.burden is Burden.FENCE:
            yield Finding(
                spot._replace(width=overload.size),
                Code.TEXT_TOO_LONG,
                f"Die Zeile, mit der der Code beginnt, hat {overload.size} Zeichen, erlaubt sind "
                f"höchstens {MAX_FENCE_LINE}.",
                "Hinter die drei Zeichen gehört nur der Name der Sprache, zum Beispiel ```xml.",
            )
        elif overload.burden is Burden.LINES:
            yield Finding(
                spot,
                Code.PARAGRAPH_TOO_LONG,
                f"Ab hier folgen {overload.size} Zeilen ohne Leerzeile, erlaubt sind höchstens "
                f"{MAX_LINES}.",
                "Setzen Sie Leerzeilen zwischen die Absätze; eine so lange Tabelle wird ein "
                "Anhang.",
            )
        else:
            yield Finding(
                spot,
                Code.LINK_FORM,
                "Bis hierher stehen zu viele eckige Klammern, die kein Verweis sind.",
                "Löschen Sie sie; ist es Code, setzen Sie ihn zwischen zwei Zeilen aus ```.",
            )


TEXT_CHECKS: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    check_sections,
    check_required_sections,
    check_heading_form,
    check_empty_sections,
    check_guides,
    check_raw_html,
    check_overload,
)
