"""JSON Schema for other people: Dutch words, no notes of the programmers."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonRef, JsonSchemaValue
from pydantic_core import core_schema

from menukaart.render.api.derive import Out
from menukaart.vocabulary import Term

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BOUNDS = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}
"""What the library calls a bound when it stands beside a reader of our own, and its name in JSON Schema."""
_OF_A_TEXT = ("pattern", "minLength", "maxLength")


class PublicSchema(GenerateJsonSchema):
    """Leaves out what the library makes of English docstrings and names; fixed words get their meaning."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401  (as the library has it)
        """Refuse titles that are only the name of the field again; a title of our own stays."""
        del schema
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe a model in Dutch, or not at all."""
        written = super().model_schema(schema)
        if not issubclass(schema["cls"], Out):
            written.pop("description", None)
        return written

    def chain_schema(self, schema: core_schema.ChainSchema) -> JsonSchemaValue:
        """Keep what a later step asks of a text: the library tells of the first step or the last alone."""
        steps = [self.generate_inner(step) for step in schema["steps"]]
        asked = [{name: step[name] for name in _OF_A_TEXT if name in step} for step in steps]
        return {name: value for part in (*asked, steps[0]) for name, value in part.items()}

    def generate_inner(self, schema: Any) -> JsonSchemaValue:  # noqa: ANN401  (as the library has it)
        """Say what each word of a fixed list means, instead of what the list is for in the program."""
        written = super().generate_inner(schema)
        for own, name in _BOUNDS.items():
            if own in written:
                written[name] = written.pop(own)
        if schema["type"] == "enum":
            words = [term for term in schema["members"] if isinstance(term, Term)]
            whole = self.get_schema_from_definitions(JsonRef(written.get("$ref", ""))) or written
            whole["description"] = "\n".join(map(_explain, words))
        return written


def _explain(term: Term) -> str:
    label = "" if term.label == term.value else term.label
    return ": ".join(filter(None, (term.value, ". ".join(filter(None, (label, term.meaning))))))
