"""The verdict at the top of the page of an intervention: what a school needs to decide, and no more.

A sentence an outcome says no more than the evidence allows (``evidence/verdict``). Beside it what it costs,
who does it and for whom it was studied, each leading to the part of the page that tells all. No standard
deviations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menukaart import dutch, prose
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.verdict.sentences import VOICES
from menukaart.evidence.verdict.verdict import OutcomeVerdict
from menukaart.evidence.yardsticks.scales import shows_difference
from menukaart.model import Intervention
from menukaart.render.pictures import ClassPicture, Gauge, class_picture
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.hedges import gap_words
from menukaart.render.views.parts.known import split_known
from menukaart.render.views.parts.money import cost_in_short
from menukaart.render.views.parts.strength import strength_gauge, strength_words
from menukaart.render.views.parts.told import class_in_short
from menukaart.render.views.parts.verdicts import dutch_words
from menukaart.vocabulary import RecordKind, RelationKind

_MOST_ITEMS = 2
_DRAWN_FROM = 2
_LONGEST = 130
"""Letters of an item in the box; a longer one is told by its link to the whole."""
_NO_PRECISION = "gemiddeld; hoe precies is niet bekend"


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """What may be said on one outcome.

    Attributes:
        sentence: in one or two sentences.
        in_class: the class of 25 in short words; empty where it does not apply.
        certainty: how sure that is, in words; empty where nothing was judged.
        why: what holds that down, as words without a capital; may be empty.
        gauge: the same as blocks; None where nothing was judged.
        people: the class of 25 as people, of the first outcome; None where that would say too much.
        href: the place with the figures of the outcome.
    """

    sentence: str
    in_class: str
    certainty: str
    why: str
    gauge: Gauge | None
    people: ClassPicture | None
    href: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact that decides, with the place that tells all, and what else can be done there."""

    label: str
    value: str
    href: str
    also: Link | None = None


@dataclass(frozen=True, slots=True)
class Guidance:
    """When to do it, when not, or what else: at most two short items, and the place of the whole."""

    title: str
    items: tuple[Link, ...]
    more: Link | None


@dataclass(frozen=True, slots=True)
class VerdictBox:
    """The box.

    Attributes:
        first: what is said of the first outcome; None without any outcome.
        others: what is said of the others that were judged.
        open: the outcomes of which nothing is known yet, in one line; may be empty.
        next: what a school can do now, with the place that says why where the editors advise against it.
        text: the words of the editors; may be empty.
        rows: the facts that are known.
        unknown: the facts that are not, in one line; may be empty.
        choices: when to do it, when not, and what else.
    """

    first: VerdictLine | None
    others: tuple[VerdictLine, ...]
    open: str
    next: Link
    text: str
    rows: tuple[FactRow, ...]
    unknown: str
    choices: tuple[Guidance, ...]


def verdict_box(
    scribe: Scribe, record: Intervention, assessed: Assessment, *, can_reckon: bool
) -> VerdictBox:
    """Make the box.

    Args:
        scribe: the writer of the page.
        record: the intervention.
        assessed: what was derived for it.
        can_reckon: whether the page has a cost calculator.
    """
    found = assessed.verdicts
    told = [each for each in found if each.claim.certainty is not None or each.claim.has_own]
    shown = told or list(found[:1])
    rest = [each for each in found if each not in shown]
    lines = [_line(each) for each in shown]
    rows, unknown = _facts(record, assessed, found, can_reckon=can_reckon)
    return VerdictBox(
        first=lines[0] if lines else None,
        others=tuple(lines[1:]),
        open=_open(rest),
        next=Link("#let-op" if record.caution else "", found[0].next if found else ""),
        text=record.verdict_text or "",
        rows=rows,
        unknown=unknown,
        choices=tuple(_choices(scribe, record)),
    )


def _line(said: OutcomeVerdict) -> VerdictLine:
    is_judged = said.claim.certainty is not None
    in_class = class_in_short(said)
    if in_class and not said.claim.precision_known:
        in_class = f"{in_class} ({_NO_PRECISION})"
    return VerdictLine(
        sentence=said.sentence,
        in_class=in_class,
        certainty=strength_words(said.strength) if is_judged else "",
        why=said.reason if is_judged else "",
        gauge=strength_gauge(said.strength) if is_judged else None,
        people=class_picture("klas", said.above) if said.above is not None and _may_draw(said) else None,
        href=f"#uitkomst-{said.outcome.value}",
    )


def _may_draw(said: OutcomeVerdict) -> bool:
    """Tell whether a picture says no more than the words: of an effect that may not be there it would.

    It shows whole pupils, and needs a difference of one at least.
    """
    is_seen = said.above is not None and shows_difference(said.above)
    return is_seen and (said.claim.certainty or 0) >= _DRAWN_FROM


def _open(found: Iterable[OutcomeVerdict]) -> str:
    names = [VOICES[each.outcome].at.removeprefix("bij ") for each in found]
    return f"Nog niet bekend bij {dutch.enumeration(names)}." if names else ""


def _facts(
    record: Intervention, assessed: Assessment, found: tuple[OutcomeVerdict, ...], *, can_reckon: bool
) -> tuple[tuple[FactRow, ...], str]:
    """Give the facts that are known as rows, and name those that are not."""
    reckon = Link("#rekenen", "Reken uit") if can_reckon else None
    judged = assessed.gap.verdict
    rows = (
        FactRow("Kosten", cost_in_short(record.cost) if record.cost else "", "#kosten", reckon),
        FactRow("Wie doet het", (record.dosage.who if record.dosage else None) or "", "#vraagt"),
        FactRow("Onderzocht bij wie", _studied(assessed, found), "#per-uitkomst"),
        FactRow(
            "Onderzocht in Nederland?", dutch_words(assessed.netherlands, assessed.strength), "#in-nederland"
        ),
        FactRow(
            "Helpt het juist kinderen met achterstand?",
            gap_words(judged, assessed.strength) if judged else "",
            "#kloof",
        ),
    )
    return split_known(rows, _QUESTIONS)


_QUESTIONS = {
    "Kosten": "wat het kost",
    "Wie doet het": "wie het doet",
    "Onderzocht bij wie": "bij wie het onderzocht is",
    "Onderzocht in Nederland?": "of het in Nederland onderzocht is",
    "Helpt het juist kinderen met achterstand?": "of het juist kinderen met achterstand helpt",
}


def _studied(assessed: Assessment, found: tuple[OutcomeVerdict, ...]) -> str:
    """Say whom the figure of the first outcome is about; empty without a figure."""
    first = found[0].outcome if found else None
    figures = [each.figure for each in assessed.by_outcome if each.outcome is first]
    figure = figures[0] if figures else None
    if not isinstance(figure, StandingFigure):
        return ""
    return (figure.effect.group if figure.effect else None) or figure.population.label


def _choices(scribe: Scribe, record: Intervention) -> Iterator[Guidance]:
    conditions = [each.text for each in record.conditions]
    yield from _told("Doen als dit op orde is", conditions, Link("#voorwaarden", "Alle voorwaarden"))
    not_meant = [each.text for each in record.not_meant]
    yield from _told("Let op", not_meant, Link("#kanttekeningen", "Alles om op te letten"))
    yield from _instead(scribe, record)


def _told(title: str, texts: list[str], more: Link) -> Iterator[Guidance]:
    """Give the first short sentences of some texts; nothing when none is short."""
    sentences = [_first_sentence(text) for text in texts]
    short = [Link("", each) for each in sentences if len(each) <= _LONGEST][:_MOST_ITEMS]
    if short:
        whole = len(short) == len(texts) and all(_is_whole(text) for text in texts)
        yield Guidance(title, tuple(short), None if whole else more)


def _first_sentence(text: str) -> str:
    return dutch.first_sentence(prose.to_plain(text))


def _is_whole(text: str) -> bool:
    return len(dutch.split_sentence(prose.to_plain(text))) == 1


def _instead(scribe: Scribe, record: Intervention) -> Iterator[Guidance]:
    ties = [tie for tie in record.related if tie.relation is RelationKind.ALTERNATIVE]
    links = [
        scribe.record(RecordKind.INTERVENTION, tie.id, (tie.note or "").rstrip("."))
        for tie in ties[:_MOST_ITEMS]
    ]
    if links:
        more = Link("#verwant", "Alle alternatieven") if len(ties) > len(links) else None
        yield Guidance("Goedkoper of beter?", tuple(links), more)
