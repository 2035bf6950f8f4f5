"""The front page answers: what is often asked, the questions of readers, and what is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from menukaart import dutch
from menukaart.catalogue.catalogue import alphabetical
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.strength.rule import HIGHEST, LEVELS
from menukaart.model import Intervention
from menukaart.render import addresses
from menukaart.render.views.choose.themes import EntranceView, entrances
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.strength import NOT_JUDGED, strength_words
from menukaart.render.views.parts.told import Told, told_first
from menukaart.vocabulary import Advice, Claimed, KnownMark, RecordKind

_SUGGESTIONS = ("tutoren", "peuters", "zittenblijven", "ouders")
_OFTEN_ASKED = (
    ("Is een zomerschool de moeite waard?", "zomerschool"),
    ("Helpen kleinere klassen?", "klassenverkleining"),
    ("Is blijven zitten een goed idee?", "zittenblijven"),
)
"""Questions as schools ask them, with the intervention that answers; what is not there is passed by."""

_MOST_NEW = 5
_DOTS: Mapping[Claimed, KnownMark] = {
    Claimed.CLEARLY: KnownMark.BETTER,
    Claimed.SLIGHTLY: KnownMark.BETTER,
    Claimed.BETTER: KnownMark.BETTER,
    Claimed.LITTLE: KnownMark.NONE,
    Claimed.NOT_FOUND: KnownMark.NONE,
    Claimed.WORSE: KnownMark.WORSE,
}


@dataclass(frozen=True, slots=True)
class OftenAsked:
    """A question that is often asked, with what may be said and how sure that is."""

    question: str
    link: Link
    said: Told
    certainty: str


@dataclass(frozen=True, slots=True)
class DotView:
    """An intervention in the picture."""

    link: Link
    dot: KnownMark


@dataclass(frozen=True, slots=True)
class KnownRow:
    """Interventions of which the evidence is equally sure: the score, how many, and each as a dot."""

    title: str
    score: str
    count: str
    dots: tuple[DotView, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What came on the newest day: how many interventions, those best known, and how much else.

    Nothing that we advise against is put forward here.
    """

    day: str
    count: str
    new: tuple[Link, ...]
    changed: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """The front page.

    Attributes:
        suggestions: words to search for.
        answers: questions with what may be said.
        entrances: the questions of readers, with their themes.
        cautions: what one had better leave.
        known: the picture, in rows from sure to not judged.
        total, judged: how many interventions there are, and of how many the evidence was judged.
        dots: what each mark in the picture means.
        news: what came last; None when nothing ever changed.
        sources: how many sources there are.
    """

    suggestions: tuple[Link, ...]
    answers: tuple[OftenAsked, ...]
    entrances: tuple[EntranceView, ...]
    cautions: tuple[Link, ...]
    known: tuple[KnownRow, ...]
    total: str
    judged: str
    dots: tuple[KnownMark, ...]
    news: News | None
    sources: str


def home_page(scribe: Scribe) -> HomePage:
    """Make the front page."""
    catalogue = scribe.catalogue
    records = catalogue.public_interventions
    search = scribe.here.to(addresses.SEARCH)
    judged = sum(bool(scribe.assessments[record.id].strength.value) for record in records)
    return HomePage(
        suggestions=tuple(Link(f"{search}?q={word}", word) for word in _SUGGESTIONS),
        answers=tuple(_answers(scribe)),
        entrances=tuple(entrances(scribe)),
        cautions=tuple(
            _link(scribe, record)
            for record in records
            if record.caution and record.caution.advice is Advice.RATHER_NOT
        ),
        known=tuple(_known(scribe, records)),
        total=dutch.count(len(records), "aanpak", "aanpakken"),
        judged=dutch.number(judged),
        dots=tuple(KnownMark),
        news=_news(scribe, records, catalogue.newest) if catalogue.newest else None,
        sources=dutch.count(len(catalogue.public_sources), "bron", "bronnen"),
    )


def _link(scribe: Scribe, record: Intervention, remark: str = "") -> Link:
    return scribe.record(RecordKind.INTERVENTION, record.id, remark)


def _answers(scribe: Scribe) -> Iterator[OftenAsked]:
    by_id = {record.id: record for record in scribe.catalogue.public_interventions}
    for question, identifier in _OFTEN_ASKED:
        record = by_id.get(identifier)
        if record is None:
            continue
        assessed = scribe.assessments[identifier]
        said = told_first(assessed)
        if said is not None:
            yield OftenAsked(question, _link(scribe, record), said, strength_words(assessed.strength))


def _known(scribe: Scribe, records: Iterable[Intervention]) -> Iterator[KnownRow]:
    found: dict[int, list[DotView]] = {value: [] for value in range(HIGHEST, -1, -1)}
    for record in records:
        assessed = scribe.assessments[record.id]
        dot = _dot(record, assessed)
        found[assessed.strength.value or 0].append(DotView(_link(scribe, record, dot.label), dot))
    for value, dots in found.items():
        if dots:
            title = LEVELS[value].label if value else NOT_JUDGED
            score = f"{value} van {HIGHEST}" if value else ""
            by_kind = sorted(dots, key=lambda each: tuple(KnownMark).index(each.dot))
            yield KnownRow(title.capitalize(), score, dutch.number(len(dots)), tuple(by_kind))


def _dot(record: Intervention, assessed: Assessment) -> KnownMark:
    """Tell which mark an intervention has: by what may be claimed, and a warning goes before all else."""
    if record.caution is not None:
        return KnownMark.WORSE
    if not assessed.strength.value:
        return KnownMark.UNKNOWN
    said = assessed.own_verdict
    return _DOTS.get(said.claim.claimed, KnownMark.MIXED) if said else KnownMark.MIXED


def _news(scribe: Scribe, records: Iterable[Intervention], newest: date) -> News:
    new, changed = [], 0
    for record in records:
        days = [change.date for change in record.changes]
        if min(days) == newest:
            new.append(record)
        elif max(days) == newest:
            changed += 1
    new.sort(
        key=lambda record: (-(scribe.assessments[record.id].strength.value or 0), alphabetical(record.title))
    )
    return News(
        day=dutch.long_date(newest),
        count=dutch.count(len(new), "nieuwe aanpak", "nieuwe aanpakken") if new else "",
        new=tuple(_link(scribe, record) for record in new if record.caution is None)[:_MOST_NEW],
        changed=dutch.count(changed, "andere aanpak", "andere aanpakken") if changed else "",
    )
