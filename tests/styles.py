"""Reads the assets of the product, for tests that ask what stands where."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

TEMPLATES = Path(str(resources.files("menukaart") / "templates"))
FOLDER = TEMPLATES / "assets"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTORS = re.compile(r"([^{}]+)\{")
_ALONE = re.compile(r"\.([a-z][\w-]*)$")


def assets(ending: str) -> dict[str, str]:
    """Give the text of every file with an ending, by its name below ``assets``."""
    found = sorted(FOLDER.rglob(f"*{ending}"))
    return {file.relative_to(FOLDER).as_posix(): file.read_text(encoding="utf-8") for file in found}


def defined(style: str) -> set[str]:
    """Give the classes that a style gives a look of their own: those that stand alone in a selector."""
    heads = _SELECTORS.findall(_COMMENT.sub("", style))
    parts = [part.strip() for head in heads for part in head.split(",")]
    return {match[1] for part in parts if (match := _ALONE.match(part))}
