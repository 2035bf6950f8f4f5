"""Where a sentence ends, and how many words a reader reads in it."""

from __future__ import annotations

import pytest

from menukaart.evidence.language.sentences import Sentence, sentences, split
from tests.unit.records import effect_data, intervention, source, subject, theme


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Een zin.", 1),
        ("Een zin. Nog een zin!", 2),
        ("Volgens M. Pellegrini en T. Nelson is dat zo.", 1),
        ("Het werk van Slavin e.a. Dat is oud.", 1),
        ("Zie p. 3 en par. 4. Zie ook p. 5.", 2),
        ("Een alinea\n\nen nog een", 2),
        ("Dit hoort erbij:\n- een ding;\n- nog een ding.", 3),
        ("Het was 0,30 tot 2.500 euro.", 1),
        ("Zij zegt: 'Zo is het.' Dat klopt.", 2),
    ],
)
def test_a_text_is_cut_where_a_sentence_ends(text: str, count: int) -> None:
    assert len(split(text)) == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Een zin van vijf woorden.", 5),
        ("Zie [leren in kleine groepen](interventie:leren-in-kleine-groepen).", 5),
        ("In *The promise of tutoring for preK-12 learning* staat het.", 4),
        ("De vraag 'Wat werkt bij lezen?' staat er.", 5),
    ],
)
def test_a_title_counts_as_one_word_and_an_address_as_none(text: str, words: int) -> None:
    assert Sentence(("summary",), text).words == words


def test_only_what_readers_read_counts() -> None:
    record = intervention(
        summary="Een.",
        also_known_as=["Twee"],
        effects=[effect_data(note="Drie.", locator="Vier")],
        changes=[{"date": "2026-01-10", "text": "Vijf."}],
    )
    found = {sentence.text for sentence in sentences(subject(record))}
    assert {"Een.", "Drie.", "Zomerschool"} <= found
    assert found.isdisjoint({"Twee", "Vier", "Vijf."})
    assert "Wat hierover bekend is." in {sentence.text for sentence in sentences(subject(theme()))}
    assert list(sentences(subject(source()))) == []
