"""By which words a page is found."""

from __future__ import annotations

import json

import pytest

from menukaart.catalogue import Catalogue
from menukaart.model.glossary import Glossary
from menukaart.model.search_words import SearchWords
from menukaart.render.search.card import search_card
from menukaart.render.search.compounds import Splitter
from menukaart.render.search.finder import Finder, names
from menukaart.render.search.words import key, tokens
from menukaart.vocabulary import RecordKind
from tests.unit import records

FAMILIES = (
    "school scholen", "zomerschool zomerscholen", "peuter peuters", "lees lezen", "les lessen",
    "klas klassen", "kind kinderen", "groep groepen groepje groepjes", "advies adviezen",
    "brief brieven", "doubleren doubleert", "ouder ouders", "docent docenten", "tutor tutoren tutors",
    "mentorprogramma mentorprogrammas", "vaardigheid vaardigheden", "vakantie vakanties",
    "bibliotheek bibliotheken", "blijf blijven", "zit zitten",
)  # fmt: skip
STRANGERS = ("les lees", "taal talent", "school schaal", "toets toekomst", "klas klank", "rek reken")
WORDS = SearchWords.model_validate(
    {
        "groups": [
            {"say": ["bijles", "extra uitleg"], "find": ["tutoring"]},
            {"say": ["oefenklas"], "find": ["kleine groepen"]},
        ],
        "idle": ["in", "de", "voor"],
        "parts": ["ouder", "betrokkenheid"],
    }
)


def finder(*found: records.Record, glossary: dict[str, object] | None = None) -> Finder:
    known = [(records.kind_of(each), each) for each in found]
    return Finder(Catalogue(known, None, Glossary.model_validate(glossary or {}), WORDS))


@pytest.mark.parametrize("family", FAMILIES)
def test_forms_of_a_word_have_one_key(family: str) -> None:
    assert len({key(word) for word in family.split()}) == 1


@pytest.mark.parametrize("pair", STRANGERS)
def test_other_words_have_another_key(pair: str) -> None:
    one, other = pair.split()
    assert key(one) != key(other)


def test_words_are_letters_and_digits_without_accents() -> None:
    assert tokens("Eén-op-één, po-vo: programma’s (10-14)") == [
        "een", "op", "een", "po", "vo", "programmas", "10", "14",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ouderbetrokkenheid", ("ouder", "betrokkenheid")),
        ("taalachterstand", ("taal", "achterstand")),
        ("leerlingenhulp", ("leerlingen", "hulp")),
        ("onderwijstijdverlenging", ("onderwijs", "tijd", "verlenging")),
        ("onderwijs", ()),
        ("school", ()),
        ("taalheid", ()),
        ("xyzzyachterstand", ()),
    ],
)
def test_compounds_fall_into_words_of_the_site(word: str, parts: tuple[str, ...]) -> None:
    known = "ouder betrokkenheid taal achterstand achter stand leerlingen hulp onderwijs tijd verlenging"
    assert Splitter([*known.split(), "wijs", "onder"]).parts(word) == parts


@pytest.mark.parametrize(
    ("word", "known", "parts"),
    [
        ("appelbomenkweker", "appel bomen kweker appe lbomenkweker", ("appe", "lbomenkweker")),
        ("taalkoprommel", "taal koprommel taalkop rommel", ("taalkop", "rommel")),
        ("rommelkoptaal", "rommel koptaal rommelkop taal", ("rommel", "koptaal")),
        ("taalsboek", "taal sboek boek", ("taal", "boek")),
    ],
    ids=["fewest parts", "longest shortest part", "wherever it stands", "else by alphabet"],
)
def test_of_several_cuts_one_is_chosen_always_the_same(word: str, known: str, parts: tuple[str, ...]) -> None:
    assert Splitter(known.split()).parts(word) == parts
    assert Splitter(known.split()[::-1]).parts(word) == parts


def test_a_page_is_found_by_parts_joined_words_and_everyday_words() -> None:
    words = finder(records.intervention()).words(["Peer tutoring", "ouderbetrokkenheid in de klas"]).split()
    assert {"ouder", "betrokkenheid", "peertutoring", "bijles", "extra", "uitleg"} <= set(words)
    assert {"in", "de", "peer", "ouderbetrokkenheid", "oefenklas", "inde"} & set(words) == set()
    assert len(words) == len(set(words))


def test_everyday_words_need_the_whole_phrase_in_one_name() -> None:
    find = finder(records.intervention())
    assert "oefenklas" in find.words(["Leren in kleine groepjes"]).split()
    assert "oefenklas" not in find.words(["kleine klas", "grote groepen"]).split()


def test_an_abbreviation_and_its_meaning_lead_to_each_other() -> None:
    term = {"id": "nt2", "term": "NT2", "full": "Nederlands als tweede taal", "text": "Uitleg."}
    find = finder(records.intervention(), glossary={"terms": [term]})
    assert "tweede" in find.words(["NT2-les"]).split()
    assert "nt2" in find.words(["Nederlands als tweede taal leren"]).split()


def test_the_word_list_holds_names_and_frequent_words_once() -> None:
    some = [records.intervention(f"school-{n}", description="Vaker genoemd.") for n in range(3)]
    listed = json.loads(finder(*some, records.theme(search_terms=["meer leertijd"])).word_list())
    listed_names, texts = set(listed["names"].split()), set(listed["texts"].split())
    assert {"zomerschool", "leertijd", "bijles"} <= listed_names
    assert {"vaker", "genoemd"} <= texts
    assert listed_names & texts == set()
    assert [["bijles", "extra uitleg"], ["tutoring"]] in listed["groups"]


def test_the_card_says_kind_and_facets_and_each_name_once() -> None:
    record = records.intervention(search_terms=["Vakantieles", "zomerschool"])
    card = search_card(
        finder(record), RecordKind.INTERVENTION.label, names(record), {"fase": ["po", "vo"], "thema": []}
    )
    assert card.names == "Ook te vinden als: Zomerschool, Vakantieles."
    assert card.marks == ("soort:interventie", "fase:po vo")
