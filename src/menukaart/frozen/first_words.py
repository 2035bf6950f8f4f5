"""Words that the first codebooks leave out, as the site said them at the time."""

from __future__ import annotations

from collections.abc import Mapping

LEVELS: Mapping[int, str] = {
    0: "geen",
    1: "zeer beperkt",
    2: "beperkt",
    3: "redelijk",
    4: "sterk",
    5: "zeer sterk",
}
"""The scores of rule 1.0."""

NAMES: Mapping[str, str] = {
    "evidence_strength": "Bewijskracht",
    "id": "Naam",
    "override": "Afwijking van de redactie",
    "status": "Status",
    "unknown": "Wat wij niet weten",
    "url": "Adres",
    "yardsticks": "Andere meetlatten",
    "eef": "EEF",
    "hattie": "Hattie",
    "kraft": "Kraft",
    "nji": "NJi",
}
"""Names of fields, and of what stands in a document as the name of a value."""
