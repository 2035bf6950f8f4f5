"""The page about the method is made from the objects that the code decides with."""

from __future__ import annotations

from pathlib import Path

import markdown  # type: ignore[import-untyped]
import pytest

from menukaart.evidence.overview.method import Method, method
from menukaart.evidence.strength.score import strength
from menukaart.render.engine import render_text
from tests.unit import records
from tests.unit.evidence.strength.test_score import REVIEW, effect, known

PAGE = Path(__file__).parents[4] / "pages" / "methode.md"


@pytest.fixture(scope="module")
def shown() -> Method:
    found = [
        records.intervention("a", effects=[effect(studies="118")]),
        records.intervention("b"),
    ]
    return method(found, known(), [strength(record, REVIEW, known()) for record in found])


@pytest.fixture(scope="module")
def page(shown: Method) -> str:
    text = PAGE.read_text(encoding="utf-8").split("---\n", 2)[2]
    filled = render_text("pages/methode.md", text, to=lambda address: f"/{address}", method=shown)
    return str(markdown.markdown(filled, extensions=["attr_list", "md_in_html", "tables", "toc"]))


def test_words_for_numbers(shown: Method) -> None:
    assert [(start.studies, start.step) for start in shown.starts] == [
        ("0", 0), ("1 tot en met 2", 1), ("3 tot en met 9", 2), ("10 tot en met 29", 3),
        ("30 tot en met 69", 4), ("70 of meer", 5), ("aantal onbekend", 2),
    ]  # fmt: skip
    assert [(cost.verdict.label, cost.text) for cost in shown.costs] == [
        ("ja", "geen aftrek"), ("nee", "1 punt eraf"), ("onbekend", "0,5 punt eraf"),
    ]  # fmt: skip
    assert [item.records for item in shown.spread] == [1, 0, 1, 0, 0, 0]
    assert shown.gap_margin == "0,05"


def test_the_page_shows_every_rule(page: str, shown: Method) -> None:
    texts = [
        *(text for item in shown.criteria for text in (item.question, item.yes, item.no, item.unknown)),
        *(level.meaning for level in shown.levels),
        *(limit.when for limit in shown.limits),
        *(yardstick.explanation for yardstick in shown.yardsticks),
        *(word.label for word in (*shown.dutch_words, *shown.gap_words)),
    ]
    assert [text for text in texts if text not in page.replace("&lt;", "<")] == []


def test_the_page_is_whole_markdown(page: str, shown: Method) -> None:
    assert page.count("<table>") == 3
    assert page.count("<tr>") == 3 + len(shown.levels) * 2 + len(shown.starts)
    assert "{" not in page
    assert "|" not in page
    assert "&amp;" not in page
