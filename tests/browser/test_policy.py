# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a page may do: the same for every page, kept by all, and enforced by the browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from pathlib import Path

import pytest
from kochbuch.running.output import render
from kochbuch.search.pagefind.runtime import POLICY as TRUSTED
from kochbuch.site.settings import Settings
from kochbuch.site.theme import SHEET
from playwright.sync_api import Error, Page

from tests.browser.pages import ALL_KINDS, KINDS, ROOT, wait_until
from tests.figures import BLOCKED, OPENED, Count
from tests.minibook import DAY, book, recipe
from tests.reading_html import Page as Html

pytestmark = pytest.mark.site

TRUST = "; require-trusted-types-for 'script'; trusted-types 'none'"
"""No script may make elements, code or addresses of scripts from text."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    f"font-src 'self'; base-uri 'none'; form-action 'self'{TRUST}"
)
STRICTEST = f"default-src 'none'; base-uri 'none'; form-action 'none'{TRUST}"
"""Of redirects, which ask for nothing."""
HEAD = (
    '<!doctype html>\n<html lang="de">\n<head>\n<meta charset="utf-8">\n'
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    '<meta name="referrer" content="no-referrer">\n'
)
_TAG = re.compile(r"""<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_SUSPICIOUS = re.compile(
    r"<(?:script|style|base|iframe|object|embed|form|input class|noscript)\b"
    r"""|\s(?:style|on\w+)\s*=|http-equiv|javascript:|\ssrcdoc""",
    re.IGNORECASE,
)
_OWN_SCRIPT = re.compile(
    r'<script (?:type="module" )?src="[./]*assets/js/(?:[a-z]+/)?[a-z]+\.js"'
    r'(?: type="module"| defer)?>'
)
_OWN_ACTION = re.compile(r"(?:\./|(?:(?:\.\./)*|/(?:[\w-]+/)*)(?:suche|kommunen-wie-wir)/)")
_FORM_ATTRIBUTES = frozenset(
    "class id role aria-label action method autocomplete data-kb-root".split()
)
FETCHING = {"index.html", "kommunen-wie-wir/index.html"}
"""Pages whose script fetches data of the site; their policy says so (overrides/daten.html)."""
FINDER = "suche/index.html"
"""Compiles WebAssembly and starts a worker as well (overrides/suche.html)."""


@pytest.fixture(scope="module")
def files(built_site: Path) -> dict[str, str]:
    """Return the text of every page by its path."""
    return {
        file.relative_to(built_site).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(built_site.rglob("*.html"))
    }


def head_of(path: str) -> str:
    more = POLICY
    if path in FETCHING:
        more = POLICY.replace(TRUST, f"; connect-src 'self'{TRUST}")
    if path == FINDER:
        more = (
            POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
            .replace(TRUST, f"; connect-src 'self'; worker-src 'self'{TRUST}")
            .replace("trusted-types 'none'", f"trusted-types {TRUSTED}")
        )
    return HEAD.replace(POLICY, more)


def test_every_page_begins_with_the_same_policy(files: dict[str, str], record_property) -> None:
    assert [path for path, text in files.items() if not text.startswith(head_of(path))] == []
    assert len(files) > 1000
    record_property("kennzahl: Seiten mit fester CSP", len(files))


def redirect() -> str:
    """Return the file of a former address, which the real book has none of."""
    moved = recipe("neu", former_paths=("nw/kreuzau/alt",))
    files = {file.uri: file for file in render(book(moved), Settings(DAY))}
    return str(files["rezepte/nw/kreuzau/alt/index.html"].content)


def test_every_finished_file_has_a_policy_of_its_own() -> None:
    """What goes past the frame in overrides/: redirects, in the strictest form."""
    moved = recipe("neu", former_paths=("nw/kreuzau/alt", "by/bamberg/a", "by/bamberg/b"))
    finished = {
        file.uri: str(file.content)
        for file in render(book(moved), Settings(DAY))
        if file.uri.endswith(".html")
    }

    assert sorted(finished) == [
        "rezepte/by/bamberg/a/index.html",
        "rezepte/by/bamberg/b/index.html",
        "rezepte/nw/kreuzau/alt/index.html",
    ]
    head = HEAD.replace(POLICY, STRICTEST)
    assert [uri for uri, text in finished.items() if not text.startswith(head)] == []


def test_no_page_contains_what_the_policy_would_block(files: dict[str, str]) -> None:
    found = {path: tags for path, text in files.items() if (tags := list(_blocked(text)))}

    assert found == {}


def _blocked(text: str) -> Iterator[str]:
    for tag in _TAG.findall(text[len(HEAD) :]):
        if _SUSPICIOUS.search(tag) and not _OWN_SCRIPT.fullmatch(tag):
            element = Html()
            element.feed(tag)
            yield from (e.tag for e in element.elements if _is_blocked(e.tag, e.attributes))


def _is_own_form(attributes: dict[str, str]) -> bool:
    """Tell a form that asks a page of ours, or closes a sheet and sends nothing."""
    if attributes.get("method") == "dialog":
        return set(attributes) == {"class", "method"}
    return (
        set(attributes) <= _FORM_ATTRIBUTES
        and attributes.get("method") == "get"
        and _OWN_ACTION.fullmatch(attributes.get("action", "")) is not None
    )


def _is_blocked(tag: str, attributes: dict[str, str]) -> bool:
    """Tell an attribute from a word in a value: `title="x onclick="` is harmless."""
    if tag == "form" and _is_own_form(attributes):
        return False
    return (
        tag in {"script", "style", "base", "iframe", "object", "embed", "form", "noscript"}
        or any(name in {"style", "http-equiv", "srcdoc"} for name in attributes)
        or any(name.startswith("on") for name in attributes)
        or any(value.strip().lower().startswith("javascript:") for value in attributes.values())
    )


@pytest.mark.parametrize(
    ("piece", "found"),
    {
        "<script>1</script>": ["script"],
        '<script src="https://fremd.example/x.js"></script>': ["script"],
        '<script src="../assets/js/scrolling.js" defer></script>': [],
        '<script type="module" src="../assets/js/places/page.js"></script>': [],
        '<script type="module" src="//fremd.example/assets/js/x.js"></script>': ["script"],
        '<form class="kb-ask" action="../kommunen-wie-wir/" method="get">': [],
        '<form class="kb-ask" action="../kommunen-wie-wir/" method="get" onsubmit="x">': ["form"],
        '<form class="kb-ask" action="//fremd.example/kommunen-wie-wir/" method="get">': ["form"],
        '<form class="kb-search" role="search" action="suche/" method="get">': [],
        '<form class="kb-search" role="search" action="/buch/suche/" method="get">': [],
        '<form class="kb-search" action="//suche/" method="get">': ["form"],
        '<form class="kb-sheet" method="dialog">': [],
        '<form class="kb-sheet" method="dialog" onsubmit="x">': ["form"],
        '<form method="get" action="./" class="kb-search">': [],
        '<form class="kb-search" action="suche/" method="post">': ["form"],
        "<p style='color: red'>": ["p"],
        '<style media="print">': ["style"],
        '<img src="x" ONERROR = "1">': ["img"],
        '<meta http-equiv="refresh" content="0; url=/">': ["meta"],
        '<a href=" JavaScript:alert(1)">': ["a"],
        '<a title="onclick= style= <script>" href="x">': [],
        '<p data-style="x" data-on="y">': [],
    }.items(),
)
def test_the_search_sees_what_is_blocked(piece: str, found: list[str]) -> None:
    assert list(_blocked(HEAD + piece)) == found


def test_every_page_asks_for_all_sheets_and_the_theme_comes_first(files: dict[str, str]) -> None:
    own = re.findall(r"^  - (assets/css/.*)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M)
    asked = {
        tuple(re.findall(r'<link rel="stylesheet" .*?href="[./]*(assets/[^"]*)"', text))
        for text in files.values()
    }

    assert own[0] == SHEET
    assert asked == {(*own, "assets/css/dark.css")}


def test_only_what_pages_ask_for_is_published(built_site: Path) -> None:
    """Material's scripts, of which no page runs one, were two thirds of its files."""
    known = {"assets/css", "assets/js", "assets/fonts", "assets/bilder"}
    known |= {f"assets/js/{folder}" for folder in ("finder", "generated", "places", "shared")}
    files = [path.relative_to(built_site) for path in (built_site / "assets").rglob("*.*")]

    assert {path.parent.as_posix() for path in files} - {"assets"} == known
    assert [path.name for path in files if path.suffix == ".map"] == []


def broken_rules(page: Page, count: Count) -> list[str]:
    """Return what the policy blocked on an open page; count it."""
    violations: list[str] = page.evaluate("window.violations")
    count(BLOCKED, len(violations))
    return violations


@pytest.mark.browser
@pytest.mark.parametrize("kinds", ALL_KINDS)
def test_no_page_breaks_the_policy(
    new_tab: Callable[..., Page], count: Count, kinds: Set[str]
) -> None:
    """Opened, in light and dark, with the menu of the phone unfolded."""
    page = new_tab(390)
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if _is_bad(message) else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.add_init_script(_LISTEN)
    broken = {}
    for kind in sorted(kinds):
        page.goto(KINDS[kind])
        page.locator(".kb-menu summary").click()
        page.locator(".kb-scheme").click()
        page.evaluate("document.fonts.ready")
        count(OPENED, 1)
        if violations := broken_rules(page, count):
            broken[kind] = violations

    assert broken == {}
    assert heard == []


def _is_bad(message) -> bool:
    # Chromium mentions the answer 404, which is what a missing page is to give.
    return message.type in {"error", "warning"} and "404" not in message.text


FOREIGN = "https://fremd.example"
INJECTED = {
    "Skript": ("<script>lief = 1</script>", ["script-src-elem inline"]),
    "Ereignis": (
        '<img src="../assets/kochbuch.svg" alt="" onload="lief = 1">',
        ["script-src-attr inline"],
    ),
    "Adresse": ('<a href="javascript:lief = 1" id="klick">x</a>', ["script-src-elem inline"]),
    "Modul": ('<script type="module">lief = 1</script>', ["script-src-elem inline"]),
    "Skript aus Daten": (
        '<script src="data:text/javascript,lief=1"></script>',
        ["script-src-elem data"],
    ),
    "fremdes Skript": (f'<script src="{FOREIGN}/x.js"></script>', [f"script-src-elem {FOREIGN}"]),
    "fremdes Bild": (f'<img src="{FOREIGN}/x" alt="">', [f"img-src {FOREIGN}"]),
    "fremde Stile": (
        f'<link rel="stylesheet" href="{FOREIGN}/x">',
        [f"style-src-elem {FOREIGN}"],
    ),
    "Stile": ("<style>body { display: none }</style>", ["style-src-elem inline"]),
    "Stil": ('<p style="position: fixed">x</p>', ["style-src-attr inline"]),
    "Rahmen": (f'<iframe src="{FOREIGN}/x"></iframe>', [f"frame-src {FOREIGN}"]),
    "eigener Rahmen": ('<iframe srcdoc="<script>lief = 1</script>"></iframe>', None),
    "Objekt": (f'<object data="{FOREIGN}/x"></object>', [f"object-src {FOREIGN}"]),
    "Film": (f'<video src="{FOREIGN}/x"></video>', [f"media-src {FOREIGN}"]),
    "Basis": (f'<base href="{FOREIGN}/x">', [f"base-uri {FOREIGN}"]),
    "Formular": (
        f'<form action="{FOREIGN}/x"><button id="klick">x</button></form>',
        [f"form-action {FOREIGN}"],
    ),
}


@pytest.mark.browser
@pytest.mark.parametrize("name", INJECTED)
def test_the_browser_blocks_what_was_smuggled_in(
    new_tab: Callable[..., Page], built_site: Path, name: str
) -> None:
    piece, violations = INJECTED[name]
    text = (built_site / "ueber/index.html").read_text(encoding="utf-8")
    body = text.replace("<article", f"{piece}<article", 1)
    page = new_tab()
    asked: list[str] = []
    page.route(f"{FOREIGN}**", lambda route: (asked.append(route.request.url), route.abort()))
    page.route("**/ueber/", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.add_init_script(_LISTEN)
    page.goto("ueber/")
    if 'id="klick"' in piece:
        page.locator("#klick").dispatch_event("click")
        wait_until(page, "window.violations.length > 0")

    counted: list[tuple[str, int]] = []
    found = broken_rules(page, lambda *figure: counted.append(figure))
    if violations is not None:
        assert found == violations
        assert counted == [(BLOCKED, len(violations))]
    assert page.evaluate("window.lief ?? 'lief nicht'") == "lief nicht"
    assert asked == []
    assert page.locator("h1").is_visible()


@pytest.mark.browser
def test_the_harness_would_see_a_script_run(new_tab: Callable[..., Page], built_site: Path) -> None:
    """The same page without its policy runs the script: it is the policy that stops it."""
    text = (built_site / "ueber/index.html").read_text(encoding="utf-8")
    body = text.replace(POLICY, "").replace("<article", "<script>lief = 1</script><article", 1)
    page = new_tab()
    page.route("**/ueber/", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("ueber/")

    assert page.evaluate("window.lief ?? 'lief nicht'") == 1


_ADD = "made.className = 'gepflanzt'; document.body.append(made)"
SINKS = {
    "insertAdjacentHTML": "document.body.insertAdjacentHTML('beforeend', TEXT)",
    "innerHTML": "const box = document.createElement('p'); box.innerHTML = TEXT; "
    "document.body.append(box)",
    "parseFromString": "document.body.append("
    "new DOMParser().parseFromString(TEXT, 'text/html').querySelector('b'))",
    "createContextualFragment": "document.body.append("
    "document.createRange().createContextualFragment(TEXT))",
    "srcdoc": f"const made = document.createElement('iframe'); made.srcdoc = TEXT; {_ADD}",
    "src": f"const made = document.createElement('script'); made.src = TEXT; {_ADD}",
    "onclick": "const made = document.createElement('p'); made.setAttribute('onclick', TEXT); "
    f"{_ADD}",
    "Worker": f"new Worker('x.js'); const made = document.createElement('p'); {_ADD}",
}
"""How a careless script makes elements or code from text; each adds one to the page."""
_PLANT = """() => {
  const TEXT = "<b class=gepflanzt onclick=1>x</b>";
  try { %s } catch (error) { return error.name; }
  return document.querySelectorAll(".gepflanzt").length;
}"""


def planted(page: Page) -> dict[str, object]:
    """Return by sink how many elements it made of a text, or the error that kept it from that."""
    return {name: page.evaluate(_PLANT % code) for name, code in SINKS.items()}


@pytest.mark.browser
@pytest.mark.parametrize("where", ["ueber/", "suche/", ""])
def test_no_script_can_make_anything_from_text(new_tab: Callable[..., Page], where: str) -> None:
    page = new_tab()
    page.add_init_script(_LISTEN)
    page.goto(where)

    assert planted(page) == dict.fromkeys(SINKS, "TypeError")
    wait_until(page, f"window.violations.length === {len(SINKS)}")
    rule = "require-trusted-types-for trusted-types-sink"
    assert page.evaluate("window.violations") == [rule] * len(SINKS)


@pytest.mark.browser
def test_it_is_trusted_types_that_stop_it(new_tab: Callable[..., Page], built_site: Path) -> None:
    """Without these two directives, under the rest of the policy, each would work."""
    text = (built_site / "ueber/index.html").read_text(encoding="utf-8").replace(TRUST, "")
    page = new_tab()
    page.route("**/ueber/", lambda route: route.fulfill(body=text, content_type="text/html"))
    page.goto("ueber/")

    assert planted(page) == {name: number for number, name in enumerate(SINKS, start=1)}


@pytest.mark.browser
@pytest.mark.parametrize(
    ("where", "name"), [("ueber/", "default"), ("ueber/", TRUSTED), ("suche/?q=dms", TRUSTED)]
)
def test_no_script_can_vouch_for_text(new_tab: Callable[..., Page], where: str, name: str) -> None:
    """The one policy of the finder is taken as soon as its script is there."""
    page = new_tab()
    page.goto(where)
    if where != "ueber/":
        wait_until(page, "document.querySelector('#kb-finder[data-kb-fertig]') !== null")
        assert [worker.url.rpartition("/")[2] for worker in page.workers] == ["pagefind-worker.js"]

    with pytest.raises(Error, match=f'(?i)policy.*"{name}"'):
        page.evaluate(f"trustedTypes.createPolicy('{name}', {{ createHTML: (text) => text }}).name")


@pytest.mark.browser
def test_a_redirect_leads_on_and_runs_nothing(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    former, refresh = "**/rezepte/nw/kreuzau/alt/", '<meta http-equiv="refresh"'
    piece = f"<script>lief = 1</script><img src='{FOREIGN}/x' onerror='lief = 1'><style></style>"
    still = redirect().replace(refresh, "<meta name=x").replace("<p>", f"{piece}<p>")
    page.add_init_script(_LISTEN)
    page.route("**/rezepte/nw/kreuzau/neu/", lambda route: route.fulfill(body="angekommen"))
    page.route(former, lambda route: route.fulfill(body=still, content_type="text/html"))
    page.goto("rezepte/nw/kreuzau/alt/")

    assert sorted(page.evaluate("window.violations")) == [
        f"img-src {FOREIGN}",
        "script-src-attr inline",
        "script-src-elem inline",
        "style-src-elem inline",
    ]
    assert page.evaluate("window.lief ?? 'lief nicht'") == "lief nicht"

    page.unroute(former)
    page.route(former, lambda route: route.fulfill(body=redirect(), content_type="text/html"))
    page.goto("rezepte/nw/kreuzau/alt/")
    page.wait_for_url("**/rezepte/nw/kreuzau/neu/")

    assert page.locator("body").inner_text() == "angekommen"


@pytest.mark.browser
def test_a_link_does_not_tell_where_the_reader_came_from(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto("themen/")
    with page.expect_request("**/status/") as asked:
        page.locator(".kb-footer a[href='../status/']").click()

    assert "referer" not in asked.value.all_headers()


_LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  window.violations.push(`${effectiveDirective} ${blockedURI.replace(/(?<=\\w)\\/.*/, "")}`);
});
"""
