"""The register only grows: what release 2026.11 made public stands at its head, unchanged."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIRST = 4_818
"""The addresses and places of the site of which release 2026.11 holds the documents."""
DIGEST = "d982ced66b3d74be138e4e887bc83ce787c5ad34374c80cdc248fe0f0a640257"


def lines() -> list[str]:
    return (ROOT / "register" / "addresses.txt").read_text(encoding="utf-8").splitlines(keepends=True)


def test_nothing_was_taken_from_the_head_of_the_register() -> None:
    assert hashlib.sha256("".join(lines()[:FIRST]).encode()).hexdigest() == DIGEST


def test_every_document_of_the_release_and_its_page_are_registered() -> None:
    known = {line.rstrip("\n") for line in lines()}
    for row in (ROOT / "releases" / "2026.11" / "documents.jsonl").read_bytes().splitlines():
        document = json.loads(row)
        assert f"api/v1/{document['path']}" in known
        assert document["document"]["url"].strip("/") + "/" in known
