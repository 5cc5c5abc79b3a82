# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A recipe with every field and everything Markdown offers; the real ones use a part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import verdict
from tests.browser.pages import ask, findings, visible_texts
from tests.browser.reading import hard_to_read, pale, restyle
from tests.browser.serving import serving
from tests.browser.test_axe import OPEN, SCHEMES, WIDTHS
from tests.browser.test_reading import CHANGES
from tests.browser.test_walks import walk
from tests.building import EPOCH, build, copy_project, keep_recipes
from tests.minibook import SPECIMENS

pytestmark = [pytest.mark.browser, pytest.mark.site]

ADDRESS = "rezepte/nw/kreuzau/alles/"
WIDE = """
| Was | Wann | Wer | Womit | Warum |
|---|---|---|---|---|
| Verwaltungsvorgangsbearbeitung | Haushaltsjahr | Gemeindeverwaltung | Dokumentenmanagement | Schriftgutaufbewahrung |
| Rechnungsbearbeitung | Vierteljahresende | Kreisverwaltung | Rechnungseingangsbuch | Nachvollziehbarkeit |
"""  # noqa: E501 - a table


def rich_recipe() -> str:
    """Return all fields of one specimen above all of Markdown of another one."""
    head = (SPECIMENS / "valid" / "alle-felder.md").read_text(encoding="utf-8").split("\n---\n")[0]
    markdown = (SPECIMENS / "valid" / "markdown.md").read_text(encoding="utf-8")
    body = markdown.split("\n---\n", 1)[1]
    ending = f"\n## Ergebnis\n\nEs geht.\n{WIDE}\n## Erkenntnisse\n\nFrüher anfangen.\n"
    return f"{head}\n---\n{body}{ending}"


@pytest.fixture(scope="module")
def rich_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a site of two recipes, one of them with everything."""
    root = copy_project(tmp_path_factory.mktemp("alles"))
    keep_recipes(root)
    folder = root / "recipes" / "nw" / "kreuzau"
    (folder / "alles").mkdir(parents=True)
    (folder / "alles.md").write_text(rich_recipe().replace("muster/", "alles/"), encoding="utf-8")
    plain = (SPECIMENS / "valid" / "knapp.md").read_text(encoding="utf-8")
    (folder / "vorbild.md").write_text(plain, encoding="utf-8")
    picture = (root / "docs" / "assets" / "bilder" / "rezept.png").read_bytes()
    (folder / "alles" / "schaubild.png").write_bytes(picture)
    built = build(root, strict=False, SOURCE_DATE_EPOCH=EPOCH)
    assert built.code == 0, built.output
    with serving(built.site) as base:
        yield base


@pytest.fixture
def rich_page(browser: Browser, rich_address: str) -> Iterator[Callable[[int], Page]]:
    """Yield a function that opens the page in a window of some width."""
    contexts = []

    def opened(width: int) -> Page:
        size = {"width": width, "height": 900}
        contexts.append(browser.new_context(viewport=size, base_url=rich_address, **OPEN))
        page = contexts[-1].new_page()
        page.goto(ADDRESS)
        page.evaluate("document.fonts.ready")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_with_every_tab_and_fold_open(
    rich_page: Callable[[int], Page], width: int
) -> None:
    page = rich_page(width)
    page.locator("main details").evaluate_all("all => all.forEach(one => one.open = true)")
    found = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for tab in ("Klein", "Groß"):
            page.get_by_text(tab, exact=True).click()
            # The header would lie over what is below it.
            page.evaluate("scrollTo(0, 0)")
            found[scheme, tab] = verdict(page)

    assert {state: lines for state, lines in found.items() if lines} == {}
    assert len(found) == 4


@pytest.mark.parametrize("width", WIDTHS)
def test_keyboard_reaches_everything(rich_page: Callable[[int], Page], width: int) -> None:
    page = rich_page(width)
    page.locator("main details").evaluate_all("all => all.forEach(one => one.open = true)")

    assert walk(page) == []


def test_tabs_are_changed_with_the_arrows(rich_page: Callable[[int], Page]) -> None:
    page = rich_page(1280)
    expect(page.get_by_text("Für kleine Gemeinden.")).to_be_visible()
    page.get_by_role("radio", name="Klein").focus()

    page.keyboard.press("ArrowRight")

    expect(page.get_by_text("Für große.")).to_be_visible()
    expect(page.get_by_text("Für kleine Gemeinden.")).to_be_hidden()


def test_wide_table_says_what_it_is(rich_page: Callable[[int], Page]) -> None:
    page = rich_page(390)

    expect(page.get_by_role("group", name="Breite Tabelle: Ergebnis")).to_be_visible()
    expect(page.get_by_role("table", name="Tabelle: Ergebnis")).to_be_visible()


def test_own_changes_lose_nothing(rich_page: Callable[[int], Page]) -> None:
    page = rich_page(1280)
    page.locator("main details").evaluate_all("all => all.forEach(one => one.open = true)")
    whole = set(visible_texts(page))
    lost = {}
    for name, (rules, width) in CHANGES.items():
        page.set_viewport_size({"width": width, "height": 900})
        restyle(page, rules)
        lost[name] = (hard_to_read(page), findings(page), whole - set(visible_texts(page)))

    assert lost == {name: ([], [], set()) for name in CHANGES}
    assert ask(page, "motions()") == []


def test_paper_shows_what_tabs_and_folds_hide(rich_page: Callable[[int], Page]) -> None:
    page = rich_page(657)
    page.emulate_media(media="print", color_scheme="dark")

    for text in ("Für kleine Gemeinden.", "Für große.", "Mehr davon.", "Nach eigener Zählung."):
        expect(page.get_by_text(text)).to_be_visible()
    assert (findings(page), hard_to_read(page), pale(page)) == ([], [], [])


def test_notes_and_boxes_have_names(rich_page: Callable[[int], Page]) -> None:
    page = rich_page(1280)

    expect(page.get_by_role("link", name="Fußnote 1", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Zurück zur Stelle im Text", exact=True)).to_be_visible()
    expect(page.get_by_role("checkbox", name="erledigt")).to_be_checked()
    expect(page.get_by_role("checkbox", name="offen")).not_to_be_checked()
