"""One small picture of each kind, with everything in it that a picture of its kind can have.

Write their files anew after a change that is meant: ``python -m tests.unit.render.standalone.samples``.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from menukaart.render.pictures import (
    HATTIE_ZONES,
    Block,
    Mark,
    Point,
    barometer,
    class_picture,
    forest,
    gauge,
)
from menukaart.render.pictures.columns import columns
from menukaart.render.pictures.forest import Forest
from menukaart.render.pictures.rain import Rain, rain
from menukaart.render.pictures.scatter import Dot, Scatter, scatter
from menukaart.render.pictures.standalone import Picture, standalone

GOLDEN = Path(__file__).parent / "golden"
GRADES = ("nog niet beoordeeld", "zeer beperkt of beperkt (1–2)", "redelijk (3)", "sterk of zeer sterk (4–5)")


def point(
    label: str, value: str, ends: tuple[str, str] | None = None, mark: Mark = Mark.FIGURE, detail: str = ""
) -> Point:
    low, high = map(Decimal, ends) if ends else (None, None)
    weight = 10.0 if mark is Mark.STUDY else None
    return Point(label, detail, Decimal(value), low, high, mark, weight, 2)


WHOLE = [
    point("Gemiddeld", "0.28", ("0.15", "0.41"), Mark.TOTAL, "14 studies"),
    point("Verwacht bij volgende studie", "0.28", ("-0.1", "0.66"), Mark.EXPECTED),
]


def figures() -> Forest:
    first = point("Jansen & De Vries, 2020", "0.30", ("0.10", "0.50"), detail="Rekentoets <groep 4>")
    picture = forest("a", "Figuren", [Block("Rekenen", [first, point("Smit, 2021", "-0.12")])])
    assert picture is not None
    return picture


def studies() -> Forest:
    groups = [
        point("VS", "0.25", ("0.10", "0.45"), Mark.GROUP, "12 studies"),
        point("Andere landen", "0.40", ("-2", "3"), Mark.GROUP, "2 studies"),
    ]
    own = [
        point("Toll e.a. (2012)", "0.60", ("-4", "5"), Mark.STUDY, "Nederland"),
        point("Smit (2014)", "0.10", ("0.00", "0.20"), Mark.STUDY, "Nederland"),
    ]
    blocks = [Block("Nederlandse studies", own), Block("Per land", groups), Block("Samen", WHOLE)]
    picture = forest("a", "Studies samengevat", blocks, is_dense=True)
    assert picture is not None
    return picture


def many(amount: int = 24) -> Rain:
    values = [Decimal(n * n % 17 - 4) / 20 for n in range(amount)]
    points = [
        Point(f"Studie {n}", "VS", value, None, None, Mark.STUDY, 1.0 + n % 5, 2)
        for n, value in enumerate(values)
    ]
    picture = rain(
        "a", "Alle studies", [Block("Nederland", points[:2]), Block("", [*points[2:], *WHOLE])], "Nederland"
    )
    assert picture is not None
    return picture


def costs(*dots: Dot) -> Scatter:
    headings = ("niet bekend", "zeer laag", "laag")
    return scatter("a", "Kosten", f"{len(dots)} interventies.", headings, dots, grades=GRADES)


SAMPLES: dict[str, Picture] = {
    "barometer": barometer("a", point("Jansen, 2020", "0.30", ("-0.60", "0.50")), HATTIE_ZONES),
    "barometer-buiten": barometer("a", point("Jansen, 2020", "1.40"), HATTIE_ZONES),
    "klas-meer": class_picture("a", 14.2),
    "klas-minder": class_picture("a", 10.9),
    "blokjes": gauge(2, "2 van 5: beperkt"),
    "kolommen": columns((9, 15, 0, 2), 20, "Leerlingen en rekenen: 26 interventies"),
    "figuren": figures(),
    "studies": studies(),
    "regen": many(),
    "kosten": costs(
        Dot("1", "Mentoring & hulp", 0, Decimal("0.10"), 0),
        Dot("2", "Zomerschool", 0, Decimal("0.11"), 1),
        Dot("3", "Leren in kleine groepen", 1, Decimal("0.37"), 3),
        Dot("4", "Zittenblijven", 2, Decimal("-0.20"), 2),
    ),
}

if __name__ == "__main__":
    for name, picture in SAMPLES.items():
        (GOLDEN / f"{name}.svg").write_text(standalone(picture), encoding="utf-8", newline="\n")
