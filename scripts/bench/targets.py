"""What we aim at, on two cores. Missing a target is shown, and never fails a run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

Runs = Mapping[int, Mapping[str, Any]]
"""Measurements by number of records."""

_MIDDLE, _LARGE = 1000, 5000
_MEGABYTE = 1_000_000
_KILOBYTE = 1_000


@dataclass(frozen=True, slots=True)
class Target:
    """One aim and what was measured.

    Attributes:
        what: what it is about, in Dutch.
        unit: of both numbers.
        limit: the most that we want.
        measured: what it was.
    """

    what: str
    unit: str
    limit: float
    measured: float

    @property
    def met(self) -> bool:
        """Tell whether the aim was reached."""
        return self.measured <= self.limit

    def as_json(self) -> dict[str, Any]:
        """Give it as data."""
        return {**asdict(self), "met": self.met}


def targets(runs: Runs, plain: Runs) -> list[Target]:
    """Compare the measurements with every aim that they say something about."""
    return list(_targets(runs, plain))


def _targets(runs: Runs, plain: Runs) -> Iterator[Target]:
    if _MIDDLE in runs:
        total = runs[_MIDDLE]["total"]
        yield Target("1000 records, totaal", "s", 5, total)
        if _MIDDLE in plain:
            yield Target("1000 records, deel van gewoon MkDocs", "×", 0.25, total / plain[_MIDDLE]["total"])
        if _LARGE in runs:
            yield Target("5000 records, keer 1000 records", "×", 5.2, runs[_LARGE]["total"] / total)
    for count, run in runs.items():
        largest = max(run["memory"]["self"], run["memory"]["copy"])
        yield Target(f"{count} records, geheugen van het grootste proces", "MB", 500, largest / _MEGABYTE)
    pages = [run["bytes"]["interventions"] for run in runs.values()]
    yield Target("recordpagina, mediaan", "KB", 22, max(page["median"] for page in pages) / _KILOBYTE)
    yield Target("recordpagina, grootste", "KB", 40, max(page["max"] for page in pages) / _KILOBYTE)
