# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Write aside and swap: the old result stays whole until the new one is finished."""

from __future__ import annotations

import errno
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from kochbuch.running.errors import KochbuchError
from kochbuch.running.swapping import copy_folder, place_of, replaced, workshop, write_whole

from tests.building import contents

OLD, NEW = {"seite.html": b"alt", "rest.html": b"alt"}, {"seite.html": b"neu"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder with an earlier result."""
    folder = tmp_path / "site"
    folder.mkdir()
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    return folder


def write(folder: Path, **options: tuple[str, ...]) -> None:
    with replaced(folder, **options) as fresh:
        (fresh / "seite.html").write_bytes(b"neu")


def refusal(folder: Path, **options: tuple[str, ...]) -> str:
    with pytest.raises(KochbuchError) as caught:
        write(folder, **options)
    return str(caught.value)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_folder_is_created_with_its_parents(tmp_path: Path) -> None:
    write(tmp_path / "tief" / "unten")

    assert contents(tmp_path) == {"tief/unten/seite.html": b"neu"}
    assert names(tmp_path / "tief") == ["unten"]


def test_the_old_folder_is_replaced_as_a_whole(site: Path) -> None:
    write(site, signs=("seite.html",))

    assert (contents(site), names(site.parent)) == (NEW, ["site"])


def test_the_old_one_stays_until_the_new_one_is_finished(site: Path) -> None:
    with replaced(site) as fresh:
        (fresh / "seite.html").write_bytes(b"neu")
        assert contents(site) == OLD
        assert fresh == site.with_name("site.bau") / "neu"

    assert contents(site) == NEW


@pytest.mark.parametrize("trouble", [KochbuchError, OSError, KeyboardInterrupt, ZeroDivisionError])
def test_any_exception_leaves_the_old_folder(site: Path, trouble: type[BaseException]) -> None:
    def fail() -> None:
        with replaced(site) as fresh:
            (fresh / "seite.html").write_bytes(b"ne")
            raise trouble

    with pytest.raises(trouble):
        fail()

    assert (contents(site), names(site.parent)) == (OLD, ["site"])


def test_a_swap_that_fails_midway_is_undone(site: Path) -> None:
    with pytest.raises(FileNotFoundError), replaced(site) as fresh:
        fresh.rmdir()

    assert (contents(site), names(site.parent)) == (OLD, ["site"])


# Leftovers of a killed run -----------------------------------------------------------------------


def leave(site: Path, *, moved: bool, half: bool) -> Path:
    """Leave `site.bau` behind as a killed run does; return it."""
    aside = workshop(site)
    aside.mkdir()
    (aside / "sperre").touch()
    if half:
        (aside / "neu").mkdir()
        (aside / "neu" / "seite.html").write_bytes(b"hal")
    if moved:
        site.rename(aside / "alt")
    return aside


def test_after_a_kill_while_building_the_next_run_cleans_up(site: Path) -> None:
    leave(site, moved=False, half=True)

    write(site)

    assert (contents(site), names(site.parent)) == (NEW, ["site"])


def test_after_a_kill_between_the_renames_the_next_run_restores_the_old_folder(site: Path) -> None:
    leave(site, moved=True, half=True)

    with replaced(site) as fresh:
        before = contents(site)
        (fresh / "seite.html").write_bytes(b"neu")

    assert before == OLD
    assert (contents(site), names(site.parent)) == (NEW, ["site"])


def test_after_a_kill_behind_the_swap_the_next_run_removes_the_old_folder(site: Path) -> None:
    aside = leave(site, moved=True, half=False)
    site.mkdir()
    (site / "seite.html").write_bytes(b"neu")

    with replaced(site) as fresh:
        assert (contents(site), names(aside)) == (NEW, ["neu", "sperre"])
        (fresh / "seite.html").write_bytes(b"neuer")

    assert (contents(site), names(site.parent)) == ({"seite.html": b"neuer"}, ["site"])


# Foreign files and other runs --------------------------------------------------------------------


def test_a_second_run_at_the_same_time_is_refused(site: Path) -> None:
    with replaced(site) as fresh:
        (fresh / "seite.html").write_bytes(b"neu")
        said = refusal(site)

    assert said == (
        f"Ein anderer Lauf schreibt gerade nach »{site}«. Warten Sie, bis er fertig ist."
    )
    assert (contents(site), names(site.parent)) == (NEW, ["site"])


def test_of_many_runs_at_once_one_works_and_the_others_say_why(tmp_path: Path) -> None:
    inside: list[int] = []
    said: set[str] = set()

    def run(_: int) -> None:
        try:
            with replaced(tmp_path / "site", signs=("seite.html",)) as fresh:
                inside.append(1)
                (fresh / "seite.html").write_text(str(len(inside)), encoding="utf-8")
                inside.pop()
        except KochbuchError as error:
            said.add(str(error))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(run, range(200)))

    assert contents(tmp_path) == {"site/seite.html": b"1"}
    assert said <= {
        f"Ein anderer Lauf schreibt gerade nach »{tmp_path}/site«. Warten Sie, bis er fertig ist."
    }


def test_runs_for_two_folders_do_not_interfere(tmp_path: Path) -> None:
    with replaced(tmp_path / "eins"):
        write(tmp_path / "zwei")

    assert names(tmp_path) == ["eins", "zwei"]


def test_a_foreign_folder_is_refused_and_stays(site: Path) -> None:
    assert refusal(site, signs=("index.html", "seite.html")) == (
        f"»{site}« ist nicht leer und stammt nicht von diesem Befehl (es fehlt »index.html«); "
        "der Ordner bleibt, wie er ist. "
        "Räumen Sie ihn selbst weg, oder nennen Sie mit --out einen anderen."
    )
    assert (contents(site), names(site.parent)) == (OLD, ["site"])


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    write(tmp_path / "site", signs=("index.html",))

    assert contents(tmp_path / "site") == NEW


def test_a_file_is_refused_and_stays(tmp_path: Path) -> None:
    file = tmp_path / "site"
    file.write_text("wichtig", encoding="utf-8")

    assert refusal(file) == (
        f"»{file}« ist eine Datei und bleibt, wie sie ist. Nennen Sie mit --out einen Ordner."
    )
    assert contents(tmp_path) == {"site": b"wichtig"}


@pytest.mark.parametrize("goal", ["woanders", "nirgends"])
def test_a_link_is_refused_and_its_target_stays(tmp_path: Path, goal: str) -> None:
    (tmp_path / "woanders").mkdir()
    (tmp_path / "woanders" / "index.html").write_text("wichtig", encoding="utf-8")
    link = tmp_path / "site"
    link.symlink_to(goal)

    assert refusal(link) == (
        f"»{link}« ist eine Verknüpfung und bleibt, wie sie ist. Nennen Sie mit --out einen Ordner."
    )
    assert link.readlink() == Path(goal)
    assert contents(tmp_path / "woanders") == {"index.html": b"wichtig"}


@pytest.mark.parametrize("name", ["site.bau/neu", "site.bau"])
def test_a_foreign_workshop_is_refused_and_stays(site: Path, name: str) -> None:
    found = site.parent / name
    found.parent.mkdir(exist_ok=True)
    found.write_text("wichtig", encoding="utf-8")

    assert refusal(site) == (
        f"»{workshop(site)}« stammt nicht von diesem Befehl, der dort arbeiten möchte. "
        "Benennen Sie es um, oder nennen Sie mit --out einen anderen Ordner."
    )
    assert contents(site) == OLD
    assert found.read_text(encoding="utf-8") == "wichtig"


@pytest.mark.skipif(sys.platform == "win32", reason="locks are another function there")
@pytest.mark.parametrize("reason", [errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL])
def test_a_file_system_without_locks_works(
    site: Path, reason: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(reason, "no locks here")

    monkeypatch.setattr("fcntl.flock", refuse)

    write(site)

    assert (contents(site), names(site.parent)) == (NEW, ["site"])


def test_a_workshop_that_is_a_link_is_not_entered(site: Path, tmp_path: Path) -> None:
    elsewhere = leave(tmp_path / "anderes", moved=False, half=True)
    workshop(site).symlink_to(elsewhere)

    assert "stammt nicht von diesem Befehl" in refusal(site)
    assert contents(elsewhere) == {"sperre": b"", "neu/seite.html": b"hal"}


# Paths, copies, single files --------------------------------------------------------------------


def test_a_place_is_absolute_and_keeps_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to("a")
    monkeypatch.chdir(tmp_path / "a")

    assert [place_of(Path(said)) for said in (".", "..", "x/../y", "../b", "../b/z")] == [
        tmp_path / "a",
        tmp_path,
        tmp_path / "a" / "y",
        tmp_path / "b",
        tmp_path / "a" / "z",
    ]


def test_a_copy_has_everything_and_follows_no_link(tmp_path: Path) -> None:
    source, target = tmp_path / "von", tmp_path / "nach"
    (source / "tief").mkdir(parents=True)
    (source / "tief" / "a").write_bytes(b"a")
    (source / "b").symlink_to("tief")

    copy_folder(source, target)

    assert contents(target) == {"tief/a": b"a"}
    assert (target / "b").readlink() == Path("tief")


def test_a_copy_that_fails_says_which_file(tmp_path: Path) -> None:
    source, target = tmp_path / "von", tmp_path / "nach"
    source.mkdir()
    target.write_text("im Weg", encoding="utf-8")

    with pytest.raises(FileExistsError) as caught:
        copy_folder(source, target)

    assert caught.value.filename == str(target)


def test_a_file_is_written_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("alt", encoding="utf-8")
    file.chmod(0o640)

    write_whole(file, "Grüße\n")

    assert contents(tmp_path) == {"a.md": "Grüße\n".encode()}
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_file_that_cannot_be_written_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("alt", encoding="utf-8")

    with pytest.raises(UnicodeEncodeError):
        write_whole(file, "neu \udc00")

    assert contents(tmp_path) == {"a.md": b"alt"}


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "b.md").symlink_to("a.md")

    write_whole(tmp_path / "b.md", "neu")

    assert (tmp_path / "b.md").readlink() == Path("a.md")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "neu"
