"""The gap: stated verdicts win; otherwise two figures of one source decide, or nothing does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.gap import GapJudgement, gap
from menukaart.vocabulary import GapVerdict
from tests.unit import records
from tests.unit.evidence.strength.test_score import effect, known


def judge(*effects: records.Data, **changes: Any) -> GapJudgement:
    if effects:
        changes["effects"] = effects
    return gap(records.intervention(**changes), known())


def two(target: str, general: str, **changes: Any) -> tuple[records.Data, records.Data]:
    return (
        effect(**({"population": "doelgroep", "value": target} | changes)),
        effect(**({"population": "algemeen", "value": general} | changes)),
    )


@pytest.mark.parametrize(
    ("target", "general", "expected"),
    [
        ("0.40", "0.20", GapVerdict.NARROWS),
        ("0.20", "0.40", GapVerdict.WIDENS),
        ("-0.30", "-0.10", GapVerdict.WIDENS),
        ("0.24", "0.20", GapVerdict.EQUAL),
        ("0.25", "0.20", GapVerdict.NARROWS),
        ("0.20", "0.20", GapVerdict.EQUAL),
    ],
)
def test_derived_from_two_figures(target: str, general: str, expected: GapVerdict) -> None:
    found = judge(*two(target, general))
    assert (found.verdict, found.stated, found.sources) == (expected, False, ("jansen-2020",))
    assert target.replace(".", ",").replace("-", "\N{MINUS SIGN}") in found.reason
    assert "toeval" in found.reason


def test_what_is_stated_wins() -> None:
    stated = {"verdict": "vergroot", "reason": "Zo staat het er.", "sources": "jansen-2020"}
    found = judge(*two("0.40", "0.20"), gap=stated)
    assert found == GapJudgement(GapVerdict.WIDENS, True, "Zo staat het er.", ("jansen-2020",))


def test_a_difference_within_its_uncertainty_is_not_known() -> None:
    unsure = judge(*two("0.40", "0.20", se="0.10"))
    assert unsure.verdict is None
    assert "toeval" in unsure.reason
    sure = judge(*two("0.40", "0.20", se="0.05"))
    assert sure.verdict is GapVerdict.NARROWS
    assert "toeval" not in sure.reason


def test_a_standard_error_of_zero_is_rounded_and_says_nothing() -> None:
    found = judge(*two("0.40", "0.20", se="0.00"))
    assert found.verdict is GapVerdict.NARROWS
    assert "kan toeval zijn" in found.reason


@pytest.mark.parametrize(
    "other",
    [
        {"source": "ander-2020"}, {"outcome": "lezen"}, {"measure": "g"}, {"relation": "verwant"},
        {"design": "quasi-experiment"}, {"test": "eigen"}, {"follow_up": "Een jaar later"},
    ],
    ids=str,
)  # fmt: skip
def test_unlike_figures_are_no_pair(other: records.Data) -> None:
    target, _ = two("0.40", "0.20")
    found = judge(target, effect(population="algemeen", value="0.20", **other))
    assert (found.verdict, found.sources) == (None, ())


@pytest.mark.parametrize("changes", [{"measure": "maanden"}, {"design": "ranglijst"}])
def test_figures_that_cannot_be_compared(changes: records.Data) -> None:
    assert judge(*two("4", "2", **changes)).verdict is None


def test_pairs_that_differ_give_no_verdict() -> None:
    found = judge(*two("0.40", "0.20"), *two("0.10", "0.30", outcome="lezen"))
    assert found.verdict is None
    assert "niet dezelfde kant" in found.reason


def test_without_figures() -> None:
    assert judge().verdict is None
    assert judge().reason.endswith(".")


@given(st.integers(-300, 300), st.integers(-300, 300))
def test_swapping_the_groups_turns_the_verdict(one: int, other: int) -> None:
    turned = {
        GapVerdict.NARROWS: GapVerdict.WIDENS,
        GapVerdict.WIDENS: GapVerdict.NARROWS,
        GapVerdict.EQUAL: GapVerdict.EQUAL,
    }
    first = judge(*two(f"{one / 100:.2f}", f"{other / 100:.2f}")).verdict
    assert first is not None
    assert judge(*two(f"{other / 100:.2f}", f"{one / 100:.2f}")).verdict is turned[first]
