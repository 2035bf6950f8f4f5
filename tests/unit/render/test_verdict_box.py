"""The verdict at the top of the page: what decides, in words that the evidence allows, and nothing twice."""

from __future__ import annotations

import re
from typing import Any

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render import references
from menukaart.render.addresses import Here, record_address
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.records.intervention import intervention_page
from menukaart.render.views.records.verdict_box import VerdictBox
from menukaart.vocabulary import RecordKind
from tests.unit.records import effect_data, intervention, kind_of, source, theme

MANY = effect_data(
    value="0.30", studies="40", randomised_studies="40", design="meta-analyse", group="Kinderen in Utrecht"
)


def made(**changes: Any) -> tuple[VerdictBox, str]:
    other = intervention("bijles", title="Bijles")
    records = (intervention(**changes), other, source(issued="2020"), theme())
    known = Catalogue((kind_of(each), each) for each in records)
    shared = Shared(known, assess_all(known), references.names(known.sources), Matcher(known.glossary))
    here = Here(record_address(RecordKind.INTERVENTION, "zomerschool"))
    record = next(each for each in known.interventions if each.id == "zomerschool")
    page = intervention_page(Scribe(shared, here), record, (None, None))
    html = render_template("intervention", to=here.to, view=page)
    return page.verdict, html.partition('<section class="verdict"')[2].partition("</section>")[0]


def test_the_first_outcome_has_a_sentence_a_class_and_why_it_is_no_surer() -> None:
    box, html = made(effects=[MANY])
    assert box.first is not None
    assert box.first.sentence == "Dit lijkt te helpen bij rekenen. Hoeveel weten we niet precies."
    assert box.first.in_class == (
        "15 van de 25 leerlingen in plaats van 12 of 13 (gemiddeld; hoe precies is niet bekend)"
    )
    assert re.fullmatch(r"\w+ \(\d van 5\)", box.first.certainty)
    assert f"{box.first.certainty}</strong>. Niet hoger, want {box.first.why}." in html
    assert box.first.people is not None
    assert "<strong>Wat nu?</strong>" in html
    assert "SD" not in html


def test_what_is_not_known_is_one_line() -> None:
    box, html = made(effects=[MANY], outcomes=["rekenen", "lezen", "taal"])
    assert box.open == "Nog niet bekend bij taal en lezen."
    assert box.others == ()
    assert box.unknown.startswith("Nog niet bekend: wat het kost, wie het doet")
    assert html.count("Nog niet bekend") == 2


def test_nothing_judged_is_said_with_its_reason_and_without_a_picture() -> None:
    box, _ = made()
    assert box.first is not None
    assert (box.first.certainty, box.first.gauge, box.first.people) == ("", None, None)
    assert box.next.text == "Kies dit niet om een bewezen effect. Dat kennen wij niet."


def test_rows_lead_to_the_part_that_tells_all() -> None:
    dosage = {"group_size": "4 leerlingen", "who": "Een leraar", "sources": "jansen-2020"}
    cost = {"band": "2", "sources": "jansen-2020"}
    box, html = made(effects=[MANY], dosage=dosage, cost=cost, gap={
        "verdict": "gelijk", "reason": "Geen verschil.", "sources": "jansen-2020"})  # fmt: skip
    rows = {row.label: row for row in box.rows}
    assert rows["Kosten"].also is not None
    assert rows["Wie doet het"].value == "Een leraar"
    assert rows["Onderzocht bij wie"].value == "Kinderen in Utrecht"
    assert "Helpt het juist kinderen met achterstand?" in rows
    assert len(box.rows) <= 5
    assert html.count('href="#rekenen"') == 1


def test_at_most_two_short_items_with_a_link_to_the_whole() -> None:
    conditions = [
        {"text": text, "sources": "jansen-2020"}
        for text in ("Een vast lokaal. Elke week.", "Tijd om te overleggen.", "Een coördinator.")
    ]
    related = [{"id": "bijles", "relation": "alternatief", "note": "Als er minder geld is."}]
    box, html = made(conditions=conditions, not_meant=["Het is geen opvang."], related=related)
    told = {choice.title: choice for choice in box.choices}
    assert [item.text for item in told["Doen als dit op orde is"].items] == [
        "Een vast lokaal.",
        "Tijd om te overleggen.",
    ]
    assert told["Doen als dit op orde is"].more is not None
    assert told["Let op"].more is None
    assert "Bijles</a>: Als er minder geld is</li>" in html
    assert made()[0].choices == ()


def test_the_words_of_the_editors_stand_under_the_derived_ones() -> None:
    _, html = made(effects=[MANY], verdict_text="Duur: één tutor op twee kinderen.")
    assert html.index("Wat nu?") < html.index("Duur: één tutor op twee kinderen.")


def test_advice_against_it_leads_to_the_reason() -> None:
    caution = {"advice": "liever-niet", "reason": "Het werkt averechts.", "sources": "jansen-2020"}
    box, html = made(effects=[MANY], caution=caution)
    assert box.next.href == "#let-op"
    assert '<a href="#let-op">Liever niet doen. Lees eerst waarom.</a>' in html
