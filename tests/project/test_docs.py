"""The pages for developers name files that are there: a file that moves takes its name in them along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "menukaart"
BASES = (ROOT, PACKAGE, PACKAGE / "render", PACKAGE / "templates", PACKAGE / "templates" / "assets")
"""Where a path in a page may start: the project, the package, and rooms that are named for short."""
PAGES = (
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "HACKING.md",
    "README.md",
    "THIRD_PARTY.md",
    "docs/drukte.md",
    "docs/versie-uitbrengen.md",
)
ROOMS = {
    path.name
    for base in BASES
    for path in base.iterdir()
    # What a clone does not hold until somebody works in it (.venv, .mypy_cache) is no room.
    if path.is_dir() and (path.name == ".github" or not path.name.startswith("."))
} - {"build", "docs"}
MADE = re.compile(r"sources/<id>\.csv|interventions/x\.yaml|releases/JAAR\.MAAND/")
"""Paths that stand for a kind of file, or for what is made."""
QUOTED = re.compile(r"`([\w.<>{}, /-]+/[\w.<>{}, /-]*)`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


def paths(text: str) -> Iterator[str]:
    """Give every path in code quotes that starts in a room of the project, with ``{a, b}`` written out."""
    for quoted in QUOTED.findall(text):
        if quoted.partition("/")[0] not in ROOMS or MADE.fullmatch(quoted):
            continue
        before, brace, rest = quoted.partition("{")
        if not brace:
            yield quoted
            continue
        inside, _, after = rest.partition("}")
        yield from (before + name.strip() + after for name in inside.split(","))


def is_there(path: str) -> bool:
    return any((base / path).exists() for base in BASES)


@pytest.mark.parametrize("page", PAGES)
def test_a_path_in_a_page_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")

    assert [path for path in paths(text) if not is_there(path)] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_link_in_a_page_leads_to_a_file(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    folder = (ROOT / page).parent

    assert [link for link in LINK.findall(text) if not (folder / link).exists()] == []


def test_a_path_that_moved_is_seen() -> None:
    found = list(paths("zie `evidence/rule.py`, `views/{parts, nergens}` en `zomaar/iets.py`"))

    assert [path for path in found if not is_there(path)] == ["evidence/rule.py", "views/nergens"]
    assert "views/parts" in found


def test_every_room_is_named() -> None:
    """A new room of the evidence or the views is explained in both pages."""
    rooms = [
        path.relative_to(PACKAGE).as_posix()
        for parent in ("evidence", "render/views")
        for path in (PACKAGE / parent).iterdir()
        if (path / "__init__.py").is_file()
    ]
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    hacking = (ROOT / "HACKING.md").read_text(encoding="utf-8")

    assert len(rooms) > len(PAGES)
    assert [room for room in rooms if f"`{room}/`" not in architecture] == []
    assert [room for room in rooms if room.rpartition("/")[2] not in hacking] == []
