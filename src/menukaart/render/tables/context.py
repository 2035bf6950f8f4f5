"""What every table needs besides its rows: the documents, where the site stands, and what day it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from menukaart.frozen.codebook import Codebook, Json
from menukaart.frozen.release import Release, said, timelines
from menukaart.render.tables.fields import made
from menukaart.render.tables.table import Cell, DataColumn, DataLine
from menukaart.vocabulary import CellForm, EvidenceState

LICENCE = "CC BY 4.0"
"""The licence of all that the site says itself."""


_OF_OUTCOME = " Het is de score van deze uitkomst bij deze interventie, niet van dit ene cijfer."


@dataclass(frozen=True, slots=True)
class Context:
    """What tables share.

    Attributes:
        codebook: names and explains fields.
        documents: the documents of the API by path, with addresses from the root of the site.
        site_url: where the site stands; empty when that is not known.
        day: the day that the data stand for, ``2026-11-26``.
        released: by path the release that holds the text of today; a document that changed since has none.
    """

    codebook: Codebook
    documents: Mapping[str, Json]
    site_url: str
    day: str
    released: Mapping[str, str]

    def address(self, record: Json, anchor: str = "") -> str:
        """Give the whole address of a record, or of a place on its page."""
        return f"{self.site_url.rstrip('/')}{record['url']}{f'#{anchor}' if anchor else ''}"

    def source(self, identifier: str) -> Json:
        """Give the document of a source; empty when there is none."""
        return self.documents.get(f"sources/{identifier}.json", {})

    def kind(self, folder: str) -> tuple[Json, ...]:
        """Give all documents of living records of a kind, by id."""
        return tuple(
            document
            for path, document in self.documents.items()
            if path.startswith(f"{folder}/") and "successors" not in document
        )

    def tail(self, folder: str) -> tuple[DataColumn, ...]:
        """Give the last columns of each table: what must travel along with whatever is taken out of it."""

        def released(line: DataLine) -> Cell:
            return self.released.get(f"{folder}/{line.record['id']}.json")

        return (
            made(
                "gewijzigd",
                CellForm.DAY,
                "Gewijzigd op",
                "Dag van de nieuwste wijziging van het record.",
                lambda line: max(change["date"] for change in line.record["changes"]),
                field=f"{folder}.changes.date",
            ),
            made(
                "uitgave",
                CellForm.TEXT,
                "Uitgave",
                "De uitgave die voor het eerst precies deze tekst van het record had. Leeg: gewijzigd na de "
                "laatste uitgave; noem dan de dag bij 'stand'.",
                released,
            ),
            made(
                "stand",
                CellForm.DAY,
                "Stand van de gegevens",
                "De dag waar alle gegevens samen voor staan.",
                lambda line: self.day,  # noqa: ARG005  (the same for every line)
            ),
            made(
                "licentie",
                CellForm.TEXT,
                "Licentie",
                "Onder welke voorwaarden u dit mag gebruiken; zie het blad leesmij.",
                lambda line: LICENCE,  # noqa: ARG005  (the same for every line)
            ),
        )

    def certainty(self) -> tuple[DataColumn, DataColumn]:
        """Give the score of the outcome of a row, and why there is none: it travels with a figure."""

        def strength(line: DataLine) -> Json:
            on = (
                each["strength"]
                for each in line.record["by_outcome"]
                if each["outcome"] == line.item["outcome"]
            )
            found: Json = next(on, {"value": None, "state": None})
            return found

        return certainty(strength, "interventions.by_outcome.strength", _OF_OUTCOME)

    @classmethod
    def of(
        cls,
        codebook: Codebook,
        documents: Mapping[str, Json],
        releases: tuple[Release, ...],
        site_url: str,
        day: str,
    ) -> Context:
        """Gather it; finds out which documents still say what a release says."""
        released = {
            path: versions[-1].release.version
            for path, versions in timelines(releases).items()
            if path in documents and said(versions[-1].document) == said(documents[path])
        }
        return cls(codebook, documents, site_url, day, released)


def certainty(
    strength: Callable[[DataLine], Json], field: str, about: str = ""
) -> tuple[DataColumn, DataColumn]:
    """Give a score, and the fixed word for why there is none."""

    def state(line: DataLine) -> Cell:
        found = strength(line)["state"]
        return None if found == EvidenceState.JUDGED.value else found

    return (
        made(
            "bewijskracht",
            CellForm.COUNT,
            "Bewijskracht",
            "Hoe zeker het onderzoek is, 1 (zeer beperkt) tot en met 5 (zeer sterk), volgens de regel van de "
            f"menukaart.{about} Neem dit getal altijd mee als u een cijfer overneemt.",
            lambda line: strength(line)["value"],
            field=f"{field}.value",
        ),
        made(
            "bewijskracht_onbekend",
            CellForm.WORD,
            "Bewijskracht: onbekend",
            "Waarom er geen score is. Leeg als er wel een is.",
            state,
            field=f"{field}.state",
            words="EvidenceState",
        ),
    )
