# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What Pagefind writes in another form than the one we know is refused with a sentence."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from kochbuch.running.errors import KochbuchError

SETUP = (
    "Richten Sie die Umgebung neu ein (make site tut das, oder: python -m pip install "
    "--require-hashes -r requirements.txt)."
)
OTHER_FORM = f"Pagefind schreibt den Suchindex anders als die bekannte Version. {SETUP}"
_SIGNS = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    TypeError,
    ValueError,
    gzip.BadGzipFile,
    zlib.error,
)
"""What reading data raises that are not as expected."""


@contextmanager
def of_known_form() -> Iterator[None]:
    """Raise `KochbuchError` if what is read within has another form."""
    try:
        yield
    except _SIGNS as error:
        raise KochbuchError(OTHER_FORM) from error
