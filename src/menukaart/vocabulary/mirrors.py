"""Sites that hold copies of what others published. A record never sends a reader there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_UPLOADED = "bezoekers zetten er documenten van anderen neer, vaak zonder toestemming"
_COPIED = "de site kopieert documenten van andere sites"
_TAKEN = "de site geeft werk weg zonder toestemming van de uitgever"
_COLLECTED = "de site bewaart kopieën uit archieven van anderen"

_SITES = {
    _UPLOADED: (
        "academia.edu", "coursehero", "dokument.pub", "edoc.pub", "expydoc", "idoc.pub", "knoowy",
        "researchgate", "scribd", "slideplayer", "slideshare", "studeersnel", "studocu", "stuvia", "yumpu",
    ),
    _COPIED: (
        "1library", "5dok", "adoc.pub", "coek.info", "cupdf", "docest", "docplayer", "docslib", "docsity",
        "documents.pub", "dokumen.pub", "dokumen.tips", "dokumen.site", "ebin.pub", "epdf", "fdocument",
        "fdocuments", "kipdf", "moam.info", "nanopdf", "pdfcoffee", "pdffox", "pdfslide", "qdoc.tips",
        "silo.tips", "studylib", "studylibnl", "vdoc.pub", "vdocument", "vdocuments", "zdoc.pub",
    ),
    _TAKEN: (
        "annas-archive", "b-ok", "libgen", "pdfdrive", "sci-hub", "z-lib", "zlibrary",
    ),
    _COLLECTED: ("core.ac.uk", "oalib"),
}  # fmt: skip

MIRRORS: Mapping[str, str] = MappingProxyType(
    {site: reason for reason, sites in _SITES.items() for site in sites}
)
"""Why each site is no place to send a reader. A name with a point is a host, with all that stands before it
(``pt.scribd.com``); one without is a name under any ending (``docplayer.nl``, ``docplayer.net``)."""
