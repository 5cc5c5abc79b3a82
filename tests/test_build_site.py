# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The door of the build, by use: where a whole site was, there is never half a one."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from build_site import main

from tests.building import (
    EPOCH,
    OLD,
    Run,
    build,
    contents,
    environment,
    old_site,
    refused,
    run_script,
    tiny_project,
)
from tests.minibook import USUAL_PATH
from tests.rights import obey_rights, without_rights

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(sys.platform == "win32", reason="signals and rights work otherwise there"),
]

_UNFILLED = re.compile(r"^\d+ Angaben? fehl.*\n", re.MULTILINE)

# Stops a build when all is written and nothing swapped; a file says that it got there.
WAITING = """\
import pathlib, time
def on_post_build(config):
    pathlib.Path(__file__).with_suffix(".da").touch()
    while True:
        time.sleep(60)
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with one recipe and an old site."""
    return tiny_project(tmp_path / "klein")


def run(root: Path, *arguments: str | Path, **options: object) -> Run:
    """Build; what the operator of a site has still to fill in is not the subject here."""
    done = run_script(root / "scripts" / "build_site.py", *arguments, **options)  # type: ignore[arg-type]
    return replace(done, err=_UNFILLED.sub("", done.err))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def left(root: Path) -> list[str]:
    """Return what is new beside the old site."""
    known = {"docs", "hooks", "mkdocs.yml", "overrides", "recipes", "scripts", "site"}
    return sorted({path.name for path in root.iterdir()} - known)


def test_a_site_takes_the_place_of_the_old_one_as_mkdocs_would_build_it(root: Path) -> None:
    plain = build(root, SOURCE_DATE_EPOCH=EPOCH)
    expected = contents(plain.site)
    shutil.rmtree(plain.site)
    old_site(root / "site")

    done = run(root)

    assert done == Run(0, "", f"Die Seite liegt in {root}/site.\n")
    built = contents(root / "site")
    assert sorted(built) == sorted(expected)
    assert [path for path in built if built[path] != expected[path]] == []
    # MkDocs leaves hidden files alone; they are the settings of a web server.
    assert built[".htaccess"] == b"alt"
    assert left(root) == []


# Ended from outside -------------------------------------------------------------------------------


@contextmanager
def nearly_built(root: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a build and wait until all is written but not swapped."""
    (root / "warten.py").write_text(WAITING, encoding="utf-8")
    edit(root / "mkdocs.yml", "hooks:\n", "hooks:\n  - warten.py\n")
    with subprocess.Popen(
        [sys.executable, str(root / "scripts" / "build_site.py")],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A run in the background ignores Ctrl-C, and its children would, too.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        try:
            deadline = time.monotonic() + 120
            while not (root / "warten.da").exists():
                assert process.poll() is None, process.communicate()
                assert time.monotonic() < deadline
                time.sleep(0.02)
            yield process
        finally:
            process.kill()


def let_go(root: Path) -> None:
    """Let the next build end."""
    edit(root / "mkdocs.yml", "hooks:\n  - warten.py\n", "hooks:\n")
    for name in ("warten.py", "warten.da"):
        (root / name).unlink()
    shutil.rmtree(root / "__pycache__", ignore_errors=True)


def test_killed_midway_the_old_site_stays_and_the_next_run_tidies_up(root: Path) -> None:
    with nearly_built(root) as process:
        assert (root / "site.bau" / "neu" / "index.html").is_file()
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    let_go(root)

    assert contents(root / "site") == OLD
    assert left(root) == ["site.bau"]

    assert run(root) == Run(0, "", f"Die Seite liegt in {root}/site.\n")
    assert "mitmachen/index.html" in contents(root / "site")
    assert left(root) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [pytest.param(signal.SIGINT, 130, marks=pytest.mark.slow), (signal.SIGTERM, 143)],
)
def test_asked_to_end_it_tidies_up_itself(root: Path, number: int, code: int) -> None:
    with nearly_built(root) as process:
        process.send_signal(number)
        out, err = process.communicate(timeout=120)
    let_go(root)

    assert (process.returncode, out, err.decode()) == (
        code,
        b"",
        "Abgebrochen. Was vorher da war, ist unversehrt.\n",
    )
    assert contents(root / "site") == OLD
    assert left(root) == []


def test_a_second_run_meanwhile_is_refused(root: Path) -> None:
    with nearly_built(root) as process:
        second = run(root)
        assert process.poll() is None
        assert (root / "site.bau" / "neu" / "index.html").is_file()

    assert second == Run(
        2,
        "",
        f"Ein anderer Lauf schreibt gerade nach »{root}/site«. Warten Sie, bis er fertig ist.\n",
    )
    assert contents(root / "site") == OLD


# Not built ----------------------------------------------------------------------------------------


def not_built(root: Path) -> str:
    return f"Die Seite ist nicht gebaut; unverändert bleibt {root}/site.\n"


def test_a_warning_at_the_very_end_leaves_the_old_site(root: Path) -> None:
    """MkDocs counts warnings when everything is written."""
    page = root / "docs" / "ueber.md"
    page.write_text("# Über\n\n[dort](gibt-es-nicht.md)\n", encoding="utf-8")

    assert run(root) == Run(
        1,
        "",
        "Warnung: Doc file 'ueber.md' contains a link 'gibt-es-nicht.md', but the target is not "
        f"found among documentation files.\n{not_built(root)}",
    )
    assert contents(root / "site") == OLD
    assert left(root) == []


def test_a_faulty_recipe_leaves_the_old_site(root: Path) -> None:
    edit(root / "recipes" / USUAL_PATH, "status: pilot", "status: piloot")

    assert run(root) == Run(
        1,
        "",
        "recipes/nw/kreuzau/muster.md:6:9: fehler[wert-unbekannt]: "
        "Das Feld »status« kennt den Wert »piloot« nicht.\n"
        "  6 | status: piloot\n"
        "    |         ^^^^^^\n"
        "  Hinweis: Meinten Sie »pilot«?\n"
        "1 Rezept geprüft: 1 Fehler, 0 Warnungen. "
        f"Jede Meldung ist erklärt in docs/mitmachen/meldungen.md.\n{not_built(root)}",
    )
    assert contents(root / "site") == OLD
    assert left(root) == []


def limited() -> None:
    """Let no file of the next program grow beyond 1.5 MB."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))


def test_a_file_that_finds_no_room_leaves_the_old_site(root: Path) -> None:
    (root / "docs" / "gross.bin").write_bytes(bytes(1_600_000))

    assert run(root, before=limited) == Run(
        2,
        "",
        refused(f"»{root}/site.bau/neu/gross.bin«", "kein Platz mehr auf dem Datenträger"),
    )
    assert contents(root / "site") == OLD
    assert left(root) == []


SMALL_DISK = """\
mount -t tmpfs -o size=700k none "$1" && mkdir "$1/site" && cd "$1/site" || exit 99
for name in 404.html index.html sitemap.xml; do echo alt > "$name"; done
"$2" "$3" --out "$1/site"
code=$?
cd "$1" && find . -type f | sort
exit "$code"
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="no disk of its own to be had")
def test_a_full_disk_leaves_the_old_site(root: Path, tmp_path: Path) -> None:
    disk = tmp_path / "platte"
    disk.mkdir()
    (root / "docs" / "gross.bin").write_bytes(bytes(1_000_000))
    script = root / "scripts" / "build_site.py"
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", SMALL_DISK, "sh", disk, sys.executable, script],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode == 99 or done.stderr.startswith("unshare: "):
        pytest.skip("no disk of its own can be mounted here")

    assert Run(done.returncode, done.stdout, done.stderr) == Run(
        2,
        "./site/404.html\n./site/index.html\n./site/sitemap.xml\n",
        refused(f"»{disk}/site.bau/neu/gross.bin«", "kein Platz mehr auf dem Datenträger"),
    )


# Where the site may go ----------------------------------------------------------------------------


def test_a_checkout_that_is_read_only_can_be_built_elsewhere(root: Path, tmp_path: Path) -> None:
    without_rights(root, 0o555)

    here = run(root, before=obey_rights)
    elsewhere = run(root, "--out", tmp_path / "da" / "site", before=obey_rights)

    root.chmod(0o755)
    assert here == Run(
        2,
        "",
        refused(f"»{root}/site.bau«", "keine Rechte"),
    )
    assert elsewhere == Run(0, "", f"Die Seite liegt in {tmp_path}/da/site.\n")
    assert contents(root / "site") == OLD
    assert "mitmachen/index.html" in contents(tmp_path / "da" / "site")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Return a function that runs the door in this process; good where MkDocs does not build."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    # What a copied hook compiles to would be beside it, and count as new.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    def ask(root: Path, *arguments: str | Path) -> Run:
        code = main(["--root", str(root), *map(str, arguments)])
        return Run(code, *capsys.readouterr())

    return ask


def test_a_folder_that_is_no_site_stays(root: Path, said: Callable[..., Run]) -> None:
    shutil.rmtree(root / "site")
    (root / "site").mkdir()
    (root / "site" / "diplomarbeit.odt").write_text("wichtig", encoding="utf-8")

    assert said(root) == Run(
        2,
        "",
        f"»{root}/site« ist nicht leer und stammt nicht von diesem Befehl (es fehlt »404.html«); "
        "der Ordner bleibt, wie er ist. "
        "Räumen Sie ihn selbst weg, oder nennen Sie mit --out einen anderen.\n",
    )
    assert contents(root / "site") == {"diplomarbeit.odt": b"wichtig"}


def test_a_file_or_a_link_stays(root: Path, said: Callable[..., Run]) -> None:
    (root / "site").rename(root / "woanders")
    (root / "site").symlink_to("woanders")
    (root / "datei").write_text("wichtig", encoding="utf-8")

    link, file = said(root), said(root, "--out", root / "datei")

    stays = "und bleibt, wie sie ist. Nennen Sie mit --out einen Ordner.\n"
    assert link == Run(2, "", f"»{root}/site« ist eine Verknüpfung {stays}")
    assert file == Run(2, "", f"»{root}/datei« ist eine Datei {stays}")
    assert contents(root / "woanders") == OLD
    assert (root / "datei").read_text(encoding="utf-8") == "wichtig"


@pytest.mark.parametrize("out", [".", "..", "docs/site", "recipes"])
def test_a_site_is_never_built_over_what_it_is_made_from(
    root: Path, said: Callable[..., Run], out: str
) -> None:
    before = contents(root)

    done = said(root, "--out", root / out)

    assert (done.code, done.err.splitlines()[1:]) == (2, [])
    assert done.err.endswith("nennen Sie einen anderen Ordner.\n")
    assert contents(root) == before


# mkdocs.yml ---------------------------------------------------------------------------------------


def test_settings_that_are_no_yaml_are_said_with_their_place(
    root: Path, said: Callable[..., Run]
) -> None:
    (root / "mkdocs.yml").write_text("site_name: Test\nnav:\n  - a\n - b\n", encoding="utf-8")

    assert said(root) == Run(
        2,
        "",
        f"»{root}/mkdocs.yml« ist ab Zeile 4, Spalte 2 kein YAML. "
        "Prüfen Sie dort die Einrückung und die Anführungszeichen.\n",
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (
            "- a\n",
            "The configuration is invalid. Expected a key-value mapping (dict) but received: "
            "<class 'list'>",
        ),
        (
            "site_name: Test\nthema: rot\n",
            "Config value 'thema': Unrecognised configuration name: thema",
        ),
        ("docs_dir: docs\n", "Config value 'site_name': Required configuration not provided."),
    ],
)
def test_settings_that_mkdocs_does_not_understand_are_said_in_its_words(
    root: Path, said: Callable[..., Run], content: str, why: str
) -> None:
    (root / "mkdocs.yml").write_text(content, encoding="utf-8")

    done = said(root)

    assert done == Run(2, "", f"Mit »{root}/mkdocs.yml« kann MkDocs nicht bauen. {why}\n")
