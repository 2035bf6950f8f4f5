"""What every report of problems shares: which are shown, how the rest is counted, and the last sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from menukaart import characters, dutch
from menukaart.problems import Problem
from menukaart.vocabulary import Severity


def most_serious(problems: Sequence[Problem], most: int) -> Sequence[Problem]:
    """Choose what is shown of many problems: errors, warnings, then hints, in the order of the report."""
    if len(problems) <= most:
        return problems
    by_weight = sorted(range(len(problems)), key=lambda place: weight(problems[place]))
    return [problems[place] for place in sorted(by_weight[:most])]


def weight(problem: Problem) -> int:
    """Give the place of a problem among others: the most serious first."""
    return list(Severity).index(problem.level)


def not_shown(problems: Sequence[Problem], shown: Sequence[Problem]) -> list[str]:
    """Say how many problems are left out, and where they are; nothing when all are shown."""
    rest = len(problems) - len(shown)
    return [f"En nog {dutch.number(rest)}. Alles staat in: menukaart check --format json"] if rest else []


def summary(problems: Sequence[Problem], records: int) -> str:
    """Say in one sentence how many problems there are."""
    total = dutch.count(records, "record", "records")
    if not problems:
        return f"Alles in orde: {total} gecontroleerd, geen fouten en geen waarschuwingen."
    levels = Counter(problem.level for problem in problems)
    counted = [
        dutch.count(levels[Severity.ERROR], "fout", "fouten"),
        dutch.count(levels[Severity.WARNING], "waarschuwing", "waarschuwingen"),
    ]
    if levels[Severity.HINT]:
        counted.append(dutch.count(levels[Severity.HINT], "aanwijzing", "aanwijzingen"))
    found = dutch.enumeration(counted)
    files = dutch.count(len({problem.place.file for problem in problems}), "bestand", "bestanden")
    return f"{found} in {files}; {total} gecontroleerd."


def hints_counted(amount: int) -> str:
    """Say in one line how many hints there are that were not asked for."""
    hints = dutch.count(amount, "aanwijzing", "aanwijzingen")
    return f"En {hints} over taal. Die staan in: menukaart check --hints"


def safe(text: str) -> str:
    """Replace characters that could steer a terminal or turn text around; records are not trusted."""
    return characters.shown_safely(text)
