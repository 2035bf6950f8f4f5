"""Small releases and the content of today, for tests of what changed in between."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment, assess_all
from menukaart.frozen.codebook import Codebook, Json
from menukaart.frozen.release import Release, Shelf
from menukaart.model import Record
from menukaart.model.tombstone import Tombstone
from menukaart.render.api.codebook import codebook
from menukaart.render.api.documents import documents
from menukaart.render.versions.history import Now
from menukaart.render.versions.periods import Period, periods
from menukaart.vocabulary import RecordKind
from tests.unit.records import kind_of

BOOK = Codebook(codebook())
DAY = date(2026, 6, 1)


def catalogue_of(*records: Record | Tombstone) -> Catalogue:
    """Put records together; a tombstone is one of an intervention."""
    return Catalogue(
        (RecordKind.INTERVENTION if isinstance(each, Tombstone) else kind_of(each), each) for each in records
    )


def content(catalogue: Catalogue) -> dict[str, Json]:
    """Give the documents of records."""
    return documents(catalogue, assess_all(catalogue))


def release(version: str, day: date, before: Mapping[str, Json], catalogue: Catalogue) -> Release:
    """Freeze records, when the release before this one held other documents."""
    now = content(catalogue)
    changed = {path: each for path, each in now.items() if before.get(path) != each}
    return Release(version, day, BOOK, changed, frozenset(before.keys() - now.keys()))


def told(*stages: Catalogue) -> tuple[tuple[Period, ...], Mapping[str, Assessment], dict[str, date]]:
    """Release every stage but the last: gives periods, assessments and days of releases."""
    releases: list[Release] = []
    before: dict[str, Json] = {}
    for month, stage in enumerate(stages[:-1], start=1):
        releases.append(release(f"2026.{month:02}", date(2026, month, 28), before, stage))
        before = content(stage)
    assessed = assess_all(stages[-1])
    found = periods(releases, Now(BOOK, Shelf(content(stages[-1]))), DAY)
    return found, assessed, {each.version: each.day for each in releases}
