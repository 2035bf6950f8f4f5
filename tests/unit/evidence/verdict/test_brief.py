from __future__ import annotations

from typing import Any

import pytest

from menukaart.evidence.assessment import assess
from menukaart.evidence.verdict.brief import BRIEF, brief, telling
from menukaart.evidence.verdict.claim import Claim
from menukaart.evidence.verdict.sentences import SENTENCES
from menukaart.vocabulary import Claimed, Direction, Outcome
from tests.unit.records import effect_data, intervention

_HEDGES = ("waarschijnlijk", "lijk", "misschien", "niet", "tegen")


def test_every_claim_with_a_sentence_has_few_words_too() -> None:
    assert set(BRIEF) == set(SENTENCES)


@pytest.mark.parametrize("claimed", BRIEF)
@pytest.mark.parametrize("certainty", [1, 2, 3, 4])
def test_below_the_highest_certainty_nothing_is_said_flatly(claimed: Claimed, certainty: int) -> None:
    assert any(hedge in brief(Outcome.MATHS, Claim(claimed, certainty)) for hedge in _HEDGES)


@pytest.mark.parametrize("claimed", [Claimed.CLEARLY, Claimed.SLIGHTLY])
def test_no_size_is_said_where_the_sentence_says_none(claimed: Claimed) -> None:
    for certainty in (1, 2):
        said = brief(Outcome.READING, Claim(claimed, certainty))
        assert "duidelijk" not in said
        assert "beetje" not in said
    assert brief(Outcome.READING, Claim(Claimed.CLEARLY, 4)) == "helpt waarschijnlijk duidelijk bij lezen"


def test_at_the_lowest_certainty_it_starts_with_what_we_do_not_know() -> None:
    for claimed in (Claimed.CLEARLY, Claimed.BETTER, Claimed.LITTLE, Claimed.WORSE, Claimed.MIXED):
        assert brief(Outcome.BEHAVIOUR, Claim(claimed, 1)).startswith("we weten het niet; ")


def test_without_certainty_it_says_why() -> None:
    assert brief(Outcome.MATHS, Claim(Claimed.UNJUDGED, None)) == "nog niet beoordeeld"
    assert "lijkt" in brief(Outcome.MATHS, Claim(Claimed.RELATED, None, own=Direction.MIXED))


def chosen(**changes: Any) -> Outcome | None:
    record = intervention(**changes)
    assessed = assess(record, {}, None)
    found = telling(assessed.verdicts, assessed.strength.outcome)
    return found.outcome if found else None


def test_the_outcome_of_the_own_score_stands_for_the_record() -> None:
    few = effect_data(id="a", outcome="taal", studies=2)
    many = effect_data(id="b", outcome="rekenen", studies=40)
    aims = ["lezen", "taal", "rekenen"]
    assert chosen(outcomes=aims, effects=[few, many]) is Outcome.MATHS
    assert chosen(outcomes=aims, effects=[few | {"headline": "true"}, many]) is Outcome.LANGUAGE
    assert chosen(outcomes=aims) is None


def test_direct_research_goes_before_research_into_something_like_it() -> None:
    direct = effect_data(id="a", outcome="taal", studies=2)
    related = effect_data(id="b", outcome="rekenen", studies=40, relation="verwant")
    assert chosen(outcomes=["rekenen", "taal"], effects=[related, direct]) is Outcome.LANGUAGE
    assert chosen(outcomes=["rekenen", "taal"], effects=[related]) in {Outcome.MATHS, None}
