"""Addresses that the check of links passes over: each with a reason and an end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("exceptions.yaml")
_SHORTEST_REASON = 15


class ExceptionsError(Exception):
    """The file with exceptions does not say what it must; the text is Dutch."""


@dataclass(frozen=True, slots=True)
class Passed:
    """An address that is passed over until a day (that day not included)."""

    address: str
    reason: str
    until: date


def load(path: Path = FILE) -> tuple[Passed, ...]:
    """Read the exceptions.

    Raises:
        ExceptionsError: when one has no reason or no end.
    """
    try:
        items = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    except yaml.YAMLError as error:
        raise ExceptionsError(f"{path.name} is geen YAML: {error}") from None
    if not isinstance(items, list):
        raise ExceptionsError(f"{path.name}: hier hoort een lijst.")
    return tuple(_passed(path.name, item) for item in items)


def _passed(name: str, item: object) -> Passed:
    match item:
        case {"address": str(address), "reason": str(reason), "until": date() as until, **more} if not more:
            if len(reason.strip()) < _SHORTEST_REASON:
                raise ExceptionsError(f"{name}: de reden bij {address} is te kort.")
            return Passed(address, reason.strip(), until)
        case _:
            raise ExceptionsError(
                f"{name}: een uitzondering heeft address, reason en until (een dag): {item}"
            )
