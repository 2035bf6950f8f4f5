"""Everything that was ever public answers on the site as it is built now."""

from __future__ import annotations

from pathlib import Path

from menukaart.publish.link_targets import link_targets
from menukaart.reading.register import load_register

from .conftest import ROOT, Site


def test_every_registered_address_and_place_answers(site: Site) -> None:
    register, problems = load_register(ROOT)
    assert problems == ()
    assert register is not None
    assert len(register.promises) > 5_000
    missing = []
    for address, anchors in register.anchors.items():
        file = (
            site.folder / address / "index.html"
            if address.endswith("/") or not address
            else site.folder / address
        )
        if not file.is_file():
            missing.append(address)
        elif anchors:
            missing += [f"{address}#{anchor}" for anchor in set(anchors) - set(_places(file))]
    assert missing == []


def _places(file: Path) -> list[str]:
    return link_targets(file.read_text(encoding="utf-8"))
