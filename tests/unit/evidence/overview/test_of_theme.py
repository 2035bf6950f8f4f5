from __future__ import annotations

from menukaart.evidence.assessment import assess
from menukaart.evidence.overview.of_theme import certainty_of
from tests.unit.records import effect_data, intervention


def test_it_counts_what_was_judged_and_names_the_surest() -> None:
    strong = intervention("sterk", effects=[effect_data(id="a", studies=40)])
    weak = intervention("zwak", effects=[effect_data(id="a", studies=1, design="experiment-met-loting")])
    empty = intervention("leeg")
    every = (empty, weak, strong)
    found = certainty_of(every, {record.id: assess(record, {}, None) for record in every})
    assert (found.total, found.judged) == (3, 2)
    assert [record.id for record in found.surest] == ["sterk"]
    assert found.highest == assess(strong, {}, None).strength.value


def test_nothing_judged_is_no_score_of_zero() -> None:
    record = intervention()
    found = certainty_of([record], {record.id: assess(record, {}, None)})
    assert (found.judged, found.highest, found.surest) == (0, None, ())
    assert certainty_of([], {}).total == 0


def test_research_into_something_like_it_gives_no_score_of_its_own() -> None:
    related = effect_data(id="b", studies=40, relation="verwant")
    only = intervention("verwant", effects=[related])
    both = intervention("beide", effects=[related, effect_data(id="a", outcome="taal", studies=1)])
    every = (only, both)
    found = certainty_of(every, {record.id: assess(record, {}, None) for record in every})
    assert (found.judged, found.related) == (2, 1)
    assert [record.id for record in found.surest] == ["beide"]
