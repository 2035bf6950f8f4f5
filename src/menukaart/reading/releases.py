"""Reads what earlier releases said of the strength of evidence; those files never change.

A release is a folder ``releases/<version>/`` with one document a line (``documents.jsonl``) and its checksum
(``manifest.json``).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from menukaart.problems import MenukaartError
from menukaart.vocabulary import RecordKind

FOLDER = "releases"
_FIRST_RULE = "1.0"
"""The rule of releases whose documents do not yet name one."""


@dataclass(frozen=True, slots=True)
class PreviousScore:
    """What a release said of the strength of evidence of an intervention.

    Attributes:
        rule: version of the rule behind it.
        value: the score, 0-5; None when it was not judged.
        release: the release that said so.
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
    folder = root / FOLDER
    for manifest in sorted(folder.glob("*/manifest.json")) if folder.is_dir() else []:
        found |= {identifier: score for identifier, score in _scores(manifest) if score.rule != rule}
    return found


def _scores(manifest: Path) -> Iterator[tuple[str, PreviousScore]]:
    documents = manifest.with_name("documents.jsonl")
    try:
        said = json.loads(manifest.read_text(encoding="utf-8"))
        content = documents.read_bytes()
        if hashlib.sha256(content).hexdigest() != said["documents_sha256"]:
            raise _changed(manifest)
        for line in content.splitlines():
            # Most documents are sources; only the path at the end of a line tells.
            if f'"path":"{RecordKind.INTERVENTION.value}/'.encode() in line:
                document = json.loads(line)["document"]
                if strength := document.get("evidence_strength"):
                    yield document["id"], _score(strength, said["release"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _changed(manifest) from error


def _score(strength: Mapping[str, Any], release: str) -> PreviousScore:
    rule, value = strength.get("rule", _FIRST_RULE), strength["value"]
    if not isinstance(rule, str) or not (value is None or isinstance(value, int)):
        raise TypeError
    return PreviousScore(rule, value, release)


def _changed(manifest: Path) -> MenukaartError:
    name = f"{FOLDER}/{manifest.parent.name}"
    return MenukaartError(
        f"De uitgave in {name} is niet te lezen of is veranderd. Een uitgave verandert nooit: haal haar "
        "terug uit git."
    )
