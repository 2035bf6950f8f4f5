"""The front page as a view: what it answers, and the picture of what is known."""

from __future__ import annotations

from pathlib import Path

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Intervention
from menukaart.render import references
from menukaart.render.addresses import HOME, Here
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.views.choose.home import HomePage, home_page
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.vocabulary import KnownMark
from tests import ours
from tests.unit.records import effect_data, intervention, kind_of, source, theme

ROOT = Path(__file__).parents[3]
JUDGED = [effect_data(studies="40")]
WARNING = {"advice": "liever-niet", "reason": "Het schaadt.", "sources": "jansen-2020"}


def view(found: Catalogue) -> HomePage:
    shared = Shared(found, assess_all(found), references.names(found.sources), Matcher(found.glossary))
    return home_page(Scribe(shared, Here(HOME)))


def page_of(*records: Intervention) -> HomePage:
    return view(Catalogue((kind_of(each), each) for each in (*records, source(), theme())))


def test_every_intervention_is_one_mark_in_the_row_of_its_score() -> None:
    page = page_of(
        intervention("aap", title="Aap", effects=JUDGED),
        intervention("noot", title="Noot", effects=JUDGED, caution=WARNING),
        intervention("mies", title="Mies"),
    )
    told = [[(item.link.text, item.dot) for item in row.dots] for row in page.known]
    assert told == [[("Aap", KnownMark.BETTER), ("Noot", KnownMark.WORSE)], [("Mies", KnownMark.UNKNOWN)]]
    assert [row.count for row in page.known] == ["2", "1"]
    assert page.known[-1].score == ""
    assert [link.text for link in page.cautions] == ["Noot"]


def test_each_mark_is_a_link_with_its_name_and_meaning_in_words() -> None:
    page = page_of(intervention("aap", title="Aap", effects=JUDGED))
    html = render_template("home", to=Here(HOME).to, view=page)
    assert '<a href="interventies/aap/" title="Aap">Aap, beter in het onderzoek</a>' in html


def test_a_knowledge_base_without_the_questions_of_ours_has_a_front_page_too() -> None:
    page = page_of(intervention("aap", title="Aap"))
    assert page.answers == ()
    assert "Vaak gevraagd" not in render_template("home", to=Here(HOME).to, view=page)


def test_ours_answers_three_questions_with_what_may_be_said() -> None:
    page = view(ours.catalogue())
    assert len(page.answers) == 3
    assert all(item.said.sentence and item.said.next and item.certainty for item in page.answers)
    assert len(page.entrances) == 6
    assert sum(len(row.dots) for row in page.known) > 100
    assert page.cautions
    assert page.news is not None
