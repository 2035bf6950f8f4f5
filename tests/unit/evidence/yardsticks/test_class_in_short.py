"""The class of 25 in short, where whole pupils would hide a small difference."""

from __future__ import annotations

import pytest

from menukaart.evidence.yardsticks.scales import class_of_25, say_class_in_short


@pytest.mark.parametrize(
    ("d", "words"),
    [
        (0.30, "15 van de 25 kinderen in plaats van 12 of 13"),
        (0.10, "54 van de 100 kinderen in plaats van 50"),
        (-0.08, "47 van de 100 kinderen in plaats van 50"),
        (0.04, "12 of 13 van de 25 kinderen, met of zonder de aanpak"),
        (0.0, "12 of 13 van de 25 kinderen, met of zonder de aanpak"),
    ],
)
def test_a_small_difference_is_told_per_hundred(d: float, words: str) -> None:
    assert say_class_in_short(class_of_25(d), "kinderen") == words
