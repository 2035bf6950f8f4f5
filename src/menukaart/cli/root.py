"""Which knowledge base a command is about: ``--root``, before or behind the name of the command."""

from __future__ import annotations

import os
from pathlib import Path

import click

from menukaart.problems import UsageError


def root_option() -> click.Option:
    """Make the option that every command has. It is resolved here, once: the rest sees an absolute path."""
    return click.Option(
        ["--root"],
        type=click.Path(file_okay=False, path_type=Path),
        metavar="MAP",
        help="Map van de kennisbank; standaard de map waarin u staat.",
        expose_value=False,
        callback=_keep,
    )


def near(path: Path) -> str:
    """Write a path as seen from where the person stands, when that is shorter."""
    try:
        return min(os.path.relpath(path), str(path), key=len)
    except (ValueError, OSError):  # another disk of Windows; a folder that is gone
        return str(path)


def _keep(ctx: click.Context, _option: click.Parameter, value: Path | None) -> None:
    """Remember the root in the context, which hands it to the command.

    Raises:
        UsageError: when two different folders are given.
    """
    before: Path | None = ctx.obj
    chosen = Path(os.path.realpath(value)) if value is not None else before
    if before is not None and chosen != before:
        raise UsageError(f"--root staat er twee keer, met '{before}' en '{chosen}'. Laat er een weg.")
    is_command = ctx.parent is not None
    ctx.obj = Path(os.path.realpath(Path())) if chosen is None and is_command else chosen
