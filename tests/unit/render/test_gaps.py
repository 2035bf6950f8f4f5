"""What is not known: one line a part, each remark once."""

from __future__ import annotations

from typing import Any

from menukaart.model.effect import Effect
from menukaart.render.views.parts.known import Absent, Known
from menukaart.render.views.records.gaps import GapView, gaps
from tests.unit.records import effect_data

NOT_SEARCHED = Absent("nog niet gezocht", "Niemand zocht", "")


def effect(**changes: Any) -> Effect:
    return Effect.model_validate(effect_data(**changes))


def test_nothing_where_all_is_known() -> None:
    assert gaps((Known("Kosten", "veel"),)) is None


def test_names_in_one_line_and_reasons_behind_it() -> None:
    found = gaps((Known("Kosten", absent=NOT_SEARCHED), Known("Omvang", "4 weken")), ("groepsgrootte",))
    assert found is not None
    assert found.short == "kosten, groepsgrootte"
    assert found.reasons == (GapView("Kosten", "nog niet gezocht. Niemand zocht."),)


def test_gaps_of_figures_are_counted_and_a_remark_stands_once() -> None:
    note = {"reason": "onbekend", "note": "De samenvatting noemt de toets niet."}
    figures = [
        effect(value="0.20", measure="SD", unknown={"test": note}),
        effect(value="0.30", measure="SD", unknown={"test": note}),
        effect(value="0.40", measure="SD", test="gestandaardiseerd"),
    ]
    found = gaps((), figures=figures)
    assert found is not None
    assert found.short.startswith("bij de 3 cijfers: interval (3)")
    assert "soort toets (2)" in found.short
    assert found.reasons == (GapView("Soort toets bij 0,20 SD en 0,30 SD", note["note"]),)


def test_one_figure_needs_no_count() -> None:
    found = gaps((), figures=[effect()])
    assert found is not None
    assert found.short.startswith("bij het cijfer: interval")
    assert "(1)" not in found.short


def test_a_standard_error_is_an_interval() -> None:
    found = gaps((), figures=[effect(se="0.10", measure="SD")])
    assert found is None or "interval" not in found.short
