"""What of a report of Lighthouse goes into the table, and which of its remarks cost points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
HEADS = ("prestaties", "toegankelijk", "praktijk", "vindbaar")
_GOOD = 0.9
_NUMBERS = ("interactive", "largest-contentful-paint", "total-byte-weight", "cumulative-layout-shift")


@dataclass(frozen=True, slots=True)
class Result:
    """One page: scores of 0 to 100, and the figures behind them.

    Attributes:
        address: the page, from the root of the site.
        scores: by category, in the order of ``CATEGORIES``.
        seconds: until the page can be used, in Lighthouse's model of a slow phone.
        largest: seconds until the largest piece is painted.
        kilobytes: all that went over the line.
        shift: how far the layout jumped.
        remarks: audits that cost points.
    """

    address: str
    scores: tuple[int, ...]
    seconds: float
    largest: float
    kilobytes: float
    shift: float
    remarks: tuple[str, ...]


def read(address: str, report: dict[str, Any]) -> Result:
    """Take what matters from a report of Lighthouse."""
    audits = report["audits"]
    interactive, largest, size, shift = (float(audits[name]["numericValue"]) for name in _NUMBERS)
    scores = tuple(round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES)
    return Result(
        address, scores, interactive / 1000, largest / 1000, size / 1000, shift, tuple(_remarks(report))
    )


def _remarks(report: dict[str, Any]) -> list[str]:
    parts = [part for name in CATEGORIES for part in report["categories"][name]["auditRefs"]]
    audits = [report["audits"][part["id"]] for part in parts if part["weight"] > 0]
    failed = [audit for audit in audits if (audit["score"] or 0) < _GOOD and _counts(audit)]
    return [f"{audit['id']}: {audit.get('displayValue') or audit['title']}" for audit in failed]


def _counts(audit: dict[str, Any]) -> bool:
    return audit.get("scoreDisplayMode") not in {"notApplicable", "manual", "informative", "error"}


def table(results: list[Result]) -> str:
    """Write the table, in Dutch, with the remarks below it."""
    heads = ("pagina", *HEADS, "bruikbaar", "grootste", "kB", "sprong")
    rows = [
        (
            result.address or "(voorpagina)",
            *map(str, result.scores),
            f"{result.seconds:.1f} s",
            f"{result.largest:.1f} s",
            f"{result.kilobytes:.0f}",
            f"{result.shift:.3f}",
        )
        for result in results
    ]
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    remarks = [f"- {item.address or '(voorpagina)'} {remark}" for item in results for remark in item.remarks]
    return "\n".join([*(_line(row, widths) for row in (heads, *rows)), *remarks])


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    """The first column stands left, the numbers right."""
    numbers = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
    return "  ".join([row[0].ljust(widths[0]), *numbers])
