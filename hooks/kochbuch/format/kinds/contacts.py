# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which mailboxes and telephone numbers belong to a person and not to an office.

Used for the fields made for it and for every other place of a recipe, where people also write
»name (at) anbieter (punkt) de« and »+49 (0) 151 / 23 45 67 89«.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from typing import NamedTuple

from kochbuch.book.words import normalized, slug

# Providers whose mailboxes belong to persons: a town hall has a domain of its own.
_PRIVATE_DOMAINS = frozenset(
    """
    1und1.de alice.de alice-dsl.de alice-dsl.net arcor.de email.de ewe.net ewetel.net freenet.de
    kabelmail.de keemail.me live.com live.de mac.com magenta.de mail.com mail.de mail.ru mailbox.org
    me.com netcologne.de o2mail.de o2online.de online.de onlinehome.de pm.me posteo.de posteo.net
    proton.me riseup.net t-online.de tuta.com tuta.io unitybox.de unity-mail.de versanet.de
    vodafone.de vodafonemail.de web.de
    """.split()
)
# Those that have the same name in many countries.
_PRIVATE_NAMES = frozenset(
    """
    aol fastmail gmail gmx googlemail hotmail icloud msn outlook protonmail rocketmail tutanota
    yahoo yandex ymail
    """.split()
)
_OFFICE_WORDS = frozenset(
    """
    amt amts ausschreibung barrierefreiheit bauamt bibliothek bildung buecherei buergeramt buero
    buerger buergerbuero buergermeister buergermeisterin buergerservice city data daten datenschutz
    digital digitales digitalisierung e-government edv egov egovernment feuerwehr gemeinde
    gemeindeverwaltung gis haupt hauptamt help helpdesk hotline impressum info infos it jugendamt
    karriere kasse kaemmerei kita kommune kontakt kreis kreisverwaltung landkreis landrat landraetin
    landratsamt mail museum newsletter no noreply office ob online open opendata ordnungsamt
    organisation ozg personal personalamt post postfach poststelle presse pressestelle projekt
    projektbuero rat rathaus redaktion referat reply schule schulamt sekretariat service
    servicestelle smart smartcity soziales sozialamt stab stabsstelle stadt stadtverwaltung
    standesamt stelle support team tourismus umwelt verbandsgemeinde vergabe vermerk verwaltung vg
    vhs vorzimmer web webmaster wirtschaft zentrale zv
    """.split()
)
_PERSONAL = re.compile(
    r"(?P<first>[^\W\d_]{1,20}(?:-[^\W\d_]{2,20})?)[._](?P<last>[^\W\d_]{2,30}(?:-[^\W\d_]{2,30})?)\d{0,4}"
)

# Where a mail address hides its sign: references of HTML, escapes of YAML and of addresses, words
# in brackets. The set of first letters lets `re` leap over all others, ten times as fast.
_SIGN = re.compile(
    r"[@\uff20\ufe6b&%\\(\[{]"
    r"(?:(?<=[@\uff20\ufe6b])|(?<=&)(?:#0{0,4}64|#[xX]0{0,4}40|commat);|(?<=%)40"
    r"|(?<=\\)(?:x40|u0040)|(?<=[(\[{])\s?(?:[aAäÄ][tT]|@)\s?[)\]}])"
)
# Only before a private provider: »Digital at home« is no address.
_BARE_SIGN = re.compile(r" (?:at|AT|At) ")
_DOT = r"(?:[.\uff0e]|\s?[(\[{]\s?(?:dot|punkt|\.)\s?[)\]}]\s?)"
_LOCAL_LETTERS = f"{string.ascii_letters}{string.digits}äöüÄÖÜß._+-"
_BRACKET_ENDS = (")", "]", "}")
_HIDDEN_LOCAL = re.compile(rf"[\w+-]{{1,64}}(?:{_DOT}[\w+-]{{1,64}}){{1,4}}\Z", re.IGNORECASE)
_DOMAIN = re.compile(
    rf"\s?(?P<domain>[\w-]{{1,63}}(?:(?:{_DOT}|[ ]dot[ ]|[ ]punkt[ ])[\w-]{{1,63}}){{1,5}})", re.I
)
_ANY_DOT = re.compile(rf"{_DOT}|[ ]dot[ ]|[ ]punkt[ ]", re.IGNORECASE)
_WINDOW = 140

# 015, 016 and 017 are mobile networks (Bundesnetzagentur, Nummernplan Mobilfunk): ten or eleven
# digits without the zero. The search begins at the 1, which is rare, and looks back from there.
_SEPARATOR = r"[ \u00a0\u2009\u202f()/.\u2010-\u2013-]"
_MOBILE = re.compile(
    rf"1{_SEPARATOR}?[567]{_SEPARATOR}?\d(?:{_SEPARATOR}{{0,3}}\d){{7,8}}(?!{_SEPARATOR}?\d)"
)
_PREFIX = re.compile(
    rf"(?:(?<!\d)(?:\+|00){_SEPARATOR}{{0,2}}49{_SEPARATOR}{{0,2}}(?:\(?0\)?)?|wa\.me/49"
    rf"|(?<![\d.,])\(?0){_SEPARATOR}{{0,2}}\Z"
)
_DATE = re.compile(r"1[./-][567]\d?[./-]")
_DECIMAL = re.compile(r"0\.1\d+(?!\S)")
_BARE_MOBILE = re.compile(r"(?:\+49|0049|0)1[567]\d")


class Mailbox(NamedTuple):
    """A mail address found in a text."""

    start: int
    end: int
    local: str
    domain: str


def is_private(domain: str) -> bool:
    """Return whether mailboxes below a domain belong to persons.

    >>> is_private("GMail.com"), is_private("mail.gmx.net"), is_private("kreuzau.de")
    (True, True, False)
    """
    labels = normalized("NFKC", domain).casefold().strip(".").split(".")
    endings = {".".join(labels[-count:]) for count in range(2, len(labels) + 1)}
    before_country = labels[-3:-2] if labels[-2:-1] in (["co"], ["com"]) else labels[-2:-1]
    return bool(endings & _PRIVATE_DOMAINS or _PRIVATE_NAMES & set(before_country))


def is_personal(local: str) -> bool:
    """Return whether the part before the @ looks like the name of a person.

    >>> is_personal("erika.mustermann"), is_personal("bauamt.kreuzau")
    (True, False)
    """
    match = _PERSONAL.fullmatch(local.casefold())
    if not match:
        return False
    words = {match["first"], match["last"], *match["first"].split("-"), *match["last"].split("-")}
    return not any(slug(word) in _OFFICE_WORDS for word in words)


def is_mobile(number: str) -> bool:
    """Return whether a telephone number, as written, belongs to a mobile phone.

    >>> is_mobile("+49 (0) 151/1234567"), is_mobile("07461 926-0")
    (True, False)
    """
    return bool(_BARE_MOBILE.match(re.sub(r"[^\d+]", "", number).replace("+490", "+49")))


def mailboxes(text: str) -> Iterator[Mailbox]:
    """Yield the mail addresses in a text, also those that hide from machines."""
    for sign in _SIGN.finditer(text):
        if found := _mailbox_at(text, sign):
            yield found
    for sign in _BARE_SIGN.finditer(text) if " at " in text or " AT " in text else ():
        if (found := _mailbox_at(text, sign)) and is_private(found.domain):
            yield found


def _mailbox_at(text: str, sign: re.Match[str]) -> Mailbox | None:
    """Return the address around a sign that may be an @."""
    before = text[max(0, sign.start() - _WINDOW) : sign.start()]
    local = _local_part(before)
    after = _DOMAIN.match(text, sign.end(), sign.end() + _WINDOW) if local else None
    if not after:
        return None
    start = sign.start() - len(before) + before.rindex(local)
    domain = _ANY_DOT.sub(".", after["domain"])
    return Mailbox(start, after.end(), _ANY_DOT.sub(".", local), domain)


def _local_part(before: str) -> str:
    """Return what stands directly before the sign and may be the name of a mailbox."""
    before = before.rstrip("\\ ")
    if before[-1:] not in _BRACKET_ENDS and before[-1:] not in _LOCAL_LETTERS:
        return ""
    local = before[len(before.rstrip(_LOCAL_LETTERS)) :]
    if before[: -len(local) or None].rstrip()[-1:] in _BRACKET_ENDS:
        hidden = _HIDDEN_LOCAL.search(before)
        return hidden[0] if hidden else local
    return local


def mobiles(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every mobile number in a text."""
    for match in _MOBILE.finditer(text):
        prefix = _PREFIX.search(text, max(0, match.start() - 16), match.start())
        if not prefix or _DATE.match(match[0]) or _DECIMAL.match(text, prefix.start()):
            continue
        if not _is_in_address(text, prefix.start()):
            yield prefix.start(), match.end()


def _is_in_address(text: str, start: int) -> bool:
    """Return whether a number is part of a web address, such as the name of a file."""
    word = re.split(r"[\s\"'<>|]", text[max(0, start - 300) : start])[-1]
    return "://" in word and "wa.me/" not in text[start - 1 : start + 6] and "phone=" not in word
