"""``menukaart check``: report every problem of the records at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.reporters import REPORTERS
from menukaart.garbage_collection import collection_paused
from menukaart.problems import Problem, UsageError, has_errors
from menukaart.publish.inspection import inspect


@click.command(cls=DutchCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PAD]...")
@click.option(
    "--format",
    "style",
    type=click.Choice(list(REPORTERS)),
    default="text",
    help="Vorm van het verslag: voor mensen (text), programma's (json) of GitHub (github).",
)
@click.pass_obj
def check(root: Path, paths: tuple[Path, ...], style: str) -> int:
    """Controleer alle records, of alleen die op de genoemde paden."""
    with collection_paused():
        outcome = inspect(root).outcome
    problems = _select(root, outcome.problems, paths)
    click.echo(REPORTERS[style](problems, outcome.files))
    return int(has_errors(problems))


def _select(root: Path, problems: Sequence[Problem], paths: Sequence[Path]) -> list[Problem]:
    """Keep the problems of the named files and folders. Records are always checked together."""
    if not paths:
        return list(problems)
    chosen = [_relative(root, path) for path in paths]
    return [
        problem
        for problem in problems
        if any(Path(problem.place.file).is_relative_to(wanted) for wanted in chosen)
    ]


def _relative(root: Path, path: Path) -> Path:
    candidates = [(root / path).absolute(), path.absolute()]
    found = next((candidate for candidate in candidates if candidate.exists()), None)
    if found is None:
        raise UsageError(f"Er is geen bestand of map '{path}'.")
    base = root.absolute()
    if not found.resolve().is_relative_to(base.resolve()):
        raise UsageError(f"'{path}' hoort niet bij deze kennisbank ({base}).")
    return found.resolve().relative_to(base.resolve())
