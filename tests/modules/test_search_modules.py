"""The pure modules of the search: reading a question, ranking, the dictionary, why a page was found."""

from __future__ import annotations

from typing import Any

import pytest
from scripts.search_dictionary.__main__ import FOLDER, pieces

from .conftest import Run

NAMES = """ouderbetrokkenheid zomerschool taalklas school les huiswerk begeleiding klassenverkleining
verlengde taal"""
LEXICON = """const known = { names: new Set(a[1].split(/\\s/)), idle: new Set(['bij', 'de', 'hulp']),
    inTexts: (word) => ['achterstand', 'gemeent'].includes(word), inMany: (word) => word === 'gemeent',
    isDutch: (word) => ['dochter', 'zomerboel'].includes(word) };
  const lexicon = new m.Lexicon(known);"""
READ = (
    LEXICON
    + """
  return m.read(a[0], lexicon, a[2]).map(({ how, forms }) => [how, forms.join(' ')]);"""
)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("zomerschool", [("zo", "zomerschool")]),
        ("Zomerscholen", [("vorm", "zomerschool")]),
        ("hulp bij de school", [("zo", "school")]),
        ("bij de", [("onbekend", "bij"), ("onbekend", "de")]),
        ("ouderbetrokenheid", [("typfout", "ouderbetrokkenheid")]),
        ("zomreschool", [("typfout", "zomerschool")]),
        ("verkleining", [("deel", "klassenverkleining")]),
        ("verlengen", [("vorm", "verlengde")]),
        ("huiswerkbegeleiding", [("delen", "huiswerk"), ("delen", "begeleiding")]),
        ("zomersch", [("begin", "zomerschool")]),
        ("achterstanden", [("tekst", "achterstanden")]),
        ("gemeente", [("tekst", "gemeente")]),
        ("qqqqqq", [("onbekend", "qqqqqq")]),
        ("taal klas", [("zo", "taal"), ("begin", "klassenverkleining"), ("samen", "taalklas")]),
    ],
)
def test_a_question_is_read(run: Run, question: str, read: list[tuple[str, str]]) -> None:
    assert [tuple(each) for each in run("search/question", READ, question, NAMES, False)] == read


def test_a_dutch_word_is_never_taken_for_an_error(run: Run) -> None:
    assert run("search/question", READ, "dochter", f"{NAMES} hechter", False) == [["onbekend", "dochter"]]
    assert run("search/question", READ, "hochter", f"{NAMES} hechter", False) == [["typfout", "hechter"]]


def test_what_is_typed_can_be_taken_as_it_is(run: Run) -> None:
    assert run("search/question", READ, "zomershool scholen", NAMES, True) == [
        ["onbekend", "zomershool"],
        ["onbekend", "scholen"],
    ]


def test_a_group_number_is_no_subject_but_may_stand_alone(run: Run) -> None:
    body = LEXICON + "return a[0].map((each) => m.read(each, lexicon).map(({ optional }) => optional));"
    found = run("search/question", body, ["huiswerk groep 7", "groep 7"], NAMES)
    assert found == [[False, True, True], [False, False]]


def page(title: str, kind: str = "interventie", **more: Any) -> dict[str, Any]:
    empty = {"names": [], "places": [], "asked": [], "phases": [], "themes": []}
    plain = {"address": f"{title}/", "title": title, "summary": "", "kind": kind}
    return plain | {"isNamed": False, "advice": ""} | empty | more


PAGES = [
    page("Zomerschool", names=["les in de zomer"], summary="Voor kinderen met een achterstand."),
    page("Voorschoolse educatie", names=["voorschool"]),
    page("Warme overdracht van voorschool naar school"),
    page("Peutergroep Bas", names=["voorschool met Bas"], isNamed=True),
    page("Tutoring", names=["individuele begeleiding"], cost=["4", "hoog"], strength=["3", "redelijk"]),
    page("Taalspel", cost=["1", "zeer laag"], strength=["2", "beperkt"]),
    page("Help me kiezen", "pagina", asked=["welke aanpak werkt"], summary="Kies."),
    page("Niet doen", "pagina", asked=["werkt niet"]),
]
WORDS = {
    "groups": [[["bijles"], ["tutoring"]]],
    "choices": [[["goedkoop", "weinig geld"], "kosten", ["1", "2"]]],
    "idle": "welke aanpak werkt niet de in van naar voor met een is het tegen wat er als en",
    "compounds": {"zomerschool": "zomer school", "taalspel": "taal spel"},
    "weights": {"1": "zomer"},
}
TEXTS = {"p": {"pabo": "5A"}, "h": {"helft": "*"}, "z": {"zomerschool": "9D"}}
"""The ninth page is the first source: a summer school in figures."""
ENGINE = """const { Texts } = await import('/search/texts.js');
  const { Dictionary } = await import('/search/dictionary.js');
  const texts = new Texts(async (name) => a[2][name] ?? {}, Object.keys(a[2]));
  const engine = new m.Engine(a[0], a[1], texts, new Dictionary(async () => new Uint8Array(1)));
  const title = ({ page }) => a[0][page]?.title ?? engine.names.kind(page);
  const titles = ({ ranked }) => ranked.map(title);"""


def ask(run: Run, question: str) -> Any:
    body = ENGINE + "const answer = await engine.ask(a[3]); return { ...answer, titles: titles(answer) };"
    return run("search/engine", body, PAGES, WORDS, TEXTS, question)


def test_the_page_of_a_subject_stands_before_pages_that_name_it_and_records_before_sources(run: Run) -> None:
    found = ask(run, "voorschool")["titles"]
    assert found[0] == "Voorschoolse educatie"
    assert found[-1] == "Peutergroep Bas"
    assert ask(run, "zomerscholen")["titles"] == ["Zomerschool", "bron"]


def test_everyday_words_and_parts_of_compounds_lead_to_a_page(run: Run) -> None:
    assert ask(run, "bijles")["titles"] == ["Tutoring"]
    assert ask(run, "spel")["titles"] == ["Taalspel"]


def test_a_question_about_choosing_is_answered_by_the_page_that_helps(run: Run) -> None:
    assert ask(run, "Welke aanpak werkt?")["titles"][0] == "Help me kiezen"
    assert ask(run, "wat werkt er niet")["titles"][0] == "Niet doen"
    assert ask(run, "Welke aanpak werkt als tutoring?")["titles"][0] == "Tutoring"


def test_a_word_in_a_text_finds_that_page_and_a_word_that_is_nowhere_finds_none(run: Run) -> None:
    assert ask(run, "pabo")["titles"] == ["Tutoring"]
    nothing = ask(run, "zwemdiploma")
    assert (nothing["titles"], nothing["absent"]) == ([], ["zwemdiploma"])
    partly = ask(run, "zwemdiploma en tutoring")
    assert (partly["titles"], partly["absent"]) == (["Tutoring"], ["zwemdiploma"])


def test_a_question_that_no_page_is_about_is_told_so(run: Run) -> None:
    near = ask(run, "is de zomer tegen wat")
    assert (near["titles"][:1], near["isNear"]) == (["Zomerschool"], True)
    assert ask(run, "wat is een zomerschool")["isNear"] is False


def test_some_words_are_a_choice(run: Run) -> None:
    alone = ask(run, "goedkoop")
    assert (alone["titles"], alone["onlyChoices"]) == (["Taalspel"], True)
    assert alone["choices"] == [{"said": "goedkoop", "facet": "kosten", "values": ["1", "2"]}]
    assert ask(run, "tutoring met weinig geld")["titles"] == ["Tutoring"]


def test_a_word_that_is_cut_says_so(run: Run) -> None:
    assert ask(run, "spelbegeleiding")["split"] == [["spelbegeleiding", ["spel", "begeleiding"]]]


def test_pages_of_a_word_are_written_as_steps(run: Run) -> None:
    body = """const texts = new m.Texts(async () => ({ pabo: '1A2Cz1B' }), ["p"]);
      await texts.load(['pabo']);
      return { found: [...texts.find('pabo')], has: texts.has('pabo'), none: texts.has('pad') };"""
    found = run("search/texts", body)
    assert found["found"] == [[0, 0.16], [2, 0.28], [1263, 0.22]]
    assert (found["has"], found["none"]) == (True, False)


LOOK_UP = """const pieces = a[0].map((piece) => Uint8Array.from(piece));
  const dictionary = new m.Dictionary(async (number) => pieces[number]);
  await dictionary.load(a[1]);
  return a[1].filter((word) => dictionary.has(word));"""


def test_the_dictionary_knows_every_word_of_its_list_and_few_others(run: Run) -> None:
    words = [f"woord{letter}{other}en" for letter in "abcdefghij" for other in "klmnopqrst"]
    made = [list(piece) for piece in pieces(words)]
    assert run("search/dictionary", LOOK_UP, made, words) == words
    others = [f"{letter}{other}draad" for letter in "abcdefghij" for other in "klmnopqrst"]
    assert len(run("search/dictionary", LOOK_UP, made, others)) < 10


def test_short_and_very_long_words_are_not_in_the_dictionary(run: Run) -> None:
    made = [list(piece) for piece in pieces(["les", "verantwoordelijkheid", "school"])]
    assert run("search/dictionary", LOOK_UP, made, ["les", "verantwoordelijkheid", "school"]) == ["school"]


def test_the_published_dictionary_has_dutch_words(run: Run) -> None:
    published = [list((FOLDER / f"{number:02}.bin").read_bytes()) for number in range(32)]
    words = ["gepest", "dochter", "zwemdiploma", "zomershool"]
    assert run("search/dictionary", LOOK_UP, published, words) == words[:3]


def test_hits_are_marked_and_each_says_what_made_it(run: Run) -> None:
    body = """const concept = (typed, how = 'zo') => (
        { typed, forms: [typed], also: [], kin: [], how, weight: 1, optional: false });
      const names = [
        { keys: ['peer', 'tutor'], text: 'Peer tutoring', via: '', fit: 0.9, isTitle: false },
        { keys: ['bijl'], text: 'bijles', via: 'tutoring', fit: 0.75, isTitle: false },
      ];
      names[1].keys = ['bijles'];
      const why = (word, how) => m.reasons([concept(word, how)], 'Titel', names, (key) => key === 'pabo');
      return {
        pieces: m.pieces('De ouderbetrokkenheid <b> thuis', [concept('betrokkenheid'), concept('thuis')]),
        letter: m.pieces('Zo z', [concept('zwemdiploma', 'onbekend'), concept('z', 'onbekend')]),
        everyday: why('bijles'), seen: why('titel'),
        inText: why('pabo', 'tekst'), nothing: why('q', 'onbekend'),
        around: m.around('een twee drie', [concept('twee')]),
      };"""
    found = run("search/why", body)
    assert found["pieces"] == [
        ["De ", False], ["ouderbetrokkenheid", True], [" <b> ", False], ["thuis", True],
    ]  # fmt: skip
    assert found["letter"] == [["Zo z", False]]
    assert found["everyday"] == [{"typed": "bijles", "as": "tutoring", "inText": False}]
    assert found["seen"] == [{"typed": "titel", "as": "", "inText": False}]
    assert found["inText"] == [{"typed": "pabo", "as": "", "inText": True}]
    assert found["nothing"] == []
    assert found["around"] == "een twee drie"


def test_a_word_is_looked_for_in_the_file_with_the_longest_name_that_it_begins_with(run: Run) -> None:
    body = """const asked = [];
      const texts = new m.Texts(async (name) => { asked.push(name); return { s: '1A' }; }, ["s", "st", "z"]);
      await texts.load(['school', 's', 'stage', 'stof', 'taal']);
      return asked;"""
    assert run("search/texts", body) == ["s", "st"]


def test_a_mention_in_a_summary_is_no_text(run: Run) -> None:
    body = """const texts = new m.Texts(async () => ({ pabo: '1F2A', stage: '1E', overal: '*3G' }), ["p"]);
      await texts.load(['p']);
      const words = ['pabo', 'stage', 'overal'];
      return words.map((word) => [
        texts.has(word), texts.isEverywhere(word), [...texts.find(word)], texts.mentions(word),
      ]);"""
    assert run("search/texts", body) == [
        [True, False, [[2, 0.16]], [[0, 2]]],
        [False, False, [], [[0, 1]]],
        [True, True, [], [[2, 3]]],
    ]


def test_what_only_the_summary_of_a_page_says_finds_it_below_what_has_it_as_a_name(run: Run) -> None:
    pages = [page("Zomerschool"), page("Kamp"), page("Vakantie thuis")]
    texts = {"v": {"vakantie": "1E1F"}}
    body = ENGINE + "const answer = await engine.ask('vakantie'); return titles(answer);"
    assert run("search/engine", body, pages, WORDS, texts) == ["Vakantie thuis", "Kamp", "Zomerschool"]
