"""The page for editors: what needs work, counted first, with the records behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from menukaart import dutch
from menukaart.evidence.overview.to_search import RECENT_YEARS
from menukaart.model.effect import Effect
from menukaart.problems import Problem
from menukaart.render import addresses
from menukaart.render.views.editors import chores, searching
from menukaart.render.views.editors.chores import MONTHS_AHEAD, SHOWN_REASONS, Item
from menukaart.render.views.parts.common import Link, Scribe

MOST_SHOWN = 100
"""How many lines a list has at most, so that the page stays light when the knowledge base grows."""

_RECORD = ("record", "records")
_INTERVENTION = ("interventie", "interventies")
_SOURCE = ("bron", "bronnen")


@dataclass(frozen=True, slots=True)
class CountTable:
    """A table of counts: its caption, its head, and rows of a name with their numbers."""

    summary: str
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Chore:
    """One kind of work: how much there is (``0 records``), why it matters, and where it is.

    ``more`` says how many lines were left out; it is empty when all are there.
    """

    anchor: str
    title: str
    text: str
    count: str
    summary: str
    items: tuple[Item, ...]
    more: str
    table: CountTable | None = None


@dataclass(frozen=True, slots=True)
class ChoreGroup:
    """Chores that belong together."""

    anchor: str
    title: str
    text: str
    chores: tuple[Chore, ...]


@dataclass(frozen=True, slots=True)
class MaintenancePage:
    """Everything on the page.

    Attributes:
        crumbs: the way to this page.
        day: the day that the build stands for.
        counts: every chore with its count as remark; it leads to the list when there is one.
        groups: the chores where there is work.
        calendar: the days of reviews, for a calendar.
    """

    crumbs: tuple[Link, ...]
    day: str
    counts: tuple[Link, ...]
    groups: tuple[ChoreGroup, ...]
    calendar: Link


def maintenance_page(scribe: Scribe, day: date, warnings: tuple[Problem, ...]) -> MaintenancePage:
    """Make the page.

    Args:
        scribe: the writer, at the address of this page.
        day: the day that the build stands for; what is overdue is judged by it.
        warnings: what the check found in these records.
    """
    groups = _groups(scribe, day, warnings)
    busy = (replace(group, chores=tuple(chore for chore in group.chores if chore.items)) for group in groups)
    return MaintenancePage(
        crumbs=scribe.crumbs((addresses.PARTICIPATE, "Meedoen")),
        day=dutch.long_date(day),
        counts=tuple(
            Link(f"#{chore.anchor}" if chore.items else "", chore.title, chore.count)
            for group in groups
            for chore in group.chores
        ),
        groups=tuple(group for group in busy if group.chores),
        calendar=Link(scribe.here.to(addresses.REVIEWS), "Zet de controledatums in uw agenda"),
    )


def _groups(scribe: Scribe, day: date, warnings: tuple[Problem, ...]) -> tuple[ChoreGroup, ...]:
    return (
        ChoreGroup(
            "eerst",
            "Eerst nakijken",
            "Hier kan iets staan dat niet meer klopt.",
            _first(scribe, day, warnings),
        ),
        ChoreGroup(
            "cijfers",
            "Cijfers en bronnen",
            "Hier ontbreekt iets waarmee een lezer een cijfer kan controleren.",
            _figures_and_sources(scribe),
        ),
        ChoreGroup(
            "onbekend",
            "Wat wij nog niet weten",
            "Met lezen en zoeken wordt de menukaart hier beter.",
            _unknown(scribe, day),
        ),
    )


def _first(scribe: Scribe, day: date, warnings: tuple[Problem, ...]) -> tuple[Chore, ...]:
    return (
        _chore(
            "te-laat",
            "De controledatum is voorbij",
            "Deze records moesten al opnieuw bekeken zijn.",
            _RECORD,
            chores.overdue(scribe, day),
        ),
        _chore(
            "binnenkort",
            f"Opnieuw bekijken binnen {MONTHS_AHEAD} maanden",
            "Deze records zijn binnenkort aan de beurt.",
            _RECORD,
            chores.due_soon(scribe, day),
        ),
        _chore(
            "waarschuwingen",
            "Waarschuwingen van de controle",
            "Dit houdt de site niet tegen, maar kijk er wel naar.",
            ("waarschuwing", "waarschuwingen"),
            chores.warnings(scribe, warnings),
        ),
        _chore(
            "oordelen",
            "Oordelen van de redactie",
            "Bij deze interventies wijkt de redactie af van de berekende bewijskracht. Klopt de reden nog?",
            ("oordeel", "oordelen"),
            chores.overrides(scribe),
        ),
        _chore(
            "oude-bronnen",
            "Teruggetrokken of bewaarde bronnen",
            "De uitgever trok ze terug, of wij bewaarden een kopie. Mogen wij ze nog noemen?",
            _SOURCE,
            chores.old_sources(scribe),
        ),
    )


def _figures_and_sources(scribe: Scribe) -> tuple[Chore, ...]:
    return (
        _figure_chore(
            scribe,
            "zonder-interval",
            "Cijfers zonder interval",
            "Zonder interval of standaardfout weet niemand hoe onzeker een cijfer is.",
            chores.without_interval,
        ),
        _figure_chore(
            scribe,
            "zonder-plaats",
            "Cijfers zonder bladzijde of tabel",
            "Zonder plaats in de bron is een cijfer moeilijk na te kijken.",
            chores.without_place,
        ),
        _figure_chore(
            scribe,
            "elders-gelezen",
            "Cijfers die wij niet in het werk zelf lazen",
            "Wij lazen alleen de samenvatting, of een ander werk. Zoek het cijfer op in het werk zelf.",
            chores.read_elsewhere,
        ),
        _chore(
            "bronnen",
            "Bronnen zonder titel of adres",
            "Een lezer kan deze bronnen niet vinden.",
            _SOURCE,
            chores.nameless_sources(scribe),
        ),
        _chore(
            "nederland",
            "Meer Nederlandse studies dan opgeschreven",
            "De cijfers en bevindingen noemen er meer dan er bij ‘Nederland’ staat.",
            _INTERVENTION,
            chores.dutch_counts(scribe),
        ),
    )


def _unknown(scribe: Scribe, day: date) -> tuple[Chore, ...]:
    amount, items = chores.emptiest_records(scribe)
    to_search, searches = searching.wanted(scribe, day)
    searched, done = searching.done(scribe, day)
    return (
        _chore(
            "eerst-zoeken",
            "Wat eerst zoeken",
            searching.ORDER,
            ("onderwerp", "onderwerpen"),
            searches,
            amount=to_search,
            holder=_INTERVENTION,
        ),
        _chore(
            "gezocht",
            "Kort geleden gezocht",
            f"Naar deze onderwerpen zochten wij in de afgelopen {RECENT_YEARS} jaar. Zoek eerst elders, of "
            "met andere woorden.",
            ("onderwerp", "onderwerpen"),
            done,
            amount=searched,
            holder=_INTERVENTION,
        ),
        _chore(
            "bewijskracht",
            "Bewijskracht die kan stijgen",
            "Een of meer vragen hebben het antwoord ‘onbekend’. Wie het onderzoek leest, kan ze "
            "beantwoorden. Alleen als het antwoord ‘ja’ is, stijgt de score.",
            _INTERVENTION,
            chores.possible_gains(scribe),
        ),
        _chore(
            "lege-velden",
            "Velden die wij niet konden invullen",
            "Naar deze velden is nog niet gezocht, of de gelezen bronnen zeggen er niets over.",
            ("veld", "velden"),
            items,
            amount=amount,
            holder=_RECORD,
            table=_unknown_table(scribe),
        ),
    )


def _unknown_table(scribe: Scribe) -> CountTable | None:
    rows = chores.unknown_keys(scribe)
    if not rows:
        return None
    return CountTable(
        summary=f"Toon {dutch.count(len(rows), 'soort veld', 'soorten velden')}",
        caption="Hoe vaak een veld leeg is, met de reden",
        head=("Veld", *(reason.label for reason in SHOWN_REASONS)),
        rows=tuple((row.name, tuple(map(str, row.counts))) for row in rows),
    )


def _figure_chore(
    scribe: Scribe, anchor: str, title: str, text: str, wanted: Callable[[Effect], bool]
) -> Chore:
    amount, items = chores.figures(scribe, wanted)
    return _chore(anchor, title, text, ("cijfer", "cijfers"), items, amount=amount, holder=_INTERVENTION)


def _chore(
    anchor: str,
    title: str,
    text: str,
    unit: tuple[str, str],
    items: tuple[Item, ...],
    *,
    amount: int | None = None,
    holder: tuple[str, str] | None = None,
    table: CountTable | None = None,
) -> Chore:
    """Count and cut a list. ``amount`` counts things inside its lines, which are of the sort ``holder``."""
    lines = dutch.count(len(items), *(holder or unit))
    count = lines if amount is None else dutch.count(amount, *unit)
    left_out = len(items) - MOST_SHOWN
    return Chore(
        anchor=anchor,
        title=title,
        text=text,
        count=count,
        summary=f"Toon {lines}" if amount is None else f"Toon {count}, in {lines}",
        items=items[:MOST_SHOWN],
        more=f"En nog {dutch.count(left_out, *(holder or unit))}." if left_out > 0 else "",
        table=table,
    )
