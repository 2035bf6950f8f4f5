"""The cards of the menukaart: what is shown of an intervention. What a script needs is in ``menu_choice``."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.strength.rule import HIGHEST
from menukaart.model import Intervention
from menukaart.render.views.parts.card import cost_row, short_phases
from menukaart.render.views.parts.common import Scribe
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.strength import strength_words
from menukaart.render.views.parts.told import Told, told_first
from menukaart.vocabulary import MenuGroup, RecordKind

_BLOCK, _STEP = "v14h18v-14z", 22


@dataclass(frozen=True, slots=True)
class Meter:
    """A score as blocks: the outline of the filled ones and of the open ones, as SVG paths."""

    filled: str
    open: str


@dataclass(frozen=True, slots=True)
class MenuCard:
    """An intervention on the menukaart.

    Attributes:
        id, href, title, summary, phases: of the intervention.
        group: where it stands.
        dutch: how many Dutch studies are known; empty when that is none or not known.
        advice: what the editors advise against it; may be empty.
        said: what may be said of it.
        score: 1 to 5, 0 when not judged.
        certainty: the score in words, or why there is none.
        why: why it was not judged; empty when it was.
        cost: what it costs.
    """

    id: str
    href: str
    group: MenuGroup
    title: str
    summary: str
    phases: str
    dutch: str
    advice: str
    said: Told | None
    score: int
    certainty: str
    why: str
    cost: Row


def group_of(record: Intervention, assessed: Assessment) -> MenuGroup:
    """Tell in which group an intervention stands: a warning goes before all else."""
    if record.caution is not None:
        return MenuGroup.CAUTION
    return MenuGroup.JUDGED if assessed.strength.value else MenuGroup.UNJUDGED


def meter(value: int) -> Meter:
    """Draw a score as blocks, in two outlines, once for all cards."""
    blocks = [f"M{index * _STEP + 1} 1{_BLOCK}" for index in range(HIGHEST)]
    return Meter("".join(blocks[:value]), "".join(blocks[value:]))


def menu_card(scribe: Scribe, record: Intervention) -> MenuCard:
    """Make the card of an intervention."""
    assessed = scribe.assessments[record.id]
    score = assessed.strength.value or 0
    studies = assessed.netherlands.studies or 0
    group = group_of(record, assessed)
    return MenuCard(
        id=record.id,
        href=scribe.here.record(RecordKind.INTERVENTION, record.id),
        group=group,
        title=record.title,
        summary=dutch.first_sentence(record.summary) if group is MenuGroup.UNJUDGED else record.summary,
        phases=short_phases(record),
        dutch=dutch.count(studies, "Nederlandse studie", "Nederlandse studies") if studies else "",
        advice=record.caution.advice.label if record.caution else "",
        said=told_first(assessed),
        score=score,
        certainty=strength_words(assessed.strength),
        why="" if score else assessed.strength.state.label,
        cost=cost_row(record),
    )
