# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Places where an attachment hides something from a checker that a reader of it would find."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from kochbuch.files.attachments.checking import check_attachment

from tests.attaching import object_stream, office, open_document, pdf

PARTS = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}
SCRIPT = b"<< /S /JavaScript /JS (app.alert) >>"
TEMPLATE = (
    b'<Relationship Id="1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/attachedTemplate" Target="https://example.org/x" TargetMode="External"/>'
)
LINKS = "Verknüpfungen, die beim Öffnen fremde Inhalte laden"
DDE = "ein Feld, das Programme startet (DDE)"
FIELD = "<instrText>{}</instrText>"


def check(tmp_path: Path, name: str, content: bytes) -> list[str]:
    file = tmp_path / name
    file.write_bytes(content)
    return [f"{d.code.value}: {d.message}" for d in check_attachment(name, file)]


def word(name: str = "word/x.xml", content: bytes = b"<x/>") -> bytes:
    """Return a Word document with one more packed member."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for member, data in (PARTS | {name: content}).items():
            opened.writestr(member, data)
    return made.getvalue()


def patched(content: bytes, sign: bytes, offset: int, value: bytes) -> bytes:
    """Return `content` with other bytes that far behind the last `sign`."""
    at = content.rfind(sign) + offset
    return content[:at] + value + content[at + len(value) :]


def lying(size: int) -> bytes:
    """Return a document whose last member claims to have fewer bytes than it unpacks to."""
    content = patched(
        word("word/media/x.bin", bytes(50_000_000)), b"PK\1\2", 24, struct.pack("<I", size)
    )
    return patched(content, b"PK\1\2", 16, struct.pack("<I", zlib.crc32(bytes(size))))


def unnamed() -> bytes:
    """Return a document with a last member that its directory does not name."""
    content = word("word/_rels/x.rels", TEMPLATE)
    entry, end = content.rfind(b"PK\1\2"), content.rfind(b"PK\5\6")
    size = entry - content.find(b"PK\1\2")
    tail = content[end : end + 8] + struct.pack("<HHI", 2, 2, size) + content[end + 16 :]
    return content[:entry] + tail


def stream(head: bytes, data: bytes) -> bytes:
    return b"<< " + head + b" >>\nstream\n" + data + b"\nendstream"


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.docx", word("word/hidden.svg", TEMPLATE), LINKS),
        ("a.docx", word("word/media/x.bin", b"%PDF-1.7"), "ein eingebettetes Objekt"),
        ("a.docx", word("word/media/x.bin", b"{\\rtf1 x}"), "ein eingebettetes Objekt"),
        ("a.docx", word("word/media/x.hta"), "ein Programm"),
        ("a.docx", word(content=b"<delInstrText>DDE x</delInstrText>"), DDE),
        (
            # The words of two fields are not one word.
            "a.docx",
            word(
                content=f"<a>{FIELD.format('PAGE')}<fldChar/>{FIELD.format('DDE x')}</a>".encode()
            ),
            DDE,
        ),
        ("a.xlsx", office("xl", {"xl/connections.xml": "<c><webPr/></c>"}), LINKS),
        (
            "a.ods",
            open_document("spreadsheet", {"x.xml": '<c formula="of:=DDE(&quot;cmd&quot;)"/>'}),
            DDE,
        ),
        ("a.odt", open_document(files={"x.xml": "<s:script/>"}), "Makros"),
        ("a.pdf", pdf(b"<< /S %" + b"x" * 5_000 + b"\n/JavaScript >>"), "ein Skript"),
        ("a.pdf", pdf(b"<< /T (%) /S %%\n/JavaScript >>"), "ein Skript"),
        # A string that looks like the beginning of a stream.
        ("a.pdf", pdf(b"<< /T (\nstream\n) /S /JavaScript /U (endstream) >>"), "ein Skript"),
        ("a.pdf", pdf(stream(b"/Length 9", b"7 0 obj " + SCRIPT)), "ein Skript"),
        ("a.pdf", pdf(b"<< /OnInstantiate 7 0 R >>"), "ein Skript"),
        ("a.pdf", pdf(b"<< /Subtype /FileAttachment >>"), "eine eingebettete Datei"),
        ("a.pdf", pdf(b"<< /Subtype/3D >>"), "eine Multimedia-Datei"),
        ("a.pdf", pdf(object_stream(b"<< /Subtype %\n /Screen >>")), "eine Multimedia-Datei"),
    ],
)
def test_what_hides_is_found(name: str, content: bytes, what: str, tmp_path: Path) -> None:
    assert check(tmp_path, name, content) == [f"datei-aktiv: »{name}« enthält {what}."]


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.docx", lying(100), "Teile, die beschädigt sind"),
        ("a.docx", unnamed(), "Daten, die sein Verzeichnis nicht nennt"),
        ("a.docx", patched(word(), b"PK\3\4", 30, b"WORD"), "Teile, die beschädigt sind"),
        (
            "a.docx",
            word(content=b"<a>" + b"<b c='' d='' e='' f=''/>" * 320_000 + b"</a>"),
            "mehr gepackte Daten, als sich prüfen lassen",
        ),
        (
            "a.pdf",
            pdf(stream(b"/N 1 /First 4 /Filter [/AHx /Fl]", zlib.compress(SCRIPT).hex().encode())),
            "ein Verzeichnis, das beschädigt oder ungewöhnlich gepackt ist",
        ),
        (
            "a.pdf",
            pdf(b"<< /T (%) /S %/x\n/JavaScript >>"),
            "zu viele ungewöhnlich geschriebene Namen",
        ),
        (
            "a.pdf",
            pdf(*[object_stream(b"#41" * 1_000_000)] * 200),
            "zu viele ungewöhnlich geschriebene Namen",
        ),
    ],
    ids=range(7),
)
def test_what_may_hide_something_is_refused(
    name: str, content: bytes, what: str, tmp_path: Path
) -> None:
    assert check(tmp_path, name, content) == [
        f"datei-inhalt: »{name}« lässt sich nicht prüfen: Die Datei enthält {what}."
    ]


def test_a_drawing_that_names_its_type_passes(tmp_path: Path) -> None:
    drawing = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>'

    assert check(tmp_path, "a.docx", word("word/media/image1.svg", drawing)) == []


def test_ordinary_names_in_other_letters_pass(tmp_path: Path) -> None:
    names = b"/Stra#C3#9Fe#20eins " * 30_000

    assert check(tmp_path, "a.pdf", pdf(b"<< " + names + b" >>")) == []
