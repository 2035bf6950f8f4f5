"""Everything that the checklist of the content names has a place on the built site.

``tests/content/coverage.yaml`` holds, for each id of the checklist, the address where a reader finds it
with some words that must stand there, or the reason why it is not on the site. The ids are those of the
inventory from which the knowledge base was filled; they live in that file, so the test needs nothing else.
"""

from __future__ import annotations

import functools
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import ROOT, Site

COVERAGE = ROOT / "tests" / "content" / "coverage.yaml"
INVENTORY = ROOT.parent / "shared" / "inventory"
SIZES = {"interventions": 117, "themes": 23, "sources": 149, "facts": 177}
SHORTEST, LONGEST = 6, 80


@functools.cache
def coverage() -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(COVERAGE.read_text(encoding="utf-8"))
    return found


class _Text(HTMLParser):
    """Gathers the text and the anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.anchors.update(value for name, value in attrs if name == "id" and value)

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    @property
    def text(self) -> str:
        return _plain("".join(self.pieces))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()


@functools.cache
def _read(file: Path) -> tuple[str, frozenset[str]]:
    reader = _Text()
    reader.feed(file.read_text(encoding="utf-8"))
    return reader.text, frozenset(reader.anchors)


def _fault(site: Site, entry: dict[str, str]) -> str:
    """Say what is wrong with an entry; empty when nothing is."""
    if set(entry) == {"reason"}:
        return "" if len(entry["reason"]) >= 20 else "de reden is te kort"
    if set(entry) != {"at", "says"}:
        return "hoort 'at' en 'says' te hebben, of alleen 'reason'"
    if not SHORTEST <= len(entry["says"]) <= LONGEST:
        return f"'says' hoort {SHORTEST} tot {LONGEST} tekens te hebben"
    address, _, anchor = entry["at"].partition("#")
    file = site.folder / address.strip("/") / "index.html"
    if not file.is_file():
        return f"{address} bestaat niet"
    text, anchors = _read(file)
    if anchor and anchor not in anchors:
        return f"{address} heeft geen #{anchor}"
    return "" if _plain(entry["says"]) in text else f"op {address} staat niet: {entry['says']}"


@pytest.mark.parametrize("kind", SIZES)
def test_every_id_of_the_checklist_is_on_the_site(site: Site, kind: str) -> None:
    faults = {id_: fault for id_, entry in coverage()[kind].items() if (fault := _fault(site, entry))}
    assert faults == {}


@pytest.mark.parametrize(("kind", "size"), SIZES.items())
def test_the_checklist_is_whole(kind: str, size: int) -> None:
    assert len(coverage()[kind]) == size


@pytest.mark.skipif(not INVENTORY.is_dir(), reason="de inventaris staat niet naast de repository")
@pytest.mark.parametrize("kind", SIZES)
def test_the_ids_are_those_of_the_inventory(kind: str) -> None:
    entries: list[dict[str, Any]] = yaml.safe_load((INVENTORY / f"{kind}.yaml").read_text(encoding="utf-8"))
    assert set(coverage()[kind]) == {entry["id"] for entry in entries}


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ({"at": "/bestaat-niet/", "says": "zomerschool"}, "bestaat niet"),
        ({"at": "/interventies/zomerschool/#nergens", "says": "zomerschool"}, "geen #nergens"),
        ({"at": "/interventies/zomerschool/", "says": "dit staat er niet"}, "staat niet"),
        ({"at": "/interventies/zomerschool/"}, "hoort"),
        ({"at": "/interventies/zomerschool/", "says": "zo"}, "hoort"),
        ({"reason": "nee"}, "te kort"),
    ],
)
def test_a_wrong_entry_is_seen(site: Site, entry: dict[str, str], fault: str) -> None:
    assert fault in _fault(site, entry)
