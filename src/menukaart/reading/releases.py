"""Reads what earlier releases said of the strength of evidence; those files never change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from menukaart.problems import MenukaartError
from menukaart.reading.release_files import ReleaseFolder, release_folders
from menukaart.vocabulary import RecordKind

_FIRST_RULE = "1.0"
"""The rule of releases whose documents do not yet name one."""


@dataclass(frozen=True, slots=True)
class PreviousScore:
    """What a release said of the strength of evidence of an intervention.

    Attributes:
        rule: version of the rule behind it.
        value: the score, 0-5; None when it was not judged.
        release: the last release that said so.
    """

    rule: str
    value: int | None
    release: str


def previous_scores(root: Path, rule: str) -> Mapping[str, PreviousScore]:
    """Give by id what was last published under another rule than the present one.

    Args:
        root: the knowledge base; without releases there is nothing to give.
        rule: version of the present rule.

    Raises:
        MenukaartError: when a release is not what it was.
    """
    found: dict[str, PreviousScore] = {}
    standing: dict[str, PreviousScore] = {}
    for folder in release_folders(root):
        standing |= dict(_scores(folder))
        found |= {
            identifier: replace(score, release=folder.version)
            for identifier, score in standing.items()
            if score.rule != rule
        }
    return found


def _scores(folder: ReleaseFolder) -> Iterator[tuple[str, PreviousScore]]:
    try:
        for line in folder.documents().splitlines():
            # Most documents are sources; only the path at the end of a line tells.
            if f'"path":"{RecordKind.INTERVENTION.value}/'.encode() in line:
                document = json.loads(line)["document"]
                if strength := document.get("evidence_strength"):
                    yield document["id"], _score(strength, folder.version)
    except MenukaartError:
        raise
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise folder.changed() from error


def _score(strength: Mapping[str, Any], release: str) -> PreviousScore:
    rule, value = strength.get("rule", _FIRST_RULE), strength["value"]
    if not isinstance(rule, str) or not (value is None or isinstance(value, int)):
        raise TypeError
    return PreviousScore(rule, value, release)
