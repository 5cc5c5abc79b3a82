# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Check recipes and say everything at once: `python scripts/check_recipes.py [FILE...]`."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path, PurePath

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.checking.loading import load_book
from kochbuch.contributing.printing import visible_record
from kochbuch.contributing.reporting import FORMATS, summary
from kochbuch.findings.codes import Severity
from kochbuch.running.command import command
from kochbuch.running.content import Content, content_from
from kochbuch.running.errors import KochbuchError
from kochbuch.running.options import content_option, day_option, root_option
from kochbuch.running.project import OWN_ROOT, Project


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if no recipe has an error, 1 if one has, 2 if checking was impossible."""
    options = _parser().parse_args(argv)
    if options.format != "text":
        # Programs expect UTF-8, whatever the console of the day can show.
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="replace")
    if options.traceback:
        logging.basicConfig(format="%(message)s")
        for handler in logging.getLogger().handlers:
            handler.addFilter(visible_record)
        logging.getLogger("kochbuch").setLevel(logging.DEBUG)
    root = options.root.resolve()
    if options.content_from is None:
        return _check(Content(Project.at(root)), options)
    with content_from(options.content_from, root) as content:
        return _check(content, options)


def _check(content: Content, options: argparse.Namespace) -> int:
    wanted = _wanted(options.files, content.project.root)
    loaded = load_book(content.project, today=options.heute)
    everything = sorted({*content.findings, *loaded.diagnostics}, key=lambda d: d.sort_key)
    found = [d for d in everything if not wanted or _concerns(d.place.path, wanted)]
    sys.stdout.write(FORMATS[options.format](found))
    if content.what:
        print(f"Rezepte {content.what}, Prüfung aus {OWN_ROOT}.", file=sys.stderr)
    print(summary(found, len(wanted) or loaded.file_count), file=sys.stderr)
    return int(any(d.severity is Severity.ERROR for d in found))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Prüft Rezepte und nennt alle Befunde mit Stelle, Grund und nächstem Schritt."
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="DATEI",
        type=Path,
        help="nur diese Dateien melden; ohne Angabe das ganze Buch",
    )
    parser.add_argument("--root", **root_option("recipes/"))
    parser.add_argument("--content-from", **content_option())
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="text für Menschen, github, gitlab und sarif für Plattformen, json für Programme",
    )
    text = "Tag, ab dem ein Datum in der Zukunft liegt (Vorgabe: heute)"
    parser.add_argument("--heute", **day_option(date.today(), text))
    text = "nach einem Programmfehler zeigen, wo genau er geschah"
    parser.add_argument("--traceback", action="store_true", help=text)
    return parser


def _concerns(path: str, wanted: frozenset[str]) -> bool:
    """Return whether a finding belongs to a named file, or to a picture of a named recipe."""
    folders = tuple(f"{name.removesuffix('.md')}/" for name in wanted)
    return path in wanted or path.startswith(folders)


def _wanted(files: Iterable[Path], root: Path) -> frozenset[str]:
    """Return the named files as paths below the root; raise `KochbuchError` if one is no recipe."""
    wanted = set()
    for file in files:
        # A shell in the root and one in recipes/ both count from where they are; a bare path
        # below the root is tried as well, since pre-commit and editors pass it that way.
        candidates = (file.parent.resolve() / file.name, (root / file).parent.resolve() / file.name)
        found = next((c for c in candidates if c.is_file() and c.is_relative_to(root)), None)
        if found is None or not found.is_relative_to(root / "recipes"):
            raise KochbuchError(
                f"»{file}« ist keine Datei unter recipes/. Nennen Sie den Pfad ab dem Projekt, "
                "zum Beispiel recipes/nw/kreuzau/digitallotsen-team.md."
            )
        wanted.add(PurePath(found.relative_to(root)).as_posix())
    return frozenset(wanted)


if __name__ == "__main__":
    raise SystemExit(main())
