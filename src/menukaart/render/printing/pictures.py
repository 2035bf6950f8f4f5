"""The pictures of a page as they stand on paper: a drawing, and the same in words for who cannot see it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from menukaart.render.pictures import ClassPicture, Forest, Gauge
from menukaart.render.pictures.standalone import LIGHT, Picture, in_words, standalone

FAMILY = "Source Sans 3"
"""The letters of paper, by the name that the fonts in ``templates/print/fonts`` have."""
_WIDEST, _TALLEST = 88, 800
"""Of a drawing of figures: its width in percent, and the height in pixels from which it is drawn smaller."""
_WHOLE = "Wat en bij wie er gemeten is, staat op de pagina bij elk cijfer."
_ON_TINT = replace(LIGHT, paper=LIGHT.surface)
"""Colours of a drawing that stands on a tinted ground."""


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A picture.

    Attributes:
        svg: the drawing.
        alt: what it shows, in words.
        caption: what stands below it; may be empty.
        wide: its width, in percent of that of the text; 0 where the layout decides.
    """

    svg: str
    alt: str
    caption: str = ""
    wide: int = 0


def printed_class(picture: ClassPicture | None) -> PrintedPicture | None:
    """Draw a class of 25 on the ground of the verdict."""
    return _printed(picture, is_tinted=True) if picture else None


def printed_gauge(picture: Gauge | None) -> PrintedPicture | None:
    """Draw a score on the ground of the verdict."""
    return _printed(picture, is_tinted=True) if picture else None


def printed_forest(picture: Forest | None) -> PrintedPicture | None:
    """Draw figures on one scale, with what a reader must know of them."""
    if picture is None:
        return None
    printed = _printed(picture, " ".join(filter(None, (picture.caption, _WHOLE))))
    height = picture.lines * picture.line
    return replace(printed, wide=min(_WIDEST, _WIDEST * _TALLEST // height))


def _printed(picture: Picture, caption: str = "", *, is_tinted: bool = False) -> PrintedPicture:
    drawing = standalone(picture, _ON_TINT if is_tinted else LIGHT, FAMILY)
    return PrintedPicture(drawing, in_words(picture), caption)
