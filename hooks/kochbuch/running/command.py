# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What all commands have in common: whatever ends them, a person reads one German sentence.

The only module of the core that knows the console. It needs nothing but the standard library, so
that commands run before anything is installed.
"""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from types import FrameType
from typing import NoReturn, ParamSpec

from kochbuch.running.errors import KochbuchError, as_sentence

IMPOSSIBLE = 2
INTERRUPTED = 128 + signal.SIGINT
TERMINATED = 128 + signal.SIGTERM
"""Exit codes; a shell gives the last two to programs that a signal ended."""

STOPPED = "Abgebrochen. Was vorher da war, ist unversehrt."
UNREAD = "Abgebrochen, weil niemand die Ausgabe zu Ende gelesen hat."

P = ParamSpec("P")


class _Terminated(KeyboardInterrupt):
    """The system asks the command to end, as a person does with Ctrl-C."""


def command(main: Callable[P, int]) -> Callable[P, int]:
    """Let a `main` end with a sentence and an exit code when its surroundings fail."""

    @wraps(main)
    def run(*arguments: P.args, **options: P.kwargs) -> int:
        _be_writable()
        try:
            with _listening():
                code = main(*arguments, **options)
                # What cannot be written now would fail after the last line, in English.
                sys.stdout.flush()
            return code
        except KochbuchError as error:
            return _end(IMPOSSIBLE, str(error))
        except BrokenPipeError:
            _let_go_of_output()
            return _end(IMPOSSIBLE, UNREAD)
        except OSError as error:
            if error.filename is None:
                _let_go_of_output()
            return _end(IMPOSSIBLE, as_sentence(error))
        except _Terminated:
            return _end(TERMINATED, STOPPED)
        except KeyboardInterrupt:
            # Below the ^C that the terminal shows.
            return _end(INTERRUPTED, f"\n{STOPPED}" if sys.stderr.isatty() else STOPPED)

    return run


def _be_writable() -> None:
    """Let the console show what it can: one of yesterday has no »«, and that is no reason to end.

    Where streams are replaced (a test, a window without a console), there is nothing to do.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


@contextmanager
def _listening() -> Iterator[None]:
    """Take the wish of the system to end like Ctrl-C, so that everything is put in order."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise _Terminated


def _end(code: int, sentence: str) -> int:
    with suppress(OSError):  # with nobody left to talk to, the code has to do
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
    return code


def _let_go_of_output() -> None:
    """Send what is still to be written nowhere; Python would try, and fail, once more at the end.

    From https://docs.python.org/3/library/signal.html#note-on-sigpipe.
    """
    with suppress(OSError):
        output = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, output)
        os.close(nowhere)
