"""What an hour of work costs in the examples: as printed, or from a wage for a month."""

from __future__ import annotations

from decimal import Decimal

from menukaart.model.wages import Wage

_MONTHS, _WEEKS = 12, 52


def per_hour(wage: Wage) -> tuple[Decimal, Decimal]:
    """Give the lowest and the highest amount in euros for an hour.

    A wage for a month is spread over all weeks of a year. Holidays, premiums and hours without pupils are
    not in it, so that an hour with pupils costs more.
    """
    if wage.week is None:
        return wage.min, wage.max
    hours = Decimal(_WEEKS * wage.week)
    return wage.min * _MONTHS / hours, wage.max * _MONTHS / hours
