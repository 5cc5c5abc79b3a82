# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about links and pictures: targets exist, and pictures are not loaded from elsewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import SplitResult, unquote, urlsplit

from kochbuch.book.unseen import shows_nothing
from kochbuch.book.words import normalized
from kochbuch.checking.rules.book_rules import Shelf
from kochbuch.checking.rules.finding import Finding, Reading
from kochbuch.files.attachments.formats import PICTURE_ENDINGS, allowed
from kochbuch.files.syntax.body import Link
from kochbuch.files.syntax.report import Spot
from kochbuch.findings.codes import Code
from kochbuch.german.wording import quote

_SCHEMES = ("http", "https", "mailto", "tel")
_ABOUT_WORDS = frozenset({Code.PICTURE_WITHOUT_TEXT, Code.PICTURE_TEXT_POOR})
"""Findings about the alternative text only; the target is checked all the same."""
# What cameras and programs call a picture, and words that stand for any; a number may follow.
_NO_DESCRIPTION = re.compile(
    r"(?:alt|alternativtext|bildbeschreibung|platzhalter|todo|unbenannt|untitled"
    r"|(?:ein |das |die |eine )?(?:abb|abbildung|bild|bildschirmfoto|bildschirmausschnitt|diagramm"
    r"|dsc|dscf|dscn|foto|fotografie|grafik|icon|image|img|logo|picture|pic|photo|pict|pxl|scan"
    r"|schaubild|screenshot|symbol|wa|whatsapp image)"
    r"(?:[ _.-]*(?:nr\.? *)?[\d _.-]*)?|[\d _.-]+|\S+\.(?:gif|jpe?g|png|webp|svg|pdf|heic|tiff?))"
)
_DESCRIBE = (
    "Beschreiben Sie das Bild so, wie Sie es am Telefon täten: "
    "»Acht Beschäftigte am Tisch, an der Wand der Aktenplan«."
)
_MAIL_KEYS = frozenset({"subject", "body"})


def check_links(reading: Reading, shelf: Shelf) -> Iterator[Finding]:
    """Links to other recipes and to pictures lead somewhere."""
    for link in reading.outline.links:
        found = list(_check_picture(link) if link.is_picture else _check_link(link))
        yield from found
        if all(finding.code in _ABOUT_WORDS for finding in found):
            yield from _check_target(link, reading, shelf)


def _check_picture(link: Link) -> Iterator[Finding]:
    """A picture has alternative text, lies beside the recipe and is one that browsers show."""
    spot, parts, said = _spot(link), _split(link.target), quote(link.target)
    if parts is None or parts.scheme or parts.netloc:
        message = f"Das Bild {said} liegt nicht beim Rezept."
        hint = (
            "Legen Sie es in den Ordner neben dem Rezept; fremde Bilder verraten Ihre Leserschaft."
        )
        yield Finding(spot, Code.PICTURE_REMOTE, message, hint)
    elif not parts.path.casefold().endswith(PICTURE_ENDINGS):
        message = f"{said} ist kein Bildformat, das das Kochbuch zeigt."
        yield Finding(spot, Code.PICTURE_KIND, message, allowed(parts.path, PICTURE_ENDINGS))
    if shows_nothing(unescape(link.text)):
        message = f"Das Bild {said} hat keinen Alternativtext."
        hint = "Schreiben Sie in die eckigen Klammern, was zu sehen ist."
        yield Finding(spot, Code.PICTURE_WITHOUT_TEXT, message, hint)
    elif says_nothing(link.text, link.target):
        said = quote(link.text)
        message = f"Der Alternativtext {said} sagt nicht, was auf dem Bild zu sehen ist."
        yield Finding(spot, Code.PICTURE_TEXT_POOR, message, _DESCRIBE)


def says_nothing(text: str, target: str) -> bool:
    """Return whether an alternative text is the name of the file or of any picture.

    >>> says_nothing("IMG_1234", "lotsen/a.jpg"), says_nothing("Ein Aktenplan", "lotsen/a.jpg")
    (True, False)
    """
    stem = posixpath.basename(unquote(target)).rpartition(".")[0].casefold()
    words = normalized("NFC", text).casefold().strip(" .:!*_")
    # A word like »aktenplan« may be both; »plan-2_neu« is a name only.
    is_name = words == stem and not stem.isalpha()
    return is_name or bool(_NO_DESCRIPTION.fullmatch(words))


def _check_link(link: Link) -> Iterator[Finding]:
    """A link has a target in a form that is safe to follow."""
    parts = _split(link.target)
    if not link.target or link.target.isspace():
        message = f"Der Verweis {quote(link.text)} hat kein Ziel."
        hint = "Schreiben Sie die Adresse in die runden Klammern."
    elif parts is None or (parts.scheme and parts.scheme.casefold() not in _SCHEMES):
        message = f"Der Verweis {quote(link.target)} hat keine Form, die das Kochbuch erlaubt."
        hint = "Erlaubt sind https, http, mailto, tel und Pfade zu anderen Rezepten."
    elif parts.scheme.casefold() == "mailto" and not _is_plain_mail(parts):
        message = f"Der Verweis {quote(link.target)} legt mehr fest als Empfänger und Betreff."
        hint = "Schreiben Sie mailto: und die Adresse; dahinter darf ?subject= stehen."
    elif not parts.scheme and (parts.netloc or parts.path.startswith("/")):
        message = f"Der Verweis {quote(link.target)} beginnt mit einem Schrägstrich."
        hint = "Verweise im Kochbuch sind relativ zur Datei: ../../nw/kreuzau/digitallotsen-team.md"
    elif not parts.scheme and parts.path.casefold().startswith("www."):
        message = f"Dem Verweis {quote(link.target)} fehlt das https:// am Anfang."
        hint = f"Schreiben Sie https://{link.target[:200]}."
    else:
        return
    yield Finding(_spot(link), Code.LINK_FORM, message, hint)


def _is_plain_mail(parts: SplitResult) -> bool:
    """Return whether a click writes to the visible mailbox only."""
    keys = {part.partition("=")[0].casefold() for part in parts.query.split("&") if part}
    return keys <= _MAIL_KEYS and unquote(parts.path).count("@") == 1


def _check_target(link: Link, reading: Reading, shelf: Shelf) -> Iterator[Finding]:
    """The target of a relative link exists and is published."""
    parts = _split(link.target)
    if parts is None or parts.scheme or parts.netloc or not parts.path:
        return
    folder = reading.path.rpartition("/")[0]
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    if target in shelf.files and _is_reachable(target, reading.path):
        return
    hint = "Der Pfad zählt ab der Datei, in der er steht."
    code = Code.PICTURE_MISSING if link.is_picture else Code.LINK_BROKEN
    if reading.report.is_full(code):
        pass  # It is only counted; to look for the nearest name costs most.
    elif target in shelf.files and not target.endswith(".md"):
        own = f"recipes/{reading.path}/"
        hint = f"Die Datei gehört einem anderen Rezept; kopieren Sie sie nach {own}."
    elif other := shelf.spelt_otherwise(target):
        hint = f"Die Datei heißt »{other}«; Groß- und Kleinschreibung und Umlaute zählen."
    elif target.endswith(".md"):
        hint = shelf.nearest(target.removesuffix(".md")) or hint
    elif f"{target}.md" in shelf.files:
        hint = f"Hängen Sie die Endung an: {parts.path}.md"
    else:
        hint = f"Bilder und Anhänge liegen in recipes/{reading.path}/."
    yield Finding(_spot(link), code, f"{quote(link.target)} führt ins Leere.", hint)


def _is_reachable(target: str, path: str) -> bool:
    """Return whether a recipe may link to a file: any recipe, and what lies in its own folder."""
    if target.endswith(".md"):
        return target.count("/") == 2
    return target.startswith(f"{path}/")


def _spot(link: Link) -> Spot:
    return Spot(link.line, link.column, max(1, len(link.target)))


def _split(target: str) -> SplitResult | None:
    """Return the parts of an address, or None where `urllib` refuses it."""
    try:
        return urlsplit(normalized("NFC", target))
    except ValueError:
        return None
