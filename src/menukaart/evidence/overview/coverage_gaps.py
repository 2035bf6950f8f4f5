"""The largest gaps in what is known, read from the counted cells. Facts only; the words are of the view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from menukaart.evidence.assessment import Assessment
from menukaart.evidence.overview.coverage import SOUND, Cell, Group, score_on
from menukaart.model import Intervention
from menukaart.vocabulary import Blank, Outcome


@dataclass(frozen=True, slots=True)
class Gaps:
    """What stands out by its absence.

    Attributes:
        not_dutch: outcomes at which interventions aim, of none of which a Dutch study is known.
        not_dutch_groups: groups of the cells with interventions, of none of which a Dutch study is known.
        not_sound: outcomes at which interventions aim, all with evidence weaker than "redelijk".
        crowded: cells with many interventions and none with sound evidence, the fullest first.
        empty: number of cells without an intervention, where there could be one.
        cells: number of cells where there could be one.
    """

    not_dutch: tuple[Outcome, ...]
    not_dutch_groups: tuple[Group, ...]
    not_sound: tuple[Outcome, ...]
    crowded: tuple[Cell, ...]
    empty: int
    cells: int


def find_gaps(
    records: Iterable[Intervention],
    assessments: Mapping[str, Assessment],
    rows: Sequence[Sequence[Cell]],
    most: int = 3,
) -> Gaps:
    """Find the largest gaps.

    Args:
        records: all living interventions.
        assessments: what was derived for each, by id.
        rows: the counted cells.
        most: how many crowded cells to name.
    """
    aiming: dict[Outcome, list[Assessment]] = {}
    for record in records:
        for outcome in record.outcomes:
            aiming.setdefault(outcome, []).append(assessments[record.id])
    cells = [cell for row in rows for cell in row]
    possible = [cell for cell in cells if cell.blank is not Blank.NOT_APPLICABLE]
    dutch = {cell.group for cell in cells if cell.has_dutch}
    served = dict.fromkeys(cell.group for cell in cells if cell.total)
    # Two or more: one lone intervention is no crowd. Equal cells stay in the order of the map.
    weak = [cell for cell in cells if cell.total > 1 and not cell.sound]
    return Gaps(
        not_dutch=tuple(o for o in Outcome if o in aiming and not any(map(_is_dutch, aiming[o]))),
        not_dutch_groups=tuple(group for group in served if group not in dutch),
        not_sound=tuple(
            o for o in Outcome if o in aiming and not any(_is_sound(assessed, o) for assessed in aiming[o])
        ),
        crowded=tuple(sorted(weak, key=lambda cell: -cell.total)[:most]),
        empty=sum(not cell.total for cell in possible),
        cells=len(possible),
    )


def _is_dutch(assessed: Assessment) -> bool:
    return bool(assessed.netherlands.studies)


def _is_sound(assessed: Assessment, outcome: Outcome) -> bool:
    return (score_on(assessed, outcome) or 0) >= SOUND
