"""The one page that the generator makes for all pages made outside it: a frame with marks."""

from __future__ import annotations

from menukaart.render.addresses import RELEASES, markdown_file
from menukaart.render.files import File

FRAME_ADDRESS = RELEASES
"""Where the frame stands until the list of releases takes its place."""
TITLE_MARK = "MERK-TITEL"
DESCRIPTION_MARK = "MERK-OMSCHRIJVING"
KIND_MARK = "merk_soort"
ROBOTS_MARK = "MERK-ROBOTS"
STYLE_MARK = "merk-stijl"
SCRIPT_MARK = "merk-script"
BODY_MARK = "MERK-INHOUD"


def frame(day: str) -> File:
    """Write the frame; ``day`` dates the list of releases in the map of the site."""
    meta = {
        "title": TITLE_MARK,
        "description": DESCRIPTION_MARK,
        "robots": ROBOTS_MARK,
        "kind": KIND_MARK,
        "lastmod": day,
        "style": STYLE_MARK,
        "script": SCRIPT_MARK,
        "body": BODY_MARK,
    }
    return File(markdown_file(FRAME_ADDRESS), "".join(f"{name}: {value}\n" for name, value in meta.items()))
