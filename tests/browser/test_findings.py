# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The questions the other tests ask do find what they are for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.pages import ask, findings, visible_texts

pytestmark = pytest.mark.browser

SOUND = """<!doctype html><html lang="de"><body><header class="kb-header"></header>
<main><h1>Titel</h1><h2>Teil</h2>{}</main><footer class="kb-footer"></footer></body></html>"""
FAULTS = {
    "": [],
    "<h1>Noch einer</h1>": ["2 h1"],
    "<h4>Sprung</h4>": ["h4 nach h2: Sprung"],
    "<h3> </h3>": ["leere Überschrift h3"],
    '<p id="a">1</p><p id="a">2</p>': ["id doppelt: a"],
    '<img src="data:image/png;base64,AAAA" alt="">': [
        "Bild fehlt: data:image/png;base64,AAAA",
    ],
    '<div class="breit" style="width: 3000px">x</div>': ["breiter als 390px: div.breit"],
    '<div style="overflow-x: auto"><div style="width: 3000px">x</div></div>': [],
    '<footer class="kb-footer"></footer>': ["nicht genau ein footer.kb-footer"],
}


@pytest.mark.parametrize(("piece", "found"), FAULTS.items(), ids=map(str, range(len(FAULTS))))
def test_findings_name_what_is_wrong(
    shared_tab: Callable[..., Page], piece: str, found: list[str]
) -> None:
    page = shared_tab(390, purpose="findings")
    page.set_content(SOUND.format(piece))

    assert findings(page) == found


def test_only_visible_texts_count(shared_tab: Callable[..., Page]) -> None:
    page = shared_tab(390, purpose="findings")
    page.set_content(
        SOUND.format(
            "<p>zu sehen</p><p hidden>weg</p><p style='opacity: 0'>durchsichtig</p>"
            "<details><summary>Mehr</summary><p>gefaltet</p></details>"
        )
    )

    assert visible_texts(page) == ["Titel", "Teil", "zu sehen", "Mehr"]


def test_motion_and_missing_rings_are_seen(shared_tab: Callable[..., Page]) -> None:
    page = shared_tab(390, purpose="findings")
    page.set_content(
        SOUND.format(
            "<p class='langsam' style='transition: color 2s'>x</p>"
            "<button style='outline: none'>blind</button>"
        )
    )
    page.locator("button").focus()

    assert ask(page, "motions()") == ["p.langsam"]
    assert ask(page, "focus()") == {
        "name": "blind",
        "where": "main",
        "ring": False,
        "covered": False,
    }
