"""Print both rules beside the EEF, and what every threshold does."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from menukaart.catalogue import Catalogue, check
from menukaart.evidence.numbers.ranks import spearman_interval
from menukaart.evidence.overview.validity import agreement, pairs_of
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.evidence.strength.rule import RULE, VERSION, StrengthRule
from menukaart.evidence.strength.score import strengths
from menukaart.problems import has_errors
from menukaart.reading import load_library
from menukaart.reading.releases import previous_scores
from menukaart.reading.strands import EDITION, Strand, eef_strands
from scripts.validity.trials import trials

ROOT = Path(__file__).parents[2]
Scores = Mapping[str, int | None]
"""A score of every living intervention by id; None when it was not judged."""


def scores(catalogue: Catalogue, pooled: Mapping[str, Pooled | None], rule: StrengthRule = RULE) -> Scores:
    """Rate every living intervention with a rule."""
    known = catalogue.sources_by_id
    return {
        record.id: strengths(
            record, record.reviewed, known, pooled=pooled[record.id], rule=rule
        ).own.rule_value
        for record in catalogue.interventions
    }


def shown(name: str, strands: Sequence[Strand], found: Scores) -> str:
    """Write one line of comparison: on what both rate, and with what was not judged as 0."""
    rated = agreement(strands, found.get)
    every = agreement(strands, found.get, unrated_as_zero=True)
    if rated is None or every is None:
        return f"{name:<46} te weinig om te vergelijken"
    return (
        f"{name:<46} n={rated.strands:>2} beoordeeld={rated.rated:>2} rho={_signed(rated.spearman)} "
        f"gemiddeld={_signed(rated.mean)} zonder teken={rated.absolute:.2f} | "
        f"met 0: rho={_signed(every.spearman)} gemiddeld={_signed(every.mean)} "
        f"zonder teken={every.absolute:.2f}"
    )


def _signed(value: float | None) -> str:
    return "  ?  " if value is None else f"{value:+.2f}"


def table(strands: Iterable[Strand], before: Scores, now: Scores) -> Iterable[str]:
    """Write both scores and the rating of every strand."""
    yield f"{'id':<34}{'1.0':>4}{VERSION:>5}{'EEF':>5}  strand"
    for strand in strands:
        near = "" if strand.is_strict else " (lijkt erop)"
        ours = (_score(found.get(strand.id)) for found in (before, now))
        yield f"{strand.id:<34}{next(ours):>4}{next(ours):>5}{strand.rating:>5}  {strand.name}{near}"


def _score(value: int | None) -> str:
    return "-" if value is None else str(value)


def main() -> int:
    """Print everything; 1 when the records do not pass the check."""
    checked = check(load_library(ROOT))
    if has_errors(checked.problems):
        print("Fout: de records zijn niet goed. Draai eerst: make check", file=sys.stderr)
        return 1
    catalogue = checked.sound_catalogue()
    pooler = Pooler(catalogue.tables)
    pooled = {record.id: pooler.pool(record.synthesis) for record in catalogue.interventions}
    before = {key: score.value for key, score in previous_scores(ROOT, VERSION).items()}
    now = scores(catalogue, pooled)
    every = eef_strands()
    strict = [strand for strand in every if strand.is_strict]
    print(*table(every, before, now), sep="\n")
    print(f"\n== naast de EEF, uitgave {EDITION} ==")
    for name, strands in (("precies", strict), ("precies en wat erop lijkt", every)):
        print(shown(f"regel 1.0, {name}", strands, before))
        print(shown(f"regel {VERSION}, {name}", strands, now))
    for version, found in (("1.0", before), (VERSION, now)):
        ends = spearman_interval(pairs_of(strict, found.get))
        print(f"95%-interval van rho, regel {version}, precies: {ends and tuple(round(e, 2) for e in ends)}")
    print("\n== elke grens anders (precies; veranderd = records met een andere uitkomst) ==")
    for name, rule in trials():
        tried = scores(catalogue, pooled, rule)
        moved = sum(tried[key] != now[key] for key in now)
        print(shown(name, strict, tried), f"| veranderd={moved}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
