"""``python -m scripts.spelling.uncommon``: words that few readers know and that no term explains.

How common a word is, comes from the package wordfreq: the Zipf value, 3 for once in a million words. Below
that a word is called uncommon, as LiNT does. The package is 57 MB and no part of the project: install it by
hand. Its lists (CC BY-SA 4.0, with those of SUBTLEX-NL) are only asked; nothing of them is kept or published.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import click

from menukaart.cli.reporters import REPORTERS
from menukaart.evidence.language.sentences import NO_READER_TEXT
from menukaart.problems import MenukaartError, Place, Problem
from menukaart.reading import Library, load_library
from menukaart.vocabulary import Severity
from scripts.spelling.texts import Word, names_of, words_of

CODE = "ongewoon-woord"
LEAST = 3.0
"""Words from this Zipf value on are common."""
ORDINARY = Path(__file__).with_name("gewoon.txt")
"""Words that every teacher knows though the list calls them uncommon, one on a line; # starts a remark."""
_FOLDERS = ("interventions/", "themes/")
_SHORTEST_PART = 3
_BETWEEN = ("", "s", "en", "e")
"""What joins the parts of a compound."""

Frequency = Callable[[str], float]


def frequency() -> Frequency:
    """Give the function that says how common a Dutch word is.

    Raises:
        MenukaartError: when the package is not there.
    """
    try:
        package = import_module("wordfreq")
    except ImportError:
        raise MenukaartError("Hiervoor is het pakket wordfreq nodig: pip install wordfreq") from None
    found: Frequency = lambda word: float(package.zipf_frequency(word, "nl"))  # noqa: E731
    return cache(found)


def is_common(word: str, zipf: Frequency) -> bool:
    """Tell whether a word, each part between hyphens, or each part of a compound is common."""
    pieces = word.split("-")
    return all(zipf(piece) >= LEAST or _is_compound(piece, zipf) for piece in pieces if len(piece) > 1)


def _is_compound(word: str, zipf: Frequency) -> bool:
    for end in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        if zipf(word[:end]) < LEAST:
            continue
        for joint in _BETWEEN:
            rest = word[end + len(joint) :]
            if word[end:].startswith(joint) and len(rest) >= _SHORTEST_PART and zipf(rest) >= LEAST:
                return True
    return False


def uncommon(words: Iterable[Word], explained: Iterable[str], zipf: Frequency) -> Iterator[Problem]:
    """Give each uncommon word once, at its first place, with how often it stands there and elsewhere."""
    known = {word.lower() for word in explained}
    places: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        is_name = word.text.isupper() or (word.text[0].isupper() and not word.is_first)
        if word.file.startswith(_FOLDERS) and not is_name:
            places[word.text.lower()].append(word)
    for text, found in places.items():
        if text not in known and not is_common(text, zipf):
            first, files = found[0], {word.file for word in found}
            message = f"'{text}' kennen weinig lezers ({len(found)} keer in {len(files)} bestanden)."
            hint = "Kies een gewoner woord, leg het uit in de zin, of zet het in begrippen.yaml."
            place = Place(first.file, first.line, first.column)
            yield Problem(CODE, Severity.HINT, place, "", message, hint)


def ordinary() -> Iterator[str]:
    """Read the words that every teacher knows."""
    for line in ORDINARY.read_text(encoding="utf-8").splitlines():
        if word := line.partition("#")[0].strip():
            yield word


def report(library: Library, zipf: Frequency) -> list[Problem]:
    """Hold all texts of interventions and themes against the list."""
    explained = [*names_of(library), *ordinary()]
    words = words_of(library, NO_READER_TEXT)
    return sorted(uncommon(words, explained, zipf), key=lambda problem: problem.sort_key)


@click.command()
@click.option("--format", "style", type=click.Choice(list(REPORTERS)), default="text")
def main(style: str) -> None:
    """Zoek woorden die weinig lezers kennen en die nergens uitgelegd zijn."""
    try:
        zipf = frequency()
        library = load_library(Path.cwd())
    except MenukaartError as error:
        raise click.ClickException(str(error)) from None
    for piece in REPORTERS[style](report(library, zipf), len(library.loaded)):
        click.echo(piece, nl=False)
    click.echo()


if __name__ == "__main__":
    main()
