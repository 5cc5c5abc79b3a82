# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The one exception of the core: the surroundings do not allow to go on."""

from __future__ import annotations


class KochbuchError(Exception):
    """Carries one finished German sentence; doors print it and exit with 2.

    A mistake in a recipe is never an exception but a `Diagnostic`.
    """
