# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Every address that the renderer meets, held against those that the checker knows."""

from __future__ import annotations

import re
from functools import cache

from kochbuch.files.syntax.body import outline
from kochbuch.stories.markdown import StoryRenderer

_OWN = re.compile(r"#fn(ref)?\d*:")
"""Ways between a note and its place in the text, which the renderer makes itself."""


class Recorder:
    """A renderer that notes what it asks about: addresses before anything is cleaned."""

    def __init__(self) -> None:
        self._seen: list[str] = []
        self._renderer = StoryRenderer(self._note)

    def _note(self, target: str, _path: str) -> str:
        self._seen.append(target)
        return f"{len(self._seen) - 1}.png"

    def rendered(self, body: str) -> set[tuple[str, bool]]:
        """Return every address in the page, and whether it is that of a picture."""
        self._seen.clear()
        html = self._renderer.render(body, "nw/kreuzau/lotsen").html
        pictures = {int(number) for number in re.findall(r'src="(\d+)\.png"', html)}
        return {
            (_plain(target), number in pictures)
            for number, target in enumerate(self._seen)
            if not _OWN.match(target)
        }


def unseen(body: str) -> set[tuple[str, bool]]:
    """Return the addresses in the rendered page that the outline does not know."""
    last = 1 + body.count("\n")
    links = outline(body, 1).links
    assert all(1 <= link.line <= last and link.column >= 1 for link in links)
    known = {(_plain(link.target), link.is_picture) for link in links}
    return {found for found in recorder().rendered(body) if found not in known}


@cache
def recorder() -> Recorder:
    """Return the renderer of this process."""
    return Recorder()


def _plain(target: str) -> str:
    """Return an address without blanks and backticks, which decide nothing."""
    return "".join(target.replace("`", "").split())
