# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Pagefind as a program: records in, files out, over the pipe of its service.

One process for all records. Its other way, reading a folder of pages, numbers them in the order
in which the file system happens to list them; here they keep ours. (Its own Python client sleeps
a tenth of a second after each record, and is not used.)
"""

from __future__ import annotations

import base64
import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from io import BufferedReader
from pathlib import Path
from typing import IO, Any, cast

from kochbuch.running.errors import KochbuchError, german_reason
from kochbuch.search.pagefind.forms import SETUP, of_known_form

LANGUAGE = "de"
_INDEX = {"index_id": 0}


def index_files(
    pages: Iterable[tuple[str, str]], *, program: Path | None = None
) -> dict[str, bytes]:
    """Return the files of the index over pages, given as address and HTML, by their paths.

    Raises `KochbuchError` if Pagefind is missing or fails.
    """
    answer = _ask(program or find_program(), _requests(pages))
    with of_known_form():
        return _files(answer)


def find_program() -> Path:
    """Return where the program lies that came with the package; `KochbuchError` without it."""
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except ImportError as error:
        raise KochbuchError(
            "Das Paket pagefind-bin fehlt, das den Suchindex baut; für manche Systeme gibt es "
            f"keines (nur Linux, macOS und Windows mit x86-64 oder ARM64). {SETUP}"
        ) from error
    except FileNotFoundError as error:
        raise KochbuchError(
            f"Das Paket pagefind-bin enthält kein Programm, das den Suchindex baut. {SETUP}"
        ) from error


def _requests(pages: Iterable[tuple[str, str]]) -> Iterator[Mapping[str, Any]]:
    yield {"type": "NewIndex", "config": {"force_language": LANGUAGE}}
    for address, html in pages:
        yield {"type": "AddFile", **_INDEX, "url": address, "file_contents": html}
    yield {"type": "GetFiles", **_INDEX}


def _ask(program: Path, requests: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return the answer to the last request.

    Pagefind reads ahead without limit, so that everything may be written before anything is read.
    """
    with tempfile.TemporaryFile() as complaints:
        process = _start(program, complaints)
        try:
            with process:
                count = _send(cast(IO[bytes], process.stdin), requests)
                *_, last = _answers(cast(BufferedReader, process.stdout), count)
                return last
        except (BrokenPipeError, ConnectionError) as error:
            complaints.seek(0)
            words = complaints.read().decode(errors="replace").strip().splitlines()
            last_words = f" Zuletzt schrieb es: »{words[-1]}«." if words else ""
            raise KochbuchError(
                f"Das Programm »{program}«, das den Suchindex baut, ist mittendrin abgebrochen "
                f"(Exit-Code {process.returncode}).{last_words} Starten Sie den Befehl noch "
                f"einmal, wenn genug Arbeitsspeicher frei ist. Bleibt es dabei: {SETUP}"
            ) from error


def _start(program: Path, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
    try:
        # Beside the program lies no configuration that it might read.
        return subprocess.Popen(
            [program, "--service"],
            cwd=program.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
    except OSError as error:
        raise KochbuchError(
            f"Das Programm »{program}«, das den Suchindex baut, lässt sich nicht starten "
            f"({german_reason(error)}). {SETUP}"
        ) from error


def _send(pipe: IO[bytes], requests: Iterable[Mapping[str, Any]]) -> int:
    count = 0
    for request in requests:
        message = json.dumps({"message_id": count, "payload": request}).encode()
        pipe.write(base64.b64encode(message) + b",")
        count += 1
    pipe.flush()
    return count


def _answers(pipe: BufferedReader, count: int) -> Iterator[Mapping[str, Any]]:
    pieces: list[bytes] = []
    while count:
        piece = pipe.read1(1 << 20)
        if not piece:
            raise BrokenPipeError
        head, *more = piece.split(b",")
        pieces.append(head)
        for behind in more:
            yield _payload(b"".join(pieces))
            pieces = [behind]
            count -= 1


def _payload(message: bytes) -> Mapping[str, Any]:
    with of_known_form():
        payload: Mapping[str, Any] = json.loads(base64.b64decode(message, validate=True))["payload"]
        refusal = payload["message"] if payload["type"] == "Error" else None
    if refusal is not None:
        raise KochbuchError(f"Pagefind baut den Suchindex nicht und meldet: »{refusal}«. {SETUP}")
    return payload


def _files(answer: Mapping[str, Any]) -> dict[str, bytes]:
    return {
        file["path"].replace("\\", "/").removeprefix("pagefind/"): base64.b64decode(file["content"])
        for file in answer["files"]
    }
