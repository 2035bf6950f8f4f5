from __future__ import annotations

from pathlib import Path

from menukaart.catalogue.rules.answers import RULE
from menukaart.model.theme import MOST_WORDS
from tests.ours import catalogue
from tests.unit.records import subject, theme

ROOT = Path(__file__).parents[4]


def _breaches(text: str) -> list[str]:
    record = theme(answer={"text": text, "sources": "jansen-2020"})
    return [breach.message for breach in RULE.check(subject(record))]


def test_a_link_counts_by_its_words_only() -> None:
    words = " ".join(["woord"] * (MOST_WORDS - 1))
    assert _breaches(f"{words} [zomerschool](interventie:zomerschool)") == []
    assert _breaches(f"{words} [de zomerschool](interventie:zomerschool)") != []


def test_a_theme_needs_no_answer_but_ours_have_one() -> None:
    assert list(RULE.check(subject(theme()))) == []
    assert [record.id for record in catalogue().public_themes if record.answer is None] == []
