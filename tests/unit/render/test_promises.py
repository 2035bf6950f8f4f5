"""The check reports what was public and is gone, at its line in the register."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.problems import Problem
from menukaart.publish.inspection import inspect
from menukaart.reading.register import REGISTER_FILE
from tests.knowledge_base import copy_base, write

THEME = (
    "id: taal\nstatus: gepubliceerd\ntitle: Taal\nquestion: Wat helpt?\nsummary: Wat hierover bekend is.\n"
    "sources: [jansen-2020]\nreviewed: 2026-01-10\nreview_before: 2028-01-10\n"
    "changes:\n  - {date: 2026-01-10, text: Eerste versie.}\n"
)
TERMS = "terms:\n  - {id: nt2, term: NT2, text: Nederlands als tweede taal.}\n"
RETIRED = "retired:\n  - {anchor: ANCHOR, date: 2026-02-01, reason: De bron is teruggetrokken.}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base that keeps a register."""
    return copy_base(tmp_path / "kb")


def broken(root: Path, *lines: str) -> list[Problem]:
    """Register lines, and give what the check says of them."""
    write(root, {REGISTER_FILE: "".join(f"{line}\n" for line in lines)})
    return [each for each in inspect(root).outcome.problems if each.place.file == REGISTER_FILE]


def said(problems: list[Problem]) -> list[tuple[str, int]]:
    return [(each.code, each.place.line) for each in problems]


def test_what_is_there_is_no_problem(root: Path) -> None:
    write(root, {"pages/over.md": "---\ntitle: Over\n---\n# Over\n", "begrippen.yaml": TERMS})
    lines = ("./", "interventies/bijles/", "interventies/bijles/#wat", "themas/taal/", "bronnen/jansen-2020/")
    pages = ("over/", "menukaart/", "kiezen/po/lezen/", "interventies/bijles/studies/", "begrippen/#nt2")
    assert broken(root, *lines, *pages, "api/v1/openapi.json") == []


def test_a_record_that_was_renamed_everywhere_at_once(root: Path) -> None:
    for file in root.rglob("*.yaml"):
        file.write_text(file.read_text().replace("bijles", "bijles-po"))
    (root / "interventions/bijles.yaml").rename(root / "interventions/bijles-po.yaml")
    (found,) = broken(root, "themas/taal/", "interventies/bijles/", "interventies/bijles/#wat")
    assert (found.code, found.place.line, found.excerpt) == ("adres-weg", 2, "interventies/bijles/")
    assert "interventions/bijles.yaml" in found.hint
    assert "'target: bijles-po'" in found.hint
    assert found.hint.endswith("menukaart move bijles bijles-po")


def test_an_old_address_may_not_go_either(root: Path) -> None:
    tombstone = (
        "id: oud\nstatus: ingetrokken\ntitle: Oud\nsince: 2026-01-10\nreason: Weg.\n"
        "changes:\n  - {date: 2026-01-10, text: Ingetrokken.}\n"
    )
    write(root, {"interventions/oud.yaml": tombstone})
    assert broken(root, "interventies/oud/", "interventies/oud/#cijfer-x") == []
    (root / "interventions/oud.yaml").unlink()
    assert said(broken(root, "interventies/oud/", "interventies/oud/#cijfer-x")) == [("adres-weg", 1)]


def test_a_broken_record_is_not_gone_and_neither_are_its_places(root: Path) -> None:
    write(root, {"themes/taal.yaml": THEME.replace("Wat helpt?", "[]")})
    assert broken(root, "themas/taal/", "themas/taal/#feit-a") == []


def test_a_hand_written_page_that_is_gone(root: Path) -> None:
    (found,) = broken(root, "menukaart/", "over/")
    assert (found.code, found.place.line) == ("adres-weg", 2)
    assert "pages/over.md" in found.message


@pytest.mark.parametrize(
    ("page", "anchor", "file", "text"),
    [
        ("interventies/bijles/", "cijfer-lezen-x", "interventions/bijles.yaml", ""),
        ("themas/taal/", "feit-a", "themes/taal.yaml", THEME),
        ("themas/taal/", "deel-a", "themes/taal.yaml", THEME),
        ("themas/taal/", "tegenspraak-a", "themes/taal.yaml", THEME),
        ("themas/taal/", "vraagt-a", "themes/taal.yaml", THEME),
        ("begrippen/", "nt3", "begrippen.yaml", TERMS),
    ],
)
def test_a_part_with_a_name_goes_with_a_reason(
    root: Path, page: str, anchor: str, file: str, text: str
) -> None:
    text = text or (root / file).read_text()
    write(root, {file: text})
    (found,) = broken(root, f"{page}#{anchor}")
    assert (found.code, found.place.line) == ("plaats-weg", 1)
    assert file in found.hint
    write(root, {file: text + RETIRED.replace("ANCHOR", anchor)})
    assert broken(root, f"{page}#{anchor}") == []


def test_places_that_the_site_names_itself_are_not_for_an_editor(root: Path) -> None:
    lines = ("themas/taal/#vraagt-extra-mensen", "themas/taal/#vraagt-ook", "themas/taal/#bron-x")
    assert broken(root, *lines) == []


def test_a_broken_glossary_takes_no_places_away(root: Path) -> None:
    write(root, {"begrippen.yaml": "terms: [{id: nt2}]\n"})
    assert broken(root, "begrippen/#nt2") == []
