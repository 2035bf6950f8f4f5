"""The codebook of this day: all that a reader of the data needs to read them in words, in ten years too."""

from __future__ import annotations

import json
from dataclasses import asdict

import menukaart.vocabulary
from menukaart.evidence.strength.rule import RULE
from menukaart.frozen.codebook import Json
from menukaart.render.api.documents import DOCUMENT_MODELS, output_schema
from menukaart.render.api.models import SCHEMA_VERSION
from menukaart.vocabulary import COST_BANDS, Term


def codebook() -> Json:
    """Give the labels of all vocabularies, the rule in words, and the shape of every kind of document."""
    return {
        "schema_version": SCHEMA_VERSION,
        "rule": asdict(RULE),
        "cost_bands": {str(value): label for value, label in COST_BANDS.items()},
        "vocabularies": {
            name: [{"value": term.value, "label": term.label, "meaning": term.meaning} for term in words]
            for name, words in sorted(vars(menukaart.vocabulary).items())
            if isinstance(words, type) and issubclass(words, Term) and words is not Term
        },
        "schemas": {
            f"{name}.schema.json": output_schema(model) for name, model in sorted(DOCUMENT_MODELS.items())
        },
    }


def codebook_file() -> bytes:
    """Write the codebook. Fields stand in the order in which a record has them."""
    return (json.dumps(codebook(), ensure_ascii=False, separators=(",", ":")) + "\n").encode()
