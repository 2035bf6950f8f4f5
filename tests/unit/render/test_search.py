"""By which words a page is found."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.catalogue import Catalogue
from menukaart.model.glossary import Glossary
from menukaart.model.search_words import SearchWords
from menukaart.reading.search_words import load_search_words
from menukaart.render.search.compounds import Splitter
from menukaart.render.search.finder import Finder
from menukaart.render.search.register import (
    MOST,
    SHOWN_EACH,
    Entry,
    register_file,
    shown_files,
    source_files,
    text_of,
    weights,
    words_of,
)
from menukaart.render.search.texts import shelf_names, shelves, text_files
from menukaart.render.search.words import key, plain, tokens
from menukaart.render.site_map import PAGES
from menukaart.vocabulary import Phase
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
        "choices": [{"say": ["goedkoop"], "facet": "kosten", "values": ["1", "2"]}],
        "idle": ["in", "de", "voor"],
        "parts": ["ouder", "betrokkenheid"],
    }
)


def finder(*found: records.Record, glossary: dict[str, object] | None = None) -> Finder:
    known = [(records.kind_of(each), each) for each in found]
    read = {word for each in found for word in tokens(text_of(each))}
    return Finder(Catalogue(known, None, Glossary.model_validate(glossary or {}), WORDS), read)


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


@given(st.text())
def test_a_plain_text_has_no_accents_wherever_they_stand(text: str) -> None:
    whole = unicodedata.normalize("NFKD", text.translate({ord(c): None for c in "'’‘`"}).lower())
    assert plain(text) == "".join(c for c in whole if not unicodedata.combining(c))


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


def entry(*own: str, text: str = "", **more: Any) -> Entry:
    return Entry("x/", own[0], "interventie", names=tuple(own[1:]), said=words_of(text), **more)


def test_a_page_is_found_by_names_parts_of_compounds_and_everyday_words() -> None:
    words = set(
        finder(records.intervention()).naming(entry("Peer tutoring", "ouderbetrokkenheid in de klas"))
    )
    assert {"peer", "ouderbetrokkenheid", "bijles", "extra", "uitleg"} <= words
    assert "oefenklas" not in words


def test_everyday_words_need_the_whole_phrase_in_one_name() -> None:
    find = finder(records.intervention())
    assert "oefenklas" in find.naming(entry("Leren in kleine groepjes"))
    assert "oefenklas" not in set(find.naming(entry("kleine klas", "grote groepen")))


def test_an_abbreviation_and_its_meaning_lead_to_each_other() -> None:
    term = {"id": "nt2", "term": "NT2", "full": "Nederlands als tweede taal", "text": "Uitleg."}
    find = finder(records.intervention(), glossary={"terms": [term]})
    assert "tweede" in find.naming(entry("NT2-les"))
    assert "nt2" in find.naming(entry("Nederlands als tweede taal leren"))


def test_the_word_list_says_what_the_browser_must_know_of_words() -> None:
    record = records.intervention("ouders", title="Ouderbetrokkenheid")
    listed = json.loads(finder(record).word_list([entry("Ouderbetrokkenheid")], "a o"))
    assert listed["compounds"]["ouderbetrokkenheid"] == "ouder betrokkenheid"
    assert [["bijles", "extra uitleg"], ["tutoring"]] in listed["groups"]
    assert listed["idle"] == "de in voor"
    assert listed["choices"] == [[["goedkoop"], "kosten", ["1", "2"]]]


def test_a_word_tells_more_when_it_is_said_where_it_is_a_name() -> None:
    pages = [
        entry("Zomerschool", text="zomerschool zomerschool resultaat"),
        entry("Meten", "resultaat", text="resultaat"),
        entry("Anders", text="resultaat resultaat resultaat resultaat resultaat resultaat resultaat"),
    ]
    told = weights(pages, lambda each: tokens(" ".join((each.title, *each.names))))
    assert told["zomerschool"] == MOST
    assert told["resultaat"] == 3


def test_the_register_holds_what_a_result_shows() -> None:
    page = entry(
        "Zomerschool", "les in de zomer", "zomerschool", places=("Haarlem",), phases=(Phase.PO,),
        themes=("taal",), strength=("3", "redelijk"), cost=("2", "laag"), is_named=True,
    )  # fmt: skip
    known = json.loads(register_file([page, Entry("y/", "Kiezen", "pagina", "Kies.", asked=("wat werkt",))]))
    assert known["kinds"] == ["interventie", "pagina"]
    assert known["rows"] == [
        ["x/", "Zomerschool", "les in de zomer", "Haarlem", "", 0, 2, [0], 0, 0, 1, ""],
        ["y/", "Kiezen", "", "", "wat werkt", 1, 0, [], -1, -1, 0, ""],
    ]
    assert (known["strengths"], known["costs"]) == ([["3", "redelijk"]], [["2", "laag"]])


def test_texts_say_where_a_word_stands_that_is_no_name_of_the_page() -> None:
    filler = [entry(f"Blad {number}", text="overal") for number in range(40)]
    pages = [entry("Pabo", text="pabo overal"), *filler, entry("Leraren", text="pabo pabo pabo")]
    files = dict(text_files(pages))
    assert json.loads(files["zoeken/teksten/p.json"]) == {"pabo": "16B"}
    assert json.loads(files["zoeken/teksten/o.json"]) == {"overal": "*"}
    assert shelf_names(files.items()) == "o p"


def test_texts_say_in_which_summaries_a_word_stands_and_how_often() -> None:
    pages = [
        Entry("x/", "Pabo", "thema", "De pabo, en nog eens de pabo.", said=words_of("pabo")),
        Entry("y/", "Leraren", "thema", "Leraren van de pabo."),
        Entry("z/", "Stage", "thema", said=words_of("pabo")),
    ]
    files = dict(text_files(pages))
    assert json.loads(files["zoeken/teksten/p.json"]) == {"pabo": "1F1E1A"}
    everywhere = dict(text_files([pages[1], pages[2]]))
    assert json.loads(everywhere["zoeken/teksten/p.json"]) == {"pabo": "*1E"}


def test_a_file_of_words_that_is_too_large_is_divided_by_the_next_letter() -> None:
    words = dict.fromkeys(("a", "aap", "appel", "noot"), "1A")
    assert shelves(words, 1000) == {"a": {"a": "1A", "aap": "1A", "appel": "1A"}, "n": {"noot": "1A"}}
    parts = shelves(words, 16)
    assert parts == {"a": {"a": "1A"}, "aa": {"aap": "1A"}, "ap": {"appel": "1A"}, "n": {"noot": "1A"}}
    assert len(max(shelves({"aaaaaaa": "1A", "aaaaaab": "1A"}, 1), key=len)) == 4


def test_summaries_are_shown_from_files_of_their_own() -> None:
    pages = [Entry("x/", "X", "thema", f"Dit is {number}.") for number in range(SHOWN_EACH + 1)]
    files = dict(shown_files(pages))
    assert [len(json.loads(text)) for text in files.values()] == [SHOWN_EACH, 1]
    assert json.loads(files["zoeken/getoond/1.json"]) == [f"Dit is {SHOWN_EACH}."]


def test_the_names_of_sources_stand_with_the_texts_and_what_is_shown_apart() -> None:
    source = Entry(
        "wang-2021", "Tutoring at scale", "bron", names=("Wang (2021)",), said=words_of("tutoring helpt")
    )
    files = dict(text_files([entry("Anders"), entry("Nog een"), entry("Derde")], [source]))
    assert json.loads(files["zoeken/teksten/w.json"]) == {"wang": "4D"}
    assert json.loads(files["zoeken/teksten/h.json"]) == {"helpt": "4A"}
    shown = dict(source_files([source] * (SHOWN_EACH + 1)))
    assert [len(json.loads(text)) for text in shown.values()] == [SHOWN_EACH, 1]
    assert json.loads(shown["zoeken/bronnen/1.json"]) == [["wang-2021", "Tutoring at scale", "Wang (2021)"]]


def test_a_text_has_no_addresses() -> None:
    record = records.intervention(description="Lees [dit](interventie:zomerschool) of https://example.org/a.")
    assert "dit" in tokens(text_of(record))
    assert {"https", "example", "interventie"} & set(tokens(text_of(record))) == set()


def test_every_page_that_answers_a_question_is_a_page_of_the_site() -> None:
    root = Path(__file__).resolve().parents[3]
    words, problems = load_search_words(root)
    assert problems == ()
    assert {f"{page.page}/" for page in words.pages} <= {page.address for page in PAGES}
