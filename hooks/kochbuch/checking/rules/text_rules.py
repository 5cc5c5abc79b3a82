# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about the text of one recipe: its sections, and what it may not contain.

One rule, one function; the docstring is the rule in words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from itertools import zip_longest

from kochbuch.book.status import Status
from kochbuch.book.unseen import forbidden, has_hidden, shows_nothing
from kochbuch.checking.rules.finding import Finding, Reading, spot_in
from kochbuch.files.syntax import overload as limits
from kochbuch.files.syntax.headings import Heading, Slip
from kochbuch.files.syntax.nodes import spot_of
from kochbuch.files.syntax.overload import Burden
from kochbuch.files.syntax.report import Spot
from kochbuch.findings.codes import Code
from kochbuch.format.kinds.contacts import is_personal, is_private, mailboxes, mobiles
from kochbuch.format.sections import SECTIONS
from kochbuch.german.suggest import did_you_mean
from kochbuch.german.wording import quote

_TITLES = tuple(SECTIONS)


def check_sections(reading: Reading) -> Iterator[Finding]:
    """Second-level headings come from a known set, in order, each at most once."""
    last = -1
    seen: dict[str, int] = {}
    for heading in reading.outline.headings:
        title = heading.title
        if heading.level == 1:
            code, message = Code.HEADING_LEVEL, f"{quote(title)} ist eine Überschrift erster Ebene."
            hint = "Der Titel steht im Kopf; im Text beginnen Überschriften mit ##."
        elif heading.level > 2:
            continue
        elif title not in SECTIONS:
            code, message = Code.SECTION_UNKNOWN, "Hier steht eine Überschrift ohne Text."
            if not _is_blank(title):
                message = f"Den Abschnitt {quote(title)} kennt ein Rezept nicht."
            known = f"Bekannt sind {', '.join(_TITLES)}; eigene Überschriften beginnen mit ###."
            # One that is only counted needs no search for the nearest title, which costs most.
            is_listed = not reading.report.is_full(code)
            hint = (is_listed and did_you_mean(title, _TITLES)) or known
        elif title in seen:
            message = f"Der Abschnitt »{title}« steht zweimal; zuerst in Zeile {seen[title]}."
            code, hint = Code.SECTION_TWICE, "Führen Sie beide zusammen."
        else:
            seen[title] = heading.line
            rank = _TITLES.index(title)
            if rank > last:
                last = rank
                continue
            message = f"Der Abschnitt »{title}« gehört vor »{_TITLES[last]}«."
            code, hint = Code.SECTION_ORDER, f"Die Reihenfolge ist {', '.join(_TITLES)}."
        yield Finding(_spot(heading), code, message, hint)


def check_required_sections(reading: Reading) -> Iterator[Finding]:
    """Every recipe tells how it was done; a finished one also tells the result."""
    outline = reading.outline
    titles = {heading.title for heading in outline.headings if heading.level == 2}
    # A near miss has a finding of its own; "missing" would report it twice.
    titles.update(near.title for near in outline.near_headings)
    status: Status | None = reading.values.get("status")
    if "Zubereitung" not in titles:
        message = "Der Abschnitt »Zubereitung« fehlt."
        hint = "Schreiben Sie »## Zubereitung« und darunter die Schritte als nummerierte Liste."
        yield Finding(_last_line(reading), Code.SECTION_MISSING, message, hint)
    if status and status.needs_result and "Ergebnis" not in titles:
        message = f"Der Abschnitt »Ergebnis« fehlt; bei »status: {status.value}« ist er nötig."
        hint = (
            "Schreiben Sie »## Ergebnis« und darunter, was herauskam, mit Zahlen, wo es sie gibt."
        )
        yield Finding(_last_line(reading), Code.SECTION_MISSING, message, hint)


def _last_line(reading: Reading) -> Spot:
    """Return the last line that is not blank, where writing would continue."""
    lines = reading.source.text.split("\n")
    number = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 1)
    return Spot(number, 1, len(lines[number - 1]))


def _spot(heading: Heading) -> Spot:
    return Spot(heading.line, heading.column, len(heading.title))


_SLIPS = {
    Slip.GLUED: ("Nach den Rauten fehlt ein Leerzeichen", "Schreiben Sie »{hashes} {title}«."),
    Slip.INDENTED: ("Die Zeile ist eingerückt", "Löschen Sie die Leerzeichen davor."),
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
        spot = Spot(near.line, near.column, len(written))
        message = f"{quote(written)} zählt nicht als Abschnitt: {why}."
        hint = hint.format(hashes=hashes, title=near.title[:60])
        yield Finding(spot, Code.HEADING_FORM, message, hint)


def check_empty_sections(reading: Reading) -> Iterator[Finding]:
    """Every heading is followed by text, and every text is below a heading."""
    outline = reading.outline
    for heading in outline.headings:
        if heading.is_empty:
            message = f"Unter {quote(heading.title)} steht nichts."
            hint = "Schreiben Sie einen Satz, oder löschen Sie die Überschrift."
            yield Finding(_spot(heading), Code.SECTION_EMPTY, message, hint)
    first = outline.text_before
    if first is not None and first not in {near.line for near in outline.near_headings}:
        message = "Vor der ersten Überschrift steht Text."
        hint = "Setzen Sie eine Überschrift darüber, meist »## Ausgangslage«."
        yield Finding(Spot(first), Code.TEXT_BEFORE_SECTION, message, hint)


# What Markdown takes for its own at the beginning of a line and around words.
_MARKUP = re.compile(r"^[ \t]*(?:[-*+>]|\d+[.)])(?=\s)|[*_~`|\\]|^[ \t]*[-|: ]+$", re.MULTILINE)
_REFERENCE = re.compile(r"&(?:#\d{1,8}|#[xX][0-9A-Fa-f]{1,7}|[A-Za-z]{2,40});")


def _is_blank(text: str) -> bool:
    """Return whether a piece of Markdown shows nothing on the page."""
    return shows_nothing(_MARKUP.sub(" ", unescape(text)))


def check_unseen(reading: Reading) -> Iterator[Finding]:
    """Headings, the text below them and the words of links all show something."""
    body = reading.source.body
    if "&" in body:
        yield from _check_references(reading)
    outline = reading.outline
    for heading in outline.headings:
        if heading.level > 2 and _is_blank(heading.title):
            message = "Hier steht eine Überschrift ohne Text."
            hint = "Schreiben Sie hinter die Rauten, worum es geht, oder löschen Sie die Zeile."
            spot = Spot(heading.line, heading.column, max(1, len(heading.title)))
            yield Finding(spot, Code.HEADING_FORM, message, hint)
    for link in outline.links:
        # A definition has no words of its own; an inline link shows those in its brackets.
        if not link.is_picture and link.text and _is_blank(link.text):
            message = f"Der Verweis auf {quote(link.target)} zeigt nichts, worauf man klicken kann."
            hint = "Schreiben Sie in die eckigen Klammern, wohin er führt."
            yield Finding(Spot(link.line, link.column), Code.LINK_FORM, message, hint)
    if "&" not in body and (body.isascii() or not (has_hidden(body) or _RARE.search(body))):
        return
    lines = body.split("\n")
    first = reading.source.body_line
    for heading, following in zip_longest(outline.headings, outline.headings[1:]):
        # A heading below it is something to see.
        if heading.is_empty or (following and following.level > heading.level):
            continue
        below = lines[heading.line - first + 1 : following and following.line - first]
        if _is_blank("\n".join(below)):
            message = f"Unter {quote(heading.title)} stehen nur unsichtbare Zeichen."
            hint = "Schreiben Sie einen Satz, oder löschen Sie die Überschrift."
            yield Finding(_spot(heading), Code.CONTROL_CHARACTER, message, hint)


# Letters that German never needs; only with one of them a text may turn out to show nothing.
_RARE = re.compile(r"[\u0300-\u1fff\u2070-\u209f\u20c0-\u20ff\u2180-\U0010ffff]")


def _check_references(reading: Reading) -> Iterator[Finding]:
    """A character that no text may hold does not come as a reference of HTML either."""
    source = reading.source
    for match in _REFERENCE.finditer(source.body):
        character = unescape(match[0])
        if next(forbidden(character), None):
            spot = spot_in(source.body, *match.span(), source.body_line)
            message = f"{quote(match[0])} steht für ein unsichtbares Zeichen."
            hint = "Löschen Sie die Umschreibung; meist kam sie mit kopiertem Text."
            yield Finding(spot, Code.CONTROL_CHARACTER, message, hint)


def check_guides(reading: Reading) -> Iterator[Finding]:
    """A question of the template is replaced by an answer before the recipe is published.

    A draft keeps its questions as long as it likes.
    """
    body = reading.source.body
    if reading.values.get("is_draft"):
        return
    for title, section in SECTIONS.items():
        if (start := body.find(section.guide)) >= 0:
            spot = spot_in(body, start, start + len(section.guide), reading.source.body_line)
            message = f"Unter »{title}« steht noch die Leitfrage der Vorlage."
            hint = "Schreiben Sie Ihre Antwort an ihre Stelle, oder löschen Sie den Abschnitt."
            yield Finding(spot, Code.GUIDE_LEFT, message, hint)


def check_raw_html(reading: Reading) -> Iterator[Finding]:
    """A recipe is Markdown; HTML in it is neither needed nor published."""
    hint = "Benutzen Sie Markdown; ist das Zeichen gemeint, schreiben Sie es als Code: `<`."
    for raw in reading.outline.raw_html:
        spot = Spot(raw.line, raw.column, len(raw.tag))
        yield Finding(spot, Code.RAW_HTML, f"Im Text steht HTML: {quote(raw.tag)}.", hint)


_AS_CODE = "Löschen Sie sie; ist es Code, setzen Sie ihn zwischen zwei Zeilen aus ```."
_SPLIT = "Setzen Sie Leerzeilen zwischen die Absätze; eine so lange Tabelle wird ein Anhang."
_SHORTER = "Kürzen Sie den Text, oder legen Sie das Ausführliche als Anhang in den Ordner daneben."
_FLATTER = "Schreiben Sie es nacheinander statt ineinander."
_OVERLOADS = {
    Burden.FENCE: (
        Code.TEXT_TOO_LONG,
        "Die Zeile, mit der der Code beginnt, hat {size} Zeichen, erlaubt sind höchstens "
        f"{limits.MAX_FENCE_LINE}.",
        "Hinter die drei Zeichen gehört nur der Name der Sprache, zum Beispiel ```xml.",
    ),
    Burden.QUOTES: (
        Code.TEXT_TOO_HEAVY,
        "Die Zeile, mit der der Code beginnt, hat {size} Anführungszeichen, erlaubt sind "
        f"höchstens {limits.MAX_FENCE_QUOTES}.",
        "Hinter die drei Zeichen gehört nur der Name der Sprache, zum Beispiel ```xml.",
    ),
    Burden.LINES: (
        Code.PARAGRAPH_TOO_LONG,
        "Ab hier folgen {size} Zeilen ohne Leerzeile, erlaubt sind höchstens "
        f"{limits.MAX_LINES}.",
        _SPLIT,
    ),
    Burden.BLOCK: (
        Code.PARAGRAPH_TOO_LONG,
        "Ab hier folgen {size} Zeichen ohne Leerzeile, erlaubt sind höchstens "
        f"{limits.MAX_BLOCK}.",
        _SPLIT,
    ),
    Burden.EXPLANATIONS: (
        Code.PARAGRAPH_TOO_LONG,
        "Ab hier folgen {size} Erklärungen mit Doppelpunkt ohne Leerzeile, erlaubt sind höchstens "
        f"{limits.MAX_EXPLANATIONS}.",
        "Setzen Sie eine Leerzeile vor jeden Begriff.",
    ),
    Burden.BRACKETS: (
        Code.LINK_FORM,
        "Bis hierher stehen zu viele eckige Klammern, die kein Verweis sind.",
        _AS_CODE,
    ),
    Burden.TICKS: (
        Code.TEXT_TOO_HEAVY,
        "Bis hierher stehen zu viele Gravis-Zeichen (`), die keinen Code einschließen.",
        _AS_CODE,
    ),
    Burden.ALL_LINES: (
        Code.TEXT_TOO_HEAVY,
        f"Der Bericht hat {{size}} Zeilen, erlaubt sind höchstens {limits.MAX_ALL_LINES}.",
        _SHORTER,
    ),
    Burden.HEADINGS: (
        Code.TEXT_TOO_HEAVY,
        f"Der Bericht hat {{size}} Überschriften, erlaubt sind höchstens {limits.MAX_HEADINGS}.",
        _SHORTER,
    ),
    Burden.CELLS: (
        Code.TEXT_TOO_HEAVY,
        "Die Tabellen des Berichts haben {size} Zellen, erlaubt sind höchstens "
        f"{limits.MAX_CELLS}.",
        "Legen Sie die Tabelle als Anhang in den Ordner daneben.",
    ),
    Burden.SIGNS: (
        Code.TEXT_TOO_HEAVY,
        "Im Bericht steht {size}-mal das Zeichen {sign}, erlaubt ist es höchstens {limit}-mal.",
        _AS_CODE,
    ),
    Burden.DEPTH: (
        Code.TEXT_TOO_DEEP,
        "Listen, Zitate und Kästen stehen hier {size}-mal ineinander, erlaubt ist es höchstens "
        f"{limits.MAX_DEPTH}-mal.",
        _FLATTER,
    ),
    Burden.EMPHASIS: (
        Code.TEXT_TOO_DEEP,
        "Ab hier stehen {size} Sternchen oder Unterstriche ineinander, erlaubt sind höchstens "
        f"{limits.MAX_EMPHASIS}.",
        "Fett sind zwei Sternchen auf jeder Seite, kursiv ist eines; löschen Sie die anderen.",
    ),
}


def check_overload(reading: Reading) -> Iterator[Finding]:
    """A text renders in a moment; one that does not is an accident or an attack."""
    for overload in reading.outline.overloads:
        code, message, hint = _OVERLOADS[overload.burden]
        width = overload.size if overload.burden is Burden.FENCE else 1
        spot = Spot(overload.line, overload.column, width)
        limit = limits.MAX_SIGNS.get(overload.sign)
        message = message.format(size=overload.size, sign=overload.sign, limit=limit)
        yield Finding(spot, code, message, hint)


_NO_CONTACT = "Löschen Sie die {}; erreichbar ist die Stelle, die unter »kontakt« steht."


def check_mailboxes(reading: Reading) -> Iterator[Finding]:
    """Mail addresses belong to offices, not to persons.

    Comments in the front matter count as well, since Git publishes them.
    """
    text = reading.source.text
    for found in mailboxes(text):
        written = quote(text[found.start : found.end])
        if is_private(found.domain):
            code, message = Code.EMAIL_PRIVATE, f"{written} gehört zu einem privaten Anbieter."
            hint = _NO_CONTACT.format("Adresse")
        elif is_personal(found.local):
            code, message = (
                Code.EMAIL_PERSONAL,
                f"{written} sieht nach dem Postfach einer Person aus.",
            )
            hint = "Besser ist ein Funktionspostfach; es bleibt, wenn Menschen wechseln."
        else:
            continue
        spot = spot_in(text, found.start, found.end)
        if not _is_in_contact(reading, "e_mail", spot):
            yield Finding(spot, code, message, hint)


def check_mobiles(reading: Reading) -> Iterator[Finding]:
    """Telephone numbers belong to offices, not to persons."""
    text = reading.source.text
    for start, end in mobiles(text):
        spot = spot_in(text, start, end)
        if not _is_in_contact(reading, "telefon", spot):
            message = f"{quote(text[start:end])} ist eine Mobilnummer."
            yield Finding(spot, Code.PHONE_MOBILE, message, _NO_CONTACT.format("Nummer"))


def _is_in_contact(reading: Reading, key: str, spot: Spot) -> bool:
    """Return whether a place is inside the contact field `key`, whose kind reports by itself."""
    contact = reading.fields.get("kontakt")
    if not isinstance(contact, dict) or key not in contact:
        return False
    own = spot_of(contact[key])
    return own.line == spot.line and 0 <= spot.column - own.column <= own.width


TEXT_CHECKS: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    check_overload,
    check_sections,
    check_required_sections,
    check_heading_form,
    check_empty_sections,
    check_unseen,
    check_guides,
    check_raw_html,
    check_mailboxes,
    check_mobiles,
)
