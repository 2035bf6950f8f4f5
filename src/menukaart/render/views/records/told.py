"""What others found, said or did, for the page of an intervention."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from menukaart import dutch
from menukaart.model.judgements import ExternalRating, Finding
from menukaart.model.practice import Example, Recognition
from menukaart.render.views.parts.common import Link, Said, Scribe
from menukaart.render.views.parts.recognised import holds_words, level_words


@dataclass(frozen=True, slots=True)
class FoundView:
    """A finding without a figure."""

    direction: str
    is_dutch: bool
    said: Said


@dataclass(frozen=True, slots=True)
class RecognitionView:
    """A recognition: the level in the words of the body that gave it, and whether that still holds."""

    level: str
    holds: str
    note: Markup | None
    cites: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ExampleView:
    """Where it is done."""

    place: str
    details: str
    said: Said


@dataclass(frozen=True, slots=True)
class RatingView:
    """What another body says: its judgement, on which scale and when, a remark, and where it was read."""

    words: str
    scheme: str
    note: str
    cites: tuple[Link, ...]


def found_view(scribe: Scribe, finding: Finding) -> FoundView:
    """Write a finding."""
    said = Said(scribe.prose(finding.text), scribe.cites(finding.sources))
    aside = ", bij iets wat erop lijkt" if finding.is_related else ""
    return FoundView(f"{finding.direction.label}{aside}", finding.dutch, said)


def recognition_view(scribe: Scribe, recognition: Recognition) -> RecognitionView:
    """Write a recognition, and whether it still holds."""
    return RecognitionView(
        level_words(recognition),
        holds_words(recognition, scribe.day),
        scribe.prose(recognition.note) if recognition.note else None,
        scribe.cites(recognition.sources),
    )


def rating_view(scribe: Scribe, rating: ExternalRating) -> RatingView:
    """Write what another body says, on which scale and when."""
    when = f", {dutch.long_date(rating.date)}" if rating.date else ""
    edition = f", {rating.edition}" if rating.edition else ""
    return RatingView(
        f"{rating.body}: {rating.value}",
        f"{rating.scheme}{edition}{when}",
        rating.note or "",
        scribe.cites(rating.sources),
    )


def example_view(scribe: Scribe, example: Example) -> ExampleView:
    """Write an example with its place."""
    details = ", ".join(part for part in (example.organisation, example.period) if part)
    return ExampleView(
        example.place, details, Said(scribe.prose(example.text), scribe.cites(example.sources))
    )
