# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""One address for each kind of page, and what a reader's eyes would find wrong with it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
MISSING = "rezepte/gibt/es/nicht/"
BACKGROUNDS = {"light": "rgb(250, 246, 238)", "dark": "rgb(22, 26, 25)"}
"""What is behind the text; the names are those of prefers-color-scheme."""
MANY_MUNICIPALITIES = "rezepte/bw/landkreis-tuttlingen/koordination-fuer-alle-kommunen/"


def _recipes_by_status() -> dict[str, str]:
    """Return the address of the first recipe of each status that occurs."""
    found: dict[str, str] = {}
    for file in sorted((ROOT / "recipes").glob("??/*/*.md")):
        text = file.read_text(encoding="utf-8-sig")
        status = re.search(r"^status: *(\w+)", text, re.MULTILINE)
        if status and not re.search(r"^entwurf: *ja", text, re.MULTILINE):
            path = file.relative_to(ROOT / "recipes").with_suffix("").as_posix()
            found.setdefault(f"rezept-{status[1]}", f"rezepte/{path}/")
    return found


def _written_by_hand() -> dict[str, str]:
    """Return the address of each page below docs/; of the decision records, one speaks for all."""
    found: dict[str, str] = {}
    files = set((ROOT / "docs").rglob("*.md"))
    records = sorted((ROOT / "docs/entwicklung/entscheidungen").glob("0*.md"))
    for file in sorted(files.difference(records[1:])):
        path = file.relative_to(ROOT / "docs").with_suffix("").as_posix()
        address = path.removesuffix("index").rstrip("/")
        found[address.replace("/", "-")] = f"{address}/"
    return found


KINDS: dict[str, str] = {
    "start": "",
    **_recipes_by_status(),
    "rezept-viele-kommunen": MANY_MUNICIPALITIES,
    "themen": "themen/",
    "thema": "themen/e-akte/",
    "unterthema": "themen/e-akte/dms/",
    "thema-und-groesse": "themen/e-akte/groesse-landgemeinde/",
    "thema-und-status": "themen/e-akte/status-betrieb/",
    "groessen": "groessen/",
    "groesse": "groessen/landgemeinde/",
    "alle-status": "status/",
    "status": "status/betrieb/",
    "laender": "laender/",
    "land": "laender/nw/",
    "land-ohne-rezept": "laender/sl/",
    "kreis": "laender/nw/kreis-dueren/",
    "kommunen": "kommunen/",
    "kommune": "kommunen/nw/kreuzau/",
    "kommunen-wie-wir": "kommunen-wie-wir/",
    "verbuende": "verbuende/",
    "verbund": "verbuende/kdvz-rhein-erft-rur/",
    "huerden": "huerden/",
    "huerde": "huerden/akzeptanz/",
    "eingestellt": "eingestellt/",
    "rezepte": "rezepte/",
    "suche": "suche/",
    "impressum": "impressum/",
    "datenschutz": "datenschutz/",
    "barrierefreiheit": "barrierefreiheit/",
    "lizenz": "lizenz/",
    **_written_by_hand(),
    "fehlt": MISSING,
}

VARIED = frozenset(
    """
    start rezept-betrieb rezept-abgeschlossen rezept-eingestellt rezept-viele-kommunen themen
    thema land kommunen kommune kommunen-wie-wir verbuende huerde huerden rezepte suche
    datenschutz barrierefreiheit lizenz mitmachen-felder ueber fehlt
    """.split()
)
"""Kinds of page that together show every element and class; the others differ in words only."""
USUAL = frozenset(
    "start rezept-betrieb thema kommunen kommunen-wie-wir suche mitmachen-felder fehlt".split()
)
"""Of these, one of each layout."""
EVERY_KIND = [
    pytest.param(kind, id=kind, marks=() if kind in VARIED else pytest.mark.slow) for kind in KINDS
]
"""For tests that look at all kinds in `make test-all` and at the varied ones in `make test`."""
EVERY_LAYOUT = [
    pytest.param(kind, id=kind, marks=() if kind in USUAL else pytest.mark.slow) for kind in KINDS
]
"""The same for what depends on the layout, not on single elements."""
ALL_KINDS = [
    pytest.param(VARIED, id="varied"),
    pytest.param(KINDS.keys() - VARIED, id="others", marks=pytest.mark.slow),
]
"""The same for tests that walk from one to the next."""

_SCRIPT = (Path(__file__).parent / "findings.js").read_text(encoding="utf-8")


def ask(page: Page, question: str) -> Any:
    """Return what an expression over the functions of findings.js says about an open page."""
    return page.evaluate(f"(() => {{ {_SCRIPT}\nreturn {question}; }})()")


def findings(page: Page) -> list[str]:
    """Return what is wrong with the structure and the layout of an open page."""
    return ask(page, "findings()")


def visible_texts(page: Page) -> list[str]:
    """Return every piece of text a reader can see or hear, in order.

    Without what the narrow layout leaves out on purpose: the list of sections beside a recipe
    and the dash of an empty cell. Without what needs a script and is hidden where there is none.
    """
    return ask(page, "visibleTexts()")


def background(page: Page) -> str:
    """Return the colour behind the text of an open page."""
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def wait_until(page: Page, condition: str) -> None:
    """Wait for an expression to hold; `wait_for_function` evaluates text, which pages forbid."""
    for _ in range(250):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"never true: {condition}")
