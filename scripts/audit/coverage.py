"""The checklist of the content (``coverage.yaml``): what of it cannot be found on a built site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

import yaml

CHECKLIST = Path(__file__).with_name("coverage.yaml")

Entry = Mapping[str, str]
"""``at`` with an address, or ``reason`` with why it is not on the site."""


def read_checklist(path: Path = CHECKLIST) -> Mapping[str, Mapping[str, Entry]]:
    """Read the checklist: by kind, by id."""
    found: Mapping[str, Mapping[str, Entry]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def lost(site: Path, checklist: Mapping[str, Mapping[str, Entry]]) -> Iterator[str]:
    """Say in Dutch, one line an id, what has neither a place on the site nor a reason to be absent."""
    for kind, entries in checklist.items():
        for identifier, entry in entries.items():
            if fault := _fault(site, entry):
                yield f"{kind} {identifier}: {fault}"


def _fault(site: Path, entry: Entry) -> str:
    if entry.get("reason"):
        return ""
    address, _, anchor = entry.get("at", "").partition("#")
    file = site / address.strip("/") / "index.html"
    if not address or not file.is_file():
        return f"{address or 'zonder adres'} bestaat niet"
    return f"{address} heeft geen #{anchor}" if anchor and anchor not in _anchors(file) else ""


def _anchors(file: Path) -> set[str]:
    finder = _Anchors()
    finder.feed(file.read_text(encoding="utf-8"))
    return finder.found


class _Anchors(HTMLParser):
    """Gathers the anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.found.update(value for name, value in attrs if name == "id" and value)
