# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The rulebook: for every code the rule, its reason and a good example.

The texts stand in `chapters/`, one module per subject; this module puts them in order.
"""

from __future__ import annotations

from collections.abc import Mapping

from kochbuch.contributing.chapters.attachments import ATTACHMENTS
from kochbuch.contributing.chapters.fields import FIELD, VALUES
from kochbuch.contributing.chapters.file import FILE
from kochbuch.contributing.chapters.head import HEAD
from kochbuch.contributing.chapters.lookups import ADDRESSES, KEYS, WORDS
from kochbuch.contributing.chapters.rule import Chapter, Rule
from kochbuch.contributing.chapters.text import TEXT
from kochbuch.contributing.chapters.together import BOOK, TOGETHER, VOCABULARIES
from kochbuch.findings.codes import Code

CHAPTERS: tuple[Chapter, ...] = (
    FILE,
    HEAD,
    FIELD,
    VALUES,
    KEYS,
    WORDS,
    ADDRESSES,
    TOGETHER,
    TEXT,
    ATTACHMENTS,
    BOOK,
    VOCABULARIES,
)
"""Every chapter in the order in which the message reference shows them."""

RULES: Mapping[Code, Rule] = {
    code: rule for chapter in CHAPTERS for code, rule in chapter.rules.items()
}
"""Every rule by its code."""
