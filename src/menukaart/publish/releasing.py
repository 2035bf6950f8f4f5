"""Makes a release of the content: freezes what changed in the API, with what it takes to read it."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from menukaart.frozen.codebook import Json
from menukaart.frozen.release import TOMBSTONE, sets
from menukaart.model.settings import Extra, unfilled
from menukaart.problems import MenukaartError, UsageError
from menukaart.publish.build import build_moment
from menukaart.publish.inspection import inspect
from menukaart.publish.together import write_together
from menukaart.reading.layout import RELEASES_FOLDER
from menukaart.reading.plain_file import Refusal, folder_refusal, read_plain
from menukaart.reading.release_files import (
    CHECKSUMS_FILE,
    CODEBOOK,
    DOCUMENTS,
    MANIFEST,
    MAX_RELEASE_BYTES,
    VERSION,
    ReleaseFolder,
    digest,
    load_releases,
    release_folders,
)
from menukaart.render.api.codebook import codebook_file
from menukaart.render.api.documents import documents, listing, write_json
from menukaart.render.api.models import SCHEMA_VERSION

CITATION_FILE = "CITATION.cff"
_CITED = re.compile(r"^preferred-citation:\n(?:(?:  .*)?\n)*", re.MULTILINE)
_TOMBSTONES = "tombstones.json"


@dataclass(frozen=True, slots=True)
class Made:
    """What a release holds.

    Attributes:
        folder: where it stands, relative to the root.
        day: the day that its content stands for, ``2026-11-26``.
        previous: the release before it; empty for the first.
        new: paths of documents that the release before it does not have.
        changed: paths of documents that say something else than in the release before it.
        gone: paths of documents that are no longer there.
        total: documents in the whole set.
        has_codebook: whether the codebook is another than that of the release before it.
        is_cited: whether ``CITATION.cff`` names this release now.
        missing: in Dutch, the settings that only a publisher can fill and that are still empty.
    """

    folder: str
    day: str
    previous: str
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    total: int
    has_codebook: bool
    is_cited: bool
    missing: tuple[str, ...]


def make_release(root: Path, version: str) -> Made:
    """Freeze the content as it is now, in ``releases/<version>/``.

    Raises:
        UsageError: when the version is no version, is not newer than the newest, or nothing changed.
        RecordsInvalid: when a record holds an error.
        MenukaartError: when an earlier release is not what it was.
    """
    _must_be_free(root, version, release_folders(root))
    inspected = inspect(root)
    catalogue = inspected.outcome.sound_catalogue()
    moment = build_moment(catalogue).strftime("%Y-%m-%dT%H:%M:%SZ")
    now = documents(catalogue, inspected.assessments)
    extra = inspected.settings.extra if inspected.settings else Extra()
    return write_release(root, version, now, moment, unfilled(extra))


def write_release(
    root: Path, version: str, now: Mapping[str, Json], moment: str, missing: tuple[str, ...] = ()
) -> Made:
    """Freeze a set of documents.

    Args:
        root: the knowledge base.
        version: name of the release.
        now: every document by path, each list in the order of the API.
        moment: what the documents stand for, as ISO 8601 in UTC.
        missing: settings that only a publisher can fill, for who makes the release.

    Raises:
        UsageError: when nothing changed.
        MenukaartError: when an earlier release is not what it was.
    """
    earlier = release_folders(root)
    before = _newest_set(root)
    rows = {path: _row(path, document) for path, document in now.items()}
    changed = {path: row for path, row in sorted(rows.items()) if before.get(path) != row}
    gone = tuple(sorted(before.keys() - rows.keys()))
    book = codebook_file()
    book_of = _holder(earlier, book)
    previous = earlier[-1].version if earlier else ""
    if previous and not changed and not gone and book_of:
        raise UsageError(f"Sinds uitgave {previous} is er niets veranderd.")
    content = "".join(changed.values()).encode()
    manifest = {
        "release": version,
        "previous": previous or None,
        "generated_at": moment,
        "schema_version": SCHEMA_VERSION,
        "documents": len(rows),
        "changed": len(changed),
        "gone": list(gone),
        "documents_sha256": digest(content),
        "set_sha256": digest("".join(row for _, row in sorted(rows.items())).encode()),
        "codebook": book_of or version,
        "codebook_sha256": digest(book),
        "lists": _lists(now, moment),
    }
    files = {DOCUMENTS: content, MANIFEST: (json.dumps(manifest, indent=1, sort_keys=True) + "\n").encode()}
    files |= {} if book_of else {CODEBOOK: book}
    is_cited = _write(root, version, files, moment[:10])
    return Made(
        folder=f"{RELEASES_FOLDER}/{version}",
        day=moment[:10],
        previous=previous,
        new=tuple(path for path in changed if path not in before),
        changed=tuple(path for path in changed if path in before),
        gone=gone,
        total=len(rows),
        has_codebook=not book_of,
        is_cited=is_cited,
        missing=missing,
    )


def _must_be_free(root: Path, version: str, earlier: tuple[ReleaseFolder, ...]) -> None:
    if not VERSION.fullmatch(version):
        raise UsageError(
            f"'{version}' is geen naam voor een uitgave. Schrijf jaar en maand, zoals 2026.12; een tweede "
            "uitgave in die maand heet 2026.12.2."
        )
    folder = root / RELEASES_FOLDER
    if refused := folder_refusal(root, folder):
        raise UsageError(f"In '{RELEASES_FOLDER}' wordt niet geschreven. {refused.message}")
    if os.path.lexists(folder / version):
        raise UsageError(f"Uitgave {version} is er al. Een uitgave verandert nooit; kies een nieuwe naam.")
    if earlier and version <= earlier[-1].version:
        raise UsageError(f"Uitgave {earlier[-1].version} is nieuwer dan {version}. Kies een latere naam.")


def _newest_set(root: Path) -> dict[str, str]:
    """Give the lines of the whole set of the newest release, by path."""
    every = [whole for _, whole in sets(load_releases(root))]
    return {path: _row(path, document) for path, document in every[-1].items()} if every else {}


def _row(path: str, document: Json) -> str:
    return write_json({"document": document, "path": path})


def _holder(earlier: tuple[ReleaseFolder, ...], book: bytes) -> str:
    """Give the release that holds this very codebook, when it is the one that still holds; else nothing."""
    if earlier and earlier[-1].manifest.get("codebook_sha256") == digest(book):
        return str(earlier[-1].manifest.get("codebook", earlier[-1].version))
    return ""


def _lists(now: Mapping[str, Json], moment: str) -> dict[str, dict[str, object]]:
    """Give the checksum of each list of the API, which together hold every document."""
    members: dict[str, list[bytes]] = {}
    for path, document in now.items():
        name = _TOMBSTONES if TOMBSTONE in document else f"{path.partition('/')[0]}.json"
        members.setdefault(name, []).append(write_json(document).encode())
    names = ("interventions.json", "sources.json", "themes.json", _TOMBSTONES)
    lists = {name: members.get(name, []) for name in names}
    return {
        name: {"sha256": digest(listing(items, moment)), "total": len(items)} for name, items in lists.items()
    }


def _write(root: Path, version: str, files: Mapping[str, bytes], day: str) -> bool:
    """Write everything or nothing; gives whether the citation of the whole names the release now."""
    folder = f"{RELEASES_FOLDER}/{version}"
    lines = [f"{digest(content)}  {version}/{name}\n" for name, content in sorted(files.items())]
    together = {f"{folder}/{name}": content for name, content in files.items()}
    together[CHECKSUMS_FILE] = _content(root, CHECKSUMS_FILE) + "".join(lines).encode()
    cited = _cited(_content(root, CITATION_FILE).decode(), version, day)
    if cited:
        together[CITATION_FILE] = cited.encode()
    (root / folder).mkdir(parents=True)
    done = False
    try:
        write_together(root, together)
        done = True
    finally:
        if not done:
            shutil.rmtree(root / folder, ignore_errors=True)
    return bool(cited)


def _content(root: Path, name: str) -> bytes:
    if not os.path.lexists(root / name):
        return b""
    content = read_plain(root / name, MAX_RELEASE_BYTES)
    if isinstance(content, Refusal):
        raise MenukaartError(f"{name} is niet te lezen. {content.message}")
    return content


def _cited(text: str, version: str, day: str) -> str:
    """Write version and day of a release in the citation of the whole; empty when that has no such part."""
    found = _CITED.search(text)
    if not found:
        return ""
    part = found[0]
    for name, value in (("version", f'"{version}"'), ("date-released", f'"{day}"'), ("year", version[:4])):
        part = re.sub(rf"^  {name}: .*$", f"  {name}: {value}", part, flags=re.MULTILINE)
    return text[: found.start()] + part + text[found.end() :]
