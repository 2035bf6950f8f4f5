"""The pages that are not one record, one line each: address, template, title and maker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from menukaart.catalogue import Catalogue
from menukaart.render import addresses, pages
from menukaart.render.choosing.questions import STAGES
from menukaart.render.choosing.rule import goals_of
from menukaart.render.views.choose.caution import caution_page
from menukaart.render.views.choose.choosing import goal_page, result_page, start_page
from menukaart.render.views.choose.menu import menu_page
from menukaart.render.views.compare.pages import compare_page, kept_page
from menukaart.render.views.editors.changes import changes_page
from menukaart.render.views.evidence.effects import effects_page, outcome_page
from menukaart.render.views.evidence.evidence_map import evidence_map_page
from menukaart.render.views.parts.common import Scribe
from menukaart.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class Route:
    """A page of the site.

    Attributes:
        address: from the root of the site.
        template: name of the template in ``templates/pages``.
        title: Dutch title.
        make: makes the view.
        meta: more for the head of the page: ``section`` (the part of the menu that it belongs to),
            ``script`` and ``style`` (what only this page needs; more than one apart by spaces),
            ``indexed`` (whether search finds it).
    """

    address: str
    template: str
    title: str
    make: Callable[[Scribe], object]
    meta: Mapping[str, object] = field(default_factory=dict)


_BELOW_MENU = {"section": addresses.MENU}
_COMPARE = {
    "script": "assets/compare/comparison.js",
    "style": "assets/compare/keeping.css assets/compare/comparison.css",
    "indexed": True,
}
_KEPT = {"script": "assets/compare/kept.js", "style": "assets/compare/keeping.css"}
_CHOOSING = {"section": addresses.CHOICE, "style": "assets/choosing/choosing.css"}
_CHOOSING_RESULT = _CHOOSING | {"script": "assets/choosing/main.js"}

_SEARCH = {"script": "assets/search/main.js", "style": "assets/search/search.css"}

ROUTES: tuple[Route, ...] = (
    Route(addresses.HOME, "home", "Menukaart Onderwijskansen", pages.home_page),
    Route(
        addresses.MENU,
        "menu",
        "Menukaart",
        menu_page,
        {
            "script": "assets/menu/main.js assets/compare/buttons.js",
            "style": "assets/menu/menu.css assets/compare/keeping.css",
        },
    ),
    Route(
        addresses.INTERVENTIONS,
        "index_interventions",
        "Interventies van A tot Z",
        pages.intervention_index,
        _BELOW_MENU,
    ),
    Route(addresses.CAUTION, "caution", "Niet doen", caution_page, _BELOW_MENU | {"indexed": True}),
    Route(addresses.CHOICE, "choosing_start", "Help me kiezen", start_page, _CHOOSING | {"indexed": True}),
    Route(addresses.COMPARE, "compare", "Vergelijken", compare_page, _BELOW_MENU | _COMPARE),
    Route(addresses.KEPT, "kept", "Bewaard", kept_page, _BELOW_MENU | _KEPT),
    Route(addresses.CHANGES, "changes", "Wijzigingen", changes_page),
    Route(addresses.THEMES, "themes", "Thema's", pages.themes_page),
    Route(addresses.SOURCES, "sources", "Bronnen", pages.sources_page),
    Route(addresses.GLOSSARY, "glossary", "Begrippen", pages.glossary_page, {"indexed": True}),
    Route(
        addresses.EVIDENCE_MAP,
        "evidence_map",
        "Bewijskaart",
        evidence_map_page,
        {"style": "assets/evidence/map.css"},
    ),
    Route(addresses.EFFECTS, "effects", "Effecten", effects_page),
    *(
        Route(
            addresses.effects_address(outcome),
            "effects_outcome",
            f"Effecten op {outcome.label}",
            partial(outcome_page, outcome=outcome),
            {"style": "assets/evidence/effects.css"},
        )
        for outcome in Outcome
    ),
    Route(addresses.SEARCH, "search", "Zoeken", pages.search_page, _SEARCH),
)


def choosing_routes(catalogue: Catalogue) -> Iterator[Route]:
    """Give the pages of "Help me kiezen" that depend on the records: a phase, and a goal in a phase."""
    for stage in STAGES:
        goals = goals_of(catalogue, stage.phase)
        if goals:
            address = addresses.choice_page(stage.phase)
            title = f"Help me kiezen: {stage.title.lower()}"
            yield Route(address, "choosing_goal", title, partial(goal_page, stage=stage), _CHOOSING)
        for goal in goals:
            address = addresses.choice_page(stage.phase, goal.id)
            title = f"{goal.title}: {stage.title.lower()}"
            make = partial(result_page, stage=stage, goal=goal)
            yield Route(address, "choosing_result", title, make, _CHOOSING_RESULT)
