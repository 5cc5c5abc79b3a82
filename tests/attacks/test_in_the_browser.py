# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Nothing a contributor writes can run, even if the checker let everything pass.

The book of all attacks is built with the real hook, the real templates and the real theme, and
Chromium opens every page of it, asks the search for attacks and has it show all of them. Built once
more without escaping and cleaning, the same attacks do run: that shows that the corpus bites and
that the browser would have noticed.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import pytest
from kochbuch.running.project import OWN_ROOT

from tests.attacks.browsing import Seen, visit
from tests.attacks.corpus import corpus
from tests.attacks.hosting import hosting
from tests.attacks.searching import FINDER, LIKE_OURS, Asked, ask, show_unguarded
from tests.building import copy_project, environment, keep_recipes
from tests.once import once

pytestmark = [pytest.mark.browser, pytest.mark.site]

SECRET = "Kanarienvogel-5315"
"""The content of a file beside the recipes; on a page it would mean that files leak."""
COUNTED = str(40509 * 3)
"""What the attacks on templates would count."""
BITING = 100
"""So many attacks run at least where nothing stops them."""
SHARE = 3
"""Of so many attacks, `make test` tries one without the defences; `make test-all` tries all."""
BITING_HITS = 20
"""So many attacks run as results, at least."""
_CONFIGURATION = """\
INHERIT: mkdocs.yml
site_dir: {mode}
nav: [index.md]
not_in_nav: ""
hooks:
  - hooks/mkdocs_kochbuch.py
  - {smuggling}
extra:
  attacks: {mode}
"""


@dataclass
class Outcome:
    """Both sites, and what happened in the browser."""

    root: Path
    before: set[str]
    """What lay around the sites before they were built."""
    closed: Seen = field(default_factory=Seen)
    with_policy: Seen = field(default_factory=Seen)
    opened: Seen = field(default_factory=Seen)
    asked: Asked = field(default_factory=Asked)
    unguarded: Seen = field(default_factory=Seen)

    def pages(self, mode: str) -> list[str]:
        """Return the addresses of all pages of a site."""
        site = self.root / mode
        files = (file for file in site.rglob("*.html") if file.is_file())
        return sorted(quote(file.relative_to(site).as_posix()) for file in files)

    @property
    def recipes(self) -> list[str]:
        """The addresses of the pages without the defences, one for each attack."""
        return [page for page in self.pages("open") if "/angriff/" in page]


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Return what happened on all pages."""
    return once(tmp_path_factory, "angriff", _outcome)


def _outcome(folder: Path) -> Outcome:
    """Open all pages; two browsers work at a time."""
    root = folder / "projekt"
    keep_recipes(copy_project(root))
    for file in (root / "docs").rglob("*.md"):
        file.unlink()
    (root / "geheim.txt").write_text(SECRET, encoding="utf-8")
    made = Outcome(root, {path.name for path in (*root.iterdir(), *root.parent.iterdir())})
    with ThreadPoolExecutor(2) as pool:
        for done in pool.map(lambda mode: _build(root, mode), ("closed", "open")):
            assert done.returncode == 0, done.stdout + done.stderr
    with (
        hosting(root / "closed") as closed,
        hosting(root / "open") as opened,
        ThreadPoolExecutor(2) as pool,
    ):
        asked, unguarded = (
            pool.submit(ask, closed),
            pool.submit(show_unguarded, closed, BITING_HITS),
        )
        jobs = [*_jobs(made, closed, opened)]
        for seen, found in pool.map(lambda job: (job[0], job[1]()), jobs):
            seen.add(found)
        made.asked, made.unguarded = asked.result(), unguarded.result()
    return made


def _build(root: Path, mode: str) -> subprocess.CompletedProcess[str]:
    smuggling = Path(__file__).with_name("smuggling.py")
    text = _CONFIGURATION.format(mode=mode, smuggling=smuggling)
    (root / f"{mode}.yml").write_text(text, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--no-strict", "-f", f"{mode}.yml"],
        cwd=root,
        env=environment(PYTHONPATH=str(OWN_ROOT), NO_MKDOCS_2_WARNING="1"),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def _jobs(made: Outcome, closed: str, opened: str) -> Iterator[tuple[Seen, Callable[[], Seen]]]:
    """Yield pieces of work of about the same length, and where what they found belongs."""
    pages, recipes = made.pages("closed"), made.recipes[::SHARE]
    for part in range(3):
        yield made.closed, lambda part=part: visit(closed, pages[part::3])
    yield made.opened, lambda: visit(opened, recipes, patience=15_000)
    yield made.with_policy, lambda: visit(closed, pages[::12], with_policy=True)


@pytest.fixture(scope="module")
def everything_opened(outcome: Outcome) -> Seen:
    """Return what happens on the pages of all attacks without the defences."""
    rest = [page for number, page in enumerate(outcome.recipes) if number % SHARE]
    with hosting(outcome.root / "open") as opened, ThreadPoolExecutor(2) as pool:
        for seen in pool.map(lambda part: visit(opened, rest[part::2], patience=15_000), range(2)):
            outcome.opened.add(seen)
    return outcome.opened


def test_no_attack_has_any_effect(
    outcome: Outcome, record_property: Callable[[str, object], None]
) -> None:
    closed = outcome.closed
    record_property("kennzahl: Angriffe ausgeführt", len(closed.ran))
    record_property("kennzahl: Seiten voller Angriffe geöffnet", len(closed.opened))

    assert closed == Seen(opened=closed.opened)
    assert sorted(closed.opened) == outcome.pages("closed")
    assert len(closed.opened) > 1.5 * len(corpus())


def test_no_attack_has_any_effect_under_the_policy_either(outcome: Outcome) -> None:
    assert outcome.with_policy == Seen(opened=outcome.with_policy.opened)
    assert len(outcome.with_policy.opened) > 60


def test_no_attack_has_any_effect_as_a_question_or_as_a_result(
    outcome: Outcome, record_property: Callable[[str, object], None]
) -> None:
    asked, texts = outcome.asked, sorted(attack.text for attack in corpus())
    record_property("kennzahl: Angriffe in der Suche ausgeführt", len(asked.seen.ran))
    record_property("kennzahl: Fragen voller Angriffe an die Suche", len(asked.questions))

    assert asked.seen == Seen()
    assert {address: sorted(titles) for address, titles in asked.titles.items()} == {
        FINDER: texts,
        LIKE_OURS: texts,
    }


def test_results_would_run_if_their_text_were_taken_for_html(outcome: Outcome) -> None:
    assert len(outcome.unguarded.ran) >= BITING_HITS


def test_without_the_defences_attacks_run(outcome: Outcome) -> None:
    numbers = {attack.number for attack in corpus()}

    assert set(outcome.opened.ran) <= numbers
    assert len(outcome.opened.ran) >= BITING / SHARE
    assert outcome.opened.asked
    assert outcome.opened.clobbered


@pytest.mark.slow
def test_of_every_class_something_runs_without_the_defences(
    everything_opened: Seen, record_property: Callable[[str, object], None]
) -> None:
    ran = {attack.kind for attack in corpus() if attack.number in everything_opened.ran}
    record_property("kennzahl: Angriffe ohne Verteidigung ausgeführt", len(everything_opened.ran))

    # Addresses elsewhere are asked for, not run.
    assert {attack.kind for attack in corpus()} - ran <= {"addresses elsewhere"}
    assert len(everything_opened.ran) >= BITING


def test_nothing_of_the_build_machine_is_on_a_page(outcome: Outcome) -> None:
    def pages_with(words: str, mode: str) -> list[str]:
        files = (path for path in (outcome.root / mode).rglob("*") if path.is_file())
        return [path.name for path in files if words.encode() in path.read_bytes()]

    assert pages_with(SECRET, "closed") == []
    assert pages_with(COUNTED, "closed") == []
    assert pages_with(SECRET, "open") != []


def test_nothing_is_written_outside_of_the_site(outcome: Outcome) -> None:
    root = outcome.root
    after = {path.name for path in (*root.iterdir(), *root.parent.iterdir())}

    assert after - outcome.before == {"closed", "open", "closed.yml", "open.yml"}
