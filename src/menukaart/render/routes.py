"""The pages that are not one record, one line each: address, template, title and maker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from menukaart.catalogue import Catalogue
from menukaart.render import addresses, pages
from menukaart.render.choosing.questions import STAGES
from menukaart.render.choosing.selection import goals_of
from menukaart.render.site_map import title_of
from menukaart.render.views.choose.caution import caution_page
from menukaart.render.views.choose.choosing import goal_page, result_page, start_page
from menukaart.render.views.choose.home import home_page
from menukaart.render.views.choose.menu import menu_page
from menukaart.render.views.choose.themes import themes_page
from menukaart.render.views.compare.pages import compare_page, kept_page
from menukaart.render.views.editors.changes import changes_page
from menukaart.render.views.editors.editing import editing_page
from menukaart.render.views.editors.rules import rules_page
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
            ``list`` (the anchor of the list that the page is for).
    """

    address: str
    template: str
    title: str
    make: Callable[[Scribe], object]
    meta: Mapping[str, object] = field(default_factory=dict)


_BELOW_MENU = {"section": addresses.MENU}
_BELOW_CHOICE = {"section": addresses.CHOICE}


def _fixed(
    address: str, template: str, make: Callable[[Scribe], object], meta: Mapping[str, object] | None = None
) -> Route:
    """Make the route of a page of the site map, which knows its title."""
    return Route(address, template, title_of(address), make, meta or {})


ROUTES: tuple[Route, ...] = (
    _fixed(addresses.HOME, "home", home_page),
    _fixed(addresses.MENU, "menu", menu_page, {"list": "kies-aantal"}),
    _fixed(
        addresses.INTERVENTIONS,
        "index_interventions",
        pages.intervention_index,
        _BELOW_MENU,
    ),
    _fixed(addresses.CAUTION, "caution", caution_page),
    _fixed(addresses.CHOICE, "choosing_start", start_page, _BELOW_CHOICE),
    _fixed(addresses.COMPARE, "compare", compare_page, _BELOW_MENU),
    _fixed(addresses.KEPT, "kept", kept_page, _BELOW_MENU),
    _fixed(addresses.CHANGES, "changes", changes_page),
    _fixed(addresses.RULES, "rules", rules_page, {"section": addresses.PARTICIPATE}),
    _fixed(addresses.THEMES, "themes", themes_page),
    _fixed(addresses.SOURCES, "sources", pages.sources_page),
    _fixed(addresses.GLOSSARY, "glossary", pages.glossary_page),
    _fixed(addresses.EVIDENCE_MAP, "evidence_map", evidence_map_page, _BELOW_MENU),
    _fixed(addresses.EFFECTS, "effects", effects_page),
    *(
        Route(
            addresses.effects_address(outcome),
            "effects_outcome",
            f"Effecten op {outcome.label}",
            partial(outcome_page, outcome=outcome),
        )
        for outcome in Outcome
    ),
    _fixed(addresses.EDITING, "editing", editing_page, {"section": addresses.PARTICIPATE}),
    _fixed(addresses.SEARCH, "search", pages.search_page),
)


def choosing_routes(catalogue: Catalogue) -> Iterator[Route]:
    """Give the pages of "Help me kiezen" that depend on the records: a phase, and a goal in a phase."""
    for stage in STAGES:
        goals = goals_of(catalogue, stage.phase)
        if goals:
            address = addresses.choice_page(stage.phase)
            title = f"Help me kiezen: {stage.title.lower()}"
            yield Route(address, "choosing_goal", title, partial(goal_page, stage=stage), _BELOW_CHOICE)
        for goal in goals:
            address = addresses.choice_page(stage.phase, goal.id)
            title = f"{goal.title}: {stage.title.lower()}"
            make = partial(result_page, stage=stage, goal=goal)
            yield Route(address, "choosing_result", title, make, _BELOW_CHOICE)
