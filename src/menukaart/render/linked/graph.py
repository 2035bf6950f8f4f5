"""A small graph of linked data, written as JSON-LD and as Turtle: both say the same."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PREFIXES: Mapping[str, str] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_ESCAPED = {ord(sign): f"\\{sign}" for sign in '"\\'} | {ord("\n"): "\\n", ord("\r"): "\\r", ord("\t"): "\\t"}
_NOT_IN_AN_IRI = '<>"{}|^`\\ '


@dataclass(frozen=True, slots=True)
class Iri:
    """Something that has an address, whole or from where the file stands."""

    address: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text in Dutch; or, with a kind such as ``xsd:date``, a value of that kind; or a bare text.

    Attributes:
        text: the text.
        kind: ``nl`` for Dutch, a name with a prefix for a kind of value, empty for a bare text.
    """

    text: str
    kind: str = "nl"


@dataclass(frozen=True, slots=True)
class Described:
    """One thing with what is said of it.

    Attributes:
        subject: its address.
        kind: what it is, with a prefix.
        said: property with a prefix, and its value, in the order in which they are written.
    """

    subject: str
    kind: str
    said: Sequence[tuple[str, Iri | Literal]]


def as_json_ld(things: Sequence[Described]) -> str:
    """Write the graph as JSON-LD."""
    graph = []
    for thing in things:
        node: dict[str, object] = {"@id": thing.subject, "@type": thing.kind}
        for name in dict.fromkeys(name for name, _ in thing.said):
            values = [_json(value) for other, value in thing.said if other == name]
            node[name] = values if len(values) > 1 else values[0]
        graph.append(node)
    return json.dumps({"@context": dict(PREFIXES), "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def as_turtle(things: Sequence[Described]) -> str:
    """Write the graph as Turtle."""
    lines = [f"@prefix {name}: <{address}> ." for name, address in PREFIXES.items()]
    for thing in things:
        parts = [f"a {thing.kind}", *(f"{name} {_turtle(value)}" for name, value in thing.said)]
        lines += ["", f"<{_iri(thing.subject)}>", *(f"    {part} ;" for part in parts)]
        lines[-1] = lines[-1].removesuffix(";") + "."
    return "\n".join(lines) + "\n"


def _json(value: Iri | Literal) -> object:
    match value:
        case Iri():
            return {"@id": value.address}
        case Literal(kind="nl"):
            return {"@value": value.text, "@language": "nl"}
        case Literal(kind=""):
            return value.text
        case _:
            return {"@value": value.text, "@type": value.kind}


def _turtle(value: Iri | Literal) -> str:
    if isinstance(value, Iri):
        return f"<{_iri(value.address)}>"
    text = f'"{value.text.translate(_ESCAPED)}"'
    match value.kind:
        case "nl":
            return f"{text}@nl"
        case "":
            return text
        case kind:
            return f"{text}^^{kind}"


def _iri(address: str) -> str:
    """Write an address so that nothing in it can end it."""
    return "".join(f"%{ord(sign):02X}" if sign in _NOT_IN_AN_IRI else sign for sign in address)
