"""Which fields changed, told without words: what only one codebook knows is no change."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from menukaart.frozen.changed import FieldComparer
from menukaart.frozen.codebook import Codebook
from menukaart.render.api.codebook import codebook

TODAY = Codebook(codebook())


def without(*names: str) -> Codebook:
    """Make a codebook of before: figures did not have these fields."""
    book = deepcopy(codebook())
    for name in names:
        del book["schemas"]["intervention.schema.json"]["$defs"]["EffectOut"]["properties"][name]
    return Codebook(book)


def changed(before: dict[str, Any], after: dict[str, Any], old: Codebook = TODAY) -> set[str]:
    return set(FieldComparer(old, TODAY).changed("intervention", before, after))


def test_what_says_something_else_is_named_by_its_field() -> None:
    before = {"title": "A", "effects": [{"value": 0.1}], "cost": None, "summary": "Gelijk"}
    after = {"title": "A", "effects": [{"value": 0.2}], "cost": {"amounts": []}, "summary": "Anders"}
    assert changed(before, after) == {"effects", "summary"}


def test_empty_and_absent_say_the_same() -> None:
    assert changed({"abbreviation": None, "also_known_as": []}, {"gap": None}) == set()


def test_a_field_that_the_older_codebook_did_not_know_is_no_change() -> None:
    old, new = {"effects": [{"value": 0.1}]}, {"effects": [{"value": 0.1, "id": "lezen"}]}
    assert changed(old, new) == {"effects"}
    assert changed(old, new, without("id")) == set()


def test_other_words_for_the_same_claim_are_no_other_claim() -> None:
    comparer = FieldComparer(TODAY, TODAY)
    claim = {"outcome": "lezen", "claimed": "beter", "certainty": 3}
    one, other = (
        {"verdict": {"derived": [{**claim, "sentence": said}]}} for said in ("Dit helpt.", "Het helpt.")
    )
    less = {"verdict": {"derived": [{**claim, "certainty": 2}]}}
    assert not comparer.moved_claims(one, other)
    assert comparer.moved_claims(one, less)


def test_a_score_moves_with_the_rule_or_by_itself() -> None:
    comparer = FieldComparer(TODAY, TODAY)
    one, other = ({"evidence_strength": {"value": n, "rule": "2.0"}} for n in (2, 3))
    old = {"evidence_strength": {"value": 2, "rule": "1.0"}}
    assert comparer.moved_score(one, other) == (True, False)
    assert comparer.moved_score(old, other) == (True, True)
    assert comparer.moved_score(one, one) == (False, False)
