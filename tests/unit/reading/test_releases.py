"""What earlier releases said: read as it was, and an error when a release is no longer what it was."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from menukaart.problems import MenukaartError
from menukaart.reading.releases import PreviousScore, previous_scores


def line(identifier: str, strength: Any, kind: str = "interventions") -> str:
    document = {"id": identifier, "evidence_strength": strength}
    found = {"document": document, "path": f"{kind}/{identifier}.json"}
    return json.dumps(found, separators=(",", ":"))


def release(root: Path, version: str, *lines: str, checksum: str | None = None) -> Path:
    folder = root / "releases" / version
    folder.mkdir(parents=True)
    content = "".join(f"{each}\n" for each in lines).encode()
    (folder / "documents.jsonl").write_bytes(content)
    said = {"release": version, "documents_sha256": checksum or hashlib.sha256(content).hexdigest()}
    (folder / "manifest.json").write_text(json.dumps(said), encoding="utf-8")
    return folder


def test_without_releases_nothing_was_said(tmp_path: Path) -> None:
    assert previous_scores(tmp_path, "2.0") == {}
    (tmp_path / "releases").mkdir()
    assert previous_scores(tmp_path, "2.0") == {}
    (tmp_path / "releases" / "2026.11").mkdir()
    assert previous_scores(tmp_path, "2.0") == {}


def test_releases_may_not_be_a_file(tmp_path: Path) -> None:
    (tmp_path / "releases").write_text("", encoding="utf-8")
    assert previous_scores(tmp_path, "2.0") == {}


def test_a_score_without_a_rule_is_of_the_first(tmp_path: Path) -> None:
    release(tmp_path, "2026.11", line("a", {"value": 3}), line("b", {"value": None, "rule": "1.5"}))
    assert previous_scores(tmp_path, "2.0") == {
        "a": PreviousScore("1.0", 3, "2026.11"),
        "b": PreviousScore("1.5", None, "2026.11"),
    }


def test_only_interventions_with_a_score_count(tmp_path: Path) -> None:
    release(
        tmp_path, "2026.11", line("a", None), line("b", {"value": 3}, kind="sources"), line("c", {"value": 0})
    )
    assert previous_scores(tmp_path, "2.0") == {"c": PreviousScore("1.0", 0, "2026.11")}


def test_the_present_rule_is_not_an_earlier_one(tmp_path: Path) -> None:
    release(tmp_path, "2026.11", line("a", {"value": 3}), line("b", {"value": 1}))
    release(
        tmp_path, "2027.02", line("a", {"value": 4, "rule": "2.0"}), line("b", {"value": 2, "rule": "1.5"})
    )
    assert previous_scores(tmp_path, "2.0") == {
        "a": PreviousScore("1.0", 3, "2026.11"),
        "b": PreviousScore("1.5", 2, "2027.02"),
    }
    assert set(previous_scores(tmp_path, "1.0")) == {"a", "b"}


def test_a_release_that_does_not_repeat_a_document_still_says_it(tmp_path: Path) -> None:
    """A release holds only what changed: a score stood in every release until another came."""
    release(tmp_path, "2026.11", line("a", {"value": 3}), line("b", {"value": 1}))
    release(tmp_path, "2026.12", line("b", {"value": 2}))
    release(tmp_path, "2027.01", line("a", {"value": 4, "rule": "2.0"}))
    assert previous_scores(tmp_path, "2.0") == {
        "a": PreviousScore("1.0", 3, "2026.12"),
        "b": PreviousScore("1.0", 2, "2027.01"),
    }


CHANGED = (
    "De uitgave in releases/2026.11 is niet te lezen of is veranderd. Een uitgave verandert nooit: haal haar "
    "terug uit git."
)


def refused(root: Path) -> str:
    with pytest.raises(MenukaartError) as caught:
        previous_scores(root, "2.0")
    return str(caught.value)


def test_another_checksum_is_refused(tmp_path: Path) -> None:
    folder = release(tmp_path, "2026.11", line("a", {"value": 3}))
    with (folder / "documents.jsonl").open("ab") as file:
        file.write(b"\n")
    assert refused(tmp_path) == CHANGED


def test_missing_documents_are_refused(tmp_path: Path) -> None:
    (release(tmp_path, "2026.11") / "documents.jsonl").unlink()
    assert refused(tmp_path) == CHANGED


@pytest.mark.parametrize("manifest", ["{", "[]", '"x"', "{}", '{"documents_sha256": null}', b"\xff"])
def test_a_broken_manifest_is_refused(tmp_path: Path, manifest: str | bytes) -> None:
    folder = release(tmp_path, "2026.11", line("a", {"value": 3}))
    content = manifest.encode() if isinstance(manifest, str) else manifest
    (folder / "manifest.json").write_bytes(content)
    assert refused(tmp_path) == CHANGED


@pytest.mark.parametrize(
    "broken",
    [
        '{"document":{,"path":"interventions/a.json"}', '{"x":1,"path":"interventions/a.json"}',
        line("a", {"rule": "1.0"}), '{"document":[],"path":"interventions/a.json"}', line("a", 3),
        line("a", {"value": "3"}), line("a", {"value": 3, "rule": 2}),
    ],
)  # fmt: skip
def test_a_broken_document_is_refused(tmp_path: Path, broken: str) -> None:
    release(tmp_path, "2026.11", broken)
    assert refused(tmp_path) == CHANGED
