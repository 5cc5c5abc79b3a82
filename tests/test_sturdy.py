# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Whatever the surroundings do, every door says one German sentence, and nothing is lost."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from kochbuch.running.project import OWN_ROOT

from tests.building import (
    OLD,
    Run,
    build,
    contents,
    environment,
    refused,
    run_script,
    tiny_project,
)
from tests.minibook import USUAL_PATH
from tests.rights import obey_rights, without_rights

SCRIPTS = sorted((OWN_ROOT / "scripts").glob("*.py"))
READERS = ("build_site", "check_recipes", "generate_reference", "stage_site")
"""The scripts that need nothing but a project."""

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="rights work otherwise there")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with one recipe and an old site."""
    return tiny_project(tmp_path / "klein")


@pytest.fixture
def ask(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[[str, Path], Run]:
    """Return a function that runs a script in this process."""
    monkeypatch.setattr(sys, "path", list(sys.path))

    def run(name: str, root: Path) -> Run:
        code = importlib.import_module(name).main(["--root", str(root)])
        return Run(code, *capsys.readouterr())

    return run


def run(root: Path, name: str, *arguments: str | Path, **options: object) -> Run:
    """Run a script of the project itself, stopped by rights even for root."""
    return run_script(root / "scripts" / f"{name}.py", *arguments, before=obey_rights, **options)  # type: ignore[arg-type]


# Every script -------------------------------------------------------------------------------------


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_every_script_ends_with_a_sentence(script: Path) -> None:
    tree = ast.parse(script.read_text(encoding="utf-8"))
    main = next(n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == "main")

    assert [ast.unparse(decorator) for decorator in main.decorator_list] == ["command"]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_every_script_can_talk_to_a_console_of_yesterday(script: Path) -> None:
    done = run_script(script, "--help", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert (done.code, done.err) == (0, "")
    assert done.out.isascii()
    assert done.out.startswith("usage: ")


# Something is missing -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", READERS)
def test_without_recipes_there_is_nothing_to_do(
    name: str, root: Path, ask: Callable[[str, Path], Run]
) -> None:
    (root / "recipes").rename(root / "rezepte")

    assert ask(name, root) == Run(
        2,
        "",
        f"Im Ordner »{root}« gibt es keinen Unterordner »recipes«. "
        "Nennen Sie mit --root den Ordner, der ihn enthält.\n",
    )
    assert contents(root / "site") == OLD


@pytest.mark.parametrize("name", ["build_site", "stage_site"])
@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("docs", "fehlt der Unterordner »docs«. Holen Sie ihn aus Git zurück."),
        ("overrides", "fehlt der Unterordner »overrides«. Holen Sie ihn aus Git zurück."),
        (
            "mkdocs.yml",
            "fehlt die Datei »mkdocs.yml«. Holen Sie sie aus Git zurück, oder nennen Sie mit "
            "--root den Ordner des Projekts.",
        ),
    ],
)
def test_what_a_site_is_made_from_has_to_be_there(
    name: str, part: str, sentence: str, root: Path, ask: Callable[[str, Path], Run]
) -> None:
    (root / part).rename(root / "anders")

    assert ask(name, root) == Run(2, "", f"Im Ordner »{root}« {sentence}\n")
    assert contents(root / "site") == OLD


# Something is unreadable --------------------------------------------------------------------------


@posix_only
@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        *(
            (part, refused(f"»{{root}}/{part}«", "keine Rechte"))
            for part in (
                *("mkdocs.yml", "docs/mitmachen/index.md", "docs/mitmachen"),
                *("overrides/main.html", "docs/assets/fonts/OFL.txt"),
            )
        ),
        (
            "recipes/_vokabular/themen.yml",
            "Die Wortliste »recipes/_vokabular/themen.yml« lässt sich nicht lesen (keine "
            "Rechte). Holen Sie sie aus dem Projekt zurück.\n",
        ),
        (
            "hooks/kochbuch/data/kreise.csv",
            "»{root}/hooks/kochbuch/data/kreise.csv« ist nicht lesbar (keine Rechte). Bitte "
            "den Ordner aus Git wiederherstellen oder »scripts/update_register.py« ausführen.\n",
        ),
    ],
)
def test_what_cannot_be_read_is_named(part: str, sentence: str, root: Path) -> None:
    without_rights(root / part)

    done = run(root, "build_site")

    (root / part).chmod(0o755)
    assert done == Run(2, "", sentence.replace("{root}", str(root)))
    assert contents(root / "site") == OLD
    assert not (root / "site.bau").exists()


@posix_only
def test_a_recipe_that_cannot_be_read_is_a_finding(root: Path) -> None:
    file = root / "recipes" / USUAL_PATH
    without_rights(file)

    done = run(root, "check_recipes")

    assert done.code == 1
    assert done.out == (
        "recipes/nw/kreuzau/muster.md:1:1: fehler[datei-unlesbar]: "
        "»recipes/nw/kreuzau/muster.md« lässt sich nicht lesen (keine Rechte).\n"
        "  Hinweis: Prüfen Sie die Rechte der Datei.\n"
    )


# Something cannot be written ----------------------------------------------------------------------


def limited() -> None:
    """Let no file of the next program grow beyond 2 KB, and let rights count."""
    import resource

    obey_rights()
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))


NO_ROOM = "kein Platz mehr auf dem Datenträger"


@posix_only
def test_a_recipe_that_finds_no_room_leaves_no_piece(root: Path) -> None:
    arguments = ("--kommune", "Kreuzau", "--titel", "Die Bauakten elektronisch führen")
    path = "recipes/nw/kreuzau/die-bauakten-elektronisch-fuehren.md"
    before = contents(root / "recipes")

    done = run_script(
        root / "scripts" / "new_recipe.py",
        *arguments,
        before=limited,
        PYTHONDONTWRITEBYTECODE="1",
    )

    assert done == Run(2, "", f"»{path}« lässt sich nicht schreiben ({NO_ROOM}).\n")
    assert contents(root / "recipes") == before


@posix_only
def test_a_reference_that_finds_no_room_stays_as_it_was(root: Path) -> None:
    file = root / "schema" / "rezept.schema.json"
    file.parent.mkdir()
    file.write_text("{}", encoding="utf-8")

    done = run_script(
        root / "scripts" / "generate_reference.py", before=limited, PYTHONDONTWRITEBYTECODE="1"
    )

    assert done == Run(
        2, "", f"»{file}« lässt sich nicht schreiben ({NO_ROOM}) und ist, wie es war.\n"
    )
    assert contents(root / "schema") == {"rezept.schema.json": b"{}"}


@posix_only
def test_staged_pages_that_find_no_room_leave_the_old_ones(root: Path) -> None:
    old = {"mkdocs.yml": b"alt", "docs/index.md": b"alt"}
    for name, content in old.items():
        (root / "build" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "build" / name).write_bytes(content)

    done = run_script(
        root / "scripts" / "stage_site.py",
        *("--out", root / "build"),
        before=limited,
        PYTHONDONTWRITEBYTECODE="1",
    )

    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [done.err.rstrip("\n")]
    assert done.err.endswith(refused("«", NO_ROOM))
    assert contents(root / "build") == old
    assert not (root / "build.bau").exists()


@pytest.mark.parametrize("name", ["build_site", "stage_site"])
def test_nothing_takes_the_place_of_somebody_elses_folder(
    name: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", list(sys.path))
    module = importlib.import_module(name)
    folder = root / "eigenes"
    folder.mkdir()
    (folder / "notizen.txt").write_text("wichtig", encoding="utf-8")

    code = module.main(["--root", str(root), "--out", str(folder)])

    assert code == 2
    assert contents(folder) == {"notizen.txt": b"wichtig"}


# Without Git --------------------------------------------------------------------------------------

NO_HISTORY = (
    "Das Datum der Seite ist der heutige Tag, denn es gibt keine Geschichte in Git. "
    "Ein anderes nennen Sie mit der Umgebungsvariablen SOURCE_DATE_EPOCH."
)


@pytest.mark.site
def test_without_a_history_a_site_is_built_and_says_so(root: Path) -> None:
    done = run(root, "build_site", SOURCE_DATE_EPOCH="", GIT_CEILING_DIRECTORIES=str(root.parent))

    lines = done.err.splitlines()
    assert (done.code, lines[0], lines[-1]) == (0, NO_HISTORY, f"Die Seite liegt in {root}/site.")


# The other door: MkDocs itself --------------------------------------------------------------------


@posix_only
@pytest.mark.site
@pytest.mark.parametrize("part", ["docs/ueber.md", "docs/assets/fonts/OFL.txt"])
def test_mkdocs_says_the_same_sentence_and_shows_no_traceback(part: str, root: Path) -> None:
    without_rights(root / part)

    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env=environment(NO_MKDOCS_2_WARNING="1"),
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=obey_rights,
    )

    assert done.returncode == 1
    assert refused(f"»{root / part}«", "keine Rechte") in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.site
def test_mkdocs_names_a_page_that_is_no_utf_8(root: Path) -> None:
    (root / "docs" / "ueber.md").write_bytes("# Über\n".encode("latin-1"))

    built = build(root)

    assert built.code == 1
    assert "»docs/ueber.md« ist nicht in UTF-8 gespeichert (Zeile 1). " in built.output
    assert "Traceback" not in built.output
