# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From official names to the names people write."""

from __future__ import annotations

# Abbreviations by which the official name of a Verband says its kind already: Gemeinde-
# verwaltungsverband and vereinbarte Verwaltungsgemeinschaft (BW), Verwaltungsgemeinschaft (BY).
_ABBREVIATED_FIRST = ("GVV ", "VVG ")
_ABBREVIATED_LAST = " (VGem)"


def split_name(official: str) -> tuple[str, str]:
    """Return name and suffix of a Gemeinde; the first comma parts them.

    >>> split_name("Erkrath, Fundort des Neanderthalers, Stadt")
    ('Erkrath', 'Fundort des Neanderthalers, Stadt')
    >>> split_name("Kreuzau")
    ('Kreuzau', '')
    """
    name, _, suffix = official.partition(",")
    return name.strip(), suffix.strip()


def district_name(official: str, kind: str) -> str:
    """Return the name of a Kreis, with its kind unless the name says it.

    >>> district_name("Tuttlingen", "Landkreis"), district_name("Rhein-Erft-Kreis", "Kreis")
    ('Landkreis Tuttlingen', 'Rhein-Erft-Kreis')
    >>> district_name("Rosenheim", "Kreisfreie Stadt"), district_name("Kiel, Landeshauptstadt", "")
    ('Rosenheim', 'Kiel')
    """
    name, _ = split_name(official)
    says_kind = any(word in name.casefold() for word in ("kreis", "region"))
    return name if says_kind or kind not in ("Kreis", "Landkreis") else f"{kind} {name}"


def association_name(official: str, kind: str) -> str:
    """Return the name of a Verband, with its kind unless the name says it.

    >>> association_name("Tarmstedt", "Samtgemeinde"), association_name("Amt Lütjenburg", "Amt")
    ('Samtgemeinde Tarmstedt', 'Amt Lütjenburg')
    >>> association_name("GVV Donau-Heuberg", "Verwaltungsverband")
    'GVV Donau-Heuberg'
    >>> association_name("Fuchstal (VGem)", "Verwaltungsgemeinschaft")
    'Verwaltungsgemeinschaft Fuchstal'
    >>> association_name("Königsee, Stadt", "erfüllende Gemeinde")
    'erfüllende Gemeinde Königsee'
    """
    # Only this suffix is cut off: "Oelsnitz/Vogtl., Bösenbrunn, Eichigt und …" is a list.
    name = " ".join(official.removesuffix(_ABBREVIATED_LAST).removesuffix(", Stadt").split())
    says_kind = name.startswith((f"{kind} ", *_ABBREVIATED_FIRST))
    return name if says_kind or not kind else f"{kind} {name}"
