"""The verdict never says more than the evidence: sentences, class of 25, reason and next step."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from menukaart.evidence.assessment import assess
from menukaart.evidence.verdict.brief import brief
from menukaart.evidence.verdict.claim import Claim
from menukaart.evidence.verdict.next_step import next_step
from menukaart.evidence.verdict.sentences import SENTENCES, VOICES, sentence
from menukaart.evidence.verdict.verdict import MOST_OUTCOMES, OutcomeVerdict
from menukaart.vocabulary import ActionLevel, Advice, Claimed, Outcome
from tests.unit import records
from tests.unit.evidence.strength.test_score import effect, finding, known

TRY = ("proef", "Begin klein", "overwegen waard")
SIZES = ("duidelijk", "beetje", "weinig of geen")


def written(*effects: records.Data, **changes: Any) -> tuple[OutcomeVerdict, ...]:
    if effects:
        changes["effects"] = effects
    record = records.intervention(**changes)
    return assess(record, known(), None).verdicts


def first(**changes: Any) -> OutcomeVerdict:
    """Give the verdict of a synthesis of many randomised studies with a fair test."""
    whole = {"studies": "40", "randomised_studies": "40", "test": "gestandaardiseerd", "i2": "20"}
    return written(effect(**(whole | changes)))[0]


def ci(low: str, high: str) -> dict[str, str]:
    return {"low": low, "high": high}


@pytest.mark.parametrize(
    ("value", "interval", "claimed"),
    [
        ("0.30", ("0.22", "0.38"), Claimed.CLEARLY),
        ("0.12", ("0.06", "0.18"), Claimed.SLIGHTLY),
        ("0.03", ("-0.04", "0.09"), Claimed.LITTLE),
        ("0.07", ("0.05", "0.09"), Claimed.LITTLE),
        ("0.04", ("-0.06", "0.14"), Claimed.NOT_FOUND),
        ("0.10", ("-0.10", "0.30"), Claimed.UNDECIDED),
        ("0.15", ("0.01", "0.29"), Claimed.UNDECIDED),
        ("-0.20", ("-0.30", "-0.10"), Claimed.WORSE),
        ("-0.20", ("-0.30", "-0.02"), Claimed.WORSE),
    ],
)
def test_an_interval_decides_what_may_be_claimed(
    value: str, interval: tuple[str, str], claimed: Claimed
) -> None:
    assert first(value=value, ci=ci(*interval)).claim.claimed is claimed


def test_an_interval_over_two_sizes_names_the_other() -> None:
    found = first(value="0.24", ci=ci("0.15", "0.33"))
    assert found.claim.claimed is Claimed.CLEARLY
    assert found.sentence.endswith("Het kan ook een beetje beter zijn.")


@pytest.mark.parametrize(
    "changes",
    [
        {"value": "0.60"},
        {"value": "0.60", "ci": ci("0.50", "0.70"), "test": None, "unknown": {"test": "onbekend"}},
        {"value": "0.60", "ci": ci("0.50", "0.70"), "test": "eigen"},
        {"value": "0.60", "ci": ci("0.50", "0.70"), "outcome": "welbevinden"},
    ],
    ids=["no interval", "test not known", "test of their own", "no learning"],
)
def test_without_interval_fair_test_or_learning_no_size_is_said(changes: dict[str, Any]) -> None:
    found = first(**changes)
    assert found.claim.claimed is Claimed.BETTER
    assert not [word for word in SIZES if word in found.sentence]


def test_without_an_interval_the_verb_is_at_most_lijkt_and_the_class_says_so() -> None:
    found = first(value="0.30", p_value="< 0.001")
    assert (found.strength.value or 0) > 3
    assert found.sentence.startswith("Dit lijkt te helpen")
    assert found.in_class.endswith("hoe precies dat is, is niet bekend.")
    assert first(value="0.30", ci=ci("0.22", "0.38")).in_class.endswith("12 of 13.")


def test_a_difference_that_may_be_chance_draws_no_class() -> None:
    found = first(value="0.30", p_value="> 0.05")
    assert (found.claim.claimed, found.in_class, found.above) == (Claimed.NOT_FOUND, "", None)
    assert first(value="0.02").in_class


def test_a_little_research_says_that_we_do_not_know() -> None:
    found = written(effect(studies="1", design="experiment-met-loting", value="0.50"))[0]
    assert found.sentence == (
        "We weten niet of dit helpt bij rekenen. In het onderzoek dat er is, deden leerlingen het beter."
    )
    assert found.reason == "er is maar één onderzoek"


def test_what_was_not_judged_comes_last_and_says_why() -> None:
    found = written(effect(outcome="lezen", studies="12"), outcomes=["rekenen", "lezen"])
    assert [each.outcome for each in found] == [Outcome.READING, Outcome.MATHS]
    assert found[1].sentence == "Wij kennen geen onderzoek bij rekenen."
    assert found[1].next == "Kies dit niet om een bewezen effect. Dat kennen wij niet."


def test_only_related_research_is_said_to_be_that() -> None:
    found = written(effect(relation="verwant", studies="40"))[0]
    assert found.claim.claimed is Claimed.RELATED
    assert found.in_class == ""


def test_findings_without_a_figure_say_a_direction_and_no_size() -> None:
    found = written(evidence=[finding("negatief"), finding("positief")], outcomes=["rekenen"])
    claims = {each.claim.claimed for each in found}
    assert claims <= {Claimed.MIXED, Claimed.UNJUDGED}


def test_one_study_cannot_contradict_another() -> None:
    trial = {"studies": "1", "design": "experiment-met-loting", "source": "jansen-2020"}
    found = written(
        effect(**trial, value="0.4"), effect(**trial, value="-0.2"), outcomes=["rekenen"], evidence=[]
    )[0]
    assert found.claim.claimed is Claimed.MIXED
    assert found.claim.is_one_study
    assert "spreken elkaar tegen" not in found.sentence
    assert "spreken elkaar tegen" not in brief(Outcome.MATHS, found.claim)
    for certainty in (1, 2):
        claim = Claim(Claimed.MIXED, certainty)
        assert "spreken elkaar tegen" in brief(Outcome.MATHS, claim)
        assert "één onderzoek" in brief(Outcome.MATHS, replace(claim, is_one_study=True))


def test_no_more_outcomes_than_a_reader_takes_in() -> None:
    assert len(written(outcomes=[outcome.value for outcome in Outcome])) == MOST_OUTCOMES


EVERY = list(product(SENTENCES, range(1, 6), Outcome))


@pytest.mark.parametrize(("claimed", "certainty", "outcome"), EVERY)
def test_every_pair_has_a_sentence_and_a_next_step_that_fit(
    claimed: Claimed, certainty: int, outcome: Outcome
) -> None:
    claim = Claim(claimed, certainty)
    text = sentence(outcome, claim, first().strength)
    assert "{" not in text
    assert VOICES[outcome].at in text
    if certainty <= 2 and claimed is not Claimed.LITTLE:
        assert not [word for word in SIZES if word in text]
    step = next_step(outcome, claim)
    assert step.endswith(".")
    if claimed is Claimed.WORSE:
        assert not [word for word in TRY if word in step]
    if certainty <= 3:
        assert "overwegen waard" not in step


@pytest.mark.parametrize("claimed", list(Claimed))
@pytest.mark.parametrize("advice", list(Advice))
def test_advice_against_goes_before_everything(claimed: Claimed, advice: Advice) -> None:
    step = next_step(Outcome.MATHS, Claim(claimed, 5), advice)
    assert not [word for word in TRY if word in step]


@pytest.mark.parametrize(
    ("levels", "ends"),
    [
        ((), "liefst samen met andere scholen."),
        (("school", "gemeente"), "liefst samen met andere scholen."),
        (("gemeente", "klas"), "liefst samen met andere scholen."),
        (("leerling",), "liefst samen met andere scholen."),
        (("gemeente",), "en volg wat het oplevert."),
        (("leerling", "gemeente"), "en volg wat het oplevert."),
    ],
)
@pytest.mark.parametrize("claimed", [Claimed.UNDECIDED, Claimed.BETTER, Claimed.NOT_FOUND])
def test_a_trial_is_for_who_begins_and_a_municipality_has_no_other_schools(
    claimed: Claimed, levels: tuple[str, ...], ends: str
) -> None:
    step = next_step(Outcome.MATHS, Claim(claimed, 2), levels=tuple(map(ActionLevel, levels)))
    assert step == f"Begint u hiermee? Doe het dan als proef, {ends}"


def test_the_next_step_looks_at_who_carries_it_out() -> None:
    told = written(effect(studies="1"), levels=["gemeente"])
    assert told[0].next.endswith("en volg wat het oplevert.")
    assert written(effect(studies="1"))[0].next.endswith("liefst samen met andere scholen.")


@pytest.mark.parametrize("claimed", [Claimed.RELATED, Claimed.UNJUDGED, Claimed.NOTHING_FOUND])
def test_without_certainty_nothing_is_advised_for_its_effect(claimed: Claimed) -> None:
    assert next_step(Outcome.MATHS, Claim(claimed, None)).startswith("Kies dit niet")


def test_stronger_research_into_something_like_it_does_not_hide_that_it_was_studied_itself() -> None:
    related = effect(studies="40", randomised_studies="40", test="gestandaardiseerd", relation="verwant")
    alone = written(related)[0]
    assert alone.claim.claimed is Claimed.RELATED
    assert alone.sentence.startswith("Over deze aanpak zelf is geen onderzoek")
    own = effect(studies="1", value="0.06", design="quasi-experiment")
    both = written(related, own)[0]
    assert both.claim.claimed is Claimed.RELATED
    assert both.sentence.startswith("We weten niet of dit helpt bij rekenen. Onderzoek naar deze aanpak zelf")
    assert both.sentence.endswith("Sterker onderzoek gaat over iets wat erop lijkt.")
