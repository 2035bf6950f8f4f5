"""Which addresses and anchors the site has, known before it is made: for links in hand-written pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention, Source, Theme
from menukaart.model.tombstone import Tombstone
from menukaart.render.addresses import (
    API,
    DATA,
    FOLDERS,
    REVIEWS,
    SHORT,
    VERSIONS,
    Here,
    r_script,
    record_address,
    short_address,
    studies_address,
)
from menukaart.render.api.documents import schema_files
from menukaart.render.engine import render_template
from menukaart.render.linked.portal import CATALOGUE
from menukaart.render.routes import ROUTES, Route, choosing_routes
from menukaart.render.site import ScribeAt, scribes
from menukaart.render.site_map import PAGES
from menukaart.render.tables.sheets import data_files
from menukaart.render.views.records.intervention import intervention_page
from menukaart.render.views.records.source import source_page
from menukaart.render.views.records.synthesis import studies_page
from menukaart.render.views.records.theme import theme_page
from menukaart.render.views.records.tombstone import tombstone_page
from menukaart.vocabulary import RecordKind

_VERSION = re.compile(r"(\d{4}\.\d{2}(\.\d)?/)?")
_ID = re.compile(r'\sid="([^"]*)"')


class Places:
    """The addresses of a site and the anchors of its pages, each found out only when it is asked for."""

    def __init__(self, catalogue: Catalogue, assessments: Mapping[str, Assessment]) -> None:
        """Take the records, and what was derived from them."""
        self._catalogue = catalogue
        self._assessments = assessments

    def has(self, address: str) -> bool:
        """Tell whether the site makes a page or data file at an address."""
        if address in self._fixed or address in self._records:
            return True
        return self._is_data(address) or self._follows(address)

    @property
    def addresses(self) -> frozenset[str]:
        """Every page that the site makes of records and settings; those written by hand are left out."""
        return self._fixed | frozenset(self._records)

    def anchors(self, address: str) -> frozenset[str] | None:
        """Give the names of the places on a page that the site makes; None when they are not known."""
        html = self._html(address)
        return None if html is None else frozenset(_ID.findall(html))

    @cached_property
    def _fixed(self) -> frozenset[str]:
        return frozenset({*self._routes, *(page.address for page in PAGES if not page.hand_written)})

    @cached_property
    def _routes(self) -> Mapping[str, Route]:
        return {route.address: route for route in (*ROUTES, *choosing_routes(self._catalogue))}

    @cached_property
    def _records(self) -> Mapping[str, tuple[RecordKind, str]]:
        catalogue = self._catalogue
        named = [(kind, record.id) for kind, record in (*catalogue.records(), *catalogue.tombstones)]
        places = {record_address(kind, id_): (kind, id_) for kind, id_ in named}
        studies = {
            studies_address(record.id): (RecordKind.INTERVENTION, record.id)
            for record in catalogue.interventions
            if record.id in self._assessments and self._has_studies(record)
        }
        return places | studies

    @cached_property
    def _scribe_at(self) -> ScribeAt:
        return scribes(self._catalogue, self._assessments, "")

    def _has_studies(self, record: Intervention) -> bool:
        if record.synthesis is None:
            return False
        address = studies_address(record.id)
        return studies_page(self._scribe_at(address), record, self._assessments[record.id]) is not None

    def _follows(self, address: str) -> bool:
        """Tell whether an address is the short form of a record, or one of its versions."""
        short = address.removeprefix(SHORT).rstrip("/")
        if address == short_address(short):
            return record_address(RecordKind.INTERVENTION, short) in self._records
        record, between, version = address.partition(VERSIONS)
        return bool(between) and f"{record}/" in self._records and _VERSION.fullmatch(version) is not None

    def _is_data(self, address: str) -> bool:
        if address.startswith(DATA):
            return address in self._tables
        if address == REVIEWS:
            return True
        if not address.startswith(API):
            return False
        name = address.removeprefix(API)
        lists = {f"{kind.value}.json" for kind in RecordKind} | {"tombstones.json", "openapi.json"}
        kind, _, file = name.partition("/")
        known = {other.value: folder for other, folder in FOLDERS.items()}
        if kind in known:
            return f"{known[kind]}/{file.removesuffix('.json')}/" in self._records
        return name in lists or address in {path for path, _ in schema_files()}

    @cached_property
    def _tables(self) -> frozenset[str]:
        """Name the files that a site with everything has for spreadsheets and statistics."""
        scripts = (r_script(record.id) for record in self._catalogue.interventions if record.synthesis)
        catalogues = (f"{CATALOGUE}.jsonld", f"{CATALOGUE}.ttl")
        return frozenset({*data_files(), *catalogues, *scripts})

    def _html(self, address: str) -> str | None:
        here = Here(address)
        if route := self._routes.get(address):
            return render_template(route.template, to=here.to, view=route.make(self._scribe_at(address)))
        kind, id_ = self._records.get(address, (None, ""))
        record = self._catalogue.get(kind, id_) if kind else None
        scribe = self._scribe_at(address)
        match record:
            case Intervention() if address == record_address(RecordKind.INTERVENTION, id_):
                view: object = intervention_page(scribe, record, (None, None))
                return render_template("intervention", to=here.to, view=view)
            case Theme():
                return render_template("theme", to=here.to, view=theme_page(scribe, record))
            case Source():
                return render_template("source", to=here.to, view=source_page(scribe, record))
            case Tombstone() if kind:
                return render_template("tombstone", to=here.to, view=tombstone_page(scribe, kind, record))
            case _:
                return None
