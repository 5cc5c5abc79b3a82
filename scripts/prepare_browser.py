# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Find a browser for the tests, or install one: `python scripts/prepare_browser.py`.

Prints the path of a Chromium, Chrome or Edge that starts, preferring one without windows because
it opens pages twice as fast. Without any, root (as in a container) gets Debian's package, everybody
else Playwright's own build. It never asks for more rights than it was started with.
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
DEBIAN = ("chromium-headless-shell", "chromium")
"""Packages named like their programs; the first has no windows, and is not in every release."""
NAMES = (
    *(*DEBIAN, "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("msedge", "microsoft-edge", "microsoft-edge-stable"),
)
MAC_PLACES = tuple(
    f"/Applications/{name}.app/Contents/MacOS/{name}"
    for name in ("Chromium", "Google Chrome", "Microsoft Edge")
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES = ("Chromium", "Google/Chrome", "Microsoft/Edge")
SENTENCE = (
    "Für die Browser-Tests fehlt ein Browser: Installieren Sie Chromium, Chrome oder Edge "
    f"(Debian: apt install chromium), oder nennen Sie seinen Pfad in {VARIABLE}."
)


@command
def main(
    argv: Sequence[str] | None = None,
    *,
    find: Callable[[], str | None] | None = None,
    commands: Iterable[Sequence[str]] | None = None,
) -> int:
    """Return 0 and print the path of a browser that starts, 2 if none can be had."""
    argparse.ArgumentParser(
        description="Findet einen Browser für die Tests, oder installiert einen, "
        f"und gibt seinen Pfad aus. {VARIABLE} nennt einen bestimmten."
    ).parse_args(argv)
    find = find or find_browser
    browser, named = find(), os.environ.get(VARIABLE)
    if not browser and not named:
        is_root = getattr(os, "geteuid", lambda: 1)() == 0
        browser = install_browser(commands or installers(is_root=is_root), find)
    if not browser:
        broken = f"{VARIABLE} nennt »{named}«; dieser Browser startet nicht."
        print(broken if named else SENTENCE, file=sys.stderr)
        return 2
    print(browser)
    return 0


def find_browser(
    environment: Mapping[str, str] = os.environ,
    which: Callable[[str], str | None] = shutil.which,
    starts: Callable[[str], bool] | None = None,
    bundled: Callable[[], str | None] | None = None,
) -> str | None:
    """Return the path of the first browser that starts, or None.

    A browser named in KOCHBUCH_BROWSER is the only candidate.
    """
    named = environment.get(VARIABLE)
    candidates = _candidates(environment, which, bundled or _playwright_build)
    wanted = iter((which(named) or named,)) if named else candidates
    return next(filter(starts or browser_starts, wanted), None)


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


def installers(*, is_root: bool) -> tuple[tuple[str, ...], ...]:
    """Return the commands that may install a browser, in the order to try them."""
    if is_root and shutil.which("apt-get"):
        install = "apt-get update --quiet && apt-get install --yes --quiet"
        return tuple(("sh", "-c", f"{install} {package}") for package in DEBIAN)
    return ((sys.executable, "-m", "playwright", "install", "chromium"),)


def install_browser(
    commands: Iterable[Sequence[str]], find: Callable[[], str | None] = find_browser
) -> str | None:
    """Run the commands until one of them leads to a browser; return its path, or None."""
    return next(filter(None, (find() for command in commands if _succeeds(command))), None)


def _candidates(
    environment: Mapping[str, str],
    which: Callable[[str], str | None],
    bundled: Callable[[], str | None],
) -> Iterator[str]:
    yield from filter(None, map(which, NAMES))
    yield from MAC_PLACES
    for folder in filter(None, map(environment.get, WINDOWS_FOLDERS)):
        for place in WINDOWS_PLACES:
            name = "msedge.exe" if "Edge" in place else "chrome.exe"
            yield str(Path(folder, place, "Application", name))
    if path := bundled():
        yield path


def _playwright_build() -> str | None:
    """Return where Playwright keeps, or would keep, its own Chromium."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:  # called outside the environment of the tests
        return None
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _succeeds(command: Sequence[str]) -> bool:
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
