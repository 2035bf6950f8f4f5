"""What measuring found of an intervention, in one sentence: as plain where it found nothing.

It stands wherever a recognition stands. A level of a body says how well a programme is worked out, and a
reader takes it for an outcome when nothing is beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.outcomes import OutcomeFindings
from menukaart.model import Intervention
from menukaart.render.views.parts.card import WORST_FIRST
from menukaart.render.views.parts.figure_words import bare_size
from menukaart.render.views.parts.strength import NOT_JUDGED, strength_words
from menukaart.render.views.parts.verdicts import dutch_words
from menukaart.vocabulary import DutchVerdict, EffectRelation, SearchResult, SearchSubject, Unknown

_MOST_OUTCOMES: Final = 3
_FOUND_HERE = frozenset({DutchVerdict.STUDIED, DutchVerdict.EFFECT, DutchVerdict.NO_EFFECT})
_WHY_NOT = {
    Unknown.UNKNOWN: "in onze bronnen staat geen meting",
    Unknown.NOT_SEARCHED: "nog niet gezocht",
    Unknown.NOT_FOUND: "gezocht, niets gevonden",
    Unknown.TOO_FEW: "te weinig onderzoek voor een uitspraak",
    Unknown.NOT_APPLICABLE: "niet van toepassing",
}
_ONLY_RELATED = "alleen gemeten bij iets wat erop lijkt"
_ALSO_RELATED = "; wel gemeten bij iets wat erop lijkt"
_NOT_COMPARED = "alleen cijfers zonder goede vergelijking"


def measured_words(record: Intervention, assessed: Assessment) -> str:
    """Say in one sentence what measuring found, how sure that is, and what Dutch research says.

    Where nothing was measured it says why we know nothing.
    """
    told = list(_outcomes(record, assessed))
    is_found_here = assessed.netherlands.verdict in _FOUND_HERE
    if not told and not is_found_here:
        return f"{dutch.capital(_why_not(record))}."
    if told:
        told.append(f"bewijskracht {_sure(assessed)}")
    if is_found_here:
        told.append(f"in Nederland {dutch_words(assessed.netherlands, assessed.strength)}")
    return f"{dutch.capital('; '.join(told))}."


def _outcomes(record: Intervention, assessed: Assessment) -> Iterator[str]:
    """Give what was found on each outcome, else what findings say that name none."""
    known = [found for found in assessed.by_outcome if found.direction or _figure(found)]
    known.sort(key=lambda found: WORST_FIRST.index(found.direction))
    yield from map(_on_outcome, known[:_MOST_OUTCOMES])
    if len(known) > _MOST_OUTCOMES:
        yield f"en nog {dutch.count(len(known) - _MOST_OUTCOMES, 'uitkomst', 'uitkomsten')}"
    said = {finding.direction for finding in record.evidence if not finding.is_related}
    if not known and said:
        yield f"onderzoek vond: {dutch.enumeration(one.label for one in WORST_FIRST if one in said)}"


def _on_outcome(found: OutcomeFindings) -> str:
    words = [found.direction.label] if found.direction else []
    if figure := _figure(found):
        size = bare_size(figure)
        words = [f"{words[0]} ({size})" if words else size]
    return f"{found.outcome.label}: {words[0]}"


def _figure(found: OutcomeFindings) -> StandingFigure | None:
    return found.figure if isinstance(found.figure, StandingFigure) else None


def _sure(assessed: Assessment) -> str:
    return strength_words(assessed.strength) if assessed.strength.value is not None else NOT_JUDGED


def searched_in_vain(record: Intervention, subject: SearchSubject) -> str:
    """Say when the editors last searched for a subject, where that gave nothing; else empty."""
    search = record.last_search(subject)
    if search is None or search.result is not SearchResult.NOTHING:
        return ""
    return f"gezocht op {dutch.long_date(search.date)}, niets gevonden"


def _why_not(record: Intervention) -> str:
    searched = searched_in_vain(record, SearchSubject.EFFECTS)
    if searched and not record.effects:
        return f"{searched}{_ALSO_RELATED if record.evidence else ''}"
    if any(finding.is_related for finding in record.evidence):
        return _ONLY_RELATED
    reason = record.why_unknown("effects")
    if reason:
        return _WHY_NOT[reason.reason]
    is_related = all(effect.relation is EffectRelation.PROXY for effect in record.effects)
    return _ONLY_RELATED if is_related else _NOT_COMPARED
