"""Which figure stands for an intervention on an outcome, and why none does."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart import vocabulary
from menukaart.evidence.figures.standing import StandingFigure, standing_figure
from menukaart.evidence.numbers.figure import figure_of
from menukaart.evidence.pooling import Synthesis
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.model import Source
from menukaart.vocabulary import Design, Measure, NoFigure, Outcome, Population
from tests.unit.records import Data, effect_data, intervention, source

RETRACTED = source("fout-2019", retracted={"date": "2026-01-10", "reason": "Fout in de gegevens."})
SOURCES = {"fout-2019": RETRACTED, "jansen-2020": source()}
REQUEST = {
    "source": "tabel-2021",
    "outcome": "rekenen",
    "population": "doelgroep",
    "where": {"post": "1"},
    "rows_in_words": "alle",
}
TRIAL = {"design": "experiment-met-loting"}


def pooled(estimate: float = 0.35) -> Pooled:
    found = Synthesis(
        k=20,
        effects=40,
        dutch_rows=4,
        dutch_studies=2,
        randomised_studies=None,
        estimate=estimate,
        se=0.05,
        ci=(estimate - 0.1, estimate + 0.1),
        tau2=0.0,
        i2=0.0,
        q=3.0,
        prediction_interval=None,
        method="REML",
    )
    return Pooled("tabel-2021", found)


def standing(
    *effects: Data, with_pooled: Pooled | None = None, sources: dict[str, Source] | None = None
) -> StandingFigure | NoFigure:
    changes: dict[str, Any] = {"effects": list(effects)} if effects else {}
    if with_pooled:
        changes["synthesis"] = REQUEST
    record = intervention(**changes)
    return standing_figure(record, Outcome.MATHS, SOURCES if sources is None else sources, with_pooled)


def value(*effects: Data, with_pooled: Pooled | None = None) -> str:
    found = standing(*effects, with_pooled=with_pooled)
    return str(found.value) if isinstance(found, StandingFigure) else found.value


def test_the_only_figure_stands_with_all_that_is_known_of_it() -> None:
    data = effect_data(
        **TRIAL,
        ci={"low": "0.10", "high": "0.46"},
        studies="3",
        dutch_studies="1",
        pupils="900",
        population="doelgroep",
        test="gestandaardiseerd",
    )
    found = standing(data)
    assert isinstance(found, StandingFigure)
    assert found.interval is not None
    assert (found.value, *found.interval.ends) == (Decimal("0.28"), 0.10, 0.46)
    assert (found.outcome, found.measure, found.design) == (Outcome.MATHS, Measure.D, Design.RCT)
    assert (found.studies, found.dutch_studies, found.pupils) == (3, 1, 900)
    assert (found.population, found.test) == (Population.TARGET, vocabulary.TestType.STANDARDISED)
    assert (found.source, found.is_headline, found.pooled) == ("jansen-2020", False, None)
    assert found.se == pytest.approx(0.0918, abs=0.0001)
    assert found.effect is not None
    assert found.is_on_scale
    assert found.on_yardsticks == figure_of(found.effect)


def test_the_headline_goes_before_all_others() -> None:
    head = effect_data(value="0.11", headline="true")
    assert value(effect_data(value="0.90", studies="90"), head) == "0.11"
    assert value(head, effect_data(value="0.90"), with_pooled=pooled()) == "0.11"
    month_later = effect_data(value="0.90", headline="true", outcome="lezen")
    assert value(month_later, effect_data(value="0.20")) == "0.20"


@pytest.mark.parametrize(
    "changes",
    [
        {"relation": "verwant"},
        {"design": "ranglijst"},
        {"measure": "maanden"},
        {"source": "fout-2019"},
    ],
)
def test_no_headline_makes_these_stand(changes: Data) -> None:
    assert standing(effect_data(headline="true", **changes)) in NoFigure
    assert value(effect_data(headline="true", value="9", **changes), effect_data()) == "0.28"


def test_two_headlines_say_nothing() -> None:
    one, two = (effect_data(value=each, headline="true") for each in ("0.1", "0.2"))
    assert standing(one, two) is NoFigure.SEVERAL


def test_what_was_pooled_here_goes_before_printed_figures() -> None:
    found = standing(effect_data(value="0.90", studies="900"), with_pooled=pooled())
    assert isinstance(found, StandingFigure)
    assert found.interval is not None
    assert (found.value, found.measure, found.se) == (Decimal("0.35"), Measure.SD, 0.05)
    assert found.interval.ends == pytest.approx((0.25, 0.45))
    assert (found.studies, found.dutch_studies, found.pupils) == (20, 2, None)
    assert (found.source, found.effect, found.population) == ("tabel-2021", None, Population.TARGET)
    assert found.is_on_scale


def test_a_pooled_estimate_of_a_retracted_source_or_another_outcome_does_not_stand() -> None:
    withdrawn = source("tabel-2021", retracted={"date": "2026-01-10", "reason": "Fout."})
    assert standing(with_pooled=pooled(), sources={"tabel-2021": withdrawn}) is NoFigure.NOTHING
    record = intervention(synthesis=REQUEST | {"outcome": "lezen"})
    assert standing_figure(record, Outcome.MATHS, {}, pooled()) is NoFigure.NOTHING


def test_of_synthesis_figures_the_one_with_most_studies_stands_not_the_largest() -> None:
    many, few = effect_data(value="0.20", studies="30"), effect_data(value="0.80", studies="3")
    assert value(few, many) == "0.20"
    assert value(effect_data(value="0.90", source="klein-2020", **TRIAL), many, few) == "0.20"


def test_a_count_that_is_not_known_is_not_a_low_one() -> None:
    assert standing(effect_data(studies="30"), effect_data(value="0.80")) is NoFigure.SEVERAL
    # Beside single studies it is the only synthesis.
    assert value(effect_data(value="0.80"), effect_data(**TRIAL)) == "0.80"


def test_a_synthesis_does_not_stand_for_more_studies_than_it_holds() -> None:
    single = [effect_data(value="0.5", source=f"studie-{n}", **TRIAL) for n in range(3)]
    assert standing(effect_data(studies="2"), *single) is NoFigure.SEVERAL
    assert value(effect_data(studies="3"), *single) == "0.28"


def test_pupils_at_risk_break_a_tie_and_nothing_else() -> None:
    general = effect_data(value="0.20", studies="9")
    target = effect_data(value="0.10", studies="9", population="doelgroep")
    assert value(general, target) == "0.10"
    assert value(general | {"studies": "10"}, target) == "0.20"
    assert standing(general, general | {"value": "0.30"}) is NoFigure.SEVERAL


@pytest.mark.parametrize("other", [{"measure": "g"}, {"measure": "ES"}, {"measure": "SD", **TRIAL}])
def test_of_unlike_measures_none_stands(other: Data) -> None:
    assert standing(effect_data(studies="30"), effect_data(studies="3", **other)) is NoFigure.SEVERAL


def test_single_studies_do_not_beat_each_other() -> None:
    lot, group = effect_data(**TRIAL), effect_data(design="quasi-experiment", value="0.5")
    assert standing(lot, group) is NoFigure.SEVERAL


@pytest.mark.parametrize(
    "beside",
    [
        {"design": "ranglijst", "value": "0.9"},
        {"relation": "verwant", "value": "0.9"},
        {"measure": "maanden", "value": "9"},
        {"measure": "procentpunten", "value": "9"},
        {"measure": "improvement-index", "value": "9"},
        {"measure": "r", "value": "0.9"},
        {"design": "voor-en-nameting", "value": "0.9"},
        {"outcome": "lezen", "value": "0.9"},
        {"source": "fout-2019", "value": "0.9"},
    ],
)
def test_what_may_not_be_compared_stands_in_nobodys_way(beside: Data) -> None:
    assert value(effect_data(), effect_data(**beside)) == "0.28"


@pytest.mark.parametrize("measure", ["procentpunten", "improvement-index", "percentielpunten", "odds-ratio"])
def test_a_difference_on_another_scale_stands_when_it_is_the_only_one(measure: str) -> None:
    found = standing(effect_data(measure=measure, value="4", **TRIAL))
    assert isinstance(found, StandingFigure)
    assert not found.is_on_scale
    assert standing(*[effect_data(measure=measure, value=each, **TRIAL) for each in "12"]) is NoFigure.SEVERAL


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ([{"design": "ranglijst"}], NoFigure.RANKING),
        ([{"design": "ranglijst"}, {"relation": "verwant"}], NoFigure.RANKING),
        ([{"measure": "maanden", "design": "literatuurstudie"}], NoFigure.MONTHS),
        ([{"measure": "maanden", **TRIAL}], NoFigure.MONTHS),
        ([{"measure": "maanden"}, {"design": "ranglijst"}], NoFigure.UNLIKE),
        ([{"design": "voor-en-nameting"}], NoFigure.UNLIKE),
        ([{"measure": "tau-u"}], NoFigure.UNLIKE),
        ([{"measure": "r"}], NoFigure.UNLIKE),
        ([{"measure": "procent", **TRIAL}], NoFigure.UNLIKE),
        ([{"source": "fout-2019"}], NoFigure.RETRACTED),
        ([{"source": "fout-2019"}, {"relation": "verwant"}], NoFigure.RETRACTED),
        ([{"relation": "verwant"}], NoFigure.RELATED),
        ([{"outcome": "lezen"}], NoFigure.NOTHING),
        ([], NoFigure.NOTHING),
    ],
)
def test_the_reason_says_why_none_stands(changes: list[Data], reason: NoFigure) -> None:
    assert standing(*[effect_data(**each) for each in changes]) is reason


FIGURES = st.fixed_dictionaries(
    {
        "value": st.decimals(-2, 2, places=2).map(str),
        "measure": st.sampled_from(["d", "d", "g", "maanden", "odds-ratio", "r"]),
        "design": st.sampled_from(["meta-analyse", "meta-analyse", "experiment-met-loting", "ranglijst"]),
        "population": st.sampled_from([term.value for term in Population]),
        "studies": st.none() | st.integers(1, 4).map(str),
        "relation": st.sampled_from(["direct", "direct", "verwant"]),
        "source": st.sampled_from(["jansen-2020", "jansen-2020", "fout-2019", "ander-2021"]),
        "headline": st.sampled_from(["false", "false", "false", "true"]),
    }
)


@given(st.lists(FIGURES, max_size=6), st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_the_figures_does_not_matter(found: list[Data], order: Any, is_pooled: bool) -> None:  # noqa: FBT001
    effects = [effect_data(**each) for each in found]
    shuffled = list(effects)
    order.shuffle(shuffled)
    estimate = pooled() if is_pooled else None
    assert standing(*effects, with_pooled=estimate) == standing(*shuffled, with_pooled=estimate)


@given(st.lists(FIGURES, max_size=6), st.integers(1, 9))
def test_the_size_of_the_figures_does_not_matter(found: list[Data], turn: int) -> None:
    """The same place is chosen when every value is turned round and made larger."""
    other = [{**each, "value": str(-turn * Decimal(each["value"]))} for each in found]
    first, second = (standing(*[effect_data(**each) for each in data]) for data in (found, other))
    if isinstance(first, StandingFigure):
        assert isinstance(second, StandingFigure)
        assert second.value == -turn * first.value
    else:
        assert second is first
