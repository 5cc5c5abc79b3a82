# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The files below `recipes/`, and which of them do not belong there."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kochbuch.book.unseen import is_unreadable
from kochbuch.book.words import normalized
from kochbuch.files.attachments.checking import (
    MAX_ATTACHMENT_BYTES,
    MAX_RECIPE_BYTES,
    MAX_RECIPE_FILES,
    check_attachment,
    finding_at,
    megabytes,
)
from kochbuch.files.attachments.formats import ATTACHMENT_ENDINGS, allowed
from kochbuch.files.syntax.report import FileReport
from kochbuch.findings.codes import Code
from kochbuch.findings.diagnostics import Diagnostic
from kochbuch.german.wording import quote
from kochbuch.running.errors import german_reason

_IGNORED_NAMES = frozenset({"README.md", "CODEOWNERS", "Thumbs.db", "desktop.ini"})
MAX_DEPTH = 6
"""Folders below `recipes/`; attachments are in the fourth."""


_LINK_HINT = "Legen Sie die Datei selbst an diese Stelle."
_NAME_HINT = "Benennen Sie die Datei um; erlaubt sind a-z, Ziffern und Bindestriche."
_DEPTH_HINT = "Bilder und Anhänge liegen im Ordner des Rezepts, ohne viele Unterordner."


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

    @property
    def owner(self) -> str:
        """Path of the recipe that the file lies beside, empty if it is in no folder of one."""
        return "/".join(parts[:3]) if len(parts := self.name.split("/")) > 3 else ""


def walk(folder: Path, findings: list[Diagnostic], prefix: str = "") -> Iterator[RecipesFile]:
    """Yield every file that may matter, in the order of names; links are reported, not followed."""
    if not prefix and folder.is_symlink():
        message = "»recipes« ist eine Verknüpfung, kein Ordner."
        hint = "Legen Sie den Ordner selbst an diese Stelle."
        findings.append(finding_at("", Code.FILE_LINK, message, hint))
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
            findings.append(link_found(name))
        elif child.name.startswith(".") or (not prefix and child.name.startswith("_")):
            # Not published, but read by editors and by people.
            hidden = (link.relative_to(child.path) for link in _links_below(child.path))
            findings += [link_found(f"{name}/{link.as_posix()}") for link in hidden]
        elif is_unreadable(name):
            shown = _printable(child.name)
            message = f"Der Name {quote(shown)} enthält Zeichen, die niemand lesen kann."
            findings.append(finding_at(f"{prefix}{shown}", Code.FILE_NAME, message, _NAME_HINT))
        elif child.is_dir() and name.count("/") < MAX_DEPTH:
            yield from walk(Path(child.path), findings, f"{name}/")
        elif child.is_dir():
            findings.append(too_deep(name))
        elif not child.is_file():
            findings.append(no_file(name))
        elif child.name not in _IGNORED_NAMES:
            yield RecipesFile(name, Path(child.path))


def attachments(entries: list[RecipesFile], names: set[str]) -> list[Diagnostic]:
    """Check the attachments of recipes, and add up their sizes per recipe.

    What goes beyond the limits of a recipe is not opened.
    """
    findings: list[Diagnostic] = []
    sizes: defaultdict[str, int] = defaultdict(int)
    counts: defaultdict[str, int] = defaultdict(int)
    opened: defaultdict[str, int] = defaultdict(int)
    for entry in entries:
        if f"{entry.owner}.md" not in names:
            continue
        owner = entry.owner
        counts[owner] += 1
        report = FileReport(f"recipes/{entry.name}")
        try:
            size = entry.file.stat().st_size
            sizes[owner] += size
            opened[owner] += size if size <= MAX_ATTACHMENT_BYTES else 0
            if opened[owner] <= MAX_RECIPE_BYTES and counts[owner] <= MAX_RECIPE_FILES:
                findings += report.attempt(_attachment, entry) or ()
        except OSError as error:
            findings.append(unreadable(entry.name, error))
        findings += report.diagnostics()
    limit = f"erlaubt sind {megabytes(MAX_RECIPE_BYTES)}"
    hint = "Behalten Sie, was zum Nachkochen nötig ist, und verweisen Sie auf das Übrige."
    for path, size in sizes.items():
        if size > MAX_RECIPE_BYTES:
            message = (
                f"Bilder und Anhänge dieses Rezepts haben zusammen {megabytes(size)}, {limit}."
            )
            findings.append(finding_at(f"{path}.md", Code.ATTACHMENT_TOO_LARGE, message, hint))
    for path, count in counts.items():
        if count > MAX_RECIPE_FILES:
            message = (
                f"Neben diesem Rezept liegen {count} Dateien, erlaubt sind {MAX_RECIPE_FILES}."
            )
            findings.append(finding_at(f"{path}.md", Code.ATTACHMENT_TOO_LARGE, message, hint))
    return findings


def _attachment(entry: RecipesFile) -> list[Diagnostic]:
    """Return what is wrong with an attachment."""
    try:
        return list(check_attachment(entry.name, entry.file))
    except OSError as error:
        return [unreadable(entry.name, error)]


def strays(entries: list[RecipesFile], names: set[str]) -> list[Diagnostic]:
    """Report files that belong to no recipe."""
    return [
        finding_at(entry.name, Code.FILE_STRAY, *why)
        for entry in entries
        if not entry.is_recipe and (why := _why_stray(entry, names))
    ]


def _why_stray(entry: RecipesFile, names: set[str]) -> tuple[str, str] | None:
    said, ending = quote(entry.name), entry.name.casefold()
    if entry.owner and f"{entry.owner}.md" not in names:
        message = f"Zu {said} gibt es kein Rezept »{entry.owner[:120]}.md«."
        hint = "Bilder und Anhänge liegen im Ordner, der heißt wie das Rezept."
    elif entry.owner and ending.endswith(ATTACHMENT_ENDINGS):
        return None
    elif entry.owner:
        message = f"{said} ist keine Datei, die das Kochbuch veröffentlicht."
        hint = allowed(entry.name, ATTACHMENT_ENDINGS)
    elif entry.name.endswith(".md"):
        message = f"{said} liegt nicht in einem Ordner der Form land/traeger/."
        hint = "Zum Beispiel recipes/nw/kreuzau/digitallotsen-team.md."
    elif ending.endswith(".md"):
        message = f"{said} endet nicht auf .md in Kleinbuchstaben."
        hint = "Benennen Sie die Datei um."
    else:
        message = f"{said} ist kein Rezept."
        hint = "Rezepte enden auf .md; Bilder und Anhänge liegen im Ordner des Rezepts."
    return message, hint


def case_clashes(entries: list[RecipesFile]) -> list[Diagnostic]:
    """Report paths that are one file on Windows and macOS."""
    first: dict[str, str] = {}
    difference = "unterscheiden sich nur in Groß- und Kleinschreibung oder in der Form der Umlaute."
    hint = "Auf vielen Rechnern ist das dieselbe Datei; benennen Sie eine um."
    clashes = (
        (entry.name, other)
        for entry in entries
        if (other := first.setdefault(_one_file(entry.name), entry.name)) != entry.name
    )
    return [
        finding_at(name, Code.CASE_CLASH, f"{quote(name)} und {quote(other)} {difference}", hint)
        for name, other in clashes
    ]


def _one_file(name: str) -> str:
    return name.casefold() if name.isascii() else normalized("NFC", name).casefold()


def _links_below(folder: str) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders.sort()
        yield from (
            p for name in sorted((*folders, *files)) if (p := Path(place, name)).is_symlink()
        )


def unreadable(name: str, error: OSError) -> Diagnostic:
    """Return the finding for a file or folder that the system refuses."""
    shown = _printable(name)
    message = f"{quote(f'recipes/{shown}')} lässt sich nicht lesen ({german_reason(error)})."
    return finding_at(shown, Code.FILE_UNREADABLE, message, "Prüfen Sie die Rechte der Datei.")


def link_found(name: str) -> Diagnostic:
    """Return the finding for a symbolic link."""
    shown = _printable(name)
    message = f"{quote(shown)} ist eine Verknüpfung, keine Datei."
    return finding_at(shown, Code.FILE_LINK, message, _LINK_HINT)


def too_deep(name: str) -> Diagnostic:
    """Return the finding for a folder that nobody looks into."""
    shown = _printable(name)
    message = f"Der Ordner {quote(shown)} liegt zu tief und wurde nicht gelesen."
    return finding_at(shown, Code.FILE_STRAY, message, _DEPTH_HINT)


def no_file(name: str) -> Diagnostic:
    """Return the finding for what is neither a file nor a folder nor a link."""
    shown = _printable(name)
    message = f"{quote(shown)} ist keine gewöhnliche Datei."
    hint = "Legen Sie eine Textdatei an diese Stelle."
    return finding_at(shown, Code.FILE_UNREADABLE, message, hint)


def _printable(name: str) -> str:
    return "".join("\N{REPLACEMENT CHARACTER}" if is_unreadable(c) else c for c in name)
