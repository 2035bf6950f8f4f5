"""The words of the whole site, as the browser needs them to read a question."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from menukaart.catalogue import Catalogue
from menukaart.model import Intervention, Theme
from menukaart.model.search_words import SearchWords
from menukaart.render.search.compounds import Splitter
from menukaart.render.search.register import MOST, Entry, weights
from menukaart.render.search.words import key, tokens

WORDS_FILE = "zoeken/woorden.json"

Group = tuple[tuple[str, ...], tuple[str, ...]]
"""What visitors say, and what the site calls it."""


class Finder:
    """Knows the words of the whole site. Made once."""

    def __init__(self, catalogue: Catalogue, read: Iterable[str]) -> None:
        """Take the words of the site, and those in which visitors ask for them.

        Args:
            catalogue: the records, with the words of visitors and the glossary.
            read: every word in the texts of its interventions and themes.
        """
        self._words = catalogue.search_words
        self._groups = [*_groups(self._words), *_abbreviations(catalogue)]
        self._phrases = [
            (
                [word for phrase in say for word in tokens(phrase)],
                [frozenset(key(word) for word in tokens(phrase)) for phrase in find],
            )
            for say, find in self._groups
        ]
        living: tuple[Intervention | Theme, ...] = (*catalogue.public_interventions, *catalogue.public_themes)
        self._named = _tokens_of(name for record in living for name in names(record))
        said = _tokens_of(word for say, _ in self._groups for word in say)
        self._splitter = Splitter({*read, *said, *self._named, *_tokens_of(self._words.parts)})

    def compounds(self) -> Mapping[str, str]:
        """Give for every compound among the names the words that it is made of."""
        found = {word: dict.fromkeys(self._splitter.all_parts(word)) for word in sorted(self._named)}
        return {word: " ".join(parts) for word, parts in found.items() if parts}

    def naming(self, entry: Entry) -> Iterator[str]:
        """Give every word by which a page is found: names, what visitors say, and parts of compounds."""
        own = [tokens(name) for name in (entry.title, *entry.names)]
        for words in own:
            yield from words
            for word in words:
                yield from self._splitter.all_parts(word)
        keys = [{key(word) for word in words} for words in own]
        for said, phrases in self._phrases:
            if any(phrase <= name for phrase in phrases for name in keys):
                yield from said

    def word_list(self, entries: Sequence[Entry], shelves: str) -> str:
        """Write the file of the browser: what visitors say, idle words, compounds, and what a word tells.

        Args:
            entries: the pages.
            shelves: how the files with the words of texts are called.
        """
        by_weight: dict[int, list[str]] = defaultdict(list)
        for word, weight in sorted(weights(entries, self.naming).items()):
            if weight < MOST:
                by_weight[weight].append(word)
        content = {
            "groups": [[list(say), list(find)] for say, find in self._groups],
            "choices": [[list(each.say), each.facet, list(each.values)] for each in self._words.choices],
            "idle": " ".join(sorted({word for line in self._words.idle for word in tokens(line)})),
            "compounds": self.compounds(),
            "shelves": shelves,
            "weights": {str(weight): " ".join(by_weight[weight]) for weight in sorted(by_weight)},
        }
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def names(record: Intervention | Theme) -> tuple[str, ...]:
    """Give the names of a record: its title, other names, and the words that its editors gave it."""
    if isinstance(record, Intervention):
        own = (record.title, record.abbreviation or "", *record.also_known_as, *record.search_terms)
        return (*filter(None, own), record.id.replace("-", " "))
    return (record.title, *record.search_terms)


def _groups(words: SearchWords) -> Iterator[Group]:
    return ((group.say, group.find) for group in words.groups)


def _abbreviations(catalogue: Catalogue) -> Iterator[Group]:
    """Take abbreviations from the glossary, which explains each once: both forms lead to each other."""
    for term in catalogue.glossary.terms:
        if term.full:
            yield (term.full,), (term.term,)
            yield (term.term,), (term.full,)


def _tokens_of(lines: Iterable[str]) -> set[str]:
    return {word for line in lines for word in tokens(line)}
