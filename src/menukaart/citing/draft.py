"""Makes the concept record of a reference: what is there filled in, the rest a typed unknown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pydantic import ValidationError

from menukaart.citing.reference import FIELDS, Work
from menukaart.model import Source
from menukaart.model.fields import suggest_id
from menukaart.vocabulary import Status, Unknown

_PLAIN = re.compile(r"[A-Za-zÀ-ÿ](?:[\w ,.()/’–-]*[\w.)])?")
"""Texts that mean in YAML what they say; all others stand in quotes."""
_WORDS_OF_YAML = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_REQUIRED = {"type": "soort", "language": "taal"}
_FIRST_TEXT = "Eerste versie, uit een bestand met literatuur."


@dataclass(frozen=True, slots=True)
class Draft:
    """A new record.

    Attributes:
        text: the YAML.
        left: Dutch remarks on what was not taken over.
        needs: Dutch names of the required fields that are still empty.
    """

    text: str
    left: tuple[str, ...]
    needs: tuple[str, ...]


def suggested_id(reference: Work) -> str:
    """Author a source as the others are named: family of the first author (or first words) and year."""
    first = reference.authors[0] if reference.authors else None
    who = (first.family or first.literal) if first else " ".join(reference.text.get("title", "").split()[:4])
    return suggest_id(f"{who[:60]} {reference.text.get('issued', '')[:4]}")


def draft(reference: Work, identifier: str, day: date) -> Draft:
    """Write the concept record of a reference.

    Args:
        reference: what was read.
        identifier: id of the record.
        day: the day of the first version.
    """
    text = {name: reference.text[name] for name in FIELDS if name in reference.text}
    authors = [{part: value for part, value in n._asdict().items() if value} for n in reference.authors]
    refused = _refused(text, authors, identifier)
    left = [*reference.left, *(f"{name} '{text.pop(name)}'" for name in refused if name in text)]
    if "author" in refused:
        authors = []
        left.append("de auteurs")
    needs = tuple(word for name, word in _REQUIRED.items() if name not in text)
    lines = [*_body(identifier, text, authors), *_rest(text, authors), *_changes(day)]
    return Draft("\n".join(lines) + "\n", tuple(left), needs)


def _refused(text: dict[str, str], authors: list[dict[str, str]], identifier: str) -> list[str]:
    """Ask the model which of the fields it would refuse."""
    whole = {"type": "report", "language": "nl", **text, "author": authors, "id": identifier}
    more = {"status": Status.CONCEPT.value, "changes": [{"date": "2026-01-01", "text": _FIRST_TEXT}]}
    try:
        Source.model_validate(whole | more)
    except ValidationError as error:
        return list(dict.fromkeys(str(each["loc"][0]) for each in error.errors() if each["loc"]))
    return []


def _body(identifier: str, text: dict[str, str], authors: list[dict[str, str]]) -> Iterator[str]:
    yield f"id: {identifier}"
    yield from (f"{name}: {_scalar(text[name])}" for name in ("title",) if name in text)
    yield f"status: {Status.CONCEPT.value}"
    yield f"type: {text['type']}" if "type" in text else "type:  # nog invullen: welke soort publicatie?"
    if authors:
        yield "author:"
        for name in authors:
            yield "  - {" + ", ".join(f"{part}: {_scalar(value)}" for part, value in name.items()) + "}"
    given = [name for name in FIELDS if name in text and name not in {"title", "type", "language"}]
    yield from (f"{name}: {_scalar(text[name])}" for name in given)
    yield f"language: {text['language']}" if "language" in text else "language:  # nog invullen: nl, en ..."


def _rest(text: dict[str, str], authors: list[dict[str, str]]) -> Iterator[str]:
    """Say of each field that may be unknown, and is not there, that nobody looked for it."""
    have = {*text, *(("author",) if authors else ())}
    markers = Source.may_be_unknown()
    missing = [n for n, marker in markers.items() if n not in have and not have & set(marker.unless)]
    if missing:
        yield "unknown:"
        yield from (f"  {name}: {Unknown.NOT_SEARCHED.value}" for name in missing)


def _changes(day: date) -> Iterator[str]:
    yield "changes:"
    yield f"  - {{date: {day.isoformat()}, text: {_scalar(_FIRST_TEXT)}}}"


def _scalar(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and "," not in text and text.lower() not in _WORDS_OF_YAML
    return text if is_plain else json.dumps(text, ensure_ascii=False)
