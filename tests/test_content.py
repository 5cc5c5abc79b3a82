# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A stranger's recipes, looked at with our own code: nothing of theirs is run, followed or lost."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from build_site import main as build_site
from check_recipes import main as check_recipes
from kochbuch.running import content as contents_of
from kochbuch.running.content import content_from
from kochbuch.running.errors import KochbuchError

from tests.building import EPOCH, OLD, contents, tiny_project
from tests.minibook import RECIPE, USUAL_PATH, MiniBook, recipe_text

WRONG = recipe_text(("status: pilot", "status: piloot"))
UNKNOWN = (
    "{} ist weder ein Ordner mit »recipes« noch ein Zweig oder Commit, den Git hier kennt. Holen "
    "Sie einen fremden Zweig zuerst, zum Beispiel mit »git fetch origin pull/12/head«, und nennen "
    "Sie dann FETCH_HEAD."
)
DEEP = "recipes/o/o/o/o/o/o/o: Der Ordner »o/o/o/o/o/o/o« liegt zu tief und wurde nicht gelesen."
_SETTINGS = {
    "GIT_AUTHOR_NAME": "Test",
    "GIT_AUTHOR_EMAIL": "test@kochbuch.example",
    "GIT_COMMITTER_NAME": "Test",
    "GIT_COMMITTER_EMAIL": "test@kochbuch.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


class Repository:
    """A repository whose branch `main` has our book, and others something of a stranger."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.book = MiniBook(root)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, given: bytes = b"") -> str:
        """Return what a command of Git says."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            input=given,
            capture_output=True,
            check=True,
            env=os.environ | _SETTINGS,
        )
        return os.fsdecode(done.stdout).strip()

    def commit(self, branch: str) -> Repository:
        """Record what lies in the folder as another branch, and take it away again."""
        self.git("add", "--all", "--force")
        tree = self.git("write-tree")
        self.name(branch, tree)
        return self

    def name(self, branch: str, tree: str) -> str:
        """Give a tree the name of a branch; return its commit."""
        commit = self.git("commit-tree", "-m", "x", tree)
        self.git("update-ref", f"refs/heads/{branch}", commit)
        return commit

    def tree(self, *entries: tuple[str, bytes, str]) -> str:
        """Write a tree as no command of Git would, and return its id."""
        raw = b"".join(
            mode.encode() + b" " + name + b"\0" + bytes.fromhex(key) for mode, name, key in entries
        )
        return self.git("hash-object", "-t", "tree", "--literally", "-w", "--stdin", given=raw)

    def blob(self, data: bytes = b"x") -> str:
        """Write the content of a file, and return its id."""
        return self.git("hash-object", "-w", "--stdin", given=data)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "projekt")
    made.book.add()
    made.commit("main")
    made.git("reset", "--quiet", "--hard", "main")
    return made


def taken(source: str, root: Path) -> tuple[list[str], list[str]]:
    """Return the names of all files that were taken over, but for the word lists, and findings."""
    with content_from(source, root) as content:
        recipes = content.project.recipes
        names = [
            os.path.relpath(Path(place, name), recipes)
            for place, _, files in os.walk(recipes)
            for name in files
        ]
        said = [f"{d.place.path}: {d.message}" for d in content.findings]
        assert [p for p in recipes.rglob("*") if p.is_symlink()] == []
    assert not recipes.exists()
    return sorted(n for n in names if not n.startswith("_vokabular")), sorted(said)


def check(repository: Repository, source: str, *arguments: str) -> int:
    root = str(repository.root)
    return check_recipes(
        ["--root", root, "--heute", "2026-11-21", f"--content-from={source}", *arguments]
    )


def refusal(source: str, root: Path) -> str:
    with pytest.raises(KochbuchError) as caught, content_from(source, root):
        pass
    return str(caught.value)


# -- branches ---------------------------------------------------------------------------------


def test_a_branch_is_checked_and_nothing_else_changes(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.book.add(WRONG)
    repository.commit("fremd")
    repository.git("reset", "--quiet", "--hard", "main")
    before = contents(repository.root)
    commit = repository.git("rev-parse", "fremd")

    assert check(repository, "fremd") == 1
    said = capsys.readouterr()
    assert said.out.startswith(f"recipes/{USUAL_PATH}:6:9: fehler[wert-unbekannt]: ")
    assert said.err.splitlines()[0].startswith(f"Rezepte aus »fremd« (Commit {commit[:12]}), ")
    assert check(repository, "main") == 0
    assert check(repository, commit[:20], "--format", "json") == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [finding["code"] for finding in found] == ["wert-unbekannt"]
    assert check(repository, "fremd", "recipes/nw/kreuzau/fehlt.md") == 2
    assert check(repository, "fremd", f"recipes/{USUAL_PATH}") == 1
    assert contents(repository.root) == before


def test_code_of_a_branch_is_not_run(repository: Repository, tmp_path: Path) -> None:
    trap = tmp_path / "lief"
    code = f"open({str(trap)!r}, 'w')\nraise SystemExit('lief')\n"
    for name in ("hooks/kochbuch/__init__.py", "scripts/check_recipes.py", "conftest.py"):
        file = repository.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(code, encoding="utf-8")
    (repository.root / "Makefile").write_text(f"check:\n\ttouch {trap}\n", encoding="utf-8")
    repository.commit("fremd")
    repository.git("reset", "--quiet", "--hard", "main")

    assert check(repository, "fremd") == 0
    assert not trap.exists()


def test_neither_hooks_nor_filters_nor_attributes_have_a_say(
    repository: Repository, tmp_path: Path
) -> None:
    trap = tmp_path / "lief"
    attributes = "* export-ignore filter=falle eol=crlf\nrecipes export-ignore\n"
    for name in (".gitattributes", "recipes/.gitattributes", "recipes/nw/.gitattributes"):
        (repository.root / name).write_text(attributes, encoding="utf-8")
    repository.commit("fremd")
    repository.git("reset", "--quiet", "--hard", "main")
    (repository.root / ".git/info/attributes").write_text(attributes, encoding="utf-8")
    for event in ("smudge", "clean", "process"):
        repository.git("config", f"filter.falle.{event}", f"touch {trap}")
    repository.git("config", "core.fsmonitor", f"touch {trap}")
    for event in ("post-checkout", "post-index-change", "reference-transaction"):
        hook = repository.root / ".git/hooks" / event
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch {trap}\n", encoding="utf-8")
        hook.chmod(0o755)

    names, said = taken("fremd", repository.root)

    assert names == [".gitattributes", "nw/.gitattributes", USUAL_PATH]
    assert said == []
    assert not trap.exists()


def test_a_file_is_what_was_committed_to_the_byte(repository: Repository) -> None:
    data = b"\xef\xbb\xbf$Id$ \r\n\0\xff" * 300_000
    repository.book.add(data, "nw/kreuzau/muster/plan.png").add(b"", "nw/kreuzau/leer.md")
    repository.commit("fremd")

    with content_from("fremd", repository.root) as content:
        found = contents(content.project.recipes / "nw")

    assert found == {
        "kreuzau/leer.md": b"",
        "kreuzau/muster.md": RECIPE.encode(),
        "kreuzau/muster/plan.png": data,
    }


def test_links_and_submodules_are_findings(repository: Repository, tmp_path: Path) -> None:
    secret = tmp_path / "geheim.md"
    secret.write_text("geheim", encoding="utf-8")
    (repository.book.recipes.joinpath("nw/kreuzau") / "link.md").symlink_to(secret)
    (repository.book.recipes.joinpath("nw/kreuzau") / "ordner").symlink_to(tmp_path)
    repository.git("add", "--all")
    commit = repository.git("rev-parse", "main")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{commit},recipes/nw/modul")
    repository.name("fremd", repository.git("write-tree"))

    names, said = taken("fremd", repository.root)

    assert names == [USUAL_PATH]
    assert said == [
        "recipes/nw/kreuzau/link.md: »nw/kreuzau/link.md« ist eine Verknüpfung, keine Datei.",
        "recipes/nw/kreuzau/ordner: »nw/kreuzau/ordner« ist eine Verknüpfung, keine Datei.",
        "recipes/nw/modul: »nw/modul« ist keine gewöhnliche Datei.",
    ]
    assert check(repository, "fremd") == 1


def test_no_name_leads_out_or_stops_the_others(repository: Repository) -> None:
    blob = repository.blob(RECIPE.encode())
    inner = repository.tree(("100644", b"..", blob), ("100644", b"gut.md", blob))
    outer = repository.tree(
        ("40000", b"..", inner),
        ("40000", b".git", inner),
        ("40000", b"nw", inner),
        ("40000", b"nw", inner),
        ("100644", b"a\nb\x1b[2J.md", blob),
        ("100644", b"latin-\xe4.md", blob),
        ("100644", b"l" * 5000, blob),
        ("40000", b"m" * 5000, inner),
        ("100644", b"kein-blob", inner),
        ("40000", b"kein-baum", blob),
        ("100644", b"fehlt.md", "12" * 20),
        ("40000", b"zerbrochen", repository.tree(("100644", b"x", "12"))),
    )
    repository.name("fremd", repository.tree(("40000", b"recipes", outer)))

    names, said = taken("fremd", repository.root)

    assert names == ["a\nb\x1b[2J.md", os.fsdecode(b"latin-\xe4.md"), "nw/gut.md"]
    assert [line.partition(": ")[2] for line in said] == [
        "»..« ist keine gewöhnliche Datei.",
        "».git« ist keine gewöhnliche Datei.",
        "»recipes/fehlt.md« lässt sich nicht lesen (nicht vorhanden).",
        "»kein-baum« ist keine gewöhnliche Datei.",
        "»kein-blob« ist keine gewöhnliche Datei.",
        f"»recipes/{'l' * 72}…« lässt sich nicht lesen (der Name ist zu lang).",
        f"»{'m' * 80}…« ist keine gewöhnliche Datei.",
        f"»recipes/{'m' * 72}…« lässt sich nicht lesen (der Name ist zu lang).",
        "»nw/..« ist keine gewöhnliche Datei.",
        "»nw/..« ist keine gewöhnliche Datei.",
        "»recipes/nw/gut.md« lässt sich nicht lesen (gibt es schon).",
        "»zerbrochen« ist keine gewöhnliche Datei.",
    ]


def test_a_tree_that_repeats_itself_is_refused(repository: Repository) -> None:
    tree = repository.tree(*(("100644", b"%d.md" % n, repository.blob()) for n in range(10)))
    for _ in range(10):
        tree = repository.tree(*(("40000", b"%d" % n, tree) for n in range(10)))
    repository.name("fremd", repository.tree(("40000", b"recipes", tree)))

    assert refusal("fremd", repository.root) == (
        "Unter »recipes« liegt dort zu viel: Gelesen werden höchstens 100.000 Dateien und Ordner "
        "mit zusammen 2 GB. Nehmen Sie den Beitrag nicht an, und fragen Sie nach, was das sein "
        "soll."
    )


def test_a_folder_without_end_is_read_as_far_as_the_checker_looks(repository: Repository) -> None:
    tree = repository.tree(("100644", b"tief.md", repository.blob()))
    for _ in range(1000):
        tree = repository.tree(("40000", b"o", tree))
    repository.name("fremd", repository.tree(("40000", b"recipes", tree)))

    assert taken("fremd", repository.root) == ([], [DEEP])


@pytest.mark.parametrize("kind", ["branch", "folder"])
def test_too_many_bytes_are_refused(
    kind: str, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents_of, "MAX_BYTES", 60_000)
    repository.book.add(b"x" * 70_000, "nw/kreuzau/gross.md")
    repository.commit("fremd")
    source = "fremd" if kind == "branch" else str(repository.root)

    assert refusal(source, repository.root).startswith("Unter »recipes« liegt dort zu viel: ")


@pytest.mark.parametrize("name", ["-x", "--batch-all-objects", "a b", "ordner/zweig"])
def test_names_are_never_options(
    name: str, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(repository, name) == 2
    assert capsys.readouterr() == ("", UNKNOWN.format(f"»{name}«") + "\n")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("", "»«"),
        ("main\nmain", "»main�main«"),
        ("\x1b[2J", "»�[2J«"),
        ("main\0", "»main�«"),
        (os.fsdecode(b"\xff"), "»�«"),
        ("x" * 5000, f"»{'x' * 80}…«"),
    ],
)
def test_a_name_that_is_none_gets_a_sentence(name: str, shown: str, repository: Repository) -> None:
    assert refusal(name, repository.root) == UNKNOWN.format(shown)


def test_a_branch_may_begin_with_a_hyphen(repository: Repository) -> None:
    repository.git("update-ref", "refs/heads/--help", "main")

    assert taken("--help", repository.root) == ([USUAL_PATH], [])


def test_a_branch_without_recipes_gets_a_sentence(repository: Repository) -> None:
    repository.name("leer", repository.tree())
    repository.name("datei", repository.tree(("100644", b"recipes", repository.blob())))
    repository.name("link", repository.tree(("120000", b"recipes", repository.blob(b"/"))))

    for name in ("leer", "datei", "link"):
        assert refusal(name, repository.root) == (
            f"In »{name}« gibt es keinen Ordner »recipes«. Nennen Sie einen Zweig dieses Projekts."
        )


def test_where_there_is_no_repository_there_are_no_branches(tmp_path: Path) -> None:
    assert refusal("main", tmp_path) == (
        f"»{tmp_path}« liegt in keinem Git-Repository, es gibt dort keine Zweige. Nennen Sie einen "
        "Ordner, der »recipes« enthält."
    )


def test_without_git_there_are_folders(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert refusal("main", repository.root) == (
        "Git ist nicht installiert. Nennen Sie statt eines Zweigs einen Ordner, der »recipes« "
        "enthält."
    )
    assert taken(str(repository.root), repository.root) == ([USUAL_PATH], [])


def test_no_variable_leads_to_another_repository(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A hook of Git that starts a check sets some."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY", "GIT_INDEX_FILE"):
        monkeypatch.setenv(name, str(tmp_path))

    assert taken("main", repository.root) == ([USUAL_PATH], [])


def test_an_object_is_not_replaced_by_another(repository: Repository) -> None:
    repository.git("replace", repository.blob(RECIPE.encode()), repository.blob(b"ersetzt"))

    with content_from("main", repository.root) as content:
        assert (content.project.recipes / USUAL_PATH).read_text(encoding="utf-8") == RECIPE


# -- folders ----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> MiniBook:
    return MiniBook(tmp_path / "fremd").add()


def test_of_a_folder_only_the_recipes_are_taken(folder: MiniBook, tmp_path: Path) -> None:
    (folder.root / "hooks").mkdir()
    (folder.root / ".git").write_text("gitdir: /nirgendwo", encoding="utf-8")

    assert taken(str(folder.root), tmp_path) == ([USUAL_PATH], [])


def test_a_folder_is_not_followed_out_of(folder: MiniBook, tmp_path: Path) -> None:
    secret = tmp_path / "geheim"
    secret.mkdir()
    (secret / "geheim.yml").write_text("geheim", encoding="utf-8")
    (folder.recipes / "nw/link.md").symlink_to(secret / "geheim.yml")
    (folder.recipes / "by").symlink_to(secret)
    (folder.recipes / "_vokabular/themen.yml").unlink()
    (folder.recipes / "_vokabular/themen.yml").symlink_to(secret / "geheim.yml")
    os.mkfifo(folder.recipes / "nw/rohr.md")

    names, said = taken(str(folder.root), tmp_path)

    assert names == [USUAL_PATH]
    assert said == [
        "recipes/_vokabular/themen.yml: »_vokabular/themen.yml« ist eine Verknüpfung, keine Datei.",
        "recipes/by: »by« ist eine Verknüpfung, keine Datei.",
        "recipes/nw/link.md: »nw/link.md« ist eine Verknüpfung, keine Datei.",
        "recipes/nw/rohr.md: »nw/rohr.md« ist keine gewöhnliche Datei.",
    ]


def test_recipes_that_are_a_link_are_no_folder(folder: MiniBook, tmp_path: Path) -> None:
    other = tmp_path / "anderer"
    other.mkdir()
    (other / "recipes").symlink_to(folder.recipes)

    assert refusal(str(other), tmp_path) == (
        f"»recipes« in »{other}« ist kein Ordner, sondern eine Verknüpfung oder Datei."
    )


def test_a_folder_without_end_is_no_obstacle(folder: MiniBook, tmp_path: Path) -> None:
    here = os.open(folder.recipes, os.O_RDONLY)
    for _ in range(200):
        os.mkdir("o", dir_fd=here)
        inner = os.open("o", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)

    assert taken(str(folder.root), tmp_path) == ([USUAL_PATH], [DEEP])


def test_a_name_of_both_is_asked_about(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who sends a branch chooses its name, and a folder of that name may be there."""
    MiniBook(repository.root / "fremd").add(WRONG)
    repository.git("update-ref", "refs/heads/fremd", "main")
    monkeypatch.chdir(repository.root)

    assert refusal("fremd", repository.root) == (
        "»fremd« ist ein Ordner und ein Zweig. Schreiben Sie ./fremd für den Ordner oder "
        "refs/heads/fremd für den Zweig."
    )
    assert check(repository, "./fremd") == 1
    assert check(repository, "refs/heads/fremd") == 0


# -- pages ------------------------------------------------------------------------------------


@pytest.mark.site
def test_a_branch_is_built_beside_the_site(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    root = tiny_project(tmp_path / "projekt")
    repository = Repository(root)
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "-m", "x")
    (root / "overrides/main.html").write_text("<script>lief</script>", encoding="utf-8")
    (root / "hooks/mkdocs_kochbuch.py").write_text("raise SystemExit('lief')", encoding="utf-8")
    repository.book.add(recipe_text(("ablegen", "beilegen")))
    repository.commit("fremd")
    repository.book.add(WRONG)
    repository.commit("falsch")
    repository.git("reset", "--quiet", "--hard", "main")

    assert build_site(["--root", str(root), "--content-from", "falsch"]) == 1
    assert build_site(["--root", str(root), "--content-from", "gibt-es-nicht"]) == 2
    assert not (root / "ansicht").exists()
    assert build_site(["--root", str(root), "--content-from", "fremd"]) == 0
    assert capsys.readouterr().err.endswith(f"Die Seite liegt in {root / 'ansicht'}.\n")
    page = (root / "ansicht/rezepte/nw/kreuzau/muster/index.html").read_text(encoding="utf-8")
    assert "Rechnungen elektronisch bearbeiten und beilegen" in page
    assert "Content-Security-Policy" in page
    assert contents(root / "site") == OLD
    assert build_site(["--root", str(root), "--content-from", "fremd", "--out", str(root)]) == 2


@pytest.mark.site
def test_what_cannot_be_taken_over_is_not_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_project(tmp_path / "projekt")
    other = MiniBook(tmp_path / "fremd").add()
    (other.recipes / "nw/link.md").symlink_to("/etc/hostname")

    assert build_site(["--root", str(root), "--content-from", str(other.root)]) == 1
    assert capsys.readouterr().err.startswith(
        "recipes/nw/link.md:1:1: fehler[datei-verknuepfung]: "
    )
    assert not (root / "ansicht").exists()
