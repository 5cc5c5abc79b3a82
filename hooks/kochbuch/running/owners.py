# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Who is asked before the house of the repository changes, as CODEOWNERS says.

The house is what runs on the machines of maintainers, in CI and in the browsers of readers. The
form of the file is that of https://docs.github.com/articles/about-code-owners, of which GitLab
reads the same lines; what only one of them knows (sections, exceptions) is refused, since taking it
for a line would find owners where there are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kochbuch.findings.codes import Code
from kochbuch.findings.diagnostics import Diagnostic, Place
from kochbuch.german.wording import quote

HOUSE = (
    *(".ci/", ".github/", ".gitlab-ci.yml", "Makefile", "docs/assets/", "hooks/", "mkdocs.yml"),
    *("overrides/", "package-lock.json", "package.json", "pyproject.toml", "requirements-dev.txt"),
    *("requirements-morgen.txt", "requirements.txt", "scripts/", "tests/"),
)
"""Folders, with everything in them, and files."""
_NEW = ("GNUmakefile", "conftest.py", "neu/sitecustomize.py")
"""Names that are not there yet, and would be run: make reads GNUmakefile before Makefile."""
_PREPARED = ".github/CODEOWNERS"
_PLACES = {
    "github": (_PREPARED, "CODEOWNERS", "docs/CODEOWNERS"),
    "gitlab": ("CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"),
}
"""Where each platform looks, in this order; the first file counts."""
_OWNER = re.compile(r"@[\w.-]+(?:/[\w.-]+)*|[^@\s]+@[^@\s]+\.[a-zA-Z]+")
_MADE_UP = re.compile(r"platzhalter|\bexample\b|\bbeispiel\b|\bmuster", re.IGNORECASE)
_UNKNOWN = re.compile(r"\^?\[|!")
_WILD = re.compile(r"(\*\*/|\*\*|\*|\?)")
_WILDCARDS = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_HINT = (
    "Entfernen Sie das # vor den Zeilen, und setzen Sie statt PLATZHALTER ein Konto oder Team ein, "
    "das in diesem Repository schreiben darf. Eine Zeile »* @konto« genügt für alles."
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that says who owns what a pattern matches."""

    number: int
    paths: re.Pattern[str]
    has_owner: bool


def objections_to_owners(root: Path, host: str) -> tuple[Diagnostic, ...]:
    """Return what is missing before a stranger's change to the house reaches somebody.

    `host` is »github« or »gitlab«. Raises `OSError` if the file is there and cannot be read.
    """
    places = _PLACES.get(host, _PLACES["github"])
    found = next((name for name in places if (root / name).is_file()), None)
    if found is None:
        return (_no_file(root, places[0]),)
    text = (root / found).read_text(encoding="utf-8-sig", errors="replace")
    lines = text.splitlines()
    strange = tuple(
        _finding(found, lines, number, f"{quote(line)} ist keine Zeile aus Pfad und Konto.", _FORM)
        for number, line in enumerate(lines, start=1)
        if _UNKNOWN.match(line.strip())
    )
    entries = [*_entries(lines)]
    lacking = [name for name in HOUSE if not _is_owned(root, name, entries)]
    said = ", ".join(lacking)
    if not all(_owned(name, entries) for name in _NEW):
        said = f"{said} und alles Neue" if said else "Neues neben den genannten Pfaden"
    if not said:
        return strange
    number = _line_about(lacking[0] if lacking else "*", lines)
    missing = _finding(found, lines, number, f"Niemand ist eingetragen für {said}.", _HINT)
    return (*strange, missing)


_FORM = (
    "Schreiben Sie je Zeile einen Pfad und dahinter Konten; Abschnitte in eckigen Klammern und "
    "Ausnahmen mit ! liest diese Prüfung nicht."
)


def _no_file(root: Path, place: str) -> Diagnostic:
    if (root / _PREPARED).is_file():
        message = f"GitLab liest die Datei {_PREPARED} nicht."
        hint = f"Verschieben Sie sie: git mv {_PREPARED} {place}"
        return Diagnostic(Place(_PREPARED), Code.MISSING_FIELD, message, hint)
    message = "Niemand ist eingetragen, der Änderungen an der Software ansieht: CODEOWNERS fehlt."
    hint = f"Holen Sie die vorbereitete Datei zurück: git restore {_PREPARED}"
    return Diagnostic(Place(place), Code.MISSING_FIELD, message, hint)


def _finding(file: str, lines: list[str], number: int, message: str, hint: str) -> Diagnostic:
    excerpt = lines[number - 1] if lines else ""
    place = Place(file, number, 1, max(1, len(excerpt)))
    return Diagnostic(place, Code.MISSING_FIELD, message, hint, excerpt)


def _line_about(name: str, lines: list[str]) -> int:
    """Return the number of the last line with a path, be it switched off, or 1."""
    about = re.compile(rf"[#\s]*/?{re.escape(name)}(?:\s|$)")
    return max((n for n, line in enumerate(lines, start=1) if about.match(line)), default=1)


def _entries(lines: list[str]) -> Iterator[Entry]:
    for number, line in enumerate(lines, start=1):
        words = re.split(r"(?<!\\)\s+", re.sub(r"(^|\s)#.*", "", line).strip())
        if words[0] and not _UNKNOWN.match(words[0]):
            yield Entry(
                number, _paths(words[0].replace("\\ ", " ")), any(map(_is_owner, words[1:]))
            )


def _is_owner(word: str) -> bool:
    return _OWNER.fullmatch(word) is not None and not _MADE_UP.search(word)


def _paths(pattern: str) -> re.Pattern[str]:
    """Return what a pattern matches, counted from the root without a slash before it.

    As in .gitignore, with two differences of GitHub's: `docs/*` is not for what lies deeper, and
    there is no way to escape.
    """
    body = pattern.strip("/")
    start = "" if "/" in pattern.rstrip("/") else "(?:.*/)?"
    middle = "".join(_WILDCARDS.get(part) or re.escape(part) for part in _WILD.split(body))
    if pattern.endswith("/"):
        end = "/.*"
    elif body.endswith("/*") or (pattern.startswith("/") and body == "*"):
        end = ""
    else:
        end = "(?:/.*)?"
    return re.compile(f"{start}{middle}{end}")


def _is_owned(root: Path, name: str, entries: list[Entry]) -> bool:
    """Return whether a file of the house has owners; of a folder all files, and new ones."""
    if not name.endswith("/"):
        return _owned(name, entries)
    files = (path.relative_to(root).as_posix() for path in (root / name).rglob("*"))
    deep = (f"{name}neu", f"{name}neu/neu/neu.py")
    return all(_owned(path, entries) for path in (*deep, *files) if "__pycache__" not in path)


def _owned(path: str, entries: list[Entry]) -> bool:
    """Return whether the last line about a file names somebody."""
    last = next((entry for entry in reversed(entries) if entry.paths.fullmatch(path)), None)
    return last is not None and last.has_owner
