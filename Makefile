# Thin, over devtools/ (see devtools/README.md): `make demo`, `make test`.
PYTHON ?= python3
DEVTOOLS = $(PYTHON) -m devtools

.PHONY: help demo test check docs bench eval dist clean clean-all

help:
	@echo "make demo       an Odoo with a furniture plant and three logins"
	@echo "                RESET=1 starts it over, MODEL=none without a model, PORT=8069"
	@echo "make test       every suite; SUITES='lint pure' only these"
	@echo "make check      lint, types and pure tests: seconds"
	@echo "make docs       the pages of docs/ that come from the code; CI compares them"
	@echo "make bench      the measurements in benchmarks/"
	@echo "make eval       questions with known answers; MODEL=phi3:mini [SERVER=http://...]"
	@echo "make dist       the addons as zip files and wheels, in dist/"
	@echo "make clean      remove databases and logs; clean-all: downloads too"

# exec: Ctrl-C reaches devtools itself, which then stops all it started.
demo:
	@exec $(DEVTOOLS) demo

test:
	@exec $(DEVTOOLS) test $(SUITES)

check:
	@exec $(DEVTOOLS) check

docs:
	@exec $(DEVTOOLS) docs

bench:
	@exec $(DEVTOOLS) bench $(NAMES)

eval:
	@exec $(DEVTOOLS) evals $(ARGS)

dist:
	@exec $(DEVTOOLS) dist

clean:
	@exec $(DEVTOOLS) clean

clean-all:
	@exec $(DEVTOOLS) clean --all
