"""What a release holds is what was public: the files match their checksums, and the lists come out of them.

The ways to write, to order and to put releases together stand here once more, on purpose: a release must not
change with the product.
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

FIRST = {
    "2026.11/codebook.json": "4c7142960b9e9ff90629e74792cd9fcfacbc0b2ef1a640a2d5e12f5b47613d62",
    "2026.11/documents.jsonl": "d766af315ea4187417d5da0473d4ff7a92d98e4e9f219220e01d3462679d22d4",
    "2026.11/manifest.json": "2b0a7f5cec963850f06f76a64b026f96c647bd05ad775649fb303b291e3252d2",
}
"""The files of the first release, also known to somebody else than the list beside them."""


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


def whole(release: Path) -> dict[str, Document]:
    """Give the whole set of a release by path: all releases up to it, laid over each other."""
    found: dict[str, Document] = {}
    for folder in ALL[: ALL.index(release) + 1]:
        for path in manifest(folder).get("gone", []):
            del found[path]
        found |= {row["path"]: row["document"] for row in rows(folder)}
    return found


def listed(release: Path, name: str) -> list[Document]:
    """Give the documents of a list in its order; an old address stands only in the list of old addresses."""
    items = [
        document
        for path, document in whole(release).items()
        if ("successors" in document) == (name == "tombstones")
        and (name == "tombstones" or path.startswith(f"{name}/"))
    ]
    return sorted(items, key=ORDERS[name])


def test_no_file_is_another_than_on_the_list() -> None:
    """Whoever changes a release must change this list too, and that shows."""
    listed = {}
    for line in (RELEASES / "checksums.txt").read_text(encoding="utf-8").splitlines():
        checksum, _, name = line.partition("  ")
        assert name not in listed
        listed[name] = checksum
    files = [path for path in RELEASES.rglob("*") if path.is_file() and path.parent != RELEASES]
    assert listed == {path.relative_to(RELEASES).as_posix(): digest(path.read_bytes()) for path in files}
    assert FIRST.items() <= listed.items()


def test_the_files_match_their_checksums(release: Path) -> None:
    about = manifest(release)
    assert about["release"] == release.name
    assert digest((release / "documents.jsonl").read_bytes()) == about["documents_sha256"]
    holder = RELEASES / about.get("codebook", release.name) / "codebook.json"
    assert digest(holder.read_bytes()) == about["codebook_sha256"]


def test_every_document_stands_there_once(release: Path) -> None:
    found = rows(release)
    paths = [row["path"] for row in found]
    assert len(found) == manifest(release).get("changed", len(found)) == len(set(paths))
    assert len(whole(release)) == manifest(release)["documents"]
    assert paths == [
        f"{path.partition('/')[0]}/{row['document']['id']}.json"
        for path, row in zip(paths, found, strict=True)
    ]
    assert {path.partition("/")[0] for path in whole(release)} == set(KINDS)


def test_the_whole_set_has_one_checksum(release: Path) -> None:
    """But for the first, which came before that."""
    lines = [
        written({"document": each, "path": path}) + "\n" for path, each in sorted(whole(release).items())
    ]
    said = manifest(release).get("set_sha256")
    assert release.name == "2026.11" if said is None else said == digest("".join(lines).encode())


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
