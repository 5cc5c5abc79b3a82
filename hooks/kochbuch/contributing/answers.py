# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Text typed at a command, as values of the book.

The kinds are those of the checker, so both accept and say the same. What can't be understood raises
`KochbuchError` with a complete German sentence and the likely word.
"""

from __future__ import annotations

import re
from typing import Any

from kochbuch.book.register import Municipality, Register
from kochbuch.book.status import Status
from kochbuch.book.unseen import is_unreadable, shows_nothing
from kochbuch.book.vocabulary import Subtopic, Vocabulary
from kochbuch.book.words import fold, normalized
from kochbuch.contributing.scaffold import file_slug
from kochbuch.format.fields import FIELDS
from kochbuch.format.kinds.lookups import MunicipalityKind
from kochbuch.format.kinds.scalar import Words
from kochbuch.german.suggest import closest
from kochbuch.running.errors import KochbuchError

_KINDS = {"kommune": MunicipalityKind()} | {field.key: field.kind for field in FIELDS}
_MOST = 12
_NO_IDEA = "Nennen Sie ihren amtlichen Schlüssel; er steht in jedem Gemeindeverzeichnis."


class Answers:
    """Understands answers with the words of one book."""

    def __init__(self, register: Register, vocabulary: Vocabulary) -> None:
        self._words = Words(register, vocabulary)

    def municipality(self, text: str) -> Municipality:
        """Return the municipality with this official key or name."""
        text = _plain(text, "Die Kommune")
        if text[0].isdecimal():
            found: Municipality = self._read("kommune", text, "Die Kommune")
            return found
        named = self._words.register.named(text)
        if len(named) == 1:
            return named[0]
        if named:
            raise KochbuchError(f"»{text}« heißen mehrere Kommunen. {_choice(named)}")
        raise KochbuchError(self._unknown(text))

    def title(self, text: str) -> str:
        """Return a title that a recipe may have and that makes a file name."""
        title: str = self._read("titel", text, "Der Titel")
        if not file_slug(title):
            raise KochbuchError(
                f"Aus dem Titel »{title}« lässt sich kein Dateiname bilden. "
                "Er braucht Buchstaben von A bis Z oder Ziffern."
            )
        return title

    def topic(self, text: str) -> Subtopic:
        """Return the subtopic with this id, label or synonym."""
        meant = self._words.vocabulary.subtopic_meant.get(fold(text), text)
        subtopic: Subtopic = self._read("thema", meant, "Das Thema")
        return subtopic

    def status(self, text: str) -> Status:
        """Return the status with this word."""
        status: Status = self._read("status", text, "Der Status")
        return status

    def _read(self, key: str, text: str, subject: str) -> Any:
        value, problems = _KINDS[key].read(_plain(text, subject), key, self._words)
        if value is None:
            raise KochbuchError(f"{problems[-1].message} {problems[-1].hint}".rstrip())
        return value

    def _unknown(self, text: str) -> str:
        message = f"Eine Kommune »{text}« steht nicht im amtlichen Register."
        register = self._words.register
        everybody = (*register.municipalities, *register.districts, *register.associations)
        longer = {unit: None for unit in everybody if _begins(unit.name, text)}
        if longer:
            return f"{message} {_choice(tuple(longer))}"
        nearest = closest(text, {unit.name for unit in everybody})
        return f"{message} {_choice(register.named(nearest)) if nearest else _NO_IDEA}"


def _begins(name: str, text: str) -> bool:
    """Return whether a name is `text` and a further word: Neustadt, Neustadt in Holstein."""
    return re.match(rf"{re.escape(fold(text))}[^\w.]", fold(name)) is not None


def _choice(units: tuple[Municipality, ...]) -> str:
    """Return the sentence that offers these, at most a dozen, each with its key."""
    if len(units) == 1:
        return f"Meinten Sie »{units[0].key} {units[0].name}«?"
    lines = [f"  {unit.key}  {unit.name} ({unit.where or unit.kind})" for unit in units[:_MOST]]
    if len(units) > _MOST:
        lines.append(f"  … und {len(units) - _MOST} weitere")
    return "\n".join(("Nennen Sie den Schlüssel der richtigen:", *lines))


def _plain(text: str, subject: str) -> str:
    text = " ".join(normalized("NFC", text).split())
    if shows_nothing(text):
        raise KochbuchError(f"{subject} ist leer.")
    if is_unreadable(text):
        raise KochbuchError(f"{subject} enthält unsichtbare Zeichen; tippen Sie den Text neu.")
    return text
