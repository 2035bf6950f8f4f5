"""The shape of the verdict in the API: what may be said on each outcome, and what to do now."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.render.api.derive import Out
from menukaart.vocabulary import Claimed, Outcome


class OutcomeVerdictOut(Out):
    """What may be said on one outcome."""

    outcome: Annotated[Outcome, Field(title="Uitkomst", description="De uitkomst.")]
    claimed: Annotated[
        Claimed, Field(title="Wat het bewijs laat zeggen", description="Wat het bewijs laat zeggen.")
    ]
    certainty: Annotated[
        int | None,
        Field(
            title="Hoe zeker",
            description="Hoe zeker de woorden zijn, 1 tot en met 5; null als er niets te beoordelen was.",
        ),
    ]
    sentence: Annotated[str, Field(title="In een zin", description="Dat in één of twee zinnen.")]
    in_class: Annotated[
        str | None,
        Field(
            title="In een klas van 25",
            description="De klas van 25 met en zonder; null als die meetlat niet past.",
        ),
    ]
    reason: Annotated[
        str | None,
        Field(
            title="Waarom niet zekerder", description="Waarom de zekerheid niet hoger is; null zonder reden."
        ),
    ]
    next: Annotated[str, Field(title="Wat nu", description="Wat een school hiermee nu kan doen.")]


class VerdictOut(Out):
    """The verdict: derived from the evidence, and the words of the editors."""

    derived: Annotated[
        list[OutcomeVerdictOut],
        Field(
            title="Per uitkomst",
            description="Een zin per uitkomst, hoogstens zeven; wat bekend is staat vooraan.",
        ),
    ]
    next: Annotated[
        str, Field(title="Wat nu", description="Wat een school nu kan doen: dat van de eerste uitkomst.")
    ]
    text: Annotated[
        str | None,
        Field(
            title="Woorden van de redactie",
            description="Van de redactie: wat het vraagt en voor wie het de moeite waard is.",
        ),
    ]
