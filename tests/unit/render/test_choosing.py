"""Help me kiezen: the questions, the rule, and what the pages say."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Intervention
from menukaart.render import references
from menukaart.render.addresses import Here
from menukaart.render.choosing import questions
from menukaart.render.choosing.questions import (
    GOALS,
    QUESTIONS,
    STAGES,
    AnswerFit,
    in_stage,
    only_for_the_young,
)
from menukaart.render.choosing.selection import (
    BEYOND,
    FOR_GROUP,
    MOST,
    WITHOUT_FIGURE,
    Candidate,
    Choice,
    candidates,
    choose,
    goals_of,
)
from menukaart.render.facets import choice_address
from menukaart.render.glossary import Matcher
from menukaart.render.views.choose.choosing import ResultPage, goal_page, heading, result_page, start_page
from menukaart.render.views.choose.options import dutch_on_goal
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.vocabulary import DutchVerdict, Never, Outcome, Phase, RecordKind, TargetGroup
from tests.unit.records import effect_data, intervention, source

PO = next(stage for stage in STAGES if stage.phase is Phase.PO)
MATHS = next(goal for goal in GOALS if goal.id == "rekenen")
ANSWERS = {question.id: {answer.value: answer for answer in question.answers} for question in QUESTIONS}


def known(identifier: str, title: str = "", **changes: Any) -> Intervention:
    """An intervention with one trial on the goal behind it, so with strength 1."""
    effects = changes.pop("effects", [effect_data(design="experiment-met-loting")])
    return intervention(identifier, title=title or identifier.capitalize(), effects=effects, **changes)


def catalogue(*records: Intervention) -> Catalogue:
    return Catalogue(
        [(RecordKind.INTERVENTION, record) for record in records] + [(RecordKind.SOURCE, source())]
    )


def found(*records: Intervention, phase: Phase = Phase.PO) -> tuple[Candidate, ...]:
    everything = catalogue(*records)
    return candidates(everything, assess_all(everything), phase, MATHS)


def chosen(*records: Intervention, **answers: str) -> Choice:
    return choose(found(*records), {name.replace("_", "-"): value for name, value in answers.items()})


def cost(band: str) -> dict[str, Any]:
    return {"cost": {"band": band, "sources": "jansen-2020"}}


def dosage(**changes: Any) -> dict[str, Any]:
    return {"dosage": {"sources": "jansen-2020"} | changes}


def test_every_outcome_belongs_to_exactly_one_goal_and_there_are_eight_at_most() -> None:
    outcomes = [outcome for goal in GOALS for outcome in goal.outcomes]
    assert sorted(outcomes) == sorted(Outcome)
    assert len(GOALS) <= 8


def test_the_names_in_an_address_are_promises() -> None:
    assert [goal.id for goal in GOALS] == [
        "lezen", "taal", "rekenen", "leren", "welbevinden", "ouders", "doorstroom", "lesgeven",
    ]  # fmt: skip
    assert {name: list(answers) for name, answers in ANSWERS.items()} == {
        "voor-wie": [
            "peuters", "kleuters", "zwakke-lezers", "leerlingen-met-leerachterstand",
            "leerlingen-met-achterstandsrisico", "meertalige-leerlingen", "nieuwkomers", "alle-leerlingen",
        ],
        "budget": ["klein", "midden"],
        "rooster": ["vol"],
        "mensen": ["nee"],
        "ouders": ["nee"],
    }  # fmt: skip


def test_every_answer_can_be_asked_of_the_menukaart() -> None:
    for question in QUESTIONS:
        for answer in question.answers:
            assert choice_address(answer.facets)


@pytest.mark.parametrize(
    ("question", "value", "changes", "fit"),
    [
        ("voor-wie", "zwakke-lezers", {"target_groups": "zwakke-lezers"}, AnswerFit.YES),
        ("voor-wie", "zwakke-lezers", {"target_groups": "alle-leerlingen"}, AnswerFit.UNSURE),
        ("voor-wie", "zwakke-lezers", {"target_groups": "nieuwkomers"}, AnswerFit.NO),
        ("voor-wie", "zwakke-lezers", {"target_groups": ["ouders", "peuters"]}, AnswerFit.NO),
        ("voor-wie", "zwakke-lezers", {"target_groups": "leraren"}, AnswerFit.UNSURE),
        ("budget", "klein", cost("2"), AnswerFit.YES),
        ("budget", "klein", cost("3"), AnswerFit.NO),
        ("budget", "midden", cost("3"), AnswerFit.YES),
        ("budget", "klein", {}, AnswerFit.UNSURE),
        ("rooster", "vol", dosage(moments="onder-schooltijd"), AnswerFit.NO),
        ("rooster", "vol", dosage(moments=["onder-schooltijd", "tijdens-de-les"]), AnswerFit.YES),
        ("rooster", "vol", dosage(extra_staff="true"), AnswerFit.UNSURE),
        ("mensen", "nee", dosage(extra_staff="true"), AnswerFit.NO),
        ("mensen", "nee", dosage(extra_staff="false"), AnswerFit.YES),
        ("mensen", "nee", dosage(moments="thuis"), AnswerFit.UNSURE),
        ("ouders", "nee", {"target_groups": ["ouders", "alle-leerlingen"]}, AnswerFit.NO),
        ("ouders", "nee", {}, AnswerFit.YES),
    ],
)
def test_how_an_intervention_stands_to_an_answer(
    question: str, value: str, changes: dict[str, Any], fit: AnswerFit
) -> None:
    assert ANSWERS[question][value].fits(intervention(**changes)) is fit


def test_how_an_answer_about_a_group_is_made() -> None:
    """The answers are made when the module is read; here their makers are asked again."""
    answer = questions._for(TargetGroup.NEWCOMERS, TargetGroup.AT_RISK, TargetGroup.NEWCOMERS)
    fit = {group: answer.fits(intervention(target_groups=group)) for group in TargetGroup}
    groups = ("nieuwkomers", "alle-leerlingen", "leerlingen-met-achterstandsrisico")

    assert (answer.value, answer.label) == ("nieuwkomers", "Nieuwkomers")
    assert answer.facets == {"doelgroep": groups}
    assert {group for group, found in fit.items() if found is AnswerFit.YES} == {TargetGroup.NEWCOMERS}
    assert {group for group, found in fit.items() if found is AnswerFit.UNSURE} == {
        TargetGroup.ALL, TargetGroup.AT_RISK, TargetGroup.PARENTS, TargetGroup.STAFF,
    }  # fmt: skip
    assert answer.fits(intervention(target_groups=["ouders", "peuters"])) is AnswerFit.NO
    assert questions._for(TargetGroup.ALL).facets == {"doelgroep": ("alle-leerlingen",)}
    assert questions._for(TargetGroup.POOR_READERS).label == "Leerlingen die moeite hebben met lezen"


def test_how_an_answer_about_money_is_made() -> None:
    answer = questions._at_most("klein", 2, "Weinig")

    assert (answer.value, answer.label) == ("klein", "Weinig")
    assert answer.facets == {"kosten": ("1", "2", "onbekend")}
    assert [answer.fits(intervention(**cost(band))) for band in ("1", "2", "3")] == [
        AnswerFit.YES, AnswerFit.YES, AnswerFit.NO,
    ]  # fmt: skip
    assert answer.fits(intervention()) is AnswerFit.UNSURE


def test_peuters_and_kleuters_are_asked_about_in_their_own_phase_only() -> None:
    asked = {
        stage.phase: {value for value, answer in ANSWERS["voor-wie"].items() if answer.is_asked(stage)}
        for stage in STAGES
    }
    everyone = set(ANSWERS["voor-wie"])

    assert asked[Phase.VVE] == everyone
    assert asked[Phase.PO] == asked[Phase.VO] == asked[Phase.MBO] == everyone - {"peuters", "kleuters"}


@pytest.mark.parametrize(
    ("ages", "young"), [({"min": "4", "max": "6"}, True), ({"min": "4", "max": "7"}, False)]
)
def test_ages_go_before_groups_and_six_is_the_last_year_of_the_first_phase(
    ages: dict[str, str], *, young: bool
) -> None:
    assert only_for_the_young(intervention(target_groups="alle-leerlingen", ages=ages)) is young


def test_what_is_for_kleuters_belongs_to_the_first_phase_also_when_a_primary_school_does_it() -> None:
    record = intervention(target_groups="kleuters")
    assert in_stage(record, Phase.VVE)
    assert only_for_the_young(record)
    assert not only_for_the_young(intervention(target_groups=["kleuters", "alle-leerlingen"]))
    assert not only_for_the_young(intervention(target_groups="kleuters", ages={"min": "4", "max": "9"}))


def test_only_goals_that_something_aims_at() -> None:
    everything = catalogue(intervention(outcomes=["lezen", "taal"]))
    assert [goal.id for goal in goals_of(everything, Phase.PO)] == ["lezen", "taal"]
    assert goals_of(everything, Phase.MBO) == ()


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"caution": {"advice": "liever-niet", "reason": "x", "sources": "a"}}, Never.RATHER_NOT),
        ({"caution": {"advice": "denk-twee-keer-na", "reason": "x", "sources": "a"}}, Never.THINK_TWICE),
        ({"target_groups": "kleuters"}, Never.YOUNG),
        ({"effects": [effect_data(design="experiment-met-loting", value="-0.1")]}, Never.NO_GAIN),
        ({"effects": []}, Never.TOO_LITTLE),
    ],
)
def test_what_is_never_an_option_whatever_is_answered(changes: dict[str, Any], reason: Never) -> None:
    changes = changes if changes.get("effects") != [] else {"effects": [effect_data(relation="verwant")]}
    choice = chosen(known("aap", **changes), mensen="nee", budget="klein")
    assert choice == Choice((), {"aap": reason.value})


def test_dutch_research_that_found_no_effect_decides_when_no_figure_is_about_the_goal() -> None:
    elsewhere = {"effects": [effect_data(outcome="lezen", design="experiment-met-loting")]}
    for verdict, reason in (("geen-effect-gevonden", "geen-winst"), ("onderzocht", WITHOUT_FIGURE)):
        record = known("aap", dutch_evidence={"studies": "1", "verdict": verdict}, **elsewhere)
        assert chosen(record) == Choice((), {"aap": reason})


def test_what_is_for_exactly_this_group_stands_apart_until_there_is_a_figure_on_the_goal() -> None:
    group = {"target_groups": "nieuwkomers"}
    elsewhere = [effect_data(outcome="lezen", design="experiment-met-loting")]
    records = (
        known("cijfer", target_groups="alle-leerlingen"),
        known("elders", effects=elsewhere, **group),
        known("niets", effects=[effect_data(relation="verwant")], **group, **cost("5")),
        known("breed", effects=elsewhere, target_groups="alle-leerlingen"),
        known("nee", effects=[], caution={"advice": "liever-niet", "reason": "x", "sources": "a"}, **group),
    )
    choice = chosen(*records, voor_wie="nieuwkomers")
    assert choice.options == ("cijfer",)
    assert choice.left_out == {
        "elders": FOR_GROUP, "niets": FOR_GROUP, "breed": WITHOUT_FIGURE, "nee": "liever-niet",
    }  # fmt: skip
    assert chosen(*records, voor_wie="nieuwkomers", budget="klein").left_out["niets"] == "te-weinig"
    assert FOR_GROUP not in chosen(*records).left_out.values()


def test_nothing_is_an_option_without_a_figure_on_the_goal_whatever_is_answered() -> None:
    record = known("aap", effects=[effect_data(outcome="lezen", design="meta-analyse", studies="80")])
    for question, answers in ANSWERS.items():
        for value in answers:
            assert choose(found(record), {question: value}).options == ()


def test_two_with_the_same_title_keep_the_order_of_the_catalogue() -> None:
    assert chosen(known("b", "Bijles"), known("a", "Bijles")).options == ("b", "a")


def test_at_most_five_and_the_rest_says_that_less_is_known() -> None:
    names = [f"i{number}" for number in range(MOST + 2)]
    choice = chosen(*(known(name) for name in names))
    assert choice.options == tuple(names[:MOST])
    assert choice.left_out == dict.fromkeys(names[MOST:], BEYOND)


def test_an_answer_rules_out_what_is_known_not_to_fit_and_keeps_what_is_not_known() -> None:
    choice = chosen(
        known("duur", **cost("4")), known("goedkoop", **cost("1")), known("onbekend"), budget="klein"
    )
    assert choice.options == ("goedkoop", "onbekend")
    assert choice.left_out == {"duur": "budget"}


def test_the_first_question_that_rules_something_out_is_the_reason() -> None:
    record = known("duur", target_groups="nieuwkomers", **cost("5"))
    answers = {"budget": "klein", "voor_wie": "zwakke-lezers"}
    assert chosen(record, **answers).left_out == {"duur": "voor-wie"}


def test_the_order_of_the_rule() -> None:
    elsewhere = known("a-elders", effects=[effect_data(outcome="lezen", design="meta-analyse", studies="80")])
    strong = known("b-sterk", effects=[effect_data(design="meta-analyse", studies="80")])
    dutch = known("d-nl", dutch_evidence={"studies": "1", "verdict": "onderzocht"})
    plain = known("c-gewoon")
    choice = chosen(elsewhere, strong, dutch, plain)
    assert choice.options == ("b-sterk", "d-nl", "c-gewoon")
    assert choice.left_out == {"a-elders": WITHOUT_FIGURE}


def test_what_is_known_to_fit_goes_before_what_may_fit_but_not_before_stronger_evidence() -> None:
    strong = known("a-sterk", effects=[effect_data(design="meta-analyse", studies="80")])
    unsure, sure = known("b-misschien"), known("c-zeker", **cost("1"))
    assert chosen(strong, unsure, sure, budget="klein").options == ("a-sterk", "c-zeker", "b-misschien")
    assert chosen(strong, unsure, sure).options == ("a-sterk", "b-misschien", "c-zeker")


def test_an_answer_that_is_not_given_or_not_known_narrows_nothing() -> None:
    assert chosen(known("aap", **cost("5")), budget="") == chosen(known("aap", **cost("5")))
    assert chosen(known("aap", **cost("5")), kleur="rood").options == ("aap",)


def scribe(everything: Catalogue, address: str) -> Scribe:
    shared = Shared.__new__(Shared)
    given = {
        "catalogue": everything,
        "assessments": assess_all(everything),
        "names": references.names(everything.sources),
        "words": Matcher(everything.glossary),
    }
    for name in Shared.__slots__:
        object.__setattr__(shared, name, given.get(name, {} if name == "versions" else None))
    return Scribe(shared, Here(address))


def result(*records: Intervention) -> ResultPage:
    return result_page(scribe(catalogue(*records), "kiezen/po/rekenen/"), PO, MATHS)


def test_the_page_shows_the_options_by_alphabet_with_the_reason_for_each() -> None:
    page = result(known("b", "Zon"), known("a", "Aap", **cost("2")))
    assert [option.title for option in page.options if option.is_shown] == ["Aap", "Zon"]
    assert page.heading == "Twee opties om te overwegen"
    first = page.options[0]
    assert first.said is not None
    assert "bij rekenen" in first.said.sentence
    rows = {row.label: row.value for row in first.rows}
    assert rows["Kosten"] == "laag (2 van 5)"
    assert rows["Hoe zeker"] == "bewijskracht zeer beperkt (1 van 5)"
    assert (
        first.unknown == "Nog niet bekend: of het extra mensen vraagt en of het in Nederland onderzocht is."
    )
    assert all(row.value for row in first.rows)


def test_every_candidate_stands_once_in_the_lists_and_the_options_do_not_count() -> None:
    page = result(
        known("aap"), known("beer", caution={"advice": "liever-niet", "reason": "x", "sources": "a"})
    )
    counts = {
        group.id: (group.count, [item.id for item in group.items])
        for group in (*page.waiting, *page.left_out)
        if group.items
    }
    assert counts == {BEYOND: (0, ["aap"]), "liever-niet": (1, ["beer"])}


def test_one_option_is_no_choice_and_the_page_leads_on() -> None:
    page = result(known("aap"), known("vo", phases="vo"), known("leren", outcomes="schoolprestaties"))
    assert page.is_thin
    assert [link.text for link in page.wider] == [
        "Beter rekenen: voortgezet onderwijs",
        "Beter leren in het algemeen",
    ]
    assert page.wider[0].href == "../../../kiezen/vo/rekenen/"


def test_only_what_makes_a_difference_is_asked() -> None:
    page = result(known("aap", **cost("5")), known("beer"))
    asked = {item.question.id: [answer.value for answer, _, _ in item.answers] for item in page.asked}
    assert asked == {"voor-wie": ["alle-leerlingen"], "budget": ["klein", "midden"]}


def test_an_answer_leads_to_the_same_choice_on_the_menukaart() -> None:
    page = result(known("aap", **cost("5")))
    link = page.asked[1].answers[0][2]
    assert link.href == "../../../menukaart/?fase=po&uitkomst=rekenen&kosten=1&kosten=2&kosten=onbekend"


def test_the_goal_page_warns_for_what_a_school_may_better_leave_alone() -> None:
    record = known("kleuter", "Kleuter", target_groups="kleuters", caution={
        "advice": "denk-twee-keer-na", "reason": "x", "sources": "jansen-2020",
    })  # fmt: skip
    stage = STAGES[0]
    page = goal_page(scribe(catalogue(record), "kiezen/vve/"), stage)
    assert [(link.text, link.remark) for link in page.cautions] == [("Kleuter", "denk er twee keer over na")]


def test_the_first_page_offers_only_phases_with_something_in_them() -> None:
    page = start_page(scribe(catalogue(known("aap")), "kiezen/"))
    assert [(link.href, link.text) for link in page.choices] == [("../kiezen/po/", PO.title)]


def test_headings() -> None:
    assert heading(0) == "Geen opties om te overwegen"
    assert heading(1) == "Eén optie om te overwegen"


@pytest.mark.parametrize(
    ("verdict", "dutch", "words"),
    [
        (DutchVerdict.EFFECT, {Outcome.LANGUAGE: 1}, "Nederlands onderzoek vond een effect"),
        (
            DutchVerdict.EFFECT,
            {Outcome.MATHS: 2, Outcome.LANGUAGE: None},
            "Nederlands onderzoek gaat over iets anders",
        ),
        (DutchVerdict.STUDIED, {Outcome.LANGUAGE: None}, "in Nederland onderzocht"),
        (DutchVerdict.APPLIED, {Outcome.MATHS: 2}, ""),
        (None, {}, ""),
    ],
)
def test_dutch_research_on_another_goal_is_no_reason_for_this_one(
    verdict: DutchVerdict | None, dutch: dict[Outcome, int | None], words: str
) -> None:
    assert dutch_on_goal(verdict, dutch, (Outcome.LANGUAGE,)) == words
