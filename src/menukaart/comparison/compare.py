"""Compares two readings of a knowledge base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menukaart.catalogue.catalogue import Key
from menukaart.comparison.certainty import CertaintyChange, FigureChange, changed_certainty, changed_figures
from menukaart.comparison.fields import FieldChange, changed_fields
from menukaart.comparison.snapshot import Snapshot
from menukaart.model import Record, Tombstone
from menukaart.problems import Problem
from menukaart.render.addresses import record_address, studies_address
from menukaart.vocabulary import Fate, RecordKind


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What happened to one record.

    Attributes:
        file: path relative to the root.
        title: its title, or its id where it has none.
        address: where its page stands.
        fate: what happened, in one word.
        targets: ids of what came in its place, when it moved.
        fields: the values that changed.
        figures: the figures that stand for it and changed, by outcome.
        certainty: the scores that changed.
        history: what the record itself newly tells in its changes.
    """

    file: str
    title: str
    address: str
    fate: Fate
    targets: tuple[str, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    certainty: tuple[CertaintyChange, ...] = ()
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two readings.

    Attributes:
        records: the records that changed, or whose evidence did, by file.
        pages: names of hand-written pages with another text.
        addresses_new: pages and places that appear.
        addresses_gone: pages and places that go.
        problems_new: what the check says now and did not say before.
        problems_gone: what it no longer says.
        is_derived: whether both readings were sound, so that figures and scores could be compared.
    """

    records: tuple[RecordChange, ...]
    pages: tuple[str, ...]
    addresses_new: tuple[str, ...]
    addresses_gone: tuple[str, ...]
    problems_new: tuple[Problem, ...]
    problems_gone: tuple[Problem, ...]
    is_derived: bool


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """Find everything that differs."""
    before, after = _by_key(old), _by_key(new)
    keys = sorted({*before, *after}, key=_file)
    changes = (_record(key, before.get(key), after.get(key), old, new) for key in keys)
    shared = sorted({*old.pages} & {*new.pages})
    is_derived = all(each.assessments or not each.catalogue.interventions for each in (old, new))
    places = [_addresses(each, is_derived=is_derived) for each in (old, new)]
    return Comparison(
        records=tuple(change for change in changes if change),
        pages=tuple(name for name in shared if old.pages[name] != new.pages[name]),
        addresses_new=tuple(sorted(places[1] - places[0])),
        addresses_gone=tuple(sorted(places[0] - places[1])),
        problems_new=tuple(_missing(new.problems, old.problems)),
        problems_gone=tuple(_missing(old.problems, new.problems)),
        is_derived=is_derived,
    )


def _addresses(snapshot: Snapshot, *, is_derived: bool) -> frozenset[str]:
    """Give the addresses that can be compared: without evidence nobody knows which pages of studies come."""
    if is_derived:
        return snapshot.addresses
    return snapshot.addresses - {studies_address(record.id) for record in snapshot.catalogue.interventions}


def _by_key(snapshot: Snapshot) -> dict[Key, Record]:
    return {(kind, record.id): record for kind, record in snapshot.catalogue.records()}


def _file(key: Key) -> str:
    return f"{key[0].value}/{key[1]}.yaml"


def _record(
    key: Key, before: Record | None, after: Record | None, old: Snapshot, new: Snapshot
) -> RecordChange | None:
    shown = after or before
    if shown is None:
        return None
    fate = _fate(before, after)
    is_same = before is not None and type(before) is type(after)
    fields = tuple(changed_fields(before, after)) if before and after and is_same else ()
    is_judged = key[0] is RecordKind.INTERVENTION
    was, now = (each.assessments.get(key[1]) if is_judged else None for each in (old, new))
    figures = tuple(changed_figures(was, now)) if was and now else ()
    certainty = tuple(changed_certainty(was, now)) if was and now else ()
    history = tuple(_history(before, after))
    if is_same and not (fields or figures or certainty or history):
        return None
    return RecordChange(
        file=_file(key),
        title=getattr(shown, "title", None) or shown.id,
        address=record_address(*key),
        fate=Fate.FOLLOWS if is_same and not fields and not history else fate,
        targets=after.successors if isinstance(after, Tombstone) and not is_same else (),
        fields=fields,
        figures=figures,
        certainty=certainty,
        history=history,
    )


def _fate(before: Record | None, after: Record | None) -> Fate:
    """Say what happened to a record, as its editor would."""
    if after is None:
        return Fate.GONE
    if before is None:
        return Fate.NEW
    if isinstance(after, Tombstone) and type(before) is not type(after):
        return Fate(after.status.value)
    return Fate.CHANGED


def _history(before: Record | None, after: Record | None) -> Iterator[str]:
    known = Counter((change.date, change.text) for change in (before.changes if before else ()))
    for change in after.changes if after and before else ():
        if not known[change.date, change.text]:
            yield change.text


def _missing(problems: Iterable[Problem], others: Iterable[Problem]) -> Iterator[Problem]:
    """Give the problems that are not told elsewhere; the same one on another line is no other problem."""
    told = Counter(_identity(problem) for problem in others)
    for problem in problems:
        if told[_identity(problem)]:
            told[_identity(problem)] -= 1
        else:
            yield problem


def _identity(problem: Problem) -> tuple[str, str, str, str]:
    return problem.code, problem.place.file, problem.path, problem.message
