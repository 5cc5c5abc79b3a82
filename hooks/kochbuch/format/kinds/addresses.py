# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kinds of addresses: web, mail, telephone, LeiKa keys and paths of recipes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from kochbuch.findings.codes import Code
from kochbuch.format.data import Problem
from kochbuch.format.kinds.contacts import is_mobile, is_personal, is_private
from kochbuch.format.kinds.scalar import ScalarKind, Schema, Words, text_like
from kochbuch.german.wording import quote

# What RFC 3986 knows, and letters of other alphabets, which browsers translate. No backslash: for
# browsers it is a slash, for Python it is not.
_URL_CHARACTERS = re.compile(r"[!#-;=?-Z\[\]_a-z~\u00a1-\U0010ffff]+")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}")
# 115 is the number under which every authority can be reached.
_PHONE = re.compile(r"(?:\+|\(?0)[0-9][0-9 ()/.–-]{4,24}[0-9]|115")
_SERVICE = re.compile(r"99[0-9]{12}")
_PATH = re.compile(r"/?(recipes/)?[a-z]{2}/[a-z0-9-]+/[a-z0-9-]+(\.md)?")


@dataclass(frozen=True)
class UrlKind(ScalarKind[str]):
    """A web address that everybody can open."""

    expected = "eine Adresse mit https:// oder http://"
    schema = text_like('[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@<>"]*\\.[^\\s/?#@<>"]*([/?#][^\\s<>"]*)?')

    def parse(self, text: str, name: str, words: Words) -> str | Problem:
        """Return the address."""
        if is_web_address(text):
            return text
        looks_bare = re.fullmatch(r"(www\.)?[\w-]+(\.[\w-]+)+(/\S*)?", text)
        return self.refused(
            Code.URL_FORM,
            text,
            name,
            f"Schreiben Sie https://{text[:200]}."
            if looks_bare
            else "Öffnen Sie die Seite im Browser und kopieren Sie die Adresse von dort.",
        )


def is_web_address(text: str) -> bool:
    """Return whether `text` is an http or https address with a host and without a password.

    >>> is_web_address("https://kdvz.nrw/themen"), is_web_address("javascript:alert(1)")
    (True, False)
    """
    if not _URL_CHARACTERS.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and "." in (parts.hostname or "")
        and parts.username is None
    )


@dataclass(frozen=True)
class EmailKind(ScalarKind[str]):
    """A mailbox of an office."""

    expected = "eine E-Mail-Adresse der Dienststelle"
    schema = text_like(_EMAIL.pattern)

    def parse(self, text: str, name: str, words: Words) -> str | Problem:
        """Return the address."""
        if not _EMAIL.fullmatch(text):
            return Problem(
                Code.EMAIL_FORM,
                f"Das Feld »{name}« enthält {quote(text)}; das ist keine E-Mail-Adresse.",
                "Zum Beispiel digitales@gemeinde.de.",
            )
        local, _, domain = text.rpartition("@")
        if is_private(domain):
            return Problem(
                Code.EMAIL_PRIVATE,
                f"{quote(text)} gehört zu einem privaten Anbieter.",
                "Nennen Sie das Funktionspostfach der Verwaltung.",
            )
        if is_personal(local):
            return Problem(
                Code.EMAIL_PERSONAL,
                f"{quote(text)} sieht nach dem Postfach einer Person aus.",
                "Besser ist ein Funktionspostfach; es bleibt, wenn Menschen wechseln.",
                value=text,
            )
        return text


@dataclass(frozen=True)
class PhoneKind(ScalarKind[str]):
    """A telephone number of an office."""

    expected = "eine Telefonnummer mit Vorwahl"
    schema = text_like("[+0][0-9][0-9 ()/-]{4,24}[0-9]")

    def parse(self, text: str, name: str, words: Words) -> str | Problem:
        """Return the number as written."""
        if not _PHONE.fullmatch(text):
            return self.refused(Code.PHONE_FORM, text, name, 'Zum Beispiel "07461 926-0".')
        if is_mobile(text):
            return Problem(
                Code.PHONE_MOBILE,
                f"»{text}« ist eine Mobilnummer.",
                "Nennen Sie die Nummer der Dienststelle, die auch in fünf Jahren noch gilt.",
            )
        return text


@dataclass(frozen=True)
class ServiceKind(ScalarKind[str]):
    """A LeiKa key: 99 and twelve more digits."""

    expected = "ein LeiKa-Schlüssel mit 14 Ziffern"
    schema: ClassVar[Schema] = {
        **text_like(_SERVICE.pattern),
        "type": ["string", "integer"],
        "minimum": 99 * 10**12,
        "maximum": 100 * 10**12 - 1,
    }

    def parse(self, text: str, name: str, words: Words) -> str | Problem:
        """Return the key."""
        if _SERVICE.fullmatch(text):
            return text
        return self.refused(Code.SERVICE_FORM, text, name, 'Zum Beispiel "99115005060000".')


@dataclass(frozen=True)
class RecipePathKind(ScalarKind[str]):
    """The path of a recipe below `recipes/`, without ending."""

    expected = "der Pfad eines Rezepts (land/traeger/rezept)"
    schema = text_like(_PATH.pattern)

    def parse(self, text: str, name: str, words: Words) -> str | Problem:
        """Return the path; whether it exists is a question to the whole book."""
        if _PATH.fullmatch(text):
            return text.removeprefix("/").removeprefix("recipes/").removesuffix(".md")
        return self.refused(
            Code.PATH_FORM, text, name, "Zum Beispiel nw/kreuzau/digitallotsen-team."
        )
