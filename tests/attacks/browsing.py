# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A browser that opens pages, does everything a reader could do, and notes what ran."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import prepare_browser
from playwright.sync_api import BrowserContext, Dialog, Error, Page, Request, sync_playwright

from tests.attacks.hosting import BLANK

_SOURCE = (Path(__file__).parent / "provoke.js").read_text(encoding="utf-8")
PROVOKE = _SOURCE[_SOURCE.index("async") :].rstrip().rstrip(";")
"""A function for the browser that does to a page whatever a reader could do."""
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    # Requests to other hosts go nowhere.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
_OWN = ("data:", "blob:", "about:", "javascript:")
PATIENCE = 120_000
"""Milliseconds a page may take to load; a busy machine changes nothing."""
_FRAMES = 12
_FRAME = """async ([addresses, patience]) => {
  const shown = (address) => new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.onload = resolve;
    setTimeout(resolve, patience);
    frame.src = address;
    document.body.append(frame);
  });
  await Promise.all(addresses.map(shown));
}"""


@dataclass
class Seen:
    """What happened while pages were open."""

    opened: list[str] = field(default_factory=list)
    ran: defaultdict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Numbers of the attacks whose code ran, with the pages on which they did."""
    asked: set[str] = field(default_factory=set)
    """Addresses elsewhere that a page asked for."""
    moved: set[tuple[str, str]] = field(default_factory=set)
    """Pages that left or never came to rest, and what is known of it."""
    dialogs: int = 0
    windows: int = 0
    clobbered: set[str] = field(default_factory=set)
    """Elements whose names hide something of the document."""

    def add(self, other: Seen) -> Seen:
        """Take over what happened elsewhere."""
        self.opened += other.opened
        for number, addresses in other.ran.items():
            self.ran[number] |= addresses
        self.asked |= other.asked
        self.moved |= other.moved
        self.dialogs += other.dialogs
        self.windows += other.windows
        self.clobbered |= other.clobbered
        return self


def visit(
    base: str,
    addresses: Sequence[str],
    *,
    with_policy: bool = False,
    patience: int = PATIENCE,
) -> Seen:
    """Open pages in a browser of their own and provoke them; return what happened.

    Several share one page as frames, which costs half of opening them one by one. Without the
    policy (CSP) of the pages only escaping and cleaning separate text from code. Some attacks
    that run keep a page from ever coming to rest; `patience` ends that.
    """
    seen = Seen()
    with watching(base, seen, with_policy=with_policy) as context:
        for start in range(0, len(addresses), _FRAMES):
            some = addresses[start : start + _FRAMES]
            seen.opened += some
            _open(tab(context, seen), base, some, seen, patience)
            for page in context.pages:
                page.close()
    return seen


@contextmanager
def watching(base: str, seen: Seen, *, with_policy: bool = False) -> Iterator[BrowserContext]:
    """Start a browser that notes in `seen` what runs and what is asked for elsewhere."""
    path = prepare_browser.find_browser()
    assert path, prepare_browser.SENTENCE
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        context = browser.new_context(bypass_csp=not with_policy, base_url=base)
        _listen(context, base, seen)
        yield context
        browser.close()


def _listen(context: BrowserContext, base: str, seen: Seen) -> None:
    def ran(source: dict[str, Any], number: Any = 0) -> None:
        # `pwn` as a template tag gets a list.
        attack = int(number[0] if isinstance(number, list) else number)
        seen.ran[attack].add(source["frame"].url.removeprefix(base))

    def asked(request: Request) -> None:
        if not request.url.startswith((base, *_OWN)):
            seen.asked.add(request.url)

    context.expose_binding("pwn", ran)
    context.on("request", asked)


def tab(context: BrowserContext, seen: Seen) -> Page:
    """Return an empty page of its own that notes windows and dialogs."""
    page = context.new_page()
    page.set_default_timeout(PATIENCE)

    def opened(_: Page) -> None:
        seen.windows += 1

    def said(dialog: Dialog) -> None:
        seen.dialogs += 1
        dialog.dismiss()

    page.on("popup", opened)
    page.on("dialog", said)
    return page


def _open(page: Page, base: str, addresses: Sequence[str], seen: Seen, patience: int) -> None:
    """Open pages in frames of one page, and do to each what a reader could do."""
    try:
        page.goto(BLANK)
        page.evaluate(_FRAME, [[f"{base}{address}" for address in addresses], patience])
    except Error as error:
        seen.moved.add((addresses[0], error.message.splitlines()[0]))
    # Frames of the attacks themselves lie deeper.
    for address, frame in zip(addresses, page.main_frame.child_frames, strict=False):
        try:
            told = frame.evaluate(PROVOKE)
        except Error as error:
            seen.moved.add((address, error.message.splitlines()[0]))
            continue
        seen.clobbered.update(told["clobbered"])
        if told["address"].partition("#")[0] != f"{base}{address}":
            seen.moved.add((address, told["address"]))
    if page.url != f"{base}{BLANK}":
        seen.moved.add((addresses[0], page.url))
