"""The menukaart as a view, and what a script fetches to choose, to sort and to show the rest."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path
from typing import Any

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Intervention
from menukaart.render import menu_files as menu_files_module
from menukaart.render import references
from menukaart.render.addresses import MENU, Here
from menukaart.render.assets import MENU_MODULES
from menukaart.render.engine import render_template
from menukaart.render.facets import FACETS
from menukaart.render.glossary import Matcher
from menukaart.render.menu_files import CARDS_FOLDER, INDEX_FILE, menu_files
from menukaart.render.views.choose import menu
from menukaart.render.views.choose.menu import MenuPage, menu_page, shares
from menukaart.render.views.choose.menu_cards import MenuCard, meter
from menukaart.render.views.parts.common import Scribe, Shared
from tests.unit.records import Data, effect_data, intervention, kind_of, source, theme

TEMPLATES = Path(menu.__file__).parents[3] / "templates"
IMPORT = re.compile(r'from "(\.\.?/[\w/]+\.js)"')


def scribe_of(*records: Intervention) -> Scribe:
    found = Catalogue((kind_of(each), each) for each in (*records, source(), theme(), theme("taal")))
    shared = Shared(found, assess_all(found), references.names(found.sources), Matcher(found.glossary))
    return Scribe(shared, Here(MENU))


def page_of(*records: Intervention) -> MenuPage:
    return menu_page(scribe_of(*records))


def files_of(*records: Intervention) -> dict[str, Any]:
    return {path: json.loads(text) for path, text in menu_files(scribe_of(*records))}


def row_of(record: Intervention) -> dict[str, str]:
    """Give what a script fetches of the only record, by name."""
    files = files_of(record)
    names = ("id", "title", "group", "codes", "told", "usual", "figures")
    return dict(zip(names, files[INDEX_FILE]["rows"][0], strict=True)) | {
        "words": files[f"{CARDS_FOLDER}0.json"][0][1]
    }


def cards_of(page: MenuPage) -> list[MenuCard]:
    return [card for group in page.groups for card in group.cards]


def figures(*effects: Data) -> Intervention:
    return intervention(effects=list(effects))


def test_codes_are_the_places_of_the_values_among_the_options() -> None:
    record = intervention(phases=["vo", "vve"], outcomes=["rekenen", "lezen"], themes=["taal", "leertijd"])
    page = page_of(record)
    codes = [
        [] if part == "-" else [int(place) for place in part.split(",")]
        for part in row_of(record)["codes"].split(" ")
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
    assert row_of(record)["figures"] == "rekenen=0.70=0,70 d"


def test_a_card_is_put_in_order_by_the_figure_that_stands_and_by_no_other() -> None:
    few, many = effect_data(value="0.50", studies="3"), effect_data(value="0.20", studies="30")
    assert row_of(figures(few, many))["figures"].startswith("rekenen=0.20=")
    assert row_of(figures(few | {"headline": "true"}, many))["figures"].startswith("rekenen=0.50=")
    assert row_of(figures(few, few))["figures"] == ""
    assert row_of(figures(effect_data(design="ranglijst")))["figures"] == ""


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
    assert row_of(record)["words"].split() == ["zinnen", "lang", "Nog", "een", "lange"]
    assert card.why
    html = render_template("menu", to=Here(MENU).to, view=page_of(record))
    line = html.partition('class="lines"')[2].partition("</ul>")[0]
    assert "<dl" not in line
    assert card.why in line


def test_what_is_said_stands_once_and_every_outcome_finds_its_place() -> None:
    record = figures(effect_data(studies="40", outcome="lezen"), effect_data(value="0.70", outcome="rekenen"))
    index = files_of(record)[INDEX_FILE]
    (card,) = cards_of(page_of(record))
    told = {part.split("=")[0]: part.split("=")[1:] for part in row_of(record)["told"].split(" ")}
    assert set(told) >= {"lezen", "rekenen"}
    for _, sentence, *_ in told.values():
        assert index["sentences"][int(sentence)]
    assert len(set(index["sentences"])) == len(index["sentences"])
    assert card.said is not None
    sentence, in_class, certainty, why = row_of(record)["usual"].split("=")
    assert index["sentences"][int(sentence)] == card.said.sentence
    assert index["classes"][int(in_class)] == card.said.in_class
    assert index["certainties"][int(certainty)] == card.certainty
    assert why == ""


def test_of_one_line_only_the_reason_is_said() -> None:
    record = intervention("mies", title="Mies")
    (card,) = cards_of(page_of(record))
    *nothing, why = row_of(record)["usual"].split("=")
    assert nothing == ["", "", ""]
    assert files_of(record)[INDEX_FILE]["certainties"][int(why)] == card.why


def test_the_rows_stand_by_alphabet_and_the_cards_in_files_of_the_same_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(menu_files_module, "CARDS_EACH", 2)
    records = [intervention(name, title=name.title(), summary=f"Dit is {name}.") for name in ("c", "a", "b")]
    files = files_of(*records)
    assert [row[0] for row in files[INDEX_FILE]["rows"]] == ["a", "b", "c"]
    assert files[INDEX_FILE]["each"] == 2
    shown = [[row[0] for row in files[f"{CARDS_FOLDER}{part}.json"]] for part in (0, 1)]
    assert shown == [["Dit is a.", "Dit is b."], ["Dit is c."]]
    assert len(files) == 3


@pytest.mark.parametrize(
    ("amounts", "most", "shown"),
    [((3, 2, 0), 5, [3, 2, 0]), ((30, 10, 1), 8, [6, 2, 1]), ((0, 0, 0), 5, [0, 0, 0]), ((7,), 3, [3])],
)
def test_of_many_each_group_shows_its_share_and_none_nothing(
    amounts: tuple[int, ...], most: int, shown: list[int]
) -> None:
    assert shares(amounts, most) == shown


def test_a_page_of_many_holds_the_first_of_each_group_and_says_how_many_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(menu, "IN_PAGE", 3)
    monkeypatch.setattr(menu, "EARLY", 3)
    judged = [intervention(name, title=name, effects=[effect_data(studies="40")]) for name in "abcd"]
    page = page_of(*judged, intervention("x", title="x"), intervention("y", title="y"))
    assert [(group.amount, [card.id for card in group.cards]) for group in page.groups] == [
        (4, ["a", "b"]),
        (2, ["x"]),
    ]
    html = render_template("menu", to=Here(MENU).to, view=page)
    assert html.count('class="list-rest"') == 2
    assert "Op deze pagina: 2 van de 4." in html
    assert '<a class="zonder-script" href="../interventies/">' in html
    assert 'as="fetch"' not in html
    assert page.count == "6\u00a0aanpakken"


def test_a_page_that_holds_all_has_nothing_to_go_on_with_and_is_ready_at_once() -> None:
    html = render_template("menu", to=Here(MENU).to, view=page_of(intervention()))
    assert "list-rest" not in html
    assert '<link rel="preload" as="fetch" crossorigin href="../menukaart/keuze.json">' in html


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
