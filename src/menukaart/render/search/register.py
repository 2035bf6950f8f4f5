"""The register of the search: what the browser knows of every page, and in which pages a word stands.

Four kinds of files. ``register.json`` holds the records and pages that most questions are about: the names by
which each is found, and by what one may choose. ``teksten/x.json`` says for every word that begins with x in
which pages it stands, and which sources it names (``texts.py``); the browser fetches those that a question
needs. ``getoond/0.json`` holds the summaries of some pages and ``bronnen/0.json`` what is shown of some
sources; they are fetched when one of them is shown.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape

from menukaart.model import Record
from menukaart.model.walk import parts, texts
from menukaart.render.search.words import key, tokens
from menukaart.vocabulary import Phase

REGISTER_FILE = "zoeken/register.json"
SOURCES_FOLDER = "zoeken/bronnen/"
SHOWN_FOLDER = "zoeken/getoond/"
SHOWN_EACH = 20
"""So many summaries or sources stand in one file."""

_TAG = re.compile(r"<[^>]*>")
_ADDRESS = re.compile(r"\bhttps?://\S+|\]\([a-z]+:[^)]*\)")
_NO_WORDS = frozenset({"id", "sources", "source", "url", "doi", "isbn", "accessed", "changes"})
MOST = 9
"""What a word tells when nothing says otherwise."""


@dataclass(frozen=True)
class Entry:
    """A page in the register; its words are counted once, for every file that asks.

    Attributes:
        address: from the root of the site.
        title: what a reader sees as its name.
        kind: what it is, in Dutch.
        summary: what it says, in a sentence or two; may be empty.
        names: by what else it is found.
        places: where it is done.
        asked: questions about choosing and about the site that it answers.
        phases: stages of school.
        themes: ids of themes.
        strength: value and words of the strength of evidence; empty for what is no intervention.
        cost: value and words of the cost band.
        is_named: whether it is a programme with a name of its own, and not what the subject is called.
        advice: that it is something to stop with or to think twice about; mostly empty.
        said: how often each word stands in its text.
    """

    address: str
    title: str
    kind: str
    summary: str = ""
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    phases: tuple[Phase, ...] = ()
    themes: tuple[str, ...] = ()
    strength: tuple[str, str] | None = None
    cost: tuple[str, str] | None = None
    is_named: bool = False
    advice: str = ""
    said: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def named(self) -> frozenset[str]:
        """The keys of all by which it is found without reading it."""
        lines = (self.title, *self.names, *self.places, self.summary)
        return frozenset(key(word) for line in lines for word in tokens(line))

    @cached_property
    def mentioned(self) -> Mapping[str, int]:
        """How often each key stands in its summary."""
        return Counter(key(word) for word in tokens(self.summary))

    @cached_property
    def counted(self) -> Mapping[str, int]:
        """How often each key stands in its text."""
        counted: Counter[str] = Counter()
        for word, count in self.said.items():
            counted[key(word)] += count
        return counted


def words_of(text: str) -> Mapping[str, int]:
    """Count the words of a text. A word that stands in many texts is held in memory once."""
    return Counter(map(sys.intern, tokens(text)))


def text_of(record: Record) -> str:
    """Give all that a record says, without addresses and ids."""
    fields = (part.text for part in texts(parts(record)) if not _NO_WORDS & {str(step) for step in part.path})
    return _ADDRESS.sub(" ", " ".join(fields))


def bare(html: str) -> str:
    """Give the words of a piece of HTML."""
    return unescape(_TAG.sub(" ", html))


def register_file(entries: Sequence[Entry]) -> str:
    """Write by what every page is found and chosen."""
    kinds = _listed(entry.kind for entry in entries)
    themes = _listed(theme for entry in entries for theme in entry.themes)
    strengths = _listed(entry.strength for entry in entries if entry.strength)
    costs = _listed(entry.cost for entry in entries if entry.cost)
    phases = list(Phase)
    rows = [
        [
            entry.address,
            entry.title,
            "|".join(_different(entry)),
            "|".join(entry.places),
            "|".join(entry.asked),
            kinds.index(entry.kind),
            sum(1 << phases.index(phase) for phase in entry.phases),
            [themes.index(theme) for theme in entry.themes],
            strengths.index(entry.strength) if entry.strength else -1,
            costs.index(entry.cost) if entry.cost else -1,
            int(entry.is_named),
            entry.advice,
        ]
        for entry in entries
    ]
    return written(
        {
            "kinds": kinds,
            "phases": [[phase.value, phase.abbreviation] for phase in phases],
            "themes": themes,
            "strengths": strengths,
            "costs": costs,
            "rows": rows,
        }
    )


def shown_files(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """Write the summary of every page, as it is shown; some in each file."""
    for start in range(0, len(entries), SHOWN_EACH):
        summaries = [entry.summary for entry in entries[start : start + SHOWN_EACH]]
        yield f"{SHOWN_FOLDER}{start // SHOWN_EACH}.json", written(summaries)


def source_files(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """Write what the browser shows of every source: its id, its title and its names; some in each file."""
    rows = [[entry.address, entry.title, "|".join(_different(entry))] for entry in entries]
    for start in range(0, len(rows), SHOWN_EACH):
        yield f"{SOURCES_FOLDER}{start // SHOWN_EACH}.json", written(rows[start : start + SHOWN_EACH])


def weights(entries: Sequence[Entry], naming: Callable[[Entry], Iterable[str]]) -> Mapping[str, int]:
    """Say how much a word tells of what is asked for, from 1 to 9, for every word by which pages are found.

    A word that stands on many pages and names few of them (``resultaat``, ``werken``) says little, however
    rare it is as a name. What counts is how much of all that is said with it, is said where it is a name.

    Args:
        entries: the pages.
        naming: gives the words by which a page is found, also those that follow from its names.
    """
    said: Counter[str] = Counter()
    said_where_named: Counter[str] = Counter()
    for entry in entries:
        counted = Counter(entry.counted)
        counted.update(key(word) for word in tokens(entry.title))
        said.update(counted)
        said_where_named.update({word: counted[word] or 1 for word in set(map(key, naming(entry)))})
    share = {word: min(1.0, count / max(said[word], 1)) for word, count in said_where_named.items()}
    return {word: max(1, round(MOST * part**0.5)) for word, part in share.items()}


def _different(entry: Entry) -> list[str]:
    names = {name.casefold(): name for name in reversed(entry.names) if name}
    names.pop(entry.title.casefold(), None)
    return list(reversed(names.values()))


def _listed(values: Iterable[object]) -> list[object]:
    return list(dict.fromkeys(values))


def written(content: object) -> str:
    """Write JSON for the browser, as short as it can be."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
