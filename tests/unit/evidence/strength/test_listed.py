"""The studies that a record lists one by one: which are one, how many, and what they say together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from menukaart.evidence.strength.answers import Background
from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.listed import Named, Study, listed_bodies, studies_in
from menukaart.evidence.strength.rule import RULE
from menukaart.evidence.strength.verdicts import Judgement
from menukaart.model import Source
from menukaart.model.effect import Effect
from menukaart.model.judgements import Finding
from menukaart.vocabulary import Design, InterventionKind, Verdict
from tests.unit import records

YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
NBSP = "\N{NO-BREAK SPACE}"


def figure(source: str = "bron-a", design: str = "experiment-met-loting", **changes: Any) -> Effect:
    return Effect.model_validate(records.effect_data(source=source, design=design, **changes))


def quasi(source: str, **changes: Any) -> Effect:
    return figure(source, "quasi-experiment", **changes)


def bodies(*figures: Effect, named: tuple[Named, ...] = (), **changes: Any) -> list[Body]:
    sources: dict[str, Source] = changes.pop("sources", {})
    background = Background(changes.pop("kind", InterventionKind.APPROACH), sources, 2026)
    if rule := changes.pop("rule", None):
        background = replace(background, rule=rule)
    return list(
        listed_bodies(studies_in(figures, named), background, is_related=changes.pop("related", False))
    )


def said(source: str, design: Design = Design.QUASI, **changes: Any) -> Named:
    finding = {"text": "Zij lazen beter.", "direction": "positief", "sources": [source], **changes}
    return Named(source, design, Finding.model_validate(finding))


def answer(criterion: str, *figures: Effect, **changes: Any) -> Judgement:
    return bodies(*figures, **changes)[0].answers[criterion]


def test_figures_of_one_source_and_design_are_one_study() -> None:
    found = studies_in([figure(), figure(value="0.4"), quasi("bron-a"), figure("bron-b")], [])
    assert [(study.name, study.source, study.design, len(study.figures)) for study in found] == [
        ("bron-a experiment-met-loting", "bron-a", Design.RCT, 2),
        ("bron-a quasi-experiment", "bron-a", Design.QUASI, 1),
        ("bron-b experiment-met-loting", "bron-b", Design.RCT, 1),
    ]


def test_a_study_under_two_headings_is_one_and_has_lots_when_one_figure_says_so() -> None:
    (found,) = studies_in([quasi("bron-b", study="amsterdam"), figure("bron-a", study="amsterdam")], [])
    assert (found.name, found.source, found.design) == ("amsterdam", "bron-a", Design.RCT)
    (other,) = studies_in([quasi("bron-b", study="amsterdam"), quasi("bron-a", study="amsterdam")], [])
    assert other.design is Design.QUASI


def test_other_designs_are_passed_over() -> None:
    assert studies_in([figure(design="meta-analyse"), figure(design="voor-en-nameting")], []) == ()


def test_a_study_that_only_a_finding_names_is_added_once() -> None:
    named = [said("bron-b"), said("bron-a"), said("bron-b")]
    found = studies_in([figure("bron-a")], named)
    assert [(study.name, study.design, study.figures) for study in found[1:]] == [
        ("bron-b", Design.QUASI, ())
    ]


def test_how_many_studies_a_study_stands_for() -> None:
    assert Study("x", "x", Design.RCT).amount == 1
    assert Study("x", "x", Design.RCT, (figure(), figure(studies="3"), figure(studies="2"))).amount == 3


@pytest.mark.parametrize(
    ("pupils", "studies", "large"),
    [("349", "1", 0), ("350", "1", 1), ("699", "2", 1), ("700", "2", 2), ("7000", "2", 2)],
)
def test_large_trials_at_the_border(pupils: str, studies: str, large: int) -> None:
    (body,) = bodies(figure(pupils=pupils, studies=studies))
    assert body.large_trials == large


def test_only_trials_are_large() -> None:
    assert bodies(quasi("bron-a", pupils="900"))[0].large_trials == 0
    assert bodies(figure())[0].large_trials == 0
    both = bodies(figure(pupils="400"), figure("bron-b", pupils="100"), figure("bron-b", pupils="500"))
    assert both[0].large_trials == 2
    assert bodies(figure(pupils="280"), rule=replace(RULE, large_trial=280))[0].large_trials == 1


def test_the_middle_effect_is_of_standardised_figures() -> None:
    values = (
        figure(value="0.1"),
        figure(value="0.9"),
        figure(value="0.2"),
        figure(value="5", measure="maanden"),
    )
    assert Study("x", "x", Design.RCT, values).middle == 0.2
    assert Study("x", "x", Design.RCT, (figure(value="5", measure="maanden"),)).middle is None


def test_trials_among_others_are_a_body_of_their_own() -> None:
    whole, part = bodies(figure("b-trial", pupils="400"), quasi("a-quasi"), related=True)
    assert (whole.kind, whole.studies, whole.sources, whole.is_related, whole.is_randomised_part) == (
        BodyKind.LISTED, 2, ("a-quasi", "b-trial"), True, False,
    )  # fmt: skip
    assert (part.kind, part.studies, part.sources, part.is_related, part.is_randomised_part) == (
        BodyKind.LISTED, 1, ("b-trial",), True, True,
    )  # fmt: skip
    assert (whole.large_trials, part.large_trials) == (1, 1)
    assert [len(whole.figures), len(part.figures)] == [2, 1]


def test_only_trials_or_none_are_one_body() -> None:
    assert len(bodies(figure(), figure("bron-b"))) == 1
    assert len(bodies(quasi("bron-a"))) == 1
    assert bodies() == []


@pytest.mark.parametrize(
    ("figures", "verdict", "words"),
    [
        ([figure()], YES, "Er is één onderzoek. Loting bepaalde wie meedeed."),
        ([quasi("a")], NO, "Er is één onderzoek. Er is niet geloot wie meedeed."),
        ([figure(), quasi("a")], NO, f"Er is geloot wie meedeed in 1 van de 2{NBSP}onderzoeken."),
        ([figure(studies="2"), quasi("a")], YES, f"Er is geloot wie meedeed in 2 van de 3{NBSP}onderzoeken."),
        ([figure(), quasi("a"), quasi("b")], NO, f"Er is geloot wie meedeed in 1 van de 3{NBSP}onderzoeken."),
    ],
)
def test_more_than_half_must_be_randomised(figures: list[Effect], verdict: Verdict, words: str) -> None:
    assert answer("randomised", *figures) == Judgement(verdict, words)


def test_one_independent_study_is_enough() -> None:
    sources = {
        name: records.source(name, **({} if value is None else {"independent": value}))
        for name, value in (("ja", "true"), ("nee", "false"), ("leeg", None))
    }
    both = answer("independent", figure("ja"), figure("nee"), figure("leeg"), sources=sources)
    assert both == Judgement(
        YES,
        f"Gedaan door anderen dan de makers: 1 van de 3{NBSP}onderzoeken; van 1 weten wij het niet.",
    )
    assert answer("independent", figure("nee"), sources=sources) == Judgement(
        NO, f"Gedaan door anderen dan de makers: 0 van de 1{NBSP}onderzoek."
    )
    assert answer("independent", figure("nee"), figure("leeg"), sources=sources).verdict is UNKNOWN
    measure = answer("independent", figure("nee"), sources=sources, kind=InterventionKind.MEASURE)
    assert measure == Judgement(
        YES,
        f"Dit is een {InterventionKind.MEASURE.label} en geen product: er is geen ontwikkelaar die eraan "
        "verdient.",
    )


@pytest.mark.parametrize(
    ("values", "verdict", "words"),
    [
        (("0.1", "0.3"), YES, "De 2 onderzoeken met een cijfer wijzen dezelfde kant op."),
        (("-0.1", "-0.3"), YES, "De 2 onderzoeken met een cijfer wijzen dezelfde kant op."),
        (("0.1", "-0.3"), NO, "De 2 onderzoeken met een cijfer wijzen niet dezelfde kant op."),
        (("0.1", "0"), NO, "De 2 onderzoeken met een cijfer wijzen niet dezelfde kant op."),
        (("-0.1", "0"), NO, "De 2 onderzoeken met een cijfer wijzen niet dezelfde kant op."),
        (("0.1",), UNKNOWN, "Er zijn geen twee onderzoeken met een cijfer om te vergelijken."),
    ],
)
def test_studies_agree_when_they_point_the_same_way(
    values: tuple[str, ...], verdict: Verdict, words: str
) -> None:
    figures = [figure(f"bron-{number}", value=value) for number, value in enumerate(values)]
    assert answer("consistent", *figures) == Judgement(verdict, words)


def test_one_precise_study_is_enough() -> None:
    sure = figure("a", ci={"low": "0.1", "high": "0.5"})
    wide = figure("b", ci={"low": "-0.2", "high": "0.5"})
    nearly = figure("c", ci={"low": "-0.2", "high": "0.15"})
    words = "Het interval ligt aan één kant van nul, of vlak om nul"
    assert answer("precise", sure, wide) == Judgement(YES, f"{words}: 1 van de 2{NBSP}onderzoeken.")
    assert answer("precise", wide) == Judgement(NO, f"{words}: 0 van de 1{NBSP}onderzoek.")
    assert answer("precise", wide, figure("d")).verdict is UNKNOWN
    assert answer("precise", nearly).verdict is NO
    assert answer("precise", nearly, rule=replace(RULE, null_band=0.2)).verdict is YES


def test_one_recent_study_is_enough() -> None:
    sources = {name: records.source(name, issued=year) for name, year in (("oud", "2010"), ("nieuw", "2011"))}
    words = "Verschenen in de 15 jaar vóór onze controle"
    assert answer("recent", figure("oud"), figure("nieuw"), sources=sources) == Judgement(
        YES, f"{words}: 1 van de 2{NBSP}onderzoeken."
    )
    assert answer("recent", figure("oud"), sources=sources).verdict is NO
    assert answer("recent", figure("oud"), figure("weg"), sources=sources) == Judgement(
        UNKNOWN, f"{words}: 0 van de 2{NBSP}onderzoeken; van 1 weten wij het niet."
    )
    longer = answer("recent", figure("oud"), sources=sources, rule=replace(RULE, recent_years=16))
    assert longer == Judgement(
        YES, f"Verschenen in de 16 jaar vóór onze controle: 1 van de 1{NBSP}onderzoek."
    )


def test_one_fair_test_is_enough() -> None:
    fair, own = figure("a", test="gestandaardiseerd"), figure("b", test="eigen")
    words = "Gemeten met een gestandaardiseerde toets"
    assert answer("test", fair, own) == Judgement(YES, f"{words}: 1 van de 2{NBSP}onderzoeken.")
    assert answer("test", own).verdict is NO
    assert answer("test", own, figure("c", test="gemengd")).verdict is UNKNOWN
    assert answer("test", figure("c")).verdict is UNKNOWN
    assert answer("test", named=(said("bron-a", Design.RCT),)).verdict is UNKNOWN


def test_a_finding_can_say_how_many_pupils_what_chance_and_which_test() -> None:
    large = said("bron-a", Design.RCT, pupils="4383", p_value="< 0.01", test="gestandaardiseerd")
    (body,) = bodies(named=(large,))
    assert (body.studies, body.large_trials) == (1, 1)
    assert [body.answers[name].verdict for name in ("randomised", "precise", "test")] == [YES, YES, YES]
    (bare,) = bodies(named=(said("bron-a", Design.RCT),))
    assert (bare.large_trials, bare.answers["precise"].verdict) == (0, UNKNOWN)


def test_findings_of_one_named_study_are_one_study_and_join_its_figures() -> None:
    named = (said("bron-a", study="haarlem"), said("bron-b", Design.RCT, study="haarlem"))
    (alone,) = studies_in([], named)
    assert (alone.name, alone.source, alone.design) == ("haarlem", "bron-a", Design.RCT)
    (joined,) = studies_in([figure("bron-c", study="haarlem")], named)
    assert joined.source == "bron-c"
