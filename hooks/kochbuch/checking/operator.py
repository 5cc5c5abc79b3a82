# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The settings of a site, read from mkdocs.yml, and what is still missing in them."""

from __future__ import annotations

from kochbuch.book.operator import Operator, OwnSettings
from kochbuch.checking.vocabularies import report_problems
from kochbuch.files.configuration import Configuration
from kochbuch.files.syntax.report import FileReport
from kochbuch.findings.codes import Severity
from kochbuch.format.kinds.containers import Field
from kochbuch.format.kinds.scalar import EXAMPLE_IN_REFERENCE, Words
from kochbuch.format.records.settings import OPERATOR, SETTINGS, is_open
from kochbuch.running.errors import KochbuchError

OURS = ("extra", "kochbuch")
"""Where our settings are in mkdocs.yml."""
BLOCK = (*OURS, "betrieb")
"""Where the operator is."""


def read_settings(configuration: Configuration, report: FileReport) -> OwnSettings:
    """Return our settings; what is open keeps its default, what can't be read is reported."""
    datum = configuration.node(*OURS)
    if datum is None or is_open(datum):
        return OwnSettings()
    settings, problems = SETTINGS.read(datum, ".".join(OURS), Words())
    # That example is one of a recipe.
    report_problems(
        report,
        (p._replace(hint="") if p.hint == EXAMPLE_IN_REFERENCE else p for p in problems),
    )
    return settings if isinstance(settings, OwnSettings) else OwnSettings()


def settings_of(configuration: Configuration) -> OwnSettings:
    """Return our settings; raise `KochbuchError` if something there is unknown or has no sense."""
    report = FileReport(configuration.name, configuration.text)
    settings = read_settings(configuration, report)
    for note in report.notes:
        if note.code.severity is Severity.ERROR:
            raise KochbuchError(
                f"In {report.path}, Zeile {note.at.line}: {note.message} {note.hint}".rstrip()
            )
    return settings


def open_fields(operator: Operator) -> tuple[Field, ...]:
    """Return what still has to be filled in."""
    return tuple(f for f in OPERATOR.fields if f.required and not getattr(operator, f.attribute))


def note_of(operator: Operator) -> str:
    """Return what to say while a site is built with gaps, or an empty text."""
    count = len(open_fields(operator))
    if not count:
        return ""
    what = "Eine Angabe fehlt" if count == 1 else f"{count} Angaben fehlen"
    return (
        f"{what} in mkdocs.yml unter {'.'.join(BLOCK)}; die Seiten Impressum, Datenschutz, "
        "Barrierefreiheit und Lizenz sagen es. Der Befehl »make publish-check« nennt jede."
    )
