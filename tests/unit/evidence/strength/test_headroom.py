"""What a score could become: never more than the rule itself would give."""

from __future__ import annotations

from itertools import combinations

from menukaart.evidence.strength.headroom import potential
from menukaart.evidence.strength.score import score
from menukaart.evidence.strength.verdicts import Verdict
from tests.unit import records
from tests.unit.evidence.strength.test_override import override_data
from tests.unit.evidence.strength.test_score import effect, finding, judge


def test_nothing_known_leaves_room_to_rise() -> None:
    found = potential(judge(effect(studies="118", ci={"low": "0.1", "high": "0.4"})))
    assert found.best > found.current
    assert {item.verdict for item in found.unknown} == {Verdict.UNKNOWN}


def test_decisive_are_those_that_raise_the_score_alone() -> None:
    strength = judge(effect(studies="118"))
    found = potential(strength)
    for item in found.unknown:
        verdicts = [Verdict.YES if each is item else each.verdict for each in strength.criteria]
        value, _ = score(strength.base, verdicts, strength.bounds)
        assert (item in found.decisive) is (value > strength.value)


def test_the_best_is_the_best_of_all_answers() -> None:
    strength = judge(effect(studies="40"))
    found = potential(strength)
    values = []
    for size in range(len(found.unknown) + 1):
        for chosen in combinations(found.unknown, size):
            verdicts = [Verdict.YES if item in chosen else item.verdict for item in strength.criteria]
            values.append(score(strength.base, verdicts, strength.bounds)[0])
    assert found.best == max(values)


def test_a_limit_that_did_not_bite_yet_still_holds() -> None:
    """Thirty trials without a figure start at 4 and may not pass 3, however well the answers turn out."""
    trials = {
        f"s-{number}": records.source(f"s-{number}", design="experiment-met-loting") for number in range(30)
    }
    strength = judge(sources=trials, evidence=[finding(*trials)])
    assert strength.base == 4
    assert strength.limits == ()
    assert [limit.id for limit in strength.bounds] == ["floor", "ceiling"]
    assert potential(strength).best == 3


def test_without_research_there_is_nothing_to_gain() -> None:
    found = potential(judge())
    assert (found.current, found.best, found.decisive) == (0, 0, ())


def test_an_override_does_not_count() -> None:
    with_it = judge(effect(studies="118"), strength_override=override_data(5))
    assert potential(with_it) == potential(judge(effect(studies="118")))
