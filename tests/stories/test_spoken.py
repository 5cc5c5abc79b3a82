# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What Markdown leaves unsaid is said in German."""

from __future__ import annotations

import pytest
from kochbuch.site.links import page_link
from kochbuch.stories.markdown import StoryRenderer

RENDERER = StoryRenderer(page_link)


def rendered(body: str) -> str:
    return RENDERER.render(body, "nw/kreuzau/lotsen").html


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("abstract", "Überblick"),
        ("bug", "Fehler"),
        ("danger", "Gefahr"),
        ("example", "Beispiel"),
        ("failure", "Misslungen"),
        ("info", "Hinweis"),
        ("note", "Hinweis"),
        ("question", "Frage"),
        ("quote", "Zitat"),
        ("success", "Gelungen"),
        ("tip", "Tipp"),
        ("warning", "Achtung"),
    ],
)
def test_a_note_without_a_title_has_a_german_one(kind: str, title: str) -> None:
    note, folded, unfolded = (
        rendered(f"{sign} {kind}\n    Text") for sign in ("!!!", "???", "???+")
    )

    assert note == (
        f'<div class="admonition {kind}">\n<p class="admonition-title">{title}</p>\n'
        "<p>Text</p>\n</div>"
    )
    assert folded == (
        f'<details class="{kind}">\n<summary>{title}</summary>\n<p>Text</p>\n</details>'
    )
    assert unfolded == folded.replace('">\n<summary>', '" open="">\n<summary>')


def test_a_title_of_its_own_stays() -> None:
    assert '<p class="admonition-title">Merke</p>' in rendered('!!! note "Merke"\n    Text')
    assert '<p class="admonition-title">Tip</p>' in rendered('!!! note "Tip"\n    Text')


def test_text_that_looks_like_a_box_stays_text() -> None:
    body = '`<input type="checkbox" disabled="">`'

    assert "aria-label" not in rendered(body)
