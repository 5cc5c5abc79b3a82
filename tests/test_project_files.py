# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""README, Makefile, workflows and licences agree with the code."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from kochbuch.running.project import OWN_ROOT

README = (OWN_ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (OWN_ROOT / "Makefile").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((OWN_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WORKFLOWS = sorted((OWN_ROOT / ".github" / "workflows").glob("*.yml"))

FOREIGN = re.compile(
    r"(?<![\w.:/~<>-])/(?:work|farm|root|opt|home|Users)/\w"  # a path of one machine
    r"|--(?:extra-)?index-url|--find[-]links|\"resolved\": *\"http"
    r"|pypi\.org|pythonhosted\.org|registry\.npmjs\.org|deb\.debian\.org"
)


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "-C", str(OWN_ROOT), "ls-files", "-z"], capture_output=True, text=True, check=True
    ).stdout
    return [OWN_ROOT / name for name in listed.split("\0") if (OWN_ROOT / name).is_file()]


def read_yaml(path: str | Path) -> Any:
    return yaml.safe_load((OWN_ROOT / path).read_text(encoding="utf-8"))


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):.*## ", MAKEFILE, flags=re.M))


# -- commands ---------------------------------------------------------------------------------


def test_the_readme_names_each_make_target_and_no_other() -> None:
    assert set(re.findall(r"\bmake ([a-z-]+)\b *(?:#|`)", README)) == make_targets()


def test_the_readme_shows_the_two_commands_on_its_first_screen() -> None:
    first_screen = README[: README.index("\n## ")].splitlines()

    assert [line.split("#")[0].strip() for line in first_screen if line.startswith("make ")] == [
        "make site",
        "make test",
    ]
    assert len(first_screen) < 30


def test_pages_name_only_make_targets_that_exist() -> None:
    pages = [OWN_ROOT / "CONTRIBUTING.md", *(OWN_ROOT / "docs").rglob("*.md")]
    named = {
        target
        for page in pages
        for target in re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8"))
    }

    assert named - make_targets() == set()


def test_links_of_the_readme_have_targets() -> None:
    targets = re.findall(r'(?:\]\(|src=")(?!https?:)([^)"#]+)', README)

    assert [target for target in targets if not (OWN_ROOT / target).exists()] == []


def test_the_readme_repeats_the_commands_of_the_makefile_for_those_without_make() -> None:
    called = r"\$\(BIN\)/(?:python )?(scripts/\w+\.py|ruff [a-z -]+\.|-m \w+|mkdocs serve --\w+)"
    commands = set(re.findall(called, MAKEFILE)) - {"scripts/publish_check.py", "scripts/bench.py"}

    assert len(commands) >= 7
    assert [command for command in sorted(commands) if command not in README] == []


def test_no_build_is_quiet() -> None:
    """`--quiet` would mute the warnings that `--strict` counts."""
    builds = re.findall(r"\w+ build --.*", MAKEFILE + README)

    assert len(builds) == 3  # those of `make morgen`; build_site.py is always strict
    assert [b for b in builds if "--strict" not in b or re.search(r" --quiet| -q\b", b)] == []


def test_ci_calls_make_test_and_can_be_started() -> None:
    script = OWN_ROOT / ".ci" / "run"

    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").rstrip().endswith("exec make test")


# -- files ------------------------------------------------------------------------------------


def test_no_tracked_file_names_a_machine_or_a_registry() -> None:
    found = []
    for file in tracked():
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # pictures, typefaces, and specimens that are not UTF-8 on purpose
        found += [
            f"{file.relative_to(OWN_ROOT)}:{number}: {line.strip()[:120]}"
            for number, line in enumerate(lines, start=1)
            if FOREIGN.search(line)
        ]

    assert found == []


def test_each_python_file_states_its_licence() -> None:
    head = "# SPDX-FileCopyrightText: Das Kochbuch\n# SPDX-License-Identifier: MIT\n"
    files = [file for folder in ("hooks", "scripts", "tests") for file in python_files(folder)]

    assert [f for f in files if not f.read_text(encoding="utf-8").startswith(head)] == []


def python_files(folder: str) -> list[Path]:
    return sorted((OWN_ROOT / folder).rglob("*.py"))


def test_each_licence_that_is_named_has_its_text() -> None:
    reuse = tomllib.loads((OWN_ROOT / "REUSE.toml").read_text(encoding="utf-8"))
    named = {part["SPDX-License-Identifier"] for part in reuse["annotations"]}

    assert {file.stem for file in (OWN_ROOT / "LICENSES").iterdir()} == named
    assert (OWN_ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")


def test_publiccode_agrees_with_the_configuration() -> None:
    public = read_yaml("publiccode.yml")
    repository = read_yaml("mkdocs.yml")["extra"]["kochbuch"]["repository"]

    assert public["url"] == repository["url"]
    assert public["softwareVersion"] == PYPROJECT["project"]["version"]


def test_publiccode_keeps_the_lengths_of_the_standard_and_shows_pictures_that_exist() -> None:
    public = read_yaml("publiccode.yml")
    texts = public["description"].values()
    pictures = {public["logo"], *(path for text in texts for path in text["screenshots"])}

    assert sorted(public["description"]) == ["de", "en"]
    assert [text["shortDescription"] for text in texts if len(text["shortDescription"]) > 150] == []
    assert [text["longDescription"] for text in texts if len(text["longDescription"]) < 150] == []
    assert [path for path in pictures if not (OWN_ROOT / path).is_file()] == []


def test_the_changelog_begins_with_what_is_not_yet_published() -> None:
    text = (OWN_ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    groups = set(re.findall(r"^### (.*)$", text, flags=re.M))

    assert re.findall(r"^## (.*)$", text, flags=re.M)[0] == "Unveröffentlicht"
    assert groups <= {"Neu", "Geändert", "Behoben", "Entfernt"}


# -- platforms --------------------------------------------------------------------------------


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_asks_for_no_more_than_it_needs(path: Path) -> None:
    workflow = read_yaml(path)

    assert workflow["permissions"] == {}
    assert "concurrency" in workflow
    for job in workflow["jobs"].values():
        assert job["permissions"]
        assert job["timeout-minutes"] <= 30


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_pins_actions_to_a_commit_and_names_the_version(path: Path) -> None:
    uses = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))

    assert uses
    assert [u for u in uses if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", u)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_keeps_no_token_and_puts_no_expression_into_a_shell(path: Path) -> None:
    steps = [step for job in read_yaml(path)["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]

    assert [s for s in checkouts if s["with"].get("persist-credentials") is not False] == []
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []


def test_platforms_call_only_make_targets_that_exist() -> None:
    files = [*WORKFLOWS, OWN_ROOT / ".gitlab-ci.yml", OWN_ROOT / ".pre-commit-config.yaml"]
    called = {
        target
        for file in files
        for target in re.findall(r"make (?:--silent )?([a-z-]+)", file.read_text(encoding="utf-8"))
    }

    assert called == {"check", "publish-check", "site", "morgen", "test-all"}
    assert called <= make_targets()


def test_gitlab_checks_tests_and_publishes() -> None:
    pipeline = read_yaml(".gitlab-ci.yml")
    jobs = {name: job["stage"] for name, job in pipeline.items() if "script" in job}

    assert pipeline["stages"] == ["pruefung", "test", "pages"]
    assert jobs == {
        "inhalt": "pruefung",
        **dict.fromkeys(("software", "morgen", "alles"), "test"),
        "pages": "pages",
    }
    assert pipeline["inhalt"]["artifacts"]["reports"] == {
        "codequality": "gl-code-quality-report.json"
    }


def test_gitlab_names_its_images_by_digest() -> None:
    pipeline = read_yaml(".gitlab-ci.yml")
    jobs = [part for part in pipeline.values() if isinstance(part, dict)]
    images = [part["image"] for part in jobs if "image" in part]

    assert "image" in pipeline["default"]
    assert [
        i for i in images if not re.fullmatch(r"python:[\d.]+-\w+@sha256:[0-9a-f]{64}", i)
    ] == []
    assert not {"include", "image", "services"} & set(pipeline)


def test_a_site_is_published_from_main_only() -> None:
    """Who may start a workflow by hand may start it on any branch, with that branch's code."""
    workflow = read_yaml(".github/workflows/veroeffentlichen.yml")
    pages = read_yaml(".gitlab-ci.yml")["pages"]

    assert {job["if"] for job in workflow["jobs"].values()} == {"github.ref == 'refs/heads/main'"}
    assert pages["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    for path in WORKFLOWS:
        jobs = read_yaml(path)["jobs"].values()
        writing = [j for j in jobs if set(j["permissions"].values()) - {"read"}]
        assert [
            j["name"] for j in writing if j.get("if") != "github.ref == 'refs/heads/main'"
        ] == []


def test_the_pre_commit_hook_calls_a_command_the_package_has() -> None:
    (hook,) = read_yaml(".pre-commit-hooks.yaml")
    command = hook["entry"].split()[0]
    module = PYPROJECT["project"]["scripts"][command].split(":")[0]
    wheel = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]

    assert hook["id"] == command == "kochbuch-check"
    assert wheel["force-include"] == {"scripts/check_recipes.py": f"{module}.py"}
    assert re.search(hook["files"], "recipes/nw/kreuzau/digitallotsen-team.md")
