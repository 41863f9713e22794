# Two commands: `make run` serves the dashboard, `make test` runs every test. The rest is for those who work on it.
PORT ?= 8501
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := geo coverage cohorts funding say loaders store server commands ui pages tools tests deploy dashboard.py cli.py

.PHONY: run setup test soak mutants lint data bench postgres audit

run: setup
	@echo "The dashboard is at http://localhost:$(PORT)  (Ctrl-C ends it)"
	@$(BIN)/python -m ui.frame.serve --port $(PORT)

setup: $(VENV)/runtime-installed
	@$(BIN)/python -m geo.installed
	@$(BIN)/python -m geo.postcode_index
	@$(BIN)/python -m ui.parts.maps.map_scripts

test: export PYTHONDONTWRITEBYTECODE =
test: $(VENV)/tests-installed setup
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.spreadsheet
	@$(BIN)/python -m pytest -n 3 --dist worksteal

soak: $(VENV)/tests-installed setup
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.deploy.proxy
	@$(BIN)/python -m pytest -n 2 -m "soak or hypothesis" --hypothesis-profile=thorough

mutants: $(VENV)/tests-installed setup
	@$(BIN)/python -m tools.mutants $(MODULE) $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(SEED),--seed $(SEED))

lint: $(VENV)/tests-installed
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

data: $(VENV)/data-installed setup
	@$(BIN)/python -m tools.build

bench: $(VENV)/tests-installed setup
	@$(BIN)/python -m tools.bench

postgres: $(VENV)/runtime-installed
	@$(BIN)/python -m tools.throwaway_postgres

audit: $(VENV)/runtime-installed
	@$(MAKE) -s $(VENV)/audit-installed || echo "pip-audit could not be installed."
	@$(BIN)/python -m tools.audit

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Name another with PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime-installed: requirements.txt | $(VENV)/bin/python
	@echo "Installing what the dashboard needs (once; a minute or two) ..."
	$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -r requirements.txt
	@touch $@

$(VENV)/tests-installed: requirements-dev.txt $(VENV)/runtime-installed
	$(BIN)/python -m pip install --disable-pip-version-check -q -r requirements-dev.txt
	@touch $@

$(VENV)/audit-installed: requirements-audit.txt | $(VENV)/bin/python
	$(PYTHON) -m venv $(VENV)/audit
	$(VENV)/audit/bin/python -m pip install --disable-pip-version-check -q -r requirements-audit.txt
	@touch $@

$(VENV)/data-installed: requirements-data.txt $(VENV)/runtime-installed
	$(BIN)/python -m pip install --disable-pip-version-check -q --no-deps -r requirements-data.txt
	@touch $@
