"""The figures about interventions themselves: an overview, and a page an outcome; never a ranking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from menukaart import dutch
from menukaart.model.effect import Effect
from menukaart.render import addresses
from menukaart.render.facets import choice_address
from menukaart.render.pictures import Block, Forest, Point, forest
from menukaart.render.views.evidence.cost_plot import CostPlot, cost_plot
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.plots import direct_points
from menukaart.render.views.records.source import RankingView, ranking_view
from menukaart.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """An outcome in the overview, with how much there is."""

    anchor: str
    link: Link
    figures: str
    interventions: str


@dataclass(frozen=True, slots=True)
class EffectsPage:
    """The overview of all direct effects."""

    crumbs: tuple[Link, ...]
    count: str
    outcomes: tuple[OutcomeLine, ...]
    rankings: tuple[tuple[Link, RankingView], ...]


@dataclass(frozen=True, slots=True)
class OutcomePage:
    """The figures about one outcome.

    Attributes:
        title, label: with and without "Effecten op".
        count: how many figures, of how many interventions; empty when there are none.
        plot: effect by cost by strength of evidence; None without comparable figures.
        forest: all figures; None when there are none.
        menu: the interventions that aim at this outcome.
        others: the other outcomes.
    """

    crumbs: tuple[Link, ...]
    title: str
    label: str
    count: str
    plot: CostPlot | None
    forest: Forest | None
    menu: Link
    others: tuple[Link, ...]


Figures = dict[str, list[tuple[Effect, Point]]]
"""The direct figures on one scale by title of their intervention, which come by alphabet."""


def effects_page(scribe: Scribe) -> EffectsPage:
    """Make the overview."""
    by_outcome: dict[Outcome, list[int]] = defaultdict(list)
    for pairs in _figures(scribe).values():
        found = [effect.outcome for effect, _ in pairs]
        for outcome in set(found):
            by_outcome[outcome].append(found.count(outcome))
    every = sum(map(sum, by_outcome.values()))
    return EffectsPage(
        crumbs=scribe.crumbs(),
        count=dutch.count(every, "cijfer", "cijfers"),
        outcomes=tuple(
            OutcomeLine(
                anchor=outcome.value,
                link=_link(scribe, outcome),
                figures=dutch.number(sum(by_outcome[outcome]), 0),
                interventions=dutch.number(len(by_outcome[outcome]), 0),
            )
            for outcome in Outcome
        ),
        rankings=tuple(
            (scribe.source(source.id), ranking_view(scribe, source.ranking, source.language))
            for source in scribe.catalogue.public_sources
            if source.ranking
        ),
    )


def outcome_page(scribe: Scribe, outcome: Outcome) -> OutcomePage:
    """Make the page of an outcome; it is there also when nothing is known, so that its address lasts."""
    figures = _figures(scribe)
    blocks = [
        Block(title, found)
        for title, pairs in figures.items()
        if (found := [point for effect, point in pairs if effect.outcome is outcome])
    ]
    every = [point for pairs in figures.values() for _, point in pairs]
    title = f"Effecten op {outcome.label}"
    return OutcomePage(
        crumbs=scribe.crumbs((addresses.EFFECTS, "Effecten")),
        title=title,
        label=dutch.capital(outcome.label),
        count=_count(blocks),
        plot=cost_plot(scribe, outcome),
        forest=forest(f"bos-{outcome.value}", title, blocks, same_scale_as=every),
        menu=Link(scribe.here.to(choice_address({"uitkomst": outcome.value})), outcome.label),
        others=tuple(_link(scribe, other) for other in Outcome if other is not outcome),
    )


def _figures(scribe: Scribe) -> Figures:
    return {
        record.title: pairs
        for record in scribe.catalogue.public_interventions
        if (pairs := direct_points(scribe, record, scribe.assessments[record.id]))
    }


def _link(scribe: Scribe, outcome: Outcome) -> Link:
    return Link(scribe.here.to(addresses.effects_address(outcome)), outcome.label)


def _count(blocks: Sequence[Block]) -> str:
    figures = dutch.count(sum(len(block.points) for block in blocks), "cijfer", "cijfers")
    return f"{figures} over {dutch.count(len(blocks), 'aanpak', 'aanpakken')}" if blocks else ""
