"""Sources by number: each once, in the order of their names, with letters for the places in them."""

from __future__ import annotations

from menukaart.model.walk import SourceField
from menukaart.render import references
from menukaart.render.addresses import Here
from menukaart.render.views.parts.marks import Marks, _letter
from tests.unit.records import source

NAMES = references.names(
    [source("zorg-2020", title="Zorg", issued="2020"), source("aap-2021", title="Aap", issued="2021")]
)


def marks(*cited: tuple[str, str | None]) -> Marks:
    return Marks([SourceField((), id_, locator) for id_, locator in cited], NAMES)


def test_numbers_follow_the_names_and_letters_the_places() -> None:
    found = marks(("zorg-2020", "p. 9"), ("zorg-2020", "p. 1"), ("aap-2021", None), ("zorg-2020", "p. 9"))
    order = [item.anchor for item in found.listed(Here("interventies/x/"))]
    assert sorted(order) == ["bron-aap-2021", "bron-zorg-2020"]
    number = order.index("bron-zorg-2020") + 1
    assert found.mark("zorg-2020", "p. 9") == f"{number}a"
    assert found.mark("zorg-2020", "p. 1") == f"{number}b"
    assert found.mark("zorg-2020", None) == str(number)
    assert found.mark("aap-2021", None) == str(3 - number)


def test_a_place_stands_in_the_list_once() -> None:
    found = marks(("zorg-2020", "p. 9"), ("zorg-2020", "p. 9"), ("zorg-2020", None))
    (item,) = found.listed(Here("interventies/x/"))
    assert item.places == (("a", "p. 9"),)
    assert item.href == "../../bronnen/zorg-2020/"


def test_a_source_that_is_not_in_the_list_has_no_mark() -> None:
    assert marks(("zorg-2020", None)).mark("aap-2021", None) == ""
    assert marks(("weg-1999", "p. 1")).listed(Here("")) == ()


def test_letters_go_on_after_z() -> None:
    assert [_letter(number) for number in (0, 25, 26, 27, 51, 52)] == ["a", "z", "aa", "ab", "az", "ba"]
