"""Three ways to print problems: for people, for programs, and for annotations on GitHub."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence

import click

from menukaart import characters
from menukaart.cli.github import workflow_commands
from menukaart.cli.wording import most_serious, not_shown, safe, summary
from menukaart.problems import Problem
from menukaart.vocabulary import Severity

Reporter = Callable[[Sequence[Problem], int], Iterable[str]]
"""Makes the report of problems and a number of records, in pieces that are written one after another."""

MOST_SHOWN = 200
"""People and terminals read no more; programs get everything."""
_MOST_BESIDE = 150

_WIDTH = 100
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "blue"}


def text_report(problems: Sequence[Problem], records: int, most: int = MOST_SHOWN) -> str:
    """Write a report for people: place, what is wrong, the line with a caret, what to do.

    Of very many problems only the most serious are shown; the rest is counted.
    """
    shown = most_serious(problems, most)
    blocks = ["\n".join(_text_lines(problem)) for problem in shown]
    return "\n\n".join([*blocks, *not_shown(problems, shown), summary(problems, records)])


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
    """Write annotations, which GitHub shows beside the lines of a proposal, and the report for people."""
    plain = click.unstyle(text_report(problems, records, _MOST_BESIDE)).replace("##[", "## [")
    return "\n".join([*workflow_commands(problems), "", plain])


REPORTERS: dict[str, Reporter] = {
    "text": lambda problems, records: (text_report(problems, records),),
    "json": json_report,
    "github": lambda problems, records: (github_report(problems, records),),
}


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
