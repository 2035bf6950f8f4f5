"""The names that version 1 of the API promised to keep, where what was released needs more than the codebook.

A field that is not named here is shown all the same, as the codebook calls it.
"""

from __future__ import annotations

from collections.abc import Mapping

Layout = tuple[tuple[str, tuple[str, ...]], ...]
"""Parts of a page in their order: a heading, and the fields below it."""

_ABOUT = ("Over deze tekst", ("reviewed", "review_before", "interests", "retired", "unknown", "changes"))

LAYOUTS: Mapping[str, Layout] = {
    "intervention": (
        ("In het kort", ("caution", "evidence_strength", "verdict")),
        (
            "Wat is het?",
            (
                "description", "kind", "abbreviation", "also_known_as", "includes", "excludes",
                "approaches", "programmes",
            ),
        ),
        (
            "Werkt het, en hoe zeker is dat?",
            (
                "by_outcome", "effects", "synthesis", "evidence", "dutch_evidence", "gap",
                "external_ratings", "recognitions",
            ),
        ),
        ("Voor wie?", ("phases", "levels", "ages", "target_groups", "outcomes")),
        ("Wat vraagt het?", ("active_ingredients", "dosage", "conditions", "cost")),
        ("Waar gebeurt het al?", ("examples",)),
        ("Kanttekeningen", ("not_meant", "criticism", "related", "themes")),
        ("Bronnen", ("sources", "search")),
        _ABOUT,
    ),
    "theme": (
        ("In het kort", ("question", "answer")),
        ("Beschrijving", ("description", "sections")),
        ("Feiten en vragen", ("facts", "contradictions", "open_questions")),
        ("Interventies en thema's", ("groups", "interventions", "related")),
        ("Bronnen", ("sources",)),
        _ABOUT,
    ),
    "tombstone": (("Wat er gebeurde", ("status", "since", "reason", "successors")), _ABOUT),
}  # fmt: skip

OTHER_PART = "Overige gegevens"
CITATION = frozenset({"id", "source", "locator"})
"""What a reference to a source holds."""
HEAD = frozenset({"id", "kind", "search_terms", "status", "summary", "title", "url"})
"""Fields that stand above the parts, or say nothing to a reader; a layout may still name one."""

PROSE = frozenset({"answer", "description", "note", "reason", "recipe", "summary", "text"})
"""Fields whose text may hold the small Markdown of records."""

LEADS = ("text", "sentence", "what", "title", "reason", "words", "note")
"""The field of an item of a list that says most: it stands first, without its name."""

YEARS = frozenset({"price_year", "year", "issued"})
"""Numbers that are written without a point between thousands."""

RECORD_IDS: Mapping[str, str] = {
    "approaches": "interventions",
    "interventions": "interventions",
    "programmes": "interventions",
    "themes": "themes",
}
"""Lists of ids, and the folder of the records that they name."""

SOURCE_IDS = frozenset({"source", "study", "body"})
"""Fields with the id of a source; ``body`` holds one in a figure, and a name elsewhere."""

FOLDED = frozenset({"unknown", "yardsticks"})
"""What of an item stands behind a click."""

NOT_COMPARED = frozenset(
    {"changes", "cited_by", "id", "kind", "label", "previous", "search_terms", "url", "yardsticks"}
)
"""What follows from something else, or is told in another way."""

DUTCH_FOLDERS: Mapping[str, str] = {
    "interventions": "interventies",
    "sources": "bronnen",
    "themes": "themas",
}
"""Where the pages of each kind of record stand on the site, for ever."""
