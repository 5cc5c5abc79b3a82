# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Attachments of an enemy: what hides is found or refused, and no file costs much."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import pytest
from kochbuch.files.attachments.checking import (
    MAX_ATTACHMENT_BYTES,
    MAX_PICTURE_BYTES,
    MAX_RECIPE_FILES,
    check_attachment,
)
from kochbuch.files.attachments.documents import active_parts
from kochbuch.files.attachments.pictures import pixels, traces
from kochbuch.files.attachments.trouble import OpaqueError, WrongFormatError

from tests.attaching import (
    BPMN,
    GIF,
    archive,
    chunk,
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

SCRIPT = ("ein Skript",)
JS = b"<< /S /JavaScript /JS (x) >>"
RELATION = '<Relationships><Relationship Type="x/{}" Target="{}" TargetMode="{}"/></Relationships>'
DAMAGED = "Teile, die beschädigt sind"


def stream(head: bytes, data: bytes) -> bytes:
    return b"<< %s >>\nstream\n%s\nendstream" % (head, data)


DIRECTORY = zlib.compress(b"1 0 " + JS)
OBJECTS = b"/Type /ObjStm /N 1 /First 4 "


@pytest.mark.parametrize(
    "document",
    [
        pdf(stream(OBJECTS + b"/X (" + b"x" * 5_000 + b") /Filter /FlateDecode", DIRECTORY)),
        pdf(*[object_stream(b"")] * 200, object_stream(JS)),
        pdf(b"<< /S" + b" " * 1_000_000 + b"/JavaScript /JS" + b"\0" * 1_000_000 + b"(x) >>"),
        pdf(b"<< /#53 /J#61v#61Script /#4A#53 (x) >>"),
        pdf(b"<< /S %#0a%x\n/JavaScript /JS %#0ajunk (\n(x) >>"),
        pdf(b"<< /X (100%) /S /JavaScript >>"),
        pdf(stream(b"/Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode", DIRECTORY)),
        pdf(stream(b"/N 1 /First 4 /Filter /FlateDecode", DIRECTORY)),
        pdf(stream(OBJECTS, b"1 0 " + JS)),
        pdf(stream(OBJECTS + b"/Filter /FlateDecode %>>\n", DIRECTORY)),
        pdf(b"<< >>") + b"9 0 obj\n" + JS + b"\nendobj\nstartxref\n0\n%%EOF\n",
        pdf(b"9 0 R", b"/JavaScript", b"<< /S 2 0 R /JS 3 0 R >>"),
        pdf(b"<< /Names << /JavaScript 7 0 R >> >>"),
    ],
)
def test_scripts_in_hiding_places_of_a_pdf_are_found(document: bytes) -> None:
    assert active_parts(document, "PDF") == SCRIPT


@pytest.mark.parametrize(
    ("action", "what"),
    [
        (b"/S /Launch", "den Start eines Programms"),
        (b"/S /ImportData", "ein Formular, das Daten verschickt"),
        (b"/XFA [(x) 1 0 R]", "ein Formular, das Daten verschickt"),
        (b"/S /GoToR /F (x)", "einen Verweis, der fremde Dateien öffnet"),
        (b"/S/GoToE", "einen Verweis, der fremde Dateien öffnet"),
        (b"/EF << /F 1 0 R >>", "eine eingebettete Datei"),
        (b"/S /Rendition", "eine Multimedia-Datei"),
        (b"/Encrypt 3 0 R", "einen Schutz mit Kennwort"),
    ],
)
def test_other_active_parts_of_a_pdf_are_found_in_the_open_and_packed(
    action: bytes, what: str
) -> None:
    assert active_parts(pdf(b"<< %s >>" % action), "PDF") == (what,)
    assert active_parts(pdf(object_stream(b"<< %s >>" % action)), "PDF") == (what,)


def test_words_in_a_pdf_that_look_like_actions_are_text() -> None:
    title = b"<< /Title (HTML/JavaScript, /Launch und /XFA) /S /GoTo >>"

    assert active_parts(pdf(title, stream(b"", b"(HTML/JavaScript) Tj")), "PDF") == ()


BROKEN_DIRECTORY = "ein Verzeichnis, das beschädigt oder ungewöhnlich gepackt ist"
HEX = DIRECTORY.hex().encode()
ODD_DIRECTORY = "ein Verzeichnis, das ungewöhnlich gepackt ist"
CUT_DIRECTORY = "ein Verzeichnis, das beschädigt oder zu groß ist"


@pytest.mark.parametrize(
    ("document", "what"),
    [
        (stream(OBJECTS + b"/Filter /LZWDecode", b"abc"), BROKEN_DIRECTORY),
        (stream(OBJECTS + b"/Filter [/ASCIIHexDecode]", HEX), BROKEN_DIRECTORY),
        (stream(OBJECTS + b"/Filter /FlateDecode", DIRECTORY[:-6]), CUT_DIRECTORY),
        (stream(OBJECTS + b"/Filter /FlateDecode", zlib.compress(bytes(5 * 2**20))), CUT_DIRECTORY),
        (stream(OBJECTS + b"/Filter [/Fl /Fl]", zlib.compress(DIRECTORY)), ODD_DIRECTORY),
        (stream(OBJECTS + b"/DecodeParms << /Predictor 12 >>", zlib.compress(b"1")),
         ODD_DIRECTORY),
        (
            stream(b"", b"x\n7 0 obj\n<< /JS (x) >>\nendobj"),
            "Objekte, die in einem Datenstrom versteckt sind",
        ),
        (
            b"%\nstream\n7 %\n0 obj << /JS (x) >> endobj\nendstream",
            "Objekte, die in einem Datenstrom versteckt sind",
        ),
        (b"/#41" * 20_000, "zu viele ungewöhnlich geschriebene Namen"),
        (
            (object_stream(b" " * 3 * 2**20) + b"\n") * 6,
            "mehr gepackte Verzeichnisse, als sich prüfen lassen",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_seen_through_in_a_pdf_is_refused(document: bytes, what: str) -> None:
    with pytest.raises(OpaqueError) as refused:
        active_parts(pdf(document), "PDF")

    assert str(refused.value) == what


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"_rels/x.rels": RELATION.format("frame", "http://x", "External")}, "Verknüpfungen"),
        ({"_rels/x.rels": RELATION.format("frame", "http://x", " EXTERNAL")}, "Verknüpfungen"),
        ({"_rels/x.rels": RELATION.format("frame", "x", "&#69;xternal")}, "Verknüpfungen"),
        ({"_rels/x.rels": RELATION.format("vbaProject", "x.bin", "")}, "Makros"),
        ({"_rels/x.rels": RELATION.format("control", "x.bin", "")}, "ein Steuerelement"),
        ({"_rels/x.rels": RELATION.format("oleObject", "x.bin", "")}, "ein eingebettetes Objekt"),
        ({"_rels/x.rels": RELATION.format("aFChunk", "x.htm", "")}, "ein eingebettetes Objekt"),
        ({"[Content_Types].xml": '<T><Override ContentType="a.macroEnabled"/></T>'}, "Makros"),
        ({"word/a.xml": "<d><w:instrText>DD</w:instrText><w:instrText>EAUTO c</w:instrText></d>"},
         "ein Feld, das Programme startet (DDE)"),
        ({"word/a.xml": '<w:fldSimple w:instr="DDE c"/>'}, "ein Feld, das Programme"),
        ({"word/a.xml": "<w:instrText>INCLUDEPICTURE &quot;http://x&quot;</w:instrText>"},
         "Verknüpfungen"),
        ({"word/a.xml": "<x><f>cmd|'/c calc'!A0</f></x>"}, "ein Feld, das Programme"),
        ({"word/a.xml": "<x><ddeLink/></x>"}, "ein Feld, das Programme"),
        ({"word/a.xml": '<a:hlinkClick action="ppaction://program"/>'}, "ein Programm"),
        ({"word/a.bin": "MZ" + "x" * 60 + "PE\0\0"}, "ein Programm"),
        ({"word/Mappe.xlsm": "x"}, "Makros"),
    ],
)  # fmt: skip
def test_active_parts_of_office_documents_are_found(files: dict[str, str], found: str) -> None:
    (what,) = active_parts(office(files=files), "Word-Dokument")

    assert what.startswith(found)


def test_an_object_of_old_office_programs_is_found_under_any_name() -> None:
    made = io.BytesIO(office())
    with zipfile.ZipFile(made, "a") as opened:
        opened.writestr("word/media/bild.png", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1x")

    assert active_parts(made.getvalue(), "Word-Dokument") == ("ein eingebettetes Objekt",)


@pytest.mark.parametrize(
    ("element", "found"),
    [
        ('<draw:image xlink:href="https://x/y.png"/>', "Verknüpfungen"),
        ('<text:section-source xlink:href="//x/y.odt"/>', "Verknüpfungen"),
        ("<text:dde-connection-decl/>", "ein Feld, das Programme"),
        ("<script:event-listener/>", "Makros"),
        ("<draw:object-ole/>", "ein eingebettetes Objekt"),
        ("<manifest:encryption-data/>", "einen Schutz mit Kennwort"),
    ],
)
def test_active_parts_of_open_documents_are_found(element: str, found: str) -> None:
    (what,) = active_parts(open_document(files={"content.xml": element}), "OpenDocument-Text")

    assert what.startswith(found)


def test_ordinary_links_and_inner_parts_pass() -> None:
    inner = '<x><draw:image xlink:href="Pictures/a.png"/><a xlink:href="https://x"/></x>'

    assert active_parts(open_document(files={"content.xml": inner}), "OpenDocument-Text") == ()


def patched(content: bytes, old: bytes, new: bytes) -> bytes:
    assert old in content
    return content.replace(old, new)


def packed(method: int, *, damaged: bool = False) -> bytes:
    made = io.BytesIO(office())
    with zipfile.ZipFile(made, "a") as opened:
        opened.writestr("word/x.xml", "<x/>" + "y" * 200, method)
    content = bytearray(made.getvalue())
    if damaged:
        at = content.rindex(b"word/x.xml", 0, content.index(b"PK\1\2")) + 10
        content[at + 4 : at + 12] = b"\xff" * 8
    return bytes(content)


def with_names(*names: str) -> bytes:
    made = io.BytesIO(office())
    with zipfile.ZipFile(made, "a") as opened:
        for number, name in enumerate(names):
            opened.writestr(zipfile.ZipInfo(name), f"<a>{number}</a>")
    return made.getvalue()


def with_methods(method: int) -> bytes:
    """Return a document whose members claim a way of packing that nobody knows."""
    return patched(office(), b"PK\1\2\x14\3\x14\0\0\0\0\0", b"PK\1\2\x14\3\x14\0\0\0%c\0" % method)


def overlapping() -> bytes:
    """Return a document that lists one member twice, under two names of one length."""
    made = bytearray(with_names("word/a.xml", "word/b.xml"))
    first = made.index(b"PK\3\4", made.index(b"word/document.xml"))
    entry = made.rindex(b"PK\1\2")
    made[entry + 42 : entry + 46] = struct.pack("<I", first)
    return bytes(made)


def nested(depth: int) -> bytes:
    content = archive({"x.txt": "x"})
    for _ in range(depth):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as opened:
            opened.writestr("x.zip", content)
        content = made.getvalue()
    made = io.BytesIO(office())
    with zipfile.ZipFile(made, "a") as opened:
        opened.writestr("word/embeddings/x.xlsx", content)
    return made.getvalue()


def bomb(size: int) -> bytes:
    made = io.BytesIO(office())
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("word/media/x.png", bytes(size))
    return made.getvalue()


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PK\3\4kaputt", DAMAGED),
        (packed(zipfile.ZIP_LZMA, damaged=True), "Teile, die ungewöhnlich gepackt sind"),
        (packed(zipfile.ZIP_BZIP2, damaged=True), "Teile, die ungewöhnlich gepackt sind"),
        (with_methods(9), "Teile, die ungewöhnlich gepackt sind"),
        (with_methods(99), "Teile, die ungewöhnlich gepackt sind"),
        (packed(zipfile.ZIP_DEFLATED, damaged=True), DAMAGED),
        (packed(zipfile.ZIP_STORED, damaged=True), DAMAGED),
        (with_names("word/A.xml", "word/a.xml"), "zwei Teile mit demselben Namen"),
        (with_names("../a.xml"), "Teile, deren Namen aus dem Dokument herausführen"),
        (with_names("/a.xml"), "Teile, deren Namen aus dem Dokument herausführen"),
        (with_names("word\\a.xml"), "Teile, deren Namen aus dem Dokument herausführen"),
        (with_names("C:a.xml"), "Teile, deren Namen aus dem Dokument herausführen"),
        (overlapping(), "Teile, die sich überlappen"),
        (office() + b"<html>", "fremde Daten vor oder nach dem Dokument"),
        (b"PK\3\4" + b"x" * 100 + office(), "fremde Daten vor oder nach dem Dokument"),
        (with_names(*(f"word/{n}.xml" for n in range(2_000))), "mehr als 2.000 Teile"),
        (nested(3), "Archive in Archiven"),
        (bomb(5 * 2**20), "mehr gepackte Daten, als sich prüfen lassen"),
        (office(files={"word/a.xml": LAUGHS}), "eine Dokumenttyp-Deklaration"),
        (
            office(files={"word/a.xml": '<?xml version="1.0" encoding="UTF-7"?><x/>'}),
            "Text in einer seltenen Kodierung",
        ),
        (office(files={"word/a.xml": "\ufeff<x>"}), DAMAGED),
        (office(files={"word/_rels/a.rels": "<Relationship " * 9_000}), DAMAGED),
        (
            office(files={"word/a.xml": f"<x a='{'y' * 300_000}'/>"}),
            "einen Teil, der zu groß ist, um ihn zu prüfen",
        ),
    ],
)
def test_what_cannot_be_seen_through_in_an_office_document_is_refused(
    content: bytes, what: str
) -> None:
    with pytest.raises(OpaqueError) as refused:
        active_parts(content, "Word-Dokument")

    assert str(refused.value) == what


def test_a_locked_member_is_a_password() -> None:
    content = patched(office(), b"PK\1\2\x14\3\x14\0\0", b"PK\1\2\x14\3\x14\0\1")

    assert active_parts(content, "Word-Dokument") == ("einen Schutz mit Kennwort",)


def test_text_in_utf_16_is_refused() -> None:
    made = io.BytesIO(office())
    with zipfile.ZipFile(made, "a") as opened:
        opened.writestr("word/a.xml", "<x/>".encode("utf-16"))

    with pytest.raises(OpaqueError):
        active_parts(made.getvalue(), "Word-Dokument")


def said(tmp_path: Path, name: str, content: bytes) -> list[tuple[str, str, str]]:
    file = tmp_path / name
    file.write_bytes(content)
    return [(d.code.value, d.message, d.hint) for d in check_attachment(f"nw/a/b/{name}", file)]


def test_a_refusal_says_what_to_do(tmp_path: Path) -> None:
    assert said(tmp_path, "x.docx", packed(zipfile.ZIP_LZMA, damaged=True)) == [
        (
            "datei-inhalt",
            "»nw/a/b/x.docx« lässt sich nicht prüfen: Die Datei enthält Teile, die ungewöhnlich "
            "gepackt sind.",
            "Speichern Sie das Dokument neu, am besten als PDF.",
        )
    ]
    assert said(tmp_path, "x.pdf", pdf(b"") + archive({"a": "b"})) == [
        (
            "datei-inhalt",
            "»nw/a/b/x.pdf« lässt sich nicht prüfen: Die Datei enthält ein Archiv (ZIP).",
            "Drucken Sie das Dokument neu als PDF, ohne Kennwort; dann bleibt nur, was man sieht.",
        )
    ]


PNG_SIZE = struct.Struct(">II")


def huge_png() -> bytes:
    return png()[:16] + PNG_SIZE.pack(60_000, 60_000) + png()[24:]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.png", png()[:-4], ""),
        ("a.png", png() + b"x", ""),
        ("a.gif", GIF[:-1], ""),
        ("a.jpg", jpeg()[:-2], ""),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\0" * 99, ""),
        ("a.jpg", b"\xff\xd8" + b"\xff" * 999, ""),
        ("a.webp", webp()[:-1], ""),
        (
            "a.png",
            huge_png(),
            "»nw/a/b/a.png« hat 60000 mal 60000 Bildpunkte, zu viele für eine Seite.",
        ),
        ("a.jpg", jpeg() + archive({"a": "b"}), "In »nw/a/b/a.jpg« steckt ein Archiv (ZIP)."),
        ("a.gif", GIF[:-1] + bytes(3_000) + b"<SCRIPT>;", "In »nw/a/b/a.gif« steckt HTML."),
        ("a.png", b"", "»nw/a/b/a.png« ist leer."),
    ],
)  # fmt: skip
def test_damaged_huge_and_double_pictures_are_reported(
    name: str, content: bytes, message: str, tmp_path: Path
) -> None:
    (found,) = said(tmp_path, name, content)

    assert found[1] == (message or f"»nw/a/b/{name}« ist beschädigt oder unvollständig.")


@pytest.mark.parametrize(
    ("content", "form", "size"),
    [
        (png(), "PNG", (1, 1)),
        (GIF, "GIF", (1, 1)),
        (jpeg(b"\xff", segment(0xC4, b"x")), "JPEG", (1, 1)),
        (webp(), "WebP", (1, 1)),
        (b"RIFF\x16\0\0\0WEBPVP8L\0\0\0\0\x2f\2\x40\0\0" + b"\0" * 5, "WebP", (3, 2)),
        (b"RIFF\x16\0\0\0WEBPVP8 " + bytes(10) + b"\3\0\2\0", "WebP", (3, 2)),
        (b"", "PNG", None),
    ],
)
def test_the_size_of_a_picture_is_read(
    content: bytes, form: str, size: tuple[int, int] | None
) -> None:
    assert pixels(content, form) == size


def test_files_beyond_the_number_allowed_are_counted_and_not_opened(book: MiniBook) -> None:
    book.add()
    folder = book.recipes / "nw/kreuzau/muster"
    folder.mkdir()
    for number in range(MAX_RECIPE_FILES + 50):
        (folder / f"x{number:04}.png").write_bytes(b"")

    messages = [d.message for d in book.load().diagnostics]

    assert len([m for m in messages if m.endswith("ist leer.")]) == MAX_RECIPE_FILES
    assert "Neben diesem Rezept liegen 250 Dateien, erlaubt sind 200." in messages


def test_what_is_no_ordinary_file_is_never_opened(book: MiniBook) -> None:
    book.add()
    folder = book.recipes / "nw/kreuzau/muster"
    (folder / "x.pdf").mkdir(parents=True)
    os.mkfifo(folder / "pipe.pdf")
    (folder / "link.pdf").symlink_to("/dev/zero")
    with (folder / "sparse.pdf").open("wb") as sparse:
        sparse.truncate(5 * 2**30)

    base = "nw/kreuzau/muster"
    messages = [d.message for d in book.load().diagnostics]

    assert sorted(m for m in messages if "pdf" in m) == [
        f"»{base}/link.pdf« ist eine Verknüpfung, keine Datei.",
        f"»{base}/pipe.pdf« ist keine gewöhnliche Datei.",
        f"»{base}/sparse.pdf« hat 5120 MB, erlaubt sind 5 MB.",
    ]


def zipped(name: str, content: bytes) -> bytes:
    made = io.BytesIO(office())
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr(name, content)
    return made.getvalue()


SHAPES: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "relations": ("Word-Dokument", lambda n: zipped("a.rels", b"<Relationship " * n)),
    "elements": ("Word-Dokument", lambda n: zipped("a.xml", b"<x>%s</x>" % (b"<a b='c'/>" * n))),
    "fields": ("Word-Dokument", lambda n: zipped("a.xml", b"<f>%s</f>" % (b"INCLUDETEXT |" * n))),
    "lines": ("Word-Dokument", lambda n: zipped("a.xml", b"<f>%s</f>" % (b"\n" * 8 * n))),
    "depth": ("Word-Dokument", lambda n: zipped("a.xml", b"<f>" * n)),
    "members": ("Word-Dokument", lambda n: with_names(*(f"w/{i}.xml" for i in range(n // 100)))),
    "names": ("PDF", lambda n: pdf(b"/#4A" * n)),
    "blanks": ("PDF", lambda n: pdf(b"/S" + b" " * 8 * n)),
    "comments": ("PDF", lambda n: pdf(b"/S%/JS\n" * n)),
    "starts": ("PDF", lambda n: pdf(b"\nstream\n" * n)),
    "streams": ("PDF", lambda n: pdf(stream(b"", b"7 7 7 ob obj") * (n // 8))),
    "directories": ("PDF", lambda n: pdf((object_stream(b"#41" * 99) + b"\n") * (n // 80))),
    "numbers": ("PDF", lambda n: pdf(stream(b"", b"1 " * n + b"obj"))),
    "cells": ("CSV-Tabelle", lambda n: b"-;" * n),
    "spaces": ("BPMN-Modell", lambda n: BPMN.format("<a xmlns='u'/>" * n).encode()),
}


def look(content: bytes, form: str) -> float:
    start = time.process_time()
    with suppress(OpaqueError, WrongFormatError):
        active_parts(content, form)
    return time.process_time() - start


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_size(shape: str) -> None:
    form, make = SHAPES[shape]
    once, twice = make(80_000), make(160_000)
    short = min(look(once, form) for _ in range(3))
    long = min(look(twice, form) for _ in range(3))

    # On a busy machine, what takes less can't be compared.
    assert long < max(2.6 * short, 0.3)


MEASURE = """
import re, sys
from pathlib import Path
from kochbuch.files.attachments.checking import check_attachment

for path in sorted(Path(sys.argv[1]).iterdir()):
    list(check_attachment(f"nw/a/b/{path.name}", path))
# What getrusage says may be the peak of the process that started this one.
print(int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) // 1024)
"""


def full(content: bytes, limit: int = MAX_ATTACHMENT_BYTES) -> bytes:
    return content * (limit // len(content))


def padded(content: bytes) -> bytes:
    """Return a document with a picture in it, so that what it unpacks to is no bomb."""
    made = io.BytesIO(content)
    with zipfile.ZipFile(made, "a") as opened:
        opened.writestr("word/media/y.png", b"PNG" * 1_000_000)
    return made.getvalue()


def large() -> Iterable[tuple[str, bytes]]:
    xml = b"<x>%s</x>" % (b"<a b='c'/>" * 1_600_000)
    attributes = b"".join(b"a%d='' " % n for n in range(24_000))
    tagged = b"<x>%s</x>" % (b"<y %s/>" % attributes[:250_000].rpartition(b" ")[0]) * 1
    yield "bomb.docx", padded(bomb(58 * 2**20))
    yield "xml.docx", padded(zipped("word/a.xml", xml))
    yield "attributes.docx", padded(zipped("word/a.xml", tagged))
    yield "lines.docx", padded(zipped("word/a.xml", b"<f>%s</f>" % (b"\n" * 15_000_000)))
    yield "packed.pdf", pdf(*[object_stream(b"#41" * 1_000_000)] * 200)
    yield "names.pdf", b"%PDF-1.7\n" + full(b"/#41 % \n")[:-20]
    yield "cells.csv", full(b"ab;")
    yield "quotes.csv", full(b'"')
    yield "deep.bpmn", BPMN.format("<a>" * 1_600_000).encode()
    wide = "".join(f"u:a{n}='' " for n in range(300_000))
    yield "wide.bpmn", BPMN.format(f"<x xmlns:u='{'u' * 190}' {wide}/>").encode()
    packed_text = chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(2**20)))
    yield "packed.png", png(*[packed_text] * (MAX_PICTURE_BYTES // len(packed_text) - 1))


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in other units")
def test_no_attachment_takes_much_memory(tmp_path: Path) -> None:
    for name, content in large():
        assert len(content) <= MAX_ATTACHMENT_BYTES, name
        (tmp_path / name).write_bytes(content)

    run = subprocess.run(
        [sys.executable, "-c", MEASURE, str(tmp_path)],
        env=os.environ | {"PYTHONPATH": "hooks"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert int(run.stdout) < 300


def test_every_large_picture_is_searched_within_its_limits() -> None:
    assert traces(dict(large())["packed.png"]).place is False
