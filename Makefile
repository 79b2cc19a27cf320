# `make` prints the verbs. Each creates what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help run test moved check audit sbom fmt bench soak localstack reliability scenarios costs image push bootstrap stack plan deploy drift pin lock clean
help:
	@echo "make run      the whole system on this machine (Ctrl-C stops it)"
	@echo "make test     the whole suite"
	@echo "make moved    which texts of the corpus are read otherwise than by the last commit"
	@echo "make check    lint, types, layering; known holes of packages, where the network tells"
	@echo "make fmt      format"
	@echo "make soak     what takes long: random schedules, kills, Terraform, load"
	@echo "make localstack  queues, tables and a booking on LocalStack: that of LOCALSTACK_HOST, or one of our own"
	@echo "make scenarios  simulated customers against the real processes; with OPENAI_API_KEY, five times"
	@echo "make bench    times, as ratios measured side by side"
	@echo "make reliability  docs/reliability.md, from what make test and make soak saw"
	@echo "make costs    docs/costs.md, from calls counted anew, prices and Terraform"
	@echo "make image    the image, with Docker"
	@echo "make bootstrap  ENV=dev: the account's state bucket, GitHub's roles, image repository (docs/aws.md)"
	@echo "make push     the image of this commit, once, for all environments; prints it by digest"
	@echo "make plan     ENV=dev, staging or prod: what an apply would change"
	@echo "make deploy   ENV=...: plan, show, apply workers first, check, go back on failure"
	@echo "make drift    ENV=...: fails when what runs is not what the files say"
	@echo "make stack    Terraform's form and its own tests, without an account"
	@echo "make pin      provider, base image and actions by their digests anew; needs the network"
	@echo "make audit    the packages of the image against known vulnerabilities"
	@echo "make sbom     the packages of the image as a CycloneDX bill of materials"
	@echo "make lock     compile the requirements anew"

$(READY): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
		|| { echo "Python 3.11 to 3.13 is needed; name one: make PYTHON=python3.12 run"; exit 1; }
	@echo "Installing the packages into $(VENV) (once, about a minute) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(BIN)/pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

run: $(READY)
	@exec $(BIN)/python -m devstack

test: $(READY) check
	$(BIN)/pytest -m "not soak"

moved: $(READY)
	@$(BIN)/python -m tests.corpus.moved

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python deploy/supply.py audit

audit: $(READY)
	$(BIN)/python deploy/supply.py audit

sbom: $(READY)
	$(BIN)/python deploy/supply.py sbom

fmt: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

soak: $(READY)
	$(BIN)/pytest -m soak

localstack: $(READY)
	$(BIN)/pytest -m soak -s tests/localstack

scenarios: $(READY)
	$(BIN)/python -m tests.scenarios

reliability: $(READY)
	$(BIN)/python -m tests.reliability

bench: $(READY)
	$(BIN)/python -m tests.perf.bench

costs: $(READY)
	$(BIN)/python -m tests.costs.counting
	$(BIN)/python -m tests.costs.page

image:
	@deploy/image.sh

push:
	@deploy/push.sh

bootstrap:
	@deploy/bootstrap.sh $(ENV)

stack:
	@deploy/check.sh

plan:
	@deploy/plan.sh $(ENV)

deploy:
	@deploy/deploy.sh $(ENV)

drift:
	@deploy/plan.sh $(ENV) drift

pin:
	@deploy/pin.sh

lock: $(READY)
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-header --extra tracing pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-header --extra dev --extra tracing -c requirements.txt pyproject.toml \
		-o requirements-dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-header deploy/supply-tools.in -o deploy/supply-tools.txt

clean:
	rm -rf $(VENV) .supply .localstack .checkov .lint .run .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
