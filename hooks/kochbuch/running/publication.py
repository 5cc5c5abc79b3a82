# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""May this site be published? What an operator has to fill in or correct before, all at once.

Stricter than a build, which accepts gaps.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from kochbuch.checking.operator import BLOCK, read_settings
from kochbuch.files.configuration import Configuration
from kochbuch.files.syntax.nodes import spot_of
from kochbuch.files.syntax.report import FileReport
from kochbuch.findings.codes import Code, Severity
from kochbuch.findings.diagnostics import Diagnostic, Place
from kochbuch.format.kinds.addresses import is_web_address
from kochbuch.format.records.settings import OPERATOR, is_open
from kochbuch.german.wording import quote

# Names and addresses that nobody has: RFC 2606 and 6761, and those of every German sample form.
_MADE_UP = re.compile(
    r"\bexample\.(?:com|de|net|org)\b|\.(?:example|invalid|localhost|test)\b|\blocalhost\b"
    r"|\bbeispiel\.de\b|\bmuster(?:frau|gemeinde|hausen|mann|ort|stadt|stra(?:ss|ß)e|verein)\b"
    r"|\blorem ipsum\b|\btodo\b|\bxxx|\?\?\?",
    re.IGNORECASE,
)
_NO_AUDIT = Diagnostic(
    Place("hooks/kochbuch/data/pruefbericht.json"),
    Code.MISSING_FIELD,
    "Der Prüfbericht zur Barrierefreiheit ist leer.",
    "Lassen Sie die Prüfungen laufen und den Bericht schreiben: python -m pytest --update-report",
)


def objections(configuration: Configuration, *, has_audit: bool) -> tuple[Diagnostic, ...]:
    """Return everything that speaks against publishing, in the order of the file."""
    report = FileReport(configuration.name, configuration.text)
    read_settings(configuration, report)
    _check_address(configuration, report)
    _check_operator(configuration, report)
    # Warnings are left to the operator: a person may be the right one to write to.
    errors = [d for d in report.diagnostics() if d.severity is Severity.ERROR]
    errors.sort(key=lambda d: d.sort_key)
    return (*errors, *(() if has_audit else (_NO_AUDIT,)))


def _check_address(configuration: Configuration, report: FileReport) -> None:
    """The site has an address, encrypted on the way, that is not copied from an example."""
    text = configuration.answer("site_url")
    said = quote(text)
    if not text:
        code, message = Code.MISSING_FIELD, "Die Adresse der Website fehlt."
    elif not text.startswith("https://"):
        code, message = Code.URL_FORM, f"Die Adresse {said} beginnt nicht mit https://."
    elif _MADE_UP.search(text):
        code, message = Code.GUIDE_LEFT, f"Die Adresse {said} ist nur ein Beispiel."
    elif not is_web_address(text) or urlsplit(text).query or urlsplit(text).fragment:
        code, message = Code.URL_FORM, f"{said} ist nicht die Adresse einer Website."
    else:
        return
    hint = "Zum Beispiel https://kochbuch.ihre-kommune.de/."
    report.add(code, message, hint, spot_of(configuration.key("site_url")))


def _check_operator(configuration: Configuration, report: FileReport) -> None:
    """Every answer that the law asks for is there, and none is a sample."""
    for field in OPERATOR.fields:
        path = (*BLOCK, field.key)
        text = configuration.answer(*path)
        if _MADE_UP.search(text):
            message = f"{quote(text)} ist nur ein Beispiel."
            at = spot_of(configuration.node(*path) or "")
            report.add(Code.GUIDE_LEFT, message, field.help, at)
        elif is_open(configuration.node(*path) or "") and (field.required or text):
            what = "ist noch ein Platzhalter" if text else "fehlt"
            at = spot_of(configuration.key(*path))
            report.add(Code.MISSING_FIELD, f"»{field.title}« {what}.", field.help, at)
