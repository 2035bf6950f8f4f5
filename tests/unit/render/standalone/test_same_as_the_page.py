"""The style sheet and a picture on its own say the same: colours, sizes of letters, height of a line."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest

from menukaart.render.pictures.standalone import LIGHT, PRINT, Palette
from menukaart.render.pictures.standalone.common import SMALL
from menukaart.render.pictures.standalone.document import SIZE
from tests.styles import assets

from .samples import figures, studies

STYLES = assets(".css")
BASE, PICTURES = STYLES["base/base.css"], STYLES["base/pictures.css"]
OWN = {"main_half", "wanted"}
"""Colours that the style sheet mixes, or gives to one place."""


def by_day(name: str) -> str:
    found = re.search(rf"--{name}: light-dark\((#\w+),", BASE)
    assert found is not None, name
    return found[1]


def on_paper(name: str) -> str:
    paper = BASE[BASE.rindex(":root:root:root") :]
    found = re.search(rf"--{name}: (#\w+);", paper)
    return found[1] if found else by_day(name)


@pytest.mark.parametrize(("palette", "colour"), [(LIGHT, by_day), (PRINT, on_paper)])
def test_the_colours_are_those_of_the_style_sheet(palette: Palette, colour: object) -> None:
    assert callable(colour)
    mine = {name: value for name, value in asdict(palette).items() if name not in OWN}
    assert mine == {name: colour(name.replace("_", "-")) for name in mine}


def test_the_mixed_colour_is_mixed_alike() -> None:
    assert "color-mix(in srgb, var(--main) 55%, var(--paper))" in STYLES["evidence/map.css"]
    for palette in (LIGHT, PRINT):
        one, other, mixed = map(channels, (palette.main, palette.paper, palette.main_half))
        assert mixed == [round(0.55 * a + 0.45 * b) for a, b in zip(one, other, strict=True)]


def channels(colour: str) -> list[int]:
    digits = colour[1:] if len(colour) == 7 else "".join(each * 2 for each in colour[1:])
    return list(bytes.fromhex(digits))


def test_the_last_zone_of_a_barometer_has_its_own_colour_on_paper() -> None:
    assert LIGHT.wanted == LIGHT.line
    assert f"fill: {PRINT.wanted};" in PICTURES[PICTURES.index("@media print") :]


def test_letters_and_lines_have_the_sizes_of_the_page() -> None:
    def size(selector: str) -> int:
        found = re.search(rf"^{re.escape(selector)} {{[^}}]*?font-size: (\d+)px", PICTURES, re.MULTILINE)
        assert found is not None, selector
        return int(found[1])

    assert (size(".picture text"), size(".picture .small")) == (SIZE, SMALL)
    assert (size(".forest"), size(".forest.dense")) == (figures().line, studies().line)
