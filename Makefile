# The commands of kaderapp. The work is done by the scripts in bin/.

PORT ?= 8000
AGENDA ?= sociaal-domein-2027

python := .venv/bin/python

# Complete settings for checks, tests and one-off commands, whatever is in .env.
checks := env ENV_FILE=/dev/null DEBUG=true ALLOWED_HOSTS=localhost,127.0.0.1,testserver \
	SITE_URL=http://localhost:8000 DATABASE_URL=sqlite://:memory: \
	SECRET_KEY=alleen-voor-controles-en-tests-nooit-voor-een-echte-installatie

compile := CUSTOM_COMPILE_COMMAND="make requirements" .venv/bin/pip-compile --quiet --generate-hashes \
	--strip-extras --allow-unsafe --no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.PHONY: help setup run test lint kadernota bench requirements
.DEFAULT_GOAL := help

help: ## toont dit overzicht
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

setup: ## installeert wat kaderapp nodig heeft
	@bin/setup
	@echo "Klaar. Met make run start kaderapp."

run: ## start kaderapp met een voorbeeldagenda; PORT=8000
	@bin/setup
	@bin/dev-env
	@$(python) manage.py migrate --noinput --verbosity 0
	@$(python) manage.py load_demo
	@echo "Open http://127.0.0.1:$(PORT)/ (stoppen met Ctrl+C)"
	@DJANGO_RUNSERVER_HIDE_WARNING=true $(python) manage.py runserver 127.0.0.1:$(PORT)

test: lint ## alle controles en alle tests, op SQLite en PostgreSQL
	@$(checks) bin/test

lint: ## alle controles, zonder de tests
	@bin/setup dev
	@$(checks) bin/lint

kadernota: ## maakt kadernota.pdf van de voorbeeldagenda; AGENDA=sociaal-domein-2027
	@bin/setup
	@$(checks) bin/kadernota "$(AGENDA)" kadernota.pdf

bench: ## meet de snelheid; schrijft benchmarks/results.json
	@bin/setup dev
	@$(checks) DEBUG=false $(python) -m benchmarks

requirements: ## werkt requirements.txt en requirements-dev.txt bij; ARGS=--upgrade voor nieuwe versies
	@bin/setup dev
	@$(compile) $(ARGS) --output-file requirements.txt requirements.in
	@$(compile) $(ARGS) --output-file requirements-dev.txt requirements-dev.in
