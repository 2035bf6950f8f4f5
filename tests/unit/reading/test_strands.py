"""The ratings of the EEF: read from a file of the program that says where they come from."""

from __future__ import annotations

from importlib import resources

from menukaart.reading.strands import EDITION, Strand, eef_strands, parse_strands


def test_lines_that_say_where_it_comes_from_are_no_rows() -> None:
    lines = ["# bron", "id,strand,match,rating", "zomerschool,Summer schools,strict,2", "a,B,loose,0"]
    assert parse_strands(lines) == (
        Strand("zomerschool", "Summer schools", True, 2),
        Strand("a", "B", False, 0),
    )


def test_the_file_of_the_program() -> None:
    found = eef_strands()
    assert len({strand.id for strand in found}) == len(found)
    assert sum(strand.is_strict for strand in found) == 17
    assert {strand.rating for strand in found} <= set(range(6))
    by_name = {
        strand.name: {other.rating for other in found if other.name == strand.name} for strand in found
    }
    assert all(len(ratings) == 1 for ratings in by_name.values())


def test_it_says_its_edition_source_and_licence() -> None:
    head = (resources.files("menukaart.reading") / "data" / "eef_strands.csv").read_text(encoding="utf-8")
    words = " ".join(line.removeprefix("# ") for line in head.splitlines() if line.startswith("#"))
    assert "edition of 2 April 2026" in words
    assert EDITION == "2 april 2026"
    assert "Education Endowment Foundation" in words
    assert "Licence" in words
