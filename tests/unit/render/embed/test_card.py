"""A card: what it must always say, inside its frame, in light and in dark, in the same bytes."""

from __future__ import annotations

import json
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from menukaart.evidence.assessment import assess_all
from menukaart.frozen.release import Shelf, timelines
from menukaart.model import Intervention
from menukaart.render.embed.card import COLOURS, WIDTH, card, height_of
from menukaart.render.embed.facts import CardFacts, facts_of, farewell_facts, frozen_facts
from menukaart.render.embed.files import embed_files, frozen_embed_files
from menukaart.render.embed.measure import width
from menukaart.render.embed.page import embed_page
from menukaart.render.embed.snippets import frame_code, oembed, picture_code
from menukaart.render.versions.history import Now
from menukaart.render.views.parts.told import fairly
from tests.styles import assets
from tests.unit.records import effect_data, intervention, moved, source, theme, withdrawn
from tests.unit.render.periods import BOOK, catalogue_of, content, release

SVG = "{http://www.w3.org/2000/svg}"
SITE = "https://voorbeeld.test/menukaart/"
DAY = date(2026, 11, 26)
LONG = "Een heel lange titel met onderwijsachterstandenbeleidsplan en nog veel meer woorden erachter"


def facts(day: date = DAY, **changes: object) -> CardFacts:
    record = intervention(**changes)
    return facts_of(record, assess_all(catalogue_of(theme(), source(), record))[record.id], day)


def drawn(said: CardFacts) -> ET.Element:
    return ET.fromstring(card(said, SITE))  # noqa: S314  (we wrote it)


def words(root: ET.Element) -> str:
    return " ".join("".join(node.itertext()) for node in root.iter(f"{SVG}text"))


CARDS = {
    "gewoon": facts(),
    "lang": facts(title=LONG, abbreviation=None),
    "cijfers": facts(effects=[effect_data()]),
    "liever niet": facts(
        caution={"advice": "liever-niet", "reason": "Het werkt niet.", "sources": "jansen-2020"}
    ),
    "verlopen": facts(date(2030, 1, 1)),
    "weg": farewell_facts(withdrawn("oud")),
}


@pytest.mark.parametrize("said", CARDS.values(), ids=CARDS)
def test_a_card_says_all_of_it_inside_its_frame(said: CardFacts) -> None:
    root = drawn(said)
    told = re.sub(r"\s", "", words(root))
    rows = [f"{label}: {value}" for label, value in said.rows]
    for each in (said.title, said.caution, said.sentence, *rows, said.version, said.review, said.address):
        assert re.sub(r"\s", "", each) in told
    height = float(root.attrib["height"])
    assert height == height_of(card(said, SITE))
    for node in root.iter(f"{SVG}text"):
        size, is_bold = float(node.attrib["font-size"]), "font-weight" in node.attrib
        assert float(node.attrib["x"]) + width("".join(node.itertext()), size, bold=is_bold) <= WIDTH - 19
        assert size < float(node.attrib["y"]) < height - size / 4
    for node in root.iter(f"{SVG}rect"):
        assert 0 <= float(node.attrib["y"]) < float(node.attrib["y"]) + float(node.attrib["height"]) <= height
    assert card(said, SITE) == card(said, SITE)


def test_a_card_has_a_name_and_a_description_for_who_cannot_see_it() -> None:
    root = drawn(CARDS["liever niet"])
    assert root.attrib["role"] == "img"
    names = {node.attrib["id"]: node.text or "" for node in root if "id" in node.attrib}
    assert [names[each] for each in root.attrib["aria-labelledby"].split()] == [
        CARDS["liever niet"].title,
        CARDS["liever niet"].spoken,
    ]
    assert names["d"].startswith("Let op: liever niet doen.")


def test_the_colours_are_those_of_the_site() -> None:
    style = assets(".css")["base/base.css"]
    tokens = dict(re.findall(r"--([\w-]+): light-dark\((#\w+, #\w+)\)", style))
    names = {"soft": "ink-soft", "deep": "main-deep"}
    for name, pair in COLOURS.items():
        assert tokens[names.get(name, name)] == ", ".join(pair)


def test_the_day_of_review_is_always_there_and_a_day_that_is_past_is_called_so() -> None:
    assert CARDS["gewoon"].review == "Opnieuw te bekijken voor 10 januari 2028."
    assert facts(date(2028, 1, 9)).is_expired is False
    late = facts(date(2028, 1, 10))
    assert late.review == "Verlopen: had voor 10 januari 2028 opnieuw bekeken moeten worden."
    assert 'class="embed-until embed-alert"' in embed_page(late, "insluiten/zomerschool/", SITE)


def test_beside_a_gain_stands_where_there_was_none() -> None:
    others = [("niet-gevonden", "Bij lezen niet."), ("beter", "Bij taal ook.")]
    assert fairly("beter", "Bij rekenen wel.", others) == "Bij rekenen wel. Bij lezen niet."
    assert fairly("niet-gevonden", "Bij rekenen niet.", others) == "Bij rekenen niet."


def test_a_score_of_something_like_it_is_not_that_of_the_intervention() -> None:
    said = facts(effects=[effect_data(relation="verwant", studies=40)])
    assert said.rows[0][1].endswith(", voor iets wat erop lijkt")
    assert said.score is None
    assert "Over deze aanpak zelf is geen onderzoek" in said.sentence


@pytest.mark.parametrize("relation", ["direct", "verwant"])
def test_a_frozen_card_says_what_the_release_said_and_which_one(relation: str) -> None:
    record = intervention(effects=[effect_data(relation=relation, studies=40)])
    then = catalogue_of(theme(), source(), record)
    (version,) = timelines([release("2026.01", date(2026, 1, 28), {}, then)])[
        "interventions/zomerschool.json"
    ]
    said = frozen_facts("interventies/zomerschool/", version, version.document or {}, DAY)
    today = facts_of(record, assess_all(then)["zomerschool"], DAY)
    assert said.sentence == today.sentence
    assert said.version == "Uitgave 2026.01, tekst van 28 januari 2026. Deze tekst blijft zo."
    assert said.address == "interventies/zomerschool/versies/2026.01/"
    assert said.rows[0][1] == f"{today.rows[0][1]}, volgens regel 2.0"
    assert said.score == today.score
    page = embed_page(said, "insluiten/zomerschool/2026.01/", SITE)
    assert (
        '<a href="../../../interventies/zomerschool/" target="_blank" rel="noopener">Lees de nieuwste' in page
    )


def test_a_release_without_verdicts_is_told_by_its_summary() -> None:
    then = catalogue_of(theme(), source(), intervention())
    (version,) = timelines([release("2026.01", date(2026, 1, 28), {}, then)])[
        "interventions/zomerschool.json"
    ]
    document = {name: each for name, each in (version.document or {}).items() if name != "verdict"}
    said = frozen_facts("interventies/zomerschool/", version, document, DAY)
    assert said.sentence == "Extra les in de zomervakantie."


def test_a_page_for_a_frame_needs_no_script_and_leads_out_of_it() -> None:
    page = embed_page(facts(title="<b>&"), "insluiten/zomerschool/", SITE)
    assert "<script" not in page
    assert "&lt;b&gt;&amp;" in page
    assert "<b>&" not in page
    assert (
        re.findall(r'<a href="([^"]+)" target="_blank" rel="noopener">', page)
        == ["../../interventies/zomerschool/"] * 2
    )
    assert '<meta name="robots" content="noindex">' in page
    assert f'<link rel="canonical" href="{SITE}interventies/zomerschool/">' in page


def test_code_to_copy_is_safe_and_says_all_to_who_cannot_see() -> None:
    said = facts(title='Les "zomer" <1>')
    frame = frame_code(said, "insluiten/zomerschool/", SITE)
    picture = picture_code(said, "interventies/zomerschool/kaart.svg", SITE)
    assert 'title="Menukaart Onderwijskansen: Les &#34;zomer&#34; &lt;1&gt;"' in frame
    assert f'src="{SITE}interventies/zomerschool/kaart.svg"' in picture
    assert "Zekerheid: nog niet beoordeeld" in picture
    content = json.loads(oembed("zomerschool", said, SITE))
    assert content["html"] == str(frame)
    assert {content["type"], content["version"]} == {"rich", "1.0"}


def made(*records: Intervention) -> dict[str, str]:
    catalogue = catalogue_of(theme(), source(), *records, moved("hdt", "zomerschool"), withdrawn("weg"))
    return dict(embed_files(catalogue, assess_all(catalogue), DAY, SITE))


def test_what_moved_leads_on_and_what_is_gone_says_so() -> None:
    files = made(intervention(), intervention("nog-niet", status="concept"))
    assert set(files) == {
        "insluiten/zomerschool/index.html", "insluiten/zomerschool/oembed.json",
        "interventies/zomerschool/kaart.svg", "insluiten/hdt/index.html", "interventies/hdt/kaart.svg",
        "insluiten/weg/index.html", "interventies/weg/kaart.svg",
    }  # fmt: skip
    assert 'url=../../insluiten/zomerschool/"' in files["insluiten/hdt/index.html"]
    assert "Let op: ingetrokken sinds 1 februari 2026." in files["insluiten/weg/index.html"]


def test_a_later_release_with_the_same_text_leads_to_the_first() -> None:
    then = catalogue_of(theme(), source(), intervention())
    first = release("2026.01", date(2026, 1, 28), {}, then)
    second = release("2026.02", date(2026, 2, 28), content(then), then)
    files = dict(frozen_embed_files([first, second], Now(BOOK, Shelf(content(then))), DAY, SITE))
    assert set(files) == {
        "insluiten/zomerschool/2026.01/index.html",
        "insluiten/zomerschool/2026.01/kaart.svg",
        "insluiten/zomerschool/2026.02/index.html",
    }
    assert 'url=../../../insluiten/zomerschool/2026.01/"' in files["insluiten/zomerschool/2026.02/index.html"]
