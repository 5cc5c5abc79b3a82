# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Write requirements*.txt anew from pyproject.toml, every package with its hashes: `make lock`."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.command import command
from kochbuch.errors import KochbuchError
from kochbuch.swapping import write_whole

ROOT = Path(__file__).resolve().parent.parent

HEADER = """\
# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
# {purpose}
# Written by `make lock` from pyproject.toml, for Python 3.11 and newer on every system.
# Install with: python -m pip install --require-hashes -r {name}
"""

# No index and no host: where packages come from is the business of the machine that installs them.
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
    "--no-header",
    "--system-certs",
    "--quiet",
)


@dataclass(frozen=True, slots=True)
class Lock:
    """One file of pinned packages."""

    name: str
    purpose: str
    extra: str = ""
    constraint: str = ""
    """The lock whose versions this one repeats."""


LOCKS = (
    Lock("requirements.txt", "What the site needs to be checked and built."),
    Lock(
        "requirements-dev.txt",
        "The same, and what the tests need.",
        extra="dev",
        constraint="requirements.txt",
    ),
    Lock(
        "requirements-morgen.txt",
        "The same, and the engines of tomorrow.",
        extra="morgen",
        constraint="requirements.txt",
    ),
)


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if all locks are written, 1 if packages do not fit together, 2 if impossible."""
    options = _parser().parse_args(argv)
    for lock in LOCKS:
        target = options.root / lock.name
        if not _resolve(options.uv, lock, options.root, upgrade=options.neu):
            print(f"{lock.name}: uv fand keine passenden Versionen.", file=sys.stderr)
            return 1
        pins = "".join(
            line
            for line in target.read_text(encoding="utf-8").splitlines(keepends=True)
            if not line.startswith("#")
        )
        write_whole(target, header(lock) + pins)
        print(f"{lock.name} geschrieben.", file=sys.stderr)
    return 0


def header(lock: Lock) -> str:
    """Return the comment at the top of a lock."""
    return HEADER.format(purpose=lock.purpose, name=lock.name)


def arguments(lock: Lock, *, upgrade: bool) -> list[str]:
    """Return what uv is asked; it keeps the versions of an existing lock unless told otherwise."""
    asked = ["pip", "compile", *OPTIONS]
    if lock.extra:
        asked.append(f"--extra={lock.extra}")
    if lock.constraint:
        asked.append(f"--constraint={lock.constraint}")
    if upgrade:
        asked.append("--upgrade")
    return [*asked, f"--output-file={lock.name}", "pyproject.toml"]


def _resolve(uv: str, lock: Lock, root: Path, *, upgrade: bool) -> bool:
    """Let uv write a lock; return whether it found versions that fit."""
    asked = [uv, *arguments(lock, upgrade=upgrade)]
    try:
        return subprocess.run(asked, cwd=root, check=False).returncode == 0
    except OSError as error:
        raise KochbuchError(
            f"Das Programm »{uv}« lässt sich nicht starten. Rufen Sie »make lock« auf, das holt "
            "es, oder nennen Sie mit --uv, wo es liegt."
        ) from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Schreibt die Listen der festgelegten Pakete neu aus pyproject.toml."
    )
    parser.add_argument("--uv", default="uv", metavar="PFAD", help="das Programm uv (Vorgabe: uv)")
    parser.add_argument(
        "--root",
        type=Path,
        default=ROOT,
        metavar="ORDNER",
        help="Ordner mit pyproject.toml (Vorgabe: dieses Projekt)",
    )
    parser.add_argument(
        "--neu",
        action="store_true",
        help="alle Versionen auf den neuesten Stand heben; sonst bleiben sie, wo sie passen",
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
