"""How problems reach a proposal on GitHub: annotations beside its lines, and all of them in the summary."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import replace

from menukaart import dutch
from menukaart.cli.wording import safe, weight
from menukaart.problems import Problem
from menukaart.vocabulary import Severity

SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY"
"""Names the file that GitHub shows as the summary of a step."""

MOST_ANNOTATIONS = 10
"""GitHub shows no more for one step, and drops the rest without a word."""
_MOST_BYTES = 900_000
"""GitHub refuses a summary of more than 1 MiB as a whole."""


def workflow_commands(problems: Sequence[Problem]) -> list[str]:
    """Write workflow commands: the most serious first; the last one counts what is not shown."""
    ordered = sorted(problems, key=weight)
    if len(ordered) <= MOST_ANNOTATIONS:
        return [_annotation(problem) for problem in ordered]
    shown, rest = ordered[: MOST_ANNOTATIONS - 1], ordered[MOST_ANNOTATIONS - 1 :]
    more = f"En nog {dutch.number(len(rest))}. Alles staat in de samenvatting van deze stap."
    return [*map(_annotation, shown), _annotation(replace(rest[0], code="meer", message=more, hint=""))]


def step_summary(report: str) -> str:
    """Write a report for people as Markdown in which nothing of a record can be taken for markup."""
    # More than fits is cut off at a line; the end of the report tells how many problems there are.
    lines = html.escape(report, quote=False).split("\n")
    kept, size = [], 0
    for line in lines:
        size += len(line.encode("utf-8", "replace")) + 1
        if size > _MOST_BYTES:
            kept += ["…", lines[-1]]
            break
        kept.append(line)
    return "\n".join(["## Menukaart: controle van de records", "", "<pre>", *kept, "</pre>", ""])


def _annotation(problem: Problem) -> str:
    properties = {
        "file": problem.place.file,
        "line": str(problem.place.line),
        "col": str(problem.place.column),
        "title": problem.code,
    }
    written = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    message = " ".join(part for part in (problem.message, problem.hint) if part)
    command = "notice" if problem.level is Severity.HINT else problem.level.value
    return f"::{command} {written}::{_escape(message)}"


def _escape(text: str) -> str:
    lines = text.replace("\r", " ").split("\n")
    return "%0A".join(safe(line).replace("%", "%25") for line in lines)


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
