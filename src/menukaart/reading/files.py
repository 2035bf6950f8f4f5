"""Which files are records, and which files do not belong where they stand."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from menukaart.model.fields import ID_PATTERN, MAX_ID_LENGTH, suggest_id
from menukaart.problems import Place, Problem, UsageError
from menukaart.reading.plain_file import NO_FILE, OUTSIDE, Refusal, folder_refusal, is_inside, unreadable
from menukaart.vocabulary import RecordKind, Severity

SUFFIX = ".yaml"
TABLE_SUFFIX = ".csv"
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

    @property
    def root(self) -> Path:
        """The knowledge base in which it stands."""
        return self.path.parent.parent


@dataclass(frozen=True, slots=True)
class Listing:
    """The record files of a knowledge base, and what is wrong with the files as files.

    Attributes:
        files: the files to read.
        problems: what is wrong with files as files.
        unread: kind and id of files that are there but are not read; links to them are not dead.
    """

    files: tuple[RecordFile, ...]
    problems: tuple[Problem, ...]
    unread: tuple[tuple[RecordKind, str], ...]


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
    unread: list[tuple[RecordKind, str]] = []
    for kind in RecordKind:
        found = []
        if refused := _folder_refusal(root, kind):
            problems.append(refused.about(kind.value))
            unread += [(kind, Path(name).stem) for name in _names(root / kind.value)]
            continue
        entries = _entries(root / kind.value)
        names = {entry.name for entry in entries}
        for entry in entries:
            file = RecordFile(kind, Path(entry.name).stem, f"{kind.value}/{entry.name}", Path(entry.path))
            if _is_table(entry, file, names):
                problems += [refused.about(file.file) for refused in (_kind_refusal(root, entry),) if refused]
                continue
            problem = _entry_problem(root, entry, file)
            if problem:
                problems.append(problem)
            if problem is None or problem.code == "ongeldige-id":
                found.append(file)
            else:
                unread.append((kind, file.id))
        problems.extend(_case_collisions(found))
        files.extend(found)
    return Listing(tuple(files), tuple(problems), tuple(unread))


def _folder_refusal(root: Path, kind: RecordKind) -> Refusal | None:
    """Say why a folder is not read; a link out of the project may lead to anything."""
    folder = root / kind.value
    refused = folder_refusal(root, folder)
    if refused is None and folder.is_dir():
        try:
            os.scandir(folder).close()
        except OSError as error:
            return unreadable(error)
    return refused


def _names(folder: Path) -> list[str]:
    """Name what stands in a folder that is not read, so that links to its records are not called dead."""
    try:
        return [entry.name for entry in folder.iterdir()]
    except OSError:
        return []


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """List what stands in a folder, but not what editors and systems leave behind there."""
    if not folder.is_dir():
        return []
    entries = [e for e in os.scandir(folder) if not e.name.startswith(".") and not e.name.endswith("~")]
    return sorted(entries, key=lambda entry: entry.name)


def _is_table(entry: os.DirEntry[str], record: RecordFile, names: Container[str]) -> bool:
    """Tell whether something stands where the study table of a source belongs."""
    is_beside = record.kind is RecordKind.SOURCE and f"{record.id}{SUFFIX}" in names
    return is_beside and entry.name == f"{record.id}{TABLE_SUFFIX}"


def _entry_problem(root: Path, entry: os.DirEntry[str], record: RecordFile) -> Problem | None:
    name, file = Path(entry.name), record.file
    if refused := _kind_refusal(root, entry):
        return refused.about(file)
    if name.suffix != SUFFIX:
        hint = f"Hernoem het naar '{name.stem}{SUFFIX}'." if name.suffix.lower() in {".yml", SUFFIX} else ""
        message = f"In deze map horen alleen bestanden die op {SUFFIX} eindigen."
        return _problem("verkeerd-bestand", file, message, hint or "Verplaats of verwijder het bestand.")
    if entry.stat().st_size > MAX_BYTES:
        message = "Het bestand is groter dan 1 MB; zo groot is geen record."
        return _problem("te-groot", file, message, "Verdeel het over meer records.")
    if not re.fullmatch(ID_PATTERN, name.stem) or len(name.stem) > MAX_ID_LENGTH:
        suggestion = suggest_id(name.stem)
        message = "De bestandsnaam is geen geldige id: alleen a-z, 0-9 en losse streepjes."
        hint = f"Hernoem het naar '{suggestion}{SUFFIX}'." if suggestion else "Geef het een andere naam."
        return _problem("ongeldige-id", file, message, hint)
    return None


def _kind_refusal(root: Path, entry: os.DirEntry[str]) -> Refusal | None:
    """Say why an entry is no file to read, without asking the system more than the folder told."""
    if entry.is_symlink() and not is_inside(root, Path(entry.path)):
        return OUTSIDE
    return None if entry.is_file() else NO_FILE


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
    return Problem(code, Severity.ERROR, Place(file), "", message, hint)
