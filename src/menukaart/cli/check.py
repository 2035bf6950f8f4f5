"""``menukaart check``: report every problem of the records at once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from menukaart.cli.day import DAY
from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.github import SUMMARY_VARIABLE, step_summary
from menukaart.cli.paths import Chosen, paths_argument
from menukaart.cli.reporters import REPORTERS, text_report
from menukaart.cli.wording import hints_counted
from menukaart.crew import Crew
from menukaart.garbage_collection import collection_paused
from menukaart.problems import Problem, has_errors
from menukaart.publish.inspection import check_files


@click.command(cls=DutchCommand)
@paths_argument
@click.option(
    "--format",
    "style",
    type=click.Choice(list(REPORTERS)),
    default="text",
    help="Vorm van het verslag: voor mensen (text), programma's (json) of GitHub (github).",
)
@click.option(
    "--date",
    "day",
    type=DAY,
    help="Zeg ook welke herzieningen en erkenningen op deze dag verlopen zijn: jjjj-mm-dd of 'vandaag'.",
)
@click.option(
    "--hints",
    is_flag=True,
    help="Noem ook de aanwijzingen over taal. Voor wie records noemt, staan zij er al bij.",
)
@click.pass_obj
def check(root: Path, paths: tuple[Path, ...], style: str, day: date | None, *, hints: bool) -> int:
    """Controleer alle records, of alleen de genoemde paden en ids."""
    chosen = Chosen(root, paths)
    # Programs get hints only when they ask: their number must not drown what has to be mended.
    hints = hints or (bool(paths) and style == "text")
    with collection_paused():
        only = chosen if chosen.is_records else None
        outcome = check_files(root, day, only, hints=hints, each=Crew().each)
    # Everything is always read together: what one file says can break another.
    problems = [problem for problem in outcome.problems if problem.place.file in chosen]
    for piece in REPORTERS[style](problems, outcome.files):
        click.echo(piece, nl=False)
    click.echo()
    if outcome.hints and style == "text":
        click.echo(hints_counted(outcome.hints))
    if style == "github":
        _write_summary(problems, outcome.files)
    return int(has_errors(problems))


def _write_summary(problems: Sequence[Problem], records: int) -> None:
    """Add every problem to the summary of the step, when GitHub says where it is."""
    path = os.environ.get(SUMMARY_VARIABLE)
    if path:
        report = click.unstyle(text_report(problems, records, len(problems)))
        with Path(path).open("a", encoding="utf-8", errors="replace") as file:
            file.write(step_summary(report))
