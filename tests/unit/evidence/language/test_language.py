"""The hints on language: each speaks when it should, and holds its tongue where it would cry wolf."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import Breach, Rule
from menukaart.evidence.language import LANGUAGE_RULES, claims, plain
from menukaart.evidence.rules import ALL_RULES
from menukaart.vocabulary import RecordKind, Severity
from tests.unit.evidence.strength.test_override import override_data
from tests.unit.records import breaches, effect_data, intervention, source, subject, theme

TWENTY = "Een " + "heel " * 18 + "eind."


def about(rule: Rule, **changes: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    return breaches(rule, subject(intervention(**changes), source(issued="2020")))


def test_a_hint_is_no_rule_of_the_check_and_has_its_own_name() -> None:
    assert all(rule.level is Severity.HINT for rule in LANGUAGE_RULES)
    assert {rule.code for rule in LANGUAGE_RULES}.isdisjoint(rule.code for rule in ALL_RULES)
    assert all(rule.summary.endswith(".") and rule.remedy.endswith(".") for rule in LANGUAGE_RULES)


def test_a_sentence_has_at_most_twenty_words() -> None:
    assert about(plain.LONG, description=TWENTY) == []
    long = TWENTY.replace("Een heel", "Een heel, heel")
    where = subject(intervention(description=f"Kort. {long}"))
    assert list(plain.LONG.check(where)) == [
        Breach(
            ("description",),
            "Deze zin heeft 21 woorden: 'Een heel, heel heel heel heel …'.",
            "Maak er twee zinnen van.",
            snippet="Een heel,",
        )
    ]
    assert breaches(plain.LONG, subject(theme(summary=long))) == [("lange-zin", ("summary",))]


@pytest.mark.parametrize(
    "text", ["Het verschil is significant.", "Geen significante winst.", "Niet-significant."]
)
def test_significant_is_no_word_for_readers(text: str) -> None:
    note = [effect_data(note=text)]
    assert about(plain.SIGNIFICANT, effects=note) == [("significant", ("effects", 0, "note"))]


def test_a_title_in_english_may_say_it_in_its_own_way() -> None:
    assert about(plain.SIGNIFICANT, summary="Zie het werk over statistical significance.") == []


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        ("Wij lazen alleen de samenvatting.", True),
        ("Dat lazen wij in een ander werk.", True),
        ("De kolommen zijn in onze tekst beschadigd.", True),
        ("Dit staat in een ander record.", True),
        ("Kinderen lazen meer.", False),
        ("Een wereldrecord.", False),
    ],
)
def test_a_text_is_about_its_subject(text: str, *, is_ours: bool) -> None:
    assert bool(about(plain.DESK, summary=text)) is is_ours


@pytest.mark.parametrize(
    "text",
    [
        "Bewezen bij rekenen.",
        "Deze aanpak werkt.",
        "Een effectieve manier om te leren lezen.",
        "Dit helpt bij rekenen.",
        "Zo blijkt het goed te werken.",
        "De lessen verkleinen de kloof.",
        "Dit verkleint de achterstand.",
        "Samen lezen verbetert de woordenschat.",
        "Gerichte hulp geeft winst.",
        "Vaste groepjes leiden tot meer rust. Dat zorgt voor betere resultaten.",
    ],
)
def test_a_text_does_not_claim_more_than_the_evidence(text: str) -> None:
    for field in ("summary", "description"):
        assert about(claims.RULE, **{field: text}) == [("stelliger-dan-bewijs", (field,))]


@pytest.mark.parametrize(
    "text",
    [
        "Of het werkt, weten wij niet.",
        "Volgens de aanbieder is het bewezen.",
        "Een effect is niet aangetoond.",
        "Dit lijkt te helpen bij rekenen.",
        "In het onderzoek verbetert het lezen.",
        "Een tutor werkt met twee leerlingen.",
        "De onderzoekers noemen het effectief.",
        "Werkt het bij u?",
        "Een klas verkleinen kost veel.",
        "Zij willen de taal verbeteren.",
    ],
)
def test_a_hedge_a_denial_or_the_name_of_who_says_it_is_enough(text: str) -> None:
    assert about(claims.RULE, summary=text) == []


def test_only_texts_that_speak_for_the_record_are_judged() -> None:
    flat = "Dit helpt bij rekenen."
    beside = effect_data(note=flat)
    assert about(claims.RULE, not_meant=[{"text": flat}], effects=[beside]) == []
    headline = effect_data(note=flat, headline="true")
    assert about(claims.RULE, effects=[headline]) == [("stelliger-dan-bewijs", ("effects", 0, "note"))]
    assert breaches(claims.RULE, subject(theme(summary=flat))) == []


def test_what_is_nearly_sure_may_be_said_flatly() -> None:
    sure = intervention(
        summary="Dit helpt bij rekenen.", effects=[effect_data()], strength_override=override_data(4)
    )
    assert breaches(claims.RULE, subject(sure, source(issued="2020"))) == []


def test_nothing_is_said_while_what_it_rests_on_cannot_be_read() -> None:
    flat = intervention(summary="Dit helpt bij rekenen.")
    assert breaches(claims.RULE, subject(flat, source(), broken=[(RecordKind.SOURCE, "kapot")])) == []
    request = {
        "source": "jansen-2020",
        "outcome": "rekenen",
        "population": "doelgroep",
        "where": {"post": "1"},
        "rows_in_words": "alle",
    }
    without = intervention(summary="Dit helpt bij rekenen.", synthesis=request)
    assert breaches(claims.RULE, subject(without, source())) == []
