# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What all kinds share, and what every kind of single value begins with: the letters."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from kochbuch.book.register import Provenance, Register
from kochbuch.book.rows import Tables
from kochbuch.book.unseen import forbidden, has_hidden, shows_nothing
from kochbuch.book.vocabulary import Vocabulary
from kochbuch.findings.codes import Code
from kochbuch.format.data import Data, Problem, Result, is_alias, is_bare, shape_of
from kochbuch.german.wording import quote

T = TypeVar("T")

EXAMPLE_IN_REFERENCE = "Ein Beispiel zum Abschreiben steht in docs/mitmachen/felder.md."
Schema: TypeAlias = dict[str, Any]
"""A JSON Schema of what YAML makes of a value: `2023` arrives as a number, `2023-05` as a text."""
_NOTHING = ("~", "null")
_OPENING = "„“”‚‘’«»‹›"

_NO_REGISTER = Register(
    Tables({}, {}, {}, {}, {}), Provenance("", date.min, date.min, *("", "", "", ""))
)
_NO_VOCABULARY = Vocabulary()


@dataclass(frozen=True, slots=True)
class Words:
    """The words and the day that values are held against; without arguments none at all."""

    register: Register = _NO_REGISTER
    vocabulary: Vocabulary = _NO_VOCABULARY
    today: date = date.max
    incomplete: frozenset[str] = frozenset()
    """Word lists with errors: a recipe is not blamed for what they lack."""


class Kind(Protocol):
    """How the value of a field is read and written; knows nothing of its neighbours."""

    @property
    @abstractmethod
    def expected(self) -> str:
        """What belongs there, as a German noun phrase: "ein Text von 10 bis 90 Zeichen"."""

    @abstractmethod
    def read(self, datum: Data, name: str, words: Words) -> Result:
        """Return the value of the field `name` and what is wrong with it."""

    @abstractmethod
    def dump(self, value: Any) -> Data:
        """Return the plain data from which `read` makes `value`."""


class ScalarKind(Kind, Generic[T]):
    """A kind of value that is written as one text."""

    @property
    def schema(self) -> Schema:
        """What it allows; every kind that a recipe uses defines it."""
        raise NotImplementedError(f"no JSON Schema for {type(self).__name__}")

    @abstractmethod
    def parse(self, text: str, name: str, words: Words) -> T | Problem | None:
        """Return the value of a text without white space around, or None if nobody can tell."""

    def refused(self, code: Code, text: str, name: str, hint: str) -> Problem:
        """Return the problem that a text has another form than expected."""
        message = f"Das Feld »{name}« enthält {quote(text)}; erwartet wird {self.expected}."
        return Problem(code, message, hint)

    def dump(self, value: T) -> Data:
        """Return the text for a value."""
        return str(value)

    def read(self, datum: Data, name: str, words: Words) -> Result:
        """Return the value of the field `name` and what is wrong with it."""
        text = plain_text(datum, name, self)
        if not isinstance(text, str):
            return None, (text,) if text else ()
        found = self.parse(text, name, words)
        if not isinstance(found, Problem):
            return found, ()
        return found.value, (found._replace(datum=datum),)


def text_like(pattern: str) -> Schema:
    """Return the schema of texts that match a whole pattern."""
    return {"type": "string", "pattern": f"^{pattern}$"}


def plain_text(datum: Data, name: str, kind: Kind) -> str | Problem | None:
    """Return the letters of a scalar without white space around, None for an alias."""
    if not isinstance(datum, str):
        return wrong_shape(datum, name, kind)
    text = datum.strip()
    if datum.isascii():
        is_plain = datum.isprintable()
    else:
        is_plain = not (has_hidden(datum) or shows_nothing(datum))
    if text and is_plain and text[0] not in _OPENING and text not in _NOTHING:
        return text
    if is_alias(datum):
        return None
    # The file holds none any more; what is left was written as an escape.
    if hidden := next(forbidden(datum), None):
        return Problem(
            Code.CONTROL_CHARACTER,
            f"Im Feld »{name}« steht ein unsichtbares Zeichen (U+{ord(hidden[0]):04X}).",
            "Löschen Sie die Umschreibung, die mit \\ beginnt.",
            datum,
        )
    if text and shows_nothing(text):
        return empty(datum, f"Im Feld »{name}« stehen nur unsichtbare Zeichen.")
    if not text or (is_bare(datum) and text in _NOTHING):
        return empty(datum, f"Das Feld »{name}« ist leer.")
    if is_bare(datum) and text[0] in _OPENING:
        return Problem(
            Code.QUOTE_TYPOGRAPHIC,
            f"Das Feld »{name}« beginnt mit einem typografischen Anführungszeichen ({text[0]}).",
            'Setzen Sie den ganzen Text in gerade Anführungszeichen: "…"',
            datum,
        )
    return text


def wrong_shape(datum: Data, name: str, kind: Kind) -> Problem:
    """Return the problem that a text, a list or a group stands where another belongs."""
    message = f"Das Feld »{name}« enthält {shape_of(datum)}; erwartet wird {kind.expected}."
    return Problem(Code.WRONG_SHAPE, message, EXAMPLE_IN_REFERENCE, datum)


def empty(
    datum: Data, message: str, hint: str = "Füllen Sie es aus oder löschen Sie die Zeile."
) -> Problem:
    """Return the problem that a field is there but holds nothing."""
    return Problem(Code.EMPTY_FIELD, message, hint, datum)
