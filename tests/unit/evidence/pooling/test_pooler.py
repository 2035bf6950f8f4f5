"""Pooling what records ask for, each question once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from menukaart.evidence.pooling import StudyRow, pooler, synthesise
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.model.judgements import SynthesisRequest
from menukaart.reading.study_table import Table
from menukaart.reading.table import read_table
from menukaart.vocabulary import Outcome, Population

ROWS = "a,0.5,0.1,1,NL\na,0.3,0.2,1,NL\nb,0.2,0.1,1,USA\nc,0.9,0.3,0,NL\n"
COLUMNS = {"post": "post", "country": "land"}


def table(rows: str = ROWS, columns: Mapping[str, str] | None = None) -> Table:
    content = f"study,effect,se,post,land\n{rows}".encode()
    found, problems = read_table("sources/x.csv", content, COLUMNS if columns is None else columns)
    assert found is not None, problems
    return found


def asked(source: str = "x", **where: str) -> SynthesisRequest:
    return SynthesisRequest(
        source=source,
        outcome=Outcome.MATHS,
        population=Population.TARGET,
        where=where or {"post": "1"},
        rows_in_words="alle",
    )


def test_pools_the_rows_that_fit() -> None:
    expected = synthesise(
        [StudyRow("a", 0.5, 0.1, "NL"), StudyRow("a", 0.3, 0.2, "NL"), StudyRow("b", 0.2, 0.1, "USA")]
    )
    found = Pooler({"x": table()}).pool(asked())
    assert found is not None
    assert (found.source, found.synthesis) == ("x", expected)
    assert [(study.effect.study, study.effect.effects, study.country) for study in found.studies] == [
        ("a", 2, "NL"),
        ("b", 1, "USA"),
    ]
    assert sum(study.weight for study in found.studies) == pytest.approx(100)


def test_nothing_is_pooled_without_a_request_a_table_or_rows() -> None:
    found = Pooler({"x": table()})
    assert found.pool(None) is None
    assert found.pool(asked("elders")) is None
    assert found.pool(asked(post="7")) is None
    assert found.pool(asked(kolom="1")) is None


def test_a_question_that_is_asked_twice_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Pooler({"x": table()})
    first = found.pool(asked(post="1", country="NL"))
    nothing = found.pool(asked(post="7"))
    monkeypatch.setattr(pooler, "aggregate", lambda _rows: pytest.fail("worked out again"))
    monkeypatch.setattr(Table, "matching", lambda *_: pytest.fail("looked for again"))
    assert found.pool(asked(country="NL", post="1")) is first
    assert found.pool(asked(post="7")) is nothing is None


def test_another_filter_or_source_is_another_question() -> None:
    found = Pooler({"x": table(), "y": table(ROWS.replace("0.5", "0.6"))})
    answers = [found.pool(asked()), found.pool(asked(post="0")), found.pool(asked("y"))]
    assert len({answer.synthesis.estimate for answer in answers if answer}) == 3
