"""Pagefind: the search indexes of a finished site.

There are two. ``pagefind`` holds the texts of all pages. ``pagefind-namen`` holds only names, summaries and
the words that the site made itself: it is small, and answers almost every question alone.
"""

from __future__ import annotations

import errno
import gzip
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pagefind_bin

from menukaart.problems import MenukaartError
from menukaart.publish.disk import disk_full
from menukaart.vocabulary import PageKind

TEXTS = "pagefind"
NAMES = "pagefind-namen"
MARKS_FILE = "zoeken/kenmerken.json"
TEXT_IDS_FILE = "zoeken/teksten.json"

_HIDDEN = "[data-zoekwoorden]"
_BELOW_NAMES = ".record > :not(.record-head), .page > :not(.record):not(h1), .record-head .kicker"
"""All but the head of a record and the heading of another page."""
_UNUSED = ("pagefind-*.js", "pagefind-*.css", "wasm.unknown.pagefind")
_SIGNATURE = b"pagefind_dcd"
_DISK_FULL = f"(os error {errno.ENOSPC})"
"""How Pagefind, a program in Rust, names a full disk."""


def build_index(site: Path) -> None:
    """Write the indexes, and beside them the kind and facets of every record.

    Raises:
        MenukaartError: when Pagefind is missing or fails.
    """
    _run(site, TEXTS, "--exclude-selectors", _HIDDEN)
    _run(site, NAMES, "--exclude-selectors", _BELOW_NAMES)
    _tidy(site)
    _write_marks(site)


def _run(site: Path, folder: str, *options: str) -> None:
    try:
        executable = pagefind_bin.get_executable()
    except FileNotFoundError as error:
        raise MenukaartError("Pagefind ontbreekt. Installeer opnieuw met: pip install -e .") from error
    command = [str(executable), "--site", str(site), "--output-subdir", folder, "--quiet", *options]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    said = outcome.stderr or outcome.stdout
    if outcome.returncode and _DISK_FULL in said:
        raise disk_full(site / folder)
    if outcome.returncode:
        raise MenukaartError(f"Het zoekregister kon niet gemaakt worden:\n{said}")


def _tidy(site: Path) -> None:
    """Throw away what this site does not use: interfaces, and a second engine."""
    for folder in (TEXTS, NAMES):
        for pattern in _UNUSED:
            for file in (site / folder).glob(pattern):
                file.unlink()


def _write_marks(site: Path) -> None:
    """Write for every record its id in the index, its kind and its facets; of each, the least bytes."""
    records = sorted(_fragments(site / NAMES), key=lambda item: item[0])
    kinds = sorted({meta.get("soort", PageKind.OTHER.value) for _, _, meta in records})
    phases = sorted({phase for _, _, meta in records for phase in meta.get("fase", "").split()})
    themes = sorted({theme for _, _, meta in records for theme in meta.get("thema", "").split()})
    rows = [
        [
            kinds.index(meta.get("soort", PageKind.OTHER.value)),
            sum(1 << phases.index(phase) for phase in meta.get("fase", "").split()),
            [themes.index(theme) for theme in meta.get("thema", "").split()],
        ]
        for _, _, meta in records
    ]
    ids = " ".join(identifier for identifier, _, _ in records)
    _write(site / MARKS_FILE, {"kinds": kinds, "phases": phases, "themes": themes, "ids": ids, "rows": rows})
    places = {url: place for place, (_, url, _) in enumerate(records)}
    texts = [(identifier, places[url]) for identifier, url, _ in _fragments(site / TEXTS) if url in places]
    _write(site / TEXT_IDS_FILE, dict(sorted(texts)))


def _fragments(folder: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Give id, address and metadata of every page in an index."""
    for file in sorted((folder / "fragment").glob("*.pf_fragment")):
        content = gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE)
        page: dict[str, Any] = json.loads(content)
        yield file.stem.rpartition("_")[2], page["url"], page["meta"]


def _write(path: Path, content: dict[str, Any]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content, separators=(",", ":")), encoding="utf-8")
