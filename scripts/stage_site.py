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

from kochbuch.contributing.reporting import as_text, summary
from kochbuch.errors import KochbuchError
from kochbuch.project import OWN_ROOT, Project
from kochbuch.reading.loading import load_book
from kochbuch.reading.syntax.nodes import Mapping, Node, Text
from kochbuch.reading.syntax.source import read_yaml
from kochbuch.reference_date import build_date, today
from kochbuch.writing.output import render
from kochbuch.writing.settings import Repository, Settings
from kochbuch.writing.site_file import SiteFile

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


def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if the folder is written, 1 if a recipe has an error, 2 if it was impossible."""
    options = _parser().parse_args(argv)
    root, out = options.root.resolve(), options.out.resolve()
    try:
        loaded = load_book(Project.at(root), today=today())
        if loaded.has_errors:
            sys.stdout.write(as_text(loaded.diagnostics))
            print(summary(loaded.diagnostics, loaded.file_count), file=sys.stderr)
            return 1
        settings = Settings(build_date(root), _repository(root))
        _check_target(out, root)
        aside = out.with_name(f"{out.name}.neu")
        shutil.rmtree(aside, ignore_errors=True)
        count = _write(root, aside, list(render(loaded.book, settings)), out)
        shutil.rmtree(out, ignore_errors=True)
        aside.replace(out)
    except KochbuchError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"»{error.filename}« lässt sich nicht schreiben ({error.strerror}).", file=sys.stderr)
        return 2
    print(f"{count} erzeugte Dateien und die Seiten aus docs/ liegen in {out}.", file=sys.stderr)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Schreibt alle Seiten als Dateien, für Programme ohne Hooks."
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=OWN_ROOT,
        metavar="ORDNER",
        help="Ordner, der mkdocs.yml, docs/ und recipes/ enthält (Vorgabe: dieses Projekt)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=OWN_ROOT / "build",
        metavar="ORDNER",
        help="wohin; ein früheres Ergebnis dort wird ersetzt (Vorgabe: build/)",
    )
    return parser


def _repository(root: Path) -> Repository:
    """Return the repository named in mkdocs.yml; the rest of that file is none of our business."""
    node: Node = read_yaml("mkdocs.yml", (root / "mkdocs.yml").read_bytes()).head
    for key in ("extra", "kochbuch", "repository"):
        if not isinstance(node, Mapping) or key not in node.entries:
            return Repository()
        node = node.entries[key].value
    entries = node.entries if isinstance(node, Mapping) else {}
    return Repository.from_config(
        {key: entry.value.value for key, entry in entries.items() if isinstance(entry.value, Text)}
    )


def _check_target(out: Path, root: Path) -> None:
    """Refuse to replace a folder that was not written by this command."""
    if out == root or root.is_relative_to(out):
        raise KochbuchError(f"»{out}« enthält das Projekt selbst; nennen Sie einen anderen Ordner.")
    if out.exists() and any(out.iterdir()) and not (out / "mkdocs.yml").is_file():
        raise KochbuchError(
            f"»{out}« ist nicht leer und stammt nicht von diesem Befehl. "
            "Nennen Sie mit --out einen anderen Ordner."
        )


def _write(root: Path, aside: Path, files: list[SiteFile], out: Path) -> int:
    shutil.copytree(root / "docs", aside / "docs")
    for made in files:
        target = aside / "docs" / made.uri
        target.parent.mkdir(parents=True, exist_ok=True)
        if made.content is None:
            shutil.copyfile(root / made.source, target)
        else:
            target.write_text(made.content, encoding="utf-8", newline="\n")
    (aside / "mkdocs.yml").write_text(
        CONFIG.format(
            inherit=Path(os.path.relpath(root / "mkdocs.yml", out)).as_posix(),
            overrides=Path(os.path.relpath(root / "overrides", out)).as_posix(),
        ),
        encoding="utf-8",
        newline="\n",
    )
    return len(files)


if __name__ == "__main__":
    raise SystemExit(main())
