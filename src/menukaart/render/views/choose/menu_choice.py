"""What a script needs of every intervention to choose, sort and search on the menukaart, written short.

- ``codes``: per facet, in the order of ``FACETS``, the places of its values among the options: ``1 0,4 2``;
- ``told``: per outcome the strength of its evidence (0 when not judged), and the places of what may be said
  among ``sentences`` and ``classes``: ``lezen=3=4=2 taal=0=5``;
- ``usual``: what is said without a choice: the places of a sentence, a class, the certainty and the reason
  why it was not judged; nothing where there is none: ``4=2=1=``;
- ``figures``: per outcome the one figure to sort on, and how to write it: ``lezen=0.28=0,28 d``;
- ``words``: words by which it can be found besides those of the title and the summary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from menukaart.evidence.assessment import Assessment
from menukaart.evidence.figures.record import RecordFigures
from menukaart.model import Intervention
from menukaart.render.facets import Option, facet_values
from menukaart.render.views.choose.menu_cards import MenuCard
from menukaart.render.views.choose.menu_form import codes_of
from menukaart.render.views.parts.figure_words import in_words
from menukaart.render.views.parts.told import Told, told_by_outcome
from menukaart.vocabulary import MenuGroup, Outcome

_SORT_DECIMALS = 4


@dataclass(slots=True)
class Sayings:
    """Everything that may be said, each once, with its place."""

    sentences: dict[str, int] = field(default_factory=dict)
    classes: dict[str, int] = field(default_factory=dict)
    certainties: dict[str, int] = field(default_factory=dict)

    def of(self, told: Told, score: int) -> str:
        """Give a score and the places of what is said, as ``lezen=3=4=2``."""
        in_class = _place(self.classes, told.in_class)
        return f"{told.outcome.value}={score}={_place(self.sentences, told.sentence)}" + (
            f"={in_class}" if in_class else ""
        )

    def usual(self, card: MenuCard) -> str:
        """Give the places of what a card says by itself; one line says only why it was not judged."""
        if card.group is MenuGroup.UNJUDGED:
            return f"==={_place(self.certainties, card.why)}"
        said = card.said
        places = (
            _place(self.sentences, said.sentence if said else ""),
            _place(self.classes, said.in_class if said else ""),
            _place(self.certainties, card.certainty),
            _place(self.certainties, card.why),
        )
        return "=".join(places)


@dataclass(frozen=True, slots=True)
class Choosable:
    """What a script needs of an intervention; see above."""

    codes: str
    told: str
    usual: str
    figures: str
    words: str


def choosable(
    record: Intervention,
    assessed: Assessment,
    card: MenuCard,
    options: Mapping[str, Sequence[Option]],
    places: Sayings,
) -> Choosable:
    """Write what a script needs of an intervention; what may be said of it is kept in ``places``."""
    said = told_by_outcome(assessed)
    strengths = assessed.strengths.by_outcome
    return Choosable(
        codes=codes_of(facet_values(record, assessed), options),
        told=" ".join(places.of(each, strengths[each.outcome].value or 0) for each in said.values()),
        usual=places.usual(card),
        figures="|".join(_figures(assessed.figures, said)),
        words=_words(record, f"{card.title} {card.summary}"),
    )


def _place(places: dict[str, int], text: str) -> str:
    return str(places.setdefault(text, len(places))) if text else ""


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
