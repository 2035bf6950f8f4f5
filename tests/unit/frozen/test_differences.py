"""What changed, in words: every sort of difference, and what is no difference."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.frozen.codebook import Codebook
from menukaart.frozen.differences import Side, Sort, changes
from menukaart.frozen.pairing import pairs
from menukaart.frozen.release import Shelf
from menukaart.frozen.words import Words
from menukaart.render.api.codebook import codebook

TODAY = Codebook(codebook())
SHELF = Shelf({
    "sources/a.json": {"label": "Ada, 2020"},
    "sources/b.json": {"label": "Bo, 2021"},
    "themes/taal.json": {"title": "Taal"},
})  # fmt: skip
WORDS = Words(TODAY, SHELF, lambda address: f"/{address}")
LONG = "Een lange tekst over iets wat hier niet in een regel past, omdat er veel meer over te zeggen valt, "


def side(book: Codebook = TODAY, /, **document: Any) -> Side:
    return Side(document, "intervention", Words(book, SHELF, WORDS.resolve))


def told(old: Side, new: Side) -> list[tuple[str, str, str, str]]:
    found = changes(old, new).differences
    return [(" > ".join(each.where), each.sort.value, str(each.before), str(each.after)) for each in found]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"title": "A"}, {"title": "B"}, ("Titel", "van-naar", "A", "B")),
        ({"phases": ["po"]}, {"phases": ["po", "vo"]},
         ("Onderwijsfasen", "erbij", "", "voortgezet onderwijs")),
        ({"ages": {"min": 4, "max": 12}}, {"ages": {"min": 4, "max": 6}},
         ("Leeftijden", "van-naar", "4 tot 12", "4 tot 6")),
        ({"reviewed": "2026-01-02"}, {"reviewed": "2027-01-02"},
         ("Nagekeken op", "van-naar", "2 januari 2026", "2 januari 2027")),
        ({"abbreviation": "HDT"}, {"abbreviation": None}, ("Afkorting", "weg", "HDT", "")),
        ({"themes": []}, {"themes": ["taal"]}, ("Thema's", "erbij", "", '<a href="/themas/taal/">Taal</a>')),
    ],
)  # fmt: skip
def test_small_changes_read_as_words(
    before: dict[str, Any], after: dict[str, Any], expected: tuple[str, str, str, str]
) -> None:
    assert told(side(**before), side(**after)) == [expected]


def test_a_long_text_is_shown_as_it_was_and_as_it_is() -> None:
    old, new = side(description=f"{LONG}oud."), side(description=f"{LONG}*nieuw*.")
    assert told(old, new) == [("Beschrijving", "tekst", f"{LONG}oud.", f"{LONG}<em>nieuw</em>.")]


def test_figures_are_followed_by_their_id_wherever_they_stand() -> None:
    figure = {"outcome": "lezen", "measure": "d", "source": "a", "studies": 12}
    old = side(effects=[{"id": "een", "value": 0.1, **figure}, {"id": "twee", "value": 0.2, **figure}])
    new = side(effects=[{"id": "twee", "value": 0.25, **figure}, {"id": "drie", "value": 0.1, **figure}])
    assert told(old, new) == [
        ("Cijfers > lezen, Ada, 2020, 0,25 d > Getal", "van-naar", "0,2", "0,25"),
        ("Cijfers", "erbij", "", "lezen, Ada, 2020, 0,1 d"),
        ("Cijfers", "weg", "lezen, Ada, 2020, 0,1 d", ""),
    ]


def test_a_figure_without_an_id_is_the_one_with_the_same_source_and_outcome() -> None:
    figure = {"outcome": "lezen", "measure": "d", "source": "a", "measured": None}
    old = side(effects=[{"value": 0.1, **figure}])
    new = side(effects=[{"id": "een", "value": 0.2, **figure}])
    assert told(old, new) == [("Cijfers > lezen, Ada, 2020, 0,2 d > Getal", "van-naar", "0,1", "0,2")]


def test_another_rule_is_named_and_its_steps_are_not_compared() -> None:
    first = Codebook(codebook() | {"rule": {"id": "1.0", "criteria": []}})
    step = {"id": "randomised", "cost": 1}
    old = side(first, evidence_strength={"value": 0, "criteria": [{**step, "verdict": "no"}]})
    new = side(evidence_strength={"value": 2, "rule": "2.0", "criteria": [{**step, "verdict": "yes"}]})
    (found,) = changes(old, new).differences
    assert (str(found.before), str(found.after), found.rules) == (
        "geen (0 van 5)",
        "beperkt (2 van 5)",
        ("1.0", "2.0"),
    )


def test_within_a_rule_each_step_is_compared() -> None:
    step = {"id": "randomised", "cost": 1}
    old = side(evidence_strength={"value": 2, "rule": "2.0", "criteria": [{**step, "verdict": "no"}]})
    new = side(evidence_strength={"value": 3, "rule": "2.0", "criteria": [{**step, "verdict": "yes"}]})
    assert told(old, new) == [
        ("Bewijskracht", "van-naar", "beperkt (2 van 5)", "redelijk (3 van 5)"),
        ("Bewijskracht > Geloot", "van-naar", "nee", "ja"),
    ]


def test_what_was_not_judged_says_why() -> None:
    old = side(evidence_strength={"value": None, "rule": "2.0", "state": "niet-gezocht"})
    new = side(evidence_strength={"value": 1, "rule": "2.0", "state": "beoordeeld"})
    ((where, sort, before, after),) = told(old, new)
    assert (where, sort, after) == ("Bewijskracht", "van-naar", "zeer beperkt (1 van 5)")
    assert before == TODAY.word("EvidenceState", "niet-gezocht")


def test_a_citation_is_its_source_and_place() -> None:
    old = side(sources=[{"source": "a", "locator": None}])
    assert told(old, side(sources=[{"id": "a", "source": "a", "locator": None}])) == []
    new = side(sources=[{"id": "a", "source": "a", "locator": "p. 3"}])
    assert [each[1:] for each in told(old, new)] == [
        ("erbij", "", '<a href="/bronnen/a/">Ada, 2020</a>, p. 3'),
        ("weg", '<a href="/bronnen/a/">Ada, 2020</a>', ""),
    ]


def test_a_reason_for_not_knowing_stands_at_its_field() -> None:
    old = side(unknown={"cost": {"reason": "niet-gezocht", "note": None}}, cost=None)
    new = side(unknown={"cost": {"reason": "onbekend", "note": "Nergens te vinden."}}, cost=None)
    ((where, *rest),) = told(old, new)
    assert where.startswith("Kosten > ")
    assert rest == ["van-naar", "nog niet gezocht", "onbekend. Nergens te vinden."]
    assert not [
        each for each in told(old, side(unknown={}, cost={"note": "10 euro"})) if "gezocht" in each[2]
    ]


def test_what_a_codebook_did_not_know_is_told_apart() -> None:
    bare = codebook()
    properties = dict(bare["schemas"]["intervention.schema.json"]["properties"])
    del properties["verdict"]
    shorter = {**bare["schemas"]["intervention.schema.json"], "properties": properties}
    first = Codebook(bare | {"schemas": bare["schemas"] | {"intervention.schema.json": shorter}})
    found = changes(side(first, title="A"), side(title="A", verdict={"text": "Doen."}))
    assert (list(found.fresh), found.differences, found.is_empty) == (["Oordeel"], (), False)
    back = changes(side(title="A", verdict={"text": "Doen."}), side(first, title="A"))
    assert (list(back.dropped), back.differences) == (["Oordeel"], ())


def test_a_label_that_changed_is_no_change() -> None:
    other = codebook()
    other["vocabularies"] = other["vocabularies"] | {"Phase": [{"value": "po", "label": "basisschool"}]}
    assert changes(side(phases=["po"]), side(Codebook(other), phases=["po"])).is_empty


def test_what_the_editors_wrote_comes_first() -> None:
    before = {"date": "2026-01-02", "text": "Eerste versie."}
    found = changes(side(changes=[before]), side(changes=[before, {"date": "2026-02-03", "text": "Meer."}]))
    assert [(day, str(text)) for day, text in found.history] == [("3 februari 2026", "Meer.")]


def test_markup_in_a_value_stays_text() -> None:
    ((*_, before, after),) = told(side(title="<b>a</b>"), side(title="a & b"))
    assert (before, after) == ("&lt;b&gt;a&lt;/b&gt;", "a &amp; b")


ITEMS = st.lists(
    st.fixed_dictionaries({"text": st.sampled_from(["een twee drie", "een twee vier", "vijf"])}), max_size=5
)


@given(ITEMS, ITEMS)
def test_every_item_is_paired_at_most_once(old: list[dict[str, str]], new: list[dict[str, str]]) -> None:
    found = pairs(old, new)
    assert sorted(i for i, _ in found if i is not None) == list(range(len(old)))
    assert sorted(j for _, j in found if j is not None) == list(range(len(new)))
    assert all(i == j for i, j in pairs(old, old) if old.count(old[i or 0]) == 1)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["text", "source", "value", "low", "high", "id", "unknown", "x"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(st.sampled_from([*TODAY.shape("intervention").fields, "nieuw"]), JSON, max_size=4)


@given(DOCUMENTS, DOCUMENTS)
def test_whatever_a_document_holds_it_can_be_compared(old: dict[str, Any], new: dict[str, Any]) -> None:
    for name in ("changes", "evidence_strength"):
        old.pop(name, None)
        new.pop(name, None)
    assert {each.sort for each in changes(side(**old), side(**new)).differences} <= set(Sort)
    assert changes(side(**new), side(**new)).is_empty
