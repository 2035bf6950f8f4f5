"""Reads the register: every address and anchor that was ever public, one a line, oldest first.

A line is an address (``interventies/zomerschool/``), or an address with a place on that page
(``interventies/zomerschool/#werkt-het``). The front page is ``./``. A knowledge base without the file
promised nothing yet.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from menukaart.problems import Problem
from menukaart.reading.document import Document, decode, is_readable
from menukaart.reading.layout import REGISTER_FOLDER
from menukaart.reading.plain_file import Refusal, file_refusal, folder_refusal, read_plain

REGISTER_FILE = f"{REGISTER_FOLDER}/addresses.txt"
HOME = "./"
"""How the front page, whose address is empty, stands on a line."""
MAX_REGISTER_BYTES = 5_000_000

_LINE = re.compile(r"(?:\./|[^\s#?/.][^\s#?/]*(?:/[^\s#?/.][^\s#?/]*)*/?)(?:#[^\s#]+)?")
_MOST = 30
"""How many bad lines are reported; more would only bury the first."""


@dataclass(frozen=True, slots=True)
class Promise:
    """One line: an address, with an anchor on that page or an empty one, and the number of the line."""

    address: str
    anchor: str
    line: int


@dataclass(frozen=True)
class Register:
    """Everything that other documents may link to.

    Attributes:
        document: the file, to show its lines.
        promises: the sound lines, in their order.
    """

    document: Document
    promises: tuple[Promise, ...]

    @cached_property
    def anchors(self) -> Mapping[str, tuple[str, ...]]:
        """For each registered page: its anchors, in the order in which they were registered."""
        found: dict[str, list[str]] = {}
        for promise in self.promises:
            anchors = found.setdefault(promise.address, [])
            if promise.anchor:
                anchors.append(promise.anchor)
        return {address: tuple(anchors) for address, anchors in found.items()}


def load_register(root: Path) -> tuple[Register | None, tuple[Problem, ...]]:
    """Read the register below a root; None when there is none or when it cannot be read at all."""
    path = root / REGISTER_FILE
    if not os.path.lexists(path):
        return None, ()
    content = (
        folder_refusal(root, path.parent) or file_refusal(root, path) or read_plain(path, MAX_REGISTER_BYTES)
    )
    if isinstance(content, Refusal):
        return None, (content.about(REGISTER_FILE),)
    document, problems = decode(REGISTER_FILE, content)
    if not is_readable(problems):
        return None, tuple(problems)
    promises, bad = [], list(_bad_lines(document))
    wrong = {problem.place.line for problem in bad}
    for number, line in enumerate(document.lines, 1):
        if line.strip() and number not in wrong:
            address, _, anchor = line.strip().partition("#")
            promises.append(Promise(address.removeprefix(HOME), anchor, number))
    return Register(document, tuple(promises)), (*problems, *bad[:_MOST])


def written(address: str, anchor: str = "") -> str:
    """Write a line of the register."""
    return f"{address or HOME}#{anchor}" if anchor else address or HOME


def _bad_lines(document: Document) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for number, whole in enumerate(document.lines, 1):
        line = whole.strip()
        if line and not _LINE.fullmatch(line):
            message = "Dit is geen adres van de site."
            hint = "Schrijf bijvoorbeeld interventies/zomerschool/ of interventies/zomerschool/#werkt-het."
            yield document.problem("register", (number, 1), message, hint=hint)
        elif line and seen.setdefault(line, number) != number:
            message = f"Dit adres staat al op regel {seen[line]}."
            yield document.problem("register", (number, 1), message, hint="Haal deze regel weg.")
