"""History is only added to: a line that a release holds stays as it was."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject


def _check(subject: Subject) -> Iterator[Breach]:
    frozen = subject.catalogue.history
    if frozen is None:
        return
    now = [(change.date.isoformat(), change.text) for change in subject.record.changes]
    before = frozen.lines.get((subject.kind, subject.id), ())
    gone = [(index, line) for index, line in enumerate(before) if line not in now]
    for index, (day, text) in gone:
        path = ("changes", index) if _is_changed(index, now, before) else ("changes",)
        message = f"In uitgave {frozen.release} stond hier: {day}, '{text}'. Die regel is veranderd of weg."
        hint = "Zet haar terug zoals zij was. Wat u nu verandert, krijgt een nieuwe regel onderaan."
        yield Breach(path, message, hint, at_key=len(path) == 1)
    kept = [line for line in before if line in now]
    if not gone and sorted(kept, key=now.index) != kept:
        message = f"De regels staan in een andere volgorde dan in uitgave {frozen.release}."
        yield Breach(("changes",), message, "Zet ze terug; de nieuwste staat onderaan.", at_key=True)


def _is_changed(index: int, now: list[tuple[str, str]], before: tuple[tuple[str, str], ...]) -> bool:
    """Tell whether another line stands where a line was."""
    return index < len(now) and now[index] not in before


RULE = Rule(
    "geschiedenis-veranderd",
    "Aan 'changes' komt alleen iets bij; wat is uitgebracht, blijft staan.",
    _check,
    remedy="Zet de oude regel terug, en schrijf wat er nu verandert op een nieuwe regel.",
)
