"""The figures on the page of an intervention: under their outcome, and all of them on all yardsticks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.outcomes import OutcomeFindings
from menukaart.evidence.yardsticks.experiments import among_experiments
from menukaart.evidence.yardsticks.measured import RULERS, Measured, measure_figure
from menukaart.evidence.yardsticks.terms import MONTHS, PERCENTILE_POINTS, YARDSTICKS
from menukaart.model import Intervention
from menukaart.model.effect import Effect
from menukaart.model.naming import FIGURE
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.figure import FigureView, figure, short_reading
from menukaart.render.views.parts.figure_words import bare_size
from menukaart.render.views.records.outcomes import OutcomeRow, outcome_rows
from menukaart.vocabulary import EffectRelation, Measure, Outcome


@dataclass(frozen=True, slots=True)
class OutcomePart:
    """An outcome in the summary, which opens to its figures.

    Attributes:
        row: what is known, in one line.
        words: the figure that stands, on yardsticks in words.
        figures: the figures of the intervention itself, the one that stands first.
    """

    row: OutcomeRow
    words: tuple[str, ...]
    figures: tuple[FigureView, ...]

    @property
    def opens(self) -> bool:
        """Whether there is more than the line."""
        return bool(self.words or self.figures or self.row.comment)


@dataclass(frozen=True, slots=True)
class OutcomesView:
    """The outcomes: those of which something is known, and the others by the reason why not.

    Attributes:
        known: each in a line of its own.
        open: the reason in words, and the outcomes that it is about.
    """

    known: tuple[OutcomePart, ...]
    open: tuple[tuple[str, tuple[OutcomeRow, ...]], ...]


@dataclass(frozen=True, slots=True)
class YardstickTable:
    """Every figure on every yardstick.

    Attributes:
        columns: id and name of each yardstick that says something of one of them.
        rows: a link to the figure, and its cells; an empty cell where a yardstick does not apply.
        off: of figures on none of them why, in sentences.
    """

    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Link, tuple[str, ...]], ...]
    off: tuple[str, ...]


def outcomes_view(scribe: Scribe, record: Intervention, assessed: Assessment) -> OutcomesView:
    """Give each outcome with its figures, in the order of the summary."""
    by_outcome: dict[Outcome, list[Effect]] = defaultdict(list)
    for effect in record.effects:
        if effect.relation is EffectRelation.DIRECT:
            by_outcome[effect.outcome].append(effect)
    rows = outcome_rows(assessed.by_outcome)
    parts = [
        _part(scribe, found, row, by_outcome[found.outcome])
        for found, row in zip(assessed.by_outcome, rows, strict=True)
    ]
    silent: dict[str, list[OutcomeRow]] = defaultdict(list)
    for found, part in zip(assessed.by_outcome, parts, strict=True):
        if not part.opens and not found.strength.value:
            silent[part.row.strength].append(part.row)
    told = {row.anchor for rows in silent.values() for row in rows}
    return OutcomesView(
        tuple(part for part in parts if part.row.anchor not in told),
        tuple((reason, tuple(rows)) for reason, rows in silent.items()),
    )


def _part(scribe: Scribe, found: OutcomeFindings, row: OutcomeRow, effects: list[Effect]) -> OutcomePart:
    standing = found.figure if isinstance(found.figure, StandingFigure) else None
    first = standing.effect if standing else None
    effects.sort(key=lambda effect: effect is not first)
    return OutcomePart(
        row=row,
        words=tuple(_words(standing)) if standing else (),
        figures=tuple(figure(scribe, effect, first) for effect in effects),
    )


def _words(standing: StandingFigure) -> Iterator[str]:
    """Say the figure that stands on yardsticks in words."""
    shown = standing.on_yardsticks
    measured = measure_figure(shown)
    for identifier in (PERCENTILE_POINTS, MONTHS):
        reading = measured.reading(identifier)
        if reading.applies and standing.measure.standardised:
            yield reading.words
    said = [f"{item.label} {item.short}" for item in measured.readings if item.id in RULERS and item.applies]
    if said:
        yield f"In woorden: {dutch.enumeration(said)}."
    if among := among_experiments(shown):
        yield f"Dit is {among} met loting en een gestandaardiseerde toets."


def proxy_figures(scribe: Scribe, record: Intervention) -> tuple[FigureView, ...]:
    """Give the figures of something like the intervention."""
    related = (effect for effect in record.effects if effect.relation is EffectRelation.PROXY)
    return tuple(figure(scribe, effect, None) for effect in related)


def yardstick_table(
    record: Intervention, assessed: Assessment, pooled: Measured | None
) -> YardstickTable | None:
    """Put every figure of the intervention itself on every yardstick; None when none applies.

    Args:
        record: the intervention.
        assessed: what was derived for it.
        pooled: the estimate pooled from study rows, on its yardsticks; None without.
    """
    pairs = [
        (_link(effect), measured)
        for effect, measured in zip(record.effects, assessed.measured, strict=True)
        if effect.relation is EffectRelation.DIRECT
    ]
    if pooled is not None:
        pairs.append((Link("#samengevat", "zelf samengevat"), pooled))
    on = [(link, measured) for link, measured in pairs if measured.applies]
    if not on:
        return None
    columns = [id_ for id_ in YARDSTICKS if any(measured.reading(id_).applies for _, measured in on)]
    return YardstickTable(
        columns=tuple((id_, YARDSTICKS[id_].label) for id_ in columns),
        rows=tuple(
            (link, tuple(short_reading(measured.reading(id_)) for id_ in columns)) for link, measured in on
        ),
        off=tuple(_off(pairs)),
    )


def _link(effect: Effect) -> Link:
    return Link(f"#{FIGURE}{effect.id}" if effect.id else "", bare_size(effect), effect.outcome.label)


def _off(pairs: list[tuple[Link, Measured]]) -> Iterator[str]:
    """Say why figures stand on no yardstick, those with the same reason together."""
    found: dict[str, list[str]] = defaultdict(list)
    for link, measured in pairs:
        if not measured.applies:
            found[measured.readings[0].why_not].append(link.text)
    for why, sizes in found.items():
        yield f"{dutch.enumeration(dict.fromkeys(sizes))}: {dutch.small(why)}"


def measures_in_words(used: Iterable[Measure]) -> tuple[str, ...]:
    """Say what each measure means, once."""
    found = frozenset(used)
    return tuple(f"{each.label}: {each.meaning}." for each in Measure if each in found)
