"""Which styles and scripts each kind of page needs, besides those that every page has.

The files stand in ``templates/assets``, a room for each subject. The first word is the name of a template in
``templates/pages`` or, for a piece that only some pages of a kind have, in ``templates/parts``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_PICTURES = "base/pictures.css"
_RECORD = "record/record.css"
_KEEPING = "compare/keeping.css"
_CHOICE = "compare/lists.css"
_LISTS = "lists/lists.css"
_BUTTONS = "compare/buttons.js"
_PLACES, _PLACE_LINKS = "record/places.css", "record/places.js"


@dataclass(frozen=True, slots=True)
class Assets:
    """Files in ``templates/assets``, in the order in which a page names them.

    Attributes:
        styles: a later one may change what an earlier one says.
        scripts: entries; what they import is fetched by the browser.
    """

    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()


_OF_VERSIONS = Assets(styles=("versions/versions.css", _PLACES), scripts=(_PLACE_LINKS,))
_REUSE, _COPYING = "reuse/reuse.css", "base/copying.js"

ASSETS: Mapping[str, Assets] = {
    "changes": Assets(styles=("changes/changes.css",), scripts=("changes/changes.js",)),
    "choosing_goal": Assets(styles=("choosing/choosing.css",)),
    "choosing_result": Assets(styles=("choosing/choosing.css",), scripts=("choosing/main.js",)),
    "choosing_start": Assets(styles=("choosing/choosing.css",)),
    "compare": Assets(
        styles=(_KEEPING, _CHOICE, "compare/comparison.css"), scripts=("compare/comparison.js",)
    ),
    "costing": Assets(styles=("costs/costs.css",), scripts=("costs/main.js",)),
    "editing": Assets(styles=("editing/editing.css",), scripts=("editing/main.js",)),
    "effects_outcome": Assets(styles=(_PICTURES, "evidence/effects.css")),
    "evidence_map": Assets(styles=("evidence/map.css",)),
    "glossary": Assets(styles=(_LISTS, _PLACES), scripts=(_PLACE_LINKS,)),
    "home": Assets(styles=("home/home.css",)),
    "index_interventions": Assets(styles=(_LISTS,)),
    "intervention": Assets(
        styles=(_PICTURES, _RECORD, "record/verdict.css", "record/chapters.css", _PLACES, _KEEPING),
        scripts=("record/folds.js", _PLACE_LINKS, "record/yardsticks.js", _BUTTONS),
    ),
    "kept": Assets(styles=(_KEEPING, _CHOICE, _REUSE), scripts=("compare/kept.js",)),
    "maintenance": Assets(styles=(_LISTS,)),
    "menu": Assets(styles=("menu/menu.css", _KEEPING), scripts=("menu/main.js", _BUTTONS)),
    "releases": _OF_VERSIONS,
    "reuse": Assets(styles=(_REUSE, _PLACES), scripts=(_COPYING, _PLACE_LINKS)),
    "rules": Assets(styles=(_LISTS,)),
    "search": Assets(styles=("search/search.css",), scripts=("search/main.js",)),
    "source": Assets(
        styles=(_RECORD, "record/chapters.css", "record/source.css", _PLACES),
        scripts=("record/folds.js", _PLACE_LINKS, _COPYING),
    ),
    "sources": Assets(styles=(_LISTS,)),
    "studies": Assets(styles=(_PICTURES,)),
    "theme": Assets(
        styles=(_RECORD, "record/verdict.css", "record/chapters.css", "record/theme.css", _PLACES, _KEEPING),
        scripts=("record/folds.js", _PLACE_LINKS, _BUTTONS),
    ),
    "themes": Assets(styles=(_LISTS,)),
    "tombstone": Assets(styles=(_RECORD,)),
    "version": Assets(styles=("versions/versions.css", _REUSE, _PLACES), scripts=(_COPYING, _PLACE_LINKS)),
    "versions": _OF_VERSIONS,
}

MENU_MODULES = (
    "assets/base/page.js",
    *(
        f"assets/menu/{name}.js"
        for name in (
            "bar",
            "card",
            "certainty",
            "choose",
            "chosen",
            "dress",
            "early",
            "empty",
            "groups",
            "history",
            "order",
            "read",
            "sheet",
            "show",
            "state",
            "supply",
            "table",
            "words",
        )
    ),
)
"""What ``menu/main.js`` is made of, named in the page so that a browser fetches all of it at once."""


def head_of(*templates: str) -> dict[str, str]:
    """Give what the head of a page names: ``style`` and ``script``, addresses apart by spaces."""
    found = [ASSETS[name] for name in templates if name in ASSETS]
    files = {
        "style": [file for each in found for file in each.styles],
        "script": [file for each in found for file in each.scripts],
    }
    return {name: " ".join(f"assets/{file}" for file in named) for name, named in files.items() if named}
