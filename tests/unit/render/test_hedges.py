"""How firmly Nederland and the gap are said."""

from __future__ import annotations

import pytest

from menukaart.evidence.strength.score import Strength
from menukaart.render.views.parts.hedges import dutch_verdict_words, gap_words
from menukaart.vocabulary import DutchVerdict, EvidenceState, GapVerdict


def at(value: int | None) -> Strength:
    state = EvidenceState.SILENT if value is None else EvidenceState.JUDGED
    return Strength(state, None, value, value, "")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (5, "verkleint de kloof"),
        (4, "verkleint waarschijnlijk de kloof"),
        (3, "lijkt de kloof te verkleinen"),
        (2, "verkleint misschien de kloof"),
        (1, "we weten niet of dit de kloof verkleint; in het onderzoek dat er is, werd hij kleiner"),
        (0, "we weten niet of dit de kloof verkleint; in het onderzoek dat er is, werd hij kleiner"),
        (None, "we weten niet of dit de kloof verkleint; in het onderzoek dat er is, werd hij kleiner"),
    ],
)
def test_the_verb_follows_the_score(value: int | None, words: str) -> None:
    assert gap_words(GapVerdict.NARROWS, at(value)) == words


@pytest.mark.parametrize("verdict", GapVerdict)
def test_every_verdict_on_the_gap_has_words_for_every_score(verdict: GapVerdict) -> None:
    assert len({gap_words(verdict, at(value)) for value in range(1, 6)}) == 5


@pytest.mark.parametrize("verdict", [DutchVerdict.EFFECT, DutchVerdict.NO_EFFECT])
def test_a_dutch_effect_is_not_shown_on_one_study_of_a_score_of_one(verdict: DutchVerdict) -> None:
    assert dutch_verdict_words(verdict, at(4)) == verdict.label
    assert dutch_verdict_words(verdict, at(1)).startswith("onderzocht: we weten niet")


def test_what_was_only_done_needs_no_hedge() -> None:
    assert dutch_verdict_words(DutchVerdict.APPLIED, at(None)) == "toegepast"
