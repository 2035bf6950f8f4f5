"""Building: all or nothing, one at a time, the same bytes for the same records."""

from __future__ import annotations

import hashlib
import html
import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock
from scripts.bench.generate import furnish

from menukaart.cli.app import run
from menukaart.problems import MenukaartError, RecordsInvalid
from menukaart.publish import build, build_site
from menukaart.publish.page_inspection import TAKEN
from menukaart.publish.tree import Tree
from menukaart.publish.workspace import Workspace

from .conftest import ROOT, SITE_URL, Site, copy_knowledge_base


def _digest(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A knowledge base with one theme and one source, quick to build."""
    for name in ("interventions", "themes", "sources"):
        (tmp_path / name).mkdir()
    furnish(tmp_path, ROOT)
    (tmp_path / "sources" / "bron.yaml").write_text(
        "id: bron\ntitle: Een bron\nstatus: concept\ntype: report\nlanguage: nl\n"
        "changes:\n  - {date: 2026-01-02, text: Eerste versie.}\n"
        "unknown: {author: onbekend, issued: onbekend, design: onbekend}\nURL: https://voorbeeld.nl/\n",
        encoding="utf-8",
    )
    (tmp_path / "themes" / "thema.yaml").write_text(
        "id: thema\ntitle: Een thema\nstatus: concept\nquestion: Wat nu?\nsummary: Dit.\nsources: [bron]\n"
        "changes:\n  - {date: 2026-01-02, text: Eerste versie.}\n"
        "reviewed: 2026-01-02\nreview_before: 2028-01-02\n",
        encoding="utf-8",
    )
    return tmp_path


def test_the_same_records_give_the_same_bytes(small: Path) -> None:
    build_site(small)
    first = _digest(small / "build" / "site")
    build_site(small)
    assert _digest(small / "build" / "site") == first


@pytest.mark.skipif(sys.platform != "linux", reason="kopieën van een proces zijn er alleen op Linux")
def test_one_core_and_three_give_the_same_bytes(small: Path) -> None:
    program = (
        "import functools, pathlib, sys\n"
        "from menukaart.publish import build\n"
        "build.Crew = functools.partial(build.Crew, int(sys.argv[1]))\n"
        "build.build_site(pathlib.Path(sys.argv[2]))\n"
    )
    made = []
    for cores in ("1", "3"):
        command = [sys.executable, "-W", "error", "-c", program, cores, str(small)]
        subprocess.run(command, check=True, timeout=60)
        made.append(_digest(small / "build" / "site"))
        shutil.rmtree(small / "build" / "docs")
    assert made[0] == made[1]


def test_what_is_no_page_is_the_same_file_in_the_site(small: Path) -> None:
    build_site(small)
    docs, site = small / "build" / "docs", small / "build" / "site"
    others = [path.relative_to(docs) for path in docs.rglob("*.*") if path.suffix != ".md"]
    assert len(others) > 100
    assert [path for path in others if not (docs / path).samefile(site / path)] == []
    # Nothing of the theme that no page asks for.
    assert not (site / "assets" / "javascripts").exists()


def test_a_given_moment_stands_in_the_data(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    build_site(small)
    assert '"generated_at":"2023-11-14T22:13:20Z"' in (small / "build/site/api/v1/themes.json").read_text()


def test_an_error_in_a_record_leaves_the_old_site_whole(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build_site(small)
    before = _digest(small / "build" / "site")
    (small / "themes" / "stuk.yaml").write_text("id: stuk\n", encoding="utf-8")
    assert run(["--root", str(small), "build"]) == 1
    assert "themes/stuk.yaml:1:1" in capsys.readouterr().err
    assert _digest(small / "build" / "site") == before


@pytest.mark.parametrize("step", ["Docs", "build_moment"])
def test_a_failure_halfway_leaves_the_old_site_whole(
    small: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    build_site(small)
    before = _digest(small / "build" / "site")

    def fail(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, step, fail)
    assert run(["--root", str(small), "build"]) == 130
    assert _digest(small / "build" / "site") == before
    assert not (small / "build" / "site.nieuw").exists()


def test_ctrl_c_during_the_swap_waits_until_the_new_site_stands(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site(small)
    workspace = Workspace(small)
    workspace.staging.mkdir()
    (workspace.staging / "index.html").write_text("nieuw")
    original = Path.rename

    def rename_and_interrupt(self: Path, target: Path) -> Path:
        moved = original(self, target)
        signal.raise_signal(signal.SIGINT)
        return moved

    monkeypatch.setattr(Path, "rename", rename_and_interrupt)
    with pytest.raises(KeyboardInterrupt):
        workspace.replace_site()
    assert (workspace.site / "index.html").read_text() == "nieuw"


def test_a_killed_swap_is_mended_by_the_next_build(small: Path) -> None:
    workspace = Workspace(small)
    workspace.folder.mkdir()
    (workspace.folder / "site.oud").mkdir()
    (workspace.folder / "site.oud" / "index.html").write_text("oud")
    with workspace.exclusive():
        assert (workspace.site / "index.html").read_text() == "oud"


def test_two_builds_at_once_get_a_clear_message(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / "build").mkdir()
    with FileLock(small / "build" / ".slot"):
        assert run(["--root", str(small), "build"]) == 1
    assert "Er loopt al een build" in capsys.readouterr().err


def test_files_cannot_be_written_outside_their_folder(tmp_path: Path) -> None:
    with pytest.raises(MenukaartError, match="buiten"), Tree(tmp_path / "docs") as tree:
        tree.write("../elders.md", b"")
    assert not (tmp_path / "elders.md").exists()


def test_a_folder_holds_exactly_what_was_written_last(tmp_path: Path) -> None:
    with Tree(tmp_path) as first:
        first.write("a/oud.md", b"1")
        first.write("b/blijft.md", b"2")
    with Tree(tmp_path) as second:
        second.write("b/blijft.md", b"3")
    assert not (tmp_path / "a/oud.md").exists()
    assert (tmp_path / "b/blijft.md").read_bytes() == b"3"


def test_a_page_that_is_no_template_is_reported_with_its_place(small: Path) -> None:
    page = small / "pages" / "over.md"
    page.write_text('---\ntitle: "Over"\n---\n# Over\n\n{{ niets.hier }}\n', encoding="utf-8")
    with pytest.raises(RecordsInvalid) as caught:
        build_site(small)
    place = next(item.place for item in caught.value.problems if item.code == "onbekende-naam")
    assert (place.file, place.line) == ("pages/over.md", 6)


def test_a_hand_written_page_cannot_run_code(small: Path) -> None:
    page = small / "pages" / "over.md"
    page.write_text(
        '---\ntitle: "Over"\n---\n# Over\n\n{{ "".__class__.__mro__[1].__subclasses__() }}\n',
        encoding="utf-8",
    )
    with pytest.raises(RecordsInvalid) as caught:
        build_site(small)
    assert ("sjabloon", "pages/over.md") in [(item.code, item.place.file) for item in caught.value.problems]


def test_a_summary_cannot_become_an_instruction_in_the_head_of_the_page(small: Path) -> None:
    theme = small / "themes" / "thema.yaml"
    nasty = '0;url=https://elders.test" http-equiv="refresh'
    theme.write_text(
        theme.read_text(encoding="utf-8").replace("summary: Dit.", f"summary: '{nasty}'"), encoding="utf-8"
    )
    build_site(small)
    page = (small / "build/site/themas/thema/index.html").read_text(encoding="utf-8")
    assert 'http-equiv="refresh"' not in page
    assert 'content="0;url=https://elders.test&quot; http-equiv=&quot;refresh"' in page


def test_without_settings_the_message_says_what_is_missing(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small / "mkdocs.yml").unlink()
    assert run(["--root", str(small), "build"]) == 2
    assert "mkdocs.yml" in capsys.readouterr().err


def test_settings_that_run_code_stop_the_build_before_they_run(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small / "kwaad.py").write_text(f"open({str(small / 'gelopen')!r}, 'w')\n", encoding="utf-8")
    with (small / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\nhooks:\n  - kwaad.py\n")
    for command in ("check", "build"):
        assert run(["--root", str(small), command]) == 1
        shown = capsys.readouterr()
        assert re.search(r"mkdocs\.yml:\d+:1 fout \[onbekend-veld\] bij hooks", shown.out + shown.err)
    assert not (small / "gelopen").exists()


def test_a_page_is_text_wherever_it_reaches_the_site(small: Path) -> None:
    head = '---\ntitle: "Ja & \\"nee\\""\ndescription: \'"&\'\n---\n'
    text = '# Kop\n\n```\na\n\n  b\n```\n\n<table class="x"><tr><td>a</td></tr></table>\n'
    (small / "pages" / "nieuws.md").write_text(head + text, encoding="utf-8")
    build_site(small)
    page = (small / "build/site/nieuws/index.html").read_text(encoding="utf-8")
    assert "<title>Ja &amp; &quot;nee&quot; - " in page
    assert '<meta name="description" content="&quot;&amp;">' in page
    assert re.search(r"<pre[^>]*><code>a\n\n  b\n</code></pre>", html.unescape(page))
    assert re.search(r'<div class="table-scroll"[^>]*><table class="x">.*</table></div>', page, re.DOTALL)


def test_no_page_can_stand_where_the_program_writes(small: Path) -> None:
    build_site(small)
    made = {path.name.partition(".")[0] for path in (small / "build/site").iterdir()}
    made -= {"", "_headers", "_redirects"}  # names that no page can have
    written = {path.stem for path in (small / "pages").glob("*.md")}
    assert made - written <= TAKEN


def test_plain_mkdocs_makes_the_same_site_after_a_build(
    small: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Who knows MkDocs can use it: the file of settings stays one of MkDocs itself."""
    build_site(small)
    target = tmp_path_factory.mktemp("plat")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "--site-dir", str(target)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    outcome = subprocess.run(command, cwd=small, env=environment, capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stdout + outcome.stderr) == (0, "")
    ours = {file.relative_to(small / "build/site") for file in (small / "build/site").rglob("*.html")}
    ours = {file for file in ours if file.parts[0] != "i"}  # short addresses are no pages of the generator
    assert ours == {file.relative_to(target) for file in target.rglob("*.html")}
    for file in ours:
        assert (target / file).read_bytes() == (small / "build/site" / file).read_bytes()


def test_the_summary_names_counts_time_and_what_to_do_next(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--root", str(small), "build"]) == 0
    out = capsys.readouterr().out
    assert "1\N{NO-BREAK SPACE}thema" in out
    assert "Waarschuwingen: 1" in out  # the theme has no interventions
    assert re.search(r"Tijd: +\d+,\d s", out)
    assert "menukaart serve" in out


def _papers(site: Site) -> list[Path]:
    found = sorted(site.folder.rglob("*.pdf"))
    assert len(found) > 100
    return found


def test_another_engine_builds_the_same_site(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every page is the same. What is made of records alone, on paper or as a table, is not made again."""
    root = copy_knowledge_base(tmp_path)
    monkeypatch.setenv("MENUKAART_ENGINE", "properdocs")
    monkeypatch.setenv("MENUKAART_SITE_URL", SITE_URL)
    paper = [(path.relative_to(site.folder).as_posix(), path.read_bytes()) for path in _papers(site)]
    made = {"Factsheets": paper, "Boekje": [], "Tabellen": []}
    exports = [
        replace(export, make=lambda _, name=export.name: made[name]) if export.name in made else export
        for export in build.EXPORTS
    ]
    monkeypatch.setattr(build, "EXPORTS", exports)
    build_site(root, everything=True)
    assert "ProperDocs" in (root / "build" / "site" / "index.html").read_text(encoding="utf-8")
    generator = re.compile(r'<meta name="generator"[^>]*>')
    for page in site.html_files():
        other = root / "build" / "site" / page.relative_to(site.folder)
        mine, theirs = (generator.sub("", file.read_text(encoding="utf-8")) for file in (page, other))
        assert mine == theirs, page.relative_to(site.folder)
