"""The page about the method is made from the objects that the code decides with."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from menukaart.evidence.assessment import assess
from menukaart.evidence.overview.cost_method import cost_method
from menukaart.evidence.overview.method import Method, method
from menukaart.evidence.overview.pooling_method import pooling_method
from menukaart.filling.sandbox import fill
from menukaart.reading.releases import PreviousScore
from menukaart.reading.strands import EDITION, Strand
from menukaart.render.page_data import plain
from menukaart.vocabulary import COST_BANDS
from tests.unit import records
from tests.unit.evidence.strength.test_score import effect, known

PAGE = Path(__file__).parents[4] / "pages" / "methode.md"


@pytest.fixture(scope="module")
def shown() -> Method:
    found = [
        records.intervention("a", effects=[effect(studies="118")]),
        records.intervention("b"),
    ]
    before = PreviousScore("1.0", 2, "2026.11")
    assessments = {record.id: assess(record, known(), None, previous=before) for record in found}
    return method(found, known(), assessments)


_COMPARED = (("a", "12"), ("b", "4"), ("c", "1"))


@pytest.fixture(scope="module")
def page(shown: Method) -> str:
    return filled(shown)


def filled(shown: Method) -> str:
    text = PAGE.read_text(encoding="utf-8").split("---\n", 2)[2]
    data = {
        "costs": plain(cost_method(())),
        "wages": [],
        "method": plain(shown),
        "pooling": plain(pooling_method(())),
    }
    body = fill("pages/methode.md", text, lambda address: f"/{address}", data)
    return str(markdown.markdown(body, extensions=["attr_list", "md_in_html", "tables", "toc"]))


def test_words_for_numbers(shown: Method) -> None:
    assert [(start.studies, start.step) for start in shown.starts] == [
        ("1 tot en met 2", 1), ("3 tot en met 9", 2), ("10 tot en met 29", 3),
        ("30 tot en met 69", 4), ("70 of meer", 5), ("aantal onbekend", 2),
    ]  # fmt: skip
    assert [(item.score, item.records) for item in shown.spread] == [
        ("5", 0), ("4", 0), ("3", 1), ("2", 0), ("1", 0), ("0", 0), ("geen", 1),
    ]  # fmt: skip
    assert shown.gap_margin == "0,05"
    assert [(item.id, item.before, item.now) for item in shown.moved] == [
        ("a", "2", "3 (redelijk)"), ("b", "2", "geen onderzoek in onze bronnen"),
    ]  # fmt: skip


def test_the_page_shows_every_rule(page: str, shown: Method) -> None:
    texts = [
        *(text for item in shown.rule.criteria for text in (item.question, item.yes, item.no, item.unknown)),
        *(level.meaning for level in shown.rule.levels),
        *(state.meaning for state in shown.states),
        *shown.previous.said,
        *shown.previous.why,
        *shown.previous.differs,
        *(yardstick.explanation for yardstick in shown.yardsticks),
        *(word.label for word in (*shown.dutch_words, *shown.gap_words)),
    ]
    assert [text for text in texts if text not in page.replace("&lt;", "<")] == []


def test_the_page_shows_the_comparison_with_the_eef_whatever_it_is() -> None:
    found = [records.intervention(name, effects=[effect(studies=amount)]) for name, amount in _COMPARED]
    before = PreviousScore("1.0", 1, "2026.11")
    assessments = {record.id: assess(record, known(), None, previous=before) for record in found}
    ratings = (4, 3, 2)
    strands = [Strand(name, name, True, rating) for (name, _), rating in zip(_COMPARED, ratings, strict=True)]
    shown = method(found, known(), assessments, strands)
    text = filled(shown)
    assert shown.validity is not None
    assert text.count("<table>") == 8
    for rule in (*shown.validity.rules, shown.validity.with_unrated):
        assert all(part in text for part in (rule.spearman, rule.absolute))
    assert "Een samenhang van ten minste 0,70: gehaald." in text
    assert "Gemiddeld hoogstens 0,75 verschil: niet gehaald." in text
    assert "3 van onze aanpakken" in text
    assert EDITION in text


INDEPENDENT_ROWS = 3
"""Rows of the one table that the page itself holds: developers against independent researchers."""


def test_the_page_is_whole_markdown(page: str, shown: Method) -> None:
    assert shown.validity is None
    assert "EEF, een Engels kennisinstituut, geeft" not in page
    assert page.count("<table>") == 7
    tables = (COST_BANDS, shown.rule.levels, shown.spread, shown.starts, shown.states, shown.moved)
    written_out = 3  # who did the study: a table of numbers that no object of the method holds
    assert page.count("<tr>") == 7 + written_out + sum(map(len, tables))
    assert "{" not in page
    assert "|" not in page
    assert "&amp;" not in page
