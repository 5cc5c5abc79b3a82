# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Write all pages as plain files, for engines that run no hooks: `python scripts/stage_site.py`.

The result is a folder with `docs/` and a small `mkdocs.yml`, which ProperDocs, Zensical and MkDocs
build.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.checking.loading import load_book
from kochbuch.contributing.reporting import as_text, summary
from kochbuch.running.command import command
from kochbuch.running.options import root_option
from kochbuch.running.output import render
from kochbuch.running.project import OWN_ROOT, Project
from kochbuch.running.reference_date import build_date, today
from kochbuch.running.surroundings import check_surroundings, check_target
from kochbuch.running.swapping import copy_folder, place_of, replaced
from kochbuch.search.pagefind.build import search_index
from kochbuch.site.settings import load_settings
from kochbuch.site.site_file import SiteFile

CONFIG = """\
# Written by scripts/stage_site.py: the same site without hooks.
INHERIT: {inherit}
docs_dir: docs
site_dir: site
theme:
  custom_dir: {overrides}
hooks: []
watch: []
# Recipes and indexes are found from the pages in the navigation.
not_in_nav: "*"
"""

SIGNS = ("docs", "mkdocs.yml")
"""Every earlier result has these; a folder without one of them is never replaced."""


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if the folder is written, 1 if a recipe has an error, 2 if it was impossible."""
    options = _parser().parse_args(argv)
    root = options.root.resolve()
    out = place_of(options.out)
    project = Project.at(root)
    check_surroundings(root)
    settings = load_settings(root / "mkdocs.yml", build_date(root))
    loaded = load_book(project, today=today())
    if loaded.has_errors:
        sys.stdout.write(as_text(loaded.diagnostics))
        print(summary(loaded.diagnostics, loaded.file_count), file=sys.stderr)
        return 1
    check_target(out, root)
    with replaced(out, signs=SIGNS) as fresh:
        files = list(render(loaded.book, settings, search_index))
        _write(root, fresh, files, out)
    print(
        f"{len(files)} erzeugte Dateien und die Seiten aus docs/ liegen in {out}.", file=sys.stderr
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Schreibt alle Seiten als Dateien, für Programme ohne Hooks."
    )
    parser.add_argument("--root", **root_option("mkdocs.yml, docs/ und recipes/"))
    text = "wohin; ein früheres Ergebnis dort wird ersetzt (Vorgabe: build/)"
    default = OWN_ROOT / "build"
    parser.add_argument("--out", type=Path, default=default, metavar="ORDNER", help=text)
    return parser


def _write(root: Path, fresh: Path, files: Sequence[SiteFile], out: Path) -> None:
    copy_folder(root / "docs", fresh / "docs")
    for made in files:
        target = fresh / "docs" / made.uri
        target.parent.mkdir(parents=True, exist_ok=True)
        if made.content is None:
            shutil.copyfile(root / made.source, target)
        else:
            text = made.content
            target.write_bytes(text if isinstance(text, bytes) else text.encode())
    inherit, overrides = (
        Path(os.path.relpath(root / name, out)).as_posix() for name in ("mkdocs.yml", "overrides")
    )
    config = CONFIG.format(inherit=inherit, overrides=overrides)
    (fresh / "mkdocs.yml").write_bytes(config.encode())


if __name__ == "__main__":
    raise SystemExit(main())
