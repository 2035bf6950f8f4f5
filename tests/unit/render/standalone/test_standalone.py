"""A picture on its own: well-formed, absolute, inside its frame, and the same bytes each time."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from menukaart.render.pictures import HATTIE_ZONES, Block, Mark, Point, barometer, class_picture, forest
from menukaart.render.pictures.rain import rain
from menukaart.render.pictures.scatter import Dot
from menukaart.render.pictures.standalone import LIGHT, PRINT, Picture, standalone
from menukaart.render.pictures.standalone.pen import element, number

from .samples import GOLDEN, SAMPLES, costs, point

SVG = "{http://www.w3.org/2000/svg}"
GEOMETRY = {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "dx", "width", "height"}
LOOKS = {"fill", "stroke", "stroke-width", "stroke-dasharray"}
LETTERS = {"font-family", "font-size", "font-weight", "text-anchor"}
ALLOWED = GEOMETRY | LOOKS | LETTERS | {"viewBox", "d", "transform"}
ELEMENTS = {"svg", "title", "desc", "rect", "line", "circle", "path", "g", "text", "tspan"}
WIDE = 0.62
"""Width of a letter, in letter sizes: more than that of the wide letters of DejaVu Sans, on average."""
SLACK = 6.0
MOVED = re.compile(r"translate\((\S+) (\S+)\)")
PAIRS = re.compile(r"[ML ](-?[\d.]+) (-?[\d.]+)")


def corners(node: ET.Element, x: float, y: float, size: float) -> Iterator[tuple[float, float]]:
    """Give the outermost places of an element and of all in it."""
    if "font-size" in node.attrib:
        size = float(node.attrib["font-size"])
    moved = MOVED.fullmatch(node.get("transform", ""))
    if moved:
        x, y = x + float(moved[1]), y + float(moved[2])
        yield x, y
    at = {key: float(node.attrib[key]) for key in GEOMETRY & node.attrib.keys()}
    match node.tag.removeprefix(SVG):
        case "rect":
            yield x + at["x"], y + at["y"]
            yield x + at["x"] + at["width"], y + at["y"] + at["height"]
        case "line":
            yield x + at["x1"], y + at["y1"]
            yield x + at["x2"], y + at["y2"]
        case "circle":
            yield x + at["cx"] - at["r"], y + at["cy"] - at["r"]
            yield x + at["cx"] + at["r"], y + at["cy"] + at["r"]
        case "text":
            wide = WIDE * size * len(node.text or "")
            wide += sum(WIDE * float(tspan.attrib["font-size"]) * len(tspan.text or "") for tspan in node)
            left = {"start": 0.0, "middle": wide / 2, "end": wide}[node.get("text-anchor", "start")]
            yield x + at["x"] - left, y + at["y"] - 0.8 * size
            yield x + at["x"] - left + wide, y + at["y"] + 0.2 * size
        case "path" if not re.search("[mhlvac]", node.attrib["d"]):
            for one, other in PAIRS.findall(node.attrib["d"]):
                yield x + float(one), y + float(other)
    yield from chain.from_iterable(corners(child, x, y, size) for child in node)


def checked(picture: Picture) -> ET.Element:
    """Check all that is true of every picture on its own, and give its root."""
    written = standalone(picture)
    root = ET.fromstring(written)  # noqa: S314  (we wrote it)
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    assert root.attrib["viewBox"] == f"0 0 {root.attrib['width']} {root.attrib['height']}"
    for node in root.iter():
        assert node.tag.removeprefix(SVG) in ELEMENTS
        assert node.attrib.keys() <= ALLOWED
        for name in GEOMETRY & node.attrib.keys():
            assert math.isfinite(float(node.attrib[name]))
        for name in {"width", "height", "r"} & node.attrib.keys():
            assert float(node.attrib[name]) >= 0
        assert not re.search(r"%|\dem\b|var\(|url\(|nan|inf", " ".join(node.attrib.values()))
    for x, y in corners(root, 0, 0, 16):
        assert -SLACK <= x <= width + SLACK
        assert -SLACK <= y <= height + SLACK
    assert written == standalone(picture)
    return root


def words(root: ET.Element) -> list[str]:
    return ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("name", SAMPLES)
def test_writes_the_file_that_we_looked_at(name: str) -> None:
    assert standalone(SAMPLES[name]) == (GOLDEN / f"{name}.svg").read_text(encoding="utf-8")
    checked(SAMPLES[name])


def test_no_file_is_left_of_a_picture_that_is_gone() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == SAMPLES.keys()


numbers = st.decimals(min_value=-3, max_value=3, places=2)
texts = st.text(max_size=60)


@st.composite
def points(draw: st.DrawFn) -> Point:
    value = draw(numbers)
    ends = draw(st.none() | st.tuples(numbers, numbers).map(sorted))
    mark = draw(st.sampled_from(list(Mark)))
    low, high = ends or (None, None)
    return Point(
        draw(texts), draw(st.text(max_size=20)), value, low, high, mark, draw(st.none() | st.just(5.0))
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(points(), min_size=1, max_size=12), texts, st.booleans())
def test_any_forest_is_whole_and_inside_its_frame(drawn: list[Point], title: str, is_dense: bool) -> None:  # noqa: FBT001
    picture = forest("a", title, [Block(title, drawn[:2]), Block("", drawn[2:])], is_dense=is_dense)
    assert picture is not None
    checked(picture)


@settings(max_examples=40, deadline=None)
@given(points(), st.floats(min_value=0, max_value=25))
def test_any_barometer_and_class_is_whole_and_inside_its_frame(drawn: Point, above: float) -> None:
    checked(barometer("a", drawn, HATTIE_ZONES))
    people = checked(class_picture("a", above))
    assert len(people.findall(f".//{SVG}circle")) == 25


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(numbers, st.floats(0, 50)), min_size=20, max_size=60), st.lists(points(), max_size=2)
)
def test_any_rain_is_whole_and_inside_its_frame(raw: list[tuple[Decimal, float]], more: list[Point]) -> None:
    studies = [Point("a", "", value, mark=Mark.STUDY, weight=weight) for value, weight in raw]
    picture = rain(
        "a", "Alle studies", [Block("Hier", studies[:1]), Block("", [*studies[1:], *more])], "Hier"
    )
    assert picture is not None
    checked(picture)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), numbers, st.integers(0, 3), texts), min_size=1, max_size=25))
def test_any_scatter_is_whole_and_inside_its_frame(raw: list[tuple[int, Decimal, int, str]]) -> None:
    dots = [Dot(str(n), name, column, value, grade) for n, (column, value, grade, name) in enumerate(raw)]
    checked(costs(*dots))


def test_text_of_a_record_is_text_and_nothing_else() -> None:
    picture = forest("a", "<b>&\x00", [Block("", [point("<script>\ud800", "0.2", detail='"&')])])
    assert picture is not None
    root = checked(picture)
    assert root.findtext(f"{SVG}title") == "<b>&"
    assert {"<script>", '"&'} <= set(words(root))
    assert checked(replace(picture, title="")).findtext(f"{SVG}title") == ""
    assert 'font-family="A&quot;&lt;"' in standalone(picture, family='A"<')


def test_a_number_without_a_place_is_no_picture() -> None:
    with pytest.raises(ValueError, match="no place"):
        element("rect", x=math.nan)
    assert [number(value) for value in (0.0, -0.001, 10.0, 1.005, 2.5)] == ["0", "0", "10", "1", "2.5"]


def test_the_words_tell_what_the_table_tells_on_the_page() -> None:
    said = checked(SAMPLES["studies"]).findtext(f"{SVG}desc") or ""
    assert "tabel" not in said
    assert "VS (12 studies): 0,25, interval 0,10 tot 0,45." in said
    assert "Verwacht bij volgende studie: interval −0,10 tot 0,66." in said
    assert "Toll" not in said
    assert said.startswith("4\N{NO-BREAK SPACE}cijfers, van ")
    said = checked(SAMPLES["kosten"]).findtext(f"{SVG}desc") or ""
    assert "Leren in kleine groepen: 0,37, kosten zeer laag, bewijskracht sterk of zeer sterk (4–5)." in said
    assert checked(SAMPLES["blokjes"]).findtext(f"{SVG}title") == "2 van 5: beperkt"


def test_a_mark_stands_where_the_page_puts_it() -> None:
    root = checked(SAMPLES["studies"])
    (diamond,) = (
        node for node in root.iter(f"{SVG}path") if node.get("fill") == LIGHT.main and "z" in node.attrib["d"]
    )
    places = [tuple(map(float, pair)) for pair in PAIRS.findall(diamond.attrib["d"])]
    (left, middle), (top, above), (right, _), (_, below) = places
    assert left < top < right
    assert (above + below) / 2 == pytest.approx(middle)
    assert below - above == 14
    value = next(node for node in root.iter(f"{SVG}text") if node.text == "0,28")
    assert float(value.attrib["y"]) - 4 == pytest.approx(middle)


def test_colours_are_those_that_were_asked() -> None:
    by_day, on_paper = (standalone(SAMPLES["klas-minder"], palette) for palette in (LIGHT, PRINT))
    assert by_day.replace(LIGHT.main, PRINT.main).replace(LIGHT.paper, PRINT.paper) != by_day
    assert LIGHT.main in by_day
    assert LIGHT.main not in on_paper
    assert 'font-family="sans-serif"' in by_day
