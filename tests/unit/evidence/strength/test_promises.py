"""The promises of the rule, on real and on random bodies of evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from menukaart.catalogue import Catalogue, check
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.evidence.strength.answers import Background
from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.criteria import CRITERIA
from menukaart.evidence.strength.gather import bodies_on
from menukaart.evidence.strength.rating import best, rate, reach
from menukaart.evidence.strength.score import strengths
from menukaart.evidence.strength.verdicts import Judgement
from menukaart.vocabulary import Outcome, Verdict
from tests.ours import library
from tests.unit import records
from tests.unit.evidence.strength.test_score import REVIEW, effect, known

ROOT = Path(__file__).parents[4]
_IDS = [criterion.id for criterion in CRITERIA]


def _body(verdicts: list[Verdict], kind: BodyKind, studies: int | None, large: int, is_related: bool) -> Body:  # noqa: FBT001
    answers = {id_: Judgement(verdict, "") for id_, verdict in zip(_IDS, verdicts, strict=True)}
    if kind is BodyKind.LISTED:
        studies = studies or 1
    return Body(kind, is_related, studies, answers, ("bron",), large_trials=large)


BODIES = st.builds(
    _body,
    st.lists(st.sampled_from(list(Verdict)), min_size=len(_IDS), max_size=len(_IDS)),
    st.sampled_from(list(BodyKind)),
    st.one_of(st.none(), st.integers(1, 500)),
    st.integers(0, 3),
    st.booleans(),
)


def _answered(body: Body, criterion: str, verdict: Verdict) -> Body:
    return replace(body, answers={**body.answers, criterion: Judgement(verdict, "")})


@given(body=BODIES, criterion=st.sampled_from(_IDS))
def test_an_answer_moves_a_score_only_its_own_way(body: Body, criterion: str) -> None:
    unknown = _answered(body, criterion, Verdict.UNKNOWN)
    now = rate(unknown).value
    assert rate(_answered(body, criterion, Verdict.YES)).value >= now
    assert rate(_answered(body, criterion, Verdict.NO)).value <= now


@given(body=BODIES)
def test_a_score_stays_within_what_it_can_still_become(body: Body) -> None:
    low, high = reach([body])
    assert 0 <= low <= rate(body).value <= high <= 5
    assert rate(body).value >= (0 if body.is_related else 1)


@given(bodies=st.lists(BODIES, max_size=5), more=BODIES)
def test_another_body_never_lowers(bodies: list[Body], more: Body) -> None:
    before, after = best(bodies), best([*bodies, more])
    assert (after[1].value if after else 0) >= (before[1].value if before else 0)


@given(bodies=st.lists(BODIES, min_size=2, max_size=5), order=st.randoms())
def test_the_order_of_bodies_does_not_matter(bodies: list[Body], order: object) -> None:
    shuffled = list(bodies)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = best(bodies), best(shuffled)
    assert (first and first[1]) == (second and second[1])


@given(
    verdicts=st.lists(st.sampled_from(list(Verdict)), min_size=len(_IDS), max_size=len(_IDS)),
    synthesis=BODIES.filter(lambda body: body.kind is BodyKind.SYNTHESIS and not body.is_related),
)
def test_one_small_study_never_outranks_a_synthesis(verdicts: list[Verdict], synthesis: Body) -> None:
    small = _body(verdicts, BodyKind.LISTED, 1, 0, is_related=False)
    assert rate(small).value <= rate(synthesis).value
    counted = best([small, synthesis])
    assert counted is not None
    assert counted[0] is synthesis


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return check(library()).sound_catalogue()


def _real(catalogue: Catalogue) -> Iterator[tuple[str, tuple[Body, ...]]]:
    pooler = Pooler(catalogue.tables)
    for record in catalogue.interventions:
        background = Background(record.kind, catalogue.sources_by_id, record.reviewed.year)
        for outcome in (*Outcome, None):
            bodies = bodies_on(record, outcome, background, pooler.pool(record.synthesis))
            if bodies:
                yield f"{record.id} {outcome}", bodies


def test_the_promises_hold_for_every_real_body(catalogue: Catalogue) -> None:
    looked_at = 0
    for name, bodies in _real(catalogue):
        now = best(bodies)
        for number, body in enumerate(bodies):
            for criterion, verdict in body.verdicts.items():
                if verdict is Verdict.UNKNOWN:
                    yes, no = (
                        [*bodies[:number], _answered(body, criterion, answer), *bodies[number + 1 :]]
                        for answer in (Verdict.YES, Verdict.NO)
                    )
                    assert _value(best(yes)) >= _value(now) >= _value(best(no)), (name, criterion)
                    looked_at += 1
    assert looked_at > 300


def _value(found: tuple[Body, object] | None) -> int:
    return rate(found[0]).value if found else 0


FIGURES = st.fixed_dictionaries(
    {
        "design": st.sampled_from(["meta-analyse", "experiment-met-loting", "quasi-experiment", "ranglijst"]),
        "value": st.sampled_from(["0.10", "0.28", "0.90"]),
        "source": st.sampled_from(["jansen-2020", "bron-a", "bron-b", "bron-c"]),
        "relation": st.sampled_from(["direct", "verwant"]),
    },
    optional={
        "studies": st.integers(1, 90).map(str),
        "pupils": st.integers(10, 900).map(str),
        "i2": st.integers(0, 100).map(str),
        "test": st.sampled_from(["gestandaardiseerd", "eigen", "gemengd"]),
        "se": st.sampled_from(["0.02", "0.3"]),
        "study": st.sampled_from(["studie-1", "studie-2"]),
    },
)


@settings(max_examples=150)
@given(figures=st.lists(FIGURES, min_size=1, max_size=4), more=FIGURES, order=st.randoms())
def test_a_figure_that_points_the_same_way_never_lowers_a_record(
    figures: list[dict[str, str]], more: dict[str, str], order: object
) -> None:
    """All these figures point the same way, so a further one may only add."""
    agree = {**more, "se": "0.02"} if "se" in more else more

    def value_of(data: list[dict[str, str]]) -> int:
        record = records.intervention(effects=[effect(**each) for each in data])
        return strengths(record, REVIEW, known()).own.value or 0

    before = value_of(figures)
    if agree.get("study") not in {each.get("study") for each in figures}:
        assert value_of([*figures, agree]) >= before
    shuffled = list(figures)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert value_of(shuffled) == before
