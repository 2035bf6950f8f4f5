"""Takes away the warnings for which the editors made an exception, and judges the exceptions themselves.

An exception never hides an error. One that has ended, or that no longer covers anything, is an error:
a list that only grows would in time hide what nobody meant to hide.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import date

from menukaart.catalogue.rules.expiry import DATED
from menukaart.dutch import long_date
from menukaart.model.waivers import Waiver
from menukaart.problems import Problem, has_errors
from menukaart.reading.tree import format_path, locate
from menukaart.reading.waivers import WaiversFile
from menukaart.vocabulary import Severity

ENDED = "uitzondering-verlopen"
NEEDLESS = "uitzondering-overbodig"
HIDES_ERROR = "uitzondering-op-fout"


def waive(
    problems: Iterable[Problem],
    written: WaiversFile | None,
    days: Mapping[str, date],
    day: date | None,
    only: Container[str] | None = None,
) -> list[Problem]:
    """Give what is left of the problems, with those of the exceptions.

    Args:
        problems: everything that was found.
        written: the exceptions; None when there are none.
        days: for each file of a record the day of its newest change.
        day: the day on which exceptions end or not; None takes the newest change of the record that an
            exception is about, so that the same records always give the same report.
        only: the files of records that the rules looked at; None means all. An exception for another file
            is not needless because nothing was found there.
    """
    found = list(problems)
    if written is None:
        return found
    holding, said = [], []
    for index, waiver in enumerate(written.content.exceptions):
        path: tuple[str | int, ...] = ("exceptions", index)
        covered = [problem for problem in found if _covers(waiver, problem)]
        errors = [problem for problem in covered if problem.level is Severity.ERROR]
        now = day or days.get(waiver.file)
        if now is not None and now > waiver.until:
            said.append(_ended(written, (*path, "until"), waiver))
        elif errors:
            message = f"'{waiver.code}' is een fout; daarop bestaat geen uitzondering."
            said.append(_problem(written, HIDES_ERROR, (*path, "code"), message, "Verbeter het record zelf."))
        elif covered:
            holding.append(waiver)
        elif has_errors(found) or (only is not None and waiver.file not in only):
            pass  # some rules were silent
        elif day or waiver.code not in DATED:
            said.append(_needless(written, path, waiver))
    left = [problem for problem in found if not _is_waived(problem, holding)]
    return [*left, *said]


def _is_waived(problem: Problem, holding: Iterable[Waiver]) -> bool:
    return problem.level is not Severity.ERROR and any(_covers(waiver, problem) for waiver in holding)


def _covers(waiver: Waiver, problem: Problem) -> bool:
    return waiver.covers(problem.code, problem.place.file, problem.path)


def _ended(written: WaiversFile, path: tuple[str | int, ...], waiver: Waiver) -> Problem:
    message = f"Deze uitzondering op '{waiver.code}' gold tot en met {long_date(waiver.until)}."
    hint = "Verbeter het record en haal haar weg, of geef een nieuwe dag met een reden die nog klopt."
    return _problem(written, ENDED, path, message, hint)


def _needless(written: WaiversFile, path: tuple[str | int, ...], waiver: Waiver) -> Problem:
    where = f"{waiver.file} bij {waiver.path}" if waiver.path else waiver.file
    message = f"Deze uitzondering is niet meer nodig: er is geen waarschuwing '{waiver.code}' in {where}."
    return _problem(written, NEEDLESS, path, message, "Haal haar weg, of kijk code, bestand en veld na.")


def _problem(
    written: WaiversFile, code: str, path: tuple[str | int, ...], message: str, hint: str
) -> Problem:
    place = locate(written.tree, path).position
    return written.document.problem(code, place, message, hint=hint, path=format_path(path))
