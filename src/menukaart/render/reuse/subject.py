"""What a page about citing and reuse is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from menukaart.frozen.release import Version
from menukaart.model import Intervention, Theme
from menukaart.render.addresses import record_address, version_address
from menukaart.render.views.parts.common import Scribe
from menukaart.vocabulary import RecordKind


def _not_there(address: str) -> int | None:  # noqa: ARG001  (of a site without files)
    return None


@dataclass(frozen=True, slots=True)
class Reused:
    """A record, with all that a section of its page may need.

    Attributes:
        kind: intervention or theme.
        record: the record.
        scribe: the writer, at the address of the page.
        frozen: the newest text that was released, under the first release that had it; None before the first.
        size_of: gives by its address how many bytes a file of the site has; None when it is not there.
    """

    kind: RecordKind
    record: Intervention | Theme
    scribe: Scribe
    frozen: Version | None = None
    size_of: Callable[[str], int | None] = _not_there

    @property
    def address(self) -> str:
        """Give the address of the record."""
        return record_address(self.kind, self.record.id)

    @property
    def frozen_address(self) -> str:
        """Give the address of the text that stays; empty when there is none."""
        return version_address(self.address, self.frozen.release.version) if self.frozen else ""
