# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The files below `recipes/`, and which of them do not belong there."""

from __future__ import annotations

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kochbuch.files.attachments.checking import MAX_RECIPE_BYTES, check_attachment, too_much
from kochbuch.files.attachments.formats import ATTACHMENT_ENDINGS, allowed
from kochbuch.findings.codes import Code
from kochbuch.findings.diagnostics import Diagnostic, Place
from kochbuch.german.wording import quote
from kochbuch.running.errors import german_reason

_IGNORED_NAMES = frozenset({"README.md", "CODEOWNERS", "Thumbs.db", "desktop.ini"})
_MAX_DEPTH = 6
"""Folders below `recipes/`; attachments are in the fourth."""


@dataclass(frozen=True, slots=True)
class RecipesFile:
    """A file below `recipes/`."""

    name: str
    """Relative to `recipes/`, with forward slashes."""
    file: Path

    @property
    def is_recipe(self) -> bool:
        """Whether its path is that of a recipe."""
        return self.name.endswith(".md") and self.name.count("/") == 2


def walk(folder: Path, findings: list[Diagnostic], prefix: str = "") -> Iterator[RecipesFile]:
    """Yield every file that may matter, in the order of names; links are reported, not followed."""
    if not prefix and folder.is_symlink():
        findings.append(
            Diagnostic(
                Place("recipes/"),
                Code.FILE_LINK,
                "»recipes« ist eine Verknüpfung, kein Ordner.",
                "Legen Sie den Ordner selbst an diese Stelle.",
            )
        )
        return
    try:
        with os.scandir(folder) as scan:
            children = sorted(scan, key=lambda child: child.name)
    except OSError as error:
        findings.append(unreadable(prefix.rstrip("/"), error))
        return
    for child in children:
        name = f"{prefix}{child.name}"
        if child.is_symlink():
            findings.append(_link(name))
        elif child.name.startswith(".") or (not prefix and child.name.startswith("_")):
            # Not published, but read by editors and by people.
            hidden = (link.relative_to(child.path) for link in _links_below(child.path))
            findings += [_link(f"{name}/{link.as_posix()}") for link in hidden]
        elif not name.isprintable():
            findings.append(_unprintable(prefix, child.name))
        elif child.is_dir():
            if prefix.count("/") >= _MAX_DEPTH:
                findings.append(_too_deep(name))
            else:
                yield from walk(Path(child.path), findings, f"{name}/")
        elif not child.is_file():
            findings.append(
                _at_file(
                    name,
                    Code.FILE_UNREADABLE,
                    f"{quote(name)} ist keine gewöhnliche Datei.",
                    "Legen Sie eine Textdatei an diese Stelle.",
                )
            )
        elif child.name not in _IGNORED_NAMES:
            yield RecipesFile(name, Path(child.path))


def attachments(entries: list[RecipesFile], names: set[str]) -> list[Diagnostic]:
    """Check the attachments of recipes, and add up their sizes per recipe."""
    findings: list[Diagnostic] = []
    sizes: defaultdict[str, int] = defaultdict(int)
    for entry in entries:
        if entry.name.count("/") < 3:
            continue
        owner = "/".join(entry.name.split("/")[:3])
        if f"{owner}.md" not in names:
            continue
        try:
            sizes[owner] += entry.file.stat().st_size
            findings += check_attachment(entry.name, entry.file)
        except OSError as error:
            findings.append(unreadable(entry.name, error))
    findings += [too_much(path, size) for path, size in sizes.items() if size > MAX_RECIPE_BYTES]
    return findings


def strays(entries: list[RecipesFile], names: set[str]) -> list[Diagnostic]:
    """Report files that belong to no recipe."""
    return [
        _at_file(entry.name, Code.FILE_STRAY, *why)
        for entry in entries
        if not entry.is_recipe and (why := _why_stray(entry.name, names))
    ]


def _why_stray(name: str, names: set[str]) -> tuple[str, str] | None:
    if name.count("/") >= 3:
        owner = "/".join(name.split("/")[:3])
        if f"{owner}.md" not in names:
            return (
                f"Zu {quote(name)} gibt es kein Rezept »{owner[:120]}.md«.",
                "Bilder und Anhänge liegen im Ordner, der heißt wie das Rezept.",
            )
        if name.casefold().endswith(ATTACHMENT_ENDINGS):
            return None
        return (
            f"{quote(name)} ist keine Datei, die das Kochbuch veröffentlicht.",
            allowed(name, ATTACHMENT_ENDINGS),
        )
    if name.endswith(".md"):
        return (
            f"{quote(name)} liegt nicht in einem Ordner der Form land/traeger/.",
            "Zum Beispiel recipes/nw/kreuzau/digitallotsen-team.md.",
        )
    if name.casefold().endswith(".md"):
        return (
            f"{quote(name)} endet nicht auf .md in Kleinbuchstaben.",
            "Benennen Sie die Datei um.",
        )
    return (
        f"{quote(name)} ist kein Rezept.",
        "Rezepte enden auf .md; Bilder und Anhänge liegen im Ordner des Rezepts.",
    )


def case_clashes(entries: list[RecipesFile]) -> list[Diagnostic]:
    """Report paths that are one file on Windows and macOS."""
    first: dict[str, str] = {}
    return [
        _at_file(
            entry.name,
            Code.CASE_CLASH,
            f"{quote(entry.name)} und {quote(other)} unterscheiden sich nur in Groß- und "
            "Kleinschreibung oder in der Form der Umlaute.",
            "Auf vielen Rechnern ist das dieselbe Datei; benennen Sie eine um.",
        )
        for entry in entries
        if (other := first.setdefault(_one_file(entry.name), entry.name)) != entry.name
    ]


def _one_file(name: str) -> str:
    return name.casefold() if name.isascii() else unicodedata.normalize("NFC", name).casefold()


def _links_below(folder: str) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders.sort()
        yield from (
            p for name in sorted((*folders, *files)) if (p := Path(place, name)).is_symlink()
        )


def unreadable(name: str, error: OSError) -> Diagnostic:
    """Return the finding for a file or folder that the system refuses."""
    return _at_file(
        name,
        Code.FILE_UNREADABLE,
        f"»recipes/{name}« lässt sich nicht lesen ({german_reason(error)}).",
        "Prüfen Sie die Rechte der Datei.",
    )


def _link(name: str) -> Diagnostic:
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)
    return _at_file(
        shown,
        Code.FILE_LINK,
        f"{quote(shown)} ist eine Verknüpfung, keine Datei.",
        "Legen Sie die Datei selbst an diese Stelle.",
    )


def _unprintable(prefix: str, name: str) -> Diagnostic:
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)
    return _at_file(
        f"{prefix}{shown}",
        Code.FILE_NAME,
        f"Der Name {quote(shown)} enthält Zeichen, die niemand lesen kann.",
        "Benennen Sie die Datei um; erlaubt sind a-z, Ziffern und Bindestriche.",
    )


def _too_deep(name: str) -> Diagnostic:
    return _at_file(
        name,
        Code.FILE_STRAY,
        f"Der Ordner {quote(name)} liegt zu tief und wurde nicht gelesen.",
        "Bilder und Anhänge liegen im Ordner des Rezepts, ohne viele Unterordner.",
    )


def _at_file(name: str, code: Code, message: str, hint: str) -> Diagnostic:
    return Diagnostic(Place(f"recipes/{name}"), code, message, hint)
