# `make run` and `make test` need only Python 3.11 or later, pip and make.
PYTHON ?= python3
# The interpreter behind the environment, also where that environment is active.
BASE := $(shell $(PYTHON) -c 'import sys; print(sys._base_executable)')
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: run study test fast lint site wheel format words fuzz wheels bench lock licences clean

run: $(BIN)/installed  ## the county study, from coded cases to tables and figures; or CONFIG=config/mine.yaml
	snakemake --cores 4 $(if $(CONFIG),--configfile "$(CONFIG)")

study: $(BIN)/installed  ## a new study: NAME=mine DATA=my.xlsx, and CASE=, OUTCOME=, HEADER= for these columns, and the row of the header
	@python -m equifinal new "$(NAME)" "$(DATA)" $(if $(HEADER),--header "$(HEADER)") $(if $(CASE),--case "$(CASE)") $(if $(OUTCOME),--outcome "$(OUTCOME)")

test: lint fast  ## everything: lint, unit tests, the pipeline end to end
	python -m pytest -n 2 --dist loadfile -m workflow

fast: $(BIN)/developing  ## the tests that need no run of the pipeline
	python -m pytest -n logical -m "not workflow"

lint: $(BIN)/developing
	ruff check
	ruff format --check
	python -m equifinal.languages.make --check
	mypy
	lint-imports
	snakefmt --check Snakefile workflow
	snakemake --lint
	python docs/make_site.py --quiet

site: $(BIN)/developing  ## the docs as a site in build/site, in every language; open build/site/index.html
	python docs/make_site.py --quiet

wheel: site  ## the package in dist/, with the docs as a site in it
	python -m hatchling build -t wheel

format: $(BIN)/developing
	ruff check --fix
	ruff format
	snakefmt Snakefile workflow

words: $(BIN)/developing  ## the catalogues of words, brought up to the code and compiled
	python -m equifinal.languages.make

fuzz: $(BIN)/developing  ## random changes of all that is read, by the thousand: ARGS="10000 7" are how many of each kind, and the seed
	python -m tests.fuzz $(ARGS)

wheels: $(BIN)/developing  ## whether every pinned package has a wheel for Windows, macOS and Linux (asks the package index)
	python -m tests.wheels

bench: $(BIN)/developing  ## speed beside the peers, as ratios
	python -m benchmarks $(ARGS)

COMPILE := uv pip compile --quiet --universal --python-version 3.11 --no-header --no-annotate --generate-hashes pyproject.toml
HEAD := Exact versions with the SHA-256 of their files, for Python 3.11 and later. Made from pyproject.toml with `make lock`.

lock:  ## exact versions anew, from pyproject.toml (needs uv): of the tools of development too, and of what users install
	$(COMPILE) --group dev --output-file requirements-dev.lock
	$(COMPILE) --constraint requirements-dev.lock --output-file requirements.lock
	sed -i.old '1i\# $(HEAD)' requirements-dev.lock requirements.lock && rm requirements-dev.lock.old requirements.lock.old

licences: $(BIN)/installed  ## docs/licences.md anew, from what is installed
	python docs/make_licences.py

clean:  ## results and Snakemake's notes; the environment stays
	rm -rf results .snakemake

# The environment is whole once `installed` is there: an interrupted installation starts again.
$(BIN)/installed: requirements.lock
	$(BASE) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; this is " + sys.version.split()[0] + ". Hint: make PYTHON=python3.12 run")'
	$(BASE) -m venv --without-pip --clear .venv
	$(INSTALL) -r requirements.lock
	touch $@

# The tools of development beside it: other files than those that the locks name are refused.
INSTALL = $(BASE) -m pip --python .venv/bin/python install --quiet --disable-pip-version-check --require-hashes
$(BIN)/developing: requirements-dev.lock $(BIN)/installed
	$(INSTALL) -r requirements-dev.lock
	touch $@
