# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Check one picture or attachment: its size, its content, and what it reveals."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from kochbuch.files.attachments.documents import active_parts
from kochbuch.files.attachments.formats import (
    FORMAT_BY_ENDING,
    HEAD_BYTES,
    Format,
    ends_as_archive,
    format_of,
    holds_markup,
    holds_page,
    recognised,
)
from kochbuch.files.attachments.pictures import pixels, traces
from kochbuch.files.attachments.trouble import OpaqueError, WrongFormatError
from kochbuch.findings.codes import Code
from kochbuch.findings.diagnostics import Diagnostic, Place
from kochbuch.german.suggest import enumerate_words
from kochbuch.german.wording import quote

_MB = 1024 * 1024
MAX_PICTURE_BYTES = 1 * _MB
"""A photograph 1,600 pixels wide has 200 to 500 KB as JPEG; a page with three of them loads in
seconds on a slow network."""
MAX_ATTACHMENT_BYTES = 5 * _MB
"""A scanned document of forty pages."""
MAX_RECIPE_BYTES = 15 * _MB
"""All files of one recipe. GitHub publishes sites of up to 1 GB, and Git keeps every file forever:
https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits"""

MAX_RECIPE_FILES = 200
"""Beside one recipe."""
MAX_PIXELS = 40_000_000
"""Four bytes each while a browser shows it; a camera has 12 to 24 million."""

_HINTS = {
    "PDF": "Drucken Sie das Dokument neu als PDF, ohne Kennwort; dann bleibt nur, was man sieht.",
    "BPMN-Modell": "Exportieren Sie das Modell neu aus dem Programm, mit dem es gezeichnet ist.",
    "CSV-Tabelle": "Setzen Sie vor die Zelle einen Apostroph ('), dann bleibt sie Text.",
}
_PLACE_HINT = (
    "Speichern Sie das Bild ohne Metadaten; unter Windows: Eigenschaften, Details, "
    "»Eigenschaften und persönliche Informationen entfernen«."
)
_OFFICE_HINT = "Speichern Sie das Dokument ohne diese Teile, am besten als PDF."
_SAVE_HINT = "Speichern Sie das Dokument neu, am besten als PDF."


def check_attachment(name: str, file: Path) -> Iterator[Diagnostic]:
    """A file beside a recipe is what its extension says, not too big, and harmless.

    `name` counts from `recipes/`. Raises `OSError` if the file can't be read.
    """
    form = format_of(name)
    if form is None:
        return
    size = file.stat().st_size
    limit = MAX_PICTURE_BYTES if form.is_picture else MAX_ATTACHMENT_BYTES
    if size > limit:
        message = f"{quote(name)} hat {megabytes(size)}, erlaubt sind {megabytes(limit)}."
        hint = "Verkleinern Sie die Bilder darin, oder teilen Sie das Dokument."
        if form.is_picture:
            hint = (
                "Verkleinern Sie das Bild auf höchstens 1600 Bildpunkte Breite, als JPEG oder WebP."
            )
        yield finding_at(name, Code.ATTACHMENT_TOO_LARGE, message, hint)
    else:
        with file.open("rb") as opened:
            # A file may grow meanwhile.
            yield from _check_content(name, form, opened.read(limit))


def megabytes(size: int) -> str:
    """Return a size in German, rounded up, so that a file over the limit never seems to fit.

    >>> megabytes(1024 * 1024), megabytes(1024 * 1024 + 1)
    ('1 MB', '1,1 MB')
    """
    tenths = math.ceil(size * 10 / _MB)
    return f"{tenths / 10:.1f} MB".replace(".", ",").replace(",0", "")


def _check_content(name: str, form: Format, content: bytes) -> Iterator[Diagnostic]:
    head = content[:HEAD_BYTES]
    is_text = form.name in ("CSV-Tabelle", "BPMN-Modell")
    if not head or not form.start.match(head) or (holds_markup(head) and not is_text):
        yield _wrong_content(name, form, head)
    elif form.is_picture:
        yield from _check_picture(name, form, content)
    else:
        try:
            parts = active_parts(content, form.name)
            if form.name == "PDF" and ends_as_archive(content):
                raise OpaqueError("ein Archiv (ZIP)")
        except WrongFormatError:
            yield _wrong_content(name, form, head)
            return
        except OpaqueError as what:
            message = f"{quote(name)} lässt sich nicht prüfen: Die Datei enthält {what}."
            yield finding_at(name, Code.FILE_CONTENT, message, _HINTS.get(form.name, _SAVE_HINT))
            return
        if parts:
            message = f"{quote(name)} enthält {enumerate_words(parts, 'und')}."
            yield finding_at(name, Code.FILE_ACTIVE, message, _HINTS.get(form.name, _OFFICE_HINT))


def _wrong_content(name: str, form: Format, head: bytes) -> Diagnostic:
    article = "keine" if form.name.endswith("Tabelle") else "kein"
    what, ending = recognised(head)
    other = FORMAT_BY_ENDING.get(ending)
    message = f"{quote(name)} ist {article} {form.name}, obwohl die Datei so heißt."
    hint = f"Löschen Sie diese Datei und speichern Sie das Original neu als {form.name}."
    if not head:
        message, hint = f"{quote(name)} ist leer.", "Kopieren Sie die Datei noch einmal hierher."
    elif what and other is not form:
        message = f"{quote(name)} ist {article} {form.name}, sondern {what}."
        if other:
            stem = name.rpartition("/")[2].rpartition(".")[0]
            hint = f"Benennen Sie die Datei um: {stem}{ending}"
    elif holds_markup(head):
        message = f"In {quote(name)} steckt HTML."
    return finding_at(name, Code.FILE_CONTENT, message, hint)


def _check_picture(name: str, form: Format, content: bytes) -> Iterator[Diagnostic]:
    size = pixels(content, form.name)
    if size is None or 0 in size:
        message = f"{quote(name)} ist beschädigt oder unvollständig."
        hint = (
            f"Kopieren Sie das Bild noch einmal hierher, oder speichern Sie es neu als {form.name}."
        )
        yield finding_at(name, Code.FILE_CONTENT, message, hint)
    elif math.prod(size) > MAX_PIXELS:
        message = f"{quote(name)} hat {size[0]} mal {size[1]} Bildpunkte, zu viele für eine Seite."
        hint = "Verkleinern Sie das Bild auf höchstens 1600 Bildpunkte Breite."
        yield finding_at(name, Code.ATTACHMENT_TOO_LARGE, message, hint)
    elif ends_as_archive(content) or holds_page(content):
        what = "ein Archiv (ZIP)" if ends_as_archive(content) else "HTML"
        message = f"In {quote(name)} steckt {what}."
        hint = f"Speichern Sie das Bild neu als {form.name}; dann bleibt nur, was man sieht."
        yield finding_at(name, Code.FILE_CONTENT, message, hint)
    else:
        yield from _check_traces(name, content)


def _check_traces(name: str, picture: bytes) -> Iterator[Diagnostic]:
    found = traces(picture)
    if found.place:
        message = f"In {quote(name)} steht der Ort der Aufnahme (GPS)."
        yield finding_at(name, Code.PICTURE_PLACE, message, _PLACE_HINT)
    elif found.camera:
        message = f"In {quote(name)} steht, mit welchem Gerät oder von wem es aufgenommen wurde."
        hint = "Speichern Sie das Bild ohne Metadaten; wer es gemacht hat, darf im Text stehen."
        yield finding_at(name, Code.PICTURE_CAMERA, message, hint)


def finding_at(name: str, code: Code, message: str, hint: str) -> Diagnostic:
    """Return a finding about a whole file or folder; `name` counts from `recipes/`."""
    return Diagnostic(Place(f"recipes/{name}"), code, message, hint)
