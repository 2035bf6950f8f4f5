"""What an editor typed as text and Markdown takes for markup: it is shown as typed, or it is reported.

``2020. Toen begon het`` is no list that starts at 2020, and ``3*4*5`` is a sum. Where nobody can tell, as in
``- 0,14 SD``, the text is refused with the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token

_NUMBERED = re.compile(r"^([ \t]*(?:[-+*][ \t]+)*)(\d{1,9})([.)])(?=\s)")
_STARS_IN_SUM = re.compile(r"(?<=\d)\*+(?=\d)")
_SMALL = re.compile(r"0[.,]\d")
"""An effect: in a list of things, few begin with a number below 1."""
_FAILED_LINK = re.compile(
    r"\[[^\]\[]+\]\s*\([^()]*(?:://|www\.|mailto:|interventie:|thema:|bron:)[^()]*\)", re.IGNORECASE
)
_CODE = "stille-opmaak"


class Surprise(NamedTuple):
    """Markup that was hardly meant: code, message, hint, and the characters in the text."""

    code: str
    message: str
    hint: str
    snippet: str


def as_typed(text: str) -> str:
    """Protect what is text: numbers that no list counts to, and stars between digits."""
    expected = 1
    lines = []
    for line in text.split("\n"):
        found = _NUMBERED.match(line)
        if found and found[2] in {"1", str(expected)}:
            expected = int(found[2]) + 1
        elif found:
            line = f"{found[1]}{found[2]}\\{found[3]}{line[found.end() :]}"  # noqa: PLW2901  (the same line)
        lines.append(_STARS_IN_SUM.sub(lambda stars: "\\*" * len(stars[0]), line))
    return "\n".join(lines)


def surprises(tokens: Sequence[Token]) -> Iterator[Surprise]:
    """Find markup that an editor hardly meant, in the tokens of a text."""
    for place, token in enumerate(tokens):
        if token.type == "bullet_list_open":
            yield from _lost_sign(tokens, place)
        elif token.type == "inline":
            yield from _emphasis_in_word(token.children or ())
            yield from _failed_links(token.children or ())


def _lost_sign(tokens: Sequence[Token], place: int) -> Iterator[Surprise]:
    """Tell a minus, a plus or a star before a text from the bullet of a list."""
    level = tokens[place].level
    end = next(i for i in range(place, len(tokens)) if _closes(tokens[i], level))
    inside = tokens[place:end]
    items = [i for i, t in enumerate(inside) if t.type == "list_item_open" and t.level == level + 1]
    for item in items:
        sign, text = inside[item].markup, _first_text(inside[item:]).replace("\\", "")
        is_lonely = len(items) == 1 and (sign != "-" or text[:1].isdigit())
        if text and (is_lonely or _SMALL.match(text)):
            yield _bullet(sign, text)


def _bullet(sign: str, text: str) -> Surprise:
    first = text.split(maxsplit=1)[0]
    message = f"Hier wordt '{sign} {text[:20]}' een bolletje: het teken {sign} valt weg."
    hint = f"Is het een getal? Schrijf het teken eraan vast: {sign}{first}"
    if not first[:1].isdigit():
        hint = "Zet de tekst zonder dit teken, of begin hem met een woord."
    return Surprise(_CODE, message, hint, f"{sign} {first}")


def _closes(token: Token, level: int) -> bool:
    return token.type == "bullet_list_close" and token.level == level


def _first_text(tokens: Sequence[Token]) -> str:
    return next((token.content for token in tokens if token.type == "inline"), "")


def _emphasis_in_word(children: Sequence[Token]) -> Iterator[Surprise]:
    before = ""
    for token in children:
        if token.type in {"em_open", "strong_open"} and before[-1:].isalnum():
            message = "Sterretjes midden in een woord of som worden hier nadruk, en vallen weg."
            hint = "Schrijf × voor keer, of zet een backslash voor elk sterretje."
            yield Surprise(_CODE, message, hint, f"{before[-1]}{token.markup}")
        before = token.content if token.type == "text" else before if token.type == "em_close" else ""


def _failed_links(children: Sequence[Token]) -> Iterator[Surprise]:
    text = "".join(token.content if token.type == "text" else " " for token in children)
    for found in _FAILED_LINK.finditer(text):
        message = f"'{found[0][:60]}' wordt geen link: er staat een spatie in, of tussen de haken."
        hint = "Schrijf [woorden](https://adres) zonder spaties; een spatie in een adres is %20."
        yield Surprise(_CODE, message, hint, found[0].split()[0])
