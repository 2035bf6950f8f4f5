"""What was public once must go on to answer: finds what is gone without a word.

Addresses of records and of hand-written pages, and places that editors name (facts, figures, parts of a
theme, words), are theirs to keep. Every other place is kept by the build (``kept_places.py``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from menukaart.catalogue import Catalogue
from menukaart.model import Intervention, Record, Theme
from menukaart.model.base import RetiredPart
from menukaart.model.naming import FIGURE
from menukaart.problems import Problem
from menukaart.reading import Library
from menukaart.reading.layout import GLOSSARY_FILE, PAGES_FOLDER
from menukaart.reading.register import Promise, Register
from menukaart.render.addresses import FOLDERS, GLOSSARY, record_address
from menukaart.render.site_map import PAGES
from menukaart.render.views.records.theme_options import OTHERS
from menukaart.vocabulary import Demand, RecordKind

_KINDS = {folder: kind for kind, folder in FOLDERS.items()}
_MADE = frozenset(page.address for page in PAGES if not page.hand_written)
_OF_THEMES = ("deel-", "feit-", "tegenspraak-", "vraagt-")
_RECORD_DEPTH = 2


def broken_promises(library: Library, catalogue: Catalogue, pages: Collection[str]) -> Iterator[Problem]:
    """Find every registered address and place that an editor must still account for.

    Args:
        library: the files as they were read, with the register.
        catalogue: the records.
        pages: names of the hand-written pages.
    """
    if library.register is None:
        return
    sound = {(item.kind, item.id) for item in library.loaded if item.is_whole}
    there = {(item.kind, item.id) for item in library.loaded} | set(library.unread)
    has_glossary = all(problem.place.file != GLOSSARY_FILE for problem in library.problems)
    for promise in library.register.promises:
        key = _record_key(promise.address)
        if promise.anchor and key in sound:
            yield from _place(library.register, promise, key, catalogue.get(*key))
        elif promise.anchor and promise.address == GLOSSARY and has_glossary:
            there_now = {term.id for term in catalogue.glossary.terms}
            yield from _gone(library.register, promise, there_now, catalogue.glossary.retired, GLOSSARY_FILE)
        elif not promise.anchor and key and key not in there:
            yield _record(library.register, promise, key, there)
        elif not promise.anchor and _is_page(promise.address):
            name = f"{promise.address.removesuffix('/')}.md"
            if name not in pages:
                yield _page(library.register, promise, name)


def _record_key(address: str) -> tuple[RecordKind, str] | None:
    """Give the record whose page stands at an address; None for every other page."""
    folder, *rest = address.rstrip("/").split("/")
    is_record = folder in _KINDS and len(rest) == _RECORD_DEPTH - 1 and address.endswith("/")
    return (_KINDS[folder], rest[0]) if is_record else None


def _is_page(address: str) -> bool:
    """Tell whether the page at an address can only be one that was written by hand."""
    return address.count("/") == 1 and address.endswith("/") and address not in _MADE


def _record(
    register: Register,
    promise: Promise,
    key: tuple[RecordKind, str],
    there: Collection[tuple[RecordKind, str]],
) -> Problem:
    kind, identifier = key
    fresh = [id_ for each, id_ in there if each is kind and record_address(each, id_) not in register.anchors]
    likely = get_close_matches(identifier, sorted(fresh), n=1, cutoff=0.5)
    message = f"Het adres {promise.address} was openbaar, maar er is geen {kind.label} '{identifier}' meer."
    how = f"'status: verplaatst' en 'target: {likely[0]}'" if likely else "status verplaatst of ingetrokken"
    hint = f"Laat {kind.value}/{identifier}.yaml staan, met {how}; bij meer opvolgers: gesplitst."
    if likely:
        hint += f" Of draai, met de oude naam terug: menukaart move {identifier} {likely[0]}"
    return register.document.problem("adres-weg", (promise.line, 1), message, hint=hint)


def _page(register: Register, promise: Promise, name: str) -> Problem:
    message = (
        f"Het adres {promise.address} was openbaar, maar de pagina {PAGES_FOLDER}/{name} is er niet meer."
    )
    hint = "Zet de pagina terug, met een zin over wat ervoor in de plaats kwam."
    return register.document.problem("adres-weg", (promise.line, 1), message, hint=hint)


def _place(
    register: Register, promise: Promise, key: tuple[RecordKind, str], record: Record | None
) -> Iterator[Problem]:
    file = f"{key[0].value}/{key[1]}.yaml"
    match record:
        case Intervention() if promise.anchor.startswith(FIGURE):
            there = {f"{FIGURE}{effect.id}" for effect in record.effects}
            yield from _gone(register, promise, there, record.retired, file)
        case Theme() if promise.anchor.startswith(_OF_THEMES):
            yield from _gone(register, promise, set(_places(record)), record.retired, file)
        case _:
            pass


def named_places(theme: Theme) -> Iterator[str]:
    """Name the places on the page of a theme that its editor made."""
    yield from (f"deel-{each.id}" for each in theme.sections)
    yield from (f"feit-{each.id}" for each in theme.facts)
    yield from (f"tegenspraak-{each.id}" for each in theme.contradictions)
    yield from (f"vraagt-{each.id}" for each in theme.groups)


def _places(theme: Theme) -> Iterator[str]:
    """Name the places of a theme; a group that the site makes itself is not for an editor to keep."""
    yield from named_places(theme)
    yield from (f"vraagt-{name}" for name in (OTHERS, *(demand.value for demand in Demand)))


def _gone(
    register: Register,
    promise: Promise,
    there: Collection[str],
    retired: Collection[RetiredPart],
    file: str,
) -> Iterator[Problem]:
    if promise.anchor in there or any(part.anchor == promise.anchor for part in retired):
        return
    message = f"Op {promise.address} was '{promise.anchor}' openbaar; dat deel is er niet meer."
    hint = f"Zet het terug, of zet in {file} onder 'retired': anchor: {promise.anchor}, met date en reason."
    yield register.document.problem("plaats-weg", (promise.line, 1), message, hint=hint)
