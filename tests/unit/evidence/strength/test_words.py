"""Every Dutch sentence about a score, word for word."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.criteria import CRITERIA
from menukaart.evidence.strength.rating import rate
from menukaart.evidence.strength.verdicts import Judgement
from menukaart.evidence.strength.words import (
    ground,
    range_in_words,
    search_in_words,
    state_in_words,
    steps_in_words,
)
from menukaart.model.effect import Effect
from menukaart.model.judgements import Search
from menukaart.vocabulary import EvidenceState, SearchSubject
from tests.unit import records
from tests.unit.evidence.strength.test_rating import IDS, VERDICTS
from tests.unit.evidence.strength.test_score import SEARCH

NBSP = "\N{NO-BREAK SPACE}"
SUBJECT = SearchSubject.EFFECTS.label
NOT_KNOWN = "Hoeveel achter dit getal zitten, weten wij niet."
ELSEWHERE = " Dat weten wij uit een ander werk of uit een korte samenvatting."
LISTED = "Op deze pagina staan 20 vergelijkende onderzoeken"
NAMED = "Een samenvatting van onderzoeken (meta-analyse), waarvan wij geen getal kennen, telt er"
SUMMARY = "De samenvatting van onderzoeken (meta-analyse) waarop de score steunt, telt er"


def body(kind: BodyKind = BodyKind.SYNTHESIS, answers: str = "??????", **changes: Any) -> Body:
    given = {id_: Judgement(VERDICTS[sign], "Daarom.") for id_, sign in zip(IDS, answers, strict=True)}
    return replace(Body(kind, False, 20, given, ("bron",)), **changes)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (body(BodyKind.POOLED), f"Wij vatten zelf 20{NBSP}onderzoeken samen in één getal."),
        (body(BodyKind.POOLED, studies=1), f"Wij vatten zelf 1{NBSP}onderzoek samen in één getal."),
        (
            body(BodyKind.POOLED, is_randomised_part=True),
            f"Wij vatten zelf 20{NBSP}onderzoeken met loting samen in één getal.",
        ),
        (body(BodyKind.LISTED), "Op deze pagina staan 20 vergelijkende onderzoeken."),
        (body(BodyKind.LISTED, studies=1), "Op deze pagina staat 1 vergelijkend onderzoek."),
        (
            body(BodyKind.LISTED, is_randomised_part=True),
            "Op deze pagina staan 20 vergelijkende onderzoeken met loting.",
        ),
        (
            body(BodyKind.LISTED, large_trials=1),
            f"{LISTED}. Daarvan is een groot experiment met loting (350 leerlingen of meer): 1.",
        ),
        (
            body(BodyKind.LISTED, large_trials=2),
            f"{LISTED}. Daarvan zijn grote experimenten met loting (350 leerlingen of meer): 2.",
        ),
        (body(studies=1200), f"{SUMMARY} 1.200."),
        (body(is_randomised_part=True), f"{SUMMARY} 20 met loting."),
        (
            body(BodyKind.RANKING, studies=None),
            "Er is alleen een getal van een ranglijst. Wij weten niet van hoeveel onderzoeken.",
        ),
        (
            body(studies=None, review_studies=60),
            f"De samenvatting van onderzoeken telt er in het geheel 60{NBSP}onderzoeken. {NOT_KNOWN}",
        ),
        (
            body(BodyKind.NAMED, studies=None),
            "Er is een samenvatting van onderzoeken (meta-analyse). Wij weten niet van hoeveel.",
        ),
        (body(BodyKind.NAMED), f"{NAMED} 20."),
        (body(BodyKind.NAMED, is_randomised_part=True), f"{NAMED} 20 met loting."),
        (
            body(is_related=True),
            f"{SUMMARY} 20. Het gaat over iets wat erop lijkt, niet over deze aanpak zelf.",
        ),
    ],
)
def test_what_a_score_rests_on(found: Body, words: str) -> None:
    assert ground(found) == words


def read(*readings: str) -> tuple[Effect, ...]:
    return tuple(
        Effect.model_validate(records.effect_data(**({"reading": value} if value else {})))
        for value in readings
    )


@pytest.mark.parametrize(
    ("readings", "rest"),
    [
        ((), ""), (("werk-zelf",), ""), (("werk-zelf", "samenvatting"), ""),
        (("samenvatting",), " Daarvan kennen wij alleen de korte samenvatting vooraf."),
        (("ander-werk",), ELSEWHERE),
        (("ander-werk", "samenvatting"), ELSEWHERE),
        (("zelf-berekend",), ""), (("zelf-berekend", "ander-werk"), ""),
    ],
)  # fmt: skip
def test_where_it_was_read(readings: tuple[str, ...], rest: str) -> None:
    assert ground(body(figures=read(*readings))) == f"{SUMMARY} 20.{rest}"


def steps(found: Body) -> list[str]:
    """Give the steps after the questions."""
    lines = steps_in_words(found, rate(found), found.judged)
    assert lines[0] == f"Begin: {rate(found).start} van 5. {ground(found)}"
    assert lines[1] == f"Geloot: {found.judged[0].verdict.label}. Daarom."
    assert len(lines) > len(CRITERIA) + 1
    return list(lines[len(CRITERIA) + 1 :])


def test_the_way_to_a_score() -> None:
    assert steps(body()) == [
        "Geen bekende zwakke punten: niets eraf. Wat wij niet weten (6 van 6), kost niets.",
        "Uitkomst: 3 van 5, redelijk.",
    ]
    assert steps(body(answers="nyyyyy")) == [
        f"Wij kennen 1{NBSP}zwak punt: er gaat 1 af.",
        "Uitkomst: 2 van 5, beperkt.",
    ]
    assert steps(body(answers="nnyyyy"))[0] == f"Wij kennen 2{NBSP}zwakke punten: er gaat 2 af."
    assert steps(body(answers="nnnyy?"))[0] == (
        f"Wij kennen 3{NBSP}zwakke punten: er gaat 2 af (hooguit 2). "
        "Wat wij niet weten (1 van 6), kost niets."
    )


def test_what_is_missing_for_a_higher_score() -> None:
    assert steps(body(studies=80))[1] == "Voor een 4 zijn 3 bekende sterke punten nodig; wij kennen er 0."
    assert steps(body(studies=80, answers="yy????"))[1] == (
        "Voor een 4 zijn 3 bekende sterke punten nodig; wij kennen er 2."
    )
    assert steps(body(studies=80, answers="yyy???"))[1:] == [
        "Voor een 5 zijn 5 bekende sterke punten nodig; wij kennen er 3.",
        "Uitkomst: 4 van 5, sterk.",
    ]


def test_related_research_and_what_is_too_weak_to_count() -> None:
    related = "Onderzoek naar iets wat erop lijkt: 1 eraf, en hoogstens 3."
    assert steps(body(is_related=True))[1:] == [related, "Uitkomst: 2 van 5, beperkt."]
    assert steps(body(is_related=True, studies=1))[1:] == [related]


def test_a_ranking_list_is_held_down_by_what_it_is() -> None:
    assert steps(body(BodyKind.RANKING, "nnnnnn", studies=None)) == [
        "Een ranglijst geeft hoogstens 1.",
        "Uitkomst: 1 van 5, zeer beperkt.",
    ]
    assert steps(body(BodyKind.RANKING, studies=None))[0] == (
        "Een ranglijst geeft hoogstens 1. Wat wij niet weten (6 van 6), kost niets."
    )


def search(**changes: Any) -> Search:
    return Search.model_validate({**SEARCH, **changes})


@pytest.mark.parametrize("state", list(EvidenceState))
def test_without_a_search_the_meaning_of_the_state_is_said(state: EvidenceState) -> None:
    assert state_in_words(state) == state.meaning


def test_what_a_search_adds() -> None:
    found = search(places=["ERIC", "NARCIS"])
    assert state_in_words(EvidenceState.NOTHING_FOUND, found) == (
        "Wij zochten op 25 november 2026 in ERIC en NARCIS en vonden geen onderzoek dat vergelijkt."
    )
    assert state_in_words(EvidenceState.TOO_FEW, found) == (
        "Wij vonden te weinig om te oordelen. Wij zochten op 25 november 2026 in ERIC en NARCIS, maar konden "
        "niet alle teksten helemaal lezen."
    )


def test_a_search_is_told_in_full() -> None:
    assert search_in_words(search()) == (
        f"25 november 2026: gezocht naar {SUBJECT} in ERIC, met ‘summer school’. Uitkomst: niets gevonden."
    )
    partial = search(whole_texts="false", by="redactie", note="Niet in het Duits.", words=["a", "b"])
    told = search_in_words(partial)
    assert told == (
        f"25 november 2026 door redactie: gezocht naar {SUBJECT} in ERIC, van lange teksten niet alles, "
        "met ‘a’ en ‘b’. Uitkomst: niets gevonden. Niet in het Duits."
    )


@pytest.mark.parametrize(
    ("value", "reach", "words"),
    [
        (3, (3, 3), ""), (3, (2, 3), "zakken naar 2"), (3, (3, 5), "stijgen naar 5"),
        (3, (2, 5), "zakken naar 2 of stijgen naar 5"),
    ],
)  # fmt: skip
def test_how_far_a_score_can_move(value: int, reach: tuple[int, int], words: str) -> None:
    assert range_in_words(value, reach) == words
