"""Which files of a knowledge base a person means: by path, by folder, or by the id of a record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from menukaart import dutch
from menukaart.problems import UsageError
from menukaart.reading.files import SUFFIX, TABLE_SUFFIX
from menukaart.reading.layout import PARTS, RECORD_FOLDERS

paths_argument = click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PAD OF ID]...")
"""The argument of every command that is about some of the files."""


class Chosen:
    """The files and folders that a command is about; none named means all."""

    def __init__(self, root: Path, paths: Sequence[Path]) -> None:
        """Take the root of the knowledge base, and the paths and ids as they were typed.

        Raises:
            UsageError: when something is neither there nor an id, or is no part of the knowledge base.
        """
        self._wanted = [found for path in paths for found in _meant(root, path)]

    @property
    def is_all(self) -> bool:
        """Tell whether nothing was named."""
        return not self._wanted

    @property
    def is_records(self) -> bool:
        """Tell whether only records were named, so that nobody asks for pages or lists."""
        return bool(self._wanted) and all(
            set(wanted.parts[:1]) & set(RECORD_FOLDERS) for wanted in self._wanted
        )

    def __contains__(self, file: object) -> bool:
        """Tell whether a file (relative to the root) is meant."""
        return not self._wanted or any(Path(str(file)).is_relative_to(wanted) for wanted in self._wanted)


def _meant(root: Path, path: Path) -> list[Path]:
    """Give what a word stands for, relative to the root; a path of the knowledge base goes before an id."""
    base = root.resolve()
    there = [found for found in ((root / path).absolute(), path.absolute()) if found.exists()]
    inside = [each.resolve().relative_to(base) for each in there if each.resolve().is_relative_to(base)]
    parts = [each for each in inside if _is_part(each)]
    if parts:
        return parts[:1]
    if found := list(_records(root, str(path))):
        return found
    if inside:
        names = dutch.enumeration(f"{name}/" if (root / name).is_dir() else name for name in PARTS)
        raise UsageError(f"'{path}' hoort niet bij de inhoud van deze kennisbank. Die staat in {names}.")
    if there:
        raise UsageError(f"'{path}' hoort niet bij deze kennisbank ({base}).")
    hint = dutch.did_you_mean(str(path), _ids(root)) or "Noem een pad of de id van een record."
    raise UsageError(f"Er is geen bestand, map of record '{path}'. {hint}")


def _is_part(path: Path) -> bool:
    """Tell whether a path, relative to the root, is the root itself or in what belongs to it."""
    return not path.parts or path.parts[0] in PARTS


def _records(root: Path, identifier: str) -> Iterator[Path]:
    """Give the files of the records with an id, which may be of more than one kind; tables go with them."""
    for folder in RECORD_FOLDERS:
        file = Path(folder) / f"{identifier}{SUFFIX}"
        if Path(identifier).name == identifier and (root / file).is_file():
            yield file
            yield file.with_suffix(TABLE_SUFFIX)


def _ids(root: Path) -> set[str]:
    return {path.stem for folder in RECORD_FOLDERS for path in (root / folder).glob(f"*{SUFFIX}")}
