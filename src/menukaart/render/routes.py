"""The pages that are not one record, one line each: address, template, title and maker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from menukaart.render import addresses, pages
from menukaart.render.views.caution import caution_page
from menukaart.render.views.common import Scribe
from menukaart.render.views.effects import effects_page


@dataclass(frozen=True, slots=True)
class Route:
    """A page of the site.

    Attributes:
        address: from the root of the site.
        template: name of the template in ``templates/pages``.
        title: Dutch title.
        make: makes the view.
        meta: more for the head of the page: ``section`` (the part of the menu that it belongs to),
            ``script`` (a module that it needs), ``indexed`` (whether search finds it).
    """

    address: str
    template: str
    title: str
    make: Callable[[Scribe], object]
    meta: Mapping[str, object] = field(default_factory=dict)


_BELOW_MENU = {"section": addresses.MENU}

ROUTES: tuple[Route, ...] = (
    Route(addresses.HOME, "home", "Menukaart Onderwijskansen", pages.home_page),
    Route(addresses.MENU, "menu", "Menukaart", pages.menu_page),
    Route(
        addresses.INTERVENTIONS,
        "index_interventions",
        "Interventies van A tot Z",
        pages.intervention_index,
        _BELOW_MENU,
    ),
    Route(addresses.CAUTION, "caution", "Niet doen", caution_page, _BELOW_MENU | {"indexed": True}),
    Route(addresses.THEMES, "themes", "Thema's", pages.themes_page),
    Route(addresses.SOURCES, "sources", "Bronnen", pages.sources_page),
    Route(addresses.GLOSSARY, "glossary", "Begrippen", pages.glossary_page, {"indexed": True}),
    Route(addresses.EFFECTS, "effects", "Effecten", effects_page),
    Route(addresses.SEARCH, "search", "Zoeken", pages.search_page, {"script": "assets/zoeken.js"}),
)
