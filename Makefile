# The whole workflow. `make demo` and `make test` need only Python 3.11, make and a package registry.
PYTHON ?= python3
UV_VERSION = 0.13.9
VENV = .venv
RUN = $(VENV)/bin

.PHONY: demo test check lint types layers docs unit quality lock gazetteer clean

demo: $(VENV)/.base   ## read the example reports into a ledger, print a brief and the tables
	@bash tools/demo.sh $(RUN)/onrecord

test: $(VENV)/.dev lint types layers unit quality   ## everything CI runs

lint: $(VENV)/.dev
	$(RUN)/ruff check src tests tools benchmarks
	$(RUN)/ruff format --check src tests tools benchmarks

types: $(VENV)/.dev
	$(RUN)/mypy

layers: $(VENV)/.dev
	$(RUN)/lint-imports --no-logo

unit: $(VENV)/.dev   ## tests, the docs' examples among them
	$(RUN)/pytest

quality: $(VENV)/.dev   ## figures on the project's own gold may not fall below their floors
	$(RUN)/python -m onrecord.evaluate.gate

$(VENV)/bin/uv:
	$(PYTHON) -m venv $(VENV)
	$(RUN)/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(VENV)/.base: $(VENV)/bin/uv uv.lock
	$(RUN)/uv sync --quiet --locked --no-default-groups --inexact
	@touch $@

$(VENV)/.dev: $(VENV)/bin/uv uv.lock
	$(RUN)/uv sync --quiet --locked --inexact
	@touch $@ $(VENV)/.base

clean:
	rm -rf $(VENV) demo.ledger*
