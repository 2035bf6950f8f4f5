from __future__ import annotations

import pytest

from menukaart.catalogue.rules import mirrors
from tests.unit.records import breaches, intervention, source, subject

CODE = mirrors.RULE.code


@pytest.mark.parametrize(
    "host",
    [
        "docplayer.nl",
        "docplayer.net",
        "pt.scribd.com",
        "www.5dok.net",
        "ADOC.pub",
        "core.ac.uk",
        "fdocuments.us.",
    ],
)
def test_a_site_that_shares_copies_is_no_address(host: str) -> None:
    assert mirrors.why_not(host)


@pytest.mark.parametrize(
    "host", ["nji.nl", "core.nl", "ac.uk", "shura.shu.ac.uk", "adoc.nl", "scribd", "mijnscribd.nl", ""]
)
def test_another_site_is_one(host: str) -> None:
    assert mirrors.why_not(host) == ""


def test_an_address_and_a_text_are_both_seen() -> None:
    url = source(URL="https://nl.scribd.com/doc/1", archived="https://5dok.net/1")
    assert breaches(mirrors.RULE, subject(url)) == [(CODE, ("URL",)), (CODE, ("archived",))]
    for text in (
        "Zie [hier](https://docplayer.nl/1).",
        "Gelezen op docplayer.nl.",
        "Op DocPlayer.nl: alles.",
    ):
        assert breaches(mirrors.RULE, subject(source(note=text))) == [(CODE, ("note",))], text
        assert breaches(mirrors.RULE, subject(intervention(summary=text))) == [(CODE, ("summary",))], text


@pytest.mark.parametrize(
    "text", ["Schrijf naar post@scribd.com.", "Een slideshare is geen adres.", "adoc. pub"]
)
def test_what_is_no_such_address_is_left_alone(text: str) -> None:
    assert breaches(mirrors.RULE, subject(source(note=text))) == []


def test_one_site_is_told_once_in_a_text() -> None:
    twice = source(note="Op docplayer.nl en nog eens op docplayer.nl.")
    assert breaches(mirrors.RULE, subject(twice)) == [(CODE, ("note",))]
