# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Whole sites, built by MkDocs in a separate process, as on any machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kochbuch.running.project import OWN_ROOT

from tests.minibook import DAY, MiniBook

PARTS = ("mkdocs.yml", "docs", "hooks", "overrides", "recipes")
"""What a site is made from."""
FRAME = 7_000
"""Bytes that the theme may put around a page; tests/test_doors.py measures it."""
EPOCH = str(int(datetime(DAY.year, DAY.month, DAY.day, tzinfo=UTC).timestamp()))


@dataclass(frozen=True, slots=True)
class Build:
    """A project with its site."""

    root: Path
    site: Path
    code: int
    output: str
    """Everything that was said."""


def copy_project(target: Path, source: Path = OWN_ROOT) -> Path:
    """Copy what a site is made from to `target` and return it."""
    target.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        if (source / part).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source / part, target / part, ignore=ignored, symlinks=True)
        else:
            shutil.copyfile(source / part, target / part)
    return target


def keep_recipes(root: Path, *paths: str) -> None:
    """Remove all recipes but those at `paths`, so that a build is short."""
    for file in sorted((root / "recipes").glob("*/*/*.md")):
        if file.relative_to(root / "recipes").with_suffix("").as_posix() not in paths:
            file.unlink()
            shutil.rmtree(file.with_suffix(""), ignore_errors=True)


def build(root: Path, *, strict: bool = True, **environment: str) -> Build:
    """Build the site of a project as `make site` does.

    Pages written by hand may lead to real recipes; a book without them is not built strictly.
    """
    keep = {name: text for name, text in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict" if strict else "--no-strict"],
        cwd=root,
        env=keep | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    return Build(root, root / "site", done.returncode, done.stdout + done.stderr)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def tiny_project(target: Path) -> Path:
    """Return a project with the shortest recipe, its scripts, and a site of an earlier day."""
    root = copy_project(target)
    keep_recipes(root)
    MiniBook(root).add()
    shutil.copytree(
        OWN_ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__")
    )
    old_site(root / "site")
    return root


def old_site(site: Path) -> Path:
    """Write what looks like a site that was built before."""
    site.mkdir(parents=True)
    for name in ("404.html", "index.html", "sitemap.xml", ".htaccess"):
        (site / name).write_text("alt", encoding="utf-8")
    return site


OLD = {".htaccess": b"alt", "404.html": b"alt", "index.html": b"alt", "sitemap.xml": b"alt"}
"""What `contents` finds there as long as nothing took its place."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a script said and how it ended."""

    code: int
    out: str
    err: str


def environment(**more: str) -> dict[str, str]:
    """Return the variables of this process, with a fixed day and without what others may set."""
    ours = {"PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": EPOCH}
    return {name: text for name, text in (os.environ | ours | more).items() if text}


def run_script(
    script: Path,
    *arguments: str | Path,
    before: Callable[[], object] | None = None,
    **variables: str,
) -> Run:
    """Run a script in a process of its own; `before` is done there first, an empty variable unset.

    The folder it is started from is not that of the project.
    """
    done = subprocess.run(
        [sys.executable, str(script), *map(str, arguments)],
        cwd=script.anchor,
        env=environment(**variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=300,
        preexec_fn=before,
    )
    answer = (done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))
    return Run(done.returncode, *answer)


def refused(what: str, reason: str) -> str:
    """Return the line that a command prints when the system does not let it at a file."""
    return (
        f"{what} lässt sich nicht lesen oder schreiben ({reason}). Prüfen Sie Pfad, Rechte und "
        "freien Platz, und schließen Sie Programme, die die Datei offen haben.\n"
    )
