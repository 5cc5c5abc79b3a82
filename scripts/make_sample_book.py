# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Write a book of invented recipes: `python scripts/make_sample_book.py --recipes N --out DIR`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.checking.vocabularies import FILES, read_vocabulary
from kochbuch.contributing.sample_book import FILE_PATTERN, SampleRecipe, sample_book
from kochbuch.files.registry import load_register
from kochbuch.running.command import command
from kochbuch.running.errors import KochbuchError, german_reason
from kochbuch.running.project import OWN_ROOT, Project


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if the book is written, 2 if that was impossible."""
    options = _parser().parse_args(argv)
    write_sample_book(options.recipes, options.out, seed=options.seed, force=options.force)
    print(f"{options.recipes} Musterrezepte stehen in {options.out / 'recipes'}.", file=sys.stderr)
    return 0


def write_sample_book(count: int, out: Path, *, seed: int = 1, force: bool = False) -> None:
    """Write `recipes/` with vocabulary and `count` recipes below `out`; `KochbuchError` if not."""
    own, project = Project(OWN_ROOT), Project(out)
    words = _words(own)
    _make_room(project, force=force)
    vocabulary, _ = read_vocabulary({name: (f"{name}.yml", data) for name, data in words.items()})
    register = load_register(own.register)
    try:
        project.vocabulary.mkdir(parents=True, exist_ok=True)
        for name, data in words.items():
            (project.vocabulary / f"{name}.yml").write_bytes(data)
        _write(sample_book(count, register, vocabulary, seed=seed), project.recipes)
    except OSError as error:
        raise KochbuchError(
            f"In »{out}« lässt sich nicht schreiben ({german_reason(error)}). "
            "Nennen Sie mit --out einen anderen Ordner."
        ) from error


def _words(project: Project) -> dict[str, bytes]:
    try:
        return {name: (project.vocabulary / f"{name}.yml").read_bytes() for name in FILES}
    except OSError as error:
        raise KochbuchError(
            "Die Wortlisten in recipes/_vokabular lassen sich nicht lesen "
            f"({german_reason(error)}). Holen Sie sie aus dem Projekt zurück."
        ) from error


def _make_room(project: Project, *, force: bool) -> None:
    """Refuse what would mix with other files; with `force`, remove an earlier sample book only."""
    if project.root.resolve() == OWN_ROOT:
        raise KochbuchError(
            "Musterrezepte gehören nicht in das echte Buch. "
            "Nennen Sie mit --out einen anderen Ordner."
        )
    if project.root.exists() and not project.root.is_dir():
        raise KochbuchError(f"»{project.root}« ist eine Datei. Nennen Sie mit --out einen Ordner.")
    if not force and project.root.is_dir() and any(project.root.iterdir()):
        raise KochbuchError(
            f"Der Ordner »{project.root}« ist nicht leer. Nennen Sie einen anderen oder ersetzen "
            "Sie mit --force die Musterrezepte darin."
        )
    for old in project.recipes.glob(FILE_PATTERN):
        old.unlink()


def _write(recipes: Iterable[SampleRecipe], folder: Path) -> None:
    made: set[Path] = set()
    for recipe in recipes:
        file = folder / recipe.path
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_bytes(recipe.text.encode())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Schreibt ein Buch aus erfundenen, gültigen Rezepten zum Messen und Ansehen."
    )
    parser.add_argument(
        "--recipes", type=_count, required=True, metavar="N", help="wie viele Rezepte"
    )
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="ORDNER",
        help="Ordner, in dem recipes/ entsteht; er muss leer sein oder fehlen",
    )
    parser.add_argument(
        "--seed",
        type=int,
        default=1,
        metavar="ZAHL",
        help="andere Zahl, anderes Buch; gleiche Zahl, gleiches Buch (Vorgabe: 1)",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="auch in einen Ordner schreiben, der nicht leer ist; frühere Musterrezepte darin "
        "werden ersetzt, alles andere bleibt",
    )
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"»{text}« ist keine Anzahl ab 1")
    return int(text)


if __name__ == "__main__":
    raise SystemExit(main())
