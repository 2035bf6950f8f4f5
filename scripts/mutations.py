"""Records of the site with a mistake that an editor could make: each must be told with a place, soon.

``python -m scripts.mutations`` makes 20,000 of them and prints what was seen: mistakes of the program, the
slowest, problems without a place, and how near to the mistake that of a quote is told.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from menukaart.problems import Problem
from menukaart.reading.files import RecordFile
from menukaart.reading.loader import Loaded, parse
from menukaart.vocabulary import RecordKind

PROJECT = Path(__file__).resolve().parent.parent
TOO_SLOW = 2.0
NEAR = 2
ENOUGH = 0.95
SEED = 20261126
_SIGNS = "'\"#:-[]{}&*!|>%@`,?\\\t\u00a0\u200b\u00ad\u202e\ufeff\x00é9"
_PLAIN_TEXT = re.compile(r"^( *(?:- +)*[\w-]+: +|\s*- +)(?=[A-Za-z])(?![\w-]+: )", re.MULTILINE)


class Mutation(NamedTuple):
    """A text with a mistake: which file it was, the kind of mistake, and its line (from 1)."""

    file: RecordFile
    text: str
    kind: str
    line: int


@dataclass
class Seen:
    """What a run showed. ``far`` holds mistakes of quotes that were told too far from their line."""

    tried: int = 0
    quotes: int = 0
    slowest: float = 0.0
    crashes: list[str] = field(default_factory=list)
    nowhere: list[str] = field(default_factory=list)
    far: list[str] = field(default_factory=list)

    @property
    def near_share(self) -> float:
        """The share of mistakes of quotes told within ``NEAR`` lines; 1 when there were none."""
        return 1 - len(self.far) / self.quotes if self.quotes else 1.0


def record_files(root: Path) -> list[RecordFile]:
    """List the records of a knowledge base."""
    return [
        RecordFile(kind, path.stem, path.relative_to(root).as_posix(), path)
        for kind in RecordKind
        for path in sorted((root / kind.value).glob("*.yaml"))
    ]


def mutations(root: Path, amount: int, seed: int = SEED) -> Iterator[Mutation]:
    """Give records with one mistake each; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311  (no secret)
    files = record_files(root)
    texts = [file.path.read_text(encoding="utf-8") for file in files]
    for number in range(amount):
        place = chance.randrange(len(files))
        make = (_open_quote, _open_quote, _sign, _drop, _line, _indent)[number % 6]
        index, text = make(chance, texts[place])
        yield Mutation(files[place], text, make.__name__.strip("_"), text.count("\n", 0, index) + 1)


def run(wanted: Iterator[Mutation]) -> Seen:
    """Read every text and note what was seen."""
    seen = Seen()
    for mutation in wanted:
        seen.tried += 1
        start = time.perf_counter()
        try:
            loaded = parse(mutation.file, mutation.text.encode("utf-8", "replace"))
        except Exception as error:  # noqa: BLE001  (this is what is looked for)
            seen.crashes.append(f"{mutation.file.file}:{mutation.line} {mutation.kind} {error!r}")
            continue
        seen.slowest = max(seen.slowest, time.perf_counter() - start)
        _note(seen, mutation, loaded)
    return seen


def _note(seen: Seen, mutation: Mutation, loaded: Loaded) -> None:
    lines = mutation.text.count("\n") + 1
    where = f"{mutation.file.file}:{mutation.line} {mutation.kind}"
    if not all(1 <= problem.place.line <= lines for problem in loaded.problems):
        seen.nowhere.append(where)
    if mutation.kind == "open_quote":
        seen.quotes += 1
        if not _is_near(loaded.problems, mutation.line):
            told = [f"{p.place.line} {p.code}" for p in loaded.problems[:2]]
            seen.far.append(f"{where} -> {told}")


def _is_near(problems: Sequence[Problem], line: int) -> bool:
    return any(abs(problem.place.line - line) <= NEAR for problem in problems)


def _open_quote(chance: random.Random, text: str) -> tuple[int, str]:
    """Put a quote before a text, as in 's ochtends."""
    place = chance.choice([match.end() for match in _PLAIN_TEXT.finditer(text)])
    return place, text[:place] + chance.choice(["'", '"', "'s "]) + text[place:]


def _sign(chance: random.Random, text: str) -> tuple[int, str]:
    place = chance.randrange(len(text))
    return place, text[:place] + chance.choice(_SIGNS) + text[place:]


def _drop(chance: random.Random, text: str) -> tuple[int, str]:
    place = chance.randrange(len(text))
    return place, text[:place] + text[place + chance.randint(1, 40) :]


def _line(chance: random.Random, text: str) -> tuple[int, str]:
    """Put a line in twice, or swap two."""
    lines = text.split("\n")
    place = chance.randrange(len(lines) - 1)
    lines.insert(chance.randrange(len(lines)), lines[place])
    return 0, "\n".join(lines)


def _indent(chance: random.Random, text: str) -> tuple[int, str]:
    lines = text.split("\n")
    place = chance.randrange(len(lines))
    lines[place] = chance.choice([" ", "   ", "\u00a0 ", "\t"]) + lines[place].lstrip(" ")
    return len("\n".join(lines[:place])), "\n".join(lines)


def main() -> int:
    """Try many, and say what was seen; 1 when a promise does not hold."""
    parser = argparse.ArgumentParser(prog="python -m scripts.mutations", description=__doc__)
    parser.add_argument("--aantal", type=int, default=20_000, help="hoeveel fouten")
    parser.add_argument("--seed", type=int, default=SEED, help="begin van de reeks toevalsgetallen")
    options = parser.parse_args()
    seen = run(mutations(PROJECT, options.aantal, options.seed))
    print(
        f"{seen.tried} geprobeerd: {len(seen.crashes)} programmafouten, {len(seen.nowhere)} zonder plaats, "
        f"traagste {seen.slowest:.2f} s, aanhalingstekens binnen {NEAR} regels: {seen.near_share:.1%} "
        f"van {seen.quotes}"
    )
    for told in (*seen.crashes[:20], *seen.nowhere[:20], *seen.far[:20]):
        print(f"  {told}")
    is_good = not seen.crashes and not seen.nowhere and seen.slowest <= TOO_SLOW and seen.near_share >= ENOUGH
    return int(not is_good)


if __name__ == "__main__":
    sys.exit(main())
