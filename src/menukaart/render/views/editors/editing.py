"""The page on which an editor changes a record without YAML; a browser fills it."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.render import addresses
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class EditingPage:
    """The form, before a record is opened in it.

    Attributes:
        crumbs: where the page stands.
        kinds: folder and Dutch name of each kind of record.
        edit: what the address of the edit page of a file begins with; empty when the host is not known.
    """

    crumbs: tuple[Link, ...]
    kinds: tuple[tuple[str, str], ...]
    edit: str


def editing_page(scribe: Scribe) -> EditingPage:
    """Make the page of the form."""
    kinds = tuple((kind.value, kind.label) for kind in RecordKind)
    return EditingPage(scribe.crumbs((addresses.PARTICIPATE, "Meedoen")), kinds, scribe.project.edit(""))
