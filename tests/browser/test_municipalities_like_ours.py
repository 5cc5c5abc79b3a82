# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kommunen wie wir: typed by people, shared as a link, and the same sums as in Python."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import chain

import pytest
from kochbuch.book.register import Municipality
from kochbuch.book.vocabulary import Subtopic, Topic
from kochbuch.book.words import slug
from kochbuch.views.neighbours import cooperations_of, municipalities_like, recipes_for
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.axe import OBSCURED, Doubt, verdict
from tests.browser.pages import findings
from tests.cooking import real_book, register
from tests.untraced import untraced

pytestmark = [pytest.mark.browser, pytest.mark.site]

HERE = "kommunen-wie-wir/"
KREUZAU, SYLT = f"{HERE}?ort=05358028", f"{HERE}?ort=01054168&thema=dms"
PHONE = 390
NO_PARTS = "Ortsteile führt das Verzeichnis nicht; nennen Sie die Stadt oder Gemeinde."
UNKNOWN = f"steht nicht im Gemeindeverzeichnis. Prüfen Sie die Schreibweise. {NO_PARTS}"
ASKED = 500
POINTS = 1e-6


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Ihre Kommune")


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Vorschläge").get_by_role("option")


def heading(page: Page) -> Locator:
    return page.locator("#kb-ours-titel")


def typed(page: Page, text: str) -> Locator:
    """Type into the field and return the suggestions once they are there."""
    field(page).click()
    field(page).fill("")
    page.keyboard.type(text)
    options(page).first.wait_for()
    return options(page)


@pytest.fixture
def page(new_tab: Callable[..., Page]) -> Page:
    """Return a tab with the page open."""
    tab = new_tab()
    tab.goto(HERE)
    return tab


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("kreuza", "Kreuzau 18.149 Einwohner · Kreis Düren, Nordrhein-Westfalen"),
        ("Muenchen", "München 1.505.005 Einwohner · Bayern"),
        ("Sankt Ingb", "St. Ingbert 35.453 Einwohner · Saarpfalz-Kreis, Saarland"),
        ("Homburg v", "Bad Homburg v. d. Höhe 56.688 Einwohner · Hochtaunuskreis, Hessen"),
        ("Landkreis Tuttl", "Landkreis Tuttlingen 145.208 Einwohner · Baden-Württemberg"),
        (
            "VG Maifeld",
            "Verbandsgemeinde Maifeld 24.517 Einwohner · Landkreis Mayen-Koblenz, Rheinland-Pfalz",
        ),
        ("Tuttlingne", "Tuttlingen 37.109 Einwohner · Landkreis Tuttlingen, Baden-Württemberg"),
        ("Creuzau", "Kreuzau 18.149 Einwohner · Kreis Düren, Nordrhein-Westfalen"),
    ],
)
def test_a_name_is_understood(page: Page, text: str, first: str) -> None:
    expect(typed(page, text).first).to_have_text(first)
    expect(field(page)).to_have_attribute("aria-expanded", "true")


@pytest.mark.parametrize("name", ["Neustadt", "Mühlhausen", "Neuenkirchen"])
def test_equal_names_are_told_apart_by_their_kreis(page: Page, name: str) -> None:
    texts = typed(page, name).all_text_contents()

    assert len(texts) > 3
    assert len(set(texts)) == len(texts)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text(
        f"Wählen Sie aus der Liste, welche Kommune mit »{name}« gemeint ist."
    )
    expect(field(page)).to_have_attribute("aria-invalid", "true")
    expect(options(page).first).to_be_visible()


def test_a_mouse_and_a_link(page: Page) -> None:
    typed(page, "Kreuzau").first.click()

    expect(heading(page)).to_have_text("Rezepte für Kreuzau")
    expect(heading(page)).to_be_focused()
    expect(page).to_have_title("Kreuzau – Kommunen wie wir – Das Kochbuch")
    assert page.url.endswith(KREUZAU)
    assert page.locator(".kb-ours__why").first.inner_text() == (
        "14.324 Einwohner, ähnlich groß, 22 km, gleicher Kreis, gleicher Verbund"
    )


def test_the_link_says_the_same_to_somebody_else(new_tab: Callable[..., Page], page: Page) -> None:
    page.goto(SYLT)
    expect(heading(page)).to_have_text("Rezepte für Sylt: DMS und E-Akte einführen")
    told = page.get_by_role("link", name="Link auf dieses Ergebnis").evaluate("a => a.href")
    other = new_tab()
    other.goto(told)
    expect(heading(other)).to_be_visible()

    assert told == page.url == other.url
    assert other.locator("#kb-ours-target").inner_text() == (
        page.locator("#kb-ours-target").inner_text()
    )
    expect(field(other)).to_have_value("Sylt")
    expect(other.get_by_label("Thema")).to_have_value("dms")
    expect(other.get_by_text("Keines dieser Rezepte kommt aus der Nähe")).to_be_visible()


def test_the_way_back_leads_through_all_answers(page: Page) -> None:
    typed(page, "Kreuzau").first.click()
    expect(heading(page)).to_have_text("Rezepte für Kreuzau")
    page.get_by_label("Thema").select_option("dms")
    page.get_by_role("button", name="Vergleichen").click()
    expect(heading(page)).to_contain_text("DMS")
    assert page.url.endswith(f"{KREUZAU}&thema=dms")

    page.go_back()
    expect(heading(page)).to_have_text("Rezepte für Kreuzau")
    expect(page.get_by_label("Thema")).to_have_value("")
    page.go_back()
    expect(heading(page)).to_have_count(0)
    expect(field(page)).to_have_value("")
    page.go_forward()
    expect(heading(page)).to_have_text("Rezepte für Kreuzau")
    expect(field(page)).to_have_value("Kreuzau")


def test_keys_alone_are_enough(page: Page) -> None:
    typed(page, "Neustadt")
    keys = page.keyboard

    keys.press("ArrowDown")
    keys.press("ArrowDown")
    second = options(page).nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    assert field(page).get_attribute("aria-activedescendant") == second.get_attribute("id")
    expect(field(page)).to_be_focused()
    for _ in range(2):
        keys.press("ArrowUp")
    assert field(page).get_attribute("aria-activedescendant") is None
    keys.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    keys.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field(page)).to_have_value("Neustadt")
    keys.press("ArrowDown")
    expect(options(page).first).to_be_visible()
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(heading(page)).to_have_text("Rezepte für Neustadt an der Weinstraße")


def test_leaving_the_field_closes_the_list(page: Page) -> None:
    typed(page, "Kreuz")

    page.keyboard.press("Tab")

    expect(options(page)).to_have_count(0)
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_label("Thema")).to_be_focused()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tuttlingen", "Tuttlingen"),
        ("Tutlingen", "Tuttlingen"),
        ("Singen", "Singen (Hohentwiel)"),
        ("Landkreis Tutlingen", "Landkreis Tuttlingen"),
    ],
)
def test_enter_is_enough_if_only_one_is_meant(page: Page, text: str, name: str) -> None:
    typed(page, text)

    page.keyboard.press("Enter")

    expect(heading(page)).to_have_text(f"Rezepte für {name}")


@pytest.mark.parametrize(
    ("text", "first"),
    {"Möhringen": "Öhringen", "Altona": "Altena", "Ludwigshfen": "Ludwigshafen am Rhein"}.items(),
)
def test_a_guess_is_not_taken_for_a_part_of_a_town(page: Page, text: str, first: str) -> None:
    expect(typed(page, text).first.locator("strong")).to_have_text(first)

    page.keyboard.press("Enter")

    expect(page.get_by_role("alert")).to_have_text(
        f"»{text}« steht nicht im Gemeindeverzeichnis. Meinen Sie eine aus der Liste? {NO_PARTS}"
    )
    expect(options(page).first).to_be_visible()
    below = options(page).first.bounding_box()
    sentence = page.get_by_role("alert").bounding_box()
    assert below
    assert sentence
    assert sentence["y"] + sentence["height"] < below["y"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Geben Sie den Namen Ihrer Kommune ein."),
        ("Xyzxyz", f"»Xyzxyz« {UNKNOWN}"),
        ("<b onclick=x>", f"»<b onclick=x>« {UNKNOWN}"),
    ],
)
def test_what_is_not_a_place_is_said(page: Page, text: str, sentence: str) -> None:
    field(page).fill(text)

    page.get_by_role("button", name="Vergleichen").click()

    expect(page.get_by_role("alert")).to_have_text(sentence)
    expect(field(page)).to_be_focused()
    page.keyboard.type("K")
    expect(page.get_by_role("alert")).to_have_text("")


def test_suggestions_are_said(page: Page) -> None:
    said = page.locator("form.kb-ask [role=status]")
    heard = {}
    for text in ("Kreuzau", "Neustadt", "Creuzau"):
        typed(page, text)
        heard[text] = said.inner_text()
    typed(page, "Kreuzau").first.click()
    expect(heading(page)).to_be_visible()

    assert heard == {
        "Kreuzau": "1 Vorschlag.",
        "Neustadt": "12 von 28 Vorschlägen. Tippen Sie weiter.",
        "Creuzau": "So heißt niemand. Ähnlich geschrieben: 2 Vorschläge.",
    }
    expect(said).to_have_text("12 Rezepte für Kreuzau, nach Ähnlichkeit geordnet.")


@pytest.mark.parametrize(
    ("key", "title", "alike"),
    [
        ("05358", "Rezepte für Kreis Düren", "Ähnliche Kreise"),
        ("071375001", "Rezepte für Verbandsgemeinde Pellenz", "Ähnliche Verbände"),
        ("05315", "Rezepte für Köln", "Ähnliche Städte und Gemeinden"),
        ("Kreuzau", "Rezepte für Kreuzau", "Ähnliche Städte und Gemeinden"),
    ],
)
def test_a_kreis_a_verband_and_a_name_in_the_address(
    page: Page, key: str, title: str, alike: str
) -> None:
    page.goto(f"{HERE}?ort={key}")

    expect(heading(page)).to_have_text(title)
    expect(page.locator("#kb-ours-aehnlich")).to_have_text(alike)
    assert page.locator(".kb-ours__alike li").count() == 12


@pytest.mark.parametrize("key", ["00000000", "99999999", "99", "05358999", "1'\"><script>"])
def test_an_unknown_key_in_the_address_is_said(page: Page, key: str) -> None:
    page.goto(f"{HERE}?ort={key}&thema=gibt-es-nicht")

    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("alert")).not_to_have_text("")
    expect(heading(page)).to_have_count(0)
    expect(page.get_by_label("Thema")).to_have_value("")


def test_every_link_of_an_answer_leads_somewhere(page: Page) -> None:
    found: set[str] = set()
    for key in ("05358028", "05358", "08327050", "11000000", "071375001"):
        page.goto(f"{HERE}?ort={key}")
        expect(heading(page)).to_be_visible()
        found.update(page.locator("#kb-ours-target a").evaluate_all("all => all.map(a => a.href)"))

    assert len(found) > 60
    assert [link for link in found if page.request.get(link).status != 200] == []


NOTHING, ONLY_RELATED = "Zu »{}« gibt es noch kein Rezept", "; gezeigt wird Verwandtes aus »{}«."
FIRST = " Tragen Sie das erste bei."


def lacking(address: str, page: Page) -> str:
    page.goto(address)
    expect(heading(page)).to_be_visible()
    return page.locator("[data-kb=hinweis]").inner_text()


def test_a_topic_without_a_recipe_is_said(page: Page) -> None:
    told = {sub.slug for made in real_book().recipes for sub in made.topics}
    gis, bauen = "Geoinformationssystem", "Bauen, Planen und Geodaten"
    assert "gis" not in told

    found = lacking(f"{HERE}?ort=11000000&thema=gis", page)

    assert found == NOTHING.format(gis) + ONLY_RELATED.format(bauen) + FIRST
    reasons = page.locator(".kb-ours__why").all_inner_texts()
    assert reasons
    assert all(text.endswith("verwandtes Thema") for text in reasons)
    expect(page.locator("form.kb-ask [role=status]")).to_have_text(
        f"Kein Rezept zum Thema {gis}; {len(reasons)} verwandte für Berlin, "
        "nach Ähnlichkeit geordnet."
    )


def test_without_anything_related_all_topics_are_offered(page: Page) -> None:
    def empty(route: Route) -> None:
        data = route.fetch().json()
        data["rezepte"] = {name: [] for name in data["rezepte"]}
        route.fulfill(json=data)

    page.route("**/rezepte-1.json", empty)

    found = lacking(f"{HERE}?ort=11000000&thema=gis", page)

    assert found == (
        NOTHING.format("Geoinformationssystem") + f".{FIRST} Zeigen Sie Rezepte zu allen Themen."
    )
    page.unroute("**/rezepte-1.json")
    page.get_by_role("link", name="Zeigen Sie Rezepte zu allen Themen.").click()
    expect(heading(page)).to_have_text("Rezepte für Berlin")


def test_what_only_one_has_told_is_not_offered_as_the_first(page: Page) -> None:
    made = next(found for found in real_book().recipes if is_alone(found.topic))
    words = f"Zu »{made.topic.label}« steht bisher nur Eigenes aus {made.lead.name} im Kochbuch"

    found = lacking(f"{HERE}?ort={made.lead.key}&thema={made.topic.slug}", page)

    assert found.startswith(words)
    assert FIRST.strip() not in found


def is_alone(subtopic: Subtopic) -> bool:
    return sum(subtopic in recipe.topics for recipe in real_book().recipes) == 1


def test_nobody_is_asked_for_the_first_who_has_one(page: Page) -> None:
    far = "Keines dieser Rezepte kommt aus der Nähe; das nächste ist {} km entfernt."

    assert lacking(f"{KREUZAU}&thema=dms", page) == far.format(139)
    assert lacking(SYLT, page) == f"{far.format(240)} Tragen Sie eines bei."
    assert lacking(KREUZAU, page) == ""


def test_what_is_near_comes_first_on_an_island(page: Page) -> None:
    page.goto(f"{HERE}?ort=03455021")
    expect(heading(page)).to_have_text("Rezepte für Wangerooge")

    assert page.locator(".kb-ours__why").first.inner_text() == (
        "9.149 Einwohner, 14 km, gleicher Kreis"
    )


def test_more_recipes_come_below_the_others(page: Page) -> None:
    page.goto(KREUZAU)
    titles = page.locator(".kb-ours__recipes h3")
    expect(titles).to_have_count(12)
    first = titles.all_text_contents()

    page.get_by_role("button", name="Weitere Rezepte").click()

    expect(titles).to_have_count(24)
    assert titles.all_text_contents()[:12] == first
    expect(titles.nth(12).get_by_role("link")).to_be_focused()


def test_the_start_page_leads_there(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto("")
    typed(page, "Kreuzau")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(heading(page)).to_have_text("Rezepte für Kreuzau")
    page.go_back()
    expect(page.locator(".kb-hero")).to_be_visible()


def test_nothing_is_loaded_before_it_is_needed(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/daten/orte/")[2]))
    page.goto(HERE, wait_until="networkidle")
    before = [name for name in asked if name.endswith(".json")]
    typed(page, "Kreuzau").first.click()
    expect(heading(page)).to_be_visible()
    after = sorted(name for name in asked if name.endswith(".json"))

    assert before == []
    assert after == [
        *("land-nw.json", "land-rp.json", "namen-k.json", "rezepte-1.json", "uebersicht.json"),
    ]


def test_what_cannot_be_loaded_is_said_and_tried_again(page: Page) -> None:
    page.route("**/land-nw.json", lambda route: route.abort())
    typed(page, "Kreuzau").first.click()
    expect(page.get_by_role("alert")).to_contain_text("Die Daten ließen sich nicht laden.")

    page.unroute("**/land-nw.json")
    page.get_by_role("button", name="Vergleichen").click()

    expect(heading(page)).to_have_text("Rezepte für Kreuzau")


def test_hostile_texts_stay_texts(page: Page) -> None:
    hostile = "<img src=x onerror=alert(1)>"

    def spoil(route: Route) -> None:
        data = route.fetch().json()
        data["rezepte"]["titel"] = [hostile for _ in data["rezepte"]["titel"]]
        data["orte"]["name"] = [hostile for _ in data["orte"]["name"]]
        route.fulfill(json=data)

    page.route("**/rezepte-1.json", spoil)
    page.goto(KREUZAU)
    expect(heading(page)).to_be_visible()

    assert page.locator(".kb-ours__recipes h3").first.inner_text() == hostile
    assert page.locator(".kb-ours__recipes strong").first.inner_text() == hostile
    assert page.locator("main img").count() == 0


def test_without_a_script_the_page_leads_to_the_indexes(new_tab: Callable[..., Page]) -> None:
    page = new_tab(java_script_enabled=False)
    page.goto(KREUZAU)

    expect(page.locator("form.kb-ask")).to_be_hidden()
    expect(page.get_by_text("Der Vergleich rechnet im Browser und braucht")).to_be_visible()
    ways = page.locator("main .kb-tiles a").evaluate_all("all => all.map(a => a.href)")
    assert [way.split("/")[-2] for way in ways] == ["groessen", "laender", "kommunen", "verbuende"]
    assert findings(page) == []


def test_without_a_script_the_box_leads_to_the_indexes(new_tab: Callable[..., Page]) -> None:
    page = new_tab(java_script_enabled=False)
    page.goto("")

    expect(page.locator("form.kb-ask")).to_be_hidden()
    expect(page.locator(".kb-ours-box .kb-bare-only")).to_be_visible()
    ways = page.locator(".kb-ours-box p a").evaluate_all("all => all.map(a => a.href)")
    assert [way.split("/")[-2] for way in ways] == ["groessen", "laender", "kommunen"]
    assert findings(page) == []


def test_with_a_script_nobody_is_told_of_it(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    for address in ("", HERE):
        page.goto(address)
        expect(page.locator(".kb-bare-only")).to_be_hidden()


LIST_OPEN = "vorschläge"
# What lies below the list is judged in the other states, what has rolled out of it by its fellows.
COVERED = (Doubt("color-contrast", "main", OBSCURED),)


def states(page: Page) -> Iterator[str]:
    """Bring the page into each state somebody may find it in, and yield its name."""
    page.goto(HERE)
    yield "leer"
    typed(page, "Neustadt")
    page.keyboard.press("ArrowDown")
    yield LIST_OPEN
    page.goto(HERE)
    page.get_by_role("button", name="Vergleichen").click()
    yield "fehler"
    for name, address in {"ergebnis": KREUZAU, "fern": SYLT}.items():
        page.goto(address)
        expect(heading(page)).to_be_visible()
        yield name


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, PHONE, 320])
def test_no_barrier_in_any_state(new_tab: Callable[..., Page], width: int, scheme: str) -> None:
    page = new_tab(width=width, bypass_csp=True, color_scheme=scheme)

    found = {
        state: verdict(page, settled=COVERED if state == LIST_OPEN else ()) + findings(page)
        for state in states(page)
    }

    assert [state for state, wrong in found.items() if wrong] == [], found


def test_no_state_breaks_the_policy(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.add_init_script(
        "window.violations = [];"
        "document.addEventListener('securitypolicyviolation',"
        " (event) => window.violations.push(event.violatedDirective + event.blockedURI));"
    )
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))

    found = {state: page.evaluate("window.violations") for state in states(page)}

    assert [state for state, wrong in found.items() if wrong] == [], found
    assert heard == []


_ANSWERS = """async (questions) => {
  const at = (path) => new URL(`../assets/js/${path}`, location.href).href;
  const { Store } = await import(at("kommunen/daten.js"));
  const { placesLike, recipesFor } = await import(at("kommunen/rangfolge.js"));
  const store = new Store("../daten/orte/");
  const answers = [];
  for (const [key, slug, topic] of questions) {
    const place = await store.place(key);
    const wanted = slug ? { slug, topic, label: "" } : null;
    const found = [await recipesFor(store, place, { wanted }), await placesLike(store, place)];
    answers.push(found.map((list) => list.map(({ id, score, reasons }) => [id, score, reasons])));
  }
  return answers;
}"""
Wanted = Topic | Subtopic | None
Answer = list[tuple[str, float, list[str]]]


def questions() -> list[tuple[Municipality, Wanted]]:
    """Return places of all levels, and for two of three a topic of either level."""
    chance = random.Random(4)
    levels = ((register().municipalities, 440), (register().districts, 30))
    places = chain.from_iterable(
        chance.sample(sorted(set(bodies), key=lambda m: m.key), count)
        for bodies, count in (*levels, (register().associations, 30))
    )
    book = real_book().vocabulary
    kinds: tuple[tuple[Wanted, ...], ...] = (
        (None,),
        tuple(book.subtopics.values()),
        tuple(book.topics),
    )
    return [(place, chance.choice(chance.choice(kinds))) for place in places]


def python_answers(asked: list[tuple[Municipality, Wanted]]) -> Iterator[tuple[Answer, Answer]]:
    book = real_book()
    belonging = cooperations_of(book)
    bodies = (register().municipalities, register().districts, register().associations)
    everybody = {m.key: m for m in chain.from_iterable(bodies)}.values()
    for place, wanted in asked:
        own = belonging.get(place.key, frozenset())
        recipes = recipes_for(place, book.recipes, cooperations=own, wanted=wanted)
        places = municipalities_like(place, everybody)
        yield (
            [(s.recipe.path, s.score, list(s.reasons)) for s in recipes],
            [(s.municipality.key, s.score, list(s.reasons)) for s in places],
        )


def test_the_browser_and_python_give_the_same_answers(page: Page, record_property) -> None:
    asked = questions()
    told = page.evaluate(
        _ANSWERS, [(p.key, w and w.slug, getattr(w, "topic", "")) for p, w in asked]
    )

    assert len(asked) == len(told) == ASKED
    apart = 0.0
    with untraced():
        answers = list(python_answers(asked))
    for (place, wanted), theirs, ours in zip(asked, told, answers, strict=True):
        for browser, python in zip(theirs, ours, strict=True):
            words = [(name, reasons) for name, _, reasons in python]
            assert [(name, reasons) for name, _, reasons in browser] == words, (place, wanted)
            points = zip(browser, python, strict=True)
            apart = max([apart, *(abs(one[1] - other[1]) for one, other in points)])
    assert apart <= POINTS
    record_property("kennzahl: Kommunen wie wir, Browser wie Python", f"{ASKED} von {ASKED}")


def test_folders_follow_from_names_in_both_languages(page: Page) -> None:
    bodies = (register().municipalities, register().districts, register().associations)
    names = sorted({body.name for body in chain.from_iterable(bodies)})

    told = page.evaluate(
        """async (names) => {
          const file = "../assets/js/gemeinsam/falten.js";
          const { spell } = await import(new URL(file, location.href).href);
          return names.map((name) => spell(name).replaceAll(" ", "-"));
        }""",
        names,
    )

    assert told == [slug(name) for name in names]
