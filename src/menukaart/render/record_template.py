"""An empty record with every field explained, made from the model so that it cannot differ."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from menukaart.model import LIVING
from menukaart.model.base import MayBeUnknown, WithUnknowns
from menukaart.model.shape import (
    example_of,
    fields_in_order,
    is_asked_of_new,
    is_for_publication,
    is_list,
    model_in,
    terms_in,
)
from menukaart.render.api.record_schema import SCHEMA_FOLDER, record_schema_file
from menukaart.vocabulary import RecordKind

_WIDTH = 96
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

REVIEW_YEARS = 2
"""After so many years a record is read again."""


def record_template(kind: RecordKind, identifier: str, today: date) -> str:
    """Write the YAML of a new record.

    Required fields are filled in with an example; the others stand as comments, with what they
    are for and which words they take. The result has the shape of a sound record, but is none before its
    title, summary and sources are replaced (see the rule about examples). Days are those of today; the next
    review follows after ``REVIEW_YEARS``. Remarks have lines of their own: behind a text they would cut it.
    """
    model = LIVING[kind]
    lines = [
        f"# Nieuw record: {kind.label}. Vul in, haal weg wat u niet gebruikt, en controleer met:",
        f"#   menukaart check {kind.value}/{identifier}.yaml",
        "# Een regel die met # begint, telt niet mee: haal '# ' weg om het veld te gebruiken.",
        # Editors other than VS Code, which has its own settings, find the schema by this line.
        f"# yaml-language-server: $schema=../{SCHEMA_FOLDER}/{record_schema_file(kind)}",
        "",
    ]
    for key, info in fields_in_order(model):
        lines += _explanation(key, info)
        if key == "id":
            lines.append(f"id: {identifier}")
        elif key == "unknown":
            lines += _unknown(model)
        elif is_asked_of_new(key, info):
            lines += _yaml(key, _dated(key, example_of(key, info), today))
        else:
            lines += [_DAY.sub(today.isoformat(), f"# {line}") for line in _optional(key, info)]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _dated(key: str, example: object, today: date) -> object:
    """Put today where an example has a day."""
    if key == "review_before":
        return f"{today.year + REVIEW_YEARS}-{today:%m}-{min(today.day, 28):02}"
    match example:
        case str() if _DAY.fullmatch(example):
            return today.isoformat()
        case list():
            return [_dated(key, item, today) for item in example]
        case dict():
            return {name: _dated(name, item, today) for name, item in example.items()}
        case _:
            return example


def _explanation(key: str, info: FieldInfo) -> Iterator[str]:
    """Say what a field is for, whether it must be there, and which words it takes."""
    marker = next((m for m in info.metadata if isinstance(m, MayBeUnknown)), None)
    need = "Verplicht." if info.is_required() else "Mag weg."
    if is_for_publication(info):
        need = "Mag weg zolang het record een concept is."
    if marker is not None and marker.silent is None:
        need = "Invullen, of een reden onder 'unknown'."
    text = f"{key}: {info.description or ''} {need}"
    terms = [term.value for term in terms_in(info.annotation)] if model_in(info.annotation) is None else []
    if terms:
        text += f" Keuze: {', '.join(terms)}."
    yield from textwrap.wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="#   ")


def _unknown(model: type[BaseModel]) -> Iterator[str]:
    markers = model.may_be_unknown() if issubclass(model, WithUnknowns) else {}
    yield "unknown:"
    fields = dict(fields_in_order(model))
    for key, marker in markers.items():
        if marker.silent is None and not is_asked_of_new(key, fields[key]):
            yield f"  {key}: niet-gezocht"


def _optional(key: str, info: FieldInfo) -> Iterator[str]:
    """Write an optional field with an example; of a group of fields, every field of it."""
    inner = model_in(info.annotation)
    if inner is None:
        example = example_of(key, info)
        yield from (f"{key}:",) if example == key else _yaml(key, example)
        return
    yield f"{key}:"
    # A remark may not come between the dash of an item and its first field.
    dash, rest = ("  - ", "    ") if is_list(info.annotation) else ("  ", "  ")
    for number, (remark, line) in enumerate(_inside(inner)):
        yield f"{rest}{remark}"
        yield (rest if number else dash) + line


def _inside(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Give every field of a group, with a remark that says what it is for."""
    for key, info in fields_in_order(model):
        if key == "unknown":
            continue
        example = example_of(key, info)
        if model_in(info.annotation) is not None:
            example = "[bron-id]" if key == "sources" else "{...}"
        elif is_list(info.annotation) and isinstance(example, str):
            example = f"[{example}]"
        value = "..." if example == key else example
        need = "" if info.is_required() else " (mag weg)"
        yield f"# {(info.description or key).rstrip('.')}{need}.", f"{key}: {value}"


def _yaml(key: str, value: object) -> Iterator[str]:
    """Write a value as an editor would, for the few shapes that examples have."""
    match value:
        case list() if all(isinstance(item, str) for item in value):
            yield f"{key}: [{', '.join(value)}]"
        case list():
            yield f"{key}:"
            for item in value:
                pairs = [f"{name}: {_scalar(text)}" for name, text in item.items()]
                yield f"  - {pairs[0]}"
                yield from (f"    {pair}" for pair in pairs[1:])
        case _:
            yield f"{key}: {_scalar(value)}"


def _scalar(value: object) -> str:
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if any(mark in text for mark in ":#?'\"") else text
