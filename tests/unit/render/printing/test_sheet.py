"""A factsheet says what the page says: the same words, none that cannot be read on paper."""

from __future__ import annotations

import json
from typing import Any

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render import Settings
from menukaart.render.printing.data import as_data
from menukaart.render.printing.paper import factsheets, whole_booklet
from menukaart.render.printing.runs import Runs
from menukaart.render.printing.views import Factsheet
from tests.unit.records import effect_data, intervention, kind_of, source, theme

MANY = effect_data(value="0.30", studies="40", randomised_studies="40", group="Kinderen in Utrecht")
URL = "https://voorbeeld.test/m/"


def known(**changes: Any) -> Catalogue:
    other = intervention("bijles", title="Bijles")
    records = (intervention(**changes), other, source(issued="2020"), theme())
    return Catalogue((kind_of(each), each) for each in records)


def settings(url: str = URL) -> Settings:
    return Settings(url, "2026-11-26T00:00:00Z", ())


def sheet(url: str = URL, **changes: Any) -> Factsheet:
    catalogue = known(**changes)
    return next(
        each
        for each in factsheets(catalogue, assess_all(catalogue), settings(url))
        if each.id == "zomerschool"
    )


def words(runs: Runs) -> str:
    return "".join(run.t for run in runs)


def test_verdict_certainty_and_figure_stand_on_it() -> None:
    made = sheet(effects=[MANY], verdict_text="Vraagt vrije dagen.")
    assert words(made.verdict.first) == "Dit lijkt te helpen bij rekenen. Hoeveel weten we niet precies."
    assert words(made.verdict.in_class).startswith("Boven het midden komen 15 van de 25 leerlingen")
    assert words(made.verdict.sure).startswith("Hoe zeker? redelijk (3 van 5). Niet hoger, want ")
    assert words(made.verdict.text) == "Vraagt vrije dagen."
    assert made.verdict.people is not None
    assert made.verdict.people.alt.startswith("In een klas van 25 komen 15,4 leerlingen boven het midden.")
    (row,) = made.outcomes
    assert (words(row.name), words(row.figure)) == ("Rekenen en wiskunde", "0,30 d (positief)")
    assert words(made.measures).startswith("d: ")
    assert ("Onderzocht bij wie", "Kinderen in Utrecht") in [(words(a), words(b)) for a, b in made.facts]


def test_version_and_address_travel_along() -> None:
    made = sheet()
    assert (
        made.version
        == "Versie van 10 januari 2026 · nagekeken op 10 januari 2026, herzien vóór 10 januari 2028"
    )
    assert made.address == made.to == f"{URL}interventies/zomerschool/"
    assert words(made.citation).endswith(f"{made.plain_title}.")
    nowhere = sheet(url="")
    assert (nowhere.address, nowhere.to) == ("interventies/zomerschool/", "")


def test_a_text_that_is_overdue_says_so() -> None:
    late = sheet(reviewed="2024-01-10", review_before="2026-01-10")
    assert late.version.endswith("nagekeken op 10 januari 2024, had vóór 10 januari 2026 herzien moeten zijn")


def test_criticism_is_its_first_sentence_and_what_it_does_not_mean_is_whole() -> None:
    made = sheet(
        criticism=[{"text": "Het effect is klein. Daarover later meer.", "sources": "jansen-2020"}],
        not_meant=[{"text": "Niet voor elk kind. Ook niet gratis."}],
        description="Eén alinea.\n\nNog een.",
    )
    told = {each.title: each.blocks for each in made.sections}
    assert words(told["Kritiek en tegenspraak"][0].items[0][0].runs) == "Het effect is klein.\u202f[1]"
    assert words(told["Wat betekent dit niet?"][0].items[0][0].runs) == "Niet voor elk kind. Ook niet gratis."
    assert len(told["Wat is het precies?"]) == 1
    assert [(each.number, each.id) for each in made.sources] == [("1", "jansen-2020")]


def test_a_concept_has_a_sheet_that_says_so_and_stays_out_of_the_booklet() -> None:
    catalogue = known(status="concept")
    assessed = assess_all(catalogue)
    sheets = factsheets(catalogue, assessed, settings())
    assert [each.concept for each in sheets if each.id == "zomerschool"] == [
        "Concept. Deze tekst is nog niet nagelezen."
    ]
    made = whole_booklet(catalogue, assessed, settings(), sheets)
    assert [each.id for each in made.sheets] == ["bijles"]
    assert (made.day, made.count) == ("26 november 2026", "1\xa0aanpak of programma")


def test_data_are_json_without_what_is_empty() -> None:
    made = json.loads(as_data(sheet(title='Zomer "school" #1 \\ $x$')))
    assert made["title"] == [{"t": 'Zomer "school" #1 \\ $x$'}]
    assert "concept" not in made
    assert "forest" not in made
