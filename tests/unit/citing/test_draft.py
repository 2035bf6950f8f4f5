"""The concept record of a reference: sound, complete, honest about what is missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from menukaart.citing import Author, Work, of_source
from menukaart.citing.draft import draft, suggested_id
from menukaart.model import Source
from menukaart.reading.canonical import canonical
from menukaart.reading.document import Document
from menukaart.vocabulary import RecordKind
from tests.ours import sources

ROOT = Path(__file__).parents[3]
DAY = date(2026, 12, 1)


def record(text: str) -> Source:
    return Source.model_validate(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - all stays text


def test_the_draft_of_every_source_is_a_sound_record_with_the_same_fields() -> None:
    assert len(sources()) > 200
    for source in sources():
        made = draft(of_source(source), source.id, DAY)
        again = record(made.text)
        assert of_source(again) == of_source(source)
        assert (made.left, made.needs, again.status) == ((), (), "concept")
        assert canonical(RecordKind.SOURCE, Document("a.yaml", made.text)) is not None


def test_what_is_missing_is_a_typed_unknown_and_what_is_required_stays_empty() -> None:
    made = draft(Work("a", text={"title": "true"}), "a", DAY)
    loaded = yaml.safe_load(made.text)
    assert loaded["title"] == "true"
    assert set(loaded["unknown"]) == {"author", "issued", "URL", "design"}
    assert set(loaded["unknown"].values()) == {"niet-gezocht"}
    assert (loaded["type"], loaded["language"]) == (None, None)
    assert made.needs == ("soort", "taal")
    assert str(loaded["changes"][0]["date"]) == "2026-12-01"


def test_what_the_model_refuses_is_left_out_and_said() -> None:
    text = {
        "type": "book",
        "language": "nl",
        "title": "x" * 301,
        "DOI": "doi",
        "URL": "ftp://x",
        "issued": "2019-13",
    }
    made = draft(Work("a", text=text, authors=(Author("y" * 400),)), "a", DAY)
    source = record(made.text)
    assert (source.title, source.doi, source.url, source.issued, source.author) == (
        None,
        None,
        None,
        None,
        (),
    )
    assert len(made.left) == 5
    assert "DOI 'doi'" in made.left
    assert {"author", "title", "URL", "issued"} <= set(source.unknown)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (Work("a", text={"issued": "2019-05"}, authors=(Author("Müller", "J."),)), "muller-2019"),
        (Work("a", text={"title": "Samen leren is beter dan alleen"}), "samen-leren-is-beter"),
        (Work("a"), ""),
    ],
)
def test_an_id_is_like_those_of_the_others(reference: Work, expected: str) -> None:
    assert suggested_id(reference) == expected
