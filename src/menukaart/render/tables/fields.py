"""Columns that follow from the models: their form, label and explanation come from the schemas of the API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from menukaart.frozen.codebook import Codebook, Json
from menukaart.model.base import WithUnknowns
from menukaart.render.tables.table import Cell, DataColumn, DataLine
from menukaart.vocabulary import CellForm

BETWEEN = "; "
"""What stands between the items of a list in one cell."""

_SIMPLE = {
    "number": CellForm.NUMBER,
    "integer": CellForm.COUNT,
    "boolean": CellForm.FLAG,
    "array": CellForm.LIST,
}


class Fields:
    """Makes columns of the fields of one kind of object in the API."""

    def __init__(self, codebook: Codebook, kind: str, *inside: str) -> None:
        """Take the codebook, the kind of document, and the field whose items the rows are."""
        found = codebook.shape(kind).at(inside)
        if found is None:
            raise KeyError((kind, *inside))
        items = found.item()
        self._shape = items if items.is_known else found
        self._place = ".".join((f"{kind}s", *inside))

    def field(self, name: str, path: str, title: str = "") -> DataColumn:
        """Give the column of a field, named by its path with points; the words of the model explain it.

        Raises:
            KeyError: when the API has no such field.
        """
        names = tuple(path.split("."))
        shape = self._shape.at(names)
        if shape is None:
            raise KeyError(f"{self._place}.{path}")
        node, words = _resolved(shape.node, shape.definitions)
        form = _form(node, words)
        about = _first_lines(shape.node.get("description", ""))
        return DataColumn(
            name,
            form,
            title or str(shape.node.get("title") or names[-1]),
            about or shape.title,
            lambda line: _cell(_walk(line.item, names), form),
            f"{self._place}.{path}",
            words,
        )

    def unknown(self, name: str, key: str) -> DataColumn:
        """Give the column that says in a fixed word why a field of a record is empty."""
        label = self.field(name, key).title

        def why(line: DataLine) -> Cell:
            reason = line.part.why_unknown(key) if isinstance(line.part, WithUnknowns) else None
            return reason.reason.value if reason else None

        about = f"Waarom '{label}' leeg is. Leeg als het wel is ingevuld, of er niet hoeft te zijn."
        place = f"{self._place}.unknown.{key}.reason"
        return DataColumn(
            f"{name}_onbekend", CellForm.WORD, f"{label}: onbekend", about, why, place, "Unknown"
        )

    def p_value(self, sign: str, number: str, path: str = "p_value") -> tuple[DataColumn, DataColumn]:
        """Give a p-value as its sign and its number: as text it would be a formula in a spreadsheet."""
        known = self.field(number, path)
        about = f"{known.about} Het teken voor het getal: = (precies), < (kleiner dan) of > (groter dan)."
        return (
            DataColumn(sign, CellForm.TEXT, f"{known.title}: teken", about, _p_sign(path), known.field),
            DataColumn(
                number,
                CellForm.NUMBER,
                f"{known.title}: getal",
                "Het getal achter het teken, zoals afgedrukt.",
                _p_number(path),
                known.field,
            ),
        )


def made(
    name: str,
    form: CellForm,
    title: str,
    about: str,
    value: Callable[[DataLine], Cell],
    *,
    field: str = "",
    words: str = "",
) -> DataColumn:
    """Give a column that is no single field of the object."""
    return DataColumn(name, form, title, about, value, field, words)


def joined(values: object) -> str:
    """Write a list in one cell."""
    return BETWEEN.join(map(str, values)) if isinstance(values, list) else ""


def _p_sign(path: str) -> Callable[[DataLine], Cell]:
    def sign(line: DataLine) -> Cell:
        text = line.item[path]
        return (text[0] if text[0] in "=<>" else "=") if text else None

    return sign


def _p_number(path: str) -> Callable[[DataLine], Cell]:
    def number(line: DataLine) -> Cell:
        text = line.item[path]
        return float(text.lstrip("=<> ")) if text else None

    return number


def _walk(item: Json, names: tuple[str, ...]) -> object:
    found: Any = item
    for name in names:
        if found is None:
            return None
        found = found[name]
    return found


def _cell(value: object, form: CellForm) -> Cell:
    match value:
        case list():
            return joined(value)
        case bool() | str() | None:
            return value
        case int() | float():
            return float(value) if form is CellForm.NUMBER else int(value)
        case _:
            raise TypeError(f"{type(value).__name__} is no cell")


def _resolved(node: Json, definitions: Mapping[str, Json]) -> tuple[Json, str]:
    """Give what a field holds when it is not empty, and the name of its list of fixed words, if any."""
    found = next((each for each in node.get("anyOf", ()) if each != {"type": "null"}), node)
    if "items" in found:
        _, words = _resolved(found["items"], definitions)
        return found, words
    if "$ref" not in found:
        return found, ""
    name = str(found["$ref"]).rpartition("/")[2]
    inner = definitions[name]
    return inner, name if "enum" in inner or "const" in inner else ""


def _form(node: Json, words: str) -> CellForm:
    if words:
        return CellForm.WORDS if node.get("type") == "array" else CellForm.WORD
    if node.get("format") == "date":
        return CellForm.DAY
    return _SIMPLE.get(str(node.get("type")), CellForm.TEXT)


def _first_lines(text: str) -> str:
    return " ".join(text.split())
