"""The pages that a browser fills: interventions side by side, and the list that a reader keeps."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.render import addresses
from menukaart.render.views.parts.common import Link, Scribe

MOST = 4
"""Interventions that can stand side by side."""


@dataclass(frozen=True, slots=True)
class ComparePage:
    """Interventions side by side; without a script it says where else their facts stand.

    ``has_dossier`` tells whether the site has what a dossier is made of.
    """

    crumbs: tuple[Link, ...]
    most: int
    has_dossier: bool


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The list that a reader keeps in the browser, or that someone shared.

    ``has_dossier`` tells whether the site has what a dossier is made of.
    """

    crumbs: tuple[Link, ...]
    has_dossier: bool


def compare_page(scribe: Scribe) -> ComparePage:
    """Make the page that sets interventions side by side."""
    return ComparePage(scribe.crumbs((addresses.MENU, "Menukaart")), MOST, scribe.reuse is not None)


def kept_page(scribe: Scribe) -> KeptPage:
    """Make the page with the list of the reader."""
    return KeptPage(scribe.crumbs((addresses.MENU, "Menukaart")), scribe.reuse is not None)
