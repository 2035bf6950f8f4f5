"""A day on the command line. Here, and nowhere below, a command may ask the clock."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import click

from menukaart.problems import UsageError

TODAY = "vandaag"


class DayType(click.ParamType[date]):
    """A day as ``2026-11-26``, or ``vandaag``."""

    name = "dag"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ARG002
        """Make a day of what was typed.

        Raises:
            UsageError: when it is no day.
        """
        if isinstance(value, date):
            return value
        if value == TODAY:
            return datetime.now(UTC).astimezone().date()
        try:
            # The library takes more shapes than we want to explain.
            found = date.fromisoformat(value) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) else None
        except ValueError:
            found = None
        if found is None:
            raise UsageError(
                f"'{value}' is geen dag. Schrijf jaar-maand-dag, zoals 2026-11-26, of '{TODAY}'."
            )
        return found


DAY = DayType()
