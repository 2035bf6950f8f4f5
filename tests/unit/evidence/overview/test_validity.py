"""How scores agree with the EEF: against small examples worked out by hand."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import menukaart.evidence
from menukaart.evidence.assessment import Assessment, assess
from menukaart.evidence.overview.validity import Agreement, Validity, agreement, pairs_of, validity
from menukaart.reading.releases import PreviousScore
from menukaart.reading.strands import EDITION, Strand
from tests.unit import records
from tests.unit.evidence.strength.test_score import effect, known

STRANDS = tuple(
    Strand(name, name.upper(), True, rating) for name, rating in zip("abcd", (4, 3, 1, 2), strict=True)
)
SCORES = {"a": 3, "b": 3, "c": 1, "d": None}


def test_only_what_both_rate_counts() -> None:
    assert pairs_of(STRANDS, SCORES.get) == [(3, 4), (3, 3), (1, 1)]
    assert pairs_of(STRANDS, SCORES.get, unrated_as_zero=True)[-1] == (0, 2)


def test_a_small_example() -> None:
    """Ranks 2.5 2.5 1 and 3 2 1; differences -1, 0, 0 and, with what was not judged as 0, -2."""
    found = agreement(STRANDS, SCORES.get)
    assert found == Agreement(4, 3, pytest.approx(1.5 / 3**0.5), pytest.approx(-1 / 3), pytest.approx(1 / 3))
    every = agreement(STRANDS, SCORES.get, unrated_as_zero=True)
    assert every is not None
    assert (every.rated, every.mean, every.absolute) == (4, -0.75, 0.75)


def test_signs_cancel_in_the_mean_only() -> None:
    found = agreement(STRANDS[:3], {"a": 5, "b": 2, "c": 1}.get)
    assert found is not None
    assert (found.mean, found.absolute) == (0, pytest.approx(2 / 3))


def test_with_too_few_there_is_nothing_to_compare() -> None:
    assert agreement(STRANDS[:2], SCORES.get) is None
    assert agreement(STRANDS[1:], SCORES.get) is None
    assert agreement((), SCORES.get) is None


def assessed(**amounts: str) -> dict[str, Assessment]:
    found = [records.intervention(name, effects=[effect(studies=amount)]) for name, amount in amounts.items()]
    before = {"a": 2, "b": 2, "c": 2}
    return {
        record.id: assess(
            record, known(), None, previous=PreviousScore("1.0", before.get(record.id), "2026.11")
        )
        for record in found
    }


def compared(*strands: Strand, **amounts: str) -> Validity:
    found = validity(strands, assessed(**amounts))
    assert found is not None
    return found


def test_both_rules_are_compared_in_words() -> None:
    found = compared(
        *STRANDS, Strand("a", "Near", False, 0), Strand("weg", "Gone", True, 5), a="12", b="4", c="1"
    )
    assert (found.edition, found.strands) == (EDITION, 3)
    old, new = found.rules
    assert (old.version, old.rated, old.spearman, old.interval) == (
        "1.0", "3", "niet te berekenen", "niet te berekenen",
    )  # fmt: skip
    assert (old.mean, old.absolute) == ("\N{MINUS SIGN}0,67", "1,33")
    assert (new.version, new.rated, new.spearman) == ("2.0", "3", "1,00")
    assert new.interval == "1,00 tot 1,00"
    assert (new.mean, new.absolute) == ("\N{MINUS SIGN}0,67", "0,67")
    assert found.verdicts == (
        "Gemiddeld hoogstens 0,75 verschil: gehaald.",
        "Een samenhang van ten minste 0,70: gehaald.",
    )


def test_an_aim_that_is_not_met_is_said() -> None:
    found = compared(*STRANDS[:3], a="1", b="12", c="12")
    assert found.verdicts == (
        "Gemiddeld hoogstens 0,75 verschil: niet gehaald.",
        "Een samenhang van ten minste 0,70: niet gehaald.",
    )


def test_what_was_not_judged_is_shown_as_zero_too() -> None:
    assessments = assessed(a="12", b="4", c="1")
    assessments["d"] = assess(records.intervention("d"), known(), None)
    found = validity(STRANDS, assessments)
    assert found is not None
    assert (found.strands, found.rules[-1].rated, found.with_unrated.rated) == (4, "3", "4")
    assert found.with_unrated.absolute == "1,00"


def test_a_score_of_the_editors_is_not_what_is_tried() -> None:
    stated = {"value": "5", "reason": "x" * 40, "date": "2026-01-01", "by": "redactie"}
    assessments = assessed(a="12", b="4", c="1")
    changed = records.intervention("a", effects=[effect(studies="12")], strength_override=stated)
    assessments["a"] = assess(changed, known(), None)
    found = validity(STRANDS, assessments)
    assert found is not None
    assert found.rules[-1].absolute == "0,67"


def test_without_strands_the_page_says_nothing() -> None:
    assert validity((), assessed(a="1", b="4", c="12")) is None
    assert validity(STRANDS, assessed(a="1", b="4")) is None


def test_the_ratings_of_others_are_never_an_input_of_the_rule() -> None:
    """Only the comparison itself, and the page that shows it, know of the strands."""
    root = Path(menukaart.evidence.__file__).parent
    users = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "menukaart.reading.strands"
    }
    assert users == {"overview/validity.py", "overview/method.py"}
