"""Who publishes the site, and where a reader reports something: the settings of a publisher.

A site without these settings says honestly that they are not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_NEW_ISSUE = {"github.com": "issues/new/choose", "gitlab.com": "-/issues/new", "codeberg.org": "issues/new"}
_EDIT = {"github.com": "edit/main/", "gitlab.com": "-/edit/main/", "codeberg.org": "_edit/main/"}
"""How the pages of a host are found, by its name; of another host only the front page is sure."""


@dataclass(frozen=True, slots=True)
class Project:
    """What only a publisher knows of a site; each is empty when it is not known.

    Attributes:
        repository: where the files of the project stand.
        contact: a web address, or ``mailto:`` and an address of mail.
        publisher: name of who publishes the site; empty when it is not known.
        publisher_address: a web address of the publisher, which may stand for it in linked data.
        licence: the web address of the licence of the content.
    """

    repository: str = ""
    contact: str = ""
    publisher: str = ""
    publisher_address: str = ""
    licence: str = ""

    @property
    def contact_words(self) -> str:
        """How the contact is shown."""
        return self.contact.removeprefix("mailto:")

    @property
    def issues(self) -> str:
        """Where a reader reports something in public."""
        return self._page(_NEW_ISSUE)

    def edit(self, file: str) -> str:
        """Give where an editor changes a file; empty when that is not known."""
        page = self._page(_EDIT)
        return f"{page}{quote(file)}" if page and page != self.repository else ""

    def _page(self, by_host: dict[str, str]) -> str:
        if not self.repository:
            return ""
        path = by_host.get(urlsplit(self.repository).hostname or "")
        return f"{self.repository.rstrip('/').removesuffix('.git')}/{path}" if path else self.repository


NO_PROJECT = Project()
"""A site that has no addresses."""
