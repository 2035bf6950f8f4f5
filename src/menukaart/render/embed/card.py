"""A card as a picture: an SVG that stands as ``<img>`` on any page, in light and in dark.

All sizes are absolute and all words are wrapped here, so that every program draws the same. Colours stand in
attributes; only the dark ones come from a style, because nothing else knows what the reader prefers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from menukaart.evidence.strength.rule import HIGHEST
from menukaart.render.embed.facts import CardFacts
from menukaart.render.embed.measure import wrapped
from menukaart.render.pictures.standalone.palette import LIGHT
from menukaart.render.pictures.standalone.pen import element, line, number, text
from menukaart.render.views.parts.citation import PUBLISHER

WIDTH = 480
"""Of a card, in pixels."""
FAMILY = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"
COLOURS: Mapping[str, tuple[str, str]] = {
    "ink": (LIGHT.ink, "#e7edeb"),
    "soft": (LIGHT.ink_soft, "#acb9b5"),
    "paper": (LIGHT.paper, "#101818"),
    "line": (LIGHT.line, "#3a4a47"),
    "main": (LIGHT.main, "#86d0c4"),
    "deep": (LIGHT.main_deep, "#a9e0d7"),
    "accent": (LIGHT.accent, "#f4a77f"),
}
"""By what they are for: the colour by day and in the dark, as in the style sheet of the site."""

_EDGE, _INSIDE = 20, WIDTH - 2 * 20
_TITLE, _BODY, _SMALL = 20, 15, 12
_LEADING = 1.4
_BLOCK, _GAP = 14, 4


def card(facts: CardFacts, site_url: str) -> str:
    """Draw a card.

    Args:
        facts: what it says.
        site_url: whole address of the site, with a slash at its end; empty when it is not known.
    """
    pen = _Pen()
    pen.words(facts.title, _TITLE, "deep", bold=True)
    if facts.caution:
        pen.words(facts.caution, _BODY, "accent", bold=True)
    pen.words(facts.sentence, _BODY, "ink")
    for label, value in facts.rows:
        pen.fact(label, value, facts.score if label == "Zekerheid" else None)
    pen.rule()
    pen.words(f"{PUBLISHER}. {facts.version}", _SMALL, "soft")
    if facts.review:
        pen.words(facts.review, _SMALL, "accent" if facts.is_expired else "soft", bold=facts.is_expired)
    pen.words(f"{site_url}{facts.address}", _SMALL, "main")
    height = round(pen.y + _EDGE - _SMALL / 2)
    frame = element(
        "rect",
        x=0.5,
        y=0.5,
        width=WIDTH - 1,
        height=height - 1,
        rx=8,
        class_="paper line-s",
        fill=LIGHT.paper,
        stroke=LIGHT.line,
    )
    parts = (
        element("title", text(facts.title), id="t"),
        element("desc", text(facts.spoken), id="d"),
        element("style", _style()),
        frame,
        *pen.parts,
    )
    return (
        element(
            "svg",
            *(f"\n{part}" for part in parts),
            "\n",
            xmlns="http://www.w3.org/2000/svg",
            width=WIDTH,
            height=height,
            viewBox=f"0 0 {WIDTH} {number(height)}",
            role="img",
            aria_labelledby="t d",
            font_family=FAMILY,
            lang="nl",
        )
        + "\n"
    )


def height_of(drawn: str) -> int:
    """Give the height of a card that was drawn, in pixels."""
    return int(drawn.partition(' height="')[2].partition('"')[0])


class _Pen:
    """Writes words below each other; ``y`` is where the last line stands."""

    def __init__(self) -> None:
        self.y = float(_EDGE - 16)
        self.parts: list[str] = []

    def words(self, said: str, size: int, colour: str, *, bold: bool = False) -> None:
        """Write a text on as many lines as it needs."""
        weight = 700 if bold else None
        self.y += size * 0.45
        for each in wrapped(said, _INSIDE, size, bold=bold):
            self.y += size * _LEADING
            self.parts.append(
                element(
                    "text",
                    text(each),
                    x=_EDGE,
                    y=self.y,
                    font_size=size,
                    font_weight=weight,
                    **_paint(colour),
                )
            )

    def fact(self, label: str, value: str, score: int | None) -> None:
        """Write a fact behind its name; a score stands there as blocks too."""
        start = len(self.parts)
        before = self.y
        room = _INSIDE - (HIGHEST * (_BLOCK + _GAP) if score else 0)
        lines = wrapped(f"{label}: {value}", room, _BODY)
        self.y += _BODY * 0.45
        for place, each in enumerate(lines):
            self.y += _BODY * _LEADING
            lead, said = (f"{label}:", each.removeprefix(f"{label}:")) if place == 0 else ("", each)
            named = element("tspan", text(lead), **_paint("soft")) if lead else ""
            self.parts.append(
                element("text", named, text(said), x=_EDGE, y=self.y, font_size=_BODY, **_paint("ink"))
            )
        if score:
            top = before + _BODY * (0.45 + _LEADING) - _BLOCK + 2
            self.parts[start:start] = _blocks(score, top)

    def rule(self) -> None:
        """Draw a line between what is said and where it comes from."""
        self.y += _SMALL
        ink = LIGHT.line
        self.parts.append(line(_EDGE, self.y, WIDTH - _EDGE, self.y, class_="line-s", stroke=ink))


def _blocks(score: int, top: float) -> Iterator[str]:
    left = WIDTH - _EDGE - HIGHEST * (_BLOCK + _GAP) + _GAP
    for place in range(HIGHEST):
        is_full = place < score
        yield element(
            "rect",
            x=left + place * (_BLOCK + _GAP) + 0.5,
            y=top + 0.5,
            width=_BLOCK - 1,
            height=_BLOCK - 1,
            class_="main main-s" if is_full else "paper main-s",
            fill=LIGHT.main if is_full else LIGHT.paper,
            stroke=LIGHT.main,
        )


def _paint(colour: str) -> dict[str, str]:
    return {"class_": colour, "fill": COLOURS[colour][0]}


def _style() -> str:
    fills = "".join(f".{name}{{fill:{dark}}}" for name, (_, dark) in COLOURS.items())
    strokes = "".join(f".{name}-s{{stroke:{COLOURS[name][1]}}}" for name in ("line", "main"))
    return f"@media (prefers-color-scheme: dark){{{fills}{strokes}}}"
