# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The MkDocs door: wires events to the core, nothing else."""

from __future__ import annotations

import logging
import re
import sys
from pathlib import Path
from typing import Any

# MkDocs puts this folder on the path only while it loads the file; importing all of the core now
# keeps that enough. State is replaced in on_config, since `serve` keeps this module alive.
sys.path.insert(0, str(Path(__file__).resolve().parent))

from kochbuch.checking.loading import Loaded, load_book
from kochbuch.checking.operator import note_of
from kochbuch.contributing.printing import visible_record
from kochbuch.contributing.reporting import as_text, summary
from kochbuch.findings.codes import Severity
from kochbuch.running.errors import KochbuchError, as_sentence
from kochbuch.running.output import render
from kochbuch.running.project import Project
from kochbuch.running.reference_date import build_date, today, undated
from kochbuch.running.surroundings import check_surroundings
from kochbuch.search.pagefind.build import search_index
from kochbuch.site.settings import load_settings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

_ANCHOR = re.compile(r'\sid="([^"]+)"')
_LISTED = InclusionLevel.NOT_IN_NAV
"""Generated pages are found from other pages, not from the navigation."""
_log = get_plugin_logger("kochbuch")
_state: dict[str, Any] = {"command": "build"}


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a preview, which shows drafts."""
    _state["command"] = command
    # Not of the logger: its filters do not see what the loggers below it say.
    for handler in logging.getLogger("mkdocs").handlers:
        handler.addFilter(visible_record)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check all recipes; a faulty one stops the build after everything is said."""
    root = Path(config.config_file_path).resolve().parent
    try:
        project = Project.at(root)
        check_surroundings(root)
        settings = load_settings(Path(config.config_file_path), build_date(root))
        loaded = load_book(project, today=today(), with_drafts=_state["command"] == "serve")
    except KochbuchError as error:
        raise PluginError(str(error)) from error
    _report(loaded)
    for note in filter(None, (undated(root), note_of(settings.operator))):
        _log.info(note)
    # Not in mkdocs.yml: there a missing folder would end in an English sentence before this one.
    config.watch.append(str(project.recipes))
    _state.update(root=root, book=loaded.book, settings=settings)
    _state["finished"] = {}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and the search index."""
    try:
        generated = list(render(_state["book"], _state["settings"], search_index))
    except KochbuchError as error:
        # MkDocs shows it with --verbose.
        _log.debug("Traceback", exc_info=error)
        raise PluginError(str(error)) from error
    for made in generated:
        if made.content is None:
            source = str(_state["root"] / made.source)
            file = File.generated(config, made.uri, abs_src_path=source, inclusion=_LISTED)
        else:
            file = File.generated(config, made.uri, content=made.content, inclusion=_LISTED)
        files.append(file)
    return files


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Say in the templates whether this is a preview, which reloads itself by an inline script."""
    env.globals["is_preview"] = _state["command"] == "serve"
    return env


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Date the page, and give one written by hand its link to editing; recipes carry their own."""
    # MkDocs dates every page with the day of the build, which the sitemap prints.
    page.update_date = _state["settings"].day.isoformat()
    if page.file.generated_by is None:
        page.edit_url = _state["settings"].repository.edit_url(f"docs/{page.file.src_uri}") or None
    return page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Take a generated page past the Markdown renderer, which would pass it on unchanged.

    An optimisation that changes no byte (`tests/test_doors.py`): reading HTML to find that nothing
    is to be done takes half of the time of a build.
    """
    if page.file.generated_by is None:
        return markdown
    _state["finished"][page.file.src_uri] = markdown.strip()
    # MkDocs renders all pages before it writes the first; without letting go of the source it
    # would hold each page three times, one gigabyte at 5,000 recipes.
    page.file.content_string = ""
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the finished page in the place of the empty one."""
    finished: str | None = _state["finished"].pop(page.file.src_uri, None)
    if finished is None:
        return html
    # MkDocs holds links from pages written by hand against these.
    page.present_anchor_ids = set(_ANCHOR.findall(finished))
    return finished


def on_build_error(error: Exception) -> None:
    """Say in German what MkDocs would show as a traceback: the disk is full, a file unreadable."""
    if isinstance(error, OSError):
        raise PluginError(as_sentence(error)) from error


def _report(loaded: Loaded) -> None:
    for diagnostic in loaded.diagnostics:
        say = _log.error if diagnostic.severity is Severity.ERROR else _log.info
        say(as_text([diagnostic]).rstrip())
    if loaded.has_errors:
        raise PluginError(summary(loaded.diagnostics, loaded.file_count))
