"""Which field was meant by a name that a part of a record does not have."""

from __future__ import annotations

import pytest

from menukaart.model import LIVING
from menukaart.reading.misspelled import field_meant
from menukaart.vocabulary import RecordKind

INTERVENTION = LIVING[RecordKind.INTERVENTION]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("titel", "title"),
        ("Titel", "title"),
        ("soort", "kind"),
        ("samenvatting", "summary"),
        ("effecten", "effects"),
        ("andere_namen", "also_known_as"),
        ("nagekeken op", "reviewed"),
        ("sumary", "summary"),
    ],
)
def test_a_dutch_name_or_a_slip_of_the_hand_names_its_field(written: str, meant: str) -> None:
    assert field_meant(INTERVENTION, written) == meant


def test_a_word_that_could_be_two_fields_is_not_guessed() -> None:
    # "Weggehaalde delen" is one field; "Waar …" begins two ("Waar het op mikt", "Waar gezocht is").
    assert field_meant(INTERVENTION, "waar") is None


def test_a_name_that_nothing_is_like_means_nothing() -> None:
    assert field_meant(INTERVENTION, "xyzzy") is None
