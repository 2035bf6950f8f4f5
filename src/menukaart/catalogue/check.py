"""Checks a whole library: shape (from reading) and meaning (the rules), all at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from menukaart.catalogue.catalogue import Catalogue, Key
from menukaart.catalogue.rules import RULES, Breach, Rule, Subject
from menukaart.crew import Each, one_by_one
from menukaart.problems import Problem, RecordsInvalid, has_errors
from menukaart.reading import Library, Loaded
from menukaart.reading.document import Document
from menukaart.reading.tree import Node, Path, as_written, format_path, locate
from menukaart.vocabulary import RecordKind, Severity

MISHAPS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a calculation throws at a value that nobody foresaw. What has nothing to do with values, such as a
lack of memory or an interrupt, is not among them and stops the check."""

_MOST = 100
"""How many breaches of one rule are told of one record; more would only bury the first."""

RULE_FAILED = "regel-mislukt"
"""Code of the problem that a rule could not be held against a record."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check.

    Attributes:
        catalogue: the records that could be read, sound or salvaged.
        problems: every problem, in order of file, line and column.
        files: how many record files were looked at.
        hints: how many breaches there are of the rules that were only counted.
    """

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    files: int
    hints: int = 0

    def sound_catalogue(self) -> Catalogue:
        """Give the catalogue to build from.

        Raises:
            RecordsInvalid: when any problem is an error.
        """
        if has_errors(self.problems):
            raise RecordsInvalid(self.problems, self.files)
        return self.catalogue


def check(
    library: Library,
    rules: Sequence[Rule] = RULES,
    day: date | None = None,
    only: Container[str] | None = None,
    counted: Sequence[Rule] = (),
    *,
    catalogue: Catalogue | None = None,
    each: Each = one_by_one,
) -> Checked:
    """Find every problem of a library.

    Args:
        library: the files as they were read.
        rules: what must hold. A layer above this one may add rules that need more than the catalogue.
        day: the day on which reviews and recognitions are judged; None: that of the newest change of each.
        only: the files that the rules look at, among all others; None means every file.
        counted: rules of which the breaches are counted and not told: that spares finding their places.
        catalogue: the records of the library together, when they were gathered already.
        each: how every file gets its turn.
    """
    catalogue = catalogue or gather(library)
    problems = [*library.problems, *(problem for item in library.loaded for problem in item.problems)]
    asked = [
        about for about in subjects(library, catalogue, day) if only is None or about[0].source.file in only
    ]

    def judge(about: tuple[Loaded, Document, Subject]) -> tuple[list[Problem], int]:
        hints = sum(len(_breaches(rule, about[2])) for rule in counted)
        return list(_rule_problems(*about, rules)), hints

    judged = each(judge, asked)
    problems.extend(problem for found, _ in judged for problem in found)
    ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
    return Checked(catalogue, ordered, len(library.loaded), sum(hints for _, hints in judged))


def subjects(
    library: Library, catalogue: Catalogue | None = None, day: date | None = None
) -> Iterator[tuple[Loaded, Document, Subject]]:
    """Give what the rules look at: every file that gave a record, with its text and its subject."""
    catalogue = catalogue or gather(library)
    known = _known_ids(library)
    stand_ins, is_whole = _stand_ins(library), library.is_whole
    for item in library.loaded:
        if item.record is not None and item.document is not None:
            about = Subject(item.kind, item.id, item.record, catalogue, known, is_whole, stand_ins, day)
            yield item, item.document, about


def _stand_ins(library: Library) -> dict[Key, frozenset[str]]:
    return {
        (item.kind, item.record.id): frozenset(str(path[0]) for path in item.touched if path)
        for item in library.loaded
        if item.record is not None and item.touched
    }


def gather(library: Library) -> Catalogue:
    """Bring the records of a library together."""
    records = ((item.kind, item.record) for item in library.loaded if item.record)
    tables = {item.id: item.table for item in library.loaded if item.table}
    return Catalogue(
        records,
        tables,
        library.glossary,
        library.search_words,
        register=library.register,
        history=library.history,
        digits=library.digits,
        wages=library.wages,
    )


def _known_ids(library: Library) -> dict[RecordKind, frozenset[str]]:
    """Collect ids by file name: a broken record still exists, so links to it are not dead."""
    ids: dict[RecordKind, set[str]] = defaultdict(set)
    for item in library.loaded:
        ids[item.kind].add(item.id)
    for kind, identifier in library.unread:
        ids[kind].add(identifier)
    return {kind: frozenset(ids[kind]) for kind in RecordKind}


def _rule_problems(
    item: Loaded, document: Document, subject: Subject, rules: Sequence[Rule]
) -> Iterator[Problem]:
    found = [(rule, breach) for rule in rules for breach in _breaches(rule, subject)]
    tree = item.tree() if found else None
    if tree is None:
        return
    seen: Counter[tuple[Path, str]] = Counter()
    for rule, breach in found:
        about = [as_written(tree, path) for path in (breach.path, *breach.depends_on)]
        # A rule that stumbles over what was filled in to save a record says nothing of the record.
        is_about_the_rest = breach.code == RULE_FAILED and item.touched
        if not is_about_the_rest and not any(_is_touched(path, item.touched) for path in about):
            occurrence = seen[breach.path, breach.snippet]
            seen[breach.path, breach.snippet] += 1
            yield _problem(rule, breach, document, tree, occurrence)


def _breaches(rule: Rule, subject: Subject) -> list[Breach]:
    """Give the breaches of a rule; when it stumbles, that is one too, and the others are still told."""
    found: list[Breach] = []
    try:
        found.extend(islice(rule.check(subject), _MOST))
    except MISHAPS as error:
        message = f"De regel '{rule.code}' kon dit record niet beoordelen ({type(error).__name__}: {error})."
        hint = "Kijk de getallen en datums na. Kloppen zij? Meld dit dan bij de makers."
        found.append(Breach((), message, hint, code=RULE_FAILED))
    return found


def _is_touched(path: Path, touched: frozenset[Path]) -> bool:
    """Tell whether a path lies in, or just above, what was changed to save the record."""
    return any(path and (path == cut[: len(path)] or cut == path[: len(cut)]) for cut in touched)


def _problem(rule: Rule, breach: Breach, document: Document, tree: Node, occurrence: int) -> Problem:
    """Place a breach; the same snippet may stand in a text more than once."""
    span = locate(tree, breach.path, key=breach.at_key)
    position, index = span.position, span.start - 1
    for _ in range(occurrence + 1 if breach.snippet else 0):
        index = document.text.find(breach.snippet, index + 1, span.end)
        if index < 0:
            break
        position = document.position(index)
    return document.problem(
        breach.code or rule.code,
        position,
        breach.message,
        hint=breach.hint,
        path=format_path(as_written(tree, breach.path)),
        level=Severity.ERROR if breach.code == RULE_FAILED else rule.level,
    )
