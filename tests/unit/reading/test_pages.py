"""Hand-written pages as files: name, encoding, header."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from menukaart.reading.pages import Pages, load_pages

GOOD = '---\ntitle: "Over"\ndescription: Een zin.\n---\n# Over\n'


def load(root: Path, name: str, content: str | bytes) -> Pages:
    folder = root / "pages"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_pages(root)


def test_a_good_page(tmp_path: Path) -> None:
    pages = load(tmp_path, "over.md", GOOD)
    assert pages.problems == ()
    (page,) = pages.files
    assert (page.id, page.address, page.text, page.first_line) == ("over", "over/", "# Over\n", 5)
    assert (page.header.title, page.header.description) == ("Over", "Een zin.")


def test_lines_of_windows_and_tabs_are_fine(tmp_path: Path) -> None:
    pages = load(tmp_path, "over.md", GOOD.replace("\n", "\r\n") + "\tcode\r\n")
    assert pages.problems == ()
    assert pages.files[0].text == "# Over\n\tcode\n"


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("# Over\n", "geen-kop", 1),
        ("", "geen-kop", 1),
        ("\n---\ntitle: x\n---\n", "geen-kop", 1),
        ("---\ntitle: x\n# Over\n", "geen-kop", 1),
        ("---\ntitle: x\n--- \n--\n".replace("--- \n", ""), "geen-kop", 1),
        ("---\n---\n", "leeg-bestand", 1),
        ("---\n- a\n---\n", "verkeerd-type", 2),
        ("---\ndescription: x\n---\n", "ontbreekt", 2),
        ("---\ntitle: x\ntemplate: main.html\n---\n", "onbekend-veld", 3),
        ("---\ntitle: een <b>\n---\n", "html", 2),
        ("---\ntitle: [a\n---\n", "yaml", 2),
        ("---\ntitle: !!python/name:os.system\n---\n", "tag", 2),
        (b"---\ntitle: x\n---\ncaf\xe9\n", "geen-utf8", 4),
        ("---\ntitle: x\n---\na\x00b\n", "stuurteken", 4),
        ("---\ntitle: x\n---\na\u202eb\n", "stuurteken", 4),
        ("---\ntitle: x\n---\n<<<<<<< HEAD\n", "conflictmarkering", 4),
    ],
)
def test_what_is_wrong_has_a_line(tmp_path: Path, content: str | bytes, code: str, line: int) -> None:
    pages = load(tmp_path, "over.md", content)
    assert pages.files == ()
    assert (pages.problems[0].code, pages.problems[0].place.file, pages.problems[0].place.line) == (
        code,
        "pages/over.md",
        line,
    )


@pytest.mark.parametrize(
    "name",
    ["..md", "....md", ".over.md", "Over.md", "over pagina.md", "over.MD", "a_b.md", "over.html", "-.md"],
)
def test_a_name_is_an_address(tmp_path: Path, name: str) -> None:
    pages = load(tmp_path, name, GOOD)
    assert pages.files == ()
    assert [problem.place.file for problem in pages.problems] == [f"pages/{name}"]


@pytest.mark.parametrize("name", ["over.md~", ".over.md.swp", ".#over.md", ".DS_Store"])
def test_what_editors_leave_behind_is_no_page(tmp_path: Path, name: str) -> None:
    assert load(tmp_path, name, "x") == Pages(names=frozenset())


def test_links_pipes_and_folders_are_no_pages(tmp_path: Path) -> None:
    (tmp_path / "geheim").write_text(GOOD, encoding="utf-8")
    load(tmp_path, "over.md", GOOD)
    folder = tmp_path / "pages"
    (folder / "a-link.md").symlink_to(tmp_path / "geheim")
    (folder / "b-map.md").mkdir()
    os.mkfifo(folder / "c-pijp.md")
    pages = load_pages(tmp_path)
    assert [page.id for page in pages.files] == ["over"]
    assert [problem.place.file for problem in pages.problems] == [
        "pages/a-link.md",
        "pages/b-map.md",
        "pages/c-pijp.md",
    ]


def test_without_the_folder_there_are_no_pages_and_a_link_is_no_folder(tmp_path: Path) -> None:
    root = tmp_path / "kb"
    root.mkdir()
    assert load_pages(root) == Pages()
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / "over.md").write_text(GOOD, encoding="utf-8")
    (root / "pages").symlink_to(tmp_path / "elders")
    pages = load_pages(root)
    assert pages.files == ()
    assert [problem.code for problem in pages.problems] == ["symlink"]
