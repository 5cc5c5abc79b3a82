# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
#
# One command for each wish, the same at home and in CI. Each sets up what it needs in .venv/ and
# stops at the first thing that fails. Without make: the plain commands in README.md.

PYTHON ?= python3
FORMAT := text
ADRESSE := 127.0.0.1:8000
PYTEST :=

VENV := .venv
BIN := $(VENV)/bin
LOCK := .cache/lock
MORGEN := .cache/morgen

# Material prints an advertisement on every run; the way out is docs/entwicklung/entscheidungen.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check publish-check test test-all .tests cover bench lock morgen clean

help: ## zeigt diese Liste
	@echo 'Das Kochbuch: make ZIEL'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

site: check ## prüft alle Rezepte und baut die Seite nach site/
	$(BIN)/python scripts/build_site.py

# Named in full: click 8.3 and MkDocs 1.6 disagree about the default (mkdocs/mkdocs#4032).
serve: $(VENV)/.site ## zeigt die Seite beim Schreiben, mit Entwürfen (ADRESSE=127.0.0.1:8000)
	$(BIN)/mkdocs serve --livereload --dev-addr $(ADRESSE)

check: $(VENV)/.site ## prüft alle Rezepte (FORMAT=text, github, gitlab, json oder sarif)
	@$(BIN)/python scripts/check_recipes.py --format $(FORMAT)

publish-check: $(VENV)/.site ## nennt alles, was vor dem Veröffentlichen einzutragen ist
	@$(BIN)/python scripts/publish_check.py

test: SELECTED := -m 'not slow'
test: .tests ## prüft die Software: Stil, Typen, Tests, ganze Seite, Browser
test-all: .tests ## wie make test, dazu jede Breite, jede Seite, jeder Zustand (dauert doppelt so lang)

.tests: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/python scripts/prepare_tools.py
	browser=$$($(BIN)/python scripts/prepare_browser.py) && \
	KOCHBUCH_BROWSER="$$browser" $(BIN)/python -m pytest --numprocesses auto --dist worksteal $(SELECTED) $(PYTEST)

# Watching every line costs minutes, so it is a run of its own.
cover: ## wie make test, und zeigt Zeilen, die kein Test durchläuft
	$(MAKE) test PYTEST=--cov

bench: $(VENV)/.dev ## misst Prüfen, Bauen und Suchen in großen Musterbüchern
	$(BIN)/python scripts/bench.py
	browser=$$($(BIN)/python scripts/prepare_browser.py) && \
	KOCHBUCH_BROWSER="$$browser" $(BIN)/python -m pytest --exact tests/browser/test_finder_at_scale.py

# Extras stay in the pins: without them, pip 23 resolves `coverage[toml]` anew and, in hash mode,
# stops as soon as a newer release exists (pypa/pip#9644). No lock names an index: where packages
# come from is the business of the machine that installs them.
COMPILE = $(LOCK)/bin/uv pip compile --quiet --universal --python-version=3.11 --generate-hashes \
  --no-strip-extras --no-emit-index-url --no-annotate --system-certs \
  --custom-compile-command='make lock' $(if $(NEU),--upgrade) pyproject.toml

lock: ## schreibt requirements*.txt neu aus pyproject.toml (NEU=1 hebt alle Versionen)
	@$(call need_python)
	$(PYTHON) -m venv $(LOCK)
	$(LOCK)/bin/python -m pip install --quiet --upgrade "uv~=0.13"
	$(COMPILE) --output-file=requirements.txt
	$(COMPILE) --output-file=requirements-dev.txt --constraint=requirements.txt --extra=dev
	$(COMPILE) --output-file=requirements-morgen.txt --constraint=requirements.txt --extra=morgen

morgen: $(MORGEN)/.fertig ## baut die Seite mit ProperDocs und Zensical nach build/
	$(MORGEN)/bin/python scripts/stage_site.py --out build
	cd build && ../$(MORGEN)/bin/properdocs build --strict --config-file mkdocs.yml --site-dir site-properdocs
	cd build && ../$(MORGEN)/bin/zensical build --strict --clean --config-file mkdocs.yml
	$(MORGEN)/bin/properdocs build --strict --config-file mkdocs.yml --site-dir build/site-properdocs-hook
	@echo 'Gebaut mit:' && $(MORGEN)/bin/python -m pip freeze | \
	  grep -E '^(properdocs|zensical|mkdocs|mkdocs-material|Markdown|pymdown-extensions)==' | tee build/versionen.txt

clean: ## entfernt alles Erzeugte, auch die Umgebung in .venv/
	rm -rf $(VENV) .cache ansicht ansicht.bau build build.bau site site.bau htmlcov .coverage .coverage.* .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find hooks scripts tests -type d -name __pycache__ -prune -exec rm -rf {} +

# A stamp is newer than its lock file once everything in it is installed; the second call costs
# nothing. What pip says goes to standard error, so that `make check FORMAT=json` stays JSON.
$(VENV)/.site: requirements.txt
	@$(call install,$(VENV),requirements.txt)
	@touch $@

$(VENV)/.dev: requirements-dev.txt
	@$(call install,$(VENV),requirements-dev.txt)
	@touch $@ $(VENV)/.site

$(MORGEN)/.fertig: requirements-morgen.txt
	@$(call install,$(MORGEN),requirements-morgen.txt)
	@touch $@

define install
{ $(need_python) && \
  echo 'Richte $(1) ein ($(2)) ...' && \
  $(PYTHON) -m venv $(1) && \
  $(1)/bin/python -m pip install --quiet --require-hashes --requirement $(2); } >&2
endef

define need_python
{ command -v $(PYTHON) >/dev/null || \
    { echo 'Python fehlt ($(PYTHON)): Installieren Sie Python 3.11 oder neuer (Debian, Ubuntu: apt install python3 python3-venv).' >&2; exit 2; }; } && \
{ $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
    { echo 'Das Kochbuch braucht Python 3.11 oder neuer; $(PYTHON) ist älter. Nennen Sie ein neueres, zum Beispiel: make site PYTHON=python3.12' >&2; exit 2; }; } && \
{ $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
    { echo 'Diesem Python fehlt das Modul venv: Installieren Sie python3-venv (Debian, Ubuntu: apt install python3-venv).' >&2; exit 2; }; }
endef
