from __future__ import annotations

from menukaart.render import references
from tests.unit.records import source


def test_a_label_names_one_two_or_more_authors() -> None:
    one, two, three = (
        source("a", author=[{"family": name} for name in names], issued="2020-05")
        for names in (["Jansen"], ["Jansen", "De Vries"], ["Jansen", "De Vries", "Smit"])
    )
    assert references.label(one) == "Jansen, 2020"
    assert references.label(two) == "Jansen en De Vries, 2020"
    assert references.label(three) == "Jansen e.a., 2020"


def test_what_is_not_known_of_a_source_is_said() -> None:
    nameless = source("a", publisher="Inspectie")
    assert references.label(nameless) == "Inspectie, z.j."
    assert references.full(source("a")).title == references.NO_TITLE


def test_a_foreign_title_carries_its_language() -> None:
    assert references.full(source("a", title="Visible learning", language="en")).lang == "en"
    assert references.full(source("a", title="Zichtbaar leren")).lang == ""
