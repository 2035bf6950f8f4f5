"""What a card says of an intervention: of today, as a release froze it, or that it is gone.

Nothing may be left out by who embeds it: how sure we are, from which day it is, and until when it holds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.frozen.codebook import FieldShape, Json
from menukaart.frozen.release import Version, kind_of
from menukaart.frozen.words import Words
from menukaart.model import Intervention
from menukaart.model.tombstone import Tombstone
from menukaart.prose import to_plain
from menukaart.render.addresses import record_address, version_address
from menukaart.render.views.parts.money import cost_in_short
from menukaart.render.views.parts.told import OF_RELATED, certainty_fairly, fairly, told_fairly
from menukaart.vocabulary import RecordKind

_NO_COST = "niet bekend"


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What a card says.

    Attributes:
        title: of the intervention.
        caution: that one should rather not, or think twice; empty when nobody says so.
        sentence: what the evidence lets us claim, or what became of the record.
        score: 1 to 5; None when nothing was judged, or only something like it.
        rows: names of facts, and what is known of them.
        version: which text it is, and of which day.
        review: until when it holds.
        is_expired: whether that day is past, on the day that the site stands for.
        address: of the text, from the root of the site.
        newest: of the text of today, when that is another page; empty when it is not.
    """

    title: str
    caution: str
    sentence: str
    score: int | None
    rows: tuple[tuple[str, str], ...]
    version: str
    review: str
    is_expired: bool
    address: str
    newest: str = ""

    @property
    def spoken(self) -> str:
        """Say all of it in one text."""
        rows = " ".join(f"{label}: {value}." for label, value in self.rows)
        return " ".join(filter(None, (self.caution, self.sentence, rows, self.version, self.review)))


def facts_of(record: Intervention, assessed: Assessment, day: date) -> CardFacts:
    """Say it of an intervention of today.

    Args:
        record: the intervention.
        assessed: what was derived for it.
        day: the day that the site stands for.
    """
    own = assessed.own_verdict
    facts = CardFacts(
        title=record.title,
        caution=f"Let op: {record.caution.advice.label}." if record.caution else "",
        sentence=told_fairly(assessed) or to_plain(record.summary),
        score=own.claim.certainty if own else None,
        rows=(
            ("Zekerheid", certainty_fairly(assessed)),
            ("Kosten", cost_in_short(record.cost) if record.cost else _NO_COST),
        ),
        version=f"Laatste wijziging: {dutch.long_date(record.last_changed.date)}.",
        review="",
        is_expired=False,
        address=record_address(RecordKind.INTERVENTION, record.id),
    )
    return _until(facts, record.review_before, day)


def frozen_facts(address: str, version: Version, document: Json, day: date) -> CardFacts:
    """Say it of an intervention as a release froze it, in the words of that release.

    Args:
        address: of the record.
        version: the version.
        document: what it said.
        day: the day that the site stands for.
    """
    words = Words(version.release.codebook, version.shelf, str)
    shape = words.book.shape(kind_of("interventions/", document))
    name = version.release.version
    caution = document.get("caution") or {}
    advice = shape.field("caution").field("advice")
    facts = CardFacts(
        title=str(document["title"]),
        caution=f"Let op: {words.plain(advice, caution['advice'])}." if caution.get("advice") else "",
        sentence=_frozen_sentence(document),
        score=_frozen_score(document),
        rows=(
            ("Zekerheid", _frozen_strength(words, shape, document)),
            ("Kosten", _frozen_cost(words, shape, document)),
        ),
        version=f"Uitgave {name}, tekst van {dutch.long_date(version.release.day)}. Deze tekst blijft zo.",
        review="",
        is_expired=False,
        address=version_address(address, name),
        newest=address,
    )
    written = document.get("review_before")
    return _until(facts, date.fromisoformat(str(written)), day) if written else facts


def farewell_facts(tombstone: Tombstone) -> CardFacts:
    """Say what became of an intervention."""
    return CardFacts(
        title=tombstone.title,
        caution=f"Let op: {tombstone.status.label} sinds {dutch.long_date(tombstone.since)}.",
        sentence=to_plain(tombstone.reason),
        score=None,
        rows=(),
        version=f"Laatste wijziging: {dutch.long_date(tombstone.last_changed.date)}.",
        review="",
        is_expired=False,
        address=record_address(RecordKind.INTERVENTION, tombstone.id),
    )


def _until(facts: CardFacts, before: date, day: date) -> CardFacts:
    """Say until when it holds. Whoever reads it later can see it too: there is no clock in a card."""
    if day >= before:
        review = f"Verlopen: had voor {dutch.long_date(before)} opnieuw bekeken moeten worden."
        return replace(facts, review=review, is_expired=True)
    return replace(facts, review=f"Opnieuw te bekijken voor {dutch.long_date(before)}.")


def _frozen_sentence(document: Json) -> str:
    """Say the same in the words of a release; before there were any, what the record is."""
    own = _own_claim(document)
    if not own:
        return to_plain(str(document.get("summary") or ""))
    told = document["verdict"]["derived"]
    others = [(str(each.get("claimed")), str(each["sentence"])) for each in told if each is not own]
    return fairly(str(own.get("claimed")), str(own["sentence"]), others)


def _frozen_score(document: Json) -> int | None:
    own = _own_claim(document)
    score = own.get("certainty") if own else (document.get("evidence_strength") or {}).get("value")
    return score or None


def _frozen_strength(words: Words, shape: FieldShape, document: Json) -> str:
    """Say how sure the sentence is, as the rule of then had it."""
    value, own = document.get("evidence_strength") or {}, _own_claim(document)
    rule = value.get("rule") or words.book.rule
    if own.get("certainty"):
        value = {**value, "value": own["certainty"]}
    said = words.strength(shape.field("evidence_strength"), value) if value else "niet beoordeeld"
    is_of_related = bool(own and value.get("value") and not own.get("certainty"))
    return ", ".join((said, *([OF_RELATED] if is_of_related else ()), f"volgens regel {rule}"))


def _own_claim(document: Json) -> Json:
    """Give what is claimed on the outcome of the score; empty before there were claims."""
    told = list((document.get("verdict") or {}).get("derived") or ())
    outcome = (document.get("evidence_strength") or {}).get("outcome")
    return next((each for each in told if each.get("outcome") == outcome), told[0] if told else {})


def _frozen_cost(words: Words, shape: FieldShape, document: Json) -> str:
    """Give the band: it stands in every release; what it rests on is on the page."""
    cost = document.get("cost") or {}
    if not cost:
        return _NO_COST
    band = cost.get("band")
    return words.plain(shape.field("cost").field("band"), band) if band else "zie de pagina"
