"""A search of the editors stands on the page of the record, as it was done."""

from __future__ import annotations

from menukaart.evidence.strength.words import search_in_words
from menukaart.model.judgements import Search

SEARCH = {
    "subject": "effecten",
    "date": "2026-11-25",
    "places": ["ERIC", "NARCIS"],
    "words": ["summer school", "zomerschool"],
    "result": "niets",
}


def test_a_search_of_parts_of_texts_says_so() -> None:
    assert search_in_words(Search.model_validate(SEARCH)) == (
        "25 november 2026: gezocht naar onderzoek dat leerlingen met en zonder de aanpak vergelijkt in "
        "ERIC en NARCIS, van lange teksten niet alles, met ‘summer school’ en ‘zomerschool’. "
        "Uitkomst: niets gevonden."
    )


def test_a_search_of_whole_texts_says_who_and_what_else() -> None:
    whole = SEARCH | {
        "whole_texts": "true",
        "by": "redactie",
        "note": "Ook de eerste tien bladzijden Google.",
    }
    told = search_in_words(Search.model_validate(whole))
    assert "van lange teksten" not in told
    assert told.startswith("25 november 2026 door redactie: ")
    assert told.endswith("Uitkomst: niets gevonden. Ook de eerste tien bladzijden Google.")
