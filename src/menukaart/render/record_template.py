"""An empty record with every field explained, made from the model so that it cannot differ."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from menukaart.model import LIVING
from menukaart.model.base import MayBeUnknown, WithUnknowns
from menukaart.model.shape import example_of, fields_in_order, is_list, model_in, terms_in
from menukaart.render.api.record_schema import SCHEMA_FOLDER, record_schema_file
from menukaart.vocabulary import RecordKind

_WIDTH = 96


def record_template(kind: RecordKind, identifier: str) -> str:
    """Write the YAML of a new record.

    Required fields are filled in with an example; the others stand as comments, with what they
    are for and which words they take. The result has the shape of a sound record.
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
        elif info.is_required():
            lines += _yaml(key, example_of(key, info))
        else:
            lines += [f"# {line}" for line in _optional(key, info)]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _explanation(key: str, info: FieldInfo) -> Iterator[str]:
    """Say what a field is for, whether it must be there, and which words it takes."""
    marker = next((m for m in info.metadata if isinstance(m, MayBeUnknown)), None)
    need = "Verplicht." if info.is_required() else "Mag weg."
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
    yield from (f"  {key}: niet-gezocht" for key, marker in markers.items() if marker.silent is None)


def _optional(key: str, info: FieldInfo) -> Iterator[str]:
    """Write an optional field with an example; of a group of fields, every field of it."""
    inner = model_in(info.annotation)
    if inner is None:
        example = example_of(key, info)
        yield from (f"{key}:",) if example == key else _yaml(key, example)
        return
    yield f"{key}:"
    lines = list(_inside(inner))
    first, rest = ("  - ", "    ") if is_list(info.annotation) else ("  ", "  ")
    for number, line in enumerate(lines):
        yield (first if number == 0 else rest) + line


def _inside(model: type[BaseModel]) -> Iterator[str]:
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
        yield f"{key}: {value}  # {(info.description or '').rstrip('.')}{need}"


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
