"""What the menukaart fetches: to choose among all, and to show those that are not in the page."""

from __future__ import annotations

import json
import re

import pytest

from menukaart.render.addresses import MENU, Here
from menukaart.render.engine import render_template
from menukaart.render.menu_files import INDEX_FILE, menu_files
from menukaart.render.views.choose.menu import menu_page, shares
from tests.unit.records import Data, effect_data, intervention
from tests.unit.render.test_menu import scribe_of

from .conftest import Run

FACETS = [
    {"id": "fase", "atLeast": False, "options": [{"value": "vve"}, {"value": "po"}]},
    {"id": "bewijskracht", "atLeast": True, "options": [{"value": str(n)} for n in range(4)]},
    {"id": "kosten", "atLeast": False, "options": [{"value": "1"}, {"value": "onbekend"}]},
]
INDEX = {
    "each": 2,
    "sentences": ["Het helpt.", "Bij lezen weten wij het niet."],
    "classes": ["14 van 25"],
    "certainties": ["redelijk", "niet gezocht"],
    "rows": [
        ["aap", "Aap", 0, "0,1 3 0", "lezen=3=0=0", "0=0=0=", "lezen=0.28=0,28 d"],
        ["mies", "Mies", 1, "1 0 1", "lezen=0=1", "===1", ""],
        ["wim", "Wim", 2, "- 2 1", "", "===", ""],
    ],
}
PARTS = [
    [
        ["Eén aap.", "chimpansee", "", "vve, po", "", "laag", 0],
        ["Mies is er.", "", "", "po", "", "onbekend", 1],
    ],
    [["Wim wacht.", "willem", "liever niet", "", "", "onbekend", 1]],
]
SUPPLY = """const [index, parts, facets, failing] = a;
  const asked = [];
  const left = [...failing];
  const supply = new m.Supply(async (file) => {
    asked.push(file);
    if (left[0] === file) throw new Error(left.shift());
    const found = file === "keuze.json" ? index : parts[Number(file.match(/[0-9]+/)[0])];
    return structuredClone(found);
  }, facets);
"""


def test_every_intervention_is_known_when_one_chooses_and_nothing_more_was_fetched(run: Run) -> None:
    body = """await Promise.all([supply.open(), supply.open()]);
      return [asked, supply.cards.map(({ id, isLine, isCaution, values, own, cost, usual, folded }) =>
        [id, isLine, isCaution, values, own, cost, usual.sentence, usual.certainty, usual.why, folded])];"""
    asked, cards = run("menu/supply", SUPPLY + body, INDEX, PARTS, FACETS, [])
    assert asked == ["keuze.json"]
    assert cards == [
        ["aap", False, False, [[0, 1], [3], [0]], 3, 1, "Het helpt.", "redelijk", "", ""],
        ["mies", True, False, [[1], [0], [1]], 0, None, "", "", "niet gezocht", ""],
        ["wim", False, True, [[], [2], [1]], 2, None, "", "", "", ""],
    ]


def test_what_cards_show_comes_in_parts_each_once(run: Run) -> None:
    body = """await supply.open();
      await Promise.all([supply.shown([supply.cards[1]]), supply.shown(supply.cards.slice(0, 2))]);
      return [asked, supply.isWhole, supply.cards.map((card) => card.shown?.summary ?? null)];"""
    found = run("menu/supply", SUPPLY + body, INDEX, PARTS, FACETS, [])
    assert found == [["keuze.json", "kaarten/0.json"], False, ["Eén aap.", "Mies is er.", None]]


def test_who_searches_gets_the_words_of_all(run: Run) -> None:
    body = """await supply.all();
      return [asked, supply.isWhole, supply.cards.map(({ folded }) => folded)];"""
    asked, whole, folded = run("menu/supply", SUPPLY + body, INDEX, PARTS, FACETS, [])
    assert sorted(asked) == ["kaarten/0.json", "kaarten/1.json", "keuze.json"]
    assert whole
    assert folded == ["aap een aap chimpansee", "mies mies is er", "wim wim wacht willem"]


@pytest.mark.parametrize("file", ["keuze.json", "kaarten/1.json"])
def test_what_failed_is_fetched_again_when_it_is_asked_again(run: Run, file: str) -> None:
    body = """const first = await supply.all().then(() => "goed", (error) => error.message);
      await supply.all();
      return [first, supply.isWhole, asked.filter((each) => each === a[3][0]).length];"""
    assert run("menu/supply", SUPPLY + body, INDEX, PARTS, FACETS, [file]) == [file, True, 2]


@pytest.mark.parametrize(
    ("amounts", "most"), [([3, 2, 0], 5), ([30, 10, 1], 8), ([0, 0], 5), ([7], 3), ([1400, 500, 100], 180)]
)
def test_script_and_page_agree_on_the_share_of_a_group(run: Run, amounts: list[int], most: int) -> None:
    assert run("menu/groups", "return m.shares(...a);", amounts, most) == shares(amounts, most)


WARNING: Data = {"advice": "liever-niet", "reason": "Het schaadt.", "sources": "jansen-2020"}
JUDGED = [effect_data(studies="40")]
CARDS = {
    "beoordeeld": {"effects": JUDGED, "cost": {"band": 2, "sources": ["jansen-2020"]}},
    "met Nederlands onderzoek": {
        "effects": JUDGED,
        "dutch_evidence": {"studies": "2", "verdict": "onderzocht"},
    },
    "niet beoordeeld": {"summary": "Eén zin. Nog een."},
    "liever niet": {"effects": JUDGED, "caution": WARNING},
    "liever niet, en niet beoordeeld": {"caution": WARNING},
}


@pytest.mark.parametrize("changes", CARDS.values(), ids=CARDS)
def test_a_card_that_the_script_makes_is_the_card_of_the_page(run: Run, changes: Data) -> None:
    scribe = scribe_of(intervention("mies", title="Mies & <Co>", **changes))
    html = render_template("menu", to=Here(MENU).to, view=menu_page(scribe))
    written = {path: json.loads(text) for path, text in menu_files(scribe)}
    facets = [
        {"id": each.id, "atLeast": each.at_least, "options": [{"value": o.value} for o in each.options]}
        for each in (*menu_page(scribe).first, *menu_page(scribe).facets)
    ]
    body = """const { Supply } = await import("/menu/supply.js");
      const { dress } = await import("/menu/dress.js");
      const [files, facets, html] = a;
      const supply = new Supply(async (file) => files[`menukaart/${file}`], facets);
      await supply.all();
      const [card] = supply.cards;
      const node = m.makeCard(card, card.shown);
      dress(node, card.usual, card.isLine);
      const page = new DOMParser().parseFromString(html, "text/html").querySelector(".menu-card");
      page.ownerDocument.body.append(node);
      return [node.outerHTML, page.outerHTML];"""
    made, in_page = run("menu/card", body, written, facets, html)
    assert INDEX_FILE in written
    assert _even(made) == _even(in_page)


def _even(html: str) -> str:
    """Take out the room between pieces, which no reader sees."""
    return re.sub(r"\s+", " ", re.sub(r">\s+<", "><", html))
