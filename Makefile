# crossframe: `make demo` to see it, `make test` to check it. Needs Python 3.11 or newer and a package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find compare glossaries examples seeds -type f -not -path '*/__pycache__/*') pyproject.toml README.md

.PHONY: demo test lint fit crossval benchmark clean

demo: $(VENV)/.installed
	@$(BIN)/crossframe demo

test: $(VENV)/.tested
	$(BIN)/python -m pytest

# Linters; the same as continuous integration runs.
lint: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Prints cross-validated figures of the link model on the annotated events (add -o FILE to write the weights).
fit: $(VENV)/.tested
	$(BIN)/python -m compare.evaluate.fit $(wildcard tests/gold/*/)

# Scores what `crossframe compare` prints for each annotated event with weights fitted on the other events.
crossval: $(VENV)/.tested
	$(BIN)/python -m compare.evaluate.crossval $(wildcard tests/gold/*/)

# Prints seconds and memory of comparisons of growing size, without and with what the cache keeps.
benchmark: $(VENV)/.installed
	@$(BIN)/python -m compare.evaluate.benchmark

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip uninstall --quiet --yes --disable-pip-version-check setuptools  # 13 MB that nothing needs

# --no-compile keeps the installation small; what runs at every start is compiled here, the rest at first use.
$(VENV)/.installed: $(SOURCES) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --no-compile --disable-pip-version-check .
	@$(BIN)/python -m compileall -q $$($(BIN)/python -c "import compare, typer, click; print(*(m.__path__[0] for m in (compare, typer, click)))")
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '.[test]'
	@touch $@

clean:
	rm -rf $(VENV) build dist
