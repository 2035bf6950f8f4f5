from __future__ import annotations

import pytest
from pydantic import ValidationError

from menukaart.model.base import Change, Citation, Note, Statement, UnknownReason
from menukaart.vocabulary import Unknown
from tests.unit import records


def test_unknown_keys_are_refused() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Change.model_validate({"date": "2026-01-10", "text": "x", "wie": "y"})


def test_records_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        records.intervention().title = "Anders"  # type: ignore[misc]


def test_short_forms() -> None:
    assert Citation.model_validate("hattie-2009").source == "hattie-2009"
    assert Note.model_validate("Een opmerking.").text == "Een opmerking."
    assert UnknownReason.model_validate("onbekend").reason is Unknown.UNKNOWN
    assert Statement.model_validate({"text": "x", "sources": "a"}).sources[0].source == "a"


def test_spaces_around_a_text_do_not_count() -> None:
    assert Citation.model_validate({"source": "a", "locator": "  p. 3 "}).locator == "p. 3"


def test_a_statement_has_a_source() -> None:
    with pytest.raises(ValidationError):
        Statement.model_validate({"text": "x", "sources": []})


def test_the_newest_change_counts_whatever_the_order() -> None:
    changes = [{"date": "2026-03-01", "text": "Nieuw."}, {"date": "2026-01-01", "text": "Oud."}]
    assert records.source(changes=changes).last_changed.text == "Nieuw."


def test_why_something_is_unknown() -> None:
    record = records.intervention(unknown={"cost": {"reason": "niet-gezocht", "note": "Volgt."}})
    cost = record.why_unknown("cost")
    assert cost is not None
    assert (cost.reason, cost.note) == (Unknown.NOT_SEARCHED, "Volgt.")
    assert record.why_unknown("title") is None


def test_what_is_filled_in_is_not_unknown() -> None:
    assert records.source(title="Een titel").why_unknown("title") is None


def test_silence_about_an_interval_means_unknown() -> None:
    effect = records.intervention(effects=[records.effect_data()]).effects[0]
    reason = effect.why_unknown("ci")
    assert reason is not None
    assert reason.reason is Unknown.UNKNOWN


def test_a_source_with_a_doi_needs_no_address() -> None:
    assert records.source(DOI="10.1000/182", unknown={}).why_unknown("URL") is None
    assert records.source(unknown={}).why_unknown("URL") is not None
