"""Three ways to print problems: for people, for programs, and for annotations on GitHub."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence

import click

from menukaart import characters, dutch
from menukaart.problems import Problem
from menukaart.vocabulary import Severity

Reporter = Callable[[Sequence[Problem], int], Iterable[str]]
"""Makes the report of problems and a number of records, in pieces that are written one after another."""

_MOST_SHOWN = 200
"""People and terminals read no more; programs get everything."""
_MOST_ANNOTATIONS = 50
"""GitHub shows no more for one run."""

_WIDTH = 100
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def text_report(problems: Sequence[Problem], records: int) -> str:
    """Write a report for people: place, what is wrong, the line with a caret, what to do.

    Of very many problems only the most serious are shown; the rest is counted.
    """
    shown = _most_serious(problems, _MOST_SHOWN)
    blocks = ["\n".join(_text_lines(problem)) for problem in shown]
    return "\n\n".join([*blocks, *_not_shown(problems, shown), summary(problems, records)])


def json_report(problems: Sequence[Problem], records: int) -> Iterator[str]:
    """Write a report for programs, whole but piece by piece; the shape is part of the public contract."""
    yield '{\n  "problems": ['
    for number, problem in enumerate(problems):
        written = json.dumps(_as_json(problem), ensure_ascii=False, indent=2)
        yield ("," if number else "") + "\n" + textwrap.indent(characters.escaped(written), "    ")
    yield ("\n  " if problems else "") + f'],\n  "records": {records}\n}}'


def _as_json(problem: Problem) -> dict[str, str | int]:
    return {
        "code": problem.code,
        "level": problem.level.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "path": problem.path,
        "message": problem.message,
        "hint": problem.hint,
    }


def github_report(problems: Sequence[Problem], records: int) -> str:
    """Write workflow commands, which GitHub shows beside the lines of a pull request."""
    shown = _most_serious(problems, _MOST_ANNOTATIONS)
    lines = [_annotation(problem) for problem in shown]
    return "\n".join([*lines, *_not_shown(problems, shown), summary(problems, records)])


REPORTERS: dict[str, Reporter] = {
    "text": lambda problems, records: (text_report(problems, records),),
    "json": json_report,
    "github": lambda problems, records: (github_report(problems, records),),
}


def _most_serious(problems: Sequence[Problem], most: int) -> Sequence[Problem]:
    """Choose what is shown of many problems: errors before warnings, in the order of the report."""
    if len(problems) <= most:
        return problems
    by_weight = sorted(range(len(problems)), key=lambda place: problems[place].level is not Severity.ERROR)
    return [problems[place] for place in sorted(by_weight[:most])]


def _not_shown(problems: Sequence[Problem], shown: Sequence[Problem]) -> list[str]:
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


def _text_lines(problem: Problem) -> Iterator[str]:
    place = problem.place
    word, color = problem.level.label, _COLOURS[problem.level]
    head = click.style(f"{safe(place.file)}:{place.line}:{place.column}", bold=True)
    path = f" bij {safe(problem.path)}" if problem.path else ""
    yield f"{head} {click.style(word, fg=color, bold=True)} [{problem.code}]{path}"
    yield f"  {safe(problem.message)}"
    if problem.excerpt:
        yield from _excerpt(problem)
    if problem.hint:
        yield f"  {click.style('Tip:', fg='cyan')} {safe(problem.hint)}"


def _excerpt(problem: Problem) -> Iterator[str]:
    """Show the line with a caret under the place; of a very long line only the part around it."""
    line, column = problem.excerpt, problem.place.column
    start = max(0, column - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = line[start : start + _WIDTH]
    prefix, suffix = "…" if start else "", "…" if start + _WIDTH < len(line) else ""
    margin = f"{problem.place.line:>6} | "
    yield f"{margin}{prefix}{safe(shown)}{suffix}"
    yield f"{' ' * (len(margin) - 2)}| {' ' * (len(prefix) + column - 1 - start)}{click.style('^', fg='red')}"


def _annotation(problem: Problem) -> str:
    properties = {
        "file": problem.place.file,
        "line": str(problem.place.line),
        "col": str(problem.place.column),
        "title": problem.code,
    }
    written = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    message = " ".join(part for part in (problem.message, problem.hint) if part)
    return f"::{problem.level.value} {written}::{_escape(message)}"


def _escape(text: str) -> str:
    lines = text.replace("\r", " ").split("\n")
    return "%0A".join(safe(line).replace("%", "%25") for line in lines)


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
