"""What an editor changes while the preview is open, one edit for each kind of file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PACKAGE = "src/menukaart/"
TEXT = "document.body.textContent.includes(word)"
_FOUND = 'document.querySelector("#zoek-resultaten")?.textContent.includes'


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one file, and how a reader of a page sees it.

    Attributes:
        kind: in Dutch, for the report.
        file: from the root of the project.
        before: text that stands in it.
        after: what comes in its place; ``WOORD`` becomes a new word each time.
        address: the page that is open; ``WOORD`` too.
        shows: JavaScript that is true when ``word`` is on the page.
        painted: whether it is there from the first picture on, or a script brings it later.
    """

    kind: str
    file: str
    before: str
    after: str
    address: str
    shows: str = TEXT
    painted: bool = True

    def apply(self, root: Path, word: str) -> None:
        """Save the file with the change in it.

        Raises:
            ValueError: when the text is not there: then the list below must follow.
        """
        path = root / self.file
        text = path.read_text(encoding="utf-8")
        if self.before not in text:
            raise ValueError(f"'{self.before}' staat niet in {self.file}.")
        path.write_text(text.replace(self.before, self.after.replace("WOORD", word), 1), encoding="utf-8")


EDITS = (
    Edit(
        "interventie",
        "interventions/zomerschool.yaml",
        "description: >-\n  ",
        "description: >-\n  WOORD ",
        "interventies/zomerschool/",
    ),
    Edit(
        "titel van een interventie",
        "interventions/zomerschool.yaml",
        "title: ",
        "title: WOORD ",
        "interventies/zomerschool/",
    ),
    Edit("thema", "themes/rekenen.yaml", "title: ", "title: WOORD ", "themas/rekenen/"),
    Edit(
        "bron",
        "sources/agendastad-mentoren.yaml",
        "title: ",
        "title: WOORD ",
        "bronnen/agendastad-mentoren/",
    ),
    Edit("titel, in de lijst", "interventions/zomerschool.yaml", "title: ", "title: WOORD ", "menukaart/"),
    Edit("pagina", "pages/over.md", "\n# ", "\n# WOORD ", "over/"),
    Edit(
        "mkdocs.yml",
        "mkdocs.yml",
        "site_name: ",
        "site_name: WOORD ",
        "over/",
        "document.title.includes(word)",
    ),
    Edit("begrippen.yaml", "begrippen.yaml", "text: Het ", "text: WOORD. Het ", "begrippen/"),
    Edit(
        "zoekwoorden.yaml",
        "zoekwoorden.yaml",
        "say: [bijles,",
        "say: [bijles, WOORD,",
        "zoeken/?q=WOORD",
        f'{_FOUND}("utoring")',
        painted=False,
    ),
    Edit(
        "nieuw woord zoeken",
        "interventions/zomerschool.yaml",
        "title: ",
        "title: WOORD ",
        "zoeken/?q=WOORD",
        f'{_FOUND}("zomervakantie")',
        painted=False,
    ),
    Edit(
        "sjabloon van een pagina",
        f"{PACKAGE}templates/pages/intervention.jinja",
        "<h1>",
        "<h1>WOORD ",
        "interventies/zomerschool/",
    ),
    Edit(
        "sjabloon van het thema",
        f"{PACKAGE}templates/theme/main.html",
        "{{ page.meta.body }}",
        "WOORD {{ page.meta.body }}",
        "interventies/zomerschool/",
    ),
    Edit(
        "stijl",
        f"{PACKAGE}templates/assets/base/base.css",
        "",
        "html { --WOORD: ja; }\n",
        "interventies/zomerschool/",
        'getComputedStyle(document.documentElement).getPropertyValue(`--${word}`).trim() === "ja"',
    ),
    Edit(
        "script",
        f"{PACKAGE}templates/assets/base/scheme.js",
        '"use strict";',
        '"use strict";document.documentElement.setAttribute("data-WOORD", "");',
        "interventies/zomerschool/",
        "document.documentElement.hasAttribute(`data-${word}`)",
    ),
)
