"""Tells a comparison: as text for a screen, as Markdown for a review, as data for a program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import NamedTuple

from menukaart import characters, dutch
from menukaart.comparison.compare import Comparison, RecordChange
from menukaart.comparison.fields import FieldChange
from menukaart.problems import Problem
from menukaart.vocabulary import Fate

_MOST_RECORDS = 40
_MOST_LINES = 15
_MOST_LISTED = 20
_LONGEST = 600
_AROUND = 60
"""Characters shown on either side of the place where two long texts begin to differ."""
NOTHING = "Geen verschil: de records, pagina's en adressen zeggen hetzelfde."
NOT_DERIVED = (
    "Bewijskracht en cijfers zijn niet vergeleken: een van beide versies bevat fouten. Zie 'menukaart check'."
)


class ReportPart(NamedTuple):
    """A heading with lines below it."""

    title: str
    lines: list[str]


def text(found: Comparison, since: str) -> str:
    """Write a report for a screen; of very much, the rest is counted."""
    blocks = [_headline(found, since)]
    blocks += [
        "\n".join([section.title, *(f"  {line}" for line in section.lines)]) for section in _sections(found)
    ]
    return "\n\n".join(blocks)


def markdown(found: Comparison, since: str) -> str:
    """Write a report that may stand below a proposal; nothing in it is taken for markup."""
    blocks = [f"### {_escaped(_headline(found, since))}"]
    for section in _sections(found):
        lines = "\n".join(f"- {_escaped(line)}" for line in section.lines)
        blocks.append(
            f"**{_escaped(section.title)}**\n\n{lines}" if lines else f"**{_escaped(section.title)}**"
        )
    return "\n\n".join(blocks)


def as_json(found: Comparison, since: str) -> str:
    """Write everything, for programs; nothing is left out."""
    content = {
        "since": since,
        "records": [asdict(record) for record in found.records],
        "pages": found.pages,
        "addresses": {"new": found.addresses_new, "gone": found.addresses_gone},
        "problems": {
            "new": [_problem_data(problem) for problem in found.problems_new],
            "gone": [_problem_data(problem) for problem in found.problems_gone],
        },
        "derived": found.is_derived,
    }
    return characters.escaped(json.dumps(content, ensure_ascii=False, indent=2))


REPORTS = {"text": text, "markdown": markdown, "json": as_json}


def _headline(found: Comparison, since: str) -> str:
    counts = Counter(record.fate for record in found.records)
    told = [f"{dutch.number(counts[fate])} {fate.label}" for fate in Fate if counts[fate]]
    if told:
        return f"Verschil met {since}. Records: {dutch.enumeration(told)}."
    is_same = not any(section.lines for section in _sections(found) if section.title != NOT_DERIVED)
    return f"Verschil met {since}. {NOTHING}" if is_same else f"Verschil met {since}. Geen record veranderde."


def _sections(found: Comparison) -> Iterator[ReportPart]:
    if not found.is_derived:
        yield ReportPart(NOT_DERIVED, [])
    for record in found.records[:_MOST_RECORDS]:
        yield ReportPart(_heading(record), _bounded(list(_lines(record)), _MOST_LINES))
    rest = dutch.count(len(found.records) - _MOST_RECORDS, "record", "records")
    if len(found.records) > _MOST_RECORDS:
        yield ReportPart(f"En nog {rest}; alles staat in --format json.", [])
    listed = (
        ("Pagina's met een andere tekst", [f"pages/{name}.md" for name in found.pages]),
        ("Nieuwe adressen", list(found.addresses_new)),
        ("Adressen die verdwijnen", list(found.addresses_gone)),
        ("Nieuwe problemen", [_problem(problem) for problem in found.problems_new]),
        ("Opgeloste problemen", [_problem(problem) for problem in found.problems_gone]),
    )
    for title, lines in listed:
        if lines:
            yield ReportPart(f"{title} ({dutch.number(len(lines))})", _bounded(lines, _MOST_LISTED))


def _heading(record: RecordChange) -> str:
    to = dutch.enumeration(f"'{target}'" for target in record.targets)
    where = f" naar {to}" if to else ""
    return characters.shown_safely(f"{record.file} ({record.title}): {record.fate.label}{where}")


def _lines(record: RecordChange) -> Iterator[str]:
    for score in record.certainty:
        yield f"Bewijskracht, {score.about}: {_arrow(score.before, score.after)}. {score.reason}"
    for figure in record.figures:
        yield f"Cijfer dat ervoor staat: {_arrow(figure.before, figure.after)}"
    for field in record.fields:
        yield f"{field.label}: {_field(field)}"
    if record.fields and not record.history:
        yield "Let op: bij 'changes' staat nog niet wat er veranderde."
    for line in record.history:
        yield f"Het record zegt zelf: {line}"


def _field(change: FieldChange) -> str:
    """Show both values; of long texts only the part around the first difference."""
    before, after = change.before, change.after
    if not before or not after:
        return _arrow(_short(before, 0), _short(after, 0))
    first = next(
        (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    return _arrow(_short(before, first), _short(after, first))


def _short(value: str, place: int) -> str:
    """Cut a long text to what stands around a place, at whole words."""
    if len(value) <= 2 * _AROUND:
        return value
    start = value.rfind(" ", 0, max(place - _AROUND, 0)) + 1 if place > _AROUND else 0
    end = value.find(" ", place + _AROUND)
    shown = value[start : end if end >= 0 else len(value)]
    return f"{'… ' if start else ''}{shown}{' …' if end >= 0 else ''}"


def _arrow(before: str, after: str) -> str:
    if not before:
        return f"nieuw: {after}"
    return f"{before} → {after}" if after else f"weg: {before}"


def _problem(problem: Problem) -> str:
    return (
        f"{problem.place.file}:{problem.place.line} {problem.level.label} [{problem.code}] {problem.message}"
    )


def _problem_data(problem: Problem) -> dict[str, str | int]:
    return {
        "code": problem.code,
        "level": problem.level.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "path": problem.path,
        "message": problem.message,
    }


def _bounded(lines: Sequence[str], most: int) -> list[str]:
    shown = [_cut(characters.shown_safely(line)) for line in lines[:most]]
    rest = len(lines) - most
    return [*shown, f"… en nog {dutch.number(rest)}."] if rest > 0 else shown


def _cut(line: str) -> str:
    """Keep a line within what somebody reads; a message may name very many records."""
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]} …"


def _escaped(line: str) -> str:
    """Keep what anybody may have written from becoming markup, a link or a mention on a host."""
    marked = "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|~!" else sign for sign in line)
    return marked.replace("@", "@\N{ZERO WIDTH NON-JOINER}").replace("://", ":\N{ZERO WIDTH NON-JOINER}//")
