# crossframe: `make demo` to see it, `make test` to check it. Needs Python 3.11 or newer and a package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The events that came first are measured on; the others, made to learn from, are fitted on too.
REFERENCE := $(wildcard tests/gold/[ab]*/)
LEARNED := $(wildcard tests/gold/[c-j]*/)
SOURCES := $(shell find compare glossaries examples seeds -type f -not -path '*/__pycache__/*') pyproject.toml README.md

.PHONY: demo test lint fit fit-scope crossval ablation lexicon benchmark clean

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

# Prints cross-validated figures of the scope model (add -o FILE to write the weights).
fit-scope: $(VENV)/.tested
	$(BIN)/python -m compare.evaluate.fit_scope $(wildcard tests/gold/*/)

# Scores what `crossframe compare` prints for each reference event with weights fitted on all other events.
crossval: $(VENV)/.tested
	$(BIN)/python -m compare.evaluate.crossval $(REFERENCE) --also $(LEARNED)

# Prints what each kind of evidence is worth: the figures without it.
ablation: $(VENV)/.tested
	$(BIN)/python -m compare.evaluate.ablation $(REFERENCE) --also $(LEARNED)

# Makes the lexicon anew; the link model must be fitted after it (make fit).
lexicon: $(VENV)/.tested
	$(BIN)/python -m compare.evaluate.lexicon $(wildcard tests/corpus/*.tsv) -o compare/align/data

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
