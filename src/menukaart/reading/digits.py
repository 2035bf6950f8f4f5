"""Reads which figures end in a zero (``register/digits.txt``), so that no tool drops it unseen.

A line is a record, a place in it and the digits: ``interventions/feedback effects/taal-x-2020/value 0.70``.
Only figures that end in a zero stand there: no other loses a digit. ``menukaart register`` keeps it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from menukaart.reading.layout import REGISTER_FOLDER
from menukaart.reading.plain_file import Refusal, file_refusal, folder_refusal, read_plain
from menukaart.reading.register import MAX_REGISTER_BYTES

DIGITS_FILE = f"{REGISTER_FOLDER}/digits.txt"

KeptDigits = Mapping[str, Mapping[str, str]]
"""For each record (``interventions/feedback``): place in it, and the digits."""

_LINE = re.compile(r"([a-z]+/[a-z0-9-]+) (\S+) (-?[0-9]+\.[0-9]*0)")


def load_digits(root: Path) -> KeptDigits:
    """Read the digits that were published; a line that is none, is no promise."""
    path = root / DIGITS_FILE
    if folder_refusal(root, path.parent) or file_refusal(root, path) or not path.is_file():
        return {}
    content = read_plain(path, MAX_REGISTER_BYTES)
    if isinstance(content, Refusal):
        return {}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for line in content.decode("utf-8", errors="replace").splitlines():
        if match := _LINE.fullmatch(line.strip()):
            record, place, digits = match.groups()
            found[record][place] = digits
    return found
