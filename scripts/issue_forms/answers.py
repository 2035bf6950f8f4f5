"""Reads a filled form as GitHub writes it: the question as a heading, the answer below it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

from menukaart.characters import without_unfit
from menukaart.model import Intervention
from menukaart.model.fields import suggest_id
from menukaart.vocabulary import RecordKind, Status, Unknown
from scripts.issue_forms.forms import PROPOSAL, Form, Question

NO_ANSWER = "_No response_"
_ADDRESS = re.compile(r"(?:^|/)(interventies|themas|bronnen|interventions|themes|sources)/([a-z0-9-]+)")
_REVIEW_YEARS = 2


class AnswersError(Exception):
    """The text is no filled form; the message is Dutch."""


def answers(form: Form, body: str) -> dict[str, str]:
    """Give the answer to each question that was answered; headings in an answer are part of it.

    Raises:
        AnswersError: when a question is not in the text.
    """
    lines = without_unfit(body.replace("\r\n", "\n")).split("\n")
    places: list[int] = []
    for question in form.questions:
        start = places[-1] + 1 if places else 0
        found = next((n for n in range(start, len(lines)) if lines[n] == f"### {question.label}"), None)
        if found is None:
            raise AnswersError(f"De vraag '{question.label}' staat er niet in.")
        places.append(found)
    ends = [*places[1:], len(lines)]
    texts = ["\n".join(lines[place + 1 : end]).strip() for place, end in zip(places, ends, strict=True)]
    pairs = zip(form.questions, texts, strict=True)
    return {question.field: text for question, text in pairs if text and text != NO_ANSWER}


def file_of(given: dict[str, str]) -> str:
    """Give the file of the record that a reported mistake is about; empty when it is about none."""
    found = _ADDRESS.search(given.get("page", ""))
    folders = {name: kind.value for kind in RecordKind for name in (kind.plural, kind.value)}
    return f"{folders[found[1]]}/{found[2]}.yaml" if found else ""


def record(given: dict[str, str], day: date) -> str:
    """Write the concept record of a proposal; what the editors must still choose stays empty.

    Args:
        given: the answers to the questions of ``PROPOSAL``.
        day: the day of the first version.
    """
    return "\n".join(_lines(given, day)) + "\n"


def _lines(given: dict[str, str], day: date) -> Iterator[str]:
    yield f"id: {suggest_id(given.get('title', ''))}"
    yield f"title: {_line(given.get('title', ''))}"
    yield f"status: {Status.CONCEPT.value}"
    for question in PROPOSAL.questions:
        if question.terms:
            yield f"{question.field}: {_chosen(question, given.get(question.field, ''))}"
    yield f"summary: {_line(given.get('summary', ''))}"
    yield "themes: []  # nog kiezen"
    if interest := given.get("interests"):
        yield "interests:"
        yield f"  - {{who: indiener, what: {_line(interest)}, date: {day}}}"
    yield "# Bronnen volgens de indiener; maak er records van en noem die hieronder:"
    yield from (f"#   {line.strip()}" for line in given.get("sources", "").splitlines() if line.strip())
    yield "sources: []"
    yield f"reviewed: {day}"
    yield f"review_before: {day.year + _REVIEW_YEARS}-{day.month:02}-{min(day.day, 28):02}"
    yield "unknown:"
    markers = Intervention.may_be_unknown()
    yield from (
        f"  {key}: {Unknown.NOT_SEARCHED.value}" for key, marker in markers.items() if not marker.silent
    )
    yield "changes:"
    yield f"  - {{date: {day}, text: Concept naar aanleiding van een voorstel.}}"


def _line(text: str) -> str:
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _chosen(question: Question, answer: str) -> str:
    """Find the words that were chosen: GitHub puts commas between them, and a label may hold one."""
    terms = sorted(question.terms or (), key=lambda term: -len(term.label))
    found, rest = [], f", {answer},"
    for term in terms:
        if f", {term.label}," in rest:
            rest = rest.replace(f", {term.label},", ",", 1)
            found.append(term)
    values = [term.value for term in question.terms or () if term in found]
    return f"[{', '.join(values)}]" if question.many else (values or [""])[0]
