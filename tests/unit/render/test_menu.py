"""The menukaart as a view: what its cards carry for choosing and sorting."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Intervention
from menukaart.render import references
from menukaart.render.addresses import MENU, Here
from menukaart.render.assets import MENU_MODULES
from menukaart.render.engine import render_template
from menukaart.render.facets import FACETS
from menukaart.render.glossary import Matcher
from menukaart.render.views.choose import menu
from menukaart.render.views.choose.menu import MenuPage, menu_page, meter
from menukaart.render.views.parts.common import Scribe, Shared
from tests.unit.records import Data, effect_data, intervention, kind_of, source, theme

TEMPLATES = Path(menu.__file__).parents[3] / "templates"
IMPORT = re.compile(r'from "(\.\.?/[\w/]+\.js)"')


def page_of(*records: Intervention) -> MenuPage:
    found = Catalogue((kind_of(each), each) for each in (*records, source(), theme(), theme("taal")))
    shared = Shared(found, assess_all(found), references.names(found.sources), Matcher(found.glossary))
    return menu_page(Scribe(shared, Here(MENU)))


def figures(*effects: Data) -> Intervention:
    return intervention(effects=list(effects))


def test_codes_are_the_places_of_the_values_among_the_options() -> None:
    record = intervention(phases=["vo", "vve"], outcomes=["rekenen", "lezen"], themes=["taal", "leertijd"])
    page = page_of(record)
    codes = [
        [] if part == "-" else [int(place) for place in part.split(",")]
        for part in page.cards[0].codes.split(" ")
    ]
    read = {
        facet.id: {facet.options[place].value for place in places}
        for facet, places in zip(page.facets, codes, strict=True)
    }
    assert read["fase"] == {"vo", "vve"}
    assert read["uitkomst"] == {"rekenen", "lezen"}
    assert read["thema"] == {"leertijd", "taal"}
    assert read["kosten"] == {"onbekend"}
    assert [facet.id for facet in page.facets] == [facet.id for facet in FACETS]


def test_at_least_counts_all_that_is_higher_and_begins_with_no_choice() -> None:
    page = page_of(figures(effect_data(studies="40")), intervention("b", title="B"))
    facet = next(each for each in page.facets if each.at_least)
    counts = [option.count for option in facet.options]
    assert counts == sorted(counts, reverse=True)
    assert (counts[0], counts[1], counts[5]) == (2, 1, 0)
    assert (facet.options[0].value, facet.options[0].label) == ("", "maakt niet uit")


def test_only_direct_standardised_figures_of_the_outcome_count_for_its_order() -> None:
    record = figures(
        effect_data(outcome="lezen", value="0.90", relation="verwant"),
        effect_data(outcome="lezen", value="6", measure="maanden"),
        effect_data(outcome="rekenen", value="0.70"),
    )
    assert page_of(record).cards[0].figures == "rekenen=0.70=rekenen en wiskunde: 0,70 d"


def test_a_card_is_put_in_order_by_the_figure_that_stands_and_by_no_other() -> None:
    few, many = effect_data(value="0.50", studies="3"), effect_data(value="0.20", studies="30")
    assert page_of(figures(few, many)).cards[0].figures.startswith("rekenen=0.20=")
    assert page_of(figures(few | {"headline": "true"}, many)).cards[0].figures.startswith("rekenen=0.50=")
    assert page_of(figures(few, few)).cards[0].figures == ""
    assert page_of(figures(effect_data(design="ranglijst"))).cards[0].figures == ""


def test_a_meter_has_five_blocks_in_all() -> None:
    for value in range(6):
        drawn = meter(value)
        assert (drawn.filled.count("M"), drawn.open.count("M")) == (value, 5 - value)


def test_letters_stand_at_the_first_card_of_each() -> None:
    page = page_of(*(intervention(title.lower(), title=title) for title in ("Appel", "Aap", "Noot")))
    assert [card.letter for card in page.cards] == ["A", "", "N"]
    assert page.letters == ("A", "N")


def test_nothing_on_a_card_is_blank() -> None:
    here = Here(MENU)
    html = render_template("menu", to=here.to, view=page_of(intervention()))
    cells = re.findall(r"<dd[^>]*>(.*?)</dd>", html)
    assert len(cells) == 4
    assert all(re.sub(r"<[^>]+>", "", cell).strip() for cell in cells)


def test_the_page_names_every_module_that_its_script_needs() -> None:
    main = "assets/menu/main.js"
    needed, new = set[str](), {main}
    while new:
        name = new.pop()
        script = (TEMPLATES / name).read_text(encoding="utf-8")
        found = {posixpath.normpath(f"{name}/../{path}") for path in IMPORT.findall(script)}
        new |= found - needed
        needed |= found
    assert sorted(MENU_MODULES) == sorted(needed)


def test_the_first_three_facets_stand_open() -> None:
    page = page_of(intervention())
    folded = len(FACETS) - 3
    assert [facet.is_open for facet in page.facets] == [True, True, True, *[False] * folded]
    html = render_template("menu", to=Here(MENU).to, view=page)
    assert html.count("<details open") == 3
    assert folded > 0
