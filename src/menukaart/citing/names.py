"""Names of authors as BibTeX and RIS write them: ``Family, Given``, and braces or no comma for others."""

from __future__ import annotations

import re

from menukaart.citing.reference import Author

_PARTICLE = re.compile(r"^[a-z'\N{RIGHT SINGLE QUOTATION MARK}]")


def inverted(name: Author) -> str:
    """Write a name as ``Family, Given``; with only a family the comma stays, with a literal there is none."""
    return name.literal or f"{name.family}, {name.given}".rstrip()


def from_inverted(written: str) -> Author:
    """Read ``Family, Given`` or ``Family, Suffix, Given``; without a comma it is an organisation."""
    family, comma, rest = (part.strip() for part in written.partition(","))
    if not comma:
        return Author(literal=family)
    suffix, second, given = (part.strip() for part in rest.partition(","))
    return Author(family, f"{given}, {suffix}" if second and given else suffix)


def split_people(written: str) -> list[str]:
    """Split the authors of BibTeX at the word ``and`` that stands outside braces."""
    parts, depth = [""], 0
    for word in re.split(r"(\s+)", written.strip()):
        if word.lower() == "and" and depth == 0:
            parts.append("")
            continue
        depth += word.count("{") - word.count("}")
        parts[-1] += word
    return [part.strip() for part in parts if part.strip()]


def is_braced(written: str) -> bool:
    """Tell whether one pair of braces holds the whole text: how BibTeX marks an organisation."""
    depth = 0
    for place, character in enumerate(written):
        depth += (character == "{") - (character == "}")
        if depth == 0 and place < len(written) - 1:
            return False
    return written.startswith("{") and written.endswith("}") and depth == 0


def from_running(written: str) -> Author:
    """Read ``Given van der Family``; one word alone is a family."""
    words = written.split()
    start = next((n for n, word in enumerate(words[:-1]) if n and _PARTICLE.match(word)), len(words) - 1)
    return Author(" ".join(words[start:]), " ".join(words[:start]))
