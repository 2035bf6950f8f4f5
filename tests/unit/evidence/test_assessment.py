"""What is derived for an intervention is made once: every surface reads the same verdicts."""

from __future__ import annotations

from typing import Any

from menukaart.evidence.assessment import Assessment, assess
from menukaart.evidence.verdict.verdict import MOST_OUTCOMES
from menukaart.vocabulary import Outcome
from tests.unit import records
from tests.unit.evidence.strength.test_score import effect, known

READING_AND_MATHS = ["lezen", "rekenen"]


def assessed(**changes: Any) -> Assessment:
    return assess(records.intervention(**changes), known(), None)


def test_each_outcome_has_one_verdict_and_what_is_known_goes_first() -> None:
    found = assessed(outcomes=READING_AND_MATHS, effects=[effect(outcome="rekenen")])
    assert {row.outcome for row in found.by_outcome} == {Outcome.READING, Outcome.MATHS}
    assert [each.outcome for each in found.every_verdict] == [Outcome.MATHS, Outcome.READING]
    assert found.verdicts == found.every_verdict


def test_a_reader_is_told_no_more_than_fits() -> None:
    found = assessed(outcomes=[outcome.value for outcome in Outcome])
    assert len(found.every_verdict) == len(Outcome)
    assert found.verdicts == found.every_verdict[:MOST_OUTCOMES]


def test_the_own_verdict_is_on_the_outcome_of_the_score() -> None:
    found = assessed(outcomes=READING_AND_MATHS, effects=[effect(outcome="rekenen")])
    assert found.strength.outcome is Outcome.MATHS
    assert found.own_verdict is not None
    assert found.own_verdict.outcome is Outcome.MATHS


def test_without_a_score_the_own_verdict_is_the_first() -> None:
    found = assessed(outcomes=READING_AND_MATHS)
    assert found.own_verdict == found.every_verdict[0]
