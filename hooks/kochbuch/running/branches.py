# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What lies below `recipes/` in a commit, read from Git's objects and nowhere else.

Nothing is checked out: no hook, filter, attribute or submodule has a say. The one program that
is asked, `git cat-file`, gets names on its standard input, where none of them is an option.
"""

from __future__ import annotations

import errno
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, cast

from kochbuch.files.walking import MAX_DEPTH
from kochbuch.german.wording import quote
from kochbuch.running.errors import KochbuchError
from kochbuch.running.pieces import PORTION, Piece, Sort

_SORTS = {b"40000": Sort.FOLDER, b"120000": Sort.LINK, b"160000": Sort.OTHER}
"""Modes in a tree; a submodule is the last. All others are files."""
_LARGEST_TREE = 20_000_000
"""Bytes; more names than are looked at altogether."""


class Objects:
    """Git's objects, one after the other."""

    def __init__(self, asked: IO[bytes], answers: IO[bytes]) -> None:
        """Take both ends of a running `git cat-file --batch`."""
        self._asked, self._answers = asked, answers
        self._left = 0
        """Bytes of the last object that nobody has read, with the line end behind it."""

    def find(self, name: str) -> tuple[str, str, int]:
        """Return id, type and size of an object; empty ones if there is none of this name."""
        while self._left:
            self._take(self._left)
        self._asked.write(os.fsencode(name) + b"\n")
        self._asked.flush()
        answer = self._answers.readline()
        if not answer:
            raise EOFError
        # »id type size«, or the name again and »missing« or »ambiguous«.
        *_, key, sort, size = (b"", b"", *answer.split())
        if not size.isdigit():
            return "", "", 0
        self._left = int(size) + 1
        return key.decode(), sort.decode(), int(size)

    def content(self) -> Iterator[bytes]:
        """Yield what is in the object that was found last, in portions."""
        while self._left > 1:
            yield self._take(self._left - 1)

    def _take(self, most: int) -> bytes:
        portion = self._answers.read(min(most, PORTION))
        if not portion:
            raise EOFError
        self._left -= len(portion)
        return portion


@contextmanager
def objects(root: Path) -> Iterator[Objects]:
    """Yield the objects of the repository at `root`; raise `KochbuchError` if Git gives none."""
    with tempfile.TemporaryFile() as said:
        try:
            git = subprocess.Popen(
                ["git", "-C", str(root), "cat-file", "--batch"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                env=_environment(),
            )
        except FileNotFoundError as error:
            raise KochbuchError(
                "Git ist nicht installiert. Nennen Sie statt eines Zweigs einen Ordner, der "
                "»recipes« enthält."
            ) from error
        asked, answers = cast("IO[bytes]", git.stdin), cast("IO[bytes]", git.stdout)
        try:
            yield Objects(asked, answers)
        except (EOFError, BrokenPipeError) as error:
            git.wait()
            said.seek(0)
            raise _refusal(root, said.read(PORTION)) from error
        finally:
            git.kill()
            git.wait()
            answers.close()
            with suppress(BrokenPipeError):  # what it was asked for last
                asked.close()


def commit_of(name: str, git: Objects) -> str:
    """Return the id of the commit that a branch, tag or commit names; an empty text if none."""
    # Names with such characters exist nowhere, and a line end would be a second question.
    if not name or not name.isprintable():
        return ""
    key, _, _ = git.find(f"{name}^{{commit}}")
    return key


def pieces_in(commit: str, git: Objects) -> Iterator[Piece] | None:
    """Return what lies below `recipes/` in a commit; None if that is no folder."""
    key, sort, size = git.find(f"{commit}:recipes")
    return _pieces(key, size, "", git) if sort == "tree" else None


def _pieces(tree: str, size: int, prefix: str, git: Objects) -> Iterator[Piece]:
    """Yield what is in the tree that was found last."""
    try:
        if size > _LARGEST_TREE:
            raise ValueError("more names than anybody looks at")
        entries = list(_entries(b"".join(git.content()), len(tree) // 2))
    except ValueError:
        yield Piece(prefix.rstrip("/"), Sort.OTHER)
        return
    for mode, name, key in entries:
        full, sort = f"{prefix}{name}", _SORTS.get(mode, Sort.FILE)
        if sort is Sort.FOLDER and full.count("/") >= MAX_DEPTH:
            sort = Sort.DEEP_FOLDER
        if sort not in {Sort.FILE, Sort.FOLDER}:
            yield Piece(full, sort)
            continue
        found, kind, length = git.find(key)
        if not found:
            yield Piece(full, sort, error=OSError(errno.ENOENT, "missing"))
        elif kind != ("tree" if sort is Sort.FOLDER else "blob"):
            yield Piece(full, Sort.OTHER)
        elif sort is Sort.FILE:
            yield Piece(full, sort, length, git.content())
        else:
            yield Piece(full, sort)
            yield from _pieces(key, length, f"{full}/", git)


def _entries(tree: bytes, key_length: int) -> Iterator[tuple[bytes, str, str]]:
    """Yield mode, name and id of each entry: `mode SP name NUL id`, as Git stores them."""
    start = 0
    while start < len(tree):
        end = tree.index(b"\0", start)
        mode, _, name = tree[start:end].partition(b" ")
        start = end + 1 + key_length
        if start > len(tree):
            raise ValueError("an id that is cut off")
        yield mode, os.fsdecode(name), tree[end + 1 : start].hex()


def _environment() -> dict[str, str]:
    """Return variables under which Git reads this repository, and only what lies in it.

    A hook of Git that starts a check names another one. Replaced objects are not those of the
    commit; and nothing is fetched while a stranger's names are looked up.
    """
    ours = {"LC_ALL": "C", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_NO_LAZY_FETCH": "1"}
    others = {
        name: text
        for name, text in os.environ.items()
        if not name.startswith("GIT_") or name.startswith("GIT_CONFIG")
    }
    return others | ours


def _refusal(root: Path, said: bytes) -> KochbuchError:
    if b"dubious ownership" in said:
        return KochbuchError(
            f"Git gibt keinen Zweig heraus, denn »{root}« gehört jemand anderem. Erlauben Sie es "
            f'mit: git config --global --add safe.directory "{root}"'
        )
    if b"not a git repository" in said:
        return KochbuchError(
            f"»{root}« liegt in keinem Git-Repository, es gibt dort keine Zweige. Nennen Sie einen "
            "Ordner, der »recipes« enthält."
        )
    first = said.decode("utf-8", "replace").partition("\n")[0]
    return KochbuchError(f"Git hat aufgehört zu lesen: {quote(first)}. Prüfen Sie mit: git fsck")
