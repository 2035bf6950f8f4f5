"""Every surface says the same figure of an intervention on an outcome: all pairs of the real records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

from menukaart.dutch import MINUS
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.overview.coverage import coverage
from menukaart.model import Intervention
from menukaart.render import references
from menukaart.render.addresses import MENU, Here
from menukaart.render.api.convert import Converter
from menukaart.render.glossary import Matcher
from menukaart.render.menu_files import INDEX_FILE, menu_files
from menukaart.render.views.compare.columns import column
from menukaart.render.views.evidence.cost_plot import cost_plot
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.told import Told, told_by_outcome
from menukaart.render.views.records.intervention import intervention_page
from menukaart.vocabulary import NoFigure, Outcome, TargetGroup
from tests.ours import assessed, catalogue

ROOT = Path(__file__).parents[3]
OUTCOMES = {outcome.label: outcome for outcome in Outcome}
SIZE = re.compile(rf"(?P<outcome>.+?): (?P<value>{MINUS}?[0-9.]+(?:,[0-9]+)?) ")

Pair = tuple[str, Outcome]
Said = tuple[str, Pair, Decimal]
"""A surface, what it speaks of, and the number that it says, on two decimals."""


@cache
def interventions() -> dict[str, Intervention]:
    return {record.id: record for record in catalogue().interventions}


@cache
def scribe() -> Scribe:
    found = catalogue()
    shared = Shared(found, assessed(), references.names(found.sources), Matcher(found.glossary))
    return Scribe(shared, Here(MENU))


def rounded(text: str) -> Decimal:
    value = Decimal(text.replace(MINUS, "-").replace(".", "").replace(",", "."))
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP) + 0


def on_row(surface: str, record: str, row: Row) -> Iterator[Said]:
    """Read the number of a line about the effect; a line without a number says none."""
    if row.label == "Effect" and (found := SIZE.match(row.value)):
        yield surface, (record, OUTCOMES[found["outcome"]]), rounded(found["value"])


def on_cards() -> Iterator[Said]:
    for identifier, *_, figures in json.loads(dict(menu_files(scribe()))[INDEX_FILE])["rows"]:
        for part in filter(None, figures.split("|")):
            outcome, value, words = part.split("=")
            found = SIZE.match(f"{Outcome(outcome).label}: {words}")
            assert found is not None
            yield "menu, words", (identifier, Outcome(outcome)), rounded(found["value"])
            yield "menu, order", (identifier, Outcome(outcome)), rounded(value.replace(".", ","))


def told_on_menu(identifier: str) -> dict[Outcome, Told]:
    return told_by_outcome(assessed()[identifier])


def on_pages() -> Iterator[Said]:
    for record in catalogue().interventions:
        page = intervention_page(scribe(), record, (None, None))
        for figure in page.figures.value or ():
            if figure.is_headline:
                yield "page, tag", (record.id, OUTCOMES[figure.outcome]), rounded(figure.value)
        for part in page.outcomes.known:
            outcome = part.row.outcome.removesuffix(" (niet waar het op mikt)")
            yield from on_row("page, by outcome", record.id, Row("Effect", f"{outcome}: {part.row.figure}"))
        beside = column(record, assessed()[record.id])
        yield from on_row("compare, effect", record.id, Row("Effect", beside.effect))


def on_plots() -> Iterator[Said]:
    titles = {record.title: record.id for record in catalogue().interventions}
    for outcome in Outcome:
        plot = cost_plot(scribe(), outcome)
        for row in plot.rows if plot else ():
            yield "effects", (titles[row.intervention.text], outcome), rounded(row.value)


def in_open_data() -> Iterator[Said]:
    convert = Converter(catalogue(), assessed(), "")
    for record in catalogue().interventions:
        for found in convert.intervention(record)["by_outcome"]:
            if found["figure"]:
                value = str(found["figure"]["value"]).replace(".", ",")
                yield "open data", (record.id, Outcome(found["outcome"])), rounded(value)


@cache
def everything_said() -> tuple[Said, ...]:
    return (*on_cards(), *on_pages(), *on_plots(), *in_open_data())


def pairs() -> Iterator[tuple[Pair, StandingFigure | NoFigure]]:
    for record in catalogue().interventions:
        for entry in assessed()[record.id].figures.by_outcome:
            yield (record.id, entry.outcome), entry.standing


def test_every_surface_says_the_figure_that_stands_and_no_other() -> None:
    standing = {
        pair: rounded(str(found.value).replace(".", ","))
        for pair, found in pairs()
        if isinstance(found, StandingFigure)
    }
    assert [said for said in everything_said() if standing.get(said[1]) != said[2]] == []


def test_no_surface_is_silent_about_a_figure_that_stands() -> None:
    said = {(surface, pair) for surface, pair, _ in everything_said()}
    on_scale = {pair for pair, found in pairs() if isinstance(found, StandingFigure) and found.is_on_scale}
    # A list orders only by what may be told: not by a figure behind which only related research stands.
    may_be_told = {(id_, outcome) for id_, outcome in on_scale if told_on_menu(id_)[outcome].is_known}
    for surface in ("menu, words", "menu, order"):
        assert {pair for spoken, pair in said if spoken == surface} == may_be_told
    assert {pair for spoken, pair in said if spoken == "effects"} == on_scale
    standing = {pair for pair, found in pairs() if isinstance(found, StandingFigure)}
    for surface in ("open data", "page, by outcome"):
        assert {pair for spoken, pair in said if spoken == surface} == standing
    mains = {(id_, main.outcome) for id_, found in assessed().items() if (main := found.figures.main)}
    assert {pair for spoken, pair in said if spoken == "compare, effect"} == mains
    assert {surface for surface, _ in said} >= {"page, tag"}
    assert len(on_scale) > 30


def test_the_first_figure_of_a_row_of_the_comparison_is_the_one_that_stands() -> None:
    for (identifier, outcome), found in pairs():
        if isinstance(found, StandingFigure):
            scale = "sd" if found.measure.standardised else found.measure.value
            beside = column(interventions()[identifier], assessed()[identifier]).effects
            first = next(each for each in beside if each.row == f"{outcome.value}.{scale}")
            size = SIZE.match(f"{outcome.label}: {first.size}")
            assert size is not None
            assert rounded(size["value"]) == rounded(str(found.value).replace(".", ","))


def test_the_open_data_say_why_no_figure_stands() -> None:
    convert = Converter(catalogue(), assessed(), "")
    told = {
        (record.id, Outcome(found["outcome"])): found["no_figure"]
        for record in catalogue().interventions
        for found in convert.intervention(record)["by_outcome"]
    }
    why = {pair: None if isinstance(found, StandingFigure) else found.value for pair, found in pairs()}
    assert told.items() <= why.items()
    assert {pair for pair, reason in why.items() if reason != NoFigure.NOTHING} <= set(told)


def test_the_map_knows_a_figure_where_one_stands() -> None:
    records = catalogue().interventions
    rows = coverage(records, assessed(), tuple(TargetGroup), lambda record: record.target_groups)
    blank = {(cell.group, cell.outcome) for row in rows for cell in row if cell.blank}
    for (identifier, outcome), found in pairs():
        record = interventions()[identifier]
        if isinstance(found, StandingFigure) and outcome in record.outcomes:
            assert not {(group, outcome) for group in record.target_groups} & blank
