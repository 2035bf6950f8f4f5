"""The forms themselves, made from the model and the vocabulary: their questions are fields of a record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from menukaart.vocabulary import ActionLevel, InterventionKind, Outcome, Phase, TargetGroup, Term

MADE = "# Gemaakt door: python -m scripts.issue_forms. Verander de vragen in scripts/issue_forms/forms.py.\n"


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a form.

    Attributes:
        field: the field of a record that the answer is for, or a name of its own.
        label: the question, and the heading above the answer.
        help: what to write.
        terms: the words to choose from; without them the answer is text.
        many: whether more than one may be chosen.
        long: whether the text may have lines.
        needed: whether it must be answered.
    """

    field: str
    label: str
    help: str
    terms: type[Term] | None = None
    many: bool = False
    long: bool = False
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """A form: the name of its file, what it is called, and its questions."""

    file: str
    name: str
    about: str
    title: str
    opening: str
    questions: tuple[Question, ...]


PROPOSAL = Form(
    "aanpak.yml",
    "Aanpak voorstellen",
    "Een interventie die nog niet op de menukaart staat.",
    "Aanpak: ",
    "De redactie maakt hiervan een concept. U hoeft niet alles te weten. Dit formulier is openbaar.",
    (
        Question("title", "Naam", "Zoals scholen het noemen. Bijvoorbeeld: Zomerschool."),
        Question(
            "summary", "Wat is het, en voor wie?", "Eén of twee zinnen; hoogstens 300 tekens.", long=True
        ),
        Question("kind", "Soort", "Kies wat het beste past.", InterventionKind),
        Question("phases", "Onderwijsfasen", "Kies er een of meer.", Phase, many=True),
        Question("levels", "Wie is aan zet?", "Kies er een of meer.", ActionLevel, many=True),
        Question("target_groups", "Voor wie?", "Kies er een of meer.", TargetGroup, many=True),
        Question("outcomes", "Waar mikt het op?", "Kies er een of meer.", Outcome, many=True),
        Question(
            "sources", "Bronnen", "Eén per regel: DOI, adres of titel met jaar en bladzijde.", long=True
        ),
        Question(
            "interests",
            "Hebt u er een belang bij?",
            "Verkoopt, ontwikkelde of onderzoekt u deze aanpak? Zeg het hier; meedoen mag gewoon.",
            needed=False,
        ),
    ),
)

MISTAKE = Form(
    "fout.yml",
    "Fout melden",
    "Een getal, zin, bron of link die niet klopt.",
    "Fout: ",
    "Dit formulier is openbaar: zet er geen gegevens in over leerlingen of ouders.",
    (
        Question(
            "page", "Pagina", "Het adres van de pagina, of de naam van het bestand onderaan die pagina."
        ),
        Question("wrong", "Wat staat er nu?", "Neem het getal of de zin over.", long=True),
        Question("right", "Wat moet er staan?", "Zo precies als u kunt.", long=True),
        Question("sources", "Waar hebt u dat gelezen?", "De bron, met bladzijde of tabel.", long=True),
    ),
)

FORMS = (MISTAKE, PROPOSAL)


def text_of(form: Form) -> str:
    """Write a form as GitHub wants it."""
    return MADE + "\n".join(_lines(form)) + "\n"


def _lines(form: Form) -> Iterator[str]:
    yield f"name: {_quoted(form.name)}"
    yield f"description: {_quoted(form.about)}"
    yield f"title: {_quoted(form.title)}"
    yield "body:"
    yield "  - type: markdown"
    yield "    attributes:"
    yield f"      value: {_quoted(form.opening)}"
    for question in form.questions:
        yield from _question(question)


def _question(question: Question) -> Iterator[str]:
    yield f"  - type: {'dropdown' if question.terms else 'textarea' if question.long else 'input'}"
    yield f"    id: {question.field}"
    yield "    attributes:"
    yield f"      label: {_quoted(question.label)}"
    yield f"      description: {_quoted(question.help)}"
    if question.terms:
        yield f"      multiple: {str(question.many).lower()}"
        yield "      options:"
        yield from (f"        - {_quoted(term.label)}" for term in question.terms)
    yield "    validations:"
    yield f"      required: {str(question.needed).lower()}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
