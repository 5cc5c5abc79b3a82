# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The contrast of our own colours, calculated as WCAG 2.2 does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHEETS = {"light": "docs/assets/css/base.css", "dark": "docs/assets/css/dark.css"}
GROUNDS = ("paper", "surface", "tint")
TEXTS = ("ink", "soft", "link", "accent", "good", "warn")
SIGNS = ("link", "accent", "good", "soft")
"""Colours of the signs of status, freshness and focus."""


def palette(scheme: str) -> dict[str, str]:
    """Return the colours of a scheme by their names."""
    css = (ROOT / SHEETS[scheme]).read_text(encoding="utf-8")
    block = re.search(r"^:root \{(.*?)\}", css, re.DOTALL | re.MULTILINE)
    assert block
    return dict(re.findall(r"--kb-([\w-]+): (#[0-9a-f]{6});", block[1]))


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return round((lighter + 0.05) / (darker + 0.05), 2)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(part * share for part, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


@pytest.mark.parametrize("scheme", SHEETS)
def test_text_stands_out(scheme: str) -> None:
    colours = palette(scheme)

    ratios = {(t, g): contrast(colours[t], colours[g]) for t in TEXTS for g in GROUNDS}
    ratios["on-brand", "brand"] = contrast(colours["on-brand"], colours["brand"])
    ratios["ink", "mark"] = contrast(colours["ink"], colours["mark"])

    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", SHEETS)
def test_signs_stand_out(scheme: str) -> None:
    colours = palette(scheme)

    ratios = {(s, g): contrast(colours[s], colours[g]) for s in SIGNS for g in GROUNDS}
    # The filled bars of the picture of scale, beside the ones that are not.
    ratios["accent", "scale-rest"] = contrast(colours["accent"], colours["scale-rest"])

    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3} == {}


def test_both_schemes_name_the_same_colours() -> None:
    assert palette("light").keys() == palette("dark").keys()
