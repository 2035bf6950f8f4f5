from __future__ import annotations

from menukaart.render import references
from tests.unit.records import source

QUESTION = "Is een aparte taalklas voor nieuwe leerlingen in het basisonderwijs beter voor hun taal?"


def labels(*written: dict[str, object]) -> list[str]:
    """Name sources as the library they are together; their ids are bron-0, bron-1 and so on."""
    named = references.names(source(f"bron-{n}", **fields) for n, fields in enumerate(written))
    return [named[f"bron-{n}"].label for n in range(len(written))]


def test_a_label_names_one_two_or_more_authors() -> None:
    one, two, three = (
        source("a", author=[{"family": name} for name in names], issued="2020-05")
        for names in (["Jansen"], ["Jansen", "De Vries"], ["Jansen", "De Vries", "Smit"])
    )
    assert references.label(one) == "Jansen, 2020"
    assert references.label(two) == "Jansen en De Vries, 2020"
    assert references.label(three) == "Jansen e.a., 2020"


def test_what_is_not_known_of_a_source_is_said() -> None:
    nameless = source("a", publisher="Inspectie")
    assert references.label(nameless) == "Inspectie, z.j."
    assert references.full(source("a")).title == references.NO_TITLE
    assert (
        references.full(source("a", untitled="dia's over gelijke kansen")).title
        == "[dia's over gelijke kansen]"
    )


def test_a_foreign_title_carries_its_language() -> None:
    assert references.full(source("a", title="Visible learning", language="en")).lang == "en"
    assert references.full(source("a", title="Zichtbaar leren")).lang == ""


def test_two_works_of_one_author_and_year_get_a_letter_in_both_names() -> None:
    jansen = {"author": ["Jansen"], "issued": "2020"}
    named = references.names([source("tweede", **jansen), source("eerste", **jansen)])
    assert [named[id_].label for id_ in ("eerste", "tweede")] == ["Jansen, 2020a", "Jansen, 2020b"]
    assert [named[id_].reference.year for id_ in ("eerste", "tweede")] == ["2020a", "2020b"]


def test_the_only_work_of_a_year_has_no_letter() -> None:
    assert labels(
        {"author": ["Jansen"], "issued": "2020"},
        {"author": ["Jansen"], "issued": "2021"},
        {"author": ["De Vries"], "issued": "2020"},
    ) == ["Jansen, 2020", "Jansen, 2021", "De Vries, 2020"]


def test_a_newer_work_leaves_the_letters_as_they_are() -> None:
    def of_day(day: str) -> dict[str, object]:
        return {"author": ["Jansen"], "issued": "2020", "changes": [{"date": day, "text": "Eerste versie."}]}

    assert labels(of_day("2026-03-01"), of_day("2026-01-01"), of_day("2026-01-02")) == [
        "Jansen, 2020c",
        "Jansen, 2020a",
        "Jansen, 2020b",
    ]


def test_without_a_year_the_letter_stands_behind_a_dash() -> None:
    assert labels({"author": ["DUO"]}, {"author": ["DUO"]}) == ["DUO, z.j.-a", "DUO, z.j.-b"]


def test_there_is_a_letter_for_every_work() -> None:
    written = labels(*({"author": ["Jansen"], "issued": "2020"} for _ in range(30)))
    assert len(set(written)) == 30
    assert "Jansen, 2020aa" in written


def test_an_answer_of_a_knowledge_service_is_named_by_its_question() -> None:
    answer = {"author": ["Kennisrotonde"], "title": QUESTION, "question": QUESTION}
    named, dated, twin = labels(answer, answer | {"issued": "2017-03-15"}, answer)
    assert named == "Kennisrotonde, ‘Is een aparte taalklas voor nieuwe leerlingen…’ (a)"
    assert dated == "Kennisrotonde, ‘Is een aparte taalklas voor nieuwe leerlingen…’, 2017"
    assert twin.endswith("(b)")


def test_a_law_is_named_by_its_article_and_has_no_year() -> None:
    law = source("a", type="legislation", title="WPO artikel 165: Activiteiten", section="165")
    assert references.label(law) == "WPO artikel 165"
    assert references.full(law).details == "artikel 165"
