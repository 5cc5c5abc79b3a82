# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The doors by use: a site is built, a fault stops it, both doors make the same files."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from kochbuch.running.project import OWN_ROOT
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from stage_site import main as stage_site

from tests.building import EPOCH, FRAME, Build, build, contents, copy_project, keep_recipes
from tests.minibook import DAY, TRAPS, MiniBook, real_book, recipe_text
from tests.operating import fill_in

pytestmark = pytest.mark.site

LOTSEN = "nw/kreuzau/digitallotsen-team"
MUSTER = "nw/kreuzau/muster"
FILE = f"recipes/{MUSTER}.md"
SMALL = recipe_text(("elektronisch bearbeiten", """& Belege \\"ohne 'Papier'\\" buchen"""))
NUMBER = re.compile(r"\b(?:WARNING|ERROR|CRITICAL)\b")
_LINK = re.compile(r'\s(?:href|src)="?([^">\s]+)')
_ID = re.compile(r'\sid="?([^">\s]+)')


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a project with one recipe only."""
    root = copy_project(tmp_path / "klein")
    keep_recipes(root)
    MiniBook(root).add(SMALL, f"{MUSTER}.md")
    return root


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_site_is_built_without_a_warning(site_build: Build) -> None:
    assert (site_build.code, NUMBER.findall(site_build.output)) == (0, []), site_build.output


@pytest.mark.parametrize(
    "page",
    [
        "index.html",
        "404.html",
        "sitemap.xml",
        "sitemap.xml.gz",
        f"rezepte/{LOTSEN}/index.html",
        "rezepte/index.html",
        "themen/e-akte/dms/index.html",
        "groessen/landgemeinde/index.html",
        "status/eingestellt/index.html",
        "laender/nw/kreis-dueren/index.html",
        "kommunen/nw/kreuzau/index.html",
        "verbuende/kdvz-rhein-erft-rur/index.html",
        "huerden/akzeptanz/index.html",
        "eingestellt/index.html",
        "mitmachen/index.html",
        "entwicklung/architektur/index.html",
    ],
)
def test_every_kind_of_page_is_built(built_site: Path, page: str) -> None:
    assert (built_site / page).is_file()


def test_every_real_recipe_is_published(built_site: Path) -> None:
    pages = [built_site / "rezepte" / r.path / "index.html" for r in real_book().recipes]

    assert [page for page in pages if not page.is_file()] == []


def test_no_link_of_the_site_leads_nowhere(built_site: Path) -> None:
    """The frame of the theme included: header, footer, pages written by hand, 404."""
    known = {f"/{path}": path for path in contents(built_site)}
    known |= {path.removesuffix("index.html"): uri for path, uri in known.items()}
    texts = {
        path: (built_site / path).read_text(encoding="utf-8")
        for path in known.values()
        if path.endswith(".html")
    }
    ids = {path: set(_ID.findall(text)) for path, text in texts.items()}
    dead = set()
    for path, text in texts.items():
        here = f"https://kochbuch.example/{path.removesuffix('index.html')}"
        for link in _LINK.findall(text):
            way = urlsplit(urljoin(here, link.replace("&amp;", "&")))
            if way.netloc != "kochbuch.example":
                continue
            found = known.get(unquote(way.path))
            if found is None or (way.fragment and unquote(way.fragment) not in ids[found]):
                dead.add(f"{path}: {link}")

    assert dead == set()


_LOADED = re.compile(
    r"""<(?:script|img|iframe|source)[^>]*\ssrc=["']?(?:https?:)?//|@import|url\(["']?http"""
    r"""|<link[^>]*rel="?(?:stylesheet|preload|preconnect|icon)[^>]*href="?(?:https?:)?//"""
)


def test_nothing_is_loaded_from_elsewhere(built_site: Path) -> None:
    found = {
        path.name: match[0]
        for path in built_site.rglob("*")
        if path.suffix in (".html", ".css")
        and (match := _LOADED.search(path.read_text(encoding="utf-8")))
    }

    assert found == {}


def test_the_frame_of_the_theme_is_as_small_as_other_tests_believe(built_site: Path) -> None:
    for path in (built_site / "themen/index.html", built_site / "rezepte" / LOTSEN / "index.html"):
        text = path.read_text(encoding="utf-8")
        start, end = text.index('<div class="kb-page'), text.rindex("</article>")
        assert len(text.encode()) - len(text[start:end].encode()) <= FRAME


def test_no_page_is_too_large(built_site: Path) -> None:
    sizes = sorted((p.stat().st_size, p.name) for p in built_site.rglob("*.html"))

    assert sizes[-1][0] < 500_000


def test_two_builds_of_one_commit_are_equal_byte_for_byte(small: Path, tmp_path: Path) -> None:
    once = build(small, strict=False, SOURCE_DATE_EPOCH=EPOCH)

    assert differing(once, rebuilt_elsewhere(small, tmp_path / "anderswo")) == []


@pytest.mark.slow
def test_two_builds_of_the_real_book_are_equal_byte_for_byte(
    site_build: Build, tmp_path: Path
) -> None:
    assert differing(site_build, rebuilt_elsewhere(OWN_ROOT, tmp_path / "anderswo")) == []


def rebuilt_elsewhere(source: Path, root: Path) -> Build:
    """Build with other hashes and in another time zone; the commit says which day it is."""
    copy_project(root, source)
    _commit(root, f"{DAY.isoformat()}T23:30:00+00:00")
    return build(root, strict=False, PYTHONHASHSEED="7", TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8")


def differing(one: Build, other: Build) -> list[str]:
    """Return the paths of files that only one site has, or that are not the same in both."""
    assert (one.code, other.code) == (0, 0), other.output
    first, second = contents(one.site), contents(other.site)
    assert len(first) > 300
    return sorted(path for path in first.keys() | second if first.get(path) != second.get(path))


def _commit(root: Path, when: str) -> None:
    """Make `root` a repository with one commit of a given time."""
    (root / ".gitignore").write_text("site/\n", encoding="utf-8")
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    for command in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "-m", "Stand"]):
        subprocess.run(["git", *command], cwd=root, env={**os.environ, **dates}, check=True)


def test_the_sitemap_knows_the_day_of_the_commit_only(small: Path) -> None:
    edit(small / "mkdocs.yml", 'site_url: ""', 'site_url: "https://kochbuch.example/buch/"')
    _commit(small, "2026-03-04T12:00:00+00:00")

    built = build(small, strict=False)

    assert built.code == 0, built.output
    sitemap = (built.site / "sitemap.xml").read_bytes()
    assert set(re.findall(rb"<lastmod>(.*?)</lastmod>", sitemap)) == {b"2026-03-04"}
    assert f"<loc>https://kochbuch.example/buch/rezepte/{MUSTER}/</loc>".encode() in sitemap
    packed = (built.site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == sitemap
    page = (built.site / "rezepte" / MUSTER / "index.html").read_text(encoding="utf-8")
    title = "Rechnungen &amp; Belege &quot;ohne &#x27;Papier&#x27;&quot; buchen und ablegen"
    assert f"<title>{title} – Das Kochbuch</title>" in page
    # Bytes 4 to 7 of a gzip file are its time: midnight of that day.
    assert int.from_bytes(packed[4:8], "little") == 1_772_582_400
    assert str(small) not in sitemap.decode()


def test_a_faulty_recipe_stops_the_build_with_place_and_sentence(small: Path) -> None:
    edit(small / FILE, "thema: e-rechnung", "thema: e-rechnun")

    built = build(small)

    assert built.code == 1
    assert f"{FILE}:5:8: fehler[thema-unbekannt]: " in built.output
    assert "»e-rechnun«" in built.output
    assert "Hinweis: Meinten Sie »e-rechnung«?" in built.output
    assert "Traceback" not in built.output
    assert not (small / "site" / "index.html").exists()


def test_all_findings_are_said_before_the_build_stops(small: Path) -> None:
    edit(small / FILE, "thema: e-rechnung", "thema: e-rechnun")
    edit(small / FILE, "status: pilot", "status: pilott")

    built = build(small)

    places = re.findall(r"muster\.md:(\d+:\d+): fehler", built.output)
    assert (built.code, places) == (1, ["5:8", "6:9"])


def test_a_project_without_recipes_says_so_in_german(small: Path) -> None:
    (small / "recipes").rename(small / "rezepte")

    built = build(small)

    assert built.code == 1
    assert "gibt es keinen Unterordner »recipes«" in built.output
    assert "Traceback" not in built.output


def test_a_wrong_setting_says_so_in_german(small: Path) -> None:
    edit(small / "mkdocs.yml", "host: github\n      branch", "host: bitbucket\n      branch")

    built = build(small)

    assert built.code == 1
    assert "kennt den Wert »bitbucket« nicht. Erlaubt ist github oder gitlab." in built.output


@contextmanager
def loaded(root: Path, command: str) -> Iterator[tuple[MkDocsConfig, Files]]:
    """Go through the events of MkDocs up to the files, in this process."""
    path = list(sys.path)
    try:
        config = load_config(str(root / "mkdocs.yml"))
        config.plugins.on_startup(command=command, dirty=False)
        config = config.plugins.on_config(config)
        yield config, config.plugins.on_files(get_files(config), config=config)
    finally:
        sys.path[:] = path


@pytest.mark.parametrize(("command", "is_there"), [("build", False), ("serve", True)])
def test_a_draft_is_for_the_preview_only(small: Path, command: str, *, is_there: bool) -> None:
    edit(small / FILE, "\nstatus:", "\nentwurf: ja\nstatus:")

    with loaded(small, command) as (_, files):
        page = files.get_file_from_path(f"rezepte/{MUSTER}/index.md")

    assert (page is not None) is is_there
    if page:
        assert "<strong>Entwurf.</strong>" in page.content_string


def test_the_preview_watches_the_recipes(small: Path) -> None:
    with loaded(small, "serve") as (config, _):
        assert config.watch == [str(small / "recipes")]


@pytest.mark.parametrize(
    ("command", "more_scripts", "more_sources"),
    [("build", "", ""), ("serve", " 'unsafe-inline'", "; connect-src 'self'")],
)
def test_only_the_preview_may_reload_itself(
    small: Path, command: str, more_scripts: str, more_sources: str
) -> None:
    """MkDocs does it with a script inside the page, which published pages forbid."""
    with loaded(small, command) as (config, files):
        environment = config.plugins.on_env(config.theme.get_env(), config=config, files=files)
    page = {"config": config, "nav": {"homepage": {"url": ""}}, "base_url": ".", "page": None}
    text = environment.get_template("404.html").render(page)

    assert f"script-src 'self'{more_scripts}; style-src 'self'" in text
    assert f"form-action 'self'{more_sources}; require-trusted-types-for 'script'; " in text


@pytest.mark.parametrize(("is_ours", "boxes"), [(True, 0), (False, 1)])
def test_the_frame_changes_tables_of_pages_written_by_hand_only(
    small: Path, is_ours: bool, boxes: int
) -> None:
    """It does so by replacing text; what strangers wrote never comes near that."""
    content = (
        '<p title="<table>\n</table>" data-x="<th>">Wer <code> align="right"</code> schreibt</p>\n'
        '<table>\n<thead>\n<tr>\n<th align="right">a</th>\n</tr>\n</thead>\n</table>\n'
        if is_ours
        else '<p>Wer <code> align="right"</code> schreibt, meint &lt;td align="right"&gt;.</p>\n'
        '<table>\n<thead>\n<tr>\n<th align="right">a</th>\n</tr>\n</thead>\n</table>\n'
    )
    with loaded(small, "build") as (config, files):
        environment = config.plugins.on_env(config.theme.get_env(), config=config, files=files)
    meta = {"title": "T", "hide": ["toc"]} if is_ours else {"title": "T"}
    page = SimpleNamespace(url="x/", title="T", toc=[], content=content, meta=meta)
    values = {"config": config, "nav": {"homepage": {"url": ""}}, "base_url": ".", "page": page}
    text = environment.get_template("main.html").render(values)

    named = '<table><caption class="kb-unseen">Tabelle auf der Seite T</caption>\n'
    described = (
        content.replace("<table>\n", f'<div class="kb-roll">{named}')
        .replace('<th align="right">', '<th scope="col" class="kb-right">')
        .replace("</table>", "</table></div>")
    )
    assert (content if is_ours else described) in text
    assert text.count("kb-roll") == boxes


def test_a_draft_is_checked_all_the_same(small: Path) -> None:
    edit(small / FILE, "status: pilot", "entwurf: ja\nstatus: pilott")

    assert build(small).code == 1


def test_both_doors_make_the_same_files(
    site_build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    root, out = site_build.root, tmp_path / "build"

    assert stage_site(["--root", str(root), "--out", str(out)]) == 0
    staged = contents(out / "docs")
    with loaded(root, "build") as (_, files):
        hooked = {file.src_uri: file.content_bytes for file in files}

    assert set(staged) == set(hooked)
    assert [uri for uri, content in staged.items() if content != hooked[uri]] == []


def test_both_doors_read_the_same_operator(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    fill_in(small / "mkdocs.yml", name='"Nirgendwo" & Söhne')
    pages = [f"{name}/index.md" for name in ("impressum", "datenschutz", "barrierefreiheit")]

    assert stage_site(["--root", str(small), "--out", str(tmp_path / "build")]) == 0
    staged = contents(tmp_path / "build" / "docs")
    with loaded(small, "build") as (_, files):
        hooked = {file.src_uri: file.content_bytes for file in files}

    name = "&#34;Nirgendwo&#34; &amp; Söhne"
    assert [staged[uri].decode().count(name) > 0 for uri in pages] == [True] * 3
    assert {uri: staged[uri] for uri in pages} == {uri: hooked[uri] for uri in pages}


def test_staged_files_are_built_to_the_same_bytes(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MkDocs renders the staged pages as Markdown; the hook takes them past the renderer."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    MiniBook(small).add(recipe_text(("und ablegen", "im Test"), body=TRAPS), f"{MUSTER}-zwei.md")
    assert stage_site(["--root", str(small), "--out", str(small / "build")]) == 0

    hooked = build(small, strict=False, SOURCE_DATE_EPOCH=EPOCH)
    staged = build(small / "build", strict=False, SOURCE_DATE_EPOCH=EPOCH)

    assert (hooked.code, staged.code) == (0, 0), staged.output
    first, second = contents(hooked.site), contents(staged.site)
    assert set(first) == set(second)
    assert [path for path, content in first.items() if second[path] != content] == []


@pytest.mark.parametrize(
    ("anchor", "warnings"),
    [pytest.param("zubereitung", 0, marks=pytest.mark.slow), ("gibt-es-nicht", 1)],
)
def test_a_page_written_by_hand_may_lead_into_a_recipe(
    small: Path, anchor: str, warnings: int
) -> None:
    link = f"\n[dort](rezepte/{MUSTER}/index.md#{anchor})\n"
    (small / "docs" / "neu.md").write_text(f"# Neu\n{link}", encoding="utf-8")
    edit(small / "mkdocs.yml", "not_in_nav: |", "not_in_nav: |\n  /neu.md")

    built = build(small, strict=False)

    assert built.output.count(f"does not contain an anchor '#{anchor}'") == warnings


def test_recipes_stay_out_of_the_navigation(site_build: Build) -> None:
    with loaded(site_build.root, "build") as (_, files):
        generated = [file for file in files if file.generated_by]

    assert len(generated) > 1_000
    assert all(file.inclusion.is_not_in_nav() for file in generated)


def test_edit_links_lead_to_the_file_itself(small: Path) -> None:
    edit(
        small / "mkdocs.yml",
        'url: ""\n      host: github',
        'url: "https://gitlab.opencode.de/kommunen/kochbuch"\n      host: gitlab',
    )

    built = build(small, strict=False, SOURCE_DATE_EPOCH=EPOCH)

    assert built.code == 0, built.output
    edits = "https://gitlab.opencode.de/kommunen/kochbuch/-/edit/main"
    recipe = (built.site / "rezepte" / MUSTER / "index.html").read_text(encoding="utf-8")
    by_hand = (built.site / "mitmachen/index.html").read_text(encoding="utf-8")
    assert f'href="{edits}/{FILE}"' in recipe
    assert f'href="{edits}/docs/mitmachen/index.md"' in by_hand
    assert "edit/main" not in (built.site / "themen/index.html").read_text(encoding="utf-8")
