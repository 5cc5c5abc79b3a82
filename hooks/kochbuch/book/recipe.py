# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A recipe: one undertaking, told so that another municipality can repeat it - or avoid it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from kochbuch.book.amounts import Amount
from kochbuch.book.dates import PartialDate
from kochbuch.book.labelled import Labelled
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import Level, SizeClass
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic


class Origin(Labelled):
    """Who tells the story, with a phrase for the card."""

    MUNICIPALITY = "kommune", "von der Kommune selbst erzählt"
    EDITORS = "redaktion", "von der Redaktion aus öffentlichen Quellen"
    ANONYMOUS = "anonym", "anonym über eine vertraute Stelle"


class ProductKind(Labelled):
    """What kind of thing a product is."""

    SPECIALIST = "fachverfahren", "Fachverfahren"
    PLATFORM = "plattform", "Plattform"
    OWN = "eigenentwicklung", "Eigenentwicklung"
    OPEN_SOURCE = "open-source", "Open Source"
    HARDWARE = "hardware", "Hardware"


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when an undertaking ran."""

    begin: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Milestone:
    """One entry of the history: from this date on it had this status."""

    date: PartialDate
    status: Status
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source the account rests on."""

    title: str
    url: str = ""
    as_of: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """An office that answers questions; never a person."""

    office: str
    email: str = ""
    phone: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """An organisation that took part."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Funding:
    """Money granted; never the price."""

    amount: Amount | None = None
    grantor: str = ""
    programme: str = ""


@dataclass(frozen=True, slots=True)
class Costs:
    """What it cost, as far as somebody said so."""

    once: Amount | None = None
    yearly: Amount | None = None
    days_internal: Amount | None = None
    """Person days of the municipality's own staff."""
    days_external: Amount | None = None
    funding: Funding | None = None
    price_year: int | None = None
    not_stated: str = ""
    """Why there are no figures."""


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure about use, quantity or time saved."""

    name: str
    value: Decimal
    unit: str = ""
    period: str = ""
    reference: int | str | None = None
    """One-based position in `Recipe.references`, or a text."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A hurdle as it showed in this undertaking."""

    hurdle: Hurdle
    how: str = ""
    helped: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nothing is told that helped."""
        return not self.helped


@dataclass(frozen=True, slots=True)
class Product:
    """Software or hardware that was used."""

    name: str
    kind: ProductKind | None = None
    vendor: str = ""
    licence: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Closure:
    """Why an undertaking ended without the planned result."""

    reasons: tuple[Hurdle, ...]
    otherwise: str = ""
    """What they would do differently."""
    remains: str = ""


@dataclass(frozen=True)
class Recipe:
    """One checked recipe. Its path is its identity and its address."""

    path: str
    """For example "nw/kreuzau/digitallotsen-team"."""
    title: str
    summary: str
    municipalities: tuple[Municipality, ...]
    topic: Subtopic
    status: Status
    as_of: PartialDate
    origin: Origin
    body: str
    """Markdown below the front matter."""
    more_topics: tuple[Subtopic, ...] = ()
    confirmed: PartialDate | None = None
    period: Period = Period()
    history: tuple[Milestone, ...] = ()
    references: tuple[Reference, ...] = ()
    contact: Contact | None = None
    participants: tuple[Participant, ...] = ()
    costs: Costs | None = None
    metrics: tuple[Metric, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    products: tuple[Product, ...] = ()
    services: tuple[str, ...] = ()
    """LeiKa keys."""
    requires: tuple[str, ...] = ()
    """Slugs of subtopics or paths of recipes that must stand before."""
    recooked_from: str = ""
    """Path of the recipe that was cooked again."""
    deviation: str = ""
    cooperation: Cooperation | None = None
    closure: Closure | None = None
    former_paths: tuple[str, ...] = ()
    is_draft: bool = False
    pictures: tuple[str, ...] = ()
    """Names of the files in the recipe's own folder, sorted."""

    @property
    def source(self) -> str:
        """Path of its file below the project."""
        return f"recipes/{self.path}.md"

    @property
    def lead(self) -> Municipality:
        """The municipality named first."""
        return self.municipalities[0]

    @property
    def topics(self) -> tuple[Subtopic, ...]:
        """The main topic, then the others."""
        return (self.topic, *self.more_topics)

    @property
    def hurdles(self) -> tuple[Hurdle, ...]:
        """The hurdles that showed and the reasons of an end, each once."""
        reasons = self.closure.reasons if self.closure else ()
        met = (*(obstacle.hurdle for obstacle in self.obstacles), *reasons)
        return tuple({hurdle.slug: hurdle for hurdle in met}.values())

    @cached_property
    def size_classes(self) -> tuple[SizeClass, ...]:
        """Size classes of all municipalities, each once, the leading one first."""
        return tuple(dict.fromkeys(m.size_class for m in self.municipalities))

    @cached_property
    def population(self) -> int:
        """Inhabitants of all municipalities together, nobody counted twice.

        A municipality inside a Kreis or Verband that is named as well is already counted there.
        """
        districts = {m.key for m in self.municipalities if m.is_district}
        associations = {m.key for m in self.municipalities if m.level is Level.ASSOCIATION}

        def is_counted(m: Municipality) -> bool:
            if m.is_district:
                return True
            inside = m.level is Level.MUNICIPALITY and m.association in associations
            return m.district not in districts and not inside

        return sum(m.population for m in self.municipalities if is_counted(m))

    @property
    def last_known(self) -> PartialDate:
        """The later of `as_of` and `confirmed`."""
        if self.confirmed and self.confirmed.last > self.as_of.last:
            return self.confirmed
        return self.as_of
