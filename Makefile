# What a developer runs; `make` alone lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
DEMO := instance/samples/imported
SAMPLES := $(shell find samples -name '*.py' -o -name '*.toml')
PYTEST ?= -n 4 --dist worksteal
COVERAGE := .coverage.json
UPGRADE ?=
FUZZ_CASES ?= 2000

# Tests start many processes: they read compiled modules where the first one may keep them.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test fuzz check lock messages clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1 — /p' Makefile

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Perfilario needs Python 3.11 or newer; say which with: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "Installing the locked dependencies into $(VENV) (once, about a minute)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: export PERFILARIO_HOME := instance
demo: export PERFILARIO_COMPANY := Agroexportadora Valle Quimera S.A.C.
demo: export PERFILARIO_TIMEZONE := America/Lima
demo: export PERFILARIO_DEMONSTRATION := 1
demo: $(INSTALLED) $(DEMO) ## the sample company in the browser, with an account a role
	@$(BIN)/perfilario demo-accounts instance/samples/personal/cuentas.csv
	@$(BIN)/perfilario serve

# The editions on file come in as approved on paper, the new ones as drafts beside them.
$(DEMO): $(INSTALLED) $(SAMPLES)
	@echo "Writing the documents of the sample company to instance/samples"
	@$(BIN)/python -m samples instance/samples
	@echo "Importing them; what became of each file is in instance/samples/importacion.txt"
	@$(BIN)/perfilario import --in-force instance/samples/vigentes > instance/samples/importacion.txt
	@$(BIN)/perfilario import instance/samples/nuevas >> instance/samples/importacion.txt
	@$(BIN)/perfilario employees import instance/samples/personal/trabajadores.csv >> instance/samples/importacion.txt
	@$(BIN)/perfilario employees import instance/samples/personal/personal_de_planta.xlsx >> instance/samples/importacion.txt
	@$(BIN)/perfilario terms --acknowledge-days 15 --review-months 24 >> instance/samples/importacion.txt
	@touch $@

# What tests write need not outlive them: in memory, where there is room, they do not wait for the disk.
test: export PYTEST_DEBUG_TEMPROOT := $(shell df -Pm /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 3000 { print "/dev/shm" }')
test: $(INSTALLED) ## all tests, with the coverage and its floor
	@$(BIN)/python -m pytest $(PYTEST) --cov --cov-report=term --cov-report=json:$(COVERAGE)
	@$(BIN)/python -m tests.coverage_floor $(COVERAGE)

fuzz: $(INSTALLED) ## damaged files by chance, FUZZ_CASES of them
	@FUZZ_CASES=$(FUZZ_CASES) $(BIN)/python -m pytest tests/parsers/test_fuzz.py

check: $(INSTALLED) ## format, lint, types, import order, installed packages
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pip check

lock: $(INSTALLED) ## the lock anew from pyproject.toml; UPGRADE=1 takes newer versions
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --group dev $(if $(UPGRADE),--upgrade) pyproject.toml -o requirements.lock

messages: $(INSTALLED) ## the texts of the interface, extracted and compiled
	@$(BIN)/python -m app.translations.update

clean: ## what the commands above made, the demo's catalogue included
	@rm -rf $(VENV) instance .coverage* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
	@find . -name __pycache__ -prune -exec rm -rf {} +
