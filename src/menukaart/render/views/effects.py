"""All direct effects on one scale, by outcome; never a ranking across unlike outcomes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from menukaart import dutch
from menukaart.render.pictures import Block, Forest, Point, forest
from menukaart.render.views.common import Link, Scribe
from menukaart.render.views.plots import direct_points
from menukaart.render.views.source import RankingView, ranking_view
from menukaart.vocabulary import Outcome, RecordKind


@dataclass(frozen=True, slots=True)
class OutcomeGroup:
    """The figures about one outcome."""

    anchor: str
    label: str
    count: str
    forest: Forest | None
    interventions: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EffectsPage:
    """The page with all direct effects."""

    crumbs: tuple[Link, ...]
    count: str
    groups: tuple[OutcomeGroup, ...]
    contents: tuple[tuple[str, str], ...]
    rankings: tuple[tuple[Link, RankingView], ...]


def effects_page(scribe: Scribe) -> EffectsPage:
    """Make the page. Within an outcome the order is alphabetical, by intervention."""
    groups: dict[Outcome, dict[str, list[Point]]] = defaultdict(lambda: defaultdict(list))
    names: dict[Outcome, dict[str, Link]] = defaultdict(dict)
    for record in scribe.catalogue.interventions:
        for effect, point in direct_points(scribe, record, scribe.assessments[record.id]):
            groups[effect.outcome][record.title].append(point)
            names[effect.outcome][record.id] = scribe.record(RecordKind.INTERVENTION, record.id)
    every = [point for titles in groups.values() for points in titles.values() for point in points]
    return EffectsPage(
        crumbs=scribe.crumbs(),
        count=dutch.count(len(every), "cijfer", "cijfers"),
        groups=tuple(
            OutcomeGroup(
                anchor=outcome.value,
                label=outcome.label,
                count=dutch.count(sum(map(len, groups[outcome].values())), "cijfer", "cijfers"),
                forest=_forest(outcome, groups[outcome], every),
                interventions=tuple(names[outcome].values()),
            )
            for outcome in Outcome
            if outcome in groups
        ),
        contents=(
            *((outcome.value, outcome.label) for outcome in Outcome if outcome in groups),
            ("ranglijsten", "Afgedrukte ranglijsten"),
        ),
        rankings=tuple(_rankings(scribe)),
    )


def _forest(outcome: Outcome, points: Mapping[str, Sequence[Point]], every: Sequence[Point]) -> Forest | None:
    blocks = [Block(title, found) for title, found in points.items()]
    title = f"Effecten op {outcome.label}"
    return forest(f"bos-{outcome.value}", title, blocks, same_scale_as=every)


def _rankings(scribe: Scribe) -> list[tuple[Link, RankingView]]:
    return [
        (scribe.source(source.id), ranking_view(scribe, source.ranking, source.language))
        for source in scribe.catalogue.sources
        if source.ranking
    ]
