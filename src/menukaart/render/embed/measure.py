"""How wide words are, without a browser: rather too wide than cut off.

The widths are those of the widest letters that a reader may get (DejaVu Sans), rounded up. With Arial, the
first choice, a line ends earlier than it may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WIDTHS = {
    28: "'ijlïî",
    32: " ,.I\xa0‘’",
    40: "()-/:;[\\]ft|·",
    46: '!"r²',
    53: "*J`sz“”°",
    60: "?L_ckvxyç\N{EN DASH}",
    64: "$0123456789FTabdeghnopqu{}€£éèëêöüáàóòúñø",
    70: "ABEKPSVXYZÉË",
    77: "CDHNRUÜ",
    84: "#&+<=>GOQ^w~Ö\N{MINUS SIGN}±≥≤\N{MULTIPLICATION SIGN}",
    91: "M",
}
"""Letters by their width in hundredths of the size of the letters."""
_WIDTH = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_WIDEST = 110
_BOLD = 1.15
_SPACES = re.compile(r"[^\S\xa0]+")
_AFTER = re.compile(r"(?<=[-/?&=.])(?=\w)")
"""Where a word that is longer than a line is broken first: behind the marks of an address."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Give how wide a line can be at most.

    Args:
        text: the line.
        size: of its letters, in pixels.
        bold: whether the letters are bold.

    Returns:
        A number of pixels.
    """
    hundredths = sum(_WIDTH.get(letter, _WIDEST) for letter in text)
    return hundredths / 100 * size * (_BOLD if bold else 1)


def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Cut a text in lines that fit, and leave nothing out.

    Args:
        text: what to write.
        room: how wide a line may be, in pixels; a letter always fits.
        size: of the letters, in pixels.
        bold: whether the letters are bold.
    """
    lines: list[str] = []
    line = ""
    for word in _SPACES.split(text.strip()):
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, room, size, bold=bold)
        lines += full
    return (*lines, line) if line else tuple(lines)


def _broken(word: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    """Cut a word that is longer than a line, at a mark where there is one."""
    line = ""
    for part in _AFTER.split(word):
        if width(line + part, size, bold=bold) <= room:
            line += part
            continue
        if line:
            yield line
        line = ""
        for letter in part:
            if line and width(line + letter, size, bold=bold) > room:
                yield line
                line = ""
            line += letter
    yield line
