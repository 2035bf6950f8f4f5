"""Tables of a small catalogue: which release holds a text, why a cell is empty, whose words a column has."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.frozen.codebook import Codebook
from menukaart.frozen.release import Release
from menukaart.model import Intervention
from menukaart.render.api.codebook import codebook
from menukaart.render.api.documents import documents
from menukaart.render.tables.context import Context
from menukaart.render.tables.fields import Fields
from menukaart.render.tables.sheets import SHEETS, all_sheets
from menukaart.render.tables.table import Cell, DataTable
from tests.unit import records


@cache
def _book() -> Codebook:
    return Codebook(codebook())


def _tables(
    *interventions: Intervention, released: bool = False, changed: bool = False
) -> dict[str, DataTable]:
    every = (*interventions, records.theme("leertijd"), records.source("jansen-2020"))
    catalogue = Catalogue((records.kind_of(each), each) for each in every)
    found = documents(catalogue, assess_all(catalogue))
    before = {path: {**each, "title": "Anders"} if changed else each for path, each in found.items()}
    releases = (Release("2026.11", date(2026, 11, 21), _book(), before),) if released else ()
    context = Context.of(_book(), found, releases, "https://voorbeeld.test/", "2026-11-26")
    return {table.name: table for table in all_sheets(context, catalogue, releases)}


def _cells(table: DataTable, name: str) -> list[Cell]:
    index = [column.name for column in table.columns].index(name)
    return [row[index] for row in table.rows]


def test_every_table_is_there_in_its_order_with_columns_of_its_own() -> None:
    tables = _tables(records.intervention())
    assert tuple(tables) == SHEETS
    for table in tables.values():
        names = [column.name for column in table.columns]
        assert len(names) == len(set(names)), table.name
        assert all(name.replace("_", "").isalnum() and name == name.lower() for name in names)
        assert all(len(row) == len(names) for row in table.rows)


@pytest.mark.parametrize(
    ("released", "changed", "shown"),
    [(False, False, None), (True, False, "2026.11"), (True, True, None)],
)
def test_a_row_names_the_release_that_holds_its_very_text(
    *, released: bool, changed: bool, shown: str | None
) -> None:
    tables = _tables(records.intervention(), released=released, changed=changed)
    assert _cells(tables["interventies"], "uitgave") == [shown]
    assert _cells(tables["bronnen"], "uitgave") == [shown]
    assert _cells(tables["interventies"], "stand") == ["2026-11-26"]


def test_what_is_empty_says_why() -> None:
    effect = records.effect_data(id="rekenen-jansen-2020", p_value="< 0.05", source="jansen-2020")
    tables = _tables(
        records.intervention(effects=[effect], unknown={"cost": "niet-gezocht", "ages": "onbekend"})
    )
    assert _cells(tables["interventies"], "kostenklasse") == [None]
    assert _cells(tables["interventies"], "kostenklasse_onbekend") == ["niet-gezocht"]
    figures = tables["cijfers"]
    assert _cells(figures, "getal") == [0.28]
    assert (_cells(figures, "p_teken"), _cells(figures, "p_getal")) == (["<"], [0.05])
    assert _cells(figures, "interval_laag") == [None]
    assert _cells(figures, "interval_onbekend") == ["onbekend"]
    assert _cells(figures, "adres") == [
        "https://voorbeeld.test/interventies/zomerschool/#cijfer-rekenen-jansen-2020"
    ]


def test_a_column_has_the_words_of_the_model_and_no_field_is_made_up() -> None:
    of = Fields(_book(), "intervention", "effects")
    column = of.field("getal", "value")
    assert (column.title, column.about) == ("Getal", "Het getal zoals de bron het afdrukt.")
    assert column.field == "interventions.effects.value"
    with pytest.raises(KeyError, match=r"interventions\.effects\.grootte"):
        of.field("grootte", "grootte")
