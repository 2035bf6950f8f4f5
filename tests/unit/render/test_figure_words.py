"""A figure in one line, with the same words everywhere."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.evidence.figures.record import RecordFigures, record_figures
from menukaart.model.effect import Effect
from menukaart.render.views.parts.figure_words import (
    in_words,
    outcome_in_words,
    pooled_in_words,
    size_in_words,
    studies_in_words,
)
from menukaart.vocabulary import Outcome
from tests.unit.evidence.figures.test_standing import TRIAL, pooled
from tests.unit.records import Data, effect_data, intervention


def spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def size(**changes: Any) -> str:
    return spaced(size_in_words(Effect.model_validate(effect_data(**changes))))


def gathered(*effects: Data) -> RecordFigures:
    return record_figures(intervention(effects=list(effects)), {})


@pytest.mark.parametrize(
    ("studies", "dutch_studies", "words"),
    [
        (None, None, ""),
        (None, 3, "aantal studies onbekend, waarvan 3 Nederlands"),
        (None, 0, "aantal studies onbekend, geen Nederlandse"),
        (118, 3, "118 studies, waarvan 3 Nederlands"),
        (118, 0, "118 studies, geen Nederlandse"),
        (118, None, "118 studies"),
        (1, 1, "1 Nederlandse studie"),
        (2, 2, "2 Nederlandse studies"),
        (1, 3, "minstens 3 Nederlandse studies"),
        (1, 0, "1 studie, niet Nederlands"),
        (0, 0, "0 studies, geen Nederlandse"),
    ],
)
def test_dutch_studies_are_never_the_number_of_studies(
    studies: int | None, dutch_studies: int | None, words: str
) -> None:
    assert spaced(studies_in_words(studies, dutch_studies)) == words


def test_a_figure_of_a_record() -> None:
    assert size(measure="SD", value="0.36", studies="118", dutch_studies="3") == (
        "0,36 SD (118 studies, waarvan 3 Nederlands)"
    )
    assert size() == "0,28 d"
    assert size(measure="procentpunten", value="4.87", studies="1") == "4,87 procentpunten (1 studie)"


def test_a_source_keeps_its_decimals_and_a_data_file_does_not() -> None:
    assert [size(value=value) for value in ("0.5", "0.194", "0.28752")] == ["0,5 d", "0,194 d", "0,29 d"]


def test_what_was_pooled_here_says_so() -> None:
    assert spaced(pooled_in_words(pooled(0.354).synthesis)) == (
        "0,35 SD (20 studies, waarvan 2 Nederlands, zelf samengevat)"
    )


def test_the_figure_that_stands_reads_as_the_same_figure_in_a_list() -> None:
    data = effect_data(studies="118", dutch_studies="3")
    found = gathered(data)
    words = f"rekenen en wiskunde: {size_in_words(Effect.model_validate(data))}"
    assert [in_words(each) for each in found.standing] == [words]
    assert outcome_in_words(found.on(Outcome.MATHS)) == words


def test_why_none_stands_is_said() -> None:
    two = [effect_data(value=value, **TRIAL) for value in ("0.1", "0.5")]
    assert spaced(outcome_in_words(gathered(*two).on(Outcome.MATHS))) == (
        "rekenen en wiskunde: 2 cijfers; zie ‘Werkt het?’"
    )
    months = gathered(effect_data(measure="maanden")).on(Outcome.MATHS)
    assert outcome_in_words(months) == (
        "rekenen en wiskunde: alleen maanden leerwinst, zoals een bron ze afdrukt"
    )
