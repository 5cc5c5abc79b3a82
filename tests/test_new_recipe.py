# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The command that starts a recipe: what it writes, says and refuses."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from check_recipes import main as check
from kochbuch.running.project import OWN_ROOT
from new_recipe import main

TITLE = "Die Bauakten elektronisch führen"
PATH = "recipes/nw/kreuzau/die-bauakten-elektronisch-fuehren.md"
DAY = ("--heute", "2026-11-21")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(OWN_ROOT / "recipes" / "_vokabular", tmp_path / "recipes" / "_vokabular")
    return tmp_path


@pytest.fixture
def start(root: Path) -> Callable[..., int]:
    def run(*arguments: str) -> int:
        return main(["--root", str(root), *DAY, *arguments], ask=None)

    return run


def written(root: Path) -> list[str]:
    return sorted(str(file.relative_to(root)) for file in root.glob("recipes/??/**/*.md"))


def test_writes_the_file_and_says_what_comes_next(
    root: Path, start: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    code = start("--kommune", "Kreuzau", "--titel", TITLE, "--thema", "E-Akte")

    assert (code, *capsys.readouterr()) == (
        0,
        f"{PATH}\n",
        "Die Vorlage ist geschrieben. Als Nächstes:\n"
        "1. Öffnen Sie die Datei in einem Texteditor, füllen Sie das Leere aus und ersetzen Sie "
        "jede Leitfrage durch Ihren Text.\n"
        f'2. Prüfen Sie: python scripts/check_recipes.py --root "{root}" {PATH}\n'
        "3. Ist alles fertig, löschen Sie die Zeile »entwurf: ja«; vorher wird nichts "
        "veröffentlicht.\n",
    )
    assert written(root) == [PATH]
    text = (root / PATH).read_bytes().decode("utf-8")
    assert "\r" not in text
    for line in ("thema: dms", "status: planung", "stand: 2026-11-21", "entwurf: ja"):
        assert f"\n{line}\n" in text


def test_the_next_step_can_be_followed(
    root: Path, start: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    start("--kommune", "05358028", "--titel", TITLE, "--thema", "dms", "--status", "betrieb")
    capsys.readouterr()

    code = check(["--root", str(root), "--heute", "2026-11-21", PATH])

    assert code == 1
    assert capsys.readouterr().err == (
        "1 Rezept geprüft: 2 Fehler, 0 Warnungen. "
        "Jede Meldung ist erklärt in docs/mitmachen/meldungen.md.\n"
    )


def test_never_overwrites(
    root: Path, start: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    (root / PATH).parent.mkdir(parents=True)
    (root / PATH).write_text("Hier arbeitet schon jemand.", encoding="utf-8")

    code = start("--kommune", "Kreuzau", "--titel", TITLE)

    assert (code, *capsys.readouterr()) == (
        2,
        "",
        f"»{PATH}« gibt es schon und bleibt, wie es ist. Wählen Sie einen anderen Titel oder "
        "schreiben Sie dort weiter.\n",
    )
    assert (root / PATH).read_text(encoding="utf-8") == "Hier arbeitet schon jemand."


def test_refuses_a_title_that_is_taken(
    root: Path, start: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = root / "recipes" / "nw" / "kreuzau"
    folder.mkdir(parents=True)
    (folder / "bauakten.md").write_text(
        f'---\ntitel: "{TITLE}"\nkurz: "{"Ein Satz von mehreren. " * 4}"\n'
        'kommunen: ["05358028 Kreuzau"]\nthema: dms\nstatus: pilot\nstand: 2026\n'
        "herkunft: anonym\nentwurf: ja\n---\n\n## Zubereitung\n\n1. Anfangen.\n",
        encoding="utf-8",
    )

    code = start("--kommune", "Kreuzau", "--titel", TITLE.upper())

    assert (code, *capsys.readouterr()) == (
        2,
        "",
        f"Den Titel »{TITLE.upper()}« gibt es schon, in recipes/nw/kreuzau/bauakten.md. "
        "Wählen Sie einen anderen, der den Unterschied nennt.\n",
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("--titel", TITLE),
            'Es fehlt --kommune. Zum Beispiel: python scripts/new_recipe.py --kommune "Kreuzau" '
            '--titel "Die Bauakten elektronisch führen" --thema dms\n',
        ),
        (
            ("--kommune", "Kreuzau"),
            'Es fehlt --titel. Zum Beispiel: python scripts/new_recipe.py --kommune "Kreuzau" '
            '--titel "Die Bauakten elektronisch führen" --thema dms\n',
        ),
        (
            ("--kommune", "Kreutzau", "--titel", TITLE),
            "Eine Kommune »Kreutzau« steht nicht im amtlichen Register. "
            "Meinten Sie »05358028 Kreuzau«?\n",
        ),
        (
            ("--kommune", "Kreuzau", "--titel", TITLE, "--thema", "e-rechnugn"),
            "Das Thema »e-rechnugn« gibt es nicht. Meinten Sie »e-rechnung«?\n",
        ),
        (
            ("--kommune", "Kreuzau", "--titel", TITLE, "--status", "geplant"),
            "Das Feld »status« kennt den Wert »geplant« nicht. Meinten Sie »planung«?\n",
        ),
    ],
)
def test_what_is_missing_or_unknown_is_a_sentence(
    arguments: tuple[str, ...],
    sentence: str,
    root: Path,
    start: Callable[..., int],
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = start(*arguments)

    assert (code, *capsys.readouterr()) == (2, "", sentence)
    assert written(root) == []


def test_asks_only_for_what_is_missing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    questions: list[str] = []

    def ask(question: str) -> str:
        questions.append(question)
        return "Kreuzau" if "Kommune" in question else TITLE

    code = main(["--root", str(root), *DAY], ask=ask)

    assert (code, capsys.readouterr().out) == (0, f"{PATH}\n")
    assert questions == [
        "Welche Kommune? Name oder Schlüssel:",
        "Welcher Titel? Was getan wurde, in einem Satz:",
    ]


@pytest.mark.parametrize(
    ("reason", "code", "sentence"),
    [
        (EOFError, 2, "\nAbgebrochen, nichts geschrieben.\n"),
        (KeyboardInterrupt, 130, "Abgebrochen. Was vorher da war, ist unversehrt.\n"),
    ],
)
def test_whoever_leaves_the_dialogue_is_told(
    reason: type[BaseException],
    code: int,
    sentence: str,
    root: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def ask(question: str) -> str:
        raise reason

    assert main(["--root", str(root), *DAY], ask=ask) == code
    assert capsys.readouterr() == ("", sentence)
    assert written(root) == []


def test_a_folder_that_cannot_be_made_is_a_sentence(
    root: Path, start: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "recipes" / "nw").write_text("im Weg", encoding="utf-8")

    code = start("--kommune", "Kreuzau", "--titel", TITLE)

    assert code == 2
    assert capsys.readouterr().err.startswith(f"»{PATH}« lässt sich nicht schreiben (")


def test_a_folder_without_recipes_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["--root", str(tmp_path), "--kommune", "Kreuzau", "--titel", TITLE])

    assert code == 2
    assert capsys.readouterr().err.startswith(f"Im Ordner »{tmp_path}« gibt es keinen Unterordner")
