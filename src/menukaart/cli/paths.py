"""Which files of a knowledge base a person means by the paths on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from menukaart.problems import UsageError


class Chosen:
    """The files and folders that a command is about; none named means all."""

    def __init__(self, root: Path, paths: Sequence[Path]) -> None:
        """Take the root of the knowledge base and the paths as they were typed.

        Raises:
            UsageError: when a path is not there, or lies outside the knowledge base.
        """
        self._wanted = [_relative(root, path) for path in paths]

    def __contains__(self, file: str) -> bool:
        """Tell whether a file (relative to the root) is meant."""
        return not self._wanted or any(Path(file).is_relative_to(wanted) for wanted in self._wanted)


def _relative(root: Path, path: Path) -> Path:
    candidates = [(root / path).absolute(), path.absolute()]
    found = next((candidate for candidate in candidates if candidate.exists()), None)
    if found is None:
        raise UsageError(f"Er is geen bestand of map '{path}'.")
    base = root.absolute()
    if not found.resolve().is_relative_to(base.resolve()):
        raise UsageError(f"'{path}' hoort niet bij deze kennisbank ({base}).")
    return found.resolve().relative_to(base.resolve())
