"""The titles of the real records: a test follows them, so that rewording one never breaks it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]


@cache
def title(identifier: str, folder: str = "interventions") -> str:
    """Give the title that a record has now."""
    text = (ROOT / folder / f"{identifier}.yaml").read_text(encoding="utf-8")
    found: str = yaml.safe_load(text)["title"]
    return found
