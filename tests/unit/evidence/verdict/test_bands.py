"""Words for sizes, and which of them an interval leaves open."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.verdict.bands import band_of, bands_between
from menukaart.vocabulary import SizeBand

VALUES = st.decimals(-3, 3, places=3)


@pytest.mark.parametrize(
    ("value", "band"),
    [
        ("-0.051", SizeBand.WORSE),
        ("-0.05", SizeBand.LITTLE),
        ("0", SizeBand.LITTLE),
        ("0.0499", SizeBand.LITTLE),
        ("0.05", SizeBand.SLIGHT),
        ("0.199", SizeBand.SLIGHT),
        ("0.20", SizeBand.CLEAR),
        ("2", SizeBand.CLEAR),
    ],
)
def test_a_border_belongs_to_the_better_side(value: str, band: SizeBand) -> None:
    assert band_of(Decimal(value)) is band


@given(low=VALUES, width=st.decimals(0, 2, places=3), share=st.decimals(0, 1, places=3))
def test_what_lies_in_an_interval_is_among_its_bands(low: Decimal, width: Decimal, share: Decimal) -> None:
    assert band_of(low + width * share) in bands_between(low, low + width)


def test_bands_stand_from_worse_to_better() -> None:
    assert bands_between(Decimal(-1), Decimal(1)) == tuple(SizeBand)
