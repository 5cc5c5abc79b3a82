# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Find a browser for the tests, or install one: `python scripts/prepare_browser.py`.

Prints the path of a Chromium, Chrome or Edge that starts; one without windows first, since it
opens a page in half the time. If there is none, it installs Debian's package, else Playwright's
own build, else it says in one sentence what to install and fails.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.running.command import command

VARIABLE = "KOCHBUCH_BROWSER"

Command = Sequence[str]

DEBIAN = ("chromium-headless-shell", "chromium")
"""Packages named like their programs; the first has no windows, and is not in every release."""

NAMES = (
    *DEBIAN,
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
    "microsoft-edge-stable",
)

MAC_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)

WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)

SENTENCE = (
    "Für die Browser-Tests fehlt ein Browser: Installieren Sie Chromium, Chrome oder Edge "
    f"(Debian: apt install chromium), oder nennen Sie seinen Pfad in {VARIABLE}."
)


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 and print the path of a browser that starts, 2 if none can be had."""
    _parser().parse_args(argv)
    named = os.environ.get(VARIABLE)
    browser = find_browser()
    if named and not browser:
        print(f"{VARIABLE} nennt »{named}«; dieser Browser startet nicht.", file=sys.stderr)
        return 2
    browser = browser or install_browser()
    if not browser:
        print(SENTENCE, file=sys.stderr)
        return 2
    print(browser)
    return 0


def find_browser(
    *,
    environment: Mapping[str, str] = os.environ,
    which: Callable[[str], str | None] = shutil.which,
    starts: Callable[[str], bool] | None = None,
    bundled: Callable[[], str | None] | None = None,
) -> str | None:
    """Return the path of the first browser that starts, or None.

    A browser named in KOCHBUCH_BROWSER is the only candidate: whoever names one means it.
    """
    starts = starts or browser_starts
    if named := environment.get(VARIABLE):
        path = which(named) or named
        return path if starts(path) else None
    for candidate in _candidates(environment, which, bundled or _playwright_build):
        if starts(candidate):
            return candidate
    return None


def browser_starts(path: str) -> bool:
    """Return whether the program at `path` is there and answers."""
    if not Path(path).is_file():
        return False
    # On Windows `chrome.exe --version` prints nothing and opens a window instead.
    question = ["--headless", "--dump-dom", "about:blank"] if os.name == "nt" else ["--version"]
    try:
        answer = subprocess.run([path, *question], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and bool(answer.stdout.strip())


def install_browser(
    ways: Iterable[Sequence[Command]] | None = None,
    find: Callable[[], str | None] = find_browser,
) -> str | None:
    """Install a browser in the first way that works; return its path, or None."""
    for commands in _ways() if ways is None else ways:
        if commands and all(map(_succeeds, commands)) and (browser := find()):
            return browser
    return None


def _parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        description="Findet einen Browser für die Tests, oder installiert einen, "
        f"und gibt seinen Pfad aus. {VARIABLE} nennt einen bestimmten."
    )


def _candidates(
    environment: Mapping[str, str],
    which: Callable[[str], str | None],
    bundled: Callable[[], str | None],
) -> Iterator[str]:
    yield from filter(None, map(which, NAMES))
    yield from MAC_PLACES
    for folder in filter(None, map(environment.get, WINDOWS_FOLDERS)):
        yield from (str(Path(folder, place)) for place in WINDOWS_PLACES)
    if path := bundled():
        yield path


def _playwright_build() -> str | None:
    """Return where Playwright keeps, or would keep, its own Chromium."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:  # asked outside the environment of the tests
        return None
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _ways() -> Iterator[Sequence[Command]]:
    for package in DEBIAN:
        yield _apt_commands(package)
    yield [_playwright_install()]


def _apt_commands(package: str) -> list[Command]:
    """Return how to install a package of Debian, nothing where that is not possible unasked."""
    commands: tuple[Command, ...] = (
        ("apt-get", "update", "--quiet"),
        ("apt-get", "install", "--yes", "--quiet", package),
    )
    if not shutil.which("apt-get"):
        return []
    if os.geteuid() == 0:
        return list(commands)
    if shutil.which("sudo") and _succeeds(("sudo", "-n", "true")):
        return [("sudo", "-n", *command) for command in commands]
    return []


def _playwright_install() -> Command:
    return (sys.executable, "-m", "playwright", "install", "chromium")


def _succeeds(command: Command) -> bool:
    print("+", *command, file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        # Standard output carries the path and nothing else.
        subprocess.run(command, stdout=sys.stderr, env=environment, check=True, timeout=900)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


if __name__ == "__main__":
    raise SystemExit(main())
