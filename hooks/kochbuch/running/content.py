# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Somebody else's recipes for our own code: content only, copied to a place of its own.

Whoever checks a stranger's branch in place runs that branch's code. Here nothing but the files
below `recipes/` is taken, from a folder or from Git's objects, and nothing of it is run, followed
or believed: a link is a finding, a name never leads out.
"""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kochbuch.files.walking import MAX_DEPTH, link_found, no_file, too_deep, unreadable
from kochbuch.findings.diagnostics import Diagnostic
from kochbuch.german.wording import quote, thousands
from kochbuch.running.branches import commit_of, objects, pieces_in
from kochbuch.running.errors import KochbuchError
from kochbuch.running.pieces import MAX_BYTES, MAX_ENTRIES, PORTION, Piece, Sort
from kochbuch.running.project import Project

_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_OUTWARD = frozenset({"", ".", ".."})
_NOT_ON_WINDOWS = frozenset("\\:") if os.name == "nt" else frozenset()
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Content:
    """Recipes in a place of their own."""

    project: Project
    findings: tuple[Diagnostic, ...] = ()
    """What was not taken over, and why."""
    what: str = ""
    """Where it comes from, in words."""


@contextmanager
def content_from(source: str, root: Path) -> Iterator[Content]:
    """Yield a temporary copy of the recipes in a folder, or in a branch of Git at `root`.

    Raises `KochbuchError` if `source` is neither, or holds more than anybody would look at.
    """
    with tempfile.TemporaryDirectory(prefix="kochbuch-") as made:
        place = Path(made).resolve()
        recipes = place / "recipes"
        recipes.mkdir()
        if source and os.path.lexists(Path(source) / "recipes"):
            _refuse_two_meanings(source, root)
            what = f"aus dem Ordner {_shown(source)}"
            findings = tuple(_copied(_in_folder(source), recipes))
        else:
            with objects(root) as git:
                commit = commit_of(source, git)
                pieces = pieces_in(commit, git) if commit else None
                if pieces is None:
                    raise _no_content(source, commit)
                what = f"aus {quote(source)} (Commit {commit[:12]})"
                findings = tuple(_copied(pieces, recipes))
        yield Content(Project(place), findings, what)


def _refuse_two_meanings(source: str, root: Path) -> None:
    """Stop if a folder has the name of a branch: a stranger may have chosen it."""
    try:
        with objects(root) as git:
            is_branch = bool(commit_of(source, git))
    except KochbuchError:
        return
    if is_branch:
        raise KochbuchError(
            f"{quote(source)} ist ein Ordner und ein Zweig. Schreiben Sie ./{source} für den "
            f"Ordner oder refs/heads/{source} für den Zweig."
        )


def _no_content(source: str, commit: str) -> KochbuchError:
    said = _shown(source)
    if commit:
        return KochbuchError(
            f"In {said} gibt es keinen Ordner »recipes«. Nennen Sie einen Zweig dieses Projekts."
        )
    return KochbuchError(
        f"{said} ist weder ein Ordner mit »recipes« noch ein Zweig oder Commit, den Git hier "
        "kennt. Holen Sie einen fremden Zweig zuerst, zum Beispiel mit "
        "»git fetch origin pull/12/head«, und nennen Sie dann FETCH_HEAD."
    )


def _shown(source: str) -> str:
    return quote("".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in source))


def _in_folder(source: str) -> Iterator[Piece]:
    """Yield what lies below the `recipes/` of a folder, without following a link."""
    top = Path(source) / "recipes"
    if not stat.S_ISDIR(top.lstat().st_mode):
        raise KochbuchError(
            f"»recipes« in {_shown(source)} ist kein Ordner, sondern eine Verknüpfung oder Datei."
        )
    waiting = [(top, "")]
    while waiting:
        folder, prefix = waiting.pop()
        try:
            with os.scandir(folder) as scan:
                found = [*islice(scan, MAX_ENTRIES + 1)]
        except OSError as error:
            yield Piece(prefix.rstrip("/"), Sort.FOLDER, error=error)
            continue
        for entry in found:
            piece = _piece(entry, f"{prefix}{entry.name}")
            yield piece
            if piece.sort is Sort.FOLDER and not piece.error:
                waiting.append((Path(entry.path), f"{piece.name}/"))


def _piece(entry: os.DirEntry[str], name: str) -> Piece:
    try:
        if entry.is_symlink():
            return Piece(name, Sort.LINK)
        if entry.is_dir(follow_symlinks=False):
            return Piece(name, Sort.DEEP_FOLDER if name.count("/") >= MAX_DEPTH else Sort.FOLDER)
        if not entry.is_file(follow_symlinks=False):
            return Piece(name, Sort.OTHER)
        size = entry.stat(follow_symlinks=False).st_size
    except OSError as error:
        return Piece(name, Sort.FILE, error=error)
    return Piece(name, Sort.FILE, size, _read(entry.path))


def _read(path: str) -> Iterator[bytes]:
    with os.fdopen(os.open(path, os.O_RDONLY | _NO_LINK), "rb") as file:
        while portion := file.read(PORTION):
            yield portion


def _copied(pieces: Iterable[Piece], recipes: Path) -> Iterator[Diagnostic]:
    """Write the files among `pieces`; yield a finding for each that cannot be one."""
    count = total = 0
    refused: set[str] = set()
    for piece in pieces:
        count, total = count + 1, total + piece.size
        if count > MAX_ENTRIES or total > MAX_BYTES:
            raise KochbuchError(
                "Unter »recipes« liegt dort zu viel: Gelesen werden höchstens "
                f"{thousands(MAX_ENTRIES)} Dateien und Ordner mit zusammen "
                f"{MAX_BYTES // 10**9} GB. Nehmen Sie den Beitrag nicht an, und fragen Sie nach, "
                "was das sein soll."
            )
        if piece.name.rpartition("/")[0] in refused:
            refused.add(piece.name)
        elif finding := _written(piece, recipes):
            refused.add(piece.name)
            yield finding


def _written(piece: Piece, recipes: Path) -> Diagnostic | None:
    """Write a file or folder; return the finding if it can't be one."""
    if piece.sort is Sort.LINK:
        return link_found(piece.name)
    if piece.sort is Sort.OTHER or _leads_out(piece.name):
        return no_file(piece.name)
    if piece.sort is Sort.DEEP_FOLDER:
        return too_deep(piece.name)
    target = recipes / piece.name
    try:
        if piece.error:
            raise piece.error
        if piece.sort is Sort.FILE:  # a folder comes with its first file
            target.parent.mkdir(parents=True, exist_ok=True)
            # »x« makes new files only: two names may be one on this system.
            with target.open("xb") as file:
                file.writelines(piece.content)
    except OSError as error:
        if error.errno in _DISK_FULL:
            raise
        return unreadable(piece.name, error)
    return None


def _leads_out(name: str) -> bool:
    parts = name.split("/")
    return any(p in _OUTWARD or p.casefold() == ".git" or set(p) & _NOT_ON_WINDOWS for p in parts)
