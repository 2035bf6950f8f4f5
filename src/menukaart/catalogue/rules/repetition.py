"""A list of words or ids names each of them once."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Finding, Rule, Subject


def _check(subject: Subject) -> Iterator[Finding]:
    for path, part in subject.parts:
        for name, value in part:
            if not isinstance(value, tuple):
                continue
            seen: set[str] = set()
            for index, item in enumerate(value):
                if isinstance(item, str) and item in seen:
                    yield Finding((*path, name, index), f"'{item}' staat er al.", "Haal deze regel weg.")
                elif isinstance(item, str):
                    seen.add(item)


RULE = Rule("herhaling", "Een lijst noemt elk woord één keer.", _check)
