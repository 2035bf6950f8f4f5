"""What every way to begin a record shares: may this folder be written, was the id ever used."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from menukaart.catalogue.lives import once_public
from menukaart.cli.root import near
from menukaart.problems import UsageError
from menukaart.reading import Library
from menukaart.reading.files import SUFFIX, RecordFile
from menukaart.reading.loader import load_file
from menukaart.reading.plain_file import folder_refusal
from menukaart.reading.register import load_register
from menukaart.vocabulary import RecordKind

_FOR_EVER = "Een id wordt nooit opnieuw gebruikt."


def folder_to_write(root: Path, kind: RecordKind) -> Path:
    """Give the folder of a kind of record.

    Raises:
        UsageError: when it is not there, or leads outside the knowledge base.
    """
    folder = root / kind.value
    if not os.path.lexists(folder):
        raise UsageError(f"De map '{near(folder)}' ontbreekt. Ga naar de kennisbank of gebruik --root MAP.")
    if refused := folder_refusal(root, folder):
        raise UsageError(f"In '{near(folder)}' wordt niet geschreven. {refused.message}")
    return folder


def write_new(root: Path, kind: RecordKind, identifier: str, text: str) -> Path:
    """Write a record that is not there yet.

    Raises:
        UsageError: when the id is, or ever was, that of a record; says what became of that.
    """
    path = root / kind.value / f"{identifier}{SUFFIX}"
    if said := _once(root, kind, identifier):
        raise UsageError(f"{said} {_FOR_EVER}")
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise UsageError(f"'{near(path)}' bestaat al. {_FOR_EVER}") from None
    return path


def _once(root: Path, kind: RecordKind, identifier: str) -> str:
    """Say what an id is or was, from its own file and the register; the other records are not read."""
    path = root / kind.value / f"{identifier}{SUFFIX}"
    file = RecordFile(kind, identifier, f"{kind.value}/{path.name}", path)
    there = (load_file(file),) if os.path.lexists(path) else ()
    register, _ = load_register(root)
    return once_public(Library(root, there, (), register=register), kind, identifier)


def check_command(root: Path, path: Path) -> str:
    """Write the command that checks one record, as it works from where the person stands."""
    elsewhere = "" if Path.cwd() == root else f" --root {shlex.quote(near(root))}"
    return f"menukaart check {shlex.quote(near(path))}{elsewhere}"
