# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""However a command ends, it prints one German sentence and returns an exit code."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from kochbuch.running.command import command
from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import OWN_ROOT

from tests.building import refused

STOPPED = "Abgebrochen. Was vorher da war, ist unversehrt.\n"
NO_ROOM = refused("Eine Datei", "kein Platz mehr auf dem Datenträger")


def test_a_command_that_ends_well_keeps_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    @command
    def main() -> int:
        """Say something."""
        sys.stdout.write("gut\n")
        return 1

    assert (main(), *capsys.readouterr()) == (1, "gut\n", "")
    assert (main.__name__, main.__doc__) == ("main", "Say something.")


def test_arguments_are_passed_on() -> None:
    @command
    def main(argv: list[int], *, more: int = 0) -> int:
        return sum(argv) + more

    assert main([1, 2], more=3) == 6


def raising(trouble: BaseException) -> Callable[[], int]:
    @command
    def main() -> int:
        raise trouble

    return main


@pytest.mark.parametrize(
    ("trouble", "code", "sentence"),
    [
        (KochbuchError("Die Küche ist zu."), 2, "Die Küche ist zu.\n"),
        (
            FileNotFoundError(2, "No such file or directory", "docs/a.md"),
            2,
            refused("»docs/a.md«", "nicht vorhanden"),
        ),
        (
            OSError(28, "No space left on device"),
            2,
            NO_ROOM,
        ),
        (
            BrokenPipeError(32, "Broken pipe"),
            2,
            "Abgebrochen, weil niemand die Ausgabe zu Ende gelesen hat.\n",
        ),
        (KeyboardInterrupt(), 130, STOPPED),
    ],
)
def test_errors_of_files_and_signals_become_a_sentence(
    trouble: BaseException, code: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (raising(trouble)(), *capsys.readouterr()) == (code, "", sentence)


@pytest.mark.parametrize("trouble", [ZeroDivisionError(), SystemExit(3), AssertionError()])
def test_a_bug_keeps_its_traceback(trouble: BaseException) -> None:
    with pytest.raises(type(trouble)):
        raising(trouble)()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes without asking")
def test_sigterm_ends_a_command_like_ctrl_c(capsys: pytest.CaptureFixture[str]) -> None:
    before = signal.getsignal(signal.SIGTERM)
    tidied = []

    @command
    def main() -> int:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            signal.pause()
        finally:
            tidied.append("aufgeräumt")
        return 0

    assert (main(), *capsys.readouterr()) == (143, "", STOPPED)
    assert tidied == ["aufgeräumt"]
    assert signal.getsignal(signal.SIGTERM) == before


def test_a_command_runs_outside_the_main_thread() -> None:
    codes: list[int] = []

    @command
    def main() -> int:
        return 5

    thread = threading.Thread(target=lambda: codes.append(main()))
    thread.start()
    thread.join()

    assert codes == [5]


SCRIPT = f"""\
import sys
sys.path.insert(0, {str(OWN_ROOT / "hooks")!r})
from kochbuch.running.command import command

@command
def main() -> int:
    print("»Grüße« – ’„“ Wrocław\\n" * int(sys.argv[1]), end="")
    return 0

raise SystemExit(main())
"""


def run(count: int, *, stdout: int, **variables: str) -> tuple[int, bytes, str]:
    """Run the script with its output in an open file."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(count)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8", **variables},
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.decode()


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "»Grüße« – ’„“ Wrocław".encode()),
        ("cp1252", "»Grüße« – ’„“ Wroc?aw".encode("cp1252")),
        ("cp850", "»Grüße« ? ??? Wroc?aw".encode("cp850")),
        ("ascii", b"?Gr??e? ? ??? Wroc?aw"),
    ],
)
def test_a_console_with_an_old_encoding_shows_what_it_can(encoding: str, shown: bytes) -> None:
    answer = run(1, stdout=subprocess.PIPE, PYTHONIOENCODING=encoding)

    assert answer == (0, shown + os.linesep.encode(), "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("count", [1, 5_000])
def test_a_full_disk_behind_the_output_becomes_a_sentence(count: int) -> None:
    with Path("/dev/full").open("wb") as full:
        code, _, err = run(count, stdout=full.fileno())

    assert (code, err) == (
        2,
        NO_ROOM,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
@pytest.mark.parametrize("count", [1, 5_000])
def test_a_closed_pipe_becomes_a_sentence(count: int) -> None:
    reader, writer = os.pipe()
    os.close(reader)

    code, _, err = run(count, stdout=writer)

    os.close(writer)
    assert (code, err) == (2, "Abgebrochen, weil niemand die Ausgabe zu Ende gelesen hat.\n")
