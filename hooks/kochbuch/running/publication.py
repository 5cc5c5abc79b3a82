# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""May this site be published? What an operator has to fill in or correct before, all at once.

Stricter than building: a build is happy with gaps, the public is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from kochbuch.checking.operator import BLOCK, SLOTS, is_open, mistakes
from kochbuch.files.configuration import Configuration, Setting
from kochbuch.findings.codes import Severity
from kochbuch.format.kinds.addresses import EmailKind, PhoneKind, is_web_address
from kochbuch.format.kinds.words import Words
from kochbuch.german.wording import quote

# Names and addresses that nobody has: RFC 2606 and 6761, and those of every German sample form.
_MADE_UP = re.compile(
    r"\bexample\.(?:com|de|net|org)\b|\.(?:example|invalid|localhost|test)\b|\blocalhost\b"
    r"|\bbeispiel\.de\b|\bmuster(?:frau|gemeinde|hausen|mann|ort|stadt|stra(?:ss|ß)e|verein)\b"
    r"|\blorem ipsum\b|\btodo\b|\bxxx|\?\?\?",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\d{5}", re.ASCII)
_KINDS = {
    "e_mail": EmailKind(),
    "datenschutz_e_mail": EmailKind(),
    "barrieren_e_mail": EmailKind(),
    "telefon": PhoneKind(),
}


class Objection(NamedTuple):
    """One reason not to publish, with its place and the next step."""

    name: str
    """The setting, as its path in mkdocs.yml."""
    line: int
    message: str
    hint: str


def objections(configuration: Configuration, *, has_audit: bool) -> tuple[Objection, ...]:
    """Return everything that speaks against publishing, in the order of the file."""
    found = [*_of_address(configuration), *_of_operator(configuration)]
    if not has_audit:
        found.append(
            Objection(
                "Prüfbericht",
                0,
                "Der Prüfbericht zur Barrierefreiheit ist leer.",
                "Lassen Sie die Prüfungen laufen und den Bericht schreiben: "
                "python -m pytest --update-report",
            )
        )
    return tuple(sorted(found, key=lambda o: (o.line == 0, o.line)))


def _of_address(configuration: Configuration) -> Iterator[Objection]:
    """The site has an address, reached without anybody listening in, that is nobody's sample."""
    text, line = configuration.text("site_url").text or "", configuration.line("site_url")
    said = quote(text)
    example = "Zum Beispiel https://kochbuch.ihre-kommune.de/."
    if not text:
        yield Objection("site_url", line, "Die Adresse der Website fehlt.", example)
    elif not text.startswith("https://"):
        message = f"Die Adresse {said} beginnt nicht mit https://."
        yield Objection("site_url", line, message, example)
    elif _is_made_up(text):
        yield Objection("site_url", line, f"Die Adresse {said} ist nur ein Beispiel.", example)
    elif not is_web_address(text) or urlsplit(text).query or urlsplit(text).fragment:
        message = f"{said} ist nicht die Adresse einer Website."
        yield Objection("site_url", line, message, example)


def _of_operator(configuration: Configuration) -> Iterator[Objection]:
    group = configuration.group(*BLOCK)
    wrong = {key: Objection(_path(key), line, m, "") for key, line, m in mistakes(group)}
    yield from wrong.values()
    for slot in SLOTS:
        setting = group.get(slot.key, Setting("", configuration.line(*BLOCK)))
        if slot.key in wrong:
            continue
        if is_open(setting.text):
            if slot.is_required or setting.text:
                what = "ist noch ein Platzhalter" if setting.text else "fehlt"
                message = f"»{slot.label}« {what}."
                yield Objection(_path(slot.key), setting.line, message, slot.hint)
        else:
            yield from _of_answer(slot.key, setting.text or "", setting.line, slot.hint)


def _of_answer(key: str, text: str, line: int, hint: str) -> Iterator[Objection]:
    if _is_made_up(text):
        yield Objection(_path(key), line, f"{quote(text)} ist nur ein Beispiel.", hint)
    elif key == "plz" and not _POSTCODE.fullmatch(text):
        yield Objection(_path(key), line, f"{quote(text)} ist keine Postleitzahl.", hint)
    elif kind := _KINDS.get(key):
        # Warnings are left to the operator: a person may be the right one to write to.
        for problem in kind.read(text, key, Words())[1]:
            if problem.code.severity is Severity.ERROR:
                yield Objection(_path(key), line, problem.message, problem.hint or hint)


def _is_made_up(text: str) -> bool:
    return bool(_MADE_UP.search(text))


def _path(key: str) -> str:
    return ".".join((*BLOCK, key))
