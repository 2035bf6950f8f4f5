from __future__ import annotations

from pathlib import Path

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render import references
from menukaart.render.addresses import THEMES, Here
from menukaart.render.glossary import Matcher
from menukaart.render.views.choose.themes import OTHERS, themes_page
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.vocabulary import Entrance, RecordKind
from tests import ours
from tests.unit.records import intervention, source, theme

ROOT = Path(__file__).parents[3]


def test_themes_stand_under_the_question_of_the_reader_and_none_is_lost() -> None:
    records = [
        (RecordKind.THEME, theme("rekenen", title="Rekenen", entrance=Entrance.SUBJECTS.value)),
        (RecordKind.THEME, theme("los", title="Los")),
        (RecordKind.THEME, theme("wet", title="Wet", entrance=Entrance.POLICY.value)),
        (RecordKind.INTERVENTION, intervention("bijles", themes=["rekenen"])),
        (RecordKind.SOURCE, source()),
    ]
    found = Catalogue(records)
    shared = Shared(found, assess_all(found), references.names(found.sources), Matcher(found.glossary))
    view = themes_page(Scribe(shared, Here(THEMES)))
    told = [(item.anchor, [card.title for card in item.themes]) for item in view.entrances]
    assert told == [("vakken", ["Rekenen"]), ("beleid", ["Wet"]), (OTHERS, ["Los"])]
    assert view.entrances[0].question == Entrance.SUBJECTS.meaning


def test_every_theme_of_ours_has_an_entrance_and_no_entrance_is_long() -> None:
    catalogue = ours.catalogue()
    entrances = [theme.entrance for theme in catalogue.public_themes]
    assert None not in entrances
    assert set(entrances) == set(Entrance)
    assert max(entrances.count(each) for each in Entrance) <= 6
