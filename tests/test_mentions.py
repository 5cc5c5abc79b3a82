# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Every file and folder that a comment, a docstring or a page names is there."""

from __future__ import annotations

import ast
import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from kochbuch.running.project import OWN_ROOT, PACKAGE

MENTION = re.compile(
    r"(?<![\w/.@:<{}*§-])"
    r"((?:[\w-][\w.-]*/)*[\w-]{2,}\.(?:css|csv|html|js|md|py|svg|toml|yml)(?![\w/*-])"
    r"|(?:docs|hooks|overrides|schema|scripts|tests)/(?:[\w-]+/)*)"
)
COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
"""In JavaScript and in style sheets."""
PROSE = {".md", ".yml", ".toml", ""}
BASES = (
    *(OWN_ROOT, PACKAGE, OWN_ROOT / "docs", OWN_ROOT / "docs" / "assets" / "js"),
    OWN_ROOT / "overrides",
)
MADE = re.compile(r"(?:build|daten|site)/|.*index\.(?:md|html)|404\.html|kochbuch_check\.py")
"""What a build of the site or of the package writes."""
LEFT_OUT = (
    *("recipes/", "tests/specimens/", "tests/attacks/corpus/", "LICENSES/"),  # not our prose
    *("docs/entwicklung/entscheidungen/0", "CHANGELOG.md"),  # keep their text
    *("mkdocs.yml", "docs/mitmachen/", "docs/ueber.md"),  # MkDocs checks their links
)


@cache
def tracked() -> tuple[str, ...]:
    command = ["git", "-C", str(OWN_ROOT), "ls-files", "-z"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return tuple(name for name in listed.split("\0") if (OWN_ROOT / name).is_file())


@cache
def file_names() -> frozenset[str]:
    return frozenset(name.rpartition("/")[2] for name in tracked())


def prose(name: str, text: str) -> str:
    """Return what a file tells people: all of a page, the comments of code."""
    suffix = Path(name).suffix
    if suffix == ".py":
        return "\n".join((*docstrings(text), *comments(text)))
    if suffix in (".js", ".css"):
        return "\n".join(COMMENT.findall(text))
    return text if suffix in PROSE else ""


def docstrings(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield ast.get_docstring(node, clean=False) or ""


def comments(code: str) -> Iterator[str]:
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    return (token.string for token in tokens if token.type == tokenize.COMMENT)


def missing(name: str, text: str) -> list[str]:
    """Return what a file mentions although it is not there."""
    bases = (*BASES, (OWN_ROOT / name).parent)
    return [
        mention
        for mention in MENTION.findall(prose(name, text))
        if not MADE.match(mention)
        and ("/" in mention or mention.endswith((".py", ".js", ".md")))
        and mention not in file_names()
        and not any((base / mention).exists() for base in bases)
    ]


def test_every_file_that_is_named_exists() -> None:
    names = [
        name
        for name in tracked()
        if not name.startswith(LEFT_OUT) and Path(name).suffix in {".py", ".js", ".css"} | PROSE
    ]
    found = {name: missing(name, (OWN_ROOT / name).read_text(encoding="utf-8")) for name in names}

    assert {name: mentions for name, mentions in found.items() if mentions} == {}


@pytest.mark.parametrize(
    ("name", "text", "mentions"),
    [
        ("a.py", '"""See docs/none.md."""\npath = "docs/never.md"\n', ["docs/none.md"]),
        (
            "a.py",
            "# as checking/loading.py and loading.py do, but not leading.py\n",
            ["leading.py"],
        ),
        (
            "a.js",
            "// tests/test_none.py\nconst url = 'https://example.org/x/y.html'",
            ["tests/test_none.py"],
        ),
        ("docs/a.md", "`hooks/kochbuch/nowhere/` and `README.md`", ["hooks/kochbuch/nowhere/"]),
        ("Makefile", "lock: # see https://example.org/docs/lock.md and site/index.html\n", []),
    ],
)
def test_a_missing_file_is_found_wherever_it_is_mentioned(
    name: str, text: str, mentions: list[str]
) -> None:
    assert missing(name, text) == mentions
