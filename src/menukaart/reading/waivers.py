"""Reads the exceptions to warnings: one file at the root of the knowledge base, which may be absent."""

from __future__ import annotations

from pathlib import Path

from menukaart.model.waivers import Waivers
from menukaart.problems import Problem
from menukaart.reading.layout import WAIVERS_FILE
from menukaart.reading.root_file import Read, read_root_file

WaiversFile = Read[Waivers]


def load_waivers(root: Path) -> tuple[WaiversFile | None, tuple[Problem, ...]]:
    """Read the exceptions below a root; None when there are none, or when they are not sound."""
    return read_root_file(root, WAIVERS_FILE, Waivers, "lijst met uitzonderingen", "exceptions")
