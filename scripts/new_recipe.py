# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Start a recipe: write a file with all fields at the right place, and say what comes next."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.book.book import Book
from kochbuch.book.words import fold
from kochbuch.checking.loading import load_book
from kochbuch.contributing.answers import Answers
from kochbuch.contributing.scaffold import Plan, scaffold
from kochbuch.running.command import command
from kochbuch.running.errors import KochbuchError, german_reason
from kochbuch.running.options import day_option, root_option
from kochbuch.running.project import OWN_ROOT, Project

Ask = Callable[[str], str]
"""Asks a person one question and returns the answer."""


@command
def main(argv: Sequence[str] | None = None, *, ask: Ask | None = None) -> int:
    """Return 0 if the file is written, else 2. `ask` asks for what is missing, if anybody can."""
    options = _parser().parse_args(argv)
    if ask is None and sys.stdin is not None and sys.stdin.isatty():
        ask = _ask
    project = Project.at(options.root.resolve())
    book = load_book(project, today=options.heute, with_drafts=True).book
    try:
        plan = _plan(options, book, ask)
    except EOFError:
        print("\nAbgebrochen, nichts geschrieben.", file=sys.stderr)
        return 2
    file = project.recipes / f"{plan.path}.md"
    _write(file, scaffold(plan), project)
    shown = file.relative_to(project.root).as_posix()
    print(shown)
    print(_next_steps(shown, options.root), file=sys.stderr)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Legt die Datei für ein neues Rezept an, mit allen Feldern als Vorlage.",
        epilog="Ergebnis 0: geschrieben. 2: nichts geschrieben; der Grund steht da. "
        "Eine vorhandene Datei wird nie überschrieben.",
    )
    parser.add_argument(
        "--kommune", metavar="NAME", help='Name oder amtlicher Schlüssel: "Kreuzau", 05358028'
    )
    parser.add_argument("--titel", help="was getan wurde, in 10 bis 90 Zeichen")
    parser.add_argument(
        "--thema", help="id des Unterthemas oder ein Wort dafür; fehlt es, bleibt das Feld leer"
    )
    parser.add_argument(
        "--status", default="planung", help="wie weit das Vorhaben ist (Vorgabe: planung)"
    )
    parser.add_argument("--root", **root_option("recipes/"))
    text = "Tag, der als Stand eingetragen wird (Vorgabe: heute)"
    parser.add_argument("--heute", **day_option(date.today(), text))
    return parser


def _ask(question: str) -> str:
    """Ask at the terminal; the question goes where talk goes, so that output stays clean."""
    print(question, end=" ", file=sys.stderr, flush=True)
    return input()


def _plan(options: argparse.Namespace, book: Book, ask: Ask | None) -> Plan:
    answers = Answers(book.register, book.vocabulary)
    status = answers.status(options.status)
    topic = answers.topic(options.thema) if options.thema else None
    municipality = answers.municipality(
        _given("kommune", options.kommune, "Welche Kommune? Name oder Schlüssel:", ask)
    )
    title = answers.title(
        _given("titel", options.titel, "Welcher Titel? Was getan wurde, in einem Satz:", ask)
    )
    for recipe in book.recipes:
        if fold(recipe.title) == fold(title):
            raise KochbuchError(
                f"Den Titel »{title}« gibt es schon, in recipes/{recipe.path}.md. "
                "Wählen Sie einen anderen, der den Unterschied nennt."
            )
    return Plan(municipality, title, status, options.heute, topic)


def _given(name: str, value: str | None, question: str, ask: Ask | None) -> str:
    if value:
        return value
    if ask is None:
        raise KochbuchError(
            f'Es fehlt --{name}. Zum Beispiel: python scripts/new_recipe.py --kommune "Kreuzau" '
            '--titel "Die Bauakten elektronisch führen" --thema dms'
        )
    return ask(question)


def _write(file: Path, content: str, project: Project) -> None:
    """Write a file that is not there yet."""
    shown = file.relative_to(project.root).as_posix()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.open("x", encoding="utf-8", newline="\n")
    except FileExistsError as error:
        raise KochbuchError(
            f"»{shown}« gibt es schon und bleibt, wie es ist. Wählen Sie einen anderen Titel oder "
            "schreiben Sie dort weiter."
        ) from error
    except OSError as error:
        raise _unwritable(shown, error) from error
    try:
        with new:
            new.write(content)
    except OSError as error:
        file.unlink()  # a piece of it would look like a recipe
        raise _unwritable(shown, error) from error


def _unwritable(shown: str, error: OSError) -> KochbuchError:
    return KochbuchError(f"»{shown}« lässt sich nicht schreiben ({german_reason(error)}).")


def _next_steps(shown: str, root: Path) -> str:
    where = "" if root == OWN_ROOT else f' --root "{root}"'
    return (
        "Die Vorlage ist geschrieben. Als Nächstes:\n"
        "1. Öffnen Sie die Datei in einem Texteditor, füllen Sie das Leere aus und ersetzen Sie "
        "jede Leitfrage durch Ihren Text.\n"
        f"2. Prüfen Sie: python scripts/check_recipes.py{where} {shown}\n"
        "3. Ist alles fertig, löschen Sie die Zeile »entwurf: ja«; vorher wird nichts "
        "veröffentlicht."
    )


if __name__ == "__main__":
    raise SystemExit(main())
