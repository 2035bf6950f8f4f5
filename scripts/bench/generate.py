"""Makes a knowledge base of any size. The same seed gives the same bytes.

The parts have the length and number that the median of the real records has. The words and
figures mean nothing: these records are for measuring and are never published.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import yaml

from menukaart.reading.layout import PAGES_FOLDER, SETTINGS_FILE
from menukaart.vocabulary import (
    ActionLevel,
    Design,
    Direction,
    DutchVerdict,
    GapVerdict,
    InterventionKind,
    Outcome,
    Phase,
    Population,
    RecordKind,
    SourceType,
    TargetGroup,
)
from scripts.bench import words

Fields = dict[str, Any]
Item = TypeVar("Item")

SEED = 2026
SHARE_OF_INTERVENTIONS, SHARE_OF_THEMES = 0.40, 0.08
"""The mix of the inventory that the knowledge base grows from: 117 interventions, 23 themes, 149 sources."""

_FEWEST_THEMES = 10
_CITED_BY_INTERVENTION = 8
_CITED_BY_THEME = 6
_TODAY = date(2026, 11, 21)
_LATER = date(2028, 11, 21)
_CHANGES = [{"date": _TODAY, "text": "Eerste versie."}]
_MEASURES = ("d", "g", "SD", "ES")
_PHASES = [Phase.VVE, Phase.PO, Phase.VO]
_FOUND = {DutchVerdict.EFFECT, DutchVerdict.NO_EFFECT}
_NAMES = (
    "Bakker",
    "De Boer",
    "Jansen",
    "Visser",
    "Yilmaz",
    "El Idrissi",
    "Peters",
    "Van Dijk",
    "Mulder",
    "Smit",
)
_PLACES = ("Haarlem", "Emmen", "Tilburg", "Zwolle", "Almere", "Venlo", "Gouda", "Delft")


def generate(root: Path, count: int, seed: int = SEED) -> None:
    """Write a knowledge base with so many records, in the mix of a real one.

    Args:
        root: folder to write to; made when it is not there.
        count: number of records in all: interventions, themes and sources.
        seed: start of the row of random numbers.
    """
    maker = Maker(count, seed)
    _write(root, RecordKind.SOURCE, (maker.source(index) for index in range(len(maker.sources))))
    _write(root, RecordKind.THEME, (maker.theme(index) for index in range(len(maker.themes))))
    _write(root, RecordKind.INTERVENTION, (maker.intervention(i) for i in range(len(maker.interventions))))


def furnish(root: Path, project: Path) -> None:
    """Give a knowledge base the settings and hand-written pages of the project.

    Links of those pages to real records become plain text: a generated knowledge base has others.
    """
    shutil.copy2(project / SETTINGS_FILE, root)
    (root / PAGES_FOLDER).mkdir(exist_ok=True)
    for page in sorted((project / PAGES_FOLDER).glob("*.md")):
        text = page.read_text(encoding="utf-8")
        for form in _RECORD_LINKS:
            text = form.sub(r"\1", text)
        (root / PAGES_FOLDER / page.name).write_text(text, encoding="utf-8")


_RECORD_LINKS = (
    re.compile(r"\[([^\]]*)\]\(\{\{ to\('(?:interventies|themas|bronnen)/[^/']+/index\.md'\) \}\}[^)]*\)"),
    re.compile(r"<a href=\"\{\{ to\('(?:interventies|themas|bronnen)/[^/']+/'\) \}\}[^\"]*\">(.*?)</a>"),
)
"""A link to a record, in Markdown and in HTML."""


def _write(root: Path, kind: RecordKind, records: Iterable[Fields]) -> None:
    folder = root / kind.value
    folder.mkdir(parents=True)
    for record in records:
        text = yaml.dump(record, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
        (folder / f"{record['id']}.yaml").write_text(text, encoding="utf-8")


class _Dumper(yaml.CSafeDumper):
    """Writes every value in full: records hold no anchors."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


class Maker:
    """Makes records that refer to each other."""

    def __init__(self, count: int, seed: int) -> None:
        """Choose the ids beforehand, so that every record can name any other."""
        self._random = Random(seed)  # noqa: S311  (no secrets here)
        interventions = round(count * SHARE_OF_INTERVENTIONS)
        themes = max(_FEWEST_THEMES, round(count * SHARE_OF_THEMES))
        self.interventions = [f"aanpak-{index:05}" for index in range(interventions)]
        self.themes = [f"thema-{index:04}" for index in range(themes)]
        self.sources = [f"bron-{index:05}" for index in range(count - interventions - themes)]
        self._shelf: list[str] = []  # the sources that the record being made cites, again and again

    def intervention(self, index: int) -> Fields:
        """Make an intervention. All its figures, statements and ties are there, some costs are not."""
        self._shelf = self._sample(self.sources, _CITED_BY_INTERVENTION)
        record: Fields = {
            "id": self.interventions[index],
            "title": f"{words.title(self._random)} {index + 1}",
            "status": "gepubliceerd",
            "search_terms": self._compounds(6),
            "kind": self._one(list(InterventionKind)).value,
            "summary": words.text(self._random, 130)[:290],
            "verdict_text": words.text(self._random, 60)[:150],
            "description": words.paragraphs(self._random, 3, self._links()),
            "excludes": [{"text": words.sentence(self._random), "sources": self._cited(1)}],
            "phases": self._some(_PHASES, 2),
            "ages": {"min": 4, "max": self._random.randint(12, 16)},
            "levels": self._some(list(ActionLevel), 1),
            "target_groups": self._some(list(TargetGroup), 2),
            "outcomes": self._some(list(Outcome), 3),
            "themes": self._sample(self.themes, 2),
            "dosage": self._dosage(),
            "active_ingredients": self._statements(self._random.randint(2, 3)),
            "conditions": self._statements(self._random.randint(2, 3)),
            "not_meant": self._statements(2),
            "criticism": self._statements(2),
            "effects": [self._effect(number) for number in range(self._random.randint(3, 5))],
            "evidence": [self._finding() for _ in range(self._random.randint(2, 3))],
            "dutch_evidence": self._dutch_evidence(),
            "examples": [self._example() for _ in range(self._random.randint(1, 2))],
            "related": [{"id": other, "note": words.sentence(self._random)} for other in self._others(index)],
            "sources": self._cited(4),
            "reviewed": _TODAY,
            "review_before": _LATER,
        }
        return {**record, **self._cost_and_gap(), "changes": _CHANGES}

    def theme(self, index: int) -> Fields:
        """Make a theme."""
        self._shelf = self._sample(self.sources, _CITED_BY_THEME)
        return {
            "id": self.themes[index],
            "title": f"{words.title(self._random)} {index + 1}",
            "status": "gepubliceerd",
            "question": f"Hoe helpt {words.compound(self._random)} bij {words.compound(self._random)}?",
            "search_terms": self._compounds(7),
            "summary": words.text(self._random, 130)[:290],
            "description": words.paragraphs(self._random, 3, self._links()),
            "sections": [self._section(number) for number in range(3)],
            "facts": [self._fact(number) for number in range(4)],
            "contradictions": [{"id": "tegenspraak", **self._statement(100)}],
            "open_questions": [f"Werkt {words.compound(self._random)} ook op langere termijn?"],
            "related": [self.themes[(index + step) % len(self.themes)] for step in (1, 4, 9)],
            "sources": self._cited(4),
            "reviewed": _TODAY,
            "review_before": _LATER,
            "changes": _CHANGES,
        }

    def source(self, index: int) -> Fields:
        """Make a source."""
        return {
            "id": self.sources[index],
            "status": "gepubliceerd",
            "title": words.title(self._random),
            "search_terms": self._compounds(2),
            "type": self._one([SourceType.ARTICLE, SourceType.REPORT, SourceType.BOOK]).value,
            "author": [{"family": name, "given": f"{name[-1].upper()}."} for name in self._sample(_NAMES, 2)],
            "issued": str(self._random.randint(1995, 2026)),
            "container-title": f"Tijdschrift voor {words.compound(self._random)}",
            "DOI": f"10.1234/voorbeeld.{index}",
            "language": self._one(["nl", "en"]),
            "design": self._one(list(Design)).value,
            "summary": words.text(self._random, 140),
            "findings": [{"text": words.text(self._random, 120), "locator": self._page()}],
            "note": words.sentence(self._random),
            "changes": _CHANGES,
        }

    def _effect(self, number: int) -> Fields:
        value = round(self._random.uniform(-0.2, 0.8), 2)
        half = round(self._random.uniform(0.05, 0.3), 2)
        design = self._one([Design.META_ANALYSIS, Design.RCT, Design.QUASI])
        studies = self._random.randint(2, 90) if design is Design.META_ANALYSIS else 1
        effect: Fields = {
            "id": f"cijfer-{number}",
            "outcome": self._one(list(Outcome)).value,
            "population": self._one(list(Population)).value,
            "group": words.compound(self._random),
            "measure": self._one(_MEASURES),
            "value": value,
            "studies": studies,
            "pupils": studies * self._random.randint(20, 400),
            "design": design.value,
            "source": self._one(self._shelf),
            "locator": self._page(),
            "note": words.sentence(self._random),
            "unknown": {"dutch_studies": "onbekend", "comparison": "niet-gezocht", "test": "onbekend"},
        }
        if self._random.random() < 2 / 3:
            effect["ci"] = {"low": round(value - half, 2), "high": round(value + half, 2)}
        if number == 0:
            effect["headline"] = True
        return effect

    def _dosage(self) -> Fields:
        return {
            "group_size": f"{self._random.randint(1, 6)} leerlingen",
            "minutes": f"{self._random.choice((20, 30, 45, 60))} minuten",
            "frequency": f"{self._random.randint(1, 5)} keer per week",
            "who": words.compound(self._random),
            "sources": self._cited(1),
        }

    def _dutch_evidence(self) -> Fields:
        verdict = self._one(list(DutchVerdict))
        return {
            "studies": self._random.randint(1 if verdict in _FOUND else 0, 4),
            "verdict": verdict.value,
            "note": words.sentence(self._random),
        }

    def _cost_and_gap(self) -> Fields:
        """Half of the records know these; the other half says why not."""
        if self._random.random() < 1 / 2:
            return {
                "unknown": {"cost": {"reason": "onbekend", "note": "Niet in de bron."}, "gap": "onbekend"}
            }
        cost = {
            "band": self._random.randint(1, 5),
            "note": words.sentence(self._random),
            "sources": self._cited(1),
        }
        reason = words.text(self._random, 120)
        gap = {"verdict": self._one(list(GapVerdict)).value, "reason": reason, "sources": self._cited(1)}
        return {"cost": cost, "gap": gap}

    def _finding(self) -> Fields:
        return {**self._statement(140), "direction": self._one(list(Direction)).value}

    def _example(self) -> Fields:
        return {"place": self._one(_PLACES), "period": "2024-2026", **self._statement(160)}

    def _section(self, number: int) -> Fields:
        return {"id": f"deel-{number}", "title": words.title(self._random), **self._statement(400)}

    def _fact(self, number: int) -> Fields:
        return {
            "id": f"feit-{number}",
            **self._statement(150),
            "figure": self._percent(),
            "year": "2024",
        }

    def _statements(self, count: int) -> list[Fields]:
        return [self._statement(100) for _ in range(count)]

    def _statement(self, length: int) -> Fields:
        return {"text": words.text(self._random, length), "sources": self._cited(self._random.randint(1, 2))}

    def _cited(self, count: int) -> list[Fields | str]:
        chosen = self._sample(self._shelf, count)
        return [
            {"source": id_, "locator": self._page()} if index % 2 == 0 else id_
            for index, id_ in enumerate(chosen)
        ]

    def _links(self) -> list[str]:
        source, other = self._one(self._shelf), self._one(self.interventions)
        return [f"bron:{source}", f"interventie:{other}"]

    def _others(self, index: int) -> list[str]:
        steps = dict.fromkeys(self._random.randint(1, len(self.interventions) - 1) for _ in range(3))
        return [self.interventions[(index + step) % len(self.interventions)] for step in steps]

    def _compounds(self, count: int) -> list[str]:
        return list(dict.fromkeys(words.compound(self._random) for _ in range(count)))

    def _page(self) -> str:
        return f"p. {self._random.randint(1, 400)}"

    def _percent(self) -> str:
        return f"{self._random.randint(1, 99)}%"

    def _one(self, choices: list[Item] | tuple[Item, ...]) -> Item:
        return self._random.choice(choices)

    def _sample(self, choices: list[str] | tuple[str, ...], count: int) -> list[str]:
        return self._random.sample(choices, count)

    def _some(self, terms: list[Any], count: int) -> list[str]:
        return [term.value for term in self._random.sample(terms, count)]
