"""Writes down what is public: the addresses and places of a finished site that the register does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from menukaart.model.digits import digits, ends_in_zero
from menukaart.problems import MenukaartError, RecordsInvalid, UsageError, has_errors
from menukaart.publish.link_targets import link_targets
from menukaart.publish.together import write_together
from menukaart.reading import load_library
from menukaart.reading.digits import DIGITS_FILE
from menukaart.reading.layout import RECORD_FOLDERS
from menukaart.reading.register import REGISTER_FILE, load_register, written
from menukaart.render.addresses import API, EMBED, RELEASES, REUSE, SHORT, VERSIONS

_PAGE = "index.html"


def public_places(site: Path) -> Iterator[str]:
    """Give every address of a site, and every place on its pages, as lines of the register."""
    for file in sorted(site.rglob(_PAGE)):
        address = file.parent.relative_to(site).as_posix()
        address = "" if address == "." else f"{address}/"
        if follows_from_others(address):
            continue
        yield written(address)
        for anchor in link_targets(file.read_text(encoding="utf-8")):
            yield written(address, anchor)
    for file in sorted((site / API).rglob("*.json")):
        yield written(file.relative_to(site).as_posix())


def follows_from_others(address: str) -> bool:
    """Tell whether an address needs no line: a release never changes, a card or short form follows an id."""
    return address.startswith((EMBED, RELEASES, SHORT)) or VERSIONS in address or address.endswith(REUSE)


def register_digits(root: Path) -> int:
    """Write down which figures end in a zero; a line goes only when its figure became another number.

    Returns:
        How many figures stand there; without records none.

    Raises:
        UsageError: when the register is no folder to write in.
    """
    if not any((root / name).is_dir() for name in RECORD_FOLDERS):
        return 0
    library = load_library(root)
    lines = []
    for item in library.loaded:
        record = f"{item.kind.value}/{item.id}"
        kept = library.digits.get(record, {})
        for found in digits(item.record) if item.record else ():
            before = kept.get(found.place)
            if before is not None and Decimal(before) == found.value:
                lines.append(f"{record} {found.place} {before}")
            elif ends_in_zero(found.value):
                lines.append(f"{record} {found.place} {found.value}")
    text = "".join(f"{line}\n" for line in sorted(lines))
    (root / DIGITS_FILE).parent.mkdir(exist_ok=True)
    write_together(root, {DIGITS_FILE: text.encode()})
    return len(lines)


def register_site(root: Path) -> int:
    """Add to the register what is new in the built site; nothing is removed or moved.

    Returns:
        How many lines were added.

    Raises:
        UsageError: when there is no built site.
        RecordsInvalid: when the register itself holds an error.
        MenukaartError: when the register is not a file to add to.
    """
    site = root / "build" / "site"
    if not (site / _PAGE).is_file():
        raise UsageError("Er is nog geen site om op te schrijven. Draai eerst: menukaart build")
    register, problems = load_register(root)
    if has_errors(problems):
        raise RecordsInvalid(problems, 0)
    known = {written(each.address, each.anchor) for each in register.promises} if register else set()
    fresh = [line for line in public_places(site) if line not in known]
    path = root / REGISTER_FILE
    if path.parent.is_symlink():
        raise MenukaartError(f"'{path.parent}' is een snelkoppeling; het register moet in de map zelf staan.")
    path.parent.mkdir(exist_ok=True)
    before = register.document.text if register else ""
    start = "\n" if before and not before.endswith("\n") else ""
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(start + "".join(f"{line}\n" for line in fresh))
    return len(fresh)
