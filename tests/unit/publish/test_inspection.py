"""One glass for check, build and serve: settings beside records."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.publish.inspection import inspect
from menukaart.reading.layout import SETTINGS_FILE
from menukaart.render.site_map import PAGES
from tests.knowledge_base import copy_base

ROOT = Path(__file__).parents[3]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path / "kb")


def write_settings(root: Path, old: str = "", new: str = "") -> str:
    text = (ROOT / SETTINGS_FILE).read_text(encoding="utf-8")
    assert old in text
    (root / SETTINGS_FILE).write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
    return text


def found(root: Path) -> list[tuple[str, str, int]]:
    problems = inspect(root).outcome.problems
    return [
        (item.code, item.place.file, item.place.line) for item in problems if item.place.file == SETTINGS_FILE
    ]


def test_a_knowledge_base_without_settings_can_be_checked(root: Path) -> None:
    inspected = inspect(root)
    assert inspected.outcome.problems == ()
    assert inspected.settings is None


def test_the_menu_is_that_of_the_table(root: Path) -> None:
    write_settings(root)
    assert found(root) == []


@pytest.mark.parametrize(
    ("old", "new", "line_of"),
    [
        ("  - Menukaart: menukaart/index.md\n", "", "  - Menukaart:"),
        ("Niet doen: niet-doen/index.md", "'<b>x</b>': niet-doen/index.md", "  - Niet doen:"),
        ("Help me kiezen: kiezen", "Help me kiezen: https://elders.test", "  - Help me"),
        ("gemeenten/index.md\n", "gemeenten/index.md\n  - Meer: over/index.md\n", "  - Voor gemeenten"),
        ("  /over/**\n", "", "not_in_nav"),
    ],
)
def test_another_menu_is_a_problem_with_its_line(root: Path, old: str, new: str, line_of: str) -> None:
    text = write_settings(root, old, new)
    line = next(number for number, content in enumerate(text.split("\n"), 1) if content.startswith(line_of))
    problems = found(root)
    assert [problem[:2] for problem in problems] == [("ander-menu", SETTINGS_FILE)]
    assert abs(problems[0][2] - line) <= 1


def test_a_problem_of_the_settings_stands_among_those_of_the_records(root: Path) -> None:
    write_settings(root, "plugins: []", "plugins: [search]")
    (root / "themes" / "kapot.yaml").write_text("id: [", encoding="utf-8")
    files = [problem.place.file for problem in inspect(root).outcome.problems]
    assert {SETTINGS_FILE, "themes/kapot.yaml"} <= set(files)
    assert files == sorted(files)


def write_pages(root: Path, **texts: str) -> None:
    (root / "pages").mkdir(exist_ok=True)
    for name, text in texts.items():
        path = root / "pages" / f"{name}.md"
        path.write_text(f"---\ntitle: Een pagina\n---\n{text}\n", encoding="utf-8")


def test_a_page_does_not_take_the_place_of_a_made_page(root: Path) -> None:
    made = ("menukaart", "interventies", "api", "assets", "zoeken", "kiezen")
    write_pages(root, **dict.fromkeys(made, "OVERGENOMEN"), nieuws="Nieuws.")
    problems = inspect(root).outcome.problems
    assert [(p.code, p.place.file) for p in problems] == [
        ("bezet-adres", f"pages/{n}.md") for n in sorted(made)
    ]


def test_a_site_needs_the_pages_of_its_menu(root: Path) -> None:
    write_settings(root)
    written = {page.address.rstrip("/") for page in PAGES if page.hand_written}
    write_pages(root, **dict.fromkeys(written - {"voor-gemeenten"}, "x"))
    problems = inspect(root).outcome.problems
    assert [(p.code, p.place.file) for p in problems] == [("pagina-ontbreekt", "pages/voor-gemeenten.md")]


@pytest.mark.parametrize(
    ("link", "line"),
    [
        ("[x](../nergens/)", 4),
        ("Eerst.\n\n[x]({{ to('interventies/nergens/index.md') }})", 6),
        ("<a href=\"{{ to('menukaart/') }}x/\">x</a>", 4),
        ("[x](menukaart.md)", 4),
        ("[x](../../../buiten/)", 4),
        ("[x](#nergens)", 4),
        ("[x]({{ to('over/') }}#nergens)", 4),
        ("\n[x]({{ to('interventies/bijles/') }}#nergens)", 5),
        ("[x]({{ to('menukaart/index.md') }}#nergens)", 4),
        ("[x]({{ to('api/v1/interventions/nergens.json') }})", 4),
        ("[x]({{ to('api/v2/') }})", 4),
    ],
)
def test_a_link_to_what_is_not_there_is_a_problem_with_its_line(root: Path, link: str, line: int) -> None:
    write_pages(root, over=link)
    problems = inspect(root).outcome.problems
    assert [(p.code, p.place.file, p.place.line) for p in problems] == [("dode-link", "pages/over.md", line)]


def test_links_to_all_kinds_of_places_are_fine(root: Path) -> None:
    links = (
        "[a](./) [b]({{ to('') }}) [c]({{ to('menukaart/') }}?fase=po) [d]({{ to('interventies/bijles/') }}) "
        "[e]({{ to('api/v1/themes.json') }}) [f]({{ to('api/v1/interventions/bijles.json') }}) [g](#plek) "
        "[h]({{ to('privacy/') }}#ook) [i]({{ to('themas/index.md') }}) [j](https://voorbeeld.test) "
        "[k]({{ to('api/v1/openapi.json') }}) [l]({{ to('bronnen/') }})"
    )
    write_pages(root, over=f"## Plek\n\n{links}", privacy="## Ook")
    assert inspect(root).outcome.problems == ()


def test_with_a_broken_record_pages_are_still_looked_at(root: Path) -> None:
    write_pages(root, over="{{ method.gap_margin }} {{ counts.themes }}\n{{ niets }}")
    (root / "themes" / "kapot.yaml").write_text("id: [", encoding="utf-8")
    codes = {(p.place.file, p.place.line, p.code) for p in inspect(root).outcome.problems}
    assert ("pages/over.md", 5, "onbekende-naam") in codes
