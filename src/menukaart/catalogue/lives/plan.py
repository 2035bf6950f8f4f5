"""What must be written so that a record moves, is split or is withdrawn, and every reference stays right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from menukaart import dutch
from menukaart.catalogue.lives.mentions import mentions, names, page_edits
from menukaart.catalogue.lives.named import Meant, refuse_used, sound
from menukaart.catalogue.lives.texts import NewChange, add_change, quoted, title_of, tombstone
from menukaart.model import Source, Tombstone
from menukaart.problems import MenukaartError, UsageError
from menukaart.reading import Library, Loaded
from menukaart.reading.edits import Edit, apply_edits
from menukaart.reading.files import SUFFIX, TABLE_SUFFIX
from menukaart.reading.tree import Scalar
from menukaart.vocabulary import RecordKind, Status

_FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written, all of it or nothing.

    Attributes:
        texts: for each file (relative to the root) its whole new text.
        fresh: which of those files do not exist yet.
        carried: files that go along under another name where they exist, old name first.
        said: what happens, in Dutch, one sentence a line.
    """

    texts: Mapping[str, str]
    fresh: frozenset[str]
    said: tuple[str, ...]
    carried: Mapping[str, str] = field(default_factory=dict)


def move(library: Library, named: Meant, new: str, day: date, reason: str = "") -> Plan:
    """Move a record to another id.

    Raises:
        UsageError: when the new id exists or ever existed.
        MenukaartError: when a file that must change holds errors.
    """
    refuse_used(library, named.kind, new)
    old, kind = named.id, named.kind
    why = reason or f"Deze pagina staat nu onder een ander adres: {new}."
    stone = tombstone(named, Status.MOVED, [new], why, NewChange(day, f"Verplaatst naar {new}."))
    texts = {
        _file(kind, old): stone,
        _file(kind, new): _renamed(named, new, NewChange(day, f"Verplaatst van {old}.")),
    }
    others = _led_to(library, named, new, NewChange(day, f"Verwijzing: {old} heet nu {new}."))
    said = [
        f"{_file(kind, new)}: het record, met zijn hele geschiedenis.",
        f"{_file(kind, old)}: een pagina die lezers doorstuurt naar {new}.",
    ]
    return Plan(
        texts | others,
        frozenset({_file(kind, new)}),
        (*said, *_said_of(others)),
        _tables(named, new),
    )


def split(library: Library, named: Meant, parts: Sequence[str], day: date, reason: str = "") -> Plan:
    """Split a record. A part is a record that lives, or a new id; that begins as a copy.

    Raises:
        UsageError: when there are fewer than two parts, or one cannot be.
        MenukaartError: when a file that must change holds errors.
    """
    if len(set(parts)) < max(_FEWEST_PARTS, len(parts)) or named.id in parts:
        raise UsageError("Noem twee of meer verschillende records om in te splitsen, niet het record zelf.")
    kind, old = named.kind, named.id
    fresh = [part for part in parts if not _lives(library, kind, part)]
    for part in fresh:
        refuse_used(library, kind, part)
    if fresh and isinstance(named.record, Source):
        raise UsageError(
            f"Een bron is één publicatie. Maak eerst een record voor '{fresh[0]}' met "
            f"'menukaart new bron {fresh[0]}'; splits daarna."
        )
    listed = dutch.enumeration(list(parts))
    why = reason or f"Dit onderwerp is verdeeld over {listed}."
    texts = {
        _file(kind, old): tombstone(
            named, Status.SPLIT, parts, why, NewChange(day, f"Gesplitst in {listed}.")
        )
    }
    said = [f"{_file(kind, old)}: een pagina die lezers laat kiezen tussen {listed}."]
    for part in fresh:
        is_first = part == fresh[0]
        texts[_file(kind, part)] = _renamed(
            named, part, NewChange(day, f"Afgesplitst van {old}."), concept=not is_first
        )
        how = "alles wat er stond" if is_first else "een kopie als concept; geef haar een eigen titel"
        said.append(f"{_file(kind, part)}: {how}. Haal weg wat er niet hoort.")
    others = _led_to(
        library, named, parts[0], NewChange(day, f"Verwijzing: {old} is gesplitst; nu {parts[0]}.")
    )
    said += [*_said_of(others), *_left(library, named, others)]
    if others:
        said.append(
            f"Kijk bij die verwijzingen of niet {dutch.enumeration(list(parts[1:]), 'of')} beter past."
        )
    return Plan(texts | others, frozenset(_file(kind, part) for part in fresh), tuple(said))


def withdraw(library: Library, named: Meant, instead: Sequence[str], day: date, reason: str) -> Plan:
    """Withdraw a record. What names it is for the editors to judge; old addresses lead on in one step.

    Raises:
        UsageError: when what comes instead does not live, or an old address would lead nowhere.
        MenukaartError: when a file that must change holds errors.
    """
    kind, old = named.kind, named.id
    for other in instead:
        if other == old or not _lives(library, kind, other):
            raise UsageError(f"'{other}' is geen {kind.label} die nog geldt; kies een andere na --instead.")
    stone = tombstone(named, Status.WITHDRAWN, instead, reason, NewChange(day, "Ingetrokken."))
    stones = [item for item in _naming(library, named) if isinstance(item.record, Tombstone)]
    if stones and not instead:
        raise UsageError(
            f"{stones[0].source.file} stuurt lezers door naar '{old}'. Noem met --instead een {kind.label} "
            "waar zij dan terechtkunnen."
        )
    others = {}
    for item in stones:
        before = sound(item)
        change = NewChange(day, f"Verwijzing: {old} is ingetrokken; nu {instead[0]}.")
        edits = _renaming(before, kind, old, instead[0], change)
        others[item.source.file] = apply_edits(before.document.text, edits)
    said = [f"{_file(kind, old)}: een pagina die zegt dat dit is ingetrokken, en waarom.", *_said_of(others)]
    said += _left(library, named, others)
    return Plan({_file(kind, old): stone} | others, frozenset(), tuple(said))


def _file(kind: RecordKind, identifier: str) -> str:
    return f"{kind.value}/{identifier}{SUFFIX}"


def _lives(library: Library, kind: RecordKind, identifier: str) -> bool:
    return any(
        (item.kind, item.id) == (kind, identifier) and item.record and not isinstance(item.record, Tombstone)
        for item in library.loaded
    )


def _renamed(named: Meant, new: str, change: NewChange, *, concept: bool = False) -> str:
    """Give the record under its new id; every other byte stays."""
    edits = [add_change(named, change), _replaced(named, "id", new)]
    edits += [Edit(*place, new) for place in mentions(named, named.kind, named.id)]
    if concept:
        title = f"{title_of(named.record)} ({new})"
        edits += [_replaced(named, "status", Status.CONCEPT.value), _replaced(named, "title", quoted(title))]
    return apply_edits(named.document.text, edits)


def _replaced(named: Meant, key: str, value: str) -> Edit:
    node = named.tree.entries.get(key)
    if not isinstance(node, Scalar) or "\n" in named.document.text[node.span.start : node.span.end]:
        raise MenukaartError(f"In {named.item.source.file} hoort '{key}' op één regel te staan.")
    return Edit(node.span.start, node.span.end, value)


def _led_to(library: Library, named: Meant, new: str, change: NewChange) -> dict[str, str]:
    """Give the new text of every other record and page that names a record."""
    kind, old = named.kind, named.id
    _refuse_unread(library)
    texts = {}
    for item in _naming(library, named):
        if not _knows(item, kind, new):
            other = sound(item)
            texts[item.source.file] = apply_edits(
                other.document.text, _renaming(other, kind, old, new, change)
            )
    for page in library.pages.files:
        if edits := list(page_edits(page.document, kind, old, new)):
            texts[page.document.file] = apply_edits(page.document.text, edits)
    return texts


def _naming(library: Library, named: Meant) -> list[Loaded]:
    """Give every other record that names a record."""
    kind, old = named.kind, named.id
    return [
        item
        for item in library.loaded
        if (item.kind, item.id) != (kind, old) and item.record and names(item.record, item.kind, kind, old)
    ]


def _knows(item: Loaded, kind: RecordKind, new: str) -> bool:
    """Tell whether a record is, or names, what comes instead: a second mention is for an editor to judge."""
    is_new = (item.kind, item.id) == (kind, new)
    return is_new or (item.record is not None and names(item.record, item.kind, kind, new))


def _left(library: Library, named: Meant, done: Mapping[str, str]) -> list[str]:
    """Say which records still name a record, for the editors to judge."""
    left = [item.source.file for item in _naming(library, named) if item.source.file not in done]
    files = dutch.enumeration(left)
    return [f"Deze records noemen '{named.id}' nog; kijk wat daar moet staan: {files}."] if left else []


def _refuse_unread(library: Library) -> None:
    """Stop where a file cannot be read: it may name the record too."""
    for item in library.loaded:
        sound(item)
    if library.unread:
        kind, identifier = library.unread[0]
        raise MenukaartError(f"{_file(kind, identifier)} is niet te lezen. Verbeter dat eerst.")


def _renaming(named: Meant, kind: RecordKind, old: str, new: str, change: NewChange) -> list[Edit]:
    places = mentions(named, kind, old)
    if not places:
        raise MenukaartError(
            f"In {named.item.source.file} staat '{old}' ongewoon geschreven. Verander het daar zelf."
        )
    return [add_change(named, change), *(Edit(*place, new) for place in places)]


def _said_of(texts: Mapping[str, str]) -> list[str]:
    return [f"{file}: de verwijzing is bijgewerkt." for file in texts]


def _tables(named: Meant, new: str) -> dict[str, str]:
    if not isinstance(named.record, Source):
        return {}
    folder = named.kind.value
    return {f"{folder}/{named.id}{TABLE_SUFFIX}": f"{folder}/{new}{TABLE_SUFFIX}"}
