# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Build the site beside the old one, and swap them when it is whole: `scripts/build_site.py`.

MkDocs empties the folder first and may fail long after; strict, it fails when all is written.
"""

from __future__ import annotations

import argparse
import logging
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.contributing.printing import visible_lines
from kochbuch.contributing.reporting import as_text
from kochbuch.running.command import command
from kochbuch.running.content import content_from
from kochbuch.running.errors import KochbuchError
from kochbuch.running.options import content_option, root_option
from kochbuch.running.project import Project
from kochbuch.running.surroundings import check_surroundings, check_target
from kochbuch.running.swapping import copy_folder, place_of, replaced
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

SIGNS = ("404.html", "index.html", "sitemap.xml")
"""Every built site has these; a folder without one of them is never replaced."""

_OWN_PARTS = ("docs", "hooks", "overrides")
_VIEW = "ansicht"
"""Where a stranger's recipes are built to, so that nobody publishes them by mistake."""
_OURS = "mkdocs.plugins.kochbuch"
_WARNING = "Warnung: "


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if the site is built, 1 if recipes or pages have errors, 2 if it was impossible."""
    options = _parser().parse_args(argv)
    root = options.root.resolve()
    if options.content_from is None:
        Project.at(root)
        return _build(root, options.out, root)
    with content_from(options.content_from, root) as content:
        if content.findings:
            sys.stderr.write(as_text(content.findings))
            return 1
        check_surroundings(root)
        for name in _OWN_PARTS:
            copy_folder(root / name, content.project.root / name)
        shutil.copyfile(root / "mkdocs.yml", content.project.root / "mkdocs.yml")
        print(f"Rezepte {content.what}, alles andere aus {root}.", file=sys.stderr)
        return _build(content.project.root, options.out or root / _VIEW, root)


def _build(root: Path, out: Path | None, sources: Path) -> int:
    """Build what is in `root`, but never over `sources`; return the exit code."""
    check_surroundings(root)
    with _listening() as said:
        config = _load(root / "mkdocs.yml", said)
        out = place_of(out or Path(config.site_dir))
        check_target(out, sources)
        is_built = _build_and_swap(config, out)
    last = "Die Seite liegt in" if is_built else "Die Seite ist nicht gebaut; unverändert bleibt"
    print(visible_lines("\n".join([*said, f"{last} {out}."])), file=sys.stderr)
    return int(not is_built)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Baut die Seite neben der alten und tauscht beide erst, wenn sie fertig ist."
    )
    parser.add_argument("--root", **root_option("mkdocs.yml, docs/ und recipes/"))
    text = "wohin; eine früher gebaute Seite dort wird ersetzt (Vorgabe: site_dir in mkdocs.yml)"
    parser.add_argument("--out", type=Path, metavar="ORDNER", help=text)
    parser.add_argument("--content-from", **content_option())
    return parser


def _load(file: Path, said: list[str]) -> MkDocsConfig:
    try:
        return load_config(str(file), config_file_path=str(file), strict=True)
    except MkDocsException as error:
        # PyYAML knows the place, MkDocs puts it into an English text of several lines.
        mark = getattr(error.__context__, "problem_mark", None)
        if mark is not None:
            raise KochbuchError(
                f"»{file}« ist ab Zeile {mark.line + 1}, Spalte {mark.column + 1} kein YAML. "
                "Prüfen Sie dort die Einrückung und die Anführungszeichen."
            ) from error
        why = said[-1].removeprefix(_WARNING) if said else error.format_message()
        raise KochbuchError(f"Mit »{file}« kann MkDocs nicht bauen. {why}") from error


def _build_and_swap(config: MkDocsConfig, out: Path) -> bool:
    """Return whether the site is built; the reasons are in what MkDocs said."""
    try:
        with replaced(out, signs=SIGNS) as fresh:
            config.site_dir = str(fresh)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
            _keep_hidden(out, fresh)
    except MkDocsException as error:
        if reason := _surroundings_behind(error):
            raise reason from error
        return False
    return True


def _keep_hidden(out: Path, fresh: Path) -> None:
    """Take over what MkDocs leaves alone as well: .htaccess, .well-known/, .git."""
    for old in sorted(out.glob(".*")):
        new = fresh / old.name
        if old.is_dir() and not old.is_symlink():
            copy_folder(old, new)
        else:
            shutil.copy2(old, new, follow_symlinks=False)


def _surroundings_behind(error: BaseException | None) -> KochbuchError | OSError | None:
    """Return what the hook or the system said, which MkDocs wraps in exceptions of its own."""
    while error:
        if isinstance(error, (KochbuchError, OSError)):
            return error
        error = error.__cause__ or error.__context__
    return None


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect what MkDocs and the hook report; the caller decides what is worth showing."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.extend(_lines(record))

    log, handler = logging.getLogger("mkdocs"), Listener()
    before = log.level
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        yield said
    finally:
        log.removeHandler(handler)
        log.setLevel(before)


def _lines(record: logging.LogRecord) -> Iterator[str]:
    if record.name == _OURS:
        yield record.getMessage().removeprefix("kochbuch: ")
    elif record.levelno == logging.WARNING:
        yield f"{_WARNING}{record.getMessage()}"
    elif record.levelno > logging.WARNING:
        yield record.getMessage()


if __name__ == "__main__":
    raise SystemExit(main())
