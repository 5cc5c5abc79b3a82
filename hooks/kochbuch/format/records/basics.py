# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kinds of values that several groups and the front matter itself share."""

from __future__ import annotations

from kochbuch.book.status import Status
from kochbuch.format.kinds.addresses import EmailKind, PhoneKind, UrlKind
from kochbuch.format.kinds.dates import DateKind
from kochbuch.format.kinds.values import ChoiceKind, TextKind

LINE = TextKind(maximum=300)
STORY = TextKind(maximum=1_500)
URL = UrlKind()
MAIL = EmailKind()
PHONE = PhoneKind()
PARTIAL = DateKind()
STATUS = ChoiceKind(Status)
