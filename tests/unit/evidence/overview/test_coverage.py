"""The counted cells of the evidence map, what an empty one says, and the largest gaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from menukaart.evidence.assessment import Assessment, assess
from menukaart.evidence.overview.coverage import BANDS, NOT_APPLICABLE, Cell, coverage
from menukaart.evidence.overview.coverage_gaps import Gaps, find_gaps
from menukaart.evidence.strength.rule import HIGHEST
from menukaart.model import Intervention
from menukaart.vocabulary import Blank, Outcome, Phase, TargetGroup
from tests.unit.records import effect_data, intervention


def made(*records: Intervention, scores: Iterable[int | None] = ()) -> dict[str, Assessment]:
    """Assess records, with given scores where those are what a test is about."""
    assessed = {record.id: assess(record, {}, None) for record in records}
    for record, score in zip(records, scores, strict=False):
        found = assessed[record.id]
        given = {outcome: replace(each, value=score) for outcome, each in found.strengths.by_outcome.items()}
        assessed[record.id] = replace(found, strengths=replace(found.strengths, by_outcome=given))
    return assessed


def rows_of(assessments: dict[str, Assessment], *records: Intervention) -> tuple[tuple[Cell, ...], ...]:
    return coverage(records, assessments, tuple(TargetGroup), lambda record: record.target_groups)


def cell(
    rows: tuple[tuple[Cell, ...], ...],
    outcome: Outcome = Outcome.MATHS,
    group: TargetGroup = TargetGroup.ALL,
) -> Cell:
    return next(each for row in rows for each in row if each.outcome is outcome and each.group is group)


def one(**changes: Any) -> Cell:
    record = intervention(**changes)
    return cell(rows_of(made(record), record))


def test_every_score_is_in_exactly_one_band() -> None:
    assert all(sum(band.holds(score) for band in BANDS) == 1 for score in (None, *range(HIGHEST + 1)))


def test_a_cell_counts_by_strength() -> None:
    records = [intervention(f"i{score}") for score in range(HIGHEST + 1)]
    found = cell(rows_of(made(*records, scores=range(HIGHEST + 1)), *records))
    assert found.counts == (1, 2, 1, 2)
    assert (found.total, found.sound) == (6, 3)
    unjudged = intervention("nog-niet")
    assert cell(rows_of(made(unjudged, scores=[None]), unjudged)).counts == (1, 0, 0, 0)


def test_an_intervention_counts_in_every_cell_that_it_aims_at() -> None:
    record = intervention(target_groups=["kleuters", "ouders"], outcomes=["taal", "lezen"])
    rows = rows_of(made(record), record)
    filled = {(each.group.value, each.outcome.value) for row in rows for each in row if each.total}
    assert filled == {
        ("kleuters", "taal"), ("kleuters", "lezen"), ("ouders", "taal"), ("ouders", "lezen"),
    }  # fmt: skip
    assert [len(row) for row in rows] == [len(TargetGroup)] * len(Outcome)


def test_a_figure_about_the_outcome_leaves_nothing_to_explain() -> None:
    assert one(effects=[effect_data()]).blank is None


@pytest.mark.parametrize("changes", [{"outcome": "lezen"}, {"relation": "verwant"}])
def test_a_figure_about_something_else_is_no_figure_here(changes: dict[str, str]) -> None:
    assert one(effects=[effect_data(**changes)]).blank is Blank.NO_FIGURE


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        (["niet-gezocht"], Blank.NOT_SEARCHED),
        (["gezocht-niets-gevonden"], Blank.NOT_FOUND),
        (["onbekend"], Blank.NO_FIGURE),
        (["gezocht-niets-gevonden", "niet-gezocht"], Blank.NOT_SEARCHED),
        (["gezocht-niets-gevonden", "onbekend"], Blank.NO_FIGURE),
    ],
)
def test_an_empty_cell_says_what_its_records_say(reasons: list[str], expected: Blank) -> None:
    records = []
    for number, reason in enumerate(reasons):
        record = intervention(f"i{number}")
        unknown = {name: {"reason": why.reason.value} for name, why in record.unknown.items()}
        records.append(intervention(f"i{number}", unknown=unknown | {"effects": reason}))
    assert cell(rows_of(made(*records), *records)).blank is expected


def test_no_intervention_is_not_the_same_as_a_cell_that_makes_no_sense() -> None:
    rows = rows_of({})
    assert cell(rows).blank is Blank.NO_INTERVENTION
    senseless = cell(rows, Outcome.ADVICE, TargetGroup.TODDLERS)
    assert (senseless.blank, senseless.reason) == (
        Blank.NOT_APPLICABLE, "Peuters krijgen nog geen schooladvies.",
    )  # fmt: skip


def test_what_a_record_says_wins_over_the_list_of_senseless_cells() -> None:
    record = intervention(target_groups=["peuters"], outcomes=["schooladvies-en-doorstroom"])
    found = cell(rows_of(made(record), record), Outcome.ADVICE, TargetGroup.TODDLERS)
    assert (found.total, found.reason) == (1, "")


def test_every_senseless_cell_has_a_reason_that_is_a_sentence() -> None:
    assert all(reason.endswith(".") for reason in NOT_APPLICABLE.values())


def test_by_phase() -> None:
    record = intervention(phases=["vo"])
    rows = coverage([record], made(record), tuple(Phase), lambda each: each.phases)
    assert [each.total for each in rows[1]] == [0, 0, 1, 0]


def gaps(*records: Intervention, scores: Iterable[int] = ()) -> Gaps:
    assessments = made(*records, scores=scores)
    return find_gaps(records, assessments, rows_of(assessments, *records))


def test_gaps_name_outcomes_without_a_dutch_study_or_sound_evidence() -> None:
    dutch = {"studies": "1", "verdict": "onderzocht"}
    here = intervention("hier", outcomes=["taal"], target_groups=["kleuters"], dutch_evidence=dutch)
    there = intervention("daar", outcomes=["rekenen"], target_groups=["ouders"])
    found = gaps(here, there, scores=(2, 3))
    assert found.not_dutch == (Outcome.MATHS,)
    assert found.not_dutch_groups == (TargetGroup.PARENTS,)
    assert found.not_sound == (Outcome.LANGUAGE,)
    assert found.empty == found.cells - 2


def test_zero_dutch_studies_is_none() -> None:
    assert gaps(intervention(dutch_evidence={"studies": "0", "verdict": "niet-toegepast"})).not_dutch


def test_crowded_cells_are_the_fullest_without_sound_evidence() -> None:
    records = [intervention(f"t{n}", outcomes=["taal"]) for n in range(3)]
    records += [intervention(f"l{n}", outcomes=["lezen"]) for n in range(2)]
    records += [intervention(f"r{n}") for n in range(4)]
    records += [intervention("alleen", outcomes=["gedrag"])]
    found = gaps(*records, scores=[1] * 5 + [3] * 4 + [0]).crowded
    assert [(each.outcome, each.total) for each in found] == [(Outcome.LANGUAGE, 3), (Outcome.READING, 2)]
