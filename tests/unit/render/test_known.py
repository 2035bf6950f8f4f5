"""A page says what is known of something, or why it is not known: never both, never neither."""

from __future__ import annotations

from dataclasses import fields

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render import references
from menukaart.render.addresses import Here, record_address
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.parts.known import Known, Row, split_known
from menukaart.render.views.records.intervention import InterventionPage, intervention_page
from menukaart.vocabulary import RecordKind
from tests.unit.records import Data, effect_data, intervention, kind_of, source, theme

FULL: Data = {
    "description": "Wat het is.",
    "active_ingredients": [{"text": "Oefenen.", "sources": "jansen-2020"}],
    "conditions": [{"text": "Een lokaal.", "sources": "jansen-2020"}],
    "dosage": {"minutes": "30 minuten", "sources": "jansen-2020"},
    "cost": {"band": "2", "sources": "jansen-2020"},
    "effects": [effect_data()],
    "examples": [{"place": "Haarlem", "text": "Een school.", "sources": "jansen-2020"}],
    "dutch_evidence": {"studies": "0", "verdict": "toegepast", "sources": "jansen-2020"},
    "gap": {"verdict": "gelijk", "reason": "Geen verschil.", "sources": "jansen-2020"},
}
PARTS = {
    "description", "figures", "netherlands", "gap", "ingredients", "dosage", "conditions", "cost", "examples",
}  # fmt: skip


def made(**changes: Data) -> tuple[InterventionPage, str]:
    known = Catalogue(
        (kind_of(each), each) for each in (intervention(**changes), source(issued="2020"), theme())
    )
    shared = Shared(known, assess_all(known), references.names(known.sources), Matcher(known.glossary))
    here = Here(record_address(RecordKind.INTERVENTION, "zomerschool"))
    page = intervention_page(Scribe(shared, here), known.interventions[0], (None, None))
    return page, render_template("intervention", to=here.to, view=page)


def parts(page: InterventionPage) -> dict[str, Known[object]]:
    values = {field.name: getattr(page, field.name) for field in fields(page)}
    return {name: value for name, value in values.items() if isinstance(value, Known)}


def test_what_is_filled_in_is_shown_without_a_reason() -> None:
    page, html = made(**FULL)
    assert parts(page).keys() == PARTS
    for name, part in parts(page).items():
        assert part.value, name
        assert part.absent is None, name
    assert "Niet bekend: leeftijd, groepsgrootte" in html
    assert "Niet bekend: beschrijving" not in html
    for text in ("Wat het is.", "Oefenen.", "Een lokaal.", "30 minuten", "Haarlem", "Geen verschil."):
        assert text in html


def test_what_is_not_filled_in_is_one_line_a_part_that_opens_to_the_reason() -> None:
    page, html = made(unknown={"cost": {"reason": "niet-gezocht", "note": "Komt later."}})
    for name, part in parts(page).items():
        assert not part.value, name
        assert part.absent is not None, name
    assert "Niet bekend: beschrijving, omvang, voorwaarden, werkzame elementen, leeftijd</summary>" in html
    assert "<summary>Niet bekend: kosten</summary>" in html
    assert "<li>Kosten: nog niet gezocht. Komt later.</li>" in html
    assert "<li>Omvang: onbekend. Onze bronnen zeggen hier niets over.</li>" in html
    assert "Niet bekend: cijfers, onderzoek in Nederland, kloof</summary>" in html


def test_related_figures_alone_are_no_reason_to_say_that_there_are_none() -> None:
    page, html = made(effects=[effect_data(relation="verwant")])
    assert (page.figures.value, page.figures.absent) == (None, None)
    assert "Cijfers over deze aanpak" not in html
    assert "Cijfers van een verwante invloed" in html


def test_what_is_known_stands_in_lines_and_the_rest_in_one_sentence() -> None:
    rows = (Row("Kosten"), Row("Extra mensen", "nodig"), Row("Nederland"), Row("Voor wie"))
    questions = {"Kosten": "wat het kost", "Nederland": "of het hier onderzocht is", "Extra mensen": "wie"}
    known, unknown = split_known(rows, questions)
    assert known == (rows[1],)
    assert unknown == "Nog niet bekend: wat het kost en of het hier onderzocht is."
    assert split_known(rows[1:2], questions) == (rows[1:2], "")
