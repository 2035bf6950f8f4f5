"""All direct effects on one scale, by outcome; never a ranking across unlike outcomes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from menukaart import dutch
from menukaart.render.pictures import Forest, Point, forest
from menukaart.render.views.common import Link, Scribe
from menukaart.render.views.figure import direct_points
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
    groups: dict[Outcome, list[Point]] = defaultdict(list)
    names: dict[Outcome, dict[str, Link]] = defaultdict(dict)
    for record in scribe.catalogue.interventions:
        for effect, point in direct_points(scribe, record, scribe.assessments[record.id]):
            detail = "; ".join(filter(None, (point.label, effect.measured, effect.group)))
            groups[effect.outcome].append(replace(point, label=record.title, detail=detail))
            names[effect.outcome][record.id] = scribe.record(RecordKind.INTERVENTION, record.id)
    every = [point for points in groups.values() for point in points]
    return EffectsPage(
        crumbs=scribe.crumbs(),
        count=dutch.count(len(every), "cijfer", "cijfers"),
        groups=tuple(
            OutcomeGroup(
                anchor=outcome.value,
                label=outcome.label,
                count=dutch.count(len(groups[outcome]), "cijfer", "cijfers"),
                forest=forest(f"bos-{outcome.value}", f"Effecten op {outcome.label}", groups[outcome], every),
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


def _rankings(scribe: Scribe) -> list[tuple[Link, RankingView]]:
    return [
        (scribe.source(source.id), ranking_view(scribe, source.ranking, source.language))
        for source in scribe.catalogue.sources
        if source.ranking
    ]
