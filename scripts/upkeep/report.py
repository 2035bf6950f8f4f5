"""The report of a week, as plain Dutch text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from menukaart import dutch
from scripts.upkeep.exceptions import Passed
from scripts.upkeep.links import Answer

NOT_ASKED = "niet nagekeken: zonder --network gaat er niets naar buiten."


def report(
    day: date,
    dates: Sequence[str],
    found: Mapping[str, Sequence[str]],
    answers: Mapping[str, Answer] | None,
    exceptions: Iterable[Passed],
) -> str:
    """Write the report.

    Args:
        day: the day that counts as today.
        dates: lines about days that have passed.
        found: every external address, with its places.
        answers: what became of each address that was asked; None when none was.
        exceptions: addresses that are passed over.
    """
    links = list(_links(found, answers))
    stale = list(_stale(day, found, answers, exceptions))
    lines = [f"Onderhoud op {dutch.long_date(day)}", ""]
    lines += _part("Datums die voorbij zijn", dates)
    if answers is None:
        lines += [f"Links: {NOT_ASKED} Er zijn {len(found)} adressen van anderen.", ""]
    else:
        lines += _part("Links die niet werken", links)
        refusing = sum(answer is Answer.REFUSES for answer in answers.values())
        lines += [f"Van {len(answers)} nagekeken links wilden er {refusing} niet nagekeken worden.", ""]
    return "\n".join([*lines, *_part("Uitzonderingen om op te ruimen", stale)]).rstrip() + "\n"


def to_ask(found: Iterable[str], exceptions: Iterable[Passed], day: date) -> list[str]:
    """Give the addresses to ask: all but those that are passed over today."""
    skipped = {each.address for each in exceptions if day < each.until}
    return [address for address in found if address not in skipped]


def _part(title: str, lines: Sequence[str]) -> list[str]:
    return [f"{title} ({len(lines)})", *(f"- {line}" for line in lines or ["geen"]), ""]


def _links(found: Mapping[str, Sequence[str]], answers: Mapping[str, Answer] | None) -> Iterator[str]:
    for address, answer in (answers or {}).items():
        if answer in {Answer.GONE, Answer.SILENT}:
            yield f"{address} {answer.value} ({', '.join(found[address])})"


def _stale(
    day: date,
    found: Mapping[str, Sequence[str]],
    answers: Mapping[str, Answer] | None,
    exceptions: Iterable[Passed],
) -> Iterator[str]:
    """Name exceptions that ended, or that are about an address that nobody names any more."""
    for each in exceptions:
        if each.address not in found:
            yield f"{each.address} staat nergens meer"
        elif each.until <= day:
            works = (answers or {}).get(each.address) is Answer.FINE
            yield f"{each.address} liep af op {dutch.long_date(each.until)}" + (" en werkt" if works else "")
