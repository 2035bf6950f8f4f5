"""An empty record with every field explained, made from the model so that it cannot differ."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator

from pydantic.fields import FieldInfo

from menukaart.model import LIVING
from menukaart.model.base import MayBeUnknown
from menukaart.render.fieldguide import FieldRow, terms_in
from menukaart.render.fieldguide import rows as field_rows
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
        "",
    ]
    for name, info in model.model_fields.items():
        key = info.alias or name
        lines += _comment(info)
        if key == "id":
            lines.append(f"id: {identifier}")
        elif info.is_required():
            lines += _required(key, info)
        elif key != "unknown":
            lines += _optional(key, info, [row for row in field_rows(model) if row.name == key])
        lines.append("")
    reasons = (
        [key for key, marker in model.may_be_unknown() if marker.silent is None]
        if hasattr(model, "may_be_unknown")
        else []
    )
    if reasons:
        lines += ["# Wat u (nog) niet kunt invullen, met de reden; haal weg wat u wel invult.", "unknown:"]
        lines += [f"  {key}: niet-gezocht" for key in reasons]
    return "\n".join(lines).rstrip() + "\n"


def _comment(info: FieldInfo) -> Iterator[str]:
    marker = next((m for m in info.metadata if isinstance(m, MayBeUnknown)), None)
    need = "Verplicht." if info.is_required() else "Mag weg."
    if marker is not None and marker.silent is None:
        need = "Invullen, of een reden onder 'unknown'."
    text = f"{info.description or ''} {need}"
    terms = list(terms_in(info.annotation))
    if terms:
        text += f" Keuze: {', '.join(term.value for term in terms)}."
    yield from textwrap.wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="#   ")


def _required(key: str, info: FieldInfo) -> Iterator[str]:
    example = info.examples[0] if info.examples else ""
    yield from _yaml(key, example)


def _optional(key: str, info: FieldInfo, _rows: list[FieldRow]) -> Iterator[str]:
    example = info.examples[0] if info.examples else None
    if example is None:
        yield f"# {key}:"
    else:
        yield from (f"# {line}" for line in _yaml(key, example))


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
