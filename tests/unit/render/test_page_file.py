"""A page as a file: what must stay together on a line does."""

from __future__ import annotations

from menukaart.render.addresses import Here
from menukaart.render.page_file import page_file


def test_a_score_does_not_break_over_two_lines() -> None:
    view = {"title": "Bewijskracht", "crumbs": (), "body": "redelijk (3 van 5), 3 van 5"}
    page = page_file(Here("methode/"), "text", view, {})
    assert "redelijk (3\xa0van\xa05), 3 van 5" in page.text
