"""The fixed pages of the site, one line each: address, title, and where the reader finds it.

Menu, foot, the settings of the site generator and every link in a template come from this table.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from menukaart.render import addresses
from menukaart.render.addresses import markdown_file
from menukaart.render.project import Project
from menukaart.render.serving.zones import PAGE_POLICY
from menukaart.vocabulary import FootColumn


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page that is always there.

    Attributes:
        key: its name in a template.
        address: from the root of the site.
        title: Dutch title, as in the tab of a browser.
        column: where it stands in the foot; None leaves it out.
        label: its words in menu and foot, where they are not the title.
        in_menu: whether it stands in the main menu.
        has_pages_below: whether other pages stand below its address.
        hand_written: whether its text is a file in ``pages/``.
        exported: whether only a build of everything makes it; the engine knows nothing of it.
    """

    key: str
    address: str
    title: str
    column: FootColumn | None = None
    label: str = ""
    in_menu: bool = False
    has_pages_below: bool = False
    hand_written: bool = False
    exported: bool = False

    @property
    def words(self) -> str:
        """Give the words of a link to it."""
        return self.label or self.title


PAGES: tuple[SitePage, ...] = (
    SitePage("home", addresses.HOME, "Menukaart Onderwijskansen", label="Home", in_menu=True),
    SitePage("menu", addresses.MENU, "Menukaart", FootColumn.CHOOSING, in_menu=True),
    SitePage(
        "choice",
        addresses.CHOICE,
        "Help me kiezen",
        FootColumn.CHOOSING,
        in_menu=True,
        has_pages_below=True,
    ),
    SitePage("themes", addresses.THEMES, "Thema's", FootColumn.CHOOSING, in_menu=True, has_pages_below=True),
    SitePage("caution", addresses.CAUTION, "Niet doen", FootColumn.CHOOSING, in_menu=True),
    SitePage("compare", addresses.COMPARE, "Vergelijken", FootColumn.CHOOSING),
    SitePage("kept", addresses.KEPT, "Bewaard", FootColumn.CHOOSING),
    SitePage(
        "interventions",
        addresses.INTERVENTIONS,
        "Aanpakken van A tot Z",
        FootColumn.CHOOSING,
        "Van A tot Z",
        has_pages_below=True,
    ),
    SitePage("search", addresses.SEARCH, "Zoeken", FootColumn.CHOOSING),
    SitePage("evidence_map", addresses.EVIDENCE_MAP, "Bewijskaart", FootColumn.EVIDENCE),
    SitePage("effects", addresses.EFFECTS, "Effecten", FootColumn.EVIDENCE, has_pages_below=True),
    SitePage(
        "method",
        addresses.METHOD,
        "Zo beoordelen wij bewijs",
        FootColumn.EVIDENCE,
        "Methode",
        hand_written=True,
    ),
    SitePage("glossary", addresses.GLOSSARY, "Begrippen", FootColumn.EVIDENCE),
    SitePage("sources", addresses.SOURCES, "Bronnen", FootColumn.EVIDENCE, has_pages_below=True),
    SitePage(
        "municipalities",
        addresses.MUNICIPALITIES,
        "Voor gemeenten",
        FootColumn.PARTICIPATING,
        in_menu=True,
        hand_written=True,
    ),
    SitePage(
        "researchers",
        addresses.RESEARCHERS,
        "Voor onderzoekers",
        FootColumn.EVIDENCE,
        hand_written=True,
    ),
    SitePage(
        "participate",
        addresses.PARTICIPATE,
        "Meedoen",
        FootColumn.PARTICIPATING,
        "Verbeteringen insturen",
        has_pages_below=True,
        hand_written=True,
    ),
    SitePage(
        "first_change",
        addresses.FIRST_CHANGE,
        "Uw eerste wijziging in tien minuten",
        FootColumn.PARTICIPATING,
        "Eerste wijziging",
        hand_written=True,
    ),
    SitePage(
        "writing",
        addresses.WRITING,
        "Zo schrijven wij",
        FootColumn.PARTICIPATING,
        "Redactieregels",
        hand_written=True,
    ),
    SitePage(
        "reviewing",
        addresses.REVIEWING,
        "Een voorstel meelezen",
        FootColumn.PARTICIPATING,
        "Meelezen",
        hand_written=True,
    ),
    SitePage("deciding", addresses.DECIDING, "Wie beslist", FootColumn.PARTICIPATING, hand_written=True),
    SitePage("maintenance", addresses.MAINTENANCE, "Onderhoud", FootColumn.PARTICIPATING),
    SitePage("editing", addresses.EDITING, "Een record wijzigen", FootColumn.PARTICIPATING),
    SitePage("rules", addresses.RULES, "Regels van de controle", FootColumn.PARTICIPATING),
    SitePage("open_data", addresses.OPEN_DATA, "Open data", FootColumn.PARTICIPATING),
    SitePage("about", addresses.ABOUT, "Over de menukaart", FootColumn.ABOUT, hand_written=True),
    SitePage("changes", addresses.CHANGES, "Wijzigingen", FootColumn.ABOUT),
    SitePage("releases", addresses.RELEASES, "Uitgaven", FootColumn.ABOUT, exported=True),
    SitePage(
        "accessibility", addresses.ACCESSIBILITY, "Toegankelijkheid", FootColumn.ABOUT, hand_written=True
    ),
    SitePage("privacy", addresses.PRIVACY, "Privacy", FootColumn.ABOUT, hand_written=True),
)

ADDRESS: Mapping[str, str] = MappingProxyType({page.key: page.address for page in PAGES})
"""The address of each page by its key: what templates call ``at``."""

_BY_ADDRESS = {page.address: page for page in PAGES}


def title_of(address: str) -> str:
    """Give the title of a fixed page.

    Raises:
        KeyError: when no fixed page has this address.
    """
    return _BY_ADDRESS[address].title


def menu_entries() -> list[dict[str, str]]:
    """Give the main menu as the site generator wants it: one title and Markdown file for each page."""
    return [{page.words: markdown_file(page.address)} for page in PAGES if page.in_menu]


def outside_menu() -> list[str]:
    """Give patterns of files that belong to the site but not to the menu, as ``not_in_nav`` wants them."""
    return list(_outside_menu())


def _outside_menu() -> Iterator[str]:
    covered = tuple(page.address for page in PAGES if page.has_pages_below and page.address)
    for page in PAGES:
        if page.in_menu and page.has_pages_below:
            yield f"/{page.address}*/**"
        elif not page.in_menu and page.address.endswith("/") and not page.exported:
            above = page.address.rstrip("/").rpartition("/")[0]
            if f"{above}/" not in covered:
                yield f"/{page.address}**"


def for_theme(project: Project, *, everything: bool = False) -> str:
    """Write what the theme must know as a Jinja file: ``at``, ``columns``, ``project`` and ``policy``.

    Only the foot of a site with everything names the pages that come with it.

    The engine fills the theme, and knows nothing of this table; JSON is a value to Jinja as it stands.
    """
    columns = [
        {
            "title": column.value,
            "pages": [
                [page.address, page.words]
                for page in PAGES
                if page.column is column and (everything or not page.exported)
            ],
        }
        for column in FootColumn
    ]
    about = {
        "issues": project.issues,
        "contact": project.contact,
        "contact_words": project.contact_words,
    }
    values = {
        "at": dict(ADDRESS),
        "columns": columns,
        "project": about,
        "policy": "; ".join(PAGE_POLICY),
    }
    lines = [
        f"{{% set {name} = {json.dumps(value, ensure_ascii=False)} %}}" for name, value in values.items()
    ]
    return "\n".join(lines) + "\n"
