# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Say what speaks against publishing this site: `python scripts/publish_check.py`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.contributing.reporting import as_text
from kochbuch.files.configuration import read_configuration
from kochbuch.running.command import command
from kochbuch.running.options import root_option
from kochbuch.running.owners import objections_to_owners
from kochbuch.running.publication import objections
from kochbuch.site.audit import AUDIT_FILE, load_audit


@command
def main(argv: Sequence[str] | None = None, *, report: Path = AUDIT_FILE) -> int:
    """Return 0 if the site may be published, 1 if something is missing, 2 if nobody can tell."""
    root = _parser().parse_args(argv).root.resolve()
    configuration = read_configuration(root / "mkdocs.yml")
    found = (
        *objections(configuration, has_audit=load_audit(report).is_measured),
        *objections_to_owners(
            root, configuration.answer("extra", "kochbuch", "repository", "host")
        ),
    )
    sys.stdout.write(as_text(found))
    print(_summary(len(found)), file=sys.stderr)
    return int(bool(found))


def _summary(count: int) -> str:
    if not count:
        return "Alle Angaben sind da: Die Seite darf veröffentlicht werden."
    what = "Eine Angabe fehlt oder kann" if count == 1 else f"{count} Angaben fehlen oder können"
    return f"{what} so nicht stimmen. Die Seite darf noch nicht veröffentlicht werden."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Nennt alles, was vor dem Veröffentlichen einzutragen ist: in mkdocs.yml und "
        "in CODEOWNERS."
    )
    parser.add_argument("--root", **root_option("mkdocs.yml und CODEOWNERS"))
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
