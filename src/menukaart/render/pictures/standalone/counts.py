"""Pictures that count: a class of 25, the blocks of a score, the columns of a map."""

from __future__ import annotations

from menukaart.render.pictures import shapes
from menukaart.render.pictures.columns import Columns
from menukaart.render.pictures.gauge import Gauge
from menukaart.render.pictures.people import ClassPicture, Person
from menukaart.render.pictures.standalone.common import SMALL
from menukaart.render.pictures.standalone.palette import Palette
from menukaart.render.pictures.standalone.pen import Drawing, element, moved, words


def draw_class(picture: ClassPicture, palette: Palette) -> Drawing:
    """Draw a class of 25."""
    parts = tuple(_person(person, palette) for person in picture.people)
    return Drawing(picture.width, picture.height, picture.title, picture.description, parts)


def _person(person: Person, palette: Palette) -> str:
    fill, stroke, width, sign = {
        "above": (palette.main, None, None, None),
        "extra": (palette.accent, None, None, palette.paper),
        "below": (palette.paper, palette.ink_soft, 1, None),
        "fewer": (palette.paper, palette.accent, 1.5, palette.accent),
    }[person.kind]
    body = moved(
        person.x,
        person.y,
        element("circle", cx=0, cy=shapes.HEAD_Y, r=shapes.HEAD_RADIUS),
        element("path", d=shapes.BODY),
        fill=fill,
        stroke=stroke,
        stroke_width=width,
    )
    if not person.sign:
        return body
    return body + element("path", d=person.sign_path, fill="none", stroke=sign, stroke_width=2)


def draw_gauge(picture: Gauge, palette: Palette) -> Drawing:
    """Draw a score as blocks."""
    parts = tuple(
        element(
            "rect",
            x=x,
            y=picture.top,
            width=picture.block_width,
            height=picture.block_height,
            rx=picture.radius,
            fill=palette.main if is_filled else palette.paper,
            stroke=palette.main,
            stroke_width=1.5,
        )
        for x, is_filled in picture.blocks
    )
    return Drawing(picture.width, picture.height, picture.title, "", parts)


def draw_columns(picture: Columns, palette: Palette) -> Drawing:
    """Draw counts as columns."""
    fills = (palette.paper, palette.surface_strong, palette.main_half, palette.main)
    base = picture.base + 0.5
    parts = [element("path", d=f"M0 {base}h{picture.width}", fill="none", stroke=palette.line)]
    for column in picture.columns:
        if not column.height:
            continue
        parts += (
            element(
                "rect",
                x=column.x + 0.5,
                y=column.y + 0.5,
                width=picture.bar - 1,
                height=column.height,
                fill=fills[column.number],
                stroke=palette.main,
                stroke_dasharray="2 2" if column.number == 0 else None,
            ),
            words(
                column.count,
                column.middle,
                picture.count_y,
                text_anchor="middle",
                font_size=SMALL,
                fill=palette.ink_soft,
            ),
        )
    return Drawing(picture.width, picture.height, picture.title, "", tuple(parts))
