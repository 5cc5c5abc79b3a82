# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A new recipe as a file to fill in, made from FIELDS.

What is required stands there, with the answer or with empty quotation marks that the checker will
point at; what is optional stands behind a #, with its help and an example.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kochbuch.book.recipe import Origin
from kochbuch.book.register import Municipality
from kochbuch.book.status import Status
from kochbuch.book.words import slug
from kochbuch.contributing.sections import SECTIONS
from kochbuch.reading.fields import FIELDS
from kochbuch.reading.kinds.containers import Field, ListKind, RecordKind
from kochbuch.reading.rules.recipe_rules import SLUG_LIMIT

_WIDTH = 96
_INTRODUCTION = (
    "Füllen Sie aus, was leer ist. Zeilen, die mit # und einem Feldnamen beginnen, sind "
    "freiwillig: Löschen Sie das #, um sie zu benutzen, oder die ganze Zeile. Jedes Feld ist in "
    "docs/mitmachen/felder.md erklärt."
)
