"""What changed in each period between two releases, record by record, and since the last one.

The kinds of a change follow from comparing the frozen documents; nobody fills them in. So they belong to a
record in a period, not to one line that an editor wrote: two lines may be about the same difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from menukaart.frozen.changed import FieldComparer
from menukaart.frozen.codebook import Json
from menukaart.frozen.release import TOMBSTONE, Release, Version, kind_of, timelines
from menukaart.render.versions.history import KINDS, Now, address_of
from menukaart.vocabulary import ChangeKind, Status

_TODAY = ""
"""Name of the period that no release ended yet."""
_FIELDS: Mapping[str, ChangeKind] = {
    "caution": ChangeKind.CAUTION,
    **dict.fromkeys(
        ("effects", "synthesis", "evidence", "dutch_evidence", "gap", "external_ratings", "facts"),
        ChangeKind.FIGURES,
    ),
    "cost": ChangeKind.COST,
    "groups": ChangeKind.OPTIONS,
    "interventions": ChangeKind.OPTIONS,
    "sources": ChangeKind.SOURCES,
}
"""The kind of a change in a field; in every other field it is text."""
_SILENT = frozenset(
    {
        "by_outcome",
        "evidence_strength",
        "interests",
        "retired",
        "reviewed",
        "review_before",
        "search",
        "unknown",
    }
)
"""Fields that follow from others, have a kind of their own, or say nothing of the subject."""


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """A line of an editor.

    Attributes:
        day: its day.
        number: which of that day it is in its record, from 1. With the day it names the line for ever,
            because lines are only ever added.
        text: what it says.
    """

    day: date
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A record that changed in a period.

    Attributes:
        address: of its page.
        title: of the end of the period.
        kinds: what changed, the gravest first; empty when only something small around it did.
        notes: what the editors wrote, the newest first; may be empty.
        since: the place that tells every difference; empty when there was nothing before.
    """

    address: str
    title: str
    kinds: tuple[ChangeKind, ...]
    notes: tuple[ChangeNote, ...]
    since: str


@dataclass(frozen=True, slots=True)
class Period:
    """The time between two releases.

    Attributes:
        since: the release at its start; empty before the first.
        until: the release at its end; empty when none ended it yet.
        records: what changed, by address.
    """

    since: str
    until: str
    records: tuple[ChangedRecord, ...]


def periods(releases: Sequence[Release], now: Now, day: date) -> tuple[Period, ...]:
    """Give every period, the newest first.

    Args:
        releases: all, the oldest first.
        now: the content of today.
        day: the day that it stands for.
    """
    before = {path for version in releases for path in version.changed}
    today = Release(
        _TODAY, day, now.codebook, now.shelf.documents, frozenset(before - now.shelf.documents.keys())
    )
    every = (*releases, today)
    found: dict[str, list[ChangedRecord]] = {release.version: [] for release in every}
    starts = {end.version: start.version for start, end in pairwise(every)}
    comparers: dict[tuple[str, str], FieldComparer] = {}
    for path, versions in timelines(every).items():
        if path.partition("/")[0] in KINDS:
            first: tuple[Version | None, ...] = (None,)
            for old, new in zip((*first, *versions), versions, strict=False):
                end = new.release.version
                record = _changed(path, old, new, starts.get(end, ""), comparers)
                if record:
                    found[end].append(record)
    return tuple(Period(starts.get(end, ""), end, tuple(records)) for end, records in reversed(found.items()))


def _changed(
    path: str,
    old: Version | None,
    new: Version,
    start: str,
    comparers: dict[tuple[str, str], FieldComparer],
) -> ChangedRecord | None:
    before, after = old.document if old else None, new.document
    told = after or before
    if told is None:
        return None
    if before is None or old is None:
        kinds: tuple[ChangeKind, ...] = (_end(after) or ChangeKind.NEW,) if after else ()
    elif after is None or TOMBSTONE in after:
        kinds = (_end(after) or ChangeKind.WITHDRAWN,)
    else:
        key = old.release.version, new.release.version
        if key not in comparers:
            comparers[key] = FieldComparer(old.release.codebook, new.release.codebook)
        kinds = tuple(_kinds(comparers[key], kind_of(path, after), before, after))
    notes = tuple(_notes(before or {}, after or {}))
    if not (kinds or notes):
        return None
    address = address_of(path)
    since = f"{address}versies/#sinds-{start}" if before is not None and start else ""
    title = str((before or told)["title"] if TOMBSTONE in told else told["title"])
    return ChangedRecord(address, title, kinds, notes, since)


def _end(document: Json | None) -> ChangeKind | None:
    """Tell how a record ended; None while it lives."""
    if document is None or TOMBSTONE not in document:
        return None
    return ChangeKind.WITHDRAWN if document["status"] == Status.WITHDRAWN else ChangeKind.MOVED


def _kinds(comparer: FieldComparer, kind: str, before: Json, after: Json) -> Iterator[ChangeKind]:
    """Say what changed, in the order of the vocabulary."""
    fields = comparer.changed(kind, before, after)
    found = {_FIELDS.get(name, ChangeKind.TEXT) for name in fields - _SILENT}
    is_moved, is_other_rule = comparer.moved_score(before, after)
    if is_moved or ("verdict" in fields and comparer.moved_claims(before, after)):
        found.add(ChangeKind.RULE if is_other_rule else ChangeKind.CERTAINTY)
    return (each for each in ChangeKind if each in found)


def _notes(before: Json, after: Json) -> list[ChangeNote]:
    """Give the lines that came, the newest first."""
    old = Counter((each["date"], each["text"]) for each in before.get("changes") or ())
    numbers: Counter[str] = Counter()
    found = []
    for each in after.get("changes") or ():
        line = each["date"], each["text"]
        numbers[line[0]] += 1
        if old[line]:
            old[line] -= 1
        else:
            found.append(ChangeNote(date.fromisoformat(line[0]), numbers[line[0]], line[1]))
    return sorted(found, key=lambda note: (note.day, note.number), reverse=True)
