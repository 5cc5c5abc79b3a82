# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Write beside, then swap: what was there stays whole until the new one is finished.

A folder `site` is made in `site.bau/neu`. When it is finished, the old one moves to `site.bau/alt`,
the new one takes its place, and `site.bau` goes. Whatever a run leaves that was killed, the next
one puts in order. `site.bau/sperre` is locked by the run that works there.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kochbuch.running.errors import KochbuchError, writing_reason

try:
    import fcntl
except ImportError:  # Windows
    import msvcrt

_LOCK = "sperre"
_TRIES = 100
_LOCKED = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})
# Some network drives know no locks: better two runs at once than none.
_UNKNOWN = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL})


@contextmanager
def replaced(target: Path, *, signs: Collection[str] = ()) -> Iterator[Path]:
    """Give an empty folder that takes the place of `target` if nothing goes wrong meanwhile.

    A folder there that is not empty must hold all `signs`, the names by which an earlier result is
    known; else it belongs to somebody. Raises `KochbuchError` if it does, or if another run is at
    work there.
    """
    target = place_of(target)
    aside = workshop(target)
    with _only_one(target, aside):
        fresh, old = aside / "neu", aside / "alt"
        _restore(target, old)
        _refuse_foreign(target, signs)
        _remove(fresh)
        _remove(old)
        try:
            fresh.mkdir()
            yield fresh
            _swap(target, fresh, old)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
            if os.path.lexists(target):  # else the old one is all there is
                shutil.rmtree(old, ignore_errors=True)


def place_of(target: Path) -> Path:
    """Return where something will lie; if it is a link, where that lies, not where it leads."""
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
    """Copy what is in a folder; links stay links.

    `shutil.copytree` hides what went wrong, and where, in an exception with a list.
    """
    target.mkdir(exist_ok=True)
    for entry in sorted(source.iterdir()):
        if entry.is_dir() and not entry.is_symlink():
            copy_folder(entry, target / entry.name)
        else:
            shutil.copy2(entry, target / entry.name, follow_symlinks=False)


def _swap(target: Path, fresh: Path, old: Path) -> None:
    try:
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    except OSError as error:
        raise KochbuchError(
            f"»{target}« lässt sich nicht ersetzen ({writing_reason(error)}) und ist, wie es war. "
            "Schließen Sie Programme, die dort etwas offen haben."
        ) from error
    finally:
        # Between both renamings there is no target; an interruption there takes the first back.
        _restore(target, old)


def _restore(target: Path, old: Path) -> None:
    """Bring back what a run took away that was stopped before it had put the new one there."""
    if old.exists() and not os.path.lexists(target):
        old.rename(target)


def _refuse_foreign(target: Path, signs: Collection[str]) -> None:
    if target.is_symlink():
        raise KochbuchError(
            f"»{target}« ist eine Verknüpfung und bleibt, wie sie ist. "
            "Nennen Sie mit --out einen Ordner."
        )
    if not target.exists():
        return
    if not target.is_dir():
        raise KochbuchError(
            f"»{target}« ist eine Datei und bleibt, wie sie ist. Nennen Sie mit --out einen Ordner."
        )
    names = {entry.name for entry in target.iterdir()}
    if lacking := sorted(set(signs) - names) if names else []:
        raise KochbuchError(
            f"»{target}« ist nicht leer und stammt nicht von diesem Befehl (es fehlt "
            f"»{lacking[0]}«); der Ordner bleibt, wie er ist. "
            "Räumen Sie ihn selbst weg, oder nennen Sie mit --out einen anderen."
        )


def _remove(folder: Path) -> None:
    """Remove what an earlier run left."""
    if not folder.exists():
        return
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise KochbuchError(
            f"Der Rest eines früheren Laufs in »{folder}« lässt sich nicht entfernen "
            f"({writing_reason(error)}). Löschen Sie diesen Ordner."
        ) from error


@contextmanager
def _only_one(target: Path, aside: Path) -> Iterator[None]:
    """Let one run at a time work in `aside`; the system lets go when a run dies."""
    descriptor = _lock(target, aside)
    try:
        yield
    finally:
        # Unlinked while locked, so that nobody loses a lock taken meanwhile. Windows refuses to
        # unlink an open file; there the empty folder with its lock file stays.
        with suppress(OSError):
            (aside / _LOCK).unlink()
        os.close(descriptor)
        with suppress(OSError):
            aside.rmdir()


def _lock(target: Path, aside: Path) -> int:
    for _ in range(_TRIES):
        try:
            aside.mkdir(parents=True, exist_ok=True)
            if aside.is_symlink() or (any(aside.iterdir()) and not (aside / _LOCK).exists()):
                raise KochbuchError(
                    f"»{aside}« stammt nicht von diesem Befehl, der dort arbeiten möchte. "
                    "Benennen Sie den Ordner um, oder nennen Sie mit --out einen anderen."
                )
            descriptor = os.open(aside / _LOCK, os.O_RDWR | os.O_CREAT, 0o666)
        except FileNotFoundError:  # another run just tidied up
            continue
        except OSError as error:
            raise KochbuchError(
                f"Neben »{target}« lässt sich nicht schreiben ({_reason(error)}). "
                "Nennen Sie mit --out einen anderen Ordner."
            ) from error
        if not _is_taken(descriptor):
            if _is_current(descriptor, aside / _LOCK):
                return descriptor
            os.close(descriptor)
            continue
        os.close(descriptor)
        break
    raise KochbuchError(
        f"Ein anderer Lauf schreibt gerade nach »{target}«. Warten Sie, bis er fertig ist."
    )


def _is_taken(descriptor: int) -> bool:
    """Try to lock an open file; return whether another run holds it."""
    try:
        if os.name == "nt":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _UNKNOWN:
            return False
        if error.errno in _LOCKED:
            return True
        raise
    return False


def _is_current(descriptor: int, file: Path) -> bool:
    """Return whether the locked file is still the one that others find by its name."""
    try:
        return os.path.samestat(os.fstat(descriptor), file.stat())
    except FileNotFoundError:
        return False


def _reason(error: OSError) -> str:
    return writing_reason(error) if error.errno != errno.EEXIST else "dort liegt eine Datei"
