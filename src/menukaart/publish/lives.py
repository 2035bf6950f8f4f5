"""Carries out a move, split or withdrawal: first as a trial, then in the files, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from menukaart.catalogue import check
from menukaart.catalogue.lives import Plan
from menukaart.evidence.rules import ALL_RULES
from menukaart.problems import MenukaartError, Problem, RecordsInvalid
from menukaart.publish.together import write_together
from menukaart.reading import Library, Loaded, parse
from menukaart.reading.files import SUFFIX, TABLE_SUFFIX, RecordFile
from menukaart.reading.plain_file import Refusal, read_plain
from menukaart.reading.table import MAX_TABLE_BYTES
from menukaart.vocabulary import RecordKind, Severity


def carry_out(library: Library, plan: Plan) -> None:
    """Write what a plan says.

    Raises:
        RecordsInvalid: when the records would get errors that they do not have now; nothing is written.
        UsageError: when a place is not one to write to; nothing is written.
        MenukaartError: when a study table that goes along cannot be read.
    """
    before, after = _errors(library), _errors(_trial(library, plan))
    if fresh := [problem for key, problem in after.items() if key not in before]:
        raise RecordsInvalid(fresh, len(library.loaded))
    files = {file: text.encode() for file, text in plan.texts.items()}
    carried = {old: new for old, new in plan.carried.items() if (library.root / old).is_file()}
    for old, new in carried.items():
        files[new] = _content(library.root, old)
    write_together(library.root, files, frozenset(carried))


def _errors(library: Library) -> dict[tuple[str, str, str], Problem]:
    """Give the errors of a library by what tells them apart; lines shift, so they do not."""
    found = check(library, ALL_RULES).problems
    return {
        (problem.code, problem.place.file, problem.message): problem
        for problem in found
        if problem.level is Severity.ERROR
    }


def _trial(library: Library, plan: Plan) -> Library:
    """Read the knowledge base as it would be."""
    old = {item.source.file: item for item in library.loaded}
    changed = {}
    for file, text in plan.texts.items():
        folder, _, name = file.rpartition("/")
        kind = next((kind for kind in RecordKind if kind.value == folder), None)
        if kind is not None:
            source = RecordFile(kind, name.removesuffix(SUFFIX), file, library.root / file)
            changed[file] = _with_table(parse(source, text.encode()), old, plan)
    return replace(library, loaded=tuple((old | changed).values()))


def _with_table(item: Loaded, old: dict[str, Loaded], plan: Plan) -> Loaded:
    """Keep the study table beside a record; the one of a moved source goes along."""
    beside = {new: before for before, new in plan.carried.items()}
    table = item.source.file.removesuffix(SUFFIX) + TABLE_SUFFIX
    origin = old.get(beside.get(table, table).removesuffix(TABLE_SUFFIX) + SUFFIX)
    return replace(item, table=origin.table) if origin and origin.table else item


def _content(root: Path, file: str) -> bytes:
    content = read_plain(root / file, MAX_TABLE_BYTES)
    if isinstance(content, Refusal):
        raise MenukaartError(f"{file} is niet te lezen. {content.message}")
    return content
