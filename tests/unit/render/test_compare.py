"""An intervention as a column: the same words as its page, and a reason for what is not known."""

from __future__ import annotations

import json
from typing import Any

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render.compare_files import compare_files
from menukaart.render.views.compare.columns import (
    EFFECT,
    ROWS,
    ComparedColumn,
    column,
    shorten,
)
from menukaart.render.views.compare.sized_effects import effect_rows
from menukaart.render.views.parts.card import cost_row
from menukaart.render.views.parts.citation import citation_view
from menukaart.render.views.parts.facts import whom_rows
from menukaart.render.views.parts.money import amount_words
from menukaart.vocabulary import RecordKind
from tests.unit.records import (
    Data,
    amount_data,
    cost_data,
    effect_data,
    intervention,
    kind_of,
    moved,
    source,
    split,
    theme,
)

SAID: Data = {"sources": "jansen-2020"}


def catalogue(*records: Any) -> Catalogue:
    everything = (*records, source(issued="2020"), theme())
    return Catalogue((kind_of(each), each) for each in everything)


def made(**changes: Any) -> ComparedColumn:
    known = catalogue(intervention(**changes))
    return column(known.interventions[0], assess_all(known)["zomerschool"])


def files(*records: Any) -> dict[str, Any]:
    known = catalogue(*records)
    return {name: json.loads(text) for name, text in compare_files(known, assess_all(known))}


def test_every_cell_has_a_row_and_every_row_but_the_warning_has_a_cell() -> None:
    rows = {row.id for _, rows in ROWS for row in rows}
    assert set(made().cells) == rows - {"let-op"}
    assert set(made(caution={"advice": "liever-niet", "reason": "Nadeel."} | SAID).cells) == rows


def test_a_cell_is_filled_or_says_why_not() -> None:
    cells = made(unknown={"cost": {"reason": "niet-gezocht", "note": "Komt later."}}).cells
    assert all(bool(cell.value) != bool(cell.absent) for cell in cells.values())
    assert cells["kosten"].absent == ("nog niet gezocht", "Komt later.")
    assert cells["duur"].absent == ("onbekend", "Onze bronnen zeggen hier niets over.")


def test_the_words_are_those_of_the_page() -> None:
    staff = [{"who": "Tutor", "hours": "5", "per": "groep-week", "sources": "jansen-2020"}]
    cost = cost_data(amount_data(covers="deel"), band="4", staff=staff, staff_hours="veel")
    record = intervention(cost=cost, ages={"min": "4", "max": "12"})
    assert record.cost
    cells = made(cost=cost, ages={"min": "4", "max": "12"}).cells
    values = [cells[name].value for name in ("doelgroep", "onderwijs", "leeftijd", "gericht-op", "niveau")]
    assert values == [row.value for row in whom_rows(record)]
    assert [cells["kosten"].value, *cells["kosten"].more] == [
        cost_row(record).value,
        f"Alles: {amount_words(record.cost.amounts[0])}",
        "Tutor: 5 uur per groep per week",
        "Uren van personeel: veel",
    ]
    assert cells["kosten"].value.startswith("hoog (4 van 5); een deel: €")


def test_part_of_a_dosage_leaves_the_rest_unknown() -> None:
    cells = made(dosage={"minutes": "30 minuten", "extra_staff": "false"} | SAID).cells
    assert (cells["duur"].value, cells["extra"].value) == ("30 minuten", "nee")
    assert cells["groep"].absent is not None


def test_figures_are_named_by_outcome_and_measure_and_only_those_of_its_own_count() -> None:
    own = made(
        effects=[
            effect_data(),
            effect_data(measure="g", value="0.40", headline="true", studies="3"),
            effect_data(measure="maanden", value="2"),
            effect_data(outcome="lezen"),
            effect_data(outcome="taal", relation="verwant"),
        ]
    )
    rows = [effect.row for effect in own.effects]
    assert rows == [
        "rekenen.sd",
        "rekenen.sd",
        "rekenen.maanden",
        "lezen.sd",
    ]
    first = own.effects[0]
    assert first.size == "0,40 g (3\N{NO-BREAK SPACE}studies)"
    assert first.words.startswith("+16 percentielpunten; NJi: klein")
    assert [(row, scale) for row, _, scale in effect_rows([own.effects])] == [
        ("rekenen.sd", "in standaarddeviaties"),
        ("rekenen.maanden", "in maanden"),
        ("lezen.sd", "in standaarddeviaties"),
    ]


def test_a_figure_of_a_related_influence_is_only_counted() -> None:
    own = made(effects=[effect_data(relation="verwant")])
    assert own.effects == ()
    assert own.cells[EFFECT].value == "alleen 1\N{NO-BREAK SPACE}cijfer van een verwante invloed"


def test_the_score_says_what_it_is_about_what_it_rests_on_and_its_weak_points() -> None:
    cell = made(effects=[effect_data(studies="40", test="eigen", i2="90")]).cells["bewijskracht"]
    assert cell.score is not None
    assert cell.value.endswith(f"({cell.score} van 5)")
    assert cell.more == (
        "Over rekenen en wiskunde.",
        "De samenvatting van onderzoeken (meta-analyse) waarop de score steunt, telt er 40.",
        "Zwak: niet eensgezind en een toets van de onderzoekers zelf.",
    )


def test_the_first_conditions_stand_here_and_the_rest_is_counted() -> None:
    cell = made(conditions=[{"text": f"Voorwaarde *{n}*."} | SAID for n in range(4)]).cells["voorwaarden"]
    assert (cell.value, *cell.more) == ("Voorwaarde 0.", "Voorwaarde 1.", "En nog 2 op de pagina zelf.")


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("Eén zin. En nog een.", 50, "Eén zin. En nog een."),
        ("Eén zin. En nog een.", 12, "Eén zin."),
        ("Precies passend.", 16, "Precies passend."),
        ("Precies passend.", 15, "Precies …"),
        ("Een heel lange zin, zonder einde", 20, "Een heel lange zin …"),
        ("Groei van 0,3. 4 van 10 scholen.", 15, "Groei van 0,3."),
    ],
)
def test_a_text_is_cut_between_sentences(text: str, most: int, short: str) -> None:
    assert shorten(text, most) == short


def test_the_files_hold_every_living_record_and_where_old_ids_lead() -> None:
    found = files(
        intervention(),
        intervention("bijles", title="Bijles"),
        moved("oud", "bijles"),
        split("breed", "bijles", "zomerschool"),
    )
    titles = found["vergelijken/titels.json"]
    assert [id_ for id_, _ in titles["titles"]] == ["bijles", "zomerschool"]
    assert titles["old"]["oud"] == {"title": "Oude school", "status": "verplaatst", "to": ["bijles"]}
    assert titles["old"]["breed"]["to"] == ["bijles", "zomerschool"]
    every = {each["id"]: each for each in found["vergelijken/alle.json"]["columns"]}
    assert every == {id_: found[f"vergelijken/gegevens/{id_}.json"] for id_ in ("bijles", "zomerschool")}


def test_a_citation_has_the_day_of_the_last_change_and_a_whole_address() -> None:
    changes = [{"date": "2026-11-21", "text": "Nieuw cijfer."}, {"date": "2026-01-10", "text": "Begin."}]
    record = intervention(changes=changes)
    cited = citation_view(RecordKind.INTERVENTION, record, "https://voorbeeld.test/menukaart")
    assert cited.lead == "Menukaart Onderwijskansen. (2026, 21 november)."
    assert cited.address == "https://voorbeeld.test/menukaart/interventies/zomerschool/"
    assert citation_view(RecordKind.INTERVENTION, record, "").address == ""
