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
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kochbuch.errors import KochbuchError

LANGUAGE = "de"
_INDEX = {"index_id": 0}
_SETUP = (
    "Richten Sie die Umgebung neu ein (make site tut das, oder: python -m pip install "
    "--require-hashes -r requirements.txt)."
)


def index_files(
    pages: Iterable[tuple[str, str]], *, program: Path | None = None
) -> dict[str, bytes]:
    """Return the files of the index over pages, given as address and HTML, by their paths.

    Raises `KochbuchError` if Pagefind is missing or fails.
    """
    return _files(_ask(program or find_program(), _requests(pages)))


def find_program() -> Path:
    """Return where the program lies that came with the package; `KochbuchError` without it."""
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except ImportError as error:
        raise KochbuchError(
            "Das Paket pagefind-bin fehlt, das den Suchindex baut; für manche Systeme gibt es "
            f"keines (nur Linux, macOS und Windows mit x86-64 oder ARM64). {_SETUP}"
        ) from error
    except FileNotFoundError as error:
        raise KochbuchError(
            f"Das Paket pagefind-bin enthält kein Programm, das den Suchindex baut. {_SETUP}"
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
    try:
        # Beside the program lies no configuration that it might read.
        with subprocess.Popen(
            [program, "--service"],
            cwd=program.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            count = _send(process.stdin, requests)
            *_, last = _answers(process.stdout, count)
            return last
    except OSError as error:
        raise KochbuchError(
            f"Das Programm »{program}«, das den Suchindex baut, lässt sich nicht starten oder ist "
            f"mittendrin abgebrochen. {_SETUP}"
        ) from error


def _send(pipe: Any, requests: Iterable[Mapping[str, Any]]) -> int:
    count = 0
    for request in requests:
        message = json.dumps({"message_id": count, "payload": request}).encode()
        pipe.write(base64.b64encode(message) + b",")
        count += 1
    pipe.flush()
    return count


def _answers(pipe: Any, count: int) -> Iterator[Mapping[str, Any]]:
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
    payload: Mapping[str, Any] = json.loads(base64.b64decode(message))["payload"]
    if payload["type"] == "Error":
        raise KochbuchError(f"Pagefind kann den Suchindex nicht bauen: {payload['message']}")
    return payload


def _files(answer: Mapping[str, Any]) -> dict[str, bytes]:
    return {
        file["path"].replace("\\", "/").removeprefix("pagefind/"): base64.b64decode(file["content"])
        for file in answer["files"]
    }
