from __future__ import annotations

import re
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
import yaml
from jinja2 import Environment

from menukaart.render import addresses
from menukaart.render.addresses import FOLDERS
from menukaart.render.project import NO_PROJECT
from menukaart.render.routes import ROUTES
from menukaart.render.site_map import (
    ADDRESS,
    PAGES,
    for_theme,
    menu_entries,
    outside_menu,
    title_of,
)
from menukaart.vocabulary import FootColumn

ROOT = Path(__file__).parents[3]
TEMPLATES = resources.files("menukaart") / "templates"
# An address in quotes, as an argument or in an attribute; files of the product are no pages.
LITERAL = re.compile(r"""["'](?:\.\./)*/?((?:[a-z0-9-]+/)+)(?=["'#?])""")


def templates(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += [] if entry.name == "assets" else templates(entry)
        elif entry.name.endswith((".jinja", ".html", ".xml")):
            found.append(entry)
    return found


def settings() -> dict[str, object]:
    lines = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV ", "")
    return dict(yaml.safe_load(lines))


def test_no_template_holds_an_address() -> None:
    assert len(templates(TEMPLATES)) > 30
    first = {page.address.partition("/")[0] for page in PAGES if page.address} | set(FOLDERS.values())
    for file in templates(TEMPLATES):
        text = file.read_text(encoding="utf-8")
        found = [m[1] for m in LITERAL.finditer(text) if m[1].partition("/")[0] in first]
        assert not found, f"{file.name}: {found}"


@pytest.mark.parametrize("text", ["to('menukaart/')", 'href="../methode/#kosten"', "'bronnen/x/' | url"])
def test_the_search_for_addresses_sees_one(text: str) -> None:
    assert LITERAL.search(text)


def test_every_key_and_address_is_there_once() -> None:
    assert len({page.key for page in PAGES}) == len({page.address for page in PAGES}) == len(PAGES)
    named = {value for name, value in vars(addresses).items() if name.isupper() and isinstance(value, str)}
    no_page = {
        addresses.API,
        addresses.BOOKLET,
        addresses.DATA,
        addresses.EMBED,
        addresses.REUSE,
        addresses.SHORT,
        addresses.VERSIONS,
    }
    assert {page.address for page in PAGES} == named - no_page - {addresses.REVIEWS}


def test_every_page_is_made_or_written() -> None:
    made = {route.address for route in ROUTES} | {addresses.MAINTENANCE, addresses.OPEN_DATA}
    made |= {page.address for page in PAGES if page.exported}
    written = {page.address for page in PAGES if page.hand_written}
    assert {page.address for page in PAGES} <= made | written
    assert not made & written
    assert written == {f"{file.stem}/" for file in (ROOT / "pages").glob("*.md")}


@pytest.mark.parametrize("page", [page for page in PAGES if page.hand_written], ids=lambda page: page.key)
def test_a_hand_written_page_has_the_title_of_the_table_or_its_words(page: object) -> None:
    file = ROOT / "pages" / f"{getattr(page, 'address', '').rstrip('/')}.md"
    title = yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1])["title"]
    assert title == getattr(page, "title", "")


def test_a_title_comes_from_the_table() -> None:
    assert title_of(addresses.INTERVENTIONS) == "Aanpakken van A tot Z"
    with pytest.raises(KeyError):
        title_of("nergens/")


def test_the_settings_have_the_menu_of_the_table() -> None:
    assert settings()["nav"] == menu_entries()
    assert sorted(str(settings()["not_in_nav"]).split()) == sorted(outside_menu())


def test_the_theme_gets_addresses_and_columns() -> None:
    module = Environment().from_string(for_theme(NO_PROJECT)).module  # noqa: S701  (data, no page)
    assert module.at == ADDRESS  # type: ignore[attr-defined]
    columns = module.columns  # type: ignore[attr-defined]
    assert [column["title"] for column in columns] == [column.value for column in FootColumn]
    assert ["themas/", "Thema's"] in columns[0]["pages"]
    assert sum(len(column["pages"]) for column in columns) == len(PAGES) - 2


def test_the_foot_names_what_comes_with_everything_only_then() -> None:
    plain, whole = (for_theme(NO_PROJECT, everything=everything) for everything in (False, True))
    assert '["uitgaven/", "Uitgaven"]' not in plain
    assert '["uitgaven/", "Uitgaven"]' in whole
