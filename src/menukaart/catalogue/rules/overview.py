"""What summary and description say of costs and phases is what the fields say.

As with numbers of effect (``contradiction``), only sentences of one meaning are judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from menukaart import dutch
from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Intervention
from menukaart.model.practice import Amount
from menukaart.vocabulary import CostUnit, Currency, Phase, Severity

_HINT = "Kijk na wat klopt en maak tekst en veld gelijk."
_EUROS = re.compile(r"(\d[\d.]*) euro per (?:leerling|kind)\b")
_MARGIN = Decimal("0.05")
"""How far an amount in a text may lie outside the range of the field: texts round."""
_PER_PUPIL = {CostUnit.PUPIL_YEAR, CostUnit.PUPIL}
_PHASES = {
    "vve": Phase.VVE,
    "po": Phase.PO,
    "basisonderwijs": Phase.PO,
    "primair onderwijs": Phase.PO,
    "vo": Phase.VO,
    "voortgezet onderwijs": Phase.VO,
    "mbo": Phase.MBO,
}
_ONLY = re.compile(rf"(?<!niet )\balleen (?:voor|in) (?:het |de )?({'|'.join(_PHASES)})\b", re.IGNORECASE)


def _check(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Intervention):
        return
    for field in ("summary", "description"):
        text = getattr(record, field) or ""
        for words, against in (*_euros(text, record), *_only(text, record)):
            yield Breach((field,), f"De tekst zegt '{words}', maar {against}.", _HINT, snippet=words)


def _euros(text: str, record: Intervention) -> Iterator[tuple[str, str]]:
    stated = [amount for amount in (record.cost.amounts if record.cost else ()) if _is_per_pupil(amount)]
    if not stated:
        return
    for found in _EUROS.finditer(text):
        said = Decimal(found[1].rstrip(".").replace(".", ""))
        if not any(_holds(amount, said) for amount in stated):
            reach = dutch.enumeration((_reach(amount) for amount in stated), "of")
            yield found[0], f"bij 'cost' staat {reach} euro per leerling"


def _is_per_pupil(amount: Amount) -> bool:
    return (
        amount.currency is Currency.EUR and amount.unit in _PER_PUPIL and None not in (amount.min, amount.max)
    )


def _ends(amount: Amount) -> tuple[Decimal, Decimal]:
    return amount.min or Decimal(), amount.max or Decimal()


def _holds(amount: Amount, said: Decimal) -> bool:
    low, high = _ends(amount)
    return low * (1 - _MARGIN) <= said <= high * (1 + _MARGIN)


def _reach(amount: Amount) -> str:
    low, high = _ends(amount)
    return dutch.number(low) if low == high else f"{dutch.number(low)} tot {dutch.number(high)}"


def _only(text: str, record: Intervention) -> Iterator[tuple[str, str]]:
    for found in _ONLY.finditer(text):
        others = [phase for phase in record.phases if phase is not _PHASES[found[1].casefold()]]
        if others:
            yield found[0], f"bij 'phases' staat ook {dutch.enumeration(phase.value for phase in others)}"


RULE = Rule(
    "tekst-tegen-veld",
    "Samenvatting en beschrijving spreken de kosten en de onderwijsfasen van het record niet tegen.",
    _check,
    Severity.WARNING,
    remedy="Kijk na wat klopt, en maak tekst en veld gelijk.",
)
