"""The dictionary: the program hunspell with the Dutch list of OpenTaal, and beside it our own words."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Collection, Iterable
from pathlib import Path

from menukaart.problems import MenukaartError

OWN_WORDS = Path(__file__).with_name("woorden.txt")
"""Words that are right though no dictionary has them, one on a line; what follows # is not read."""
_LANGUAGE = "nl"
_ANSWER = re.compile(r"[&?] (\S+) \d+ \d+: (.+)")
_MOST_SUGGESTIONS = 3


def own_words(path: Path = OWN_WORDS) -> frozenset[str]:
    """Read the words of the site."""
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(filter(None, lines))


class Dictionary:
    """A Dutch dictionary with the words of the site.

    Attributes:
        program: where hunspell is.
        own: words that are right beside those of the dictionary.
    """

    def __init__(self, own: Collection[str], program: str | None = None) -> None:
        """Find the dictionary.

        Raises:
            MenukaartError: when hunspell is not there.
        """
        found = program or shutil.which("hunspell")
        if found is None:
            raise MenukaartError(
                "Hiervoor zijn hunspell en de Nederlandse woordenlijst nodig. "
                "Op Debian en Ubuntu: sudo apt-get install hunspell hunspell-nl"
            )
        self.program = found
        self.own = frozenset(own)

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Give the words that are not known; of one with hyphens each part may be known by itself."""
        wanted = sorted(set(words))
        pieces = {word: word.split("-") for word in wanted}
        asked = sorted({*wanted, *(piece for each in pieces.values() for piece in each)} - self.own)
        missing = {word for word in self._ask("-l", asked).split() if not self._is_own(word)}
        return {
            word for word in wanted if word in missing and any(piece in missing for piece in pieces[word])
        }

    def _is_own(self, word: str) -> bool:
        """Tell whether it is a word of the site, perhaps with the capital of a sentence."""
        return word in self.own or word[:1].lower() + word[1:] in self.own

    def suggestions(self, words: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Give for each word what may have been meant, likeliest first; it is left out if nothing is near."""
        answers = self._ask("-a", [f"^{word}" for word in sorted(set(words))])
        return {
            found[1]: tuple(found[2].split(", ")[:_MOST_SUGGESTIONS])
            for line in answers.splitlines()
            if (found := _ANSWER.fullmatch(line))
        }

    def _ask(self, how: str, lines: Collection[str]) -> str:
        if not lines:
            return ""
        command = [self.program, how, "-d", _LANGUAGE, "-i", "utf-8"]
        text = "\n".join(lines) + "\n"
        done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=False)
        if done.returncode:
            raise MenukaartError(f"Het woordenboek gaf geen antwoord: {done.stderr.strip()[:300]}")
        return done.stdout
