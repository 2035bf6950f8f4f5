"""The cards of the menukaart: what is shown of an intervention, and what a script needs to choose and sort.

A card carries that in short attributes, so that nothing has to be fetched and the page works at once:

- ``codes``: per facet, in the order of ``FACETS``, the places of its values among the options: ``1 0,4 2``;
- ``words``: words by which it can be found besides those of the title and the summary;
- ``figures``: per outcome the one figure to sort on, and how to write it: ``lezen=0.28=0,28 d``;
- ``told``: per outcome the strength of its evidence (0 when not judged), and the places of what may be said
  among ``sentences`` and ``classes``: ``lezen=3=4=2 taal=0=5``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.figures.record import RecordFigures
from menukaart.evidence.strength.rule import HIGHEST
from menukaart.model import Intervention
from menukaart.render.views.parts.card import cost_row, short_phases
from menukaart.render.views.parts.common import Scribe
from menukaart.render.views.parts.figure_words import in_words
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.strength import strength_words
from menukaart.render.views.parts.told import Told, told_by_outcome, told_first
from menukaart.vocabulary import MenuGroup, Outcome, RecordKind, Status

_BLOCK, _STEP = "v14h18v-14z", 22
_SORT_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Meter:
    """A score as blocks: the outline of the filled ones and of the open ones, as SVG paths."""

    filled: str
    open: str


@dataclass(frozen=True, slots=True)
class MenuCard:
    """An intervention on the menukaart, with what a script needs.

    Attributes:
        id, href, title, summary, phases: of the intervention.
        dutch: how many Dutch studies are known; empty when that is none or not known.
        is_concept: whether nobody checked it yet.
        advice: what the editors advise against it; may be empty.
        said: what may be said of it.
        score: 1 to 5, 0 when not judged.
        certainty: the score in words, or why there is none.
        why: why it was not judged; empty when it was.
        cost: what it costs.
        codes, words, figures, told: see above.
    """

    id: str
    href: str
    title: str
    summary: str
    phases: str
    dutch: str
    is_concept: bool
    advice: str
    said: Told | None
    score: int
    certainty: str
    why: str
    cost: Row
    codes: str
    words: str
    figures: str
    told: str


@dataclass(slots=True)
class Sayings:
    """Everything that may be said, each once, with its place."""

    sentences: dict[str, int] = field(default_factory=dict)
    classes: dict[str, int] = field(default_factory=dict)

    def of(self, told: Told, score: int) -> str:
        """Give a score and the places of what is said, as ``lezen=3=4=2``."""
        sentence = self.sentences.setdefault(told.sentence, len(self.sentences))
        place = f"={self.classes.setdefault(told.in_class, len(self.classes))}" if told.in_class else ""
        return f"{told.outcome.value}={score}={sentence}{place}"


def group_of(record: Intervention, assessed: Assessment) -> MenuGroup:
    """Tell in which group an intervention stands: a warning goes before all else."""
    if record.caution is not None:
        return MenuGroup.CAUTION
    return MenuGroup.JUDGED if assessed.strength.value else MenuGroup.UNJUDGED


def meter(value: int) -> Meter:
    """Draw a score as blocks, in two outlines, so that a thousand cards stay light."""
    blocks = [f"M{index * _STEP + 1} 1{_BLOCK}" for index in range(HIGHEST)]
    return Meter("".join(blocks[:value]), "".join(blocks[value:]))


def menu_card(scribe: Scribe, record: Intervention, codes: str, places: Sayings) -> MenuCard:
    """Make the card of an intervention, with its ``codes``; what may be said of it is kept in ``places``."""
    assessed = scribe.assessments[record.id]
    said = told_by_outcome(assessed)
    score = assessed.strength.value or 0
    studies = assessed.netherlands.studies or 0
    is_card = group_of(record, assessed) is not MenuGroup.UNJUDGED
    strengths = assessed.strengths.by_outcome
    summary = record.summary if is_card else dutch.first_sentence(record.summary)
    return MenuCard(
        id=record.id,
        href=scribe.here.record(RecordKind.INTERVENTION, record.id),
        title=record.title,
        summary=summary,
        phases=short_phases(record),
        dutch=dutch.count(studies, "Nederlandse studie", "Nederlandse studies") if studies else "",
        is_concept=record.status is Status.CONCEPT,
        advice=record.caution.advice.label if record.caution else "",
        said=told_first(assessed),
        score=score,
        certainty=strength_words(assessed.strength),
        why="" if score else assessed.strength.state.label,
        cost=cost_row(record),
        codes=codes,
        words=_words(record, f"{record.title} {summary}"),
        figures="|".join(_figures(assessed.figures, said)),
        told=" ".join(places.of(each, strengths[each.outcome].value or 0) for each in said.values()),
    )


def _words(record: Intervention, shown: str) -> str:
    """Give the words by which it is found, but for those that the card shows. A part of a word will do."""
    found = shown.lower()
    more = []
    for text in (record.abbreviation or "", *record.also_known_as, *record.search_terms, record.summary):
        for word in re.findall(r"[^\W_]+", text):
            if word.lower() not in found:
                found = f"{found} {word.lower()}"
                more.append(word)
    return " ".join(more)


def _figures(figures: RecordFigures, said: Mapping[Outcome, Told]) -> Iterator[str]:
    """Give per outcome the figure that stands, where it may be told and put in order with those of others."""
    for found in figures.standing:
        told = said.get(found.outcome)
        if found.is_on_scale and told is not None and told.is_known:
            value: Decimal = round(found.value, _SORT_DECIMALS) if found.pooled else found.value
            yield f"{found.outcome.value}={value}={in_words(found).removeprefix(f'{found.outcome.label}: ')}"
