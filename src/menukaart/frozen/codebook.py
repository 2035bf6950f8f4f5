"""The codebook of a release: what its fields are called, and what its fixed words mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from menukaart.frozen.first_words import LEVELS, NAMES

Json = dict[str, Any]
Path = tuple[str, ...]
"""The way to a field: its kind of document and the names of fields, without places in lists."""

_NULL = {"type": "null"}
_LONGEST_NAME = 60


class Codebook:
    """Answers questions about documents of one release.

    Attributes:
        rule: version of the rule for the strength of evidence.
        schema_version: version of the shape of the documents; empty when the codebook does not say it.
    """

    def __init__(self, content: Mapping[str, Any], later: Sequence[Codebook] = ()) -> None:
        """Take what stands in the file, and the codebooks of after it, for names that it does not give.

        Raises:
            KeyError: when it is no codebook.
        """
        rule = content["rule"]
        self.rule: str = rule.get("version") or rule["id"]
        self.schema_version: str = content.get("schema_version", "")
        self._later = later
        self._names: dict[Path, str] = {}
        self._schemas: Mapping[str, Json] = content["schemas"]
        self._levels = {each["value"]: each["label"] for each in rule.get("levels", ())} or LEVELS
        self._questions = {each["id"]: each for each in rule.get("criteria", ())}
        self._bands: Mapping[str, str] = content["cost_bands"]
        # The first codebooks name a list of words by its place in the program; its name is the last part.
        self._words = {
            name.rpartition(".")[2]: {term["value"]: term for term in terms}
            for name, terms in content["vocabularies"].items()
        }

    def shape(self, kind: str) -> FieldShape:
        """Give the shape of a kind of document: ``intervention``, ``theme``, ``source`` or ``tombstone``."""
        schema = self._schemas.get(f"{kind}.schema.json", {})
        return FieldShape(self, schema, schema.get("$defs", {}), (kind,))

    def level(self, value: int) -> str:
        """Give the word for a score."""
        return self._levels.get(value, "")

    def band(self, value: int) -> str:
        """Give the word for a band of cost."""
        return self._bands.get(str(value), "")

    def question(self, identifier: str) -> str:
        """Give the name of a question of the rule."""
        return str(self._questions.get(identifier, {}).get("label", identifier))

    def word(self, vocabulary: str, value: str) -> str | None:
        """Give the label of a fixed word; None when this is no list of words."""
        words = self._words.get(vocabulary)
        if words is None:
            return None
        term = words.get(value, {})
        return str(term.get("label") or value)

    def name(self, path: Path) -> str:
        """Give the Dutch name of a field, here or in a later codebook; empty when none has one."""
        if path not in self._names:
            own = self.shape(path[0]).at(path[1:])
            later = (name for book in self._later if (name := book.name(path)))
            self._names[path] = own.title if own is not None and own.title else next(later, "")
        return self._names[path]


@dataclass(frozen=True, slots=True)
class FieldShape:
    """What a codebook says of one field, or of a whole document."""

    book: Codebook
    node: Json
    definitions: Mapping[str, Json]
    path: Path

    @property
    def is_known(self) -> bool:
        """Tell whether the codebook describes this at all."""
        return bool(self.node)

    @property
    def title(self) -> str:
        """Give the name of a field, when somebody gave it one: the first codebooks repeat its name."""
        title = str(self.node.get("title", ""))
        key = self.path[-1].replace("_", " ")
        return "" if title.casefold() == key.casefold() else title

    @property
    def label(self) -> str:
        """Give the name of this field in Dutch, from wherever there is one."""
        key = self.path[-1]
        said = str(self.node.get("description", "")).partition(". ")[0].rstrip(".")
        short = said if 0 < len(said) <= _LONGEST_NAME else ""
        return self.book.name(self.path) or NAMES.get(key, "") or short or key.replace("_", " ").capitalize()

    @property
    def fields(self) -> tuple[str, ...]:
        """Give the names of the fields of an object, in the order of the codebook."""
        return tuple(self._open().get("properties", {}))

    def field(self, name: str) -> FieldShape:
        """Give the shape of a field; of one that the codebook does not know, an empty shape."""
        node = self._open()
        known = node.get("properties", {})
        other = node.get("additionalProperties")
        found = known.get(name) or (other if isinstance(other, dict) else {})
        return FieldShape(self.book, found, self.definitions, (*self.path, name))

    def item(self) -> FieldShape:
        """Give the shape of the items of a list."""
        return FieldShape(self.book, self._open().get("items", {}), self.definitions, self.path)

    def at(self, names: Path) -> FieldShape | None:
        """Go down to a field, through lists; None when the codebook does not know it."""
        here = self
        for name in names:
            while "items" in here._open():
                here = here.item()
            here = here.field(name)
        return here if here.is_known else None

    def word(self, value: str) -> str | None:
        """Give the label of a value of a fixed list; None when this field has none."""
        return self.book.word(self._reference() or self.node.get("title", ""), value)

    def _reference(self) -> str:
        """Give the name of the definition that this field refers to."""
        for each in (self.node, *self.node.get("anyOf", ()), *self.node.get("allOf", ())):
            if "$ref" in each:
                return str(each["$ref"]).rpartition("/")[2]
        return ""

    def _open(self) -> Json:
        """Give what the field holds when it is not empty, with a reference followed."""
        name = self._reference()
        if name:
            return self.definitions.get(name, {})
        choices = [each for each in self.node.get("anyOf", ()) if each != _NULL]
        found: Json = choices[0] if choices else self.node
        return found
