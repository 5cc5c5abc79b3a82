# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Every kind of finding by example: a file with one mistake, and what a person then reads.

`faulty/<code>.md` or `faulty/<code>--<variant>.md` is put into a small book; `books/<code>/` is one
itself, for what shows between files; `MADE` holds what no repository can carry. The expected text
stands beside it in `.txt`. `pytest --update-specimens` writes these anew.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from kochbuch.findings.codes import Code

from tests.attaching import (
    BPMN,
    GIF,
    MODEL,
    exif,
    jpeg,
    object_stream,
    office,
    pdf,
    png,
    segment,
    webp,
)
from tests.minibook import RECIPE, SPECIMENS, USUAL_PATH, MiniBook, recipe_text

PATHS = {
    "dateiname": "nw/kreuzau/Müllkalender App.md",
    "dateiname--vergeben": "nw/kreuzau/index.md",
    "dateiname--zu-lang": f"nw/kreuzau/{'rechnung-' * 9}.md",
    "ordner-falsch": "nw/dueren/muster.md",
    "ordner-falsch--land": "bw/kreuzau/muster.md",
    "ordner-falsch--kein-land": "nrw/kreuzau/muster.md",
    "ordner-falsch--kreis": "nw/dueren/muster.md",
    "datei-fremd--lose": "muster.md",
    "datei-fremd--tief": "nw/kreuzau/ordner/muster.md",
    "datei-fremd--endung": "nw/kreuzau/muster.MD",
    "datei-fremd--kein-rezept": "nw/kreuzau/notizen.txt",
}
"""Where a specimen lies, if its place is the mistake."""

FAULTY = sorted(SPECIMENS.glob("faulty/*.md"))
VALID = sorted(SPECIMENS.glob("valid/*.md"))
BOOKS = sorted(path for path in SPECIMENS.glob("books/*") if path.is_dir())


def _symlink(book: MiniBook) -> None:
    (book.add().recipes / "nw" / "kreuzau" / "abkuerzung.md").symlink_to("/etc/hostname")


def _symlinked_folder(book: MiniBook) -> None:
    (book.add().recipes / "nw" / "aldenhoven").symlink_to("kreuzau")


def _unreadable(book: MiniBook) -> None:
    os.mkfifo(book.add().recipes / "nw" / "kreuzau" / "roehre.md")


def _case(book: MiniBook) -> None:
    other = RECIPE.replace("Rechnungen elektronisch", "Belege elektronisch")
    book.add().add(other, "nw/kreuzau/Muster.md")


def _two_umlauts(book: MiniBook) -> None:
    book.add().add(png(), "nw/kreuzau/muster/gebäude.png")
    book.add(png(), "nw/kreuzau/muster/geba\u0308ude.png")


def _control_in_name(book: MiniBook) -> None:
    book.add().add(RECIPE, "nw/kreuzau/rot\x1b[31m\nrot.md")


def _foreign_bytes_in_name(book: MiniBook) -> None:
    folder = os.fsencode(book.add().recipes / "nw" / "kreuzau")
    Path(os.fsdecode(folder + b"/stra\xdfe.md")).write_bytes(b"")


def _deep_folders(book: MiniBook) -> None:
    book.add().add(b"", "nw/kreuzau/muster/a/b/c/d/e/bild.png")


def _linked_word_list(book: MiniBook) -> None:
    words = book.add().recipes / "_vokabular" / "verbuende.yml"
    words.rename(words.with_name(".verbuende-alt.yml"))
    words.symlink_to(".verbuende-alt.yml")


def _linked_recipes(book: MiniBook) -> None:
    elsewhere = book.root / "woanders"
    book.add().recipes.rename(elsewhere)
    book.recipes.symlink_to(elsewhere)


def _hidden_link(book: MiniBook) -> None:
    (book.add().recipes / ".vorlagen").mkdir()
    (book.recipes / ".vorlagen" / "kopf.md").symlink_to("/etc/hostname")


def _too_many_pictures(book: MiniBook) -> None:
    book.add()
    for number in range(4):
        big = office(files={"word/media/bild.bin": "x" * 4_200_000})
        book.add(big, f"{ATTACHED_TO}/plan-{number}.docx")


ATTACHED_TO = USUAL_PATH.removesuffix(".md")
_OPEN = b"<< /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert) >> >>"
ATTACHED: dict[str, tuple[str, bytes]] = {
    "anhang-zu-gross": ("foto.jpg", jpeg() + bytes(1_100_000)),
    "anhang-zu-gross--dokument": ("plan.pdf", pdf() + bytes(6_000_000)),
    "bild-aufnahmeort": ("foto.jpg", jpeg(segment(0xE1, b"Exif\0\0" + exif(gps=(2, 4))))),
    "bild-kamera": ("foto.webp", webp((b"EXIF", exif(tags=(MODEL,))))),
    "datei-aktiv": ("plan.pdf", pdf(_OPEN)),
    "datei-aktiv--mehreres": (
        "plan.pdf",
        pdf(object_stream(b"<< /Names << /EmbeddedFiles 2 0 R >> >>"), b"<< /S /Launch >>"),
    ),
    "datei-aktiv--kennwort": ("plan.pdf", pdf() + b"trailer << /Encrypt 7 0 R >>"),
    "datei-aktiv--makros": ("plan.docx", office(files={"word/vbaProject.bin": "x"})),
    "datei-aktiv--formel": ("liste.csv", b'Amt;Anzahl\nBauamt;12\nKasse;"=HYPERLINK(A1)"\n'),
    "datei-aktiv--modell": (
        "ablauf.bpmn",
        BPMN.format('<script xmlns="http://www.w3.org/1999/xhtml">x</script>').encode(),
    ),
    "datei-fremd--svg": ("ablauf.svg", b"<svg/>"),
    "datei-inhalt": ("ablauf.png", b"<!DOCTYPE html><script>alert(1)</script>"),
    "datei-inhalt--svg": ("ablauf.png", b'<?xml version="1.0"?><svg onload="alert(1)"/>'),
    "datei-inhalt--falsche-endung": ("ablauf.png", jpeg()),
    "datei-inhalt--zwei-in-einem": ("ablauf.gif", GIF[:13] + b"<script>alert(1)</script>"),
    "datei-inhalt--html-vor-pdf": ("plan.pdf", b"<html>%PDF-1.7"),
    "datei-inhalt--leer": ("ablauf.png", b""),
    "datei-inhalt--telefon": ("foto.jpg", b"\0\0\0\x18ftypheic" + bytes(20)),
    "datei-inhalt--altes-office": ("plan.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20)),
    "datei-inhalt--anderes-dokument": ("liste.xlsx", office("word")),
    "datei-inhalt--programm": ("liste.csv", b"MZ" + bytes(60) + b"PE\0\0"),
    "datei-inhalt--unbekannt": ("plan.pdf", b"Hier steht nur Text."),
}
"""What lies beside a valid recipe: its name and its content."""


def _attach(name: str) -> Callable[[MiniBook], object]:
    file, content = ATTACHED[name]
    return lambda book: book.add().add(content, f"{ATTACHED_TO}/{file}")


MADE: dict[str, Callable[[MiniBook], object]] = {
    **{name: _attach(name) for name in ATTACHED},
    "anhang-zu-gross--summe": _too_many_pictures,
    "datei-verknuepfung--wortliste": _linked_word_list,
    "datei-verknuepfung--recipes": _linked_recipes,
    "datei-verknuepfung--versteckt": _hidden_link,
    "datei-leer": lambda book: book.add(b""),
    "datei-leer--nur-leerzeilen": lambda book: book.add(b"\xef\xbb\xbf\r\n\r\n  \r\n"),
    "datei-binaer": lambda book: book.add(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
    "datei-zu-gross": lambda book: book.add(RECIPE.encode() + b"x" * 50_000_000),
    "datei-unlesbar": _unreadable,
    "datei-verknuepfung": _symlink,
    "datei-verknuepfung--ordner": _symlinked_folder,
    "datei-fremd--zu-tief": _deep_folders,
    "dateiname--steuerzeichen": _control_in_name,
    "dateiname--fremde-bytes": _foreign_bytes_in_name,
    "pfad-gross-klein": _case,
    "pfad-gross-klein--umlaute": _two_umlauts,
    "zeichensatz": lambda book: book.add(RECIPE.encode("latin-1")),
    "zeichensatz--utf-16": lambda book: book.add(RECIPE.encode("utf-16")),
    "zeichensatz--mit-kennung": lambda book: book.add(
        b"\xef\xbb\xbf---\r\ntitel: \xc3\xa4\xc3\xa4\xe4\r\n---\r\n"
    ),
    "absatz-zu-lang": lambda book: book.add(
        recipe_text(body="## Zubereitung\n\n" + "- Rechnungen prüfen\n" * 401)
    ),
    "absatz-zu-lang--zeichen": lambda book: book.add(
        recipe_text(body="## Zubereitung\n\n" + "Rechnungen prüfen. " * 1_100 + "\n")
    ),
    "absatz-zu-lang--erklaerungen": lambda book: book.add(
        recipe_text(body="## Zubereitung\n\n" + "DMS\n:   Dokumente\n" * 51)
    ),
    "text-zu-aufwendig": lambda book: book.add(
        recipe_text(body="## Zubereitung\n\n" + "### Rechnungen\n\nPrüfen.\n\n" * 200)
    ),
    "text-zu-aufwendig--zeilen": lambda book: book.add(
        recipe_text(body="## Zubereitung\n\n" + "Rechnungen prüfen.\n\n" * 3_001)
    ),
    "text-zu-aufwendig--zeichen": lambda book: book.add(
        recipe_text(body="## Zubereitung\n\n" + "*Rechnungen* prüfen.\n\n" * 1_001)
    ),
    "text-zu-aufwendig--zellen": lambda book: book.add(
        recipe_text(body="## Zubereitung\n\n" + "|" * 100 + "\n" + "a|b\n" * 100)
    ),
    "text-zu-aufwendig--gravis": lambda book: book.add(
        recipe_text(
            body="## Zubereitung\n\n" + " ".join("`" * n for n in range(1, 62)) + " x" * 9_000
        )
    ),
    "kopf-zu-gross": lambda book: book.add(
        recipe_text(('"Rechnungen elektronisch bearbeiten und ablegen"', '"' + "x" * 70_000 + '"'))
    ),
    "zu-tief": lambda book: book.add(
        recipe_text(('["05358028 Kreuzau"]', "[" * 5_000 + "]" * 5_000))
    ),
    "zu-tief--eingerueckt": lambda book: book.add(
        recipe_text(('["05358028 Kreuzau"]', "\n  " + "- " * 5_000 + "tief"))
    ),
}
"""What no repository can carry: size, links, names, bytes that Git or an editor would change."""


def _compare(found: str, expected: Path, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-specimens"):
        expected.write_text(found, encoding="utf-8")

    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FAULTY, ids=lambda file: file.stem)
def test_faulty_specimen_is_explained(
    file: Path, book: MiniBook, request: pytest.FixtureRequest
) -> None:
    book.add(file.read_bytes(), PATHS.get(file.stem, USUAL_PATH))

    _compare(book.findings(), file.with_suffix(".txt"), request)


@pytest.mark.parametrize("folder", BOOKS, ids=lambda folder: folder.name)
def test_faulty_book_is_explained(
    folder: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    book = MiniBook(Path(shutil.copytree(folder, tmp_path / "buch")))

    _compare(book.findings(), folder.with_suffix(".txt"), request)


@pytest.mark.parametrize("name", MADE)
def test_what_no_repository_can_carry_is_explained(
    name: str, book: MiniBook, request: pytest.FixtureRequest
) -> None:
    MADE[name](book)

    _compare(book.findings(), SPECIMENS / "made" / f"{name}.txt", request)


def test_wild_specimen_is_explained(book: MiniBook, request: pytest.FixtureRequest) -> None:
    book.add((SPECIMENS / "wild.md").read_bytes())

    _compare(book.findings(), SPECIMENS / "wild.txt", request)


@pytest.mark.parametrize("file", VALID, ids=lambda file: file.stem)
def test_valid_specimen_passes_without_a_word(file: Path, book: MiniBook) -> None:
    book.add(png(), f"{ATTACHED_TO}/schaubild.png")
    book.add(RECIPE.replace("Rechnungen elektronisch", "Belege"), "nw/kreuzau/vorbild.md")
    book.add(file.read_bytes())

    loaded = book.load(with_drafts=True)

    assert loaded.diagnostics == ()
    assert len(loaded.book.recipes) == 2


@pytest.mark.parametrize("file", FAULTY, ids=lambda file: file.stem)
@pytest.mark.parametrize("shape", ["mark", "windows", "both"])
def test_places_do_not_depend_on_line_ends_and_byte_order_marks(
    file: Path, shape: str, book: MiniBook
) -> None:
    content = file.read_bytes()
    if shape != "mark":
        content = content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    if shape != "windows":
        content = b"\xef\xbb\xbf" + content.removeprefix(b"\xef\xbb\xbf")
    book.add(content, PATHS.get(file.stem, USUAL_PATH))

    assert book.findings() == file.with_suffix(".txt").read_text(encoding="utf-8")


ELSEWHERE = {Code.TOO_MANY_FINDINGS, Code.UNFORESEEN}
"""Shown in tests/checking/test_unforeseen.py, since no short file has them."""


def test_every_code_has_a_specimen(record_property: Callable[[str, object], None]) -> None:
    shown = {file.stem.partition("--")[0] for file in [*FAULTY, *BOOKS]}
    shown |= {name.partition("--")[0] for name in MADE}

    record_property("kennzahl: Arten von Befunden, jede mit Beispiel", len(Code))
    assert {code.value for code in Code} - shown == ELSEWHERE


def test_every_specimen_shows_the_code_it_is_named_after() -> None:
    files = [*SPECIMENS.glob("*/*.txt")]
    wrong = [
        file.stem
        for file in files
        if f"[{file.stem.partition('--')[0]}]" not in file.read_text(encoding="utf-8")
    ]

    assert wrong == []
    assert len(files) >= 75
