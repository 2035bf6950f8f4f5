"""The interventions of a theme in a compact table: what we know, how sure that is, and what it costs.

A programme with a name stands under the approach that it is a case of. What was not judged is a name on a
line: its row would hold nothing that helps to choose.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from menukaart import dutch
from menukaart.catalogue.catalogue import alphabetical
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.verdict.brief import NO_OUTCOME, brief, telling
from menukaart.model import Intervention, Theme
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.money import cost_briefly
from menukaart.render.views.parts.strength import NOT_JUDGED, strength_words
from menukaart.render.views.records.demands import by_demand
from menukaart.vocabulary import InterventionKind, RecordKind

OTHERS = "ook"
"""The anchor of the group of interventions that the editors put in no group."""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An intervention in the table.

    Attributes:
        link: to its page; the remark says that the editors advise against it, and may be empty.
        kind: that it is a programme with a name; empty for an approach.
        is_below: it stands under the approach that it is a case of.
        verdict: what may be said of it in a few words, with a capital.
        certainty: how sure that is, in words and digits.
        cost: its cost band, or the amount that is known.
        programmes: programmes that are a case of it, of which nothing was judged.
    """

    link: Link
    kind: str
    is_below: bool
    verdict: str
    certainty: str
    cost: str
    programmes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PlainOption:
    """An intervention of which nothing was judged, with the programmes that are a case of it."""

    link: Link
    programmes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Interventions that ask the same of a school."""

    anchor: str
    title: str
    meaning: str
    rows: tuple[OptionRow, ...]
    unjudged: tuple[PlainOption, ...]


def option_groups(scribe: Scribe, theme: Theme, records: Sequence[Intervention]) -> tuple[OptionGroup, ...]:
    """Group the interventions of a theme as its editors did, else by what they ask."""
    roots = _approaches(scribe, records)
    groups = _as_edited(theme, records, roots) if theme.groups else _by_demand(records, roots)
    named = {record.id for group in groups for record in group.members}
    below = defaultdict(list)
    for record in records:
        if record.id not in named:
            below[roots[record.id]].append(record)
    return tuple(_group(scribe, group, roots, below) for group in groups)


@dataclass(frozen=True, slots=True)
class _Group:
    """A group before it is written; programmes that it does not name stand under their approach."""

    anchor: str
    title: str
    meaning: str
    members: tuple[Intervention, ...]


def _approaches(scribe: Scribe, records: Iterable[Intervention]) -> Mapping[str, str]:
    """Give for each programme the approach in the same theme that it is a case of, by id."""
    ids = {record.id for record in records}
    direct = {
        id_: approach.id
        for id_ in ids
        for approach in reversed(scribe.catalogue.approaches_of.get(id_, ()))
        if approach.id in ids
    }
    return {id_: root for id_ in direct if (root := _root(id_, direct)) != id_}


def _root(identifier: str, direct: Mapping[str, str]) -> str:
    """Follow a programme of a programme up to what stands on a line of its own."""
    seen = {identifier}
    while (above := direct.get(identifier)) is not None:
        if above in seen:
            return min(seen)  # two records that are a case of each other: one of them stands by itself
        seen.add(above)
        identifier = above
    return identifier


def _as_edited(theme: Theme, records: Iterable[Intervention], roots: Mapping[str, str]) -> list[_Group]:
    """Give the groups of the editors; what they left out comes last, or under its approach."""
    by_id = {record.id: record for record in records}
    found: list[_Group] = []
    for group in theme.groups:
        members = tuple(by_id.pop(identifier) for identifier in group.interventions if identifier in by_id)
        if members:
            found.append(_Group(group.id, group.title, "", members))
    if rest := tuple(record for record in by_id.values() if record.id not in roots):
        found.append(_Group(OTHERS, "Ook bij dit thema", "", rest))
    return found


def _by_demand(records: Iterable[Intervention], roots: Mapping[str, str]) -> list[_Group]:
    own = [record for record in records if record.id not in roots]
    return [
        _Group(demand.value, demand.label, f"{demand.meaning}.", members)
        for demand, members in by_demand(own)
    ]


def _group(
    scribe: Scribe, group: _Group, roots: Mapping[str, str], below: Mapping[str, Sequence[Intervention]]
) -> OptionGroup:
    ids = {record.id for record in group.members}
    cases = {id_: [*below.get(id_, ()), *(r for r in group.members if roots.get(r.id) == id_)] for id_ in ids}
    tops = _in_order(record for record in group.members if roots.get(record.id) not in ids)
    written = [(record, _in_order(cases[record.id])) for record in tops]
    judged = {record.id for record, under in written if any(_is_judged(scribe, r) for r in (record, *under))}
    return OptionGroup(
        anchor=group.anchor,
        title=group.title,
        meaning=group.meaning,
        rows=tuple(
            row
            for record, programmes in written
            if record.id in judged
            for row in _rows(scribe, record, programmes)
        ),
        unjudged=tuple(
            PlainOption(_link(scribe, record), tuple(_link(scribe, each) for each in programmes))
            for record, programmes in written
            if record.id not in judged
        ),
    )


def _in_order(records: Iterable[Intervention]) -> list[Intervention]:
    return sorted(records, key=lambda record: alphabetical(record.title))


def _is_judged(scribe: Scribe, record: Intervention) -> bool:
    return bool(scribe.assessments[record.id].strength.value)


def _rows(scribe: Scribe, record: Intervention, programmes: Sequence[Intervention]) -> Iterator[OptionRow]:
    """Write an approach and, below it, the programmes of which something was judged."""
    judged = [each for each in programmes if _is_judged(scribe, each)]
    rest = tuple(_link(scribe, each) for each in programmes if each not in judged)
    yield _row(scribe, record, rest)
    yield from (_row(scribe, each, (), is_below=True) for each in judged)


def _row(
    scribe: Scribe, record: Intervention, programmes: tuple[Link, ...], *, is_below: bool = False
) -> OptionRow:
    verdict, certainty = _verdict(scribe.assessments[record.id])
    return OptionRow(
        link=_link(scribe, record),
        kind=record.kind.label if record.kind is InterventionKind.PROGRAMME else "",
        is_below=is_below,
        verdict=dutch.capital(verdict),
        certainty=certainty,
        cost=cost_briefly(record.cost),
        programmes=programmes,
    )


def _link(scribe: Scribe, record: Intervention) -> Link:
    return scribe.record(
        RecordKind.INTERVENTION, record.id, record.caution.advice.label if record.caution else ""
    )


def _verdict(assessed: Assessment) -> tuple[str, str]:
    """Give what may be said in a few words, and how sure that is."""
    own = assessed.strength
    if not own.value:
        return NOT_JUDGED, own.state.label
    chosen = telling(assessed.verdicts, own.outcome)
    if chosen is None:
        return NO_OUTCOME, strength_words(own)
    certainty = strength_words(chosen.strength)
    if chosen.claim.certainty is None:
        certainty = f"verwant: {certainty}"
    return brief(chosen.outcome, chosen.claim), certainty
