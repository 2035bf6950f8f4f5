"""The factsheet of an intervention, to print or to hand on."""

from __future__ import annotations

from menukaart import dutch
from menukaart.model import Intervention
from menukaart.render.addresses import factsheet_address
from menukaart.render.reuse.subject import Reused
from menukaart.render.views.parts.common import Link


def sheet_view(subject: Reused) -> Link | None:
    """Link to the factsheet, with its kind and size; None where there is none."""
    if not isinstance(subject.record, Intervention):
        return None
    address = factsheet_address(subject.record.id)
    size = subject.size_of(address)
    if size is None:
        return None
    words = f"Factsheet {subject.record.title}"
    return Link(subject.scribe.here.to(address), words, f"PDF, {dutch.file_size(size)}")
