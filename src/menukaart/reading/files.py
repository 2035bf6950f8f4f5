"""Which files are records, and which files do not belong where they stand."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from menukaart.model.fields import ID_PATTERN, MAX_ID_LENGTH
from menukaart.problems import Level, Place, Problem, UsageError
from menukaart.vocabulary import RecordKind

SUFFIX = ".yaml"
MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file that should hold one record.

    Attributes:
        kind: the kind of record, from the folder.
        id: the name of the file without its ending.
        file: path relative to the root, with forward slashes.
        path: where it is on disk.
    """

    kind: RecordKind
    id: str
    file: str
    path: Path


@dataclass(frozen=True, slots=True)
class Listing:
    """The record files of a knowledge base, and what is wrong with the files as files."""

    files: tuple[RecordFile, ...]
    problems: tuple[Problem, ...]


def list_files(root: Path) -> Listing:
    """Find the record files of a knowledge base, in a fixed order.

    Raises:
        UsageError: when the root is no knowledge base (it has none of the three folders).
    """
    if not any((root / kind.value).is_dir() for kind in RecordKind):
        folders = ", ".join(f"{kind.value}/" for kind in RecordKind)
        raise UsageError(
            f"'{root}' is geen kennisbank: er is geen map {folders} te vinden. "
            "Ga naar de map van het project of gebruik --root MAP."
        )
    files: list[RecordFile] = []
    problems: list[Problem] = []
    for kind in RecordKind:
        found = list(_entries(root, kind, problems))
        problems.extend(_case_collisions(found))
        files.extend(found)
    return Listing(tuple(files), tuple(problems))


def _entries(root: Path, kind: RecordKind, problems: list[Problem]) -> Iterator[RecordFile]:
    folder = root / kind.value
    if not folder.is_dir():
        return
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        file = f"{kind.value}/{entry.name}"
        problem = _entry_problem(root, entry, file)
        if problem:
            problems.append(problem)
        if problem is None or problem.code == "ongeldige-id":
            yield RecordFile(kind, Path(entry.name).stem, file, Path(entry.path))


def _entry_problem(root: Path, entry: os.DirEntry[str], file: str) -> Problem | None:
    name = Path(entry.name)
    if entry.is_symlink() and not _inside(root, Path(entry.path)):
        message = "Dit is een snelkoppeling (symlink) naar iets buiten het project."
        return _problem("symlink", file, message, "Zet hier het bestand zelf neer.")
    if not entry.is_file():
        message = "Hier hoort een bestand te staan, geen map of iets anders."
        return _problem("verkeerd-bestand", file, message, "Records staan direct in hun map.")
    if name.suffix != SUFFIX:
        hint = f"Hernoem het naar '{name.stem}{SUFFIX}'." if name.suffix.lower() in {".yml", SUFFIX} else ""
        message = f"In deze map horen alleen bestanden die op {SUFFIX} eindigen."
        return _problem("verkeerd-bestand", file, message, hint or "Verplaats of verwijder het bestand.")
    if entry.stat().st_size > MAX_BYTES:
        message = f"Het bestand is {entry.stat().st_size:,} bytes; hoogstens {MAX_BYTES:,} mag.".replace(
            ",", "."
        )
        return _problem("te-groot", file, message, "Verdeel het over meer records.")
    if not re.fullmatch(ID_PATTERN, name.stem) or len(name.stem) > MAX_ID_LENGTH:
        suggestion = re.sub(r"[^a-z0-9]+", "-", name.stem.lower()).strip("-")
        message = "De bestandsnaam is geen geldige id: alleen a-z, 0-9 en losse streepjes."
        return _problem("ongeldige-id", file, message, f"Hernoem het naar '{suggestion}{SUFFIX}'.")
    return None


def _inside(root: Path, path: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root.resolve())
    except OSError:
        return False


def _case_collisions(files: list[RecordFile]) -> Iterator[Problem]:
    seen: dict[str, RecordFile] = {}
    for file in files:
        other = seen.setdefault(file.id.lower(), file)
        if other is not file:
            message = f"Deze naam verschilt alleen in hoofdletters van {other.file}."
            yield _problem(
                "id-hoofdletters", file.file, message, "Kies één schrijfwijze, met kleine letters."
            )


def _problem(code: str, file: str, message: str, hint: str) -> Problem:
    return Problem(code, Level.ERROR, Place(file), "", message, hint)
