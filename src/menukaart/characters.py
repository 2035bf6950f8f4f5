"""Characters that have no place in a text: nobody sees them, or everybody sees something else.

They could steer a terminal, turn a line around, hide words from a reader or hide a word from the search.
A no-break space is not among them: it is wanted in "10 %".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
"""Control characters but tab and line end, and the two line ends that only some programs know."""
_TURNING = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks that set the direction of reading."""
_UNSEEN = (
    r"\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164"
    r"\ufeff\uffa0\ufff0-\ufffb"
)
"""Characters without width, fillers, and characters that only say how to format."""
_UNSEEN_BEYOND = r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
_MEANINGLESS = r"\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
"""Halves of characters, those for private use (icons of Word), and those that are none."""
_MEANINGLESS_BEYOND = r"\U000f0000-\U0010ffff" + "".join(
    f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 15)
)
_BEYOND = r"\U00010000-\U0010ffff"
"""Every character past the first 65,536: emoji, old scripts, and little else."""

_NAMES = {
    "\u00a0": "een harde spatie",
    "\u202f": "een smalle harde spatie",
    "\u3000": "een brede spatie",
    "\u00ad": "een zacht afbreekstreepje, een onzichtbaar teken",
    "\u200b": "een spatie zonder breedte, een onzichtbaar teken",
    "\u200c": "een scheiding zonder breedte, een onzichtbaar teken",
    "\u200d": "een verbinding zonder breedte, een onzichtbaar teken",
    "\u2060": "een verbinding zonder breedte, een onzichtbaar teken",
    "\ufeff": "een byte order mark, een onzichtbaar teken",
    "\u2028": "een regelscheiding, een onzichtbaar stuurteken",
    "\u2029": "een alineascheiding, een onzichtbaar stuurteken",
}
"""What editors meet most, pasted from Word, a PDF or a web page."""

ODD_SPACES = r"\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that look like one but are none to YAML; inside a text they may stand."""
_ODD_SPACE = re.compile(f"[{ODD_SPACES}]")

_SORTS = (
    (re.compile(f"[{_TURNING}]"), "een teken dat de leesrichting draait"),
    (re.compile(f"[{_UNSEEN}{_UNSEEN_BEYOND}]"), "een onzichtbaar teken"),
    (_ODD_SPACE, "een vreemde spatie"),
    (re.compile(f"[{_MEANINGLESS}{_MEANINGLESS_BEYOND}]"), "een teken zonder vaste betekenis"),
)
_NEAR = f"{_CONTROL}{_TURNING}{_UNSEEN}{_MEANINGLESS}"
_ALL = f"{_NEAR}{_UNSEEN_BEYOND}{_MEANINGLESS_BEYOND}"
# The many ranges past the first 65,536 make a search 15 times slower; almost no text needs them.
_SUSPECT = re.compile(f"[\\r{_NEAR}{_BEYOND}]")
_UNFIT_IN_FILE = re.compile(f"[{_ALL}]|\\r(?!\\n)")
_UNFIT = re.compile(f"[\\r{_ALL}]")
_UNSAFE = re.compile(f"[\\t\\n\\r{_ALL}]")


def unfit_in_file(text: str) -> Iterator[re.Match[str]]:
    """Find every character that has no place in a file; line ends of Windows may stay."""
    return _UNFIT_IN_FILE.finditer(text) if _SUSPECT.search(text) else iter(())


def unfit(text: str) -> str:
    """Give the first character that has no place in a text; empty when there is none."""
    found = _UNFIT.search(text) if _SUSPECT.search(text) else None
    return found[0] if found else ""


def without_unfit(text: str) -> str:
    """Leave out what has no place in a text."""
    return _UNFIT.sub("", text) if _SUSPECT.search(text) else text


def shown_safely(text: str) -> str:
    """Make a text of anybody fit for one line on a terminal: a sign for each character that is not."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def escaped(text: str) -> str:
    """Write what is not fit for a screen as an escape of JSON; line ends stay."""
    return _UNFIT.sub(_escape, text) if _SUSPECT.search(text) else text


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))


def odd_space(text: str) -> str:
    """Give the first space of a text that is not the one of the space bar; empty when there is none."""
    found = _ODD_SPACE.search(text)
    return found[0] if found else ""


def named(character: str) -> str:
    """Say what a character is, with its number: ``een harde spatie (U+00A0)``."""
    sort = _NAMES.get(character) or next(
        (name for pattern, name in _SORTS if pattern.match(character)), "een onzichtbaar stuurteken"
    )
    return f"{sort} (U+{ord(character):04X})"
