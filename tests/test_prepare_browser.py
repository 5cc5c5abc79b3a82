# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A browser is found in a stated order, or installed, or asked for; tests never skip silently."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest
from prepare_browser import (
    DEBIAN,
    MAC_PLACES,
    NAMES,
    SENTENCE,
    VARIABLE,
    browser_starts,
    find_browser,
    install_browser,
    installers,
    main,
)


def program(path: Path, body: str) -> Path:
    path.write_text(f"#!{sys.executable}\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def search(
    installed: dict[str, str], environment: dict[str, str] | None = None, bundled: str | None = None
) -> tuple[str | None, list[str]]:
    """Return what is found where only `installed` is, and which places were tried."""
    tried: list[str] = []

    def starts(path: str) -> bool:
        tried.append(path)
        return path in (*installed.values(), bundled)

    found = find_browser(
        environment=environment or {},
        which=installed.get,
        starts=starts,
        bundled=lambda: bundled,
    )
    return found, tried


@pytest.mark.parametrize(("earlier", "later"), list(pairwise(NAMES)))
def test_names_are_tried_in_their_order(earlier: str, later: str) -> None:
    assert search({later: f"/bin/{later}", earlier: f"/bin/{earlier}"}) == (
        f"/bin/{earlier}",
        [f"/bin/{earlier}"],
    )


def test_a_browser_that_is_named_is_the_only_candidate() -> None:
    assert search({"chromium": "/bin/chromium"}, {VARIABLE: "/mein/browser"}) == (
        None,
        ["/mein/browser"],
    )


def test_a_named_browser_may_be_a_name_on_the_path() -> None:
    assert search({"msedge": "/bin/msedge"}, {VARIABLE: "msedge"}) == (
        "/bin/msedge",
        ["/bin/msedge"],
    )


def test_the_usual_places_are_tried_before_the_browser_of_playwright() -> None:
    found, tried = search({}, {"PROGRAMFILES": "P"}, bundled="/cache/chrome")

    assert found == "/cache/chrome"
    assert tried == [
        *MAC_PLACES,
        str(Path("P/Chromium/Application/chrome.exe")),
        str(Path("P/Google/Chrome/Application/chrome.exe")),
        str(Path("P/Microsoft/Edge/Application/msedge.exe")),
        "/cache/chrome",
    ]


def test_without_any_browser_nothing_is_found() -> None:
    assert search({}) == (None, list(MAC_PLACES))


@pytest.mark.parametrize(
    ("body", "starts"),
    [
        ("print('Chromium 156.0')", True),
        ("raise SystemExit(1)", False),
        ("pass", False),
    ],
    ids=["answers", "fails", "says nothing"],
)
def test_a_browser_starts_if_it_answers(tmp_path: Path, body: str, starts: bool) -> None:
    assert browser_starts(str(program(tmp_path / "browser", body))) is starts


def test_what_is_no_program_does_not_start(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("kein Programm", encoding="utf-8")

    assert not browser_starts(str(tmp_path / "text"))
    assert not browser_starts(str(tmp_path / "fehlt"))
    assert not browser_starts(str(tmp_path))


def test_installing_takes_the_first_command_that_leads_to_a_browser(tmp_path: Path) -> None:
    made = tmp_path / "chromium"
    fails = (sys.executable, "-c", "raise SystemExit(1)")
    works = (sys.executable, "-c", f"open({str(made)!r}, 'w').close()")

    def find() -> str | None:
        return str(made) if made.exists() else None

    assert install_browser([], find) is None
    assert install_browser([fails, ("gibt-es-nicht",)], find) is None
    assert install_browser([fails, works], find) == str(made)


PLAYWRIGHT = ((sys.executable, "-m", "playwright", "install", "chromium"),)
APT = "apt-get update --quiet && apt-get install --yes --quiet"


@pytest.mark.parametrize(
    ("is_root", "programs", "commands"),
    [
        (True, ["apt-get", "sudo"], tuple(("sh", "-c", f"{APT} {name}") for name in DEBIAN)),
        (True, ["sudo"], PLAYWRIGHT),
        (False, ["apt-get", "sudo"], PLAYWRIGHT),
    ],
    ids=["root with Debian", "root elsewhere", "not root"],
)
def test_only_root_gets_a_package_of_the_system_and_nobody_is_made_root(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_root: bool,
    programs: list[str],
    commands: tuple[tuple[str, ...], ...],
) -> None:
    for name in programs:
        program(tmp_path / name, "")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert installers(is_root=is_root) == commands


def test_what_installers_say_stays_off_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    command = (sys.executable, "-c", "print('geladen')")

    assert install_browser([command], lambda: "/bin/chromium") == "/bin/chromium"
    spoken = capfd.readouterr()
    assert spoken.out == ""
    assert "geladen" in spoken.err


def test_the_command_prints_the_path_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    browser = program(tmp_path / "browser", "print('Chromium 156.0')")
    monkeypatch.setenv(VARIABLE, str(browser))

    assert main([]) == 0
    assert capsys.readouterr() == (f"{browser}\n", "")


def test_without_a_browser_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)

    assert main([], find=lambda: None, commands=[(sys.executable, "-c", "")]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == SENTENCE


def test_the_command_fails_with_a_sentence_if_the_named_browser_does_not_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "fehlt"))

    assert main([]) == 2
    assert capsys.readouterr() == (
        "",
        f"KOCHBUCH_BROWSER nennt »{tmp_path / 'fehlt'}«; dieser Browser startet nicht.\n",
    )
