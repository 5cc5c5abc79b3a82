# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""No site is published whose software anybody may change without being seen."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from kochbuch.findings.codes import Code
from kochbuch.findings.diagnostics import Diagnostic, Place
from kochbuch.running.owners import HOUSE, objections_to_owners
from kochbuch.running.project import OWN_ROOT
from publish_check import main

PREPARED = (OWN_ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8")
FILLED = re.sub(r"^# (?=[*/].*PLATZHALTER)", "", PREPARED, flags=re.M).replace(
    "PLATZHALTER", "@nirgendwo/software"
)
NEW = "Neues neben den genannten Pfaden"
HINT = (
    "Entfernen Sie das # vor den Zeilen, und setzen Sie statt PLATZHALTER ein Konto oder Team ein, "
    "das in diesem Repository schreiben darf. Eine Zeile »* @konto« genügt für alles."
)


def write(root: Path, text: str, name: str = ".github/CODEOWNERS") -> Path:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return root


def lacking(root: Path, text: str, host: str = "github") -> list[str]:
    """Return the paths for which nobody is asked, and any other message as a whole."""
    start = "Niemand ist eingetragen für "
    found: list[str] = []
    for objection in objections_to_owners(write(root, text), host):
        message = objection.message
        is_list = message.startswith(start)
        found += message.removeprefix(start)[:-1].split(", ") if is_list else [message]
    return found


def with_new(names: Iterable[str]) -> list[str]:
    *others, last = names
    return [*others, f"{last} und alles Neue"]


def test_the_prepared_file_names_the_whole_house_and_nobody() -> None:
    paths = re.findall(r"^# (\S+) +PLATZHALTER$", PREPARED, flags=re.M)

    assert [line for line in PREPARED.splitlines() if not line.startswith("#")] == []
    assert "@" not in re.sub(r"mit @ davor", "", PREPARED)
    assert paths[:3] == ["*", "/recipes/", "/docs/"]
    assert paths[4:] == [f"/{name}" for name in HOUSE]
    assert [name for name in HOUSE if not (OWN_ROOT / name).exists()] == []


def test_what_runs_code_is_in_the_house() -> None:
    """Whoever adds a folder of code adds it there; others hold content, texts and what is made."""
    listed = subprocess.run(
        ["git", "-C", str(OWN_ROOT), "ls-files", "-z"], capture_output=True, text=True, check=True
    ).stdout
    folders = {f"{name.partition('/')[0]}/" for name in listed.split("\0") if "/" in name}

    assert folders - set(HOUSE) == {"LICENSES/", "docs/", "recipes/", "schema/"}


def test_this_repository_has_nobody_yet(tmp_path: Path) -> None:
    lines = PREPARED.splitlines()
    line = lines.index("# /.ci/                          PLATZHALTER") + 1

    assert objections_to_owners(write(tmp_path, PREPARED), "github") == (
        Diagnostic(
            Place(".github/CODEOWNERS", line, 1, len(lines[line - 1])),
            Code.MISSING_FIELD,
            f"Niemand ist eingetragen für {', '.join(HOUSE)} und alles Neue.",
            HINT,
            lines[line - 1],
        ),
    )


@pytest.mark.parametrize("host", ["github", ""])
def test_the_prepared_file_is_enough_once_filled_in(tmp_path: Path, host: str) -> None:
    assert FILLED.count("\n/hooks/ ") == 1
    assert lacking(tmp_path, FILLED, host) == []


@pytest.mark.parametrize(
    "text",
    [
        "* @konto\n",
        "* @gruppe/unter-gruppe/team\r\n",
        "\ufeff* @konto # alle\n",
        "*\tpost@kochbuch-nirgendwo.de\n",
        "* PLATZHALTER @konto\n",
        "# nichts\n\n** @konto\n",
        "/hooks/\n* @konto\n",
        "/**/* @a\n",
        "*\n" + "".join(f"{name.rstrip('/')} @a\n" for name in HOUSE) + "GNUmakefile @a\n"
        "conftest.py @a\nneu/ @a\n",
    ],
)
def test_a_line_for_all_is_enough(tmp_path: Path, text: str) -> None:
    assert lacking(tmp_path, text) == []


@pytest.mark.parametrize(
    "owner", ["", "@", "konto", "PLATZHALTER", "@PLATZHALTER", "# @konto", "@a b"]
)
def test_what_is_no_account_is_nobody(tmp_path: Path, owner: str) -> None:
    expected = [] if owner == "@a b" else ["hooks/"]

    assert lacking(tmp_path, f"* @konto\n/hooks/ {owner}\n") == expected


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("/hooks/", ["hooks/"]),
        ("hooks", ["hooks/"]),
        ("/hooks/*", ["hooks/"]),
        ("/hooks/kochbuch/site/", ["hooks/"]),
        ("*.py", with_new(name for name in HOUSE if name.endswith("/"))),
        ("/docs/", ["docs/assets/"]),
        ("/docs/*", []),
        ("/recipes/", []),
        ("/docs/**/*.md", []),
        ("package*.json", ["package-lock.json", "package.json"]),
        ("requirements?dev.txt", ["requirements-dev.txt"]),
        ("/*", with_new(name for name in HOUSE if not name.endswith("/"))),
        ("/*.yml", [".gitlab-ci.yml", "mkdocs.yml"]),
    ],
)
def test_a_later_line_without_an_account_counts(
    tmp_path: Path, lines: str, names: list[str]
) -> None:
    for name in ("hooks/kochbuch/site", "scripts", "tests"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "da.py").touch()

    assert lacking(tmp_path, f"* @konto\n{lines}\n") == names


def test_a_star_behind_a_folder_is_not_for_what_lies_deeper(tmp_path: Path) -> None:
    assert lacking(tmp_path, "* @konto\n/hooks/\n/hooks/* @konto\n") == ["hooks/"]
    assert lacking(tmp_path, "* @konto\n/hooks/\n/hooks/** @konto\n") == []


def test_without_a_line_for_all_new_files_are_nobodys(tmp_path: Path) -> None:
    text = "".join(f"/{name} @konto\n" for name in HOUSE)

    assert lacking(tmp_path, text) == [NEW]


@pytest.mark.parametrize("line", ["^[Freiwillig] @konto", "[Haus] @konto", "!/hooks/"])
def test_what_only_one_platform_knows_is_refused(tmp_path: Path, line: str) -> None:
    assert lacking(tmp_path, f"* @konto\n{line}\n") == [
        f"»{line}« ist keine Zeile aus Pfad und Konto."
    ]


def test_without_the_file_nobody_is_asked(tmp_path: Path) -> None:
    assert objections_to_owners(tmp_path, "github") == (
        Diagnostic(
            Place(".github/CODEOWNERS"),
            Code.MISSING_FIELD,
            "Niemand ist eingetragen, der Änderungen an der Software ansieht: CODEOWNERS fehlt.",
            "Holen Sie die vorbereitete Datei zurück: git restore .github/CODEOWNERS",
        ),
    )


def test_gitlab_looks_elsewhere(tmp_path: Path) -> None:
    write(tmp_path, "* @konto\n")

    (found,) = objections_to_owners(tmp_path, "gitlab")
    assert (found.message, found.hint) == (
        "GitLab liest die Datei .github/CODEOWNERS nicht.",
        "Verschieben Sie sie: git mv .github/CODEOWNERS CODEOWNERS",
    )
    assert objections_to_owners(write(tmp_path, "* @konto\n", "CODEOWNERS"), "gitlab") == ()


def test_the_first_file_that_a_platform_reads_counts(tmp_path: Path) -> None:
    write(tmp_path, "* @konto\n", "CODEOWNERS")

    assert objections_to_owners(tmp_path, "github") == ()
    assert lacking(tmp_path, "#\n")[-1].endswith("tests/ und alles Neue")


def test_the_command_asks_for_owners(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copyfile(OWN_ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    write(tmp_path, "* @konto\n/hooks/\n")

    assert main(["--root", str(tmp_path)]) == 1
    assert capsys.readouterr().out.endswith(
        "\n.github/CODEOWNERS:2:1: fehler[feld-fehlt]: Niemand ist eingetragen für hooks/.\n"
        "  2 | /hooks/\n"
        "    | ^^^^^^^\n"
        f"  Hinweis: {HINT}\n"
    )
