"""The catalogue for data portals (DCAT-AP-NL 3.0), with the themes as a list of concepts (SKOS).

What only a publisher can know (publisher, contact) stands in it when the settings say it, and is left out
when they do not: the profile asks for it, but nothing is made up.
"""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue import Catalogue
from menukaart.frozen.release import Release
from menukaart.model import Theme
from menukaart.render import addresses
from menukaart.render.addresses import API, DATA, record_address
from menukaart.render.linked.graph import Described, Iri, Literal, as_json_ld, as_turtle
from menukaart.render.project import Project
from menukaart.render.tables.sheets import WORKBOOK
from menukaart.vocabulary import RecordKind

CATALOGUE = f"{DATA}catalogus"
"""Address of the catalogue, without the ending that says how it is written."""
_EU = "http://publications.europa.eu/resource/authority/"
_LICENCE = f"{_EU}licence/CC_BY_4_0"
_MEDIA = "http://www.iana.org/assignments/media-types/"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NAME = "Menukaart Onderwijskansen"
_CAVEAT = (
    "Bij elk cijfer staat hoe zeker het is, en waar het vandaan komt; onbekend is aangegeven en nooit nul. "
    "Neem de zekerheid mee als u een cijfer overneemt."
)
_FILES = (
    ("werkmap", WORKBOOK, "XLSX", _XLSX, "Alles in één werkmap, met codeboek"),
    ("interventies", "interventies.csv", "CSV", "text/csv", "Interventies als tabel"),
    ("cijfers", "cijfers.csv", "CSV", "text/csv", "Cijfers als tabel"),
    ("uitkomsten", "uitkomsten.csv", "CSV", "text/csv", "Oordelen per uitkomst als tabel"),
    ("bronnen", "bronnen.csv", "CSV", "text/csv", "Bronnen als tabel"),
    ("codeboek", "codeboek.csv", "CSV", "text/csv", "Codeboek: wat elke kolom betekent"),
)
Said = Iterator[tuple[str, Iri | Literal]]


def portal_files(
    catalogue: Catalogue, releases: tuple[Release, ...], project: Project, site_url: str, day: str
) -> Iterator[tuple[str, str]]:
    """Give the catalogue as JSON-LD and as Turtle: address and text.

    Args:
        catalogue: the records.
        releases: the oldest first.
        project: what the publisher told.
        site_url: where the site stands; when empty, addresses start from where the files stand.
        day: the day that the data stand for.
    """
    things = tuple(_Portal(catalogue, releases, project, site_url or "../", day).things())
    yield f"{CATALOGUE}.jsonld", as_json_ld(things)
    yield f"{CATALOGUE}.ttl", as_turtle(things)


class _Portal:
    """Describes the parts of the catalogue."""

    def __init__(
        self, catalogue: Catalogue, releases: tuple[Release, ...], project: Project, base: str, day: str
    ) -> None:
        self._catalogue = catalogue
        self._releases = releases
        self._project = project
        self._base = base
        self._day = day

    def things(self) -> Iterator[Described]:
        """Give everything, the catalogue first."""
        yield Described(self._part("catalogus"), "dcat:Catalog", tuple(self._whole()))
        yield Described(self._part("gegevens"), "dcat:Dataset", tuple(self._data()))
        for key, address, form, media, title in self._distributions():
            said = tuple(self._distribution(address, form, media, title))
            yield Described(self._part(f"bestand-{key}"), "dcat:Distribution", said)
        yield Described(self._part("api"), "dcat:DataService", tuple(self._service()))
        for page, title in ((addresses.HOME, _NAME), (addresses.RESEARCHERS, "Voor onderzoekers")):
            yield Described(self._at(page).address, "foaf:Document", [("dct:title", Literal(title))])
        yield Described(
            self._licence().address, "dct:LicenseDocument", [("dct:title", Literal("CC BY 4.0", ""))]
        )
        yield from self._people()
        yield Described(self._part("themas"), "skos:ConceptScheme", tuple(self._scheme()))
        for theme in self._catalogue.public_themes:
            yield Described(self._theme(theme.id), "skos:Concept", tuple(self._concept(theme)))

    def _at(self, address: str) -> Iri:
        return Iri(f"{self._base}{address}")

    def _part(self, name: str) -> str:
        """Give the address of a part of the catalogue."""
        return f"{self._base}{CATALOGUE}#{name}"

    def _theme(self, identifier: str) -> str:
        return f"{self._base}{record_address(RecordKind.THEME, identifier)}#thema"

    def _whole(self) -> Said:
        yield "dct:title", Literal(f"Gegevens van de {_NAME}")
        yield (
            "dct:description",
            Literal(f"Wat er bekend is over aanpakken tegen onderwijsachterstanden. {_CAVEAT}"),
        )
        yield from self._responsible()
        yield "dct:language", Iri(f"{_EU}language/NLD")
        yield "dct:license", self._licence()
        yield from self._dates()
        yield "foaf:homepage", self._at(addresses.HOME)
        yield "dcat:themeTaxonomy", Iri(self._part("themas"))
        yield "dcat:dataset", Iri(self._part("gegevens"))
        yield "dcat:service", Iri(self._part("api"))

    def _data(self) -> Said:
        found = self._catalogue
        about = (
            f"{len(found.public_interventions)} interventies, {len(found.public_themes)} thema's en "
            f"{len(found.public_sources)} bronnen over aanpakken tegen onderwijsachterstanden."
        )
        yield "dct:title", Literal(_NAME)
        yield "dct:description", Literal(f"{about} {_CAVEAT}")
        yield "dct:identifier", Literal(self._part("gegevens"), "")
        yield "dct:creator", Iri(self._part("redactie"))
        yield from self._responsible()
        yield "dct:accessRights", Iri(f"{_EU}access-right/PUBLIC")
        yield "dcat:theme", Iri(f"{_EU}data-theme/EDUC")
        for theme in self._catalogue.public_themes:
            yield "dct:subject", Iri(self._theme(theme.id))
        for word in ("onderwijsachterstanden", "kansengelijkheid", "onderwijsonderzoek", "effectgrootte"):
            yield "dcat:keyword", Literal(word)
        yield "dct:language", Iri(f"{_EU}language/NLD")
        yield from self._dates()
        yield "dcat:version", Literal(self._day, "")
        yield "dcat:landingPage", self._at(addresses.RESEARCHERS)
        for key, *_ in self._distributions():
            yield "dcat:distribution", Iri(self._part(f"bestand-{key}"))

    def _distributions(self) -> Iterator[tuple[str, str, str, str, str]]:
        for key, name, form, media, title in _FILES:
            yield key, f"{DATA}{name}", form, media, title
        for kind in RecordKind:
            title = f"{kind.plural.capitalize()} als JSON"
            yield f"json-{kind.value}", f"{API}{kind.value}.json", "JSON", "application/json", title

    def _distribution(self, address: str, form: str, media: str, title: str) -> Said:
        yield "dct:title", Literal(title)
        yield "dcat:accessURL", self._at(addresses.RESEARCHERS)
        yield "dcat:downloadURL", self._at(address)
        yield "dct:format", Iri(f"{_EU}file-type/{form}")
        yield "dcat:mediaType", Iri(f"{_MEDIA}{media}")
        yield "dct:language", Iri(f"{_EU}language/NLD")
        yield "dct:license", self._licence()
        yield "dct:modified", Literal(self._day, "xsd:date")
        if form == "JSON":
            yield "dcat:accessService", Iri(self._part("api"))

    def _service(self) -> Said:
        yield "dct:title", Literal(f"API van de {_NAME}, versie 1")
        yield (
            "dct:description",
            Literal(f"Elk record als JSON, met schema. Zonder sleutel te gebruiken. {_CAVEAT}"),
        )
        yield "dct:identifier", Literal(self._part("api"), "")
        yield from self._responsible()
        yield "dct:accessRights", Iri(f"{_EU}access-right/PUBLIC")
        yield "dct:license", self._licence()
        yield "dct:language", Iri(f"{_EU}language/NLD")
        yield "dct:modified", Literal(self._day, "xsd:date")
        yield "dcat:theme", Iri(f"{_EU}data-theme/EDUC")
        yield "dcat:keyword", Literal("onderwijsachterstanden")
        yield "dcat:landingPage", self._at(addresses.RESEARCHERS)
        yield "dcat:endpointURL", self._at(API)
        yield "dcat:endpointDescription", self._at(addresses.OPEN_DATA)
        yield "dcat:servesDataset", Iri(self._part("gegevens"))

    def _dates(self) -> Said:
        if self._releases:
            yield "dct:issued", Literal(self._releases[0].day.isoformat(), "xsd:date")
        yield "dct:modified", Literal(self._day, "xsd:date")

    def _responsible(self) -> Said:
        if self._project.publisher:
            yield "dct:publisher", Iri(self._publisher())
        if self._project.contact:
            yield "dcat:contactPoint", Iri(self._part("contact"))

    def _publisher(self) -> str:
        return self._project.publisher_address or self._part("uitgever")

    def _licence(self) -> Iri:
        return Iri(self._project.licence or _LICENCE)

    def _people(self) -> Iterator[Described]:
        """Describe who makes it, who publishes it, and whom to ask."""
        said: list[tuple[str, Iri | Literal]] = [("foaf:name", Literal(_NAME))]
        yield Described(self._part("redactie"), "foaf:Agent", said)
        project = self._project
        if project.publisher:
            yield Described(self._publisher(), "foaf:Agent", [("foaf:name", Literal(project.publisher))])
        if project.contact:
            how = "vcard:hasEmail" if project.contact.startswith("mailto:") else "vcard:hasURL"
            name = Literal(f"Redactie van de {_NAME}")
            told: list[tuple[str, Iri | Literal]] = [("vcard:fn", name), (how, Iri(project.contact))]
            yield Described(self._part("contact"), "vcard:Kind", told)

    def _scheme(self) -> Said:
        yield "dct:title", Literal(f"Thema's van de {_NAME}")
        for theme in self._catalogue.public_themes:
            yield "skos:hasTopConcept", Iri(self._theme(theme.id))

    def _concept(self, theme: Theme) -> Said:
        yield "skos:prefLabel", Literal(theme.title)
        yield "skos:notation", Literal(theme.id, "")
        yield "skos:definition", Literal(theme.question)
        yield "skos:inScheme", Iri(self._part("themas"))
        yield "skos:topConceptOf", Iri(self._part("themas"))
        for other in theme.related:
            if any(each.id == other for each in self._catalogue.public_themes):
                yield "skos:related", Iri(self._theme(other))
        yield "foaf:page", self._at(record_address(RecordKind.THEME, theme.id))
