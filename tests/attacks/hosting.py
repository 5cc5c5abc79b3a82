# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A quick host for many small pages: keeps connections, lets the browser keep what never changes.

Our style sheets are left out, since they only cost time. Redirects are disabled, so that the page
that redirects can be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

BLANK = "leer"
"""Address of a page without anything, to hold frames."""
_BLANK_PAGE = b"<!doctype html><title>leer</title><body>"
_REDIRECT = b'<meta http-equiv="refresh" content="0; url='
_STILL = b'<meta name="stood-still" content="0; url='
_STYLE = re.compile(rb'^<link rel="(?:stylesheet|icon)" href="[./]*assets/[^"]*">\n', re.MULTILINE)


@contextmanager
def hosting(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port of this machine; yield the address."""
    with _Server(("127.0.0.1", 0), partial(_Host, folder)) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing when a page leaves before its pictures came."""


class _Host(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, *arguments: object) -> None:
        self._folder = folder
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Send a file, or nothing where there is none."""
        path = unquote(urlsplit(self.path).path)
        if path == f"/{BLANK}":
            self._send(HTTPStatus.OK, Path("leer.html"), _BLANK_PAGE)
            return
        file = self._folder / path.lstrip("/")
        is_there = ".." not in file.parts and file.is_file()
        body = b"" if file.suffix == ".css" or not is_there else file.read_bytes()
        if file.suffix == ".html":
            body = _STYLE.sub(b"", body.replace(_REDIRECT, _STILL))
        self._send(HTTPStatus.OK if is_there else HTTPStatus.NOT_FOUND, file, body)

    def _send(self, status: HTTPStatus, file: Path, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", guess_type(file.name)[0] or "text/plain")
        self.send_header("Content-Length", str(len(body)))
        if not file.name.endswith(".html"):
            self.send_header("Cache-Control", "max-age=3600")
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        """Send nothing, and read nothing of what was sent."""
        self.close_connection = True
        self.do_GET()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing; the tests do."""
