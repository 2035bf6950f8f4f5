"""What a release holds is what was public: the files match their checksums, and the lists come out of them.

The ways to write and to order stand here once more, on purpose: a release must not change with the product.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

RELEASES = Path(__file__).parents[2] / "releases"
ALL = sorted(folder for folder in RELEASES.iterdir() if folder.is_dir())
KINDS = ("interventions", "sources", "themes")

Document = dict[str, Any]


@pytest.fixture(params=ALL, ids=lambda folder: folder.name)
def release(request: pytest.FixtureRequest) -> Path:
    """The folder of a release."""
    folder: Path = request.param
    return folder


def manifest(release: Path) -> Document:
    content: Document = json.loads((release / "manifest.json").read_bytes())
    return content


def rows(release: Path) -> list[Document]:
    return [json.loads(line) for line in (release / "documents.jsonl").read_bytes().splitlines()]


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def by_title(document: Document) -> tuple[str, str]:
    title = document["title"]
    bare = "".join(c for c in unicodedata.normalize("NFKD", title) if not unicodedata.combining(c))
    return bare.casefold(), title


def by_kind_and_title(document: Document) -> tuple[str, tuple[str, str]]:
    return document["kind"], by_title(document)


def by_id(document: Document) -> str:
    return str(document["id"])


ORDERS: dict[str, Callable[[Document], Any]] = {
    "interventions": by_title,
    "sources": by_id,
    "themes": by_title,
    "tombstones": by_kind_and_title,
}


def listed(release: Path, name: str) -> list[Document]:
    """Give the documents of a list in its order; an old address stands only in the list of old addresses."""
    items = [
        row["document"]
        for row in rows(release)
        if ("successors" in row["document"]) == (name == "tombstones")
        and (name == "tombstones" or row["path"].startswith(f"{name}/"))
    ]
    return sorted(items, key=ORDERS[name])


def test_the_files_match_their_checksums(release: Path) -> None:
    about = manifest(release)
    assert about["release"] == release.name
    for name in ("documents.jsonl", "codebook.json"):
        assert digest((release / name).read_bytes()) == about[f"{name.partition('.')[0]}_sha256"]


def test_every_document_stands_there_once(release: Path) -> None:
    found = rows(release)
    paths = [row["path"] for row in found]
    assert len(found) == manifest(release)["documents"] == len(set(paths))
    assert paths == [
        f"{path.partition('/')[0]}/{row['document']['id']}.json"
        for path, row in zip(paths, found, strict=True)
    ]
    assert {path.partition("/")[0] for path in paths} == set(KINDS)


def test_every_list_comes_out_byte_for_byte(release: Path) -> None:
    about = manifest(release)
    assert set(about["lists"]) == {f"{name}.json" for name in ORDERS}
    for name in ORDERS:
        items = listed(release, name)
        head = {
            "generated_at": about["generated_at"],
            "schema_version": about["schema_version"],
            "total": len(items),
        }
        text = f'{written(head)[:-1]},"result":[{",".join(map(written, items))}]}}\n'
        assert about["lists"][f"{name}.json"] == {"sha256": digest(text.encode()), "total": len(items)}
