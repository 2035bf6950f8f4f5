from __future__ import annotations

from menukaart.catalogue.rules import example_text, references
from tests.unit.records import breaches, intervention, moved, source, subject, theme

SUMMARY = "Extra les in de zomervakantie voor leerlingen die dat goed kunnen gebruiken."


def test_passes_when_everything_is_written_anew() -> None:
    for record in (intervention(), theme(), source(), moved("oud", "a")):
        assert breaches(example_text.RULE, subject(record)) == []


def test_names_each_field_that_still_holds_its_example() -> None:
    record = intervention(title="Titel van dit record", summary=SUMMARY, sources=["achternaam-2020"])
    found = breaches(example_text.RULE, subject(record))
    assert found == [("nog-het-voorbeeld", (key,)) for key in ("title", "summary", "sources")]


def test_a_word_that_may_well_be_meant_is_no_example() -> None:
    assert breaches(example_text.RULE, subject(intervention(kind="aanpak", phases=["po"]))) == []
    assert breaches(example_text.RULE, subject(source(language="nl"))) == []


def test_one_mistake_is_told_once() -> None:
    where = subject(intervention(themes=["id-van-een-thema"], sources=["achternaam-2020"]))
    assert breaches(references.UNKNOWN, where) == []
    more = subject(
        intervention(themes=["leertijd"], sources=["jansen-2020", "achternaam-2020"]), theme(), source()
    )
    assert breaches(references.UNKNOWN, more) == [("onbekende-verwijzing", ("sources", 1, "source"))]
