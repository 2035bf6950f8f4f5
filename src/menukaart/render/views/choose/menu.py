"""The menukaart: what is known first, every intervention, and the facets by which a reader chooses.

Three groups: what was judged as cards, what was not judged as one line each with the reason, and what one had
better leave. A card carries what a script needs to choose and to sort, in short attributes, so that nothing
has to be fetched and the page works at once:

- ``codes``: per facet, in the order of ``FACETS``, the places of its values among the options: ``1 0,4 2``;
- ``words``: words by which it can be found besides those of the title and the summary;
- ``figures``: per outcome the one figure to sort on, and how to write it: ``lezen=0.28=0,28 d``;
- ``told``: per outcome the strength of its evidence (0 when not judged), and the places of what may be said
  among ``sentences`` and ``classes``: ``lezen=3=4=2 taal=0=5``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.figures.record import RecordFigures
from menukaart.evidence.strength.rule import HIGHEST
from menukaart.model import Intervention
from menukaart.render.assets import MENU_MODULES
from menukaart.render.facets import FACETS, Facet, Option, facet_values
from menukaart.render.views.parts.card import cost_row, short_phases
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.figure_words import in_words
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.strength import strength_words
from menukaart.render.views.parts.told import Told, first_sentence, told_by_outcome, told_first
from menukaart.vocabulary import FacetName, MenuGroup, Outcome, Phase, RecordKind, Status

IN_SIGHT = (FacetName.PHASE, FacetName.OUTCOME)
"""The facets that stand above the list as chips; the others stand beside it, or behind a button."""

OPEN_FACETS = 2
"""So many of the other facets stand open at first; the rest are folded, with their name in sight."""

_BLOCK, _STEP = "v14h18v-14z", 22
_ANY = "maakt niet uit"
_SORT_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class OptionView:
    """A value to choose: as it stands in an address, its label, and how many interventions have it.

    ``short`` is what a narrow screen shows; empty where that is the label.
    """

    value: str
    label: str
    count: int
    short: str = ""


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet of the form; with ``at_least`` one value is chosen, which holds for all higher ones too."""

    id: str
    label: str
    note: str
    at_least: bool
    is_open: bool
    options: tuple[OptionView, ...]


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


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Interventions of which we know equally little or much, by alphabet."""

    group: MenuGroup
    cards: tuple[MenuCard, ...]

    @property
    def is_lines(self) -> bool:
        """Whether each is one line, and not a card."""
        return self.group is MenuGroup.UNJUDGED


@dataclass(frozen=True, slots=True)
class MenuPage:
    """All interventions in three groups.

    Attributes:
        judged, unjudged, cautions: how many there are, in words.
        first, facets: the facets in sight, and the others.
        sentences, classes: what may be said, each once; ``MenuCard.told`` holds places in them.
        meters: the drawing of every score from 1 up.
    """

    crumbs: tuple[Link, ...]
    count: str
    judged: str
    unjudged: str
    cautions: str
    first: tuple[FacetView, ...]
    facets: tuple[FacetView, ...]
    facet_names: str
    groups: tuple[CardGroup, ...]
    sentences: tuple[str, ...]
    classes: tuple[str, ...]
    meters: tuple[Meter, ...]
    modules: tuple[str, ...] = MENU_MODULES


def menu_page(scribe: Scribe) -> MenuPage:
    """Make the menukaart."""
    records = scribe.catalogue.public_interventions
    options = {facet.id: _options(scribe, facet) for facet in FACETS}
    values = {record.id: facet_values(record, scribe.assessments[record.id]) for record in records}
    facets = [_facet(facet, options[facet.id], values.values()) for facet in FACETS]
    first = [facet for facet in facets if facet.id in IN_SIGHT]
    rest = [facet for facet in facets if facet.id not in IN_SIGHT]
    places = _Places()
    cards = {
        record.id: _card(scribe, record, _codes(values[record.id], options), places) for record in records
    }
    judged = sum(card.score > 0 for card in cards.values())
    return MenuPage(
        crumbs=scribe.crumbs(),
        count=dutch.count(len(records), "aanpak", "aanpakken"),
        judged=dutch.count(judged, "aanpak", "aanpakken"),
        unjudged=dutch.number(len(records) - judged),
        cautions=dutch.number(sum(record.caution is not None for record in records)),
        first=tuple(first),
        facets=tuple(_folded(facet) if place >= OPEN_FACETS else facet for place, facet in enumerate(rest)),
        facet_names=dutch.enumeration(facet.label.partition(",")[0].lower() for facet in FACETS),
        groups=tuple(_groups(scribe, cards)),
        sentences=tuple(places.sentences),
        classes=tuple(places.classes),
        meters=tuple(meter(value) for value in range(1, HIGHEST + 1)),
    )


def group_of(record: Intervention, assessed: Assessment) -> MenuGroup:
    """Tell in which group an intervention stands: a warning goes before all else."""
    if record.caution is not None:
        return MenuGroup.CAUTION
    return MenuGroup.JUDGED if assessed.strength.value else MenuGroup.UNJUDGED


def meter(value: int) -> Meter:
    """Draw a score as blocks, in two outlines, so that a thousand cards stay light."""
    blocks = [f"M{index * _STEP + 1} 1{_BLOCK}" for index in range(HIGHEST)]
    return Meter("".join(blocks[:value]), "".join(blocks[value:]))


@dataclass(slots=True)
class _Places:
    """Everything that may be said, each once, with its place."""

    sentences: dict[str, int] = field(default_factory=dict)
    classes: dict[str, int] = field(default_factory=dict)

    def of(self, told: Told, score: int) -> str:
        """Give a score and the places of what is said, as ``lezen=3=4=2``."""
        sentence = self.sentences.setdefault(told.sentence, len(self.sentences))
        place = f"={self.classes.setdefault(told.in_class, len(self.classes))}" if told.in_class else ""
        return f"{told.outcome.value}={score}={sentence}{place}"


def _groups(scribe: Scribe, cards: Mapping[str, MenuCard]) -> Iterator[CardGroup]:
    found: dict[MenuGroup, list[MenuCard]] = {group: [] for group in MenuGroup}
    for record in scribe.catalogue.public_interventions:
        found[group_of(record, scribe.assessments[record.id])].append(cards[record.id])
    for group, members in found.items():
        if members:
            yield CardGroup(group, tuple(members))


def _options(scribe: Scribe, facet: Facet) -> tuple[Option, ...]:
    """Give the values of a facet; those of themes are the themes there are."""
    if facet.options:
        return facet.options
    return tuple((theme.id, theme.title) for theme in scribe.catalogue.public_themes)


def _facet(
    facet: Facet, options: Sequence[Option], chosen: Iterable[Mapping[str, tuple[str, ...]]]
) -> FacetView:
    found = Counter(value for values in chosen for value in values[facet.id])
    amounts = [found[value] for value, _ in options]
    shown = [
        OptionView(value, label, n, _short(facet, value))
        for (value, label), n in zip(options, amounts, strict=True)
    ]
    if facet.at_least:
        sums = [sum(amounts[index:]) for index in range(len(amounts))]
        shown = [OptionView(o.value, o.label, n) for o, n in zip(shown, sums, strict=True)]
        shown[0] = OptionView("", _ANY, sums[0])
    return FacetView(facet.id, facet.label, facet.note, facet.at_least, is_open=True, options=tuple(shown))


def _short(facet: Facet, value: str) -> str:
    """Give what a narrow screen shows of a label: words that are in it, so that saying them works."""
    if facet.name is FacetName.PHASE:
        return Phase(value).abbreviation
    return _SHORT.get(Outcome(value), "") if facet.name is FacetName.OUTCOME else ""


_SHORT: Mapping[Outcome, str] = {
    Outcome.GENERAL: "schoolprestaties",
    Outcome.MATHS: "rekenen",
    Outcome.LANGUAGE: "taal",
    Outcome.COGNITION: "jonge kind",
    Outcome.WELLBEING: "welbevinden",
    Outcome.ADVICE: "schooladvies",
    Outcome.TEACHING: "leraren",
    Outcome.SEGREGATION: "segregatie",
}


def _folded(facet: FacetView) -> FacetView:
    return FacetView(facet.id, facet.label, facet.note, facet.at_least, is_open=False, options=facet.options)


def _codes(values: Mapping[str, tuple[str, ...]], options: Mapping[str, Sequence[Option]]) -> str:
    """Write values by their places: facets apart by spaces, values by commas."""
    codes = []
    for name, known in options.items():
        places = {value: str(place) for place, (value, _) in enumerate(known)}
        codes.append(",".join(places[value] for value in values[name] if value in places))
    return " ".join(code or "-" for code in codes)


def _card(scribe: Scribe, record: Intervention, codes: str, places: _Places) -> MenuCard:
    assessed = scribe.assessments[record.id]
    said = told_by_outcome(record, assessed)
    score = assessed.strength.value or 0
    studies = assessed.netherlands.studies or 0
    is_card = group_of(record, assessed) is not MenuGroup.UNJUDGED
    strengths = assessed.strengths.by_outcome
    summary = record.summary if is_card else first_sentence(record.summary)
    return MenuCard(
        id=record.id,
        href=scribe.here.record(RecordKind.INTERVENTION, record.id),
        title=record.title,
        summary=summary,
        phases=short_phases(record),
        dutch=dutch.count(studies, "Nederlandse studie", "Nederlandse studies") if studies else "",
        is_concept=record.status is Status.CONCEPT,
        advice=record.caution.advice.label if record.caution else "",
        said=told_first(record, assessed),
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
