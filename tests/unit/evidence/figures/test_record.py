"""The figures of one intervention by outcome, and the main one."""

from __future__ import annotations

from menukaart.evidence.figures.record import RecordFigures, record_figures
from menukaart.vocabulary import NoFigure, Outcome
from tests.unit.evidence.figures.test_standing import REQUEST, SOURCES, TRIAL, pooled
from tests.unit.records import Data, effect_data, intervention


def gathered(*effects: Data) -> RecordFigures:
    return record_figures(intervention(effects=list(effects)), SOURCES)


def main(*effects: Data) -> str:
    found = gathered(*effects).main
    return str(found.value) if found else ""


def test_every_outcome_has_an_entry() -> None:
    found = gathered(effect_data(), effect_data(outcome="lezen", design="ranglijst"))
    assert [entry.outcome for entry in found.by_outcome] == list(Outcome)
    assert [entry.outcome for entry in found.by_outcome if entry.is_known] == [Outcome.MATHS, Outcome.READING]
    assert found.on(Outcome.READING).standing is NoFigure.RANKING
    assert [str(figure.value) for figure in found.standing] == ["0.28"]


def test_related_and_retracted_figures_are_not_its_own() -> None:
    entry = gathered(effect_data(relation="verwant"), effect_data(source="fout-2019")).on(Outcome.MATHS)
    assert (entry.own, entry.is_known) == ((), False)


def test_the_headline_is_the_main_figure() -> None:
    assert main(effect_data(), effect_data(outcome="lezen", value="0.1", headline="true")) == "0.1"


def test_without_a_headline_it_is_what_was_pooled_here() -> None:
    other = effect_data(outcome="lezen")
    record = intervention(effects=[other], synthesis=REQUEST)
    found = record_figures(record, SOURCES, pooled())
    assert found.main is not None
    assert found.main.pooled is not None
    assert found.on(Outcome.MATHS).is_known
    head = record.model_copy(update={"effects": (record.effects[0].model_copy(update={"headline": True}),)})
    chosen = record_figures(head, SOURCES, pooled()).main
    assert chosen is not None
    assert chosen.outcome is Outcome.READING


def test_else_it_is_the_figure_on_the_only_outcome_that_was_studied() -> None:
    assert main(effect_data()) == "0.28"
    assert main(effect_data(), effect_data(outcome="lezen", relation="verwant")) == "0.28"
    assert main(effect_data(), effect_data(outcome="lezen")) == ""
    assert main(effect_data(), effect_data(outcome="lezen", design="ranglijst")) == ""
    assert main(effect_data(**TRIAL), effect_data(value="0.5", **TRIAL)) == ""


def test_a_retracted_headline_is_not_the_main_figure() -> None:
    assert main(effect_data(source="fout-2019", headline="true")) == ""
