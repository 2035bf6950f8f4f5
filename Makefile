# De werkplaats van de Menukaart Onderwijskansen.
#
# Nodig: make en Python 3.11 of nieuwer. De rest komt in de map .venv, met vaste versies en
# controlesommen (requirements*.txt). Alleen de eerste keer is daar internet voor nodig.
# Zonder make, bijvoorbeeld op Windows: zie README.md.

VENV := .venv
PY   := $(VENV)/bin/python

# Kies zelf een Python met: make site PYTHON=python3.13
PYTHON  ?= python3
ifeq ($(origin PYTHON),file)
PYTHONS := $(PYTHON) python3.14 python3.13 python3.12 python3.11
else
PYTHONS := $(PYTHON)
endif

FORMAT ?= text
PORT   ?= 8000
ARGS   ?=
BASE   ?= origin/main
DAY    ?= $(shell date +%F)

# MkDocs 1.6 wordt met opzet gebruikt; zie ARCHITECTURE.md.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# Een stempel zegt dat iets al geïnstalleerd is. Er staat een kenmerk van deze map in: wie de
# map verplaatst, krijgt een nieuwe installatie (die geen internet vraagt).
HERE    := $(firstword $(shell printf '%s' '$(CURDIR)' | cksum))
MADE    := $(VENV)/.stempel-omgeving
RUNTIME := $(VENV)/.stempel-site-$(HERE)
DEV     := $(VENV)/.stempel-test-$(HERE)

# TypeScript leest alleen de typen; de versie staat in package.json, de controlesommen ernaast.
NODE_TOOLS := scripts/types_js
TSC        := $(NODE_TOOLS)/node_modules/.bin/tsc
EDITOR_TOOLS := scripts/editor_js
EDITOR_STAMP := $(EDITOR_TOOLS)/node_modules/.package-lock.json
TYPESCRIPT := $(NODE_TOOLS)/node_modules/.package-lock.json

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: proposal upkeep workflows help site serve check test lint bench bench-search lighthouse spelling words types-js editor-js lock mutate clean distclean

help: ## toon deze hulp
	@echo "Menukaart Onderwijskansen. Gebruik: make DOEL"
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "Kiezen: make serve PORT=8080, make check FORMAT=github, make site PYTHON=python3.13."

site: $(RUNTIME) ## maak de site zoals zij gepubliceerd wordt, met alle uitvoer (sneller: menukaart build)
	@$(PY) -m menukaart build --all

serve: $(RUNTIME) ## maak de site, toon haar op 127.0.0.1:8000 en ververs haar bij elke wijziging
	@$(PY) -m menukaart serve --port $(PORT)

check: $(RUNTIME) ## controleer alleen de records
	@$(PY) -m menukaart check --format $(FORMAT) $(ARGS)

# De tests starten het programma vele malen: wat Python één keer vertaalde, leest het dan de volgende keer.
test: lint ## alle controles en tests; zorgt zo nodig zelf voor een browser
	@CHROME="$$($(PY) scripts/ensure_browser.py)" && export CHROME && export PYTHONDONTWRITEBYTECODE= && $(PY) -m pytest -n 2 --dist worksteal --durations=10 $(ARGS)

lint: $(DEV) ## controleer stijl, opmaak en typen van de code
	@failed=0; \
	$(PY) -m ruff check || failed=1; \
	$(PY) -m ruff format --check || failed=1; \
	$(PY) -m mypy || failed=1; \
	$(PY) -m mypy scripts || failed=1; \
	if [ -x $(TSC) ] && command -v node >/dev/null; then $(TSC) --project . || failed=1; \
	else echo "Niet nagekeken: de typen van de JavaScript. Dat vraagt Node, en één keer: make types-js."; fi; \
	exit $$failed

types-js: $(TYPESCRIPT) ## controleer de typen van de JavaScript met TypeScript (vraagt Node; de rest niet)
	@$(TSC) --project .

editor-js: $(EDITOR_STAMP) ## haal wat nodig is om VS Code na te doen en de YAML-lezer te vernieuwen (vraagt Node)

bench: $(DEV) ## meet tijd, geheugen en omvang bij 100, 1000 en 5000 records
	@$(PY) -m scripts.bench $(ARGS)

lighthouse: site $(DEV) ## meet de site met Lighthouse, als op een trage telefoon (vraagt Node; de rest niet)
	@$(PY) -m scripts.lighthouse $(ARGS)

spelling: $(RUNTIME) ## zoek spelfouten in records en pagina's (vraagt hunspell en hunspell-nl)
	@$(PY) -m scripts.spelling $(ARGS)

words: $(RUNTIME) ## zoek woorden die weinig lezers kennen (vraagt het pakket wordfreq)
	@$(PY) -m scripts.spelling.uncommon $(ARGS)

bench-search: $(DEV) ## vergelijk het zoeken met gewoon Pagefind en met Material, in een browser
	@CHROME="$$($(PY) scripts/ensure_browser.py)" && export CHROME && $(PY) -m scripts.search_bench $(ARGS)

lock: $(DEV) ## zet de versies in requirements*.txt opnieuw vast (met ARGS=--upgrade: de nieuwste)
	@$(PY) -m pip install --quiet 'uv>=0.9,<1'
	@$(PY) scripts/lock.py $(ARGS)

proposal: $(RUNTIME) ## schrijf wat een voorstel verandert en wat de computer kan aanvullen (BASE=origin/main)
	@$(PY) -m scripts.proposal --base "$(BASE)" $(ARGS)

upkeep: $(RUNTIME) ## noem verlopen datums en, met ARGS=--network, dode links
	@$(PY) -m scripts.upkeep --day "$(DAY)" $(ARGS)

workflows: $(DEV) ## lees de werkstromen na met zizmor en actionlint, voor zover die er zijn
	@$(PY) -m scripts.workflows

mutate: $(DEV) ## verander telkens één ding in de code en tel wat de tests merken (uren; ARGS: welke modules)
	@$(PY) -m scripts.mutation $(ARGS)

clean: ## gooi alles weg wat gemaakt is, behalve de omgeving in .venv
	@find build -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -rf {} +
	@rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis mutants
	@find src scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## gooi ook de omgeving in .venv weg
	@rm -rf $(VENV) $(NODE_TOOLS)/node_modules $(EDITOR_TOOLS)/node_modules

# ---- de omgeving -----------------------------------------------------------------------------

$(MADE):
	@for python in $(PYTHONS); do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found="$$python"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "Fout: Python 3.11 of nieuwer is nodig; geprobeerd: $(PYTHONS)." >&2; \
	  echo "Installeer Python, of wijs er een aan met: make ... PYTHON=/pad/naar/python3.11" >&2; exit 1; \
	fi; \
	echo "De omgeving .venv maken met $$("$$found" --version) …"; \
	if ! "$$found" -m venv $(VENV); then \
	  echo "Fout: .venv maken lukte niet. Op Debian en Ubuntu helpt: sudo apt-get install python3-venv" >&2; exit 1; \
	fi
	@touch $@

$(RUNTIME): requirements.txt pyproject.toml scripts/install.py $(MADE)
	@$(PY) scripts/install.py requirements.txt
	@$(PY) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@$(PY) -m menukaart schema --write >/dev/null
	@touch $@

$(TYPESCRIPT) $(EDITOR_STAMP): %/node_modules/.package-lock.json: %/package.json %/package-lock.json
	@if ! command -v npm >/dev/null; then \
	  echo "Fout: hiervoor is Node nodig (npm). Bouwen en testen kan zonder." >&2; exit 1; \
	fi
	@npm ci --prefix $* --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	@$(PY) scripts/install.py requirements-dev.txt
	@touch $@
