"""Where everything lives on the site. These addresses are promises: old links keep working."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.vocabulary import Outcome, RecordKind

FOLDERS: dict[RecordKind, str] = {kind: kind.plural for kind in RecordKind}
"""The Dutch folder of each kind of record."""

HOME = ""
MENU = "menukaart/"
INTERVENTIONS = "interventies/"
THEMES = "themas/"
SOURCES = "bronnen/"
SEARCH = "zoeken/"
EFFECTS = "effecten/"
EVIDENCE_MAP = "bewijskaart/"
CAUTION = "niet-doen/"
CHANGES = "wijzigingen/"
CHOICE = "kiezen/"
COMPARE = "vergelijken/"
KEPT = "bewaard/"
GLOSSARY = "begrippen/"
PARTICIPATE = "meedoen/"
MAINTENANCE = "meedoen/onderhoud/"
RULES = "meedoen/regels/"
FIRST_CHANGE = "eerste-wijziging/"
WRITING = "redactieregels/"
REVIEWING = "meelezen/"
DECIDING = "wie-beslist/"
MUNICIPALITIES = "voor-gemeenten/"
METHOD = "methode/"
ABOUT = "over/"
EDITING = "redactie/"
PRIVACY = "privacy/"
ACCESSIBILITY = "toegankelijkheid/"
API = "api/v1/"
RELEASES = "uitgaven/"
DATA = "data/"
RESEARCHERS = "onderzoekers/"
SHORT = "i/"
EMBED = "insluiten/"
"""Cards that others show in a frame: the only place where they may."""
BOOKLET = "menukaart-onderwijskansen.pdf"
"""The whole menukaart on paper."""
VERSIONS = "/versies/"
"""How the address of every version of a record goes on after that of the record."""
REUSE = "/gebruik/"
"""How the address of the page about citing and reuse goes on after that of the record."""
OPEN_DATA = "api/v1/openapi.json"
REVIEWS = "onderhoud/herziening.ics"
"""The calendar of days on which texts must have been looked at again."""


def record_address(kind: RecordKind, identifier: str) -> str:
    """Give the address of a record from the root of the site: ``interventies/zomerschool/``."""
    return f"{FOLDERS[kind]}/{identifier}/"


def effects_address(outcome: Outcome) -> str:
    """Give the address of the figures about an outcome: ``effecten/lezen/``."""
    return f"{EFFECTS}{outcome.value}/"


def studies_address(identifier: str) -> str:
    """Give the address of all studies behind the synthesis of an intervention."""
    return f"{record_address(RecordKind.INTERVENTION, identifier)}studies/"


def versions_address(record: str) -> str:
    """Give the address of all versions of a record, by the address of the record."""
    return f"{record}{VERSIONS.lstrip('/')}"


def version_address(record: str, version: str) -> str:
    """Give the address of the version of a record in a release."""
    return f"{versions_address(record)}{version}/"


def reuse_address(record: str) -> str:
    """Give the address of the page about citing and reuse, by the address of the record."""
    return f"{record}{REUSE.lstrip('/')}"


def since_anchor(version: str) -> str:
    """Give the name of the place that tells what changed since a release."""
    return f"sinds-{version}"


def feed_address(page: str) -> str:
    """Give the address of the feed of a page, without its ending: ``.xml`` is Atom, ``.json`` JSON Feed.

    Seen from the page itself that is the address of the feed of no page.
    """
    return f"{page}feed"


def embed_address(identifier: str, version: str = "") -> str:
    """Give the address of an intervention for a frame: of the newest text, or of the text of a release."""
    return f"{EMBED}{identifier}/{version}/" if version else f"{EMBED}{identifier}/"


def card_address(folder: str) -> str:
    """Give the address of a card as a picture, by the folder that it stands in."""
    return f"{folder}kaart.svg"


def short_address(identifier: str) -> str:
    """Give the short address of an intervention."""
    return f"{SHORT}{identifier}/"


def r_script(identifier: str) -> str:
    """Give the address of the script that makes the synthesis of an intervention again."""
    return f"{DATA}r/{identifier}.R"


def factsheet_address(identifier: str) -> str:
    """Give the address of the factsheet of an intervention."""
    return f"{record_address(RecordKind.INTERVENTION, identifier)}factsheet.pdf"


def choice_page(*steps: str) -> str:
    """Give the address of a page of "Help me kiezen": ``kiezen/po/lezen/``."""
    return CHOICE + "".join(f"{step}/" for step in steps)


def markdown_file(address: str) -> str:
    """Give the file in ``build/docs`` that becomes the page at an address."""
    return f"{address}index.md"


@dataclass(frozen=True, slots=True)
class Here:
    """A page of the site, from which links are written relative.

    Relative links work under any base path, in a preview and from disk.
    """

    address: str

    def to(self, address: str) -> str:
        """Write a link to an address or file from the root of the site."""
        up = "../" * self.address.count("/")
        return f"{up}{address}" or "./"

    def record(self, kind: RecordKind, identifier: str) -> str:
        """Write a link to a record."""
        return self.to(record_address(kind, identifier))


@dataclass(frozen=True, slots=True)
class OnPaper(Here):
    """A page as it is printed: its links start with the address of the site, as far as that is known."""

    site_url: str = ""

    def to(self, address: str) -> str:
        """Write the whole address of a page or file."""
        return f"{self.site_url}{address}"
