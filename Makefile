# Everything a person does here, one word each. Needs python3 >= 3.11, make and a package registry.
# .venv is made by the first target that needs it, and again when pyproject.toml changes.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
export PYTHON

.PHONY: help install demo test check bench clean

help:
	@echo 'make install   set up .venv; afterwards $(BIN)/directives is there'
	@echo 'make demo      load the sample letters and show them on http://localhost:8501'
	@echo 'make test      run the tests (ARGS="-k name" passes options to pytest)'
	@echo 'make check     ruff and mypy'
	@echo 'make bench     run the benchmarks'
	@echo 'make clean     remove .venv and everything else made here'

install: $(VENV)/.installed

demo: $(VENV)/.installed
	@$(BIN)/directives demo

test: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(VENV)/.installed-dev
	@for bench in benchmarks/[a-z]*.py; do echo "== $$bench"; $(BIN)/python "$$bench" || exit 1; done

clean:
	rm -rf $(VENV) build dist artifacts *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@scripts/make-venv $(VENV)

$(VENV)/.installed: $(BIN)/python pyproject.toml constraints.txt
	@echo 'Installing into $(VENV) …'
	@$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-dev: $(BIN)/python pyproject.toml constraints.txt
	@echo 'Installing into $(VENV), with the tools for tests …'
	@$(PIP) install -c constraints.txt -e '.[dev]'
	@touch $(VENV)/.installed $@
