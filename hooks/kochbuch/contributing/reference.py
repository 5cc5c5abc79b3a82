# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The field reference as Markdown, made from FIELDS and the editors' words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Subtopic, Vocabulary
from kochbuch.format.fields import FIELDS
from kochbuch.format.kinds.containers import Field, ListKind, RecordKind
from kochbuch.format.kinds.values import ChoiceKind
from kochbuch.format.sections import SECTIONS
from kochbuch.german.wording import population_range

GENERATED = (
    "<!-- SPDX-FileCopyrightText: Das Kochbuch -->\n"
    "<!-- SPDX-License-Identifier: CC-BY-4.0 -->\n"
    "<!-- Erzeugt mit: python scripts/generate_reference.py. Änderungen von Hand gehen verloren. "
    "-->\n"
)
"""The first lines of every page that is made here."""

TopicPage = Callable[[Subtopic], str]
"""Returns the way from the reference to the page of a subtopic."""

_INTRODUCTION = (
    "# Felder\n\n"
    "Ein Rezept beginnt mit einem Kopf zwischen zwei Zeilen aus drei Strichen. Darin stehen "
    "die Felder dieser Seite, je Zeile eines: Name, Doppelpunkt, Leerzeichen, Wert. Texte "
    "gehören in gerade Anführungszeichen. Unter dem Kopf folgt der Bericht mit den "
    "[Überschriften](#ueberschriften), die jedes Rezept benutzt.\n\n"
    "Was sich ableiten lässt, fragt das Kochbuch nicht ab: Name, Land, Kreis, Einwohnerzahl, "
    "Größenklasse und Lage der Kommune kommen aus dem amtlichen Register.\n\n"
    "*Diese Seite ist mit `python scripts/generate_reference.py` aus der Tabelle erzeugt, "
    "nach der die Prüfung liest. Für Programme gibt es dasselbe als JSON Schema in "
    "`schema/rezept.schema.json`.*"
)
_WORD_LISTS = {
    "unterthema": "[Themen](#themen)",
    "hürde": "[Hürden](#huerden-liste)",
    "verbund": "[Verbünde](#verbuende-liste)",
}


def fields_page(vocabulary: Vocabulary, topic_page: TopicPage) -> str:
    """Return the page that explains every field, status, size, heading and id."""
    parts = (
        _INTRODUCTION,
        _overview(),
        "## Die Felder im Einzelnen { #im-einzelnen }",
        *(_entry(field, path) for path, field in all_fields()),
        *_closed_lists(),
        *_topics(vocabulary, topic_page),
        *_open_lists(vocabulary),
    )
    return GENERATED + "\n" + "\n\n".join(parts) + "\n"


def anchor_of(path: str) -> str:
    """Return the anchor of a field by its path of keys.

    >>> anchor_of("kosten.foerderung.betrag"), anchor_of("geprueft_am")
    ('kosten-foerderung-betrag', 'geprueft-am')
    """
    return path.replace(".", "-").replace("_", "-")


def all_fields(
    fields: Iterable[Field] = FIELDS, above: tuple[str, ...] = ()
) -> Iterator[tuple[str, Field]]:
    """Yield every field with its path of keys, nested ones behind the one they belong to."""
    for field in fields:
        path = (*above, field.key)
        yield ".".join(path), field
        kind = field.kind.item if isinstance(field.kind, ListKind) else field.kind
        if isinstance(kind, RecordKind):
            yield from all_fields(kind.fields, path)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = ([cell.replace("|", "&#124;") for cell in line] for line in (head, *rows))
    first, *others = (f"| {' | '.join(line)} |" for line in lines)
    return "\n".join((first, "| --- " * len(head) + "|", *others))


def _overview() -> str:
    rows = (
        (f"[`{field.key}`](#{anchor_of(field.key)})", field.title, _needed(field))
        for field in FIELDS
    )
    return _chapter("Auf einen Blick { #auf-einen-blick }", "", ("Feld", "Name", "Angabe"), rows)


def _needed(field: Field) -> str:
    if field.required:
        return "Pflicht"
    if field.condition is None:
        return "freiwillig"
    return f"Pflicht bei `{field.condition}`" + ("; sonst nicht" if field.only_then else "")


def _entry(field: Field, path: str) -> str:
    is_nested = "." in path
    heading = f"#### `{path}`: {field.title}" if is_nested else f"### {field.title}"
    lines = [
        f"{heading} {{ #{anchor_of(path)} }}",
        field.help,
        f"- **Feld:** `{path}`\n- **Art:** {_kind(field)}\n- **Angabe:** {_needed(field)}",
        f"```yaml\n{yaml_example(field)}\n```",
    ]
    return "\n\n".join(lines)


def _kind(field: Field) -> str:
    """Return what belongs there, with the way to the list of words it is taken from."""
    expected = field.kind.expected
    lists = [link for word, link in _WORD_LISTS.items() if word in expected.casefold()]
    if isinstance(field.kind, ChoiceKind) and field.kind.enum is Status:
        lists.append("[Statuswerte](#statuswerte)")
    text = f"{expected} ({', '.join(lists)})" if lists else expected
    if isinstance(field.kind, ListKind) and field.kind.single_allowed:
        text += "; ein einzelner Eintrag darf ohne Klammern stehen"
    return text


def yaml_example(field: Field) -> str:
    """Return the example of a field with its key, as it stands in a front matter."""
    separator = "" if field.example.startswith("\n") else " "
    return f"{field.key}:{separator}{field.example}"


def _closed_lists() -> Iterator[str]:
    """Yield what the software itself defines: headings, statuses, size classes."""
    yield _chapter(
        "Überschriften des Berichts { #ueberschriften }",
        "In dieser Reihenfolge, jede höchstens einmal. Darunter dürfen eigene Überschriften mit "
        "`###` stehen. Ein Abschnitt ohne Inhalt entfällt.",
        ("Überschrift", "Angabe", "Was dort steht"),
        ((f"`## {title}`", s.required, s.meaning) for title, s in SECTIONS.items()),
    )
    yield _chapter(
        "Statuswerte { #statuswerte }",
        "Nach der Frist gilt der Inhalt als zur Prüfung fällig. Kein Status ändert sich von "
        "selbst.",
        ("Status", "Name", "Wann er gilt", "Frist", "Auch gesagt wird"),
        (
            (f"`{s}`", s.label, s.definition, f"{s.review_months} Monate", ", ".join(s.synonyms))
            for s in Status
        ),
    )
    scales = {True: "Kreise", False: "Gemeinden und Verbände"}
    yield _chapter(
        "Größenklassen { #groessenklassen }",
        "Die Größenklasse folgt aus der Einwohnerzahl im Register; niemand trägt sie ein.",
        ("Klasse", "Einwohnerzahl", "Für"),
        ((size.label, population_range(size), scales[size.is_district]) for size in SizeClass),
    )


def _topics(vocabulary: Vocabulary, topic_page: TopicPage) -> Iterator[str]:
    yield "## Themen { #themen }"
    yield (
        "Ein Rezept nennt die id eines Unterthemas. Andere Wörter dafür erkennt die Prüfung und "
        "nennt die id."
    )
    for topic in vocabulary.topics:
        yield f"### {topic.label} {{ #thema-{topic.slug} }}"
        yield topic.definition
        rows = (
            (f"[`{s.slug}`]({topic_page(s)})", s.label, s.definition, ", ".join(s.synonyms))
            for s in topic.subtopics
        )
        yield table(("id", "Unterthema", "Worum es geht", "Auch gesagt wird"), rows)


def _open_lists(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the hurdles and co-operations."""
    yield _chapter(
        "Hürden im Einzelnen { #huerden-liste }",
        "",
        ("id", "Hürde", "Gruppe", "Was gemeint ist"),
        ((f"`{h.slug}`", h.label, h.group, h.definition) for h in vocabulary.hurdles.values()),
    )
    yield _chapter(
        "Verbünde im Einzelnen { #verbuende-liste }",
        "Ein neuer Verbund bekommt zuerst einen Eintrag in `recipes/_vokabular/verbuende.yml`.",
        ("id", "Verbund", "Was er ist"),
        ((f"`{c.slug}`", c.label, c.definition) for c in vocabulary.cooperations.values()),
    )


def _chapter(
    heading: str, introduction: str, head: Sequence[str], rows: Iterable[Sequence[str]]
) -> str:
    return "\n\n".join(filter(None, (f"## {heading}", introduction, table(head, rows))))
