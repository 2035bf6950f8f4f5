"""``python -m scripts.spelling``: every word that no dictionary knows, with its place and a suggestion."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import click

from menukaart.cli.reporters import REPORTERS
from menukaart.problems import MenukaartError, Place, Problem
from menukaart.reading import Library, load_library
from menukaart.vocabulary import Severity
from scripts.spelling.dictionary import OWN_WORDS, Dictionary, own_words
from scripts.spelling.texts import Word, names_of, words_of

CODE = "spelling"
UNUSED = "woord-ongebruikt"


def doubtful(words: Collection[Word], dictionary: Dictionary) -> Iterator[Problem]:
    """Report the words that are not known; one with a capital inside a sentence is taken for a name."""
    unknown = dictionary.unknown(word.text for word in words)
    found = [word for word in words if word.text in unknown and not _may_be_name(word)]
    meant = dictionary.suggestions(word.text for word in found)
    for word in found:
        near = ", ".join(f"'{each}'" for each in meant.get(word.text, ()))
        hint = f"Bedoelde u {near}? " if near else ""
        hint += f"Is het woord goed, zet het dan in scripts/spelling/{OWN_WORDS.name}."
        message = f"'{word.text}' staat niet in het woordenboek."
        place = Place(word.file, word.line, word.column)
        yield Problem(CODE, Severity.WARNING, place, "", message, hint)


def _may_be_name(word: Word) -> bool:
    return word.text.isupper() or (word.text[0].isupper() and not word.is_first)


def unused(words: Collection[Word], own: Collection[str]) -> Iterator[Problem]:
    """Report words of the site that stand nowhere any more: a list that only grows hides mistakes."""
    texts = {piece for word in words for piece in (word.text, *word.text.split("-"))}
    used = texts | {text[:1].lower() + text[1:] for text in texts}
    for word in sorted(set(own) - used):
        place = Place(f"scripts/spelling/{OWN_WORDS.name}")
        yield Problem(
            UNUSED, Severity.WARNING, place, "", f"'{word}' komt nergens meer voor.", "Haal het weg."
        )


def report(library: Library) -> list[Problem]:
    """Hold all texts of a knowledge base against the dictionary."""
    words, own = list(words_of(library)), own_words()
    dictionary = Dictionary(own | set(names_of(library)))
    return sorted([*doubtful(words, dictionary), *unused(words, own)], key=lambda problem: problem.sort_key)


@click.command()
@click.option("--format", "style", type=click.Choice(list(REPORTERS)), default="text")
def main(style: str) -> None:
    """Zoek spelfouten in alle records en pagina's."""
    try:
        library = load_library(Path.cwd())
        found = report(library)
    except MenukaartError as error:
        raise click.ClickException(str(error)) from None
    for piece in REPORTERS[style](found, len(library.loaded)):
        click.echo(piece, nl=False)
    click.echo()
    raise SystemExit(int(bool(found)))


if __name__ == "__main__":
    main()
