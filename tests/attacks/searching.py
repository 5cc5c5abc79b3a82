# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A browser that asks the search and "Kommunen wie wir" for attacks, and has all of them shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Error

from tests.attacks import placing
from tests.attacks.browsing import PATIENCE, PROVOKE, Seen, tab, watching
from tests.attacks.corpus import corpus

FINDER = "suche/index.html"
LIKE_OURS = "kommunen-wie-wir/index.html"
_SOURCE = (Path(__file__).parent / "asking.js").read_text(encoding="utf-8")
_ASK = f"(given) => ({_SOURCE[_SOURCE.index('async') :].rstrip().rstrip(';')})(given, {PROVOKE})"
_OUTSIDER = "05334002"
"""A municipality that took part in no attack, so that it is shown all of them."""
_PARTNER = "05358028"
"""One that took part in all of them, so that it is shown none."""
_FIELDS = {
    FINDER: ("q", "thema", "unterthema", "huerde", "land", "sortierung", "ort"),
    LIKE_OURS: ("ort", "thema"),
}
_SHARE = {FINDER: 3, LIKE_OURS: 1}
"""Of so many groups one is asked for; the search takes two seconds for 48 attacks at once."""
_EVERYTHING = {FINDER: {"sortierung": "neueste"}, LIKE_OURS: {"ort": _OUTSIDER}}
_UNGUARDED = """
  const guarded = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
  Object.defineProperty(Element.prototype, "textContent", {
    get() { return guarded.get.call(this); },
    set(text) { this.innerHTML = text; },
  });
  const { append } = Element.prototype;
  Element.prototype.append = DocumentFragment.prototype.append = function (...content) {
    for (const one of content) {
      if (typeof one === "string") this.insertAdjacentHTML("beforeend", one);
      else append.call(this, one);
    }
  };
"""
"""Every text enters the page as HTML."""


@dataclass
class Asked:
    """What was asked, what was shown, and what happened."""

    seen: Seen = field(default_factory=Seen)
    questions: list[str] = field(default_factory=list)
    titles: dict[str, list[str]] = field(default_factory=dict)
    """Of all recipes that a page showed for its last question."""


def ask(base: str) -> Asked:
    """Ask both pages for every attack in every part of their addresses; then show all recipes."""
    asked = Asked()
    with watching(base, asked.seen) as context:
        for address in (FINDER, LIKE_OURS):
            first, *rest = [urlencode(question) for question in _questions(address)]
            page = tab(context, asked.seen)
            page.goto(f"{address}?{first}#inhalt")
            asked.titles[address] = page.evaluate(_ASK, [rest, len(corpus()), PATIENCE])
            asked.questions += [first, *rest]
            if urlsplit(page.url).path != f"/{address}":
                asked.seen.moved.add((address, page.url))
            page.close()
    return asked


def show_unguarded(base: str, enough: int) -> Seen:
    """Show recipes where each text enters the page as HTML; return what happened.

    How many attacks run before one of them breaks a page depends on how busy the machine is; other
    recipes are shown until enough ran.
    """
    seen = Seen()
    groups = [{"thema": topic.slug} for topic in placing.vocabulary().topics]
    with watching(base, seen) as context:
        context.add_init_script(_UNGUARDED)
        for address, group in product((FINDER, LIKE_OURS), ({}, *groups)):
            if group and len(seen.ran) >= enough:
                continue
            page = tab(context, seen)
            page.goto(f"{address}?{urlencode(_EVERYTHING[address] | group)}#inhalt")
            try:
                page.evaluate(_ASK, [[], 0, PATIENCE])
            except Error as error:
                seen.moved.add((address, error.message.splitlines()[0]))
            page.close()
    return seen


def _questions(address: str) -> Iterator[dict[str, str]]:
    """Yield what is asked of a page; what shows everything comes last."""
    fields, topics = _FIELDS[address], placing.vocabulary().topics
    # One of each class alone; the words of the vocabulary are all attacks of a group.
    alone = {attack.kind: attack.text for attack in corpus()}
    for text in (*alone.values(), *(topic.label for topic in topics[:: _SHARE[address]])):
        yield dict.fromkeys(fields, text)
    for topic in topics:
        sub = topic.subtopics[0].slug
        if address == FINDER:
            yield dict.fromkeys(fields[1:], topic.label)
            yield {"thema": topic.slug, "unterthema": sub, "huerde": topic.slug}
            yield {"q": "Zwiebelkuchen", "thema": topic.slug, "unterthema": sub}
        else:
            yield {"ort": _OUTSIDER, "thema": topic.label}
            yield {"ort": _OUTSIDER, "thema": topic.slug}
            yield {"ort": _PARTNER, "thema": sub}
    yield _EVERYTHING[address]
