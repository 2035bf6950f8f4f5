"""What every report of problems shares: which are shown, how the rest is counted, and the last sentence."""

from __future__ import annotations

from collections.abc import Sequence

from menukaart import characters, dutch
from menukaart.problems import Problem
from menukaart.vocabulary import Severity


def most_serious(problems: Sequence[Problem], most: int) -> Sequence[Problem]:
    """Choose what is shown of many problems: errors before warnings, in the order of the report."""
    if len(problems) <= most:
        return problems
    by_weight = sorted(range(len(problems)), key=lambda place: problems[place].level is not Severity.ERROR)
    return [problems[place] for place in sorted(by_weight[:most])]


def not_shown(problems: Sequence[Problem], shown: Sequence[Problem]) -> list[str]:
    """Say how many problems are left out, and where they are; nothing when all are shown."""
    rest = len(problems) - len(shown)
    return [f"En nog {dutch.number(rest)}. Alles staat in: menukaart check --format json"] if rest else []


def summary(problems: Sequence[Problem], records: int) -> str:
    """Say in one sentence how many problems there are."""
    total = dutch.count(records, "record", "records")
    if not problems:
        return f"Alles in orde: {total} gecontroleerd, geen fouten en geen waarschuwingen."
    errors = sum(problem.level is Severity.ERROR for problem in problems)
    found = dutch.enumeration(
        [
            dutch.count(errors, "fout", "fouten"),
            dutch.count(len(problems) - errors, "waarschuwing", "waarschuwingen"),
        ]
    )
    files = dutch.count(len({problem.place.file for problem in problems}), "bestand", "bestanden")
    return f"{found} in {files}; {total} gecontroleerd."


def safe(text: str) -> str:
    """Replace characters that could steer a terminal or turn text around; records are not trusted."""
    return characters.shown_safely(text)
