"""The studies behind a pooled estimate: each with its effect and weight, and the same studies in groups.

Groups are for looking, not for proving: they overlap, and studies that differ in country or subject
differ in much else too. Nothing here tests whether groups differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from menukaart.evidence.numbers.quantiles import normal_critical
from menukaart.evidence.pooling import StudyEffect, Synthesis, is_dutch, pool
from menukaart.reading.study_table import TableRow
from menukaart.vocabulary import Grouping

FEWEST_IN_GROUP = 3
"""A group of fewer studies has no prediction and hardly an interval; it joins the rest."""

PERIODS = (2000, 2010, 2020)
"""Years in which a new period begins."""


@dataclass(frozen=True, slots=True)
class PooledStudy:
    """One study of a synthesis.

    Attributes:
        effect: the one effect that was made of its rows.
        weight: its share in the pooled estimate, in percent (0-100).
        year: year of the study, the first when its rows differ; None when the table does not say.
        country: as the table says, ``A/B`` for a study in two countries; None when it does not.
        subject: the school subject, in the same way.
    """

    effect: StudyEffect
    weight: float
    year: int | None
    country: str | None
    subject: str | None

    @property
    def ci(self) -> tuple[float, float]:
        """Its 95 % interval (normal), in standard deviations."""
        reach = normal_critical() * self.effect.se
        return self.effect.effect - reach, self.effect.effect + reach

    @property
    def is_dutch(self) -> bool:
        """Whether any of its rows is Dutch; not when the table names no country."""
        return bool(self.effect.dutch_rows)


@dataclass(frozen=True, slots=True)
class StudyGroup:
    """Studies that have something in common, pooled by themselves.

    Attributes:
        grouping: by what they were put together.
        key: what they have in common, as the table says it; empty for the rest.
        synthesis: their pooled estimate, by the recipe of the site.
    """

    grouping: Grouping
    key: str
    synthesis: Synthesis


def studies_of(
    rows: Iterable[TableRow], effects: Sequence[StudyEffect], tau2: float | None
) -> tuple[PooledStudy, ...]:
    """Give the studies of a synthesis, oldest first, then by name.

    Args:
        rows: the lines of the table that a record asks for.
        effects: what was made of them: one effect a study.
        tau2: variance between the studies, from their synthesis; None with one study.
    """
    lines: dict[str, list[TableRow]] = defaultdict(list)
    for row in rows:
        lines[row.study].append(row)
    weights = [1 / (effect.variance + (tau2 or 0.0)) for effect in effects]
    total = sum(weights)
    found = (
        _study(effect, 100 * weight / total, lines[effect.study])
        for effect, weight in zip(effects, weights, strict=True)
    )
    return tuple(sorted(found, key=lambda study: (study.year or 0, study.effect.name, study.effect.study)))


def grouped(studies: Sequence[PooledStudy]) -> tuple[StudyGroup, ...]:
    """Pool the studies again by country, subject and period, as far as the table tells them.

    Within a grouping the largest group comes first (periods: the oldest) and the rest last. A grouping
    that would put all studies together is left out.
    """
    return tuple(group for grouping in Grouping for group in _by(grouping, studies))


def _by(grouping: Grouping, studies: Sequence[PooledStudy]) -> Iterable[StudyGroup]:
    sets: dict[str, list[StudyEffect]] = defaultdict(list)
    for study in studies:
        sets[_key(grouping, study)].append(study.effect)
    rest = [effect for key, found in sets.items() if not _stands_alone(key, found) for effect in found]
    kept = {key: found for key, found in sets.items() if _stands_alone(key, found)}
    if not kept or len(kept) + bool(rest) == 1:
        return
    in_order = sorted(kept) if grouping is Grouping.PERIOD else sorted(kept, key=lambda k: (-len(kept[k]), k))
    for key in in_order:
        yield StudyGroup(grouping, key, pool(kept[key]))
    if rest:
        yield StudyGroup(grouping, "", pool(sorted(rest, key=lambda effect: effect.study)))


def _stands_alone(key: str, found: Sequence[StudyEffect]) -> bool:
    return bool(key) and (len(found) >= FEWEST_IN_GROUP or is_dutch(key))


def _key(grouping: Grouping, study: PooledStudy) -> str:
    match grouping:
        case Grouping.COUNTRY:
            return study.country or ""
        case Grouping.SUBJECT:
            return study.subject or ""
        case Grouping.PERIOD:
            return _period(study.year)


def _period(year: int | None) -> str:
    """Write the period of a year so that periods sort by their text: ``2000-2009``, ``-1999``."""
    if year is None:
        return ""
    begins = max((start for start in PERIODS if start <= year), default=None)
    if begins is None:
        return f"-{PERIODS[0] - 1}"
    ends = min((start - 1 for start in PERIODS if start > year), default=None)
    return f"{begins}-{ends or ''}"


def _study(effect: StudyEffect, weight: float, rows: Sequence[TableRow]) -> PooledStudy:
    years = [row.year for row in rows if row.year is not None]
    return PooledStudy(
        effect=effect,
        weight=weight,
        year=min(years, default=None),
        country=_all_of(rows, "country"),
        subject=_all_of(rows, "subject"),
    )


def _all_of(rows: Iterable[TableRow], column: str) -> str | None:
    values = sorted({value for row in rows if (value := row.get(column))})
    return "/".join(values) or None
