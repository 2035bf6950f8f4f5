"""The evidence map: for whom and at what interventions aim, how sure the evidence is, and where it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.overview.coverage import BANDS, SOUND, Band, Cell, Group, GroupsOf, coverage
from menukaart.evidence.overview.coverage_gaps import Gaps, find_gaps
from menukaart.evidence.strength.rule import LEVELS
from menukaart.render import addresses
from menukaart.render.facets import choice_address
from menukaart.render.pictures.columns import Columns, columns
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.strength import NOT_JUDGED
from menukaart.vocabulary import Blank, Outcome, Phase, TargetGroup

_SAMPLE = (9, 5, 3, 1)
"""Counts of the example with which the map is explained."""

_SHORT: dict[Group, str] = {
    TargetGroup.AT_RISK: "risico op achterstand",
    TargetGroup.LOW_ACHIEVERS: "met een leer\N{SOFT HYPHEN}achterstand",
    TargetGroup.POOR_READERS: "moeite met lezen",
    TargetGroup.MULTILINGUAL: "meertalig (NT2)",
    TargetGroup.STAFF: "leraren en anderen",
}
"""Shorter heads for narrow columns; the whole label stands in the name of each link."""


@dataclass(frozen=True, slots=True)
class MapCell:
    """A cell of the map.

    Attributes:
        head: head of its column, for a phone, where the cells stand under each other.
        href: the menukaart with this choice; empty where there is nothing to choose.
        place: the group and the outcome, for who hears the cell.
        total: number of interventions, as text; empty for none.
        rest: how the sentence goes on after the number, for who hears it.
        picture: the interventions by strength; None where there are none.
        blank: why there is no figure; empty when there is one.
        kind: name of the sort of cell, for its looks.
    """

    head: str
    href: str
    place: str
    total: str
    rest: str
    picture: Columns | None
    blank: str
    kind: str


@dataclass(frozen=True, slots=True)
class MapRow:
    """An outcome with its cells; the head leads to all interventions that aim at it."""

    head: Link
    cells: tuple[MapCell, ...]


@dataclass(frozen=True, slots=True)
class MapTable:
    """A map as a table.

    Attributes:
        anchor: its place on the page.
        title, caption: what it shows.
        heads: the groups by their short names.
        rows: the outcomes.
        narrow: whether it has so few columns that they need not be narrow.
    """

    anchor: str
    title: str
    caption: str
    heads: tuple[Link, ...]
    rows: tuple[MapRow, ...]
    narrow: bool


@dataclass(frozen=True, slots=True)
class EvidenceMapPage:
    """The page with the map."""

    crumbs: tuple[Link, ...]
    count: str
    gaps: tuple[str, ...]
    crowded: tuple[Link, ...]
    tables: tuple[MapTable, ...]
    sample: Columns
    bands: tuple[tuple[int, str], ...]
    blanks: tuple[tuple[str, str], ...]
    exceptions: tuple[tuple[str, str], ...]


def evidence_map_page(scribe: Scribe) -> EvidenceMapPage:
    """Make the page."""
    by_group = _counted(scribe, tuple(TargetGroup), lambda record: record.target_groups)
    by_phase = _counted(scribe, tuple(Phase), lambda record: record.phases)
    gaps = find_gaps(scribe.catalogue.public_interventions, scribe.assessments, by_group)
    amount = len(scribe.catalogue.public_interventions)
    return EvidenceMapPage(
        crumbs=scribe.crumbs((addresses.MENU, "Menukaart")),
        count=dutch.count(amount, "aanpak", "aanpakken"),
        gaps=tuple(_gaps_in_words(gaps)),
        crowded=tuple(_crowded(scribe, cell) for cell in gaps.crowded),
        tables=(
            _table(scribe, "doelgroep", by_group),
            _table(scribe, "fase", by_phase),
        ),
        sample=columns(_SAMPLE, max(_SAMPLE), "Voorbeeld van een vak van de kaart"),
        bands=tuple((number, band_words(band)) for number, band in enumerate(BANDS)),
        blanks=tuple((blank.label, blank.meaning) for blank in Blank),
        exceptions=tuple(_exceptions((*by_group, *by_phase))),
    )


def band_words(band: Band) -> str:
    """Write a band in words and digits: ``zeer beperkt of beperkt (1-2)``."""
    if band.low is None or band.high is None:
        return NOT_JUDGED
    words = dutch.enumeration((LEVELS[score].label for score in sorted({band.low, band.high})), "of")
    digits = str(band.low) if band.low == band.high else f"{band.low}\N{EN DASH}{band.high}"
    return f"{words} ({digits})"


def cell_rest(cell: Cell) -> str:
    """Say what comes after the number of a cell: ``aanpakken, waarvan 2 met redelijke ...``.

    Where none of them was judged on the outcome, that is what is said.
    """
    noun = "aanpak" if cell.total == 1 else "aanpakken"
    sound = dutch.number(cell.sound, 0) if cell.sound else "geen"
    # Of what nobody judged, "none is strong" would be a verdict.
    judged = f"waarvan {sound} met redelijke of sterkere bewijskracht" if cell.is_judged else NOT_JUDGED
    text = f"{dutch.NO_BREAK_SPACE}{noun}, {judged}"
    return f"{text}; " if cell.blank else text


def _place(cell: Cell) -> str:
    return f"{cell.group.label} en {cell.outcome.label}"


def _counted(scribe: Scribe, groups: Sequence[Group], groups_of: GroupsOf) -> tuple[tuple[Cell, ...], ...]:
    return coverage(scribe.catalogue.public_interventions, scribe.assessments, groups, groups_of)


def _table(scribe: Scribe, facet: str, rows: Sequence[Sequence[Cell]]) -> MapTable:
    link = _linker(scribe, facet)
    groups = [cell.group for cell in rows[0]]
    axis = "doelgroep" if facet == "doelgroep" else "onderwijsfase"
    most = max((count for row in rows for cell in row for count in cell.counts), default=1)
    return MapTable(
        anchor=f"per-{facet}",
        title=f"Per {axis}",
        caption=(
            f"Aantal aanpakken per {axis} (kolommen) en uitkomst (rijen), naar bewijskracht. "
            "Elk getal leidt naar die aanpakken op de menukaart."
        ),
        heads=tuple(Link(link(group, None), _short(group)) for group in groups),
        rows=tuple(
            MapRow(
                head=Link(link(None, row[0].outcome), row[0].outcome.label),
                cells=tuple(_cell(cell, link, most) for cell in row),
            )
            for row in rows
        ),
        narrow=len(groups) <= len(Phase),
    )


def _short(group: Group) -> str:
    return _SHORT.get(group, group.label)


Linker = Callable[[Group | None, Outcome | None], str]


def _linker(scribe: Scribe, facet: str) -> Linker:
    def link(group: Group | None, outcome: Outcome | None) -> str:
        chosen = {facet: group, "uitkomst": outcome}
        return scribe.here.to(choice_address({name: term.value for name, term in chosen.items() if term}))

    return link


def _cell(cell: Cell, link: Linker, most: int) -> MapCell:
    total = dutch.number(cell.total, 0) if cell.total else ""
    rest = cell_rest(cell) if cell.total else ""
    title = f"{_place(cell)}: {total}{rest.removesuffix('; ')}"
    return MapCell(
        head=_short(cell.group),
        href=link(cell.group, cell.outcome) if cell.total else "",
        place=_place(cell),
        total=total,
        rest=rest,
        picture=columns(cell.counts, most, title) if cell.total else None,
        blank=cell.blank.label if cell.blank else "",
        kind="redelijk" if cell.sound else cell.blank.value if cell.blank else "zwak",
    )


def _crowded(scribe: Scribe, cell: Cell) -> Link:
    amount = dutch.count(cell.total, "aanpak", "aanpakken")
    return Link(_linker(scribe, "doelgroep")(cell.group, cell.outcome), _place(cell), amount)


def _gaps_in_words(gaps: Gaps) -> Iterator[str]:
    """Write the largest gaps as sentences, from what counts most in the Netherlands on."""
    if gaps.not_dutch:
        names = dutch.enumeration((outcome.label for outcome in gaps.not_dutch), "of")
        yield f"Nergens een Nederlandse studie: wij kennen er geen bij aanpakken die mikken op {names}."
    if gaps.not_dutch_groups:
        names = dutch.enumeration((group.label for group in gaps.not_dutch_groups), "of")
        yield f"Ook kennen wij geen Nederlandse studie bij aanpakken voor {names}."
    if gaps.not_sound:
        names = dutch.enumeration((outcome.label for outcome in gaps.not_sound), "of")
        yield f"Nergens redelijke bewijskracht ({SOUND} of hoger): bij aanpakken die mikken op {names}."
    yield (
        f"In {gaps.empty} van de {gaps.cells} combinaties van doelgroep en uitkomst "
        "staat geen enkele aanpak op de menukaart."
    )


def _exceptions(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[str, str]]:
    """Give the cells that make no sense, with the reason."""
    for row in rows:
        for cell in row:
            if cell.blank is Blank.NOT_APPLICABLE:
                yield _place(cell), cell.reason
