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
from menukaart.render.views.choose.menu import MenuPage, menu_page
from menukaart.render.views.choose.menu_cards import MenuCard, meter
from menukaart.render.views.parts.common import Scribe, Shared
from tests.unit.records import Data, effect_data, intervention, kind_of, source, theme

TEMPLATES = Path(menu.__file__).parents[3] / "templates"
IMPORT = re.compile(r'from "(\.\.?/[\w/]+\.js)"')


def page_of(*records: Intervention) -> MenuPage:
    found = Catalogue((kind_of(each), each) for each in (*records, source(), theme(), theme("taal")))
    shared = Shared(found, assess_all(found), references.names(found.sources), Matcher(found.glossary))
    return menu_page(Scribe(shared, Here(MENU)))


def cards_of(page: MenuPage) -> list[MenuCard]:
    return [card for group in page.groups for card in group.cards]


def figures(*effects: Data) -> Intervention:
    return intervention(effects=list(effects))


def test_codes_are_the_places_of_the_values_among_the_options() -> None:
    record = intervention(phases=["vo", "vve"], outcomes=["rekenen", "lezen"], themes=["taal", "leertijd"])
    page = page_of(record)
    codes = [
        [] if part == "-" else [int(place) for place in part.split(",")]
        for part in cards_of(page)[0].codes.split(" ")
    ]
    read = {
        facet.id: {facet.options[place].value for place in places}
        for facet, places in zip((*page.first, *page.facets), codes, strict=True)
    }
    assert read["fase"] == {"vo", "vve"}
    assert read["uitkomst"] == {"rekenen", "lezen"}
    assert read["thema"] == {"leertijd", "taal"}
    assert read["kosten"] == {"onbekend"}
    assert [facet.id for facet in (*page.first, *page.facets)] == [facet.id for facet in FACETS]
    assert [facet.id for facet in page.first] == ["fase", "uitkomst"]


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
    assert cards_of(page_of(record))[0].figures == "rekenen=0.70=0,70 d"


def test_a_card_is_put_in_order_by_the_figure_that_stands_and_by_no_other() -> None:
    few, many = effect_data(value="0.50", studies="3"), effect_data(value="0.20", studies="30")
    assert cards_of(page_of(figures(few, many)))[0].figures.startswith("rekenen=0.20=")
    assert cards_of(page_of(figures(few | {"headline": "true"}, many)))[0].figures.startswith("rekenen=0.50=")
    assert cards_of(page_of(figures(few, few)))[0].figures == ""
    assert cards_of(page_of(figures(effect_data(design="ranglijst"))))[0].figures == ""


def test_a_meter_has_five_blocks_in_all() -> None:
    for value in range(6):
        drawn = meter(value)
        assert (drawn.filled.count("M"), drawn.open.count("M")) == (value, 5 - value)


def test_three_groups_each_by_alphabet_and_a_warning_goes_before_all_else() -> None:
    warning = {"advice": "liever-niet", "reason": "Het schaadt.", "sources": "jansen-2020"}
    judged = [effect_data(studies="40")]
    page = page_of(
        intervention("noot", title="Noot", effects=judged),
        intervention("aap", title="Aap", effects=judged),
        intervention("mies", title="Mies"),
        intervention("wim", title="Wim", effects=judged, caution=warning),
    )
    told = [(group.group.value, [card.id for card in group.cards]) for group in page.groups]
    assert told == [
        ("beoordeeld", ["aap", "noot"]),
        ("nog-niet-beoordeeld", ["mies"]),
        ("liever-niet", ["wim"]),
    ]
    assert [group.is_lines for group in page.groups] == [False, True, False]
    assert (page.count, page.judged, page.unjudged, page.cautions) == (
        "4\u00a0aanpakken",
        "3\u00a0aanpakken",
        "1",
        "1",
    )


def test_what_was_not_judged_is_one_line_with_the_first_sentence_and_the_reason() -> None:
    record = intervention(
        "mies", title="Mies", summary="Eén zin. Nog een lange zin.", search_terms=["zinnen lang"]
    )
    (card,) = cards_of(page_of(record))
    assert card.summary == "Eén zin."
    assert card.words.split() == ["zinnen", "lang", "Nog", "een", "lange"]
    assert card.why
    html = render_template("menu", to=Here(MENU).to, view=page_of(record))
    line = html.partition('class="lines"')[2].partition("</ul>")[0]
    assert "<dl" not in line
    assert card.why in line


def test_what_is_said_stands_once_and_every_outcome_finds_its_place() -> None:
    record = figures(effect_data(studies="40", outcome="lezen"), effect_data(value="0.70", outcome="rekenen"))
    page = page_of(record)
    (card,) = cards_of(page)
    told = {part.split("=")[0]: part.split("=")[1:] for part in card.told.split(" ")}
    assert set(told) >= {"lezen", "rekenen"}
    for _, sentence, *_ in told.values():
        assert page.sentences[int(sentence)]
    assert len(set(page.sentences)) == len(page.sentences)
    assert card.said is not None
    assert card.said.sentence in page.sentences


def test_nothing_on_a_card_is_blank_and_no_card_tells_standard_deviations() -> None:
    page = page_of(figures(effect_data(studies="40")))
    html = render_template("menu", to=Here(MENU).to, view=page)
    card = html.partition('class="card menu-card"')[2].partition("</li>")[0].partition(">")[2]
    cells = re.findall(r"<dd[^>]*>(.*?)</dd>", card)
    assert len(cells) == 3
    assert all(re.sub(r"<[^>]+>", "", cell).strip() for cell in cells)
    assert "van de 25 leerlingen" in card
    assert not re.search(r"\d (SD|d|g)\b", card)


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


def test_the_first_two_facets_beside_the_list_stand_open() -> None:
    page = page_of(intervention())
    folded = len(page.facets) - 2
    assert [facet.is_open for facet in page.facets] == [True, True, *[False] * folded]
    html = render_template("menu", to=Here(MENU).to, view=page)
    assert html.count("<details open") == 2
    assert folded > 0


def test_what_a_narrow_screen_shows_of_a_label_is_a_part_of_it_or_known_to_every_school() -> None:
    phases, outcomes = page_of(intervention()).first
    assert [option.short for option in phases.options] == ["vve", "po", "vo", "mbo"]
    assert all(option.short in option.label for option in outcomes.options)
