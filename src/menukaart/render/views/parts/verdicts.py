"""What follows from the figures of an intervention: its score and its verdicts."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from menukaart import dutch
from menukaart.evidence.gap import GapJudgement
from menukaart.evidence.netherlands import Netherlands
from menukaart.evidence.strength.override import OVERRIDE
from menukaart.evidence.strength.rule import LEVELS
from menukaart.evidence.strength.score import Strength
from menukaart.model import Intervention
from menukaart.render.pictures import Gauge
from menukaart.render.views.parts.common import Link, Said, Scribe
from menukaart.render.views.parts.hedges import dutch_verdict_words, gap_words
from menukaart.render.views.parts.known import Known, absent
from menukaart.render.views.parts.strength import dossier, moves, strength_gauge, strength_title


@dataclass(frozen=True, slots=True)
class VerdictView(Known[str]):
    """A judgement in fixed words, with its ground. A count may stand beside the reason why nobody judged."""

    said: Said | None = None


@dataclass(frozen=True, slots=True)
class OverrideView:
    """A score of the editors' own: what the rule gives, why they differ, who decided and when."""

    title: str
    lead: str
    said: Said
    decided: str


@dataclass(frozen=True, slots=True)
class StrengthView:
    """The strength of evidence with every step of the way there."""

    title: str
    meaning: str
    gauge: Gauge | None
    outcome: str
    moves: str
    dossier: str
    fit: tuple[tuple[str, str], ...]
    override: OverrideView | None
    criteria: tuple[tuple[str, str, str], ...]
    steps: tuple[str, ...]
    sources: tuple[Link, ...]


def netherlands_verdict(
    scribe: Scribe, record: Intervention, found: Netherlands, strength: Strength
) -> VerdictView:
    """Say what is known in the Netherlands: as stated, else as counted, with the ground for it."""
    words = dutch_words(found, strength)
    reason = scribe.prose(found.reason)
    stated = record.dutch_evidence
    if stated is not None:
        note = scribe.prose(stated.note) if stated.note else Markup()
        said = Said(note + (reason if found.counted else Markup()), scribe.cites(stated.sources))
        return VerdictView("Onderzoek in Nederland", words, said=said)
    missing = absent(record.why_unknown("dutch_evidence"))
    if not words:
        return VerdictView("Onderzoek in Nederland", absent=missing)
    said = Said(reason, tuple(scribe.refer(source) for source in found.sources))
    return VerdictView("Oordeel over Nederland", words, missing, said)


def dutch_words(found: Netherlands, strength: Strength) -> str:
    """Write verdict and number in one line; empty when neither is known. A count is a lower bound."""
    if found.studies is None:
        return ""
    count = dutch.count(found.studies, "Nederlandse studie", "Nederlandse studies")
    if not found.studies:
        # Whoever searched a part only may not say that there are none.
        count = "geen Nederlandse studie bekend"
    if found.verdict is None:
        return f"minstens {count}, zelf geteld"
    return f"{dutch_verdict_words(found.verdict, strength)} ({count})"


def gap_verdict(
    scribe: Scribe, record: Intervention, judged: GapJudgement, strength: Strength
) -> VerdictView:
    """Say whether the gap narrows, as stated or as derived, and as firmly as the evidence allows."""
    if record.gap is None and judged.verdict is not None:
        cites = tuple(scribe.refer(source) for source in judged.sources)
        said = Said(scribe.prose(f"Afgeleid uit de cijfers. {judged.reason}"), cites)
        return VerdictView("Kloof", gap_words(judged.verdict, strength), said=said)
    if record.gap is None:
        return VerdictView("Kloof", absent=absent(record.why_unknown("gap")))
    said = Said(scribe.prose(record.gap.reason), scribe.cites(record.gap.sources))
    return VerdictView("Kloof", gap_words(record.gap.verdict, strength), said=said)


def strength_view(scribe: Scribe, strength: Strength) -> StrengthView:
    """Show a score with every step."""
    return StrengthView(
        title=strength_title(strength),
        meaning=strength.level.meaning if strength.level and strength.value else strength.reason,
        gauge=strength_gauge(strength),
        outcome=_about(strength),
        moves=moves(strength),
        dossier=dossier(strength),
        fit=tuple((question, verdict.label) for _, question, verdict in strength.fit.rows)
        if strength.fit
        else (),
        override=override_view(scribe, strength),
        criteria=tuple((item.label, item.verdict.label, item.reason) for item in strength.criteria),
        steps=strength.steps,
        sources=tuple(scribe.refer(source) for source in strength.sources),
    )


def _about(strength: Strength) -> str:
    """Say which outcome a score is about; empty when nothing was judged."""
    if strength.body is None:
        return ""
    if strength.outcome is None:
        return "De bronnen zeggen niet over welke uitkomst dit gaat."
    return f"Deze score gaat over {strength.outcome.label}."


def override_view(scribe: Scribe, strength: Strength) -> OverrideView | None:
    """Show a score of the editors' own beside that of the rule; None when the rule stands."""
    stated = strength.override
    if stated is None:
        return None
    found = strength.rule_level
    rule = f"{found.value} ({found.label})" if found else "geen score"
    return OverrideView(
        title=f"{OVERRIDE.label.capitalize()}.",
        lead=f"De regel komt op {rule}; de redactie wijkt af naar {stated.value} "
        f"({LEVELS[stated.value].label}). De reden:",
        said=Said(scribe.prose(stated.reason), scribe.cites(stated.sources)),
        decided=f"Besloten op {dutch.long_date(stated.date)} door {stated.by}.",
    )
