"""The measurements as a table to read. Numbers as in Dutch; names of steps as in the code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from menukaart.dutch import number
from scripts.bench.measure import STEPS
from scripts.bench.targets import Runs, Target

_MEGABYTE = 1_000_000
_KILOBYTE = 1_000


_NAMES = {"plain": "gewoon MkDocs", "properdocs": "met ProperDocs", "hugo": "Hugo, kaal"}


def report(runs: Runs, beside: Mapping[str, Runs], aims: Sequence[Target]) -> str:
    """Write all tables.

    Args:
        runs: our own builds.
        beside: other builds of the same pages, by name.
        aims: what we aim at.
    """
    parts = [
        "Seconden per stap (totaal is de hele opdracht, met het starten van Python)",
        _table(_times(runs)),
        "Dezelfde pagina's door anderen: seconden, en hoe veel keer zo lang wij erover doen",
        _table(_others(runs, beside)),
        "Geheugen (MB, hoogste; ook van de grootste kopie) en recordpagina's (KB HTML: mediaan / grootste)",
        _table(_sizes(runs)),
        "Doelen, op twee kernen",
        aims_table(aims),
    ]
    return "\n\n".join(parts)


def aims_table(aims: Sequence[Target]) -> str:
    """Write what was aimed at and what was measured."""
    return _table(_aims(aims))


def _times(runs: Runs) -> list[list[str]]:
    rows = [["records", *STEPS, "start", "totaal", "CPU"]]
    for count, run in runs.items():
        steps = [run["steps"][name] for name in STEPS]
        numbers = [*steps, run["total"] - sum(steps), run["total"], run["cpu"]]
        rows.append([str(count), *(number(value, 2) for value in numbers)])
    return rows


def _others(runs: Runs, beside: Mapping[str, Runs]) -> list[list[str]]:
    rows = [["records", *(head for name in beside for head in (_NAMES[name], "wij / zij"))]]
    for count, run in runs.items():
        cells = [str(count)]
        for found in beside.values():
            theirs = found[count]["total"] if count in found else None
            cells += [number(theirs, 2), number(run["total"] / theirs, 2)] if theirs else ["–", "–"]
        rows.append(cells)
    return rows


def _sizes(runs: Runs) -> list[list[str]]:
    rows = [["records", "zelf", "kopie", "interventie", "thema", "bron"]]
    for count, run in runs.items():
        held = [run["memory"][part] for part in ("self", "copy")]
        pages = [run["bytes"][kind] for kind in ("interventions", "themes", "sources")]
        rows.append(
            [
                str(count),
                *(number(value / _MEGABYTE, 0) for value in held),
                *(f"{_kilobytes(page['median'])} / {_kilobytes(page['max'])}" for page in pages),
            ]
        )
    return rows


def _aims(aims: Sequence[Target]) -> list[list[str]]:
    rows = [["doel", "hoogstens", "gemeten", "gehaald"]]
    for aim in aims:
        limit, measured = number(aim.limit, 2), number(aim.measured, 2)
        rows.append([aim.what, f"{limit} {aim.unit}", f"{measured} {aim.unit}", "ja" if aim.met else "NEE"])
    return rows


def _kilobytes(size: float) -> str:
    return number(size / _KILOBYTE, 1)


def _table(rows: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        first, *others = zip(row, widths, strict=True)
        cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
        lines.append("  " + "  ".join(cells).rstrip())
    return "\n".join([lines[0], "  " + "-" * (sum(widths) + 2 * len(widths) - 2), *lines[1:]])
