"""Where readers report something follows from two settings, and pages say honestly when there are none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from jinja2 import Environment

from menukaart.publish.inspection import inspect
from menukaart.render.project import NO_PROJECT, Project
from menukaart.render.site_map import for_theme
from tests.knowledge_base import copy_base, write

PAGES = Path(__file__).parents[3] / "pages"
SETTINGS = (
    "site_name: Proef\nextra:\n  repository: https://github.com/naam/kaart\n  contact: mailto:wij@kaart.nl\n"
)


@pytest.mark.parametrize(
    ("repository", "issues", "edit"),
    [
        ("https://github.com/n/k", "https://github.com/n/k/issues/new/choose", "https://github.com/n/k/edit/main/a/b.yaml"),
        ("https://github.com/n/k.git", "https://github.com/n/k/issues/new/choose", "https://github.com/n/k/edit/main/a/b.yaml"),
        ("https://codeberg.org/n/k/", "https://codeberg.org/n/k/issues/new", "https://codeberg.org/n/k/_edit/main/a/b.yaml"),
        ("https://gitlab.com/n/k", "https://gitlab.com/n/k/-/issues/new", "https://gitlab.com/n/k/-/edit/main/a/b.yaml"),
        ("https://git.school.nl/k", "https://git.school.nl/k", ""),
        ("", "", ""),
    ],
)  # fmt: skip
def test_pages_of_a_host_are_known_by_its_name(repository: str, issues: str, edit: str) -> None:
    project = Project(repository)
    assert (project.issues, project.edit("a/b.yaml")) == (issues, edit)


def test_the_theme_gets_the_addresses() -> None:
    module = Environment().from_string(for_theme(Project(contact="mailto:wij@kaart.nl"))).module  # noqa: S701
    assert vars(module)["project"] == {
        "issues": "",
        "contact": "mailto:wij@kaart.nl",
        "contact_words": "wij@kaart.nl",
    }


@pytest.mark.parametrize("name", ["meedoen", "over", "toegankelijkheid"])
def test_pages_use_the_settings_and_say_what_to_do_without(name: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    (root / "pages").mkdir()
    shutil.copy(PAGES / f"{name}.md", root / "pages")
    without = inspect(root)
    write(root, {"mkdocs.yml": SETTINGS})
    with_addresses = inspect(root)
    assert without.project == NO_PROJECT
    assert "mailto:" not in without.pages[0].html
    assert any(words in without.pages[0].html for words in ("nog niet", "nog geen eigen contactadres"))
    assert 'href="mailto:wij@kaart.nl">wij@kaart.nl</a>' in with_addresses.pages[0].html
    assert "nog geen eigen contactadres" not in with_addresses.pages[0].html
    assert "formulier heeft" not in with_addresses.pages[0].html


def test_the_page_about_the_site_names_the_publisher_or_says_that_nobody_is_named(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    (root / "pages").mkdir()
    shutil.copy(PAGES / "over.md", root / "pages")
    assert "Wie de menukaart uitgeeft, is nog niet ingevuld." in inspect(root).pages[0].html
    named = "  publisher: Stichting Proef\n  publisher_address: https://proef.nl/\n"
    write(root, {"mkdocs.yml": f"{SETTINGS}{named}  licence: https://cc.test/by\n"})
    found = inspect(root)
    assert found.project.publisher == "Stichting Proef"
    assert '<a href="https://proef.nl/">Stichting Proef</a>' in found.pages[0].html
    assert '<a href="https://cc.test/by">CC BY 4.0</a>' in found.pages[0].html
