"""Words for sizes, and which of them an interval leaves open."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.verdict.bands import Band, band_of, bands_between

VALUES = st.decimals(-3, 3, places=3)


@pytest.mark.parametrize(
    ("value", "band"),
    [
        ("-0.051", Band.WORSE),
        ("-0.05", Band.LITTLE),
        ("0", Band.LITTLE),
        ("0.0499", Band.LITTLE),
        ("0.05", Band.SLIGHT),
        ("0.199", Band.SLIGHT),
        ("0.20", Band.CLEAR),
        ("2", Band.CLEAR),
    ],
)
def test_a_border_belongs_to_the_better_side(value: str, band: Band) -> None:
    assert band_of(Decimal(value)) is band


@given(low=VALUES, width=st.decimals(0, 2, places=3), share=st.decimals(0, 1, places=3))
def test_what_lies_in_an_interval_is_among_its_bands(low: Decimal, width: Decimal, share: Decimal) -> None:
    assert band_of(low + width * share) in bands_between(low, low + width)


def test_bands_stand_from_worse_to_better() -> None:
    assert bands_between(Decimal(-1), Decimal(1)) == tuple(Band)
