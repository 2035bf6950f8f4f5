"""Writes down what is public: the addresses and places of a finished site that the register does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from menukaart.problems import MenukaartError, RecordsInvalid, UsageError, has_errors
from menukaart.publish.link_targets import link_targets
from menukaart.reading.register import REGISTER_FILE, load_register, written
from menukaart.render.addresses import API

_PAGE = "index.html"


def public_places(site: Path) -> Iterator[str]:
    """Give every address of a site, and every place on its pages, as lines of the register."""
    for file in sorted(site.rglob(_PAGE)):
        address = file.parent.relative_to(site).as_posix()
        address = "" if address == "." else f"{address}/"
        yield written(address)
        for anchor in link_targets(file.read_text(encoding="utf-8")):
            yield written(address, anchor)
    for file in sorted((site / API).rglob("*.json")):
        yield written(file.relative_to(site).as_posix())


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
