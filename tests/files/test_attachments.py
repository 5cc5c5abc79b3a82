# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Files beside a recipe: what each format may contain, and that no bytes crash the checker."""

from __future__ import annotations

import time
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kochbuch.files.attachments.checking import MAX_PICTURE_BYTES, check_attachment, megabytes
from kochbuch.files.attachments.documents import active_parts
from kochbuch.files.attachments.formats import ATTACHMENT_ENDINGS, FORMATS, format_of, recognised
from kochbuch.files.attachments.pictures import Traces, traces
from kochbuch.files.attachments.trouble import OpaqueError, WrongFormatError

from tests.attaching import (
    ARTIST,
    BPMN,
    GIF,
    GPS_VERSION,
    LATITUDE,
    LONGITUDE,
    MODEL,
    ORIENTATION,
    SERIAL_NUMBER,
    XMP_PLACE,
    archive,
    chunk,
    exif,
    jpeg,
    object_stream,
    office,
    open_document,
    pdf,
    png,
    segment,
    webp,
)
from tests.minibook import MiniBook

GOOD = {
    "a.gif": GIF,
    "a.jpg": jpeg(),
    "a.JPEG": jpeg(segment(0xE1, b"Exif\0\0" + exif(tags=(ORIENTATION,)))),
    "a.png": png(),
    "a.webp": webp(),
    "a.pdf": pdf(b"<< /Type /Catalog /OpenAction [1 0 R /Fit] >>"),
    "a.docx": office(),
    "a.xlsx": office("xl", {"xl/printerSettings/printerSettings1.bin": "x"}),
    "a.pptx": office("ppt", {"ppt/embeddings/Microsoft_Excel_Sheet.xlsx": "x"}),
    "a.odt": open_document(),
    "a.ods": open_document("spreadsheet"),
    "a.bpmn": BPMN.format("<bpmn:process/>").encode(),
    "a.csv": b"Amt;Betrag;Anteil;Notiz\nBauamt;-12,50;+3;10,- Euro\nKasse;-;a-b;x = y\n",
}
PLACE = Traces(place=True)
CAMERA = Traces(camera=True)
HEX_EXIF = exif(gps=(LATITUDE,)).hex().encode()
PACKED_PROFILE = zlib.compress(b"\nexif\n  9\n" + HEX_EXIF)
PACKED_XMP = zlib.compress(XMP_PLACE)


def check(tmp_path: Path, name: str, content: bytes) -> list[str]:
    file = tmp_path / name
    file.write_bytes(content)
    return [f"{d.code.value}: {d.message}" for d in check_attachment(f"nw/a/b/{name}", file)]


@pytest.mark.parametrize("name", GOOD)
def test_an_ordinary_file_passes(name: str, tmp_path: Path) -> None:
    assert check(tmp_path, name, GOOD[name]) == []


def test_every_format_has_an_example() -> None:
    assert {name[1:].casefold() for name in GOOD} == set(ATTACHMENT_ENDINGS)
    assert len(FORMATS) == len({form.name for form in FORMATS}) == 12


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("other", GOOD)
def test_a_file_with_the_extension_of_another_format_is_reported(
    name: str, other: str, tmp_path: Path
) -> None:
    form = format_of(name)
    found = check(tmp_path, name, GOOD[other])

    # Everything that is text may be a table of one column, unless it is markup.
    is_fitting = form is format_of(other) or (name == "a.csv" and other == "a.pdf")
    assert [line.partition(":")[0] for line in found] == ([] if is_fitting else ["datei-inhalt"])


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (png(), ("PNG", ".png")),
        (GIF, ("GIF", ".gif")),
        (b"%PDF-1.4", ("PDF", ".pdf")),
        (b'<?xml version="1.0"?>\n<!-- x --><svg/>', ("eine SVG-Zeichnung", ".svg")),
        (b" \n<svg>", ("eine SVG-Zeichnung", ".svg")),
        (b"<!-- x --><HTML>", ("eine HTML-Seite", "")),
        (b"\n<script>", ("eine HTML-Seite", "")),
        (b"\0\0\0\x20ftypmp42", ("ein Film", "")),
        (b"\0\0\0\x20ftypavif", ("ein Foto im Format HEIC oder AVIF", "")),
        (b"MM\0*", ("ein Bild im Format TIFF oder BMP", "")),
        (b"PK\3\4", ("ein Archiv oder Office-Dokument", "")),
        (b"\x7fELF", ("ein Programm", "")),
        (b"#!/bin/sh", ("ein Programm", "")),
        (b"MZ ist ein Name", ("", "")),
        (b"", ("", "")),
    ],
)
def test_first_bytes_tell_the_format(head: bytes, what: tuple[str, str]) -> None:
    assert recognised(head) == what


@pytest.mark.parametrize(
    ("picture", "found"),
    [
        (jpeg(), Traces()),
        (jpeg(segment(0xE1, b"Exif\0\0" + exif(gps=(GPS_VERSION,)))), Traces()),
        (jpeg(segment(0xE1, b"Exif\0\0" + exif(gps=(LONGITUDE,), order=">"))), PLACE),
        (jpeg(segment(0xE1, b"Exif\0\0" + exif(tags=(ARTIST,)))), CAMERA),
        (jpeg(segment(0xE1, b"Exif\0\0" + exif(inner=(SERIAL_NUMBER,)))), CAMERA),
        (
            jpeg(segment(0xE1, b"Exif\0\0" + exif((MODEL,), (LATITUDE,)))),
            Traces(place=True, camera=True),
        ),
        (
            jpeg(b"\xff", segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP_PLACE)),
            PLACE,
        ),
        (jpeg(segment(0xFE, b"GPSLatitude")), Traces()),
        (png(chunk(b"eXIf", exif(gps=(LATITUDE,)))), PLACE),
        (png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP_PLACE)), PLACE),
        (png(chunk(b"tEXt", b"exif:GPSLongitude\x006/1")), PLACE),
        (png(chunk(b"tEXt", b"Raw profile type exif\0\nexif\n  9\n" + HEX_EXIF)), PLACE),
        (png(chunk(b"zTXt", b"Raw profile type exif\0\0" + PACKED_PROFILE)), PLACE),
        (png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + PACKED_XMP)), PLACE),
        (png(chunk(b"zTXt", b"Comment\0\0damaged")), Traces()),
        (png(chunk(b"tEXt", b"Software\0Zeichenprogramm")), Traces()),
        (webp((b"EXIF", b"Exif\0\0" + exif(gps=(LATITUDE,)))), PLACE),
        (webp((b"ICCP", b"abc"), (b"XMP ", b"<x aux:SerialNumber='1'/>")), CAMERA),
        (GIF, Traces()),
    ],
)
def test_metadata_of_a_picture_are_found(picture: bytes, found: Traces) -> None:
    assert traces(picture) == found


def test_the_place_hides_the_camera(tmp_path: Path) -> None:
    content = jpeg(segment(0xE1, b"Exif\0\0" + exif((MODEL,), (LATITUDE,))))

    assert check(tmp_path, "foto.jpg", content) == [
        "bild-aufnahmeort: In »nw/a/b/foto.jpg« steht der Ort der Aufnahme (GPS)."
    ]


LINKED = (
    '<Relationship Id="1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{}" Target="https://example.org/x" TargetMode="External"/>'
)


@pytest.mark.parametrize(
    ("content", "form", "found"),
    [
        (pdf(b"<< /S /JavaScript /JS (x) >>"), "PDF", ("ein Skript",)),
        (pdf(b"<< /S /Java#53cript >>"), "PDF", ("ein Skript",)),
        (
            pdf(b"<< /S /Rendition /JS 7 0 R >>"),
            "PDF",
            ("ein Skript", "eine Multimedia-Datei"),
        ),
        (pdf(object_stream(b"<< /S /JavaScript >>")), "PDF", ("ein Skript",)),
        (pdf(b"<< /S /Launch /F (x.exe) >>"), "PDF", ("den Start eines Programms",)),
        (pdf(b"<< /Type /EmbeddedFile >>"), "PDF", ("eine eingebettete Datei",)),
        (pdf(b"<< /S /SubmitForm >>"), "PDF", ("ein Formular, das Daten verschickt",)),
        (pdf(b"<< /Subtype /RichMedia >>"), "PDF", ("eine Multimedia-Datei",)),
        (pdf(b"<< /Length 9 >>\nstream\n/JS (x) /Launch \nendstream"), "PDF", ()),
        (pdf(b"<< /LaunchPad /JSON /Names [(JavaScript)] >>"), "PDF", ()),
        (
            office(files={"word/activeX/a.xml": "x"}),
            "Word-Dokument",
            ("ein Steuerelement (ActiveX)",),
        ),
        (
            office(files={"word/embeddings/oleObject1.bin": "x"}),
            "Word-Dokument",
            ("ein eingebettetes Objekt",),
        ),
        (
            office(files={"word/_rels/settings.xml.rels": LINKED.format("attachedTemplate")}),
            "Word-Dokument",
            ("Verknüpfungen, die beim Öffnen fremde Inhalte laden",),
        ),
        (
            office(files={"word/_rels/document.xml.rels": LINKED.format("hyperlink")}),
            "Word-Dokument",
            (),
        ),
        (open_document(files={"Basic/Standard/a.xml": "x"}), "OpenDocument-Text", ("Makros",)),
        (
            BPMN.format('<s:svg xmlns:s="http://www.w3.org/2000/&#115;vg"/>').encode(),
            "BPMN-Modell",
            ("Teile einer Webseite",),
        ),
        (
            b"<?xml-stylesheet href='x'?>" + BPMN.format("").encode().split(b"?>\n")[1],
            "BPMN-Modell",
            ("eine Darstellungsvorschrift",),
        ),
        (b"a,b\n1,@SUM(A1)\n", "CSV-Tabelle", ("in Zeile 2 eine Formel",)),
        (b"a;b\n1;-2+cmd|x\n", "CSV-Tabelle", ("in Zeile 2 eine Formel",)),
        (b'a;b\n1;"x, =SUM(A1)"\n', "CSV-Tabelle", ()),
        (b"\xef\xbb\xbf=SUM(A1)", "CSV-Tabelle", ("in Zeile 1 eine Formel",)),
        ("Straße;Zahl\nX;=1\n".encode("cp1252"), "CSV-Tabelle", ("in Zeile 2 eine Formel",)),
    ],
)
def test_active_parts_are_found(content: bytes, form: str, found: tuple[str, ...]) -> None:
    assert active_parts(content, form) == found


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (archive({"a.txt": "x"}), "Word-Dokument"),
        (open_document("text"), "OpenDocument-Tabelle"),
        (b"<bpmn/>", "BPMN-Modell"),
        (b"<a>", "BPMN-Modell"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]>' + BPMN.format("&b;").encode(), "BPMN-Modell"),
        (b"\xef\xbb\xbf <html>", "CSV-Tabelle"),
        (b"a;b\0", "CSV-Tabelle"),
    ],
)
def test_a_wrong_format_with_the_right_first_bytes_is_reported(content: bytes, form: str) -> None:
    with pytest.raises(WrongFormatError):
        active_parts(content, form)


def test_a_formula_in_an_attachment_is_found_whatever_separates_the_cells(tmp_path: Path) -> None:
    for number, delimiter in enumerate(";,\t"):
        found = check(tmp_path, f"{number}.csv", f'a{delimiter}"=1"\n'.encode())

        assert found == [f"datei-aktiv: »nw/a/b/{number}.csv« enthält in Zeile 1 eine Formel."]


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(sorted(GOOD)),
    st.integers(0, 200),
    st.binary(max_size=60),
    st.booleans(),
)
def test_no_bytes_crash_the_checker(name: str, at: int, junk: bytes, cut: bool) -> None:
    content = GOOD[name]
    content = content[:at] + junk + (b"" if cut else content[at + len(junk) :])
    form = format_of(name)
    assert form is not None

    if form.is_picture:
        assert isinstance(traces(content), Traces)
        return
    with suppress(WrongFormatError, OpaqueError):
        assert isinstance(active_parts(content, form.name), tuple)


HOSTILE = {
    "streams without end": (b"%PDF-1.7\n" + b"stream\n" * 700_000, "PDF"),
    "many directories": (
        b"%PDF-1.7\n" + (b"/ObjStm>>stream\n" + object_stream(b"\0" * 900_000)[55:] + b"\n") * 400,
        "PDF",
    ),
    "names": (b"%PDF-1.7\n" + b"/#41" * 1_200_000, "PDF"),
    "quotes": (b'"' * 5_000_000, "CSV-Tabelle"),
    "cells": (b"-;" * 2_500_000, "CSV-Tabelle"),
    "deep elements": (BPMN.format("<a>" * 300_000).encode(), "BPMN-Modell"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_take_only_seconds(name: str) -> None:
    content, form = HOSTILE[name]
    start = time.process_time()
    with suppress(WrongFormatError, OpaqueError):
        active_parts(content, form)

    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "block",
    [
        b"II*\0\x08\0\0\0\xff\xff",
        b"zTXtk\0\0" + zlib.compress(bytes(10**6)),
        b"iTXtk\0\1\0",
        b"\nexif 1 ",
    ],
)
def test_hostile_pictures_take_only_seconds(block: bytes) -> None:
    picture = block * (MAX_PICTURE_BYTES // len(block))
    start = time.process_time()
    found = traces(picture)

    assert found == Traces()
    assert time.process_time() - start < 5


def test_pictures_beyond_the_limit_are_not_opened(tmp_path: Path) -> None:
    content = b"<html>" + bytes(MAX_PICTURE_BYTES)

    assert check(tmp_path, "foto.jpg", content) == [
        "anhang-zu-gross: »nw/a/b/foto.jpg« hat 1,1 MB, erlaubt sind 1 MB."
    ]


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 MB"),
        (1, "0,1 MB"),
        (1024 * 1024, "1 MB"),
        (15_728_641, "15,1 MB"),
        (10**9, "953,7 MB"),
    ],
)
def test_sizes_are_german_and_rounded_up(size: int, words: str) -> None:
    assert megabytes(size) == words


def test_files_of_a_recipe_that_is_missing_are_left_to_the_rule_about_strays(
    book: MiniBook,
) -> None:
    book.add(b"<html>", "nw/kreuzau/fehlt/a.png")

    assert [d.code.value for d in book.load().diagnostics] == ["datei-fremd"]
