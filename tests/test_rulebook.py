# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Every code has its rule in words, and every example keeps all rules."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from kochbuch.checking.loading import load_book
from kochbuch.contributing.rulebook import CHAPTERS, rule_of
from kochbuch.findings.codes import Code, Rule
from kochbuch.running.project import OWN_ROOT, Project

SENTENCE = re.compile(r"[A-ZÄÖÜ](?!.*! ).*[^!]\.")
BASE = {
    "titel": 'titel: "Beispiel {}: ein Titel zum Prüfen"',
    "kurz": 'kurz: "Ein kurzer Text, der lang genug ist, damit die Prüfung ihn als '
    'Kurzfassung nimmt."',
    "kommunen": 'kommunen: ["05358028 Kreuzau"]',
    "thema": "thema: dms",
    "status": "status: pilot",
    "stand": "stand: 2026-05",
    "herkunft": "herkunft: anonym",
}
BODY = "## Zubereitung\n\n1. Anfangen.\n\n## Ergebnis\n\nEs geht.\n"


def test_every_code_has_one_rule_in_one_chapter() -> None:
    assert [code for chapter in CHAPTERS for code in chapter.codes] == list(Code)
    assert [code for code in Code if code != code.rule.code] == []


def test_limits_are_filled_in() -> None:
    assert rule_of(Code.FILE_TOO_LARGE).rule == "Eine Rezeptdatei ist höchstens 128 KB groß."
    assert [code for code in Code if re.search(r"[{}]", rule_of(code).rule)] == []


@pytest.mark.parametrize("code", Code)
def test_rules_are_sentences(code: Code) -> None:
    rule = rule_of(code)

    assert SENTENCE.fullmatch(rule.rule)
    assert SENTENCE.fullmatch(rule.reason)
    assert not rule.title.endswith(".")
    assert rule.language in ("yaml", "markdown", "text")


def test_titles_and_anchors_are_unique() -> None:
    titles = [code.rule.title for code in Code]
    anchors = [chapter.anchor for chapter in CHAPTERS]

    assert len(set(titles)) == len(titles)
    assert len(set(anchors)) == len(anchors)


def test_examples_keep_all_rules(tmp_path: Path) -> None:
    shutil.copytree(OWN_ROOT / "recipes" / "_vokabular", tmp_path / "recipes" / "_vokabular")
    folder = tmp_path / "recipes" / "nw" / "kreuzau"
    folder.mkdir(parents=True)
    (folder / "digitallotsen-team.md").write_text(_file("lotsen", BASE, BODY), encoding="utf-8")
    word_lists = set(CHAPTERS[-1].codes)
    for code in set(Code) - word_lists:
        if code.rule.example and code.rule.language != "text":
            (folder / f"{code.value}.md").write_text(_recipe(code, code.rule), encoding="utf-8")

    loaded = load_book(Project.at(tmp_path), today=date(2026, 11, 21))

    assert [f"{d.place}: {d.message}" for d in loaded.diagnostics] == []
    assert loaded.file_count > 60


def _recipe(code: Code, rule: Rule) -> str:
    """Return the smallest recipe with the example of a rule in its place."""
    if rule.language == "markdown":
        is_whole = "## Zubereitung" in rule.example
        return _file(code, BASE, rule.example if is_whole else f"{BODY}\n{rule.example}")
    blocks = {block.partition(":")[0]: block for block in re.split(r"\n(?=\w)", rule.example)}
    return _file(code, BASE | blocks, BODY)


def _file(name: str, blocks: dict[str, str], body: str) -> str:
    head = "\n".join(blocks.values()).replace("{}", name)
    return f"---\n{head}\n---\n\n{body}\n"
