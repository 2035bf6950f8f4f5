"""A printed p says a chance, or a border of one; what it leaves open stays open."""

from __future__ import annotations

from decimal import Decimal

import pytest

from menukaart.model.p_value import PValue


@pytest.mark.parametrize(
    ("printed", "below"),
    [
        ("0.03", True),
        ("= 0.049", True),
        ("0.05", False),
        ("= 0.050", False),
        ("< 0.05", True),
        ("< 0.01", True),
        ("< 0.1", None),
        ("> 0.05", False),
        ("> 0.2", False),
        ("> 0.01", None),
    ],
)
def test_below_the_usual_limit(printed: str, below: bool | None) -> None:  # noqa: FBT001
    assert PValue.of(printed).is_below() is below


def test_another_limit() -> None:
    assert PValue.of("0.07").is_below(Decimal("0.10")) is True


def test_the_digits_stay_as_printed() -> None:
    found = PValue.of("= 0.050")
    assert (found.digits, found.number, found.is_exact) == ("0.050", Decimal("0.05"), True)
    assert not PValue.of("< 0.001").is_exact
