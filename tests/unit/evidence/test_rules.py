"""The rules of the check that need the evidence."""

from __future__ import annotations

import pytest

from menukaart.catalogue.rules import RULES, Rule
from menukaart.evidence import rules
from menukaart.evidence.rules import ALL_RULES, DERIVED_RULES
from menukaart.vocabulary import RecordKind, Severity
from tests.unit.evidence.strength.test_override import override_data
from tests.unit.records import (
    Data,
    amount_data,
    breaches,
    cost_data,
    effect_data,
    intervention,
    source,
    subject,
    theme,
)

BROKEN = [(RecordKind.SOURCE, "kapot")]
OVERRIDE = ("oordeel-redactie", ("strength_override", "value"))
DUTCH = ("nederland-telt-meer", ("dutch_evidence", "studies"))
OF_OTHER_RECORDS = [rules.OVERRIDE, rules.DUTCH]


def dutch(studies: int) -> Data:
    return {"studies": str(studies), "verdict": "onderzocht"}


def test_every_rule_of_the_check_is_in_the_list_once() -> None:
    assert (*RULES, *DERIVED_RULES) == ALL_RULES
    assert len({rule.code for rule in ALL_RULES}) == len(ALL_RULES)


@pytest.mark.parametrize("rule", DERIVED_RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_must_hold(rule: Rule) -> None:
    assert (rule.level is Severity.WARNING) is (rule in OF_OTHER_RECORDS)
    assert rule.summary.endswith(".")


@pytest.mark.parametrize(("value", "found"), [(1, []), (2, [OVERRIDE]), (3, []), (4, []), (5, [OVERRIDE])])
def test_an_override_differs_from_the_rule_by_at_most_two(
    value: int, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    """A meta-analysis that says little is a 2 by the rule."""
    record = intervention(effects=[effect_data()], strength_override=override_data(value))
    assert breaches(rules.OVERRIDE, subject(record, source(issued="2020"))) == found


def test_a_synthesis_that_cannot_be_made_is_no_ground_for_a_warning() -> None:
    request = {
        "source": "jansen-2020",
        "outcome": "rekenen",
        "population": "doelgroep",
        "where": {"post": "1"},
        "rows_in_words": "alle",
    }
    record = intervention(strength_override=override_data(1), synthesis=request)
    assert breaches(rules.OVERRIDE, subject(record, source())) == []


@pytest.mark.parametrize(("studies", "found"), [(0, [DUTCH]), (2, [DUTCH]), (3, []), (4, [])])
def test_no_more_dutch_studies_are_counted_than_stated(
    studies: int, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    record = intervention(effects=[effect_data(dutch_studies="3")], dutch_evidence=dutch(studies))
    assert breaches(rules.DUTCH, subject(record, source())) == found


@pytest.mark.parametrize("rule", OF_OTHER_RECORDS, ids=lambda rule: rule.code)
def test_says_nothing_of_records_that_state_nothing_or_while_a_file_is_broken(rule: Rule) -> None:
    assert breaches(rule, subject(intervention(effects=[effect_data(dutch_studies="3")]), source())) == []
    assert breaches(rule, subject(theme())) == []
    wrong = intervention(
        effects=[effect_data(dutch_studies="3")],
        dutch_evidence=dutch(0),
        strength_override=override_data(5),
    )
    assert breaches(rule, subject(wrong, source())) != []
    assert breaches(rule, subject(wrong, source(), broken=BROKEN)) == []


@pytest.mark.parametrize(
    ("band", "amount", "is_wrong"),
    [
        (None, amount_data(currency="GBP"), False),
        ("2", amount_data(currency="GBP"), False),
        ("3", amount_data(currency="GBP"), True),
        ("3", amount_data(currency="GBP", covers="deel"), False),
        ("3", amount_data(currency="GBP", unit="school-jaar"), False),
        ("3", amount_data("250", "100", currency="GBP"), False),
    ],
)
def test_a_typed_band_does_not_contradict_an_amount(
    band: str | None, amount: Data, *, is_wrong: bool
) -> None:
    """100 to 250 pounds is low: the middle is 175."""
    price = cost_data(amount) | ({"band": band} if band else {})
    found = [("kostenklasse-tegen-bedrag", ("cost", "band"))] if is_wrong else []
    assert breaches(rules.COST_BAND, subject(intervention(cost=price), source())) == found


def test_without_costs_there_is_no_band_to_judge() -> None:
    assert breaches(rules.COST_BAND, subject(intervention())) == []
    assert breaches(rules.COST_BAND, subject(theme())) == []
