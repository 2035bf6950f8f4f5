"""The pure modules of the menukaart: choosing, sorting, and the choice in the address."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Run

FACETS = [
    {"id": "fase", "label": "Fase", "atLeast": False, "options": [{"value": v} for v in ("vve", "po", "vo")]},
    {
        "id": "uitkomst", "label": "Uitkomst", "atLeast": False,
        "options": [{"value": "lezen"}, {"value": "rekenen"}],
    },
    {
        "id": "bewijskracht", "label": "Bewijskracht", "atLeast": True,
        "options": [{"value": str(n)} for n in range(4)],
    },
]  # fmt: skip
ITEMS = [
    {"values": [[0], [0], [1]], "folded": "aap lezen"},
    {"values": [[1, 2], [0, 1], [2]], "folded": "noot rekenen"},
    {"values": [[2], [], [3]], "folded": "mies"},
]
CHOOSE = """const [items, facets, chosen, word] = a;
  const has = word && ((text) => text.includes(word));
  const { found, counts, failures } = m.choose(items, facets, chosen.map((each) => new Set(each)), has);
  return { found: found.map((item) => item.folded), counts, failures: [...failures] };"""


def test_values_of_a_facet_are_alternatives_and_facets_must_all_fit(run: Run) -> None:
    nothing = run("menu/choose", CHOOSE, ITEMS, FACETS, [[], [], []], None)
    assert len(nothing["found"]) == len(ITEMS)
    assert nothing["counts"] == [[1, 1, 2], [2, 1], [3, 3, 2, 1]]
    either = run("menu/choose", CHOOSE, ITEMS, FACETS, [[0, 1], [], []], None)
    assert either["found"] == ["aap lezen", "noot rekenen"]
    both = run("menu/choose", CHOOSE, ITEMS, FACETS, [[2], [1], []], None)
    assert both["found"] == ["noot rekenen"]


def test_a_count_says_what_one_more_choice_would_give(run: Run) -> None:
    found = run("menu/choose", CHOOSE, ITEMS, FACETS, [[0], [], []], None)
    assert found["counts"][0] == [1, 1, 2]
    assert found["counts"][1] == [1, 0]
    assert found["failures"] == [[0, 1], [1, 2]]


def test_at_least_takes_that_value_and_higher(run: Run) -> None:
    assert run("menu/choose", CHOOSE, ITEMS, FACETS, [[], [], [2]], None)["found"] == ["noot rekenen", "mies"]


def test_words_are_a_choice_too(run: Run) -> None:
    found = run("menu/choose", CHOOSE, ITEMS, FACETS, [[0], [], []], "noot")
    assert found["found"] == []
    assert dict(found["failures"]) == {1: 1, 1 << 3: 1, 1 | 1 << 3: 1}


def test_the_nearest_wider_choice_drops_least_and_frees_most(run: Run) -> None:
    ways = run("menu/choose", "return m.nearest(new Map(a[0]));", [[1, 2], [2, 5], [3, 9], [4, 1], [8, 1]])
    assert ways == [
        {"places": [1], "amount": 5},
        {"places": [0], "amount": 2},
        {"places": [2], "amount": 1},
    ]
    assert run("menu/choose", "return m.nearest(new Map([[0, 3]]));") == []


SORT = """const items = a[0].map((each) => ({ ...each, figures: new Map(each.figures) }));
  const { ranked, rest } = m.order(items, a[1], a[2]);
  return [ranked.map((item) => item.name), rest.map((item) => item.name)];"""


def sortable(name: str, strength: int | None, cost: int | None, lezen: float | None) -> dict[str, Any]:
    figures = [] if lezen is None else [["lezen", {"value": lezen, "words": ""}]]
    return {"name": name, "strength": strength, "cost": cost, "figures": figures}


@pytest.mark.parametrize(
    ("sort", "ranked", "rest"),
    [
        ("naam", ["aap", "noot", "mies", "wim"], []),
        ("effect", ["noot", "wim", "aap"], ["mies"]),
        ("bewijskracht", ["mies", "aap", "wim", "noot"], []),
        ("kosten", ["noot", "wim"], ["aap", "mies"]),
    ],
)
def test_what_has_no_figure_stands_apart(run: Run, sort: str, ranked: list[str], rest: list[str]) -> None:
    items = [
        sortable("aap", 3, None, -0.1), sortable("noot", 0, 1, 0.4), sortable("mies", 5, None, None),
        sortable("wim", 3, 2, 0.0),
    ]  # fmt: skip
    assert run("menu/order", SORT, items, sort, "lezen") == [ranked, rest]


GROUPS = """const items = a[0].map((each) => ({ ...each, figures: new Map(each.figures) }));
  return m.inGroups(items, a[1], { value: "lezen", label: "lezen" })
    .map(({ id, cards, isLines }) => [id, cards.map((item) => item.name), isLines]);"""


def test_what_was_judged_goes_first_and_what_one_had_better_leave_last(run: Run) -> None:
    items = [
        sortable("aap", 3, None, -0.1), sortable("noot", 2, 1, None), sortable("mies", None, None, None),
        sortable("wim", 3, 2, 0.4) | {"isCaution": True}, sortable("zus", 1, None, 0.2),
    ]  # fmt: skip
    warned = ["liever-niet", ["wim"], False]
    lines = ["nog-niet-beoordeeld", ["mies"], True]
    by_name = run("menu/groups", GROUPS, items, "naam")
    assert by_name == [["beoordeeld", ["aap", "noot", "zus"], False], lines, warned]
    by_effect = run("menu/groups", GROUPS, items, "effect")
    assert by_effect == [["beoordeeld", ["zus", "aap"], False], ["", ["noot"], False], lines, warned]


def test_what_is_said_on_an_outcome_is_what_the_page_holds_for_it(run: Run) -> None:
    body = """const card = { usual: { sentence: "zelf" }, told: m.readTold("lezen=3=1=0 taal=0=0") };
      const scores = ["", "", "", "redelijk"];
      const texts = { sentences: ["niets", "het helpt"], classes: ["14 van 25"], scores };
      return ["", "lezen", "taal", "gedrag"].map((outcome) => m.saidOn(card, outcome, texts));"""
    usual, reading, language, behaviour = run("menu/certainty", body)
    assert usual == {"sentence": "zelf"}
    assert reading == {
        "sentence": "het helpt", "inClass": "14 van 25", "score": 3, "certainty": "redelijk", "why": "",
    }  # fmt: skip
    assert (language["score"], language["why"], language["inClass"]) == (0, "niets", "")
    assert behaviour["why"] == "Hierover kennen wij geen onderzoek."


READ = """const { state, ignored } = m.readAddress(a[0], a[1]);
  const again = m.writeAddress(state, a[1]);
  return { chosen: state.chosen.map((each) => [...each]), ignored, again };"""


@pytest.mark.parametrize(
    ("address", "chosen", "again", "ignored"),
    [
        ("", [[], [], []], "", []),
        ("?fase=vo&fase=vve", [[2, 0], [], []], "?fase=vve&fase=vo", []),
        ("?bewijskracht=2&bewijskracht=1", [[], [], [1]], "?bewijskracht=1", []),
        ("?bewijskracht=0", [[], [], []], "", []),
        ("?fase=hbo&utm_source=x&q=+taal+", [[], [], []], "?q=taal", ["fase=hbo"]),
        ("?sorteer=effect", [[], [], []], "", ["sorteer=effect"]),
        ("?uitkomst=lezen&sorteer=effect", [[], [0], []], "?uitkomst=lezen&sorteer=effect", []),
        ("?weergave=tabel&raar", [[], [], []], "?weergave=tabel", ["raar"]),
    ],
)
def test_the_address_holds_the_choice(
    run: Run, address: str, chosen: list[list[int]], again: str, ignored: list[str]
) -> None:
    found = run("menu/state", READ, address, FACETS)
    assert (found["chosen"], found["again"], found["ignored"]) == (chosen, again, ignored)


def test_a_value_of_at_least_stands_alone_and_none_takes_it_away(run: Run) -> None:
    body = """let state = m.emptyState(a[0]);
      const seen = [];
      for (const [at, on] of a[1]) {
        state = m.withValue(state, a[0], 2, at, on);
        seen.push([...state.chosen[2]]);
      }
      return seen;"""
    steps = [[1, True], [3, True], [0, True], [2, True], [2, False]]
    assert run("menu/state", body, FACETS, steps) == [[1], [3], [], [2], []]


def test_an_order_goes_with_the_outcome_that_it_was_for(run: Run) -> None:
    body = """const { state } = m.readAddress("?uitkomst=lezen&sorteer=effect&q=x", a[0]);
      const left = m.without(state, a[0], [1]);
      return [left.sort, left.words, m.without(state, a[0], [3]).words, m.oneOutcome(state, a[0])];"""
    assert run("menu/state", body, FACETS) == ["naam", "x", "", "lezen"]


def test_words_are_compared_without_accents_and_signs(run: Run) -> None:
    body = "return [m.fold(' Één-op-één! '), m.finder('taal rek')(m.fold('Rekentaal')), m.finder(' - ')];"
    assert run("menu/words", body) == ["een op een", True, None]
    assert run("menu/words", "return [1, 1000].map(m.approaches);") == [
        "1\u00a0aanpak", "1.000\u00a0aanpakken",
    ]  # fmt: skip
