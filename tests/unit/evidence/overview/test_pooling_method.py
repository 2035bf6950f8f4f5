"""What the page about the method shows of pooling."""

from __future__ import annotations

from pathlib import Path

from menukaart.evidence.overview.cost_method import cost_method
from menukaart.evidence.overview.method import method
from menukaart.evidence.overview.pooling_method import Move, pooling_method
from menukaart.evidence.pooling import StudyRow, aggregate, synthesise
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.sensitivity import sensitivity
from menukaart.filling.sandbox import fill
from menukaart.render.page_data import plain
from tests.unit import records

PAGE = Path(__file__).parents[4] / "pages" / "methode.md"
ROWS = [StudyRow(name, y, 0.1) for name, y in (("a", 0.1), ("b", 0.2), ("c", 0.3), ("d", 1.4))]


def pooled(rows: list[StudyRow]) -> Pooled:
    whole = synthesise(rows)
    return Pooled("x", whole, sensitivity=sensitivity(rows, aggregate(rows), whole))


def test_every_estimate_is_there_with_how_far_it_moves() -> None:
    record, other = records.intervention("a", title="Zomerschool"), records.intervention("b")
    shown = pooling_method([(record, pooled(ROWS)), (other, None)])
    assert (shown.correlation, shown.weak, shown.strong) == ("0,6", "0,2", "0,9")
    assert shown.moves == (Move("a", "Zomerschool", "4", "0,50", "0,50", "0,50", "0,20"),)
    assert pooling_method([(record, pooled(ROWS[:2]))]).moves[0].without == "–"


def test_the_page_shows_it() -> None:
    shown = pooling_method([(records.intervention("a", title="Zomerschool"), pooled(ROWS))])
    text = PAGE.read_text(encoding="utf-8").split("---\n", 2)[2]
    data = {
        "costs": plain(cost_method(())),
        "wages": [],
        "method": plain(method([], {}, {})),
        "pooling": plain(shown),
    }
    page = fill("pages/methode.md", text, lambda address: f"/{address}", data)
    assert "correlatie van 0,6" in page
    assert "0,2 tot en met 0,9" in page
    assert "Zomerschool (4 studies): 0,50. Met een andere samenhang 0,50 tot 0,50; zonder één" in page
