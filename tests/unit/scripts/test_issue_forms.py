"""The forms follow the model, and a filled one becomes a concept that lacks only what editors choose."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from scripts.issue_forms.__main__ import FOLDER, main, shown
from scripts.issue_forms.answers import AnswersError, answers, file_of, record
from scripts.issue_forms.forms import FORMS, MISTAKE, PROPOSAL, text_of

from menukaart.model import Intervention
from menukaart.reading.compose import compose
from menukaart.reading.document import Document
from menukaart.reading.validate import validate
from menukaart.vocabulary import RecordKind

DAY = date(2026, 12, 1)


def filled(**given: str) -> str:
    texts = {question.field: "_No response_" for question in PROPOSAL.questions} | {
        "title": 'Huiswerkklas "plus": de start',
        "summary": "Na schooltijd\nsamen huiswerk maken.\n### Naam\ngrapje: # x",
        "kind": "programma",
        "phases": "primair onderwijs, voortgezet onderwijs",
        "levels": "school",
        "target_groups": "alle leerlingen",
        "outcomes": ", ".join(list(_labels("outcomes"))[:2]),
        "sources": "10.1234/x\n\nJansen (2020), p. 3",
    }
    texts |= given
    parts = [f"### {question.label}\n\n{texts[question.field]}\n\n" for question in PROPOSAL.questions]
    return "".join(parts).replace("\n", "\r\n")


def _labels(field: str) -> list[str]:
    return [term.label for q in PROPOSAL.questions if q.field == field for term in q.terms or ()]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_the_forms_in_the_project_are_those_of_the_model(form: object) -> None:
    assert form in FORMS
    for each in FORMS:
        assert (FOLDER / each.file).read_text(encoding="utf-8") == text_of(each), (
            "python -m scripts.issue_forms"
        )
        body = yaml.safe_load(text_of(each))["body"]
        assert [item.get("id") for item in body[1:]] == [question.field for question in each.questions]
        assert len({question.label for question in each.questions}) == len(each.questions)


def test_every_question_about_an_approach_is_a_field_of_a_record() -> None:
    assert {question.field for question in PROPOSAL.questions} <= set(Intervention.model_fields)


def test_a_filled_form_is_a_concept_that_lacks_only_themes_and_sources() -> None:
    text = record(answers(PROPOSAL, filled(interests="Ik geef er les in.")), DAY)
    document = Document("interventions/huiswerkklas-plus-de-start.yaml", text)
    tree, problems = compose(document)
    assert tree is not None
    assert not problems
    found = validate(RecordKind.INTERVENTION, document, tree)
    assert {problem.path for problem in found.problems} == {"themes", "sources"}
    assert "#   Jansen (2020), p. 3" in text
    loaded = yaml.safe_load(text)
    assert loaded["id"] == "huiswerkklas-plus-de-start"
    assert loaded["title"] == 'Huiswerkklas "plus": de start'
    assert loaded["summary"] == "Na schooltijd samen huiswerk maken. ### Naam grapje: # x"
    assert (loaded["kind"], loaded["phases"], loaded["status"]) == ("programma", ["po", "vo"], "concept")
    assert loaded["interests"][0]["what"] == "Ik geef er les in."


@pytest.mark.parametrize("field", ["phases", "levels", "target_groups", "outcomes", "kind"])
def test_every_choice_is_recognised(field: str) -> None:
    question = next(each for each in PROPOSAL.questions if each.field == field)
    terms = list(question.terms or ())
    one = [yaml.safe_load(record({field: term.label}, DAY))[field] for term in terms]
    assert one == [[term.value] if question.many else term.value for term in terms]
    if question.many:
        answer = ", ".join(term.label for term in terms)
        assert yaml.safe_load(record({field: answer}, DAY))[field] == [term.value for term in terms]


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("https://site.example/interventies/zomerschool/#kosten", "interventions/zomerschool.yaml"),
        ("themes/taal.yaml", "themes/taal.yaml"),
        ("bronnen/hattie-2009/", "sources/hattie-2009.yaml"),
        ("de voorpagina", ""),
    ],
)
def test_a_mistake_is_about_a_file(page: str, file: str) -> None:
    assert file_of({"page": page}) == file


def test_another_text_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(AnswersError, match="De vraag 'Naam' staat er niet in"):
        shown("zomaar een melding", DAY)
    (tmp_path / "a.md").write_text("zomaar", encoding="utf-8")
    assert main([str(tmp_path / "a.md"), "--day", "2026-12-01"]) == 1
    assert "Fout: De vraag" in capsys.readouterr().err


def test_a_reported_mistake_names_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = "".join(f"### {question.label}\n\nthemas/taal/\n\n" for question in MISTAKE.questions)
    (tmp_path / "a.md").write_text(body, encoding="utf-8")
    assert main([str(tmp_path / "a.md"), "--day", "2026-12-01"]) == 0
    assert capsys.readouterr().out == "themes/taal.yaml\n"
