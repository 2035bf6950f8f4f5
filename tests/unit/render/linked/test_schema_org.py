"""What pages and the site tell programs, in cases that the real site does not show."""

from __future__ import annotations

import json

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render.crawlers import llms_text, robots_text
from menukaart.render.linked.schema_org import (
    LICENCE,
    of_home,
    of_intervention,
    of_theme,
    of_themes,
    script_text,
    with_sources,
)
from menukaart.render.project import NO_PROJECT, Project
from menukaart.render.site import scribes
from menukaart.render.views.parts.common import Scribe
from menukaart.vocabulary import RecordKind
from tests.unit import records

SITE_URL = "https://voorbeeld.test/"
THEME = records.theme("leertijd", title="Meer </script> leertijd")
RECORD = records.intervention("zomerschool", themes=["leertijd"], sources=["jansen-2020", "jansen-2020"])
SOURCE = records.source("jansen-2020", title="Zomerschool", DOI="10.1000/x", issued="2020")
CATALOGUE = Catalogue((records.kind_of(each), each) for each in (THEME, RECORD, SOURCE))


def _scribe(project: Project = NO_PROJECT, site_url: str = SITE_URL) -> Scribe:
    return scribes(CATALOGUE, assess_all(CATALOGUE), site_url, project)("interventies/zomerschool/")


def test_no_text_of_a_record_can_end_the_script() -> None:
    text = script_text(of_theme(_scribe(), THEME))
    assert "<" not in text
    assert json.loads(text)["mainEntity"]["name"] == THEME.title


def test_without_an_address_nothing_is_told() -> None:
    scribe = _scribe(site_url="")
    told = (
        of_home(scribe),
        of_themes(scribe),
        of_theme(scribe, THEME),
        of_intervention(scribe, RECORD),
        with_sources(scribe, RecordKind.INTERVENTION, RECORD),
    )
    assert told == (None,) * len(told)
    assert script_text(None) == ""
    assert robots_text("") == "User-agent: *\nAllow: /\n"


def test_a_publisher_and_a_licence_are_named_as_the_settings_have_them() -> None:
    told = Project(publisher="Stichting X", publisher_address="https://x.test/", licence="https://x.test/l")
    linked = with_sources(_scribe(told), RecordKind.INTERVENTION, RECORD)
    assert linked is not None
    assert linked["publisher"] == {
        "@type": "Organization",
        "name": "Stichting X",
        "url": "https://x.test/",
    }
    assert linked["license"] == "https://x.test/l"
    silent = with_sources(_scribe(), RecordKind.INTERVENTION, RECORD)
    assert silent is not None
    assert "publisher" not in silent
    assert silent["license"] == LICENCE


def test_a_source_is_told_once_with_its_kind_and_its_address() -> None:
    linked = with_sources(_scribe(), RecordKind.INTERVENTION, RECORD)
    assert linked is not None
    assert linked["citation"] == [
        {
            "@type": "Report",
            "name": "Zomerschool",
            "datePublished": "2020",
            "sameAs": "https://doi.org/10.1000/x",
        }
    ]


def test_what_travels_with_a_figure_stands_before_the_links() -> None:
    text = llms_text(CATALOGUE, "", "2026-11-26")
    assert text.index("bewijskracht (1 tot en met 5)") < text.index("](")
    assert "(themas/leertijd/): Wat helpt?" in text
