"""A score of the editors' own is shown as such wherever the score stands."""

from __future__ import annotations

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render import references
from menukaart.render.addresses import Here, record_address
from menukaart.render.api.convert import Converter, Json
from menukaart.render.api.models import InterventionOut
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.views.parts.card import strength_row
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.records.intervention import intervention_page
from menukaart.vocabulary import RecordKind
from tests.unit.evidence.strength.test_override import REASON, override_data
from tests.unit.records import Data, effect_data, intervention, kind_of, source, theme

STATED: Data = override_data(3, reason=f"{REASON} *Echt*.") | {
    "sources": [{"source": "jansen-2020", "locator": "p. 3"}]
}


def catalogue(**changes: Data) -> Catalogue:
    record = intervention(effects=[effect_data()], **changes)
    return Catalogue((kind_of(each), each) for each in (record, source(issued="2020"), theme()))


def html(**changes: Data) -> str:
    known = catalogue(**changes)
    names = references.names(known.sources)
    shared = Shared(known, assess_all(known), names, Matcher(known.glossary))
    here = Here(record_address(RecordKind.INTERVENTION, "zomerschool"))
    view = intervention_page(Scribe(shared, here), known.interventions[0], (None, None))
    return render_template("intervention", to=here.to, view=view)


def api(**changes: Data) -> Json:
    known = catalogue(**changes)
    written = Converter(known, assess_all(known), "").intervention(known.interventions[0])
    shape = InterventionOut.model_json_schema(mode="serialization")["$defs"]["EvidenceStrength"]
    assert set(written["evidence_strength"]) == set(shape["required"])
    return dict(written["evidence_strength"])


def test_the_card_says_that_it_is_a_judgement_of_the_editors() -> None:
    known = catalogue(strength_override=STATED)
    assert strength_row(assess_all(known)["zomerschool"].strength).value == (
        "redelijk (3 van 5), oordeel van de redactie"
    )
    plain = catalogue()
    assert strength_row(assess_all(plain)["zomerschool"].strength).value == "beperkt (2 van 5)"


def test_the_page_shows_the_rule_the_reason_and_who_decided() -> None:
    page = html(strength_override=STATED)
    assert "Bewijskracht: redelijk (3 van 5), oordeel van de redactie" in page
    assert "De regel komt op 2 (beperkt); de redactie wijkt af naar 3 (redelijk). De reden:" in page
    assert "<em>Echt</em>" in page
    assert "Besloten op 9 januari 2026 door redactie." in page
    assert "<li>De regel komt op 2; de redactie wijkt af naar 3 van 5, redelijk." in page
    assert "a: p. 3" in page


def test_without_one_the_page_says_nothing_of_the_editors() -> None:
    assert "oordeel van de redactie" not in html().lower()


def test_the_api_gives_the_score_of_the_rule_and_the_reason() -> None:
    found = api(strength_override=STATED)
    assert (found["value"], found["rule_value"]) == (3, 2)
    assert found["override"] == {
        "reason": f"{REASON} *Echt*.",
        "date": "2026-01-09",
        "by": "redactie",
        "sources": [{"source": "jansen-2020", "id": "jansen-2020", "locator": "p. 3"}],
    }


def test_the_api_gives_null_when_the_rule_stands() -> None:
    found = api()
    assert found["override"] is None
    assert found["value"] == found["rule_value"] == 2
