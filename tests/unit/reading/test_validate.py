"""Problems of shape, and what is saved of a record that has them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from menukaart.model import Intervention, Moved
from menukaart.reading.compose import compose
from menukaart.reading.document import Document
from menukaart.reading.tree import find
from menukaart.reading.validate import Validated, validate
from menukaart.vocabulary import RecordKind
from tests.unit import records


def validated(data: Any, kind: RecordKind = RecordKind.INTERVENTION) -> Validated:
    document = Document("x.yaml", json.dumps(data, indent=1, ensure_ascii=False))  # JSON is YAML
    tree, problems = compose(document)
    assert tree is not None
    assert not problems
    return validate(kind, document, tree)


def codes(outcome: Validated) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in outcome.problems]


def saved(outcome: Validated) -> Intervention:
    assert isinstance(outcome.record, Intervention)
    return outcome.record


@pytest.mark.parametrize("kind", RecordKind)
def test_an_empty_record_is_refused(kind: RecordKind) -> None:
    outcome = validated({"id": "x"}, kind)
    assert outcome.problems
    assert {code for code, _ in codes(outcome)} == {"ontbreekt"}
    assert ("ontbreekt", "status") in codes(outcome)
    assert validated([], kind).record is None
    assert codes(validated([], kind)) == [("verkeerd-type", "")]


def test_a_list_is_told_what_a_record_is_and_the_tree_is_given_back() -> None:
    document = Document("x.yaml", "- a\n")
    tree, _ = compose(document)
    assert tree is not None
    outcome = validate(RecordKind.THEME, document, tree)
    (problem,) = outcome.problems

    assert outcome.tree is tree
    assert problem.message == (
        "Een record bestaat uit velden: regels met een naam, een dubbele punt en een waarde."
    )


def test_the_tree_of_the_outcome_is_that_of_its_record() -> None:
    sound = validated(records.intervention_data())
    mended = validated(records.intervention_data(sumary="x"))

    assert find(sound.tree, ("id",)) is not None
    assert find(mended.tree, ("id",)) is not None
    assert find(mended.tree, ("sumary",)) is None


@pytest.mark.parametrize("kind", RecordKind)
def test_braces_are_refused(kind: RecordKind) -> None:
    assert "ontbreekt" in {code for code, _ in codes(validated({}, kind))}


def test_a_sound_record_is_untouched() -> None:
    outcome = validated(records.intervention_data())
    assert codes(outcome) == []
    assert outcome.touched == frozenset()
    assert saved(outcome) == records.intervention()


def test_what_is_wrong_does_not_take_the_rest_along() -> None:
    good, bad = records.effect_data(value="0.30"), records.effect_data(value="veel")
    outcome = validated(records.intervention_data(effects=[good, bad, good], sumary="x"))
    assert codes(outcome) == [("geen-getal", "effects[1].value"), ("onbekend-veld", "sumary")]
    assert [str(effect.value) for effect in saved(outcome).effects].count("0.30") == 2
    assert {("sumary",), ("effects", 1, "value")} <= outcome.touched


def test_a_missing_required_field_gets_a_stand_in() -> None:
    data = records.intervention_data()
    del data["title"]
    outcome = validated(data)
    assert codes(outcome) == [("ontbreekt", "title")]
    assert saved(outcome).id == "zomerschool"
    assert ("title",) in outcome.touched


@pytest.mark.parametrize("name", sorted(set(records.intervention_data()) - {"unknown"}))
@pytest.mark.parametrize("value", ["?!", ["?!"], {"x": "?!"}, None, []], ids=str)
def test_one_wrong_field_never_costs_the_record(name: str, value: object) -> None:
    outcome = validated(records.intervention_data() | {name: value})
    if codes(outcome):
        assert saved(outcome)
        assert (name,) in {path[:1] for path in outcome.touched}


def test_several_broken_items_of_one_list_are_all_named() -> None:
    effects = [records.effect_data(value=value) for value in ("x", "0.1", "y", "0.2", "z")]
    outcome = validated(records.intervention_data(effects=effects))
    assert codes(outcome) == [("geen-getal", f"effects[{i}].value") for i in (0, 2, 4)]
    assert {"0.1", "0.2"} <= {str(effect.value) for effect in saved(outcome).effects}
    assert {("effects", i, "value") for i in (0, 2, 4)} <= outcome.touched


def test_a_part_without_its_required_field_spares_its_neighbours() -> None:
    conditions = [{"text": "Rust."}, {"text": "Tijd.", "sources": "a"}]
    outcome = validated(records.intervention_data(conditions=conditions))
    assert codes(outcome) == [("ontbreekt", "conditions[0].sources")]
    assert "Tijd." in [condition.text for condition in saved(outcome).conditions]


def test_a_wrong_item_is_not_also_a_list_that_is_too_short() -> None:
    assert codes(validated(records.intervention_data(changes=["2026-01-10"]))) == [
        ("verkeerd-type", "changes[0]")
    ]


def test_everything_wrong_at_once_still_saves_something() -> None:
    data: dict[str, Any] = dict.fromkeys(records.intervention_data(), "?!")
    outcome = validated(data)
    assert len(outcome.problems) >= 10
    assert outcome.record is not None


def test_a_moved_record_is_judged_as_a_moved_record() -> None:
    data = {
        "id": "a",
        "status": "verplaatst",
        "title": "A",
        "since": "2026-01-01",
        "reason": "x",
        "target": "b",
    }
    outcome = validated({**data, "changes": [{"date": "2026-01-01", "text": "x"}], "phases": ["po"]})
    assert codes(outcome) == [("onbekend-veld", "phases")]
    assert isinstance(outcome.record, Moved)


@pytest.mark.parametrize("status", [["verplaatst"], {"a": "b"}, None, "weg"])
def test_a_strange_status_is_reported(status: object) -> None:
    outcome = validated(records.intervention_data(status=status))
    assert [path for _, path in codes(outcome)] == ["status"]


def test_a_file_full_of_mistakes_is_answered_at_once_and_in_short() -> None:
    outcome = validated({f"k{number}": "1" for number in range(20_000)})
    assert len(outcome.problems) == 100
    assert outcome.record is None


def test_a_list_full_of_mistakes_is_not_also_too_short() -> None:
    wrong = records.intervention_data(sources=[{"id": "x"}])
    assert {problem.code for problem in validated(wrong).problems} == {"ontbreekt"}


def test_a_required_field_under_another_name_is_one_problem() -> None:
    data = records.intervention_data()
    data["titel"] = data.pop("title")
    outcome = validated(data)
    assert codes(outcome) == [("onbekend-veld", "titel")]
    assert ("title",) in outcome.touched


def test_a_field_twice_by_two_names_leaves_the_good_one() -> None:
    outcome = validated({**records.intervention_data(), "titel": "Iets anders"})
    assert codes(outcome) == [("onbekend-veld", "titel")]
    assert ("title",) not in outcome.touched


def test_a_file_of_nothing_but_unknown_fields_is_not_compared_name_by_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def nearest(word: str, _known: object) -> None:
        asked.append(word)

    monkeypatch.setattr("menukaart.dutch.nearest", nearest)
    outcome = validated({"id": "x", **{f"veld_{number}": 1 for number in range(2000)}})
    assert outcome.record is None
    assert len(outcome.problems) == 100
    assert len(asked) <= 100
