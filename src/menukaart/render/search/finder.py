"""By which words a page is found besides its own text, and the word list of the browser."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from menukaart.catalogue import Catalogue
from menukaart.model import Intervention, Theme
from menukaart.model.search_words import SearchWords
from menukaart.model.walk import parts, texts
from menukaart.render.search.compounds import Splitter
from menukaart.render.search.words import key, tokens

WORDS_FILE = "zoeken/woorden.json"
_MOST_WORDS = 6000
_FEWEST_RECORDS = 2
_SHORTEST_WORD = 4

Group = tuple[tuple[str, ...], tuple[str, ...]]
"""What visitors say, and what the site calls it."""


class Finder:
    """Knows the words of the whole site. Made once for all pages."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Read the words of every record, and those in which visitors ask for them."""
        self._words = catalogue.search_words
        self._idle = {word for line in self._words.idle for word in tokens(line)}
        self._groups = [*_groups(self._words), *_abbreviations(catalogue)]
        self._asked = _by_key(self._groups)
        self._said = _tokens_of(word for say, _ in self._groups for word in say)
        living: tuple[Intervention | Theme, ...] = (*catalogue.public_interventions, *catalogue.public_themes)
        self._named = _tokens_of(name for record in living for name in names(record))
        self._seen = _frequencies(living)
        self._splitter = Splitter({*self._seen, *self._said, *self._named, *_tokens_of(self._words.parts)})

    def words(self, named: Sequence[str]) -> str:
        """Give the words by which to find what has these names, beside the words of the names."""
        found: dict[str, None] = {}
        have: set[str] = set()
        for name in named:
            have.update(tokens(name))
            found.update(dict.fromkeys(self._from_name(name)))
        return " ".join(word for word in found if word not in have and word not in self._idle)

    def word_list(self) -> str:
        """Write the file of the browser: words of names, words of texts, what visitors say, idle words."""
        names_first = self._named | self._said
        often = (word for word, count in self._seen.most_common() if count >= _FEWEST_RECORDS)
        more = [word for word in often if len(word) >= _SHORTEST_WORD and word not in names_first]
        room = max(0, _MOST_WORDS - len(names_first))
        content = {
            "names": " ".join(sorted(names_first)),
            "texts": " ".join(sorted(more[:room])),
            "groups": [[list(say), list(find)] for say, find in self._groups],
            "idle": " ".join(sorted(self._idle)),
        }
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"))

    def _from_name(self, name: str) -> Iterator[str]:
        words = tokens(name)
        for word in words:
            yield from self._splitter.all_parts(word)
        for before, after in pairwise(words):
            if not {before, after} & self._idle:
                yield before + after
        keys = {key(word) for word in words}
        for word in sorted(keys):
            for phrase, say in self._asked.get(word, ()):
                if keys >= phrase:
                    yield from say


def names(record: Intervention | Theme) -> tuple[str, ...]:
    """Give the names of a record: its title, other names, and the words that its editors gave it."""
    if isinstance(record, Intervention):
        own = (record.title, record.abbreviation or "", *record.also_known_as, *record.search_terms)
        return (*filter(None, own), record.id.replace("-", " "))
    return (record.title, *record.search_terms)


def _by_key(groups: Iterable[Group]) -> dict[str, list[tuple[frozenset[str], tuple[str, ...]]]]:
    """Find for the first key of every phrase of the site: all its keys, and what visitors say."""
    found: dict[str, list[tuple[frozenset[str], tuple[str, ...]]]] = defaultdict(list)
    for say, find in groups:
        said = tuple(word for phrase in say for word in tokens(phrase))
        for phrase in find:
            keys = [key(word) for word in tokens(phrase)]
            if keys:
                found[keys[0]].append((frozenset(keys), said))
    return found


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


def _frequencies(records: Iterable[Intervention | Theme]) -> Counter[str]:
    """Count for every word in how many records it stands."""
    seen: Counter[str] = Counter()
    for record in records:
        text = " ".join(field.text for field in texts(parts(record)))
        seen.update(set(tokens(text)))
    return seen
