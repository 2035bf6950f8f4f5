"""What pooling adds to a build: many syntheses from one study table, the first time and the next.

Usage: ``python -m scripts.bench.pooling FOLDER``. Timed is all of a build that has to do with pooling:
reading, checking and assessing. Making the pages and the search index is the same either way.
"""

from __future__ import annotations

import csv
import json
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

from menukaart.catalogue import check
from menukaart.evidence.assessment import assess_all
from menukaart.garbage_collection import collection_paused
from menukaart.publish.pooling_cache import PoolingFile
from menukaart.reading import load_library
from scripts.bench.generate import SEED

FILTERS, ROWS = 1000, 1500
_STUDIES = 200
_REPEATS = 3
_COLUMNS = ("row", "study", "effect", "se", "year", "country", "subject", "design", "post", "group")
_FILTERED = ("year", "country", "subject", "design", "post", "group")
_MOST_CONDITIONS = 3
_CHANGES = [{"date": "2026-11-21", "text": "Eerste versie."}]
_UNKNOWN = (
    "description", "ages", "dosage", "active_ingredients", "conditions", "cost", "effects", "dutch_evidence",
    "gap", "examples",
)  # fmt: skip

_THEME = {
    "id": "thema", "status": "gepubliceerd", "title": "Thema", "question": "Hoe lang duurt dit?",
    "summary": "Om te meten.", "sources": ["bron"], "reviewed": "2026-11-21",
    "review_before": "2028-11-21", "changes": _CHANGES,
}  # fmt: skip

Row = dict[str, str]


def generate_syntheses(root: Path, filters: int = FILTERS, rows: int = ROWS, *, pooled: bool = True) -> None:
    """Write a small knowledge base in which every intervention asks for another part of one table.

    Args:
        root: folder to write to.
        filters: number of interventions.
        rows: number of effects in the table.
        pooled: False writes the same records without the table and the requests.
    """
    random = Random(SEED)  # noqa: S311  (no secrets here)
    table = [_row(random, number) for number in range(rows)]
    source: dict[str, Any] = {
        "id": "bron", "status": "gepubliceerd", "title": "Bron", "type": "report", "author": ["Bron"],
        "issued": 2020, "URL": "https://example.org/bron", "language": "nl", "design": "meta-analyse",
        "changes": _CHANGES,
    }  # fmt: skip
    if pooled:
        columns = {name: name for name in _COLUMNS if name != "row"}
        source["table"] = {"licence": "MIT", "columns": columns}
    _write(root / "sources" / "bron.yaml", source)
    _write(root / "themes" / "thema.yaml", _THEME)
    for number, where in zip(range(filters), _filters(random, table), strict=False):
        record = _intervention(f"aanpak-{number:04}")
        if pooled:
            request = {
                "source": "bron",
                "outcome": "rekenen",
                "population": "doelgroep",
                "where": where,
                "rows_in_words": "alle",
            }
            record["synthesis"] = request
        _write(root / "interventions" / f"{record['id']}.yaml", record)
    if pooled:
        with (root / "sources" / "bron.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(table)


def _row(random: Random, number: int) -> Row:
    study = random.randrange(_STUDIES)
    told = Random(study)  # noqa: S311  (what is told of a study is the same in all its rows)
    return {
        "row": str(number),
        "study": f"studie-{study}",
        "effect": f"{random.gauss(0.25, 0.4):.5f}",
        "se": f"{random.uniform(0.05, 0.5):.5f}",
        "year": str(told.randint(1990, 2024)),
        "country": told.choice(("NL", "USA", "UK", "DE", "SE")),
        "subject": random.choice(("rekenen", "lezen")),
        "design": told.choice(("RCT", "QES")),
        "post": random.choice("01"),
        "group": random.choice("abcdefgh"),
    }


def _filters(random: Random, table: list[Row]) -> Iterator[Row]:
    """Give filters without end: all different, and each with a row that fits."""
    seen = set()
    while True:
        row = random.choice(table)
        names = sorted(random.sample(_FILTERED, random.randint(1, _MOST_CONDITIONS)))
        where = {name: row[name] for name in names}
        key = tuple(where.items())
        if key not in seen:
            seen.add(key)
            yield where


def _intervention(identifier: str) -> dict[str, Any]:
    return {
        "id": identifier, "status": "gepubliceerd", "title": identifier, "kind": "aanpak",
        "summary": "Om te meten.", "phases": ["po"], "levels": ["school"],
        "target_groups": ["alle-leerlingen"], "outcomes": ["rekenen"], "themes": ["thema"],
        "unknown": dict.fromkeys(_UNKNOWN, "niet-gezocht"), "sources": ["bron"],
        "reviewed": "2026-11-21", "review_before": "2028-11-21", "changes": _CHANGES,
    }  # fmt: skip


def _write(path: Path, record: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.dump(record, Dumper=yaml.CSafeDumper, sort_keys=False), encoding="utf-8")


def measure_pooling(folder: Path, filters: int = FILTERS, rows: int = ROWS) -> dict[str, float]:
    """Give seconds, the best of three: ``without`` pooling, ``cold`` with all of it to do, and ``warm``.

    Seconds of the processor: nothing here waits, and what is small would drown in what others do meanwhile.
    """
    plain, pooled = folder / "zonder", folder / "met"
    generate_syntheses(plain, filters, rows, pooled=False)
    generate_syntheses(pooled, filters, rows)
    seconds: dict[str, list[float]] = {"without": [], "cold": [], "warm": []}
    for _ in range(_REPEATS):
        shutil.rmtree(pooled / "build", ignore_errors=True)
        for name, root in (("without", plain), ("cold", pooled), ("warm", pooled)):
            start = time.process_time()
            with collection_paused():
                worked_out = _assess(root)
            seconds[name].append(time.process_time() - start)
            if worked_out != (filters if name == "cold" else 0):
                raise RuntimeError(f"{name}: {worked_out} of {filters} filters were pooled")
    return {name: min(times) for name, times in seconds.items()}


def _assess(root: Path) -> int:
    """Do the part of a build that pools; gives how many syntheses were worked out."""
    (root / "build").mkdir(exist_ok=True)
    catalogue = check(load_library(root)).sound_catalogue()
    cache = PoolingFile(root / "build")
    assess_all(catalogue, cache)
    cache.save()
    return cache.pooled


def main(arguments: list[str]) -> int:
    """Measure, and print the seconds as JSON."""
    print(json.dumps(measure_pooling(Path(arguments[0]))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
