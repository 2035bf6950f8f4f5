from __future__ import annotations

from menukaart.model import Intervention
from menukaart.model.walk import citations, parts, texts
from tests.unit import records


def record_with_everything() -> Intervention:
    return records.intervention(
        description="Een **tekst**.",
        also_known_as=["Andere naam"],
        conditions=[{"text": "Rust.", "sources": ["a-1", {"source": "b-2", "locator": "p. 3"}]}],
        effects=[records.effect_data(source="c-3", locator="tabel 1", note="Let op.")],
        cost={"band": "2", "note": "Duur.", "sources": "d-4"},
        unknown={"gap": {"reason": "onbekend", "note": "Volgt."}},
    )


def test_every_citation_is_found_with_its_path() -> None:
    assert set(citations(parts(record_with_everything()))) == {
        (("conditions", 0, "sources", 0, "source"), "a-1", None),
        (("conditions", 0, "sources", 1, "source"), "b-2", "p. 3"),
        (("effects", 0, "source"), "c-3", "tabel 1"),
        (("cost", "sources", 0, "source"), "d-4", None),
        (("sources", 0, "source"), "jansen-2020", None),
    }


def test_every_text_is_found_and_prose_is_told_from_lines() -> None:
    found = {field.path: (field.text, field.is_prose) for field in texts(parts(record_with_everything()))}
    assert found["description",] == ("Een **tekst**.", True)
    assert found["title",] == ("Zomerschool", False)
    assert found["also_known_as", 0] == ("Andere naam", False)
    assert found["conditions", 0, "text"] == ("Rust.", True)
    assert found["effects", 0, "note"] == ("Let op.", True)
    assert found["cost", "note"] == ("Duur.", True)
    assert found["unknown", "gap", "note"] == ("Volgt.", False)


def test_words_from_a_fixed_list_are_no_text() -> None:
    paths = {field.path for field in texts(parts(record_with_everything()))}
    assert ("phases", 0) not in paths
    assert ("kind",) not in paths


def test_paths_use_the_names_of_the_record() -> None:
    source = records.source(**{"container-title": "Pedagogiek"})
    assert ("container-title",) in {field.path for field in texts(parts(source))}


def test_parts_start_with_the_record_itself() -> None:
    record = record_with_everything()
    found = list(parts(record))
    assert found[0] == ((), record)
    assert ("effects", 0) in dict(found)
    assert ("unknown", "gap") in dict(found)
