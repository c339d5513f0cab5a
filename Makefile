# Workbench needs Python 3.11 or newer and make; everything else is installed into .venv.
# Another interpreter: make demo PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCALE := workbench/locale

# Extras that the tests need; a later issue adds its own here.
TESTED := dev,ui

# A stamp is younger than what it was made from; then a second run installs nothing.
USER_STAMP := $(VENV)/.installed
DEV_STAMP := $(VENV)/.installed-dev

.DEFAULT_GOAL := help
.PHONY: help demo test test-fast check eval bench browser messages clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1 - /p' Makefile

demo: $(USER_STAMP) ## install and lint the sample statements
	$(BIN)/workbench demo

test: check browser ## install, run every gate and every test
	$(BIN)/python -m pytest -n 2

test-fast: $(DEV_STAMP) ## the tests without the slow ones, for the loop
	$(BIN)/python -m pytest -n 2 -m "not slow and not browser"

check: $(DEV_STAMP) ## the gates: style, types, arrows, rule packs, catalogue of texts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/workbench pack check
	$(BIN)/workbench pack test
	$(BIN)/python -m pytest -q tests/test_locale.py

eval: $(USER_STAMP) ## score the linter on the labelled statements in ../shared/eval
	$(BIN)/python -m tests.evaluate --workbench $(BIN)/workbench

bench: $(USER_STAMP) ## measure speed and memory as ratios
	$(BIN)/python -m tests.benchmarks

messages: $(DEV_STAMP) ## collect the interface texts and compile the Indonesian catalogue
	$(BIN)/pybabel --quiet extract --sort-output --add-location=file --no-wrap \
	  --project=statement-workbench --version=1 --msgid-bugs-address=- \
	  --copyright-holder="the Workbench authors" -o $(LOCALE)/workbench.pot workbench
	$(BIN)/pybabel --quiet update --no-fuzzy-matching --ignore-obsolete --no-wrap \
	  -D workbench -l id -i $(LOCALE)/workbench.pot -d $(LOCALE)
	$(BIN)/pybabel --quiet compile -D workbench -d $(LOCALE)

# Without Chromium the browser tests say that they were skipped; CI may not lose them that way.
browser: ## install Chromium for the browser tests where that is possible
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; then :; \
	else \
	  echo "No Chromium: the browser tests are skipped. To run them: sudo apt-get install chromium"; \
	  [ -z "$$CI" ]; \
	fi

clean: ## remove everything that was built or installed here
	rm -rf $(VENV) dist build workbench/_pack .pytest_cache .mypy_cache .ruff_cache \
	  .import_linter_cache .hypothesis

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
	  "Workbench needs Python 3.11 or newer; for example: make demo PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(USER_STAMP): pyproject.toml $(VENV)/pyvenv.cfg
	$(PIP) install -e .
	@touch $@

$(DEV_STAMP): pyproject.toml $(VENV)/pyvenv.cfg
	$(PIP) install -e '.[$(TESTED)]'
	@touch $@ $(USER_STAMP)
