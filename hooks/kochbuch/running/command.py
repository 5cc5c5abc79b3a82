# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What all commands have in common: however they end, they print one German sentence.

The only module of the core that uses the console. It needs nothing but the standard library, so
that commands run before anything is installed.
"""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from types import FrameType, TracebackType
from typing import NoReturn, ParamSpec

from kochbuch.contributing.printing import visible_lines
from kochbuch.running.errors import KochbuchError, as_sentence

IMPOSSIBLE = 2
INTERRUPTED = 128 + signal.SIGINT
TERMINATED = 128 + signal.SIGTERM
"""Exit codes; shells report the last two for programs that a signal ended."""

STOPPED = "Abgebrochen. Was vorher da war, ist unversehrt."
UNREAD = "Abgebrochen, weil niemand die Ausgabe zu Ende gelesen hat."

P = ParamSpec("P")


class _Terminated(KeyboardInterrupt):
    """SIGTERM, handled like Ctrl-C."""


def command(main: Callable[P, int]) -> Callable[P, int]:
    """Let a `main` end with a sentence and an exit code when files or the system fail it."""

    @wraps(main)
    def run(*arguments: P.args, **options: P.kwargs) -> int:
        for stream in (sys.stdout, sys.stderr):
            # An old console has no »«; it shows question marks instead of a traceback.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        sys.excepthook = show_bug
        try:
            with _sigterm_raises():
                code = main(*arguments, **options)
                # Later, Python itself would flush, and report a failure in English.
                sys.stdout.flush()
            return code
        except KochbuchError as error:
            return _end(IMPOSSIBLE, str(error))
        except BrokenPipeError:
            _discard_output()
            return _end(IMPOSSIBLE, UNREAD)
        except OSError as error:
            if error.filename is None:
                _discard_output()
            return _end(IMPOSSIBLE, as_sentence(error))
        except _Terminated:
            return _end(TERMINATED, STOPPED)
        except KeyboardInterrupt:
            # On a line of its own, below the ^C that the terminal shows.
            return _end(INTERRUPTED, f"\n{STOPPED}" if sys.stderr.isatty() else STOPPED)

    return run


@contextmanager
def _sigterm_raises() -> Iterator[None]:
    """Raise an exception on SIGTERM, so that `finally` clauses run as they do after Ctrl-C."""
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


def show_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print the traceback of a bug, in which nothing that a stranger wrote is obeyed."""
    text = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(visible_lines(text))


def _end(code: int, sentence: str) -> int:
    with suppress(OSError):  # if standard error is closed, too, only the exit code is left
        sys.stderr.write(f"{visible_lines(sentence)}\n")
        sys.stderr.flush()
    return code


def _discard_output() -> None:
    """Redirect unwritten output to nowhere, or Python would fail on it once more at exit.

    From https://docs.python.org/3/library/signal.html#note-on-sigpipe.
    """
    with suppress(OSError):
        output = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, output)
        os.close(nowhere)
