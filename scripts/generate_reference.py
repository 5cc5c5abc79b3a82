# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Write what is made from Python: schema, references, navigation, what scripts of pages need."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.book.vocabulary import Subtopic, Vocabulary
from kochbuch.checking.loading import load_book
from kochbuch.contributing.messages import messages_page
from kochbuch.contributing.reference import fields_page
from kochbuch.contributing.schema import render_schema
from kochbuch.running.command import command
from kochbuch.running.errors import KochbuchError, german_reason
from kochbuch.running.options import root_option
from kochbuch.running.project import OWN_ROOT, Project
from kochbuch.running.swapping import write_whole
from kochbuch.search import browser
from kochbuch.site import addresses
from kochbuch.site.engine import uri
from kochbuch.site.navigation import navigation_template, with_navigation

SCRIPTS = OWN_ROOT / "docs" / "assets" / "js"
ENTRY = "finder/finder.js"
"""The module with which the finder begins."""


def _topic_page(subtopic: Subtopic) -> str:
    """Return the way from docs/mitmachen/ to the generated page of a subtopic."""
    return f"../{uri(addresses.of(subtopic))}"


def _scripts() -> dict[str, str]:
    """Return the texts of the scripts of the pages by their paths."""
    files = sorted(SCRIPTS.rglob("*.js"))
    return {
        file.relative_to(SCRIPTS).as_posix(): file.read_text(encoding="utf-8") for file in files
    }


GENERATED: dict[str, Callable[[Vocabulary], str]] = {
    "schema/rezept.schema.json": render_schema,
    "docs/mitmachen/felder.md": lambda vocabulary: fields_page(vocabulary, _topic_page),
    "docs/mitmachen/meldungen.md": lambda _: messages_page(),
    "overrides/partials/kb-navigation.html": lambda _: navigation_template(),
    "docs/assets/js/generated/definitions.js": lambda _: browser.definitions(),
    "docs/assets/js/generated/labels.js": lambda _: browser.labels(),
    "schema/data.d.ts": lambda _: browser.typedefs(),
    "overrides/partials/finder-modules.html": lambda _: browser.preloads(_scripts(), ENTRY),
}
"""Each generated file and the function that returns its content. A new file is a new line."""
UPDATED: dict[str, Callable[[str], str]] = {"mkdocs.yml": with_navigation}
"""Each file with a generated part and the function that returns its present text."""


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if all is written or up to date, 1 if --check finds an old file, 2 if impossible."""
    options = _parser().parse_args(argv)
    root = options.root.resolve()
    vocabulary = load_book(Project.at(root), today=date.max).book.vocabulary
    present = {name: generate(vocabulary) for name, generate in GENERATED.items()}
    for name, update in UPDATED.items():
        if (text := _read(root / name)) is not None:
            present[name] = update(text)
    outdated = [
        (root / name, content) for name, content in present.items() if _read(root / name) != content
    ]
    if not options.check:
        for file, content in outdated:
            _write(file, content)
    for file, _ in outdated:
        print(f"{'Veraltet' if options.check else 'Geschrieben'}: {file.relative_to(root)}")
    if not outdated:
        print("Alles auf dem neuesten Stand.", file=sys.stderr)
    elif options.check:
        print("Bitte ausführen: python scripts/generate_reference.py", file=sys.stderr)
    return int(options.check and bool(outdated))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Erzeugt JSON Schema, Feldübersicht, Meldungsübersicht, Navigation und was die "
        "Skripte der Seiten brauchen.",
        epilog="Ergebnis 0: geschrieben oder aktuell. 1: veraltet (nur mit --check). "
        "2: nicht möglich.",
    )
    parser.add_argument(
        "--check", action="store_true", help="nichts schreiben, nur sagen, was veraltet ist"
    )
    parser.add_argument("--root", **root_option("recipes/"))
    return parser


def _read(file: Path) -> str | None:
    """Return the text of a file, with any line ends; None if it is missing or no text."""
    try:
        return file.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def _write(file: Path, content: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, content)
    except OSError as error:
        raise KochbuchError(
            f"»{file}« lässt sich nicht schreiben ({german_reason(error)}) und ist, wie es war."
        ) from error


if __name__ == "__main__":
    raise SystemExit(main())
