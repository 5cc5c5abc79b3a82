# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Write aside, then swap: the old result stays whole until the new one is finished.

A folder `site` is made in `site.bau/neu`. When it is finished, the old one moves to `site.bau/alt`,
the new one takes its place, and `site.bau` goes. What a killed run leaves behind, the next one puts
in order. `site.bau/sperre` is locked by the run that works there.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from kochbuch.running.errors import KochbuchError

_LOCK = "sperre"
# Some network drives know no locks: better two runs at once than none.
_LOCKS_UNKNOWN = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL})


@contextmanager
def replaced(target: Path, *, signs: Collection[str] = ()) -> Iterator[Path]:
    """Yield an empty folder that replaces `target` unless the block raises.

    A folder there that is not empty must hold all `signs`, the names by which an earlier result is
    known; otherwise it is foreign. Raises `KochbuchError` if it is, or if another run is at work
    there.
    """
    target = place_of(target)
    aside = workshop(target)
    with _alone(target, aside):
        fresh, old = aside / "neu", aside / "alt"
        _restore(target, old)
        _refuse_foreign(target, signs)
        for rest in filter(Path.exists, (fresh, old)):
            shutil.rmtree(rest)
        fresh.mkdir()
        try:
            yield fresh
            if target.exists():
                target.rename(old)
            fresh.rename(target)
        finally:
            # Between the two renames there is no target; an interruption there undoes the first.
            _restore(target, old)
            shutil.rmtree(fresh, ignore_errors=True)
            shutil.rmtree(old, ignore_errors=True)


def place_of(target: Path) -> Path:
    """Return the absolute place of a file or folder; a link is not followed."""
    target = Path(os.path.abspath(target))  # noqa: PTH100 - resolve() would follow the link
    return target.parent.resolve() / target.name


def workshop(target: Path) -> Path:
    """Return the folder in which `target` is made: on the same drive, so that moving is renaming.

    >>> workshop(Path("site")).as_posix()
    'site.bau'
    """
    return target.with_name(f"{target.name}.bau")


def write_whole(file: Path, text: str) -> None:
    """Write a text file that is either the old or the new one at any time; `OSError` if not."""
    file = file.resolve()  # a link stays a link
    aside = file.with_name(f"{file.name}.neu")
    try:
        with aside.open("w", encoding="utf-8", newline="\n") as new:
            new.write(text)
        with suppress(FileNotFoundError):
            shutil.copymode(file, aside)
        aside.replace(file)
    finally:
        with suppress(OSError):
            aside.unlink()


def copy_folder(source: Path, target: Path) -> None:
    """Copy the content of a folder; links stay links.

    Unlike `shutil.copytree`, it raises the first error as it is, with the file that caused it.
    """
    target.mkdir(exist_ok=True)
    for entry in sorted(source.iterdir()):
        if entry.is_dir() and not entry.is_symlink():
            copy_folder(entry, target / entry.name)
        else:
            shutil.copy2(entry, target / entry.name, follow_symlinks=False)


def _restore(target: Path, old: Path) -> None:
    """Bring back what a run moved away if it was stopped before the new one took its place."""
    if old.exists() and not os.path.lexists(target):
        old.rename(target)


def _refuse_foreign(target: Path, signs: Collection[str]) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        what = "eine Verknüpfung" if target.is_symlink() else "eine Datei"
        raise KochbuchError(
            f"»{target}« ist {what} und bleibt, wie sie ist. Nennen Sie mit --out einen Ordner."
        )
    names = {entry.name for entry in target.iterdir()} if target.exists() else set()
    if lacking := sorted(set(signs) - names) if names else []:
        raise KochbuchError(
            f"»{target}« ist nicht leer und stammt nicht von diesem Befehl (es fehlt "
            f"»{lacking[0]}«); der Ordner bleibt, wie er ist. "
            "Räumen Sie ihn selbst weg, oder nennen Sie mit --out einen anderen."
        )


@contextmanager
def _alone(target: Path, aside: Path) -> Iterator[None]:
    """Let one run at a time work in `aside`; the system lets go when a run dies."""
    lock = FileLock(aside / _LOCK, timeout=0, fallback_to_soft=False)
    try:
        if _is_foreign(aside):
            raise KochbuchError(
                f"»{aside}« stammt nicht von diesem Befehl, der dort arbeiten möchte. "
                "Benennen Sie es um, oder nennen Sie mit --out einen anderen Ordner."
            )
        aside.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except (Timeout, FileNotFoundError, FileExistsError) as error:
        # The folder came or went meanwhile: another run has just begun or tidied up.
        raise KochbuchError(
            f"Ein anderer Lauf schreibt gerade nach »{target}«. Warten Sie, bis er fertig ist."
        ) from error
    except OSError as error:
        if error.errno not in _LOCKS_UNKNOWN:
            raise
    try:
        yield
    finally:
        # Removed while locked, so that no run loses a lock taken meanwhile. Windows refuses to
        # remove an open file; there the folder with its empty lock file stays.
        with suppress(OSError):
            (aside / _LOCK).unlink()
        lock.release()
        with suppress(OSError):
            aside.rmdir()


def _is_foreign(aside: Path) -> bool:
    """Return whether the workshop, if it exists, was not made by a run."""
    if aside.is_symlink() or aside.is_file():
        return True
    names = {entry.name for entry in aside.iterdir()} if aside.is_dir() else set()
    return bool(names) and _LOCK not in names
