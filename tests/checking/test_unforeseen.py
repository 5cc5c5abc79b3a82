# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""One file never costs another: not by what nobody foresaw, and not by too many findings."""

from __future__ import annotations

import importlib
import inspect
import logging
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

import check_recipes
import kochbuch.checking.loading as loading
import pytest
from kochbuch.checking import vocabularies
from kochbuch.checking.rules.book_rules import BOOK_CHECKS
from kochbuch.checking.rules.link_rules import check_links
from kochbuch.checking.rules.recipe_rules import RECIPE_CHECKS
from kochbuch.files import walking
from kochbuch.findings.codes import Code
from kochbuch.findings.diagnostics import Diagnostic
from kochbuch.format import kinds
from kochbuch.format.fields import FIELDS
from kochbuch.format.kinds.scalar import Kind
from kochbuch.running.errors import KochbuchError

from tests.attaching import png
from tests.minibook import RECIPE, SPECIMENS, MiniBook, recipe_text

BAD, GOOD = "recipes/nw/kreuzau/muster.md", "nw/kreuzau/gut"
MARK = "Ein Rezept, an dem das Programm scheitert"


@pytest.fixture
def two(book: MiniBook) -> MiniBook:
    """Return a book with a good recipe and one with every field, at which the program will fail."""
    book.add(RECIPE, f"{GOOD}.md")
    rich = (SPECIMENS / "valid" / "alle-felder.md").read_text(encoding="utf-8")
    title = next(line for line in rich.splitlines() if line.startswith("titel:"))
    book.add(rich.replace(title, f"titel: {MARK}"), "nw/kreuzau/muster.md")
    book.add(RECIPE.replace("Rechnungen elektronisch", "Belege"), "nw/kreuzau/vorbild.md")
    book.add(png(), "nw/kreuzau/muster/schaubild.png")
    return book


def fail(*_: object, **__: object) -> NoReturn:
    raise LookupError("niemand hat daran gedacht")


def unforeseen(diagnostics: tuple[Diagnostic, ...], path: str = BAD) -> list[Diagnostic]:
    """Return the findings about errors of the program; there are no others about other files."""
    found = [d for d in diagnostics if d.code is Code.UNFORESEEN]
    assert {d.place.path for d in diagnostics} == {path}
    return found


def _fails_for_one(check: Callable[..., Any]) -> Callable[..., Iterator[Any]]:
    def wrapped(reading: Any, *more: Any) -> Iterator[Any]:
        if reading.path.endswith("muster"):
            fail()
        yield from check(reading, *more)

    return wrapped


@pytest.mark.parametrize("number", range(len(RECIPE_CHECKS)))
def test_a_rule_that_fails_is_a_finding_of_that_file(
    number: int, two: MiniBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = list(RECIPE_CHECKS)
    checks[number] = _fails_for_one(checks[number])
    monkeypatch.setattr(loading, "RECIPE_CHECKS", tuple(checks))

    loaded = two.load()

    assert len(unforeseen(loaded.diagnostics)) == 1
    assert GOOD in loaded.book.by_path


@pytest.mark.parametrize("check", [*BOOK_CHECKS, check_links], ids=lambda check: check.__name__)
def test_a_rule_about_the_book_that_fails_is_a_finding_of_the_file_it_was_asked_about(
    check: Any, two: MiniBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    if check is check_links:
        monkeypatch.setattr(loading, "check_links", _fails_for_one(check))
    else:
        checks = tuple(_fails_for_one(one) if one is check else one for one in BOOK_CHECKS)
        monkeypatch.setattr(loading, "BOOK_CHECKS", checks)

    loaded = two.load()

    assert len(unforeseen(loaded.diagnostics)) == 1
    assert GOOD in loaded.book.by_path


def _all_kinds() -> list[type]:
    """Return every class that reads a value."""
    names = sorted(module.name for module in pkgutil.iter_modules(kinds.__path__))
    modules = [importlib.import_module(f"{kinds.__name__}.{name}") for name in names]
    found = {
        one
        for module in modules
        for _, one in inspect.getmembers(module, inspect.isclass)
        if one.__module__ == module.__name__ and hasattr(one, "read") and one is not Kind
    }
    return sorted(found, key=lambda one: one.__name__)


@pytest.mark.parametrize("kind", _all_kinds(), ids=lambda kind: kind.__name__)
def test_a_kind_that_fails_is_a_finding_of_that_file(
    kind: type, two: MiniBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Word lists are read by kinds, too, but before: what fails there is found there."""
    is_reading_recipes: list[bool] = []
    read, judge = kind.read, loading._judge

    def judged(entry: Any, words: Any) -> Any:
        is_reading_recipes[:] = [True] * entry.name.endswith("muster.md")
        return judge(entry, words)

    def failing(self: Any, *given: Any, **more: Any) -> Any:
        return fail() if is_reading_recipes else read(self, *given, **more)

    monkeypatch.setattr(loading, "_judge", judged)
    monkeypatch.setattr(kind, "read", failing)
    loaded = two.load()

    used = {type(field.kind) for field in FIELDS}
    assert len(unforeseen(loaded.diagnostics)) == 1 or kind not in used
    assert GOOD in loaded.book.by_path


@pytest.mark.parametrize("step", ["read_source", "read_fields", "outline"])
def test_a_step_that_fails_is_a_finding_of_that_file(
    step: str, two: MiniBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge, usual = loading._judge, getattr(loading, step)

    def judged(entry: Any, words: Any) -> Any:
        is_bad = entry.name.endswith("muster.md")
        monkeypatch.setattr(loading, step, fail if is_bad else usual)
        return judge(entry, words)

    monkeypatch.setattr(loading, "_judge", judged)
    loaded = two.load()

    assert len(unforeseen(loaded.diagnostics)) == 1
    assert GOOD in loaded.book.by_path


@pytest.mark.parametrize("error", [LookupError("x"), RecursionError(), MemoryError()])
def test_an_attachment_that_fails_is_a_finding_of_that_file(
    error: Exception, two: MiniBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> NoReturn:
        raise error

    monkeypatch.setattr(walking, "check_attachment", failing)
    loaded = two.load()

    path = "recipes/nw/kreuzau/muster/schaubild.png"
    assert len(unforeseen(loaded.diagnostics, path)) == 1
    assert GOOD in loaded.book.by_path


def test_a_word_list_that_fails_is_a_finding_of_that_file(
    two: MiniBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabularies, "_report_twice", fail)
    loaded = two.load()

    lists = {f"recipes/_vokabular/{name}.yml" for name in ("themen", "huerden", "verbuende")}
    found = {d.place.path for d in loaded.diagnostics if d.code is Code.UNFORESEEN}
    assert found == lists


def test_the_sentence_says_where_it_happened_and_what_to_do(
    two: MiniBook,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "kochbuch")  # Restored at the end, whatever a script sets.
    monkeypatch.setattr(loading, "check_links", _fails_for_one(check_links))
    line = inspect.getsourcelines(fail)[1] + 1

    code = check_recipes.main(["--root", str(two.root), "--traceback"])

    said = capsys.readouterr()
    assert code == 1
    assert said.out == (
        f"{BAD}:1:1: fehler[programmfehler]: Beim Prüfen dieser Datei ist das Programm "
        f"gescheitert (LookupError in test_unforeseen.py, Zeile {line}).\n"
        "  Hinweis: Bitte melden Sie das mit dieser Datei; es ist ein Fehler des Programms. "
        "Was genau geschah, zeigt »python scripts/check_recipes.py --traceback«.\n"
    )
    assert "3 Rezepte geprüft: 1 Fehler, 0 Warnungen." in said.err
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [LookupError]


def test_what_a_caller_has_to_know_is_no_finding(
    two: MiniBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(loading, "check_links", stop)

    with pytest.raises(KeyboardInterrupt):
        two.load()


# Too many findings -------------------------------------------------------------------------------

HIDDEN = """
<script>alert(1)</script>

[Klick](javascript:alert(1))

Fragen an erika.muster@gmail.com oder 0171 1234567.
"""


@pytest.mark.parametrize("headings", [199, 200, 201, 1_000])
def test_no_number_of_warnings_hides_an_error(headings: int, book: MiniBook) -> None:
    book.add(recipe_text() + "\n###\n" * headings + HIDDEN)

    found = book.load().diagnostics

    hidden = {Code.RAW_HTML, Code.LINK_FORM, Code.EMAIL_PRIVATE, Code.PHONE_MOBILE}
    assert hidden <= {d.code for d in found}


def test_warnings_that_are_left_out_keep_a_recipe_from_being_published(book: MiniBook) -> None:
    long = " ".join(["Wort"] * 20)
    book.add(recipe_text() + f"\nu\u0308 {long}\n" + "\n### a\n" * 201)

    loaded = book.load()

    assert loaded.has_errors
    assert loaded.book.recipes == ()


@pytest.mark.parametrize("key", ["beteiligte", "quellen", "schlagworte"])
@pytest.mark.parametrize("count", [99, 100, 101, 1_000])
def test_a_long_list_never_ends_in_an_error_of_the_program(
    key: str, count: int, book: MiniBook
) -> None:
    entries = "\n".join(f'  - "Eintrag {number}"' for number in range(count))
    book.add(recipe_text(("herkunft:", f"{key}:\n{entries}\nherkunft:")))

    assert Code.UNFORESEEN not in {d.code for d in book.load().diagnostics}


def test_no_sentence_is_lost_without_a_book(book: MiniBook) -> None:
    (book.recipes / "_vokabular" / "themen.yml").unlink()

    with pytest.raises(KochbuchError, match=r"Die Wortliste »recipes/_vokabular/themen\.yml«"):
        book.add().load()
