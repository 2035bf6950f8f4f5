"""The site while somebody works on it: what it shows is what a whole build would make."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined

from menukaart.problems import RecordsInvalid
from menukaart.publish.build import build_site
from menukaart.publish.live.site import LiveSite
from tests.knowledge_base import copy_base_with_pages

ROOT = Path(__file__).parents[3]
RECORD = "interventions/bijles.yaml"
MANY = ("kiezen/", "effecten/", "i/")
OF_THE_START = {"sitemap.xml", "sitemap.xml.gz"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small knowledge base with a few pages, built once."""
    root = copy_base_with_pages(tmp_path_factory.mktemp("voorbeeld") / "kennisbank")
    build_site(root)
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """The same to work on, with its site."""
    return Path(shutil.copytree(built, tmp_path / "kennisbank"))


@pytest.fixture
def live(root: Path, tmp_path: Path) -> Iterator[LiveSite]:
    """The site of it, ready to be worked on."""
    made = LiveSite(root, root / "build" / "site", tmp_path / "werkplaats")
    yield made
    made.close()


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _shown(live: LiveSite, address: str) -> str:
    return (live.give(f"{address}index.html") or b"").decode()


def _retitle(root: Path, kind: str, word: str) -> None:
    path = next((root / kind).glob("*.yaml"))
    text = path.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("title:"))
    _change(path, line, f"title: Een {word} titel")


def _add(root: Path, word: str) -> None:
    text = (root / "interventions/zomerschool.yaml").read_text(encoding="utf-8")
    new = text.replace("id: zomerschool", f"id: {word}").replace("\ntitle: ", f"\ntitle: {word} ", 1)
    (root / f"interventions/{word}.yaml").write_text(new, encoding="utf-8")


def _take_away(root: Path, _word: str) -> None:
    for path in list((root / "interventions").glob("woord*.yaml"))[:1]:
        path.unlink()


def _rename(root: Path, word: str) -> None:
    for path in list((root / "interventions").glob("woord*.yaml"))[:1]:
        text = path.read_text(encoding="utf-8")
        path.unlink()
        new = text.replace(f"id: {path.stem}", f"id: {word}", 1)
        (root / f"interventions/{word}.yaml").write_text(new, encoding="utf-8")


def _rework(root: Path, file: str, pattern: str, new: str) -> None:
    path = root / file
    text, times = re.subn(pattern, new, path.read_text(encoding="utf-8"), count=1)
    assert times == 1
    path.write_text(text, encoding="utf-8")


def _another_day(root: Path, word: str) -> None:
    path = root / RECORD
    line = f"  - {{date: 2026-02-1{word[-1]}, text: Verbeterd.}}\n"
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")


def _explain(root: Path, word: str) -> None:
    term = f"terms:\n  - {{id: klein, term: {word}, also: [groepje], text: Een klein {word}.}}\n"
    (root / "begrippen.yaml").write_text(term, encoding="utf-8")


def _search(root: Path, word: str) -> None:
    (root / "zoekwoorden.yaml").write_text(
        f"groups:\n  - say: [{word}]\n    find: [bijles]\n", encoding="utf-8"
    )


EDITS: dict[str, Callable[[Path, str], None]] = {
    "een interventie": lambda root, word: _retitle(root, "interventions", word),
    "een thema": lambda root, word: _retitle(root, "themes", word),
    "een bron": lambda root, word: _retitle(root, "sources", word),
    "een pagina": lambda root, word: _change(root / "pages/over.md", "\n# ", f"\n# {word} "),
    "wat een pagina telt": lambda root, word: _change(
        root / "pages/over.md", "\n# ", f"\n# {word} {{{{ counts.interventions }}}} "
    ),
    "een cijfer": lambda root, word: _rework(root, RECORD, r"value: 0\.\d+", f"value: 0.1{word[-1]}"),
    "een citaat": lambda root, _: _rework(root, RECORD, r"sources: \[jansen-2020, ", "sources: ["),
    "een nieuw record": _add,
    "een record weg": _take_away,
    "een record hernoemd": _rename,
    "een begrip": _explain,
    "een zoekwoord": _search,
    "de naam van de site": lambda root, word: _rework(
        root, "mkdocs.yml", r"site_name: .*", f"site_name: Kaart {word}"
    ),
    "een dag later": _another_day,
}
MISTAKES: dict[str, tuple[str, str, str]] = {
    "kapot record": (RECORD, "title: ", "titel: "),
    "kapotte pagina": ("pages/over.md", "\n# ", "\n{{ nergens }}\n# "),
    "kapotte instelling": ("mkdocs.yml", "site_name: ", "site_naam: "),
}


@pytest.mark.parametrize("seed", range(4))
def test_after_any_row_of_edits_it_is_what_a_whole_build_makes(root: Path, live: LiveSite, seed: int) -> None:
    drawn = random.Random(seed)  # noqa: S311  (the same rows each time)
    for number in range(10):
        edit = drawn.choice(sorted(EDITS))
        with suppress(AssertionError):  # some edits can be done once
            EDITS[edit](root, f"woord{number}")
        if drawn.random() < 0.3:
            _stumble(root, live, drawn)
        live.refresh()
        _shown(live, drawn.choice(["menukaart/", "interventies/bijles/", "themas/taal/", "over/"]))
        if drawn.random() < 0.3:
            live.settle()
            live.prepare()
    live.settle()
    site = build_site(root).site
    files = {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }
    pages = [name for name in files if name.endswith(".html")]
    # Every file that is data, and every page but those that are many and alike.
    asked = [name for name in files if name not in OF_THE_START and not name.startswith(MANY)]
    differing = [name for name in asked if live.give(name) != files[name]]
    assert len(pages) > 30
    assert differing == []


def _stumble(root: Path, live: LiveSite, drawn: random.Random) -> None:
    """Make a mistake, see it refused, and mend it."""
    file, old, new = MISTAKES[drawn.choice(sorted(MISTAKES))]
    good = (root / file).read_text(encoding="utf-8")
    _change(root / file, old, new)
    with pytest.raises(RecordsInvalid):
        live.refresh()
    (root / file).write_text(good, encoding="utf-8")


def test_a_change_shows_on_every_page_that_it_reaches(root: Path, live: LiveSite) -> None:
    _retitle(root, "interventions", "heel nieuwe")
    live.refresh()
    for address in ("interventies/bijles/", "menukaart/", "interventies/", "themas/taal/"):
        assert "Een heel nieuwe titel" in _shown(live, address), address


def test_a_broken_record_is_told_above_the_last_good_page(root: Path, live: LiveSite) -> None:
    _retitle(root, "interventions", "goede")
    live.refresh()
    _change(root / RECORD, "title: Een goede titel", "titel: Een kapotte titel")
    with pytest.raises(RecordsInvalid):
        live.refresh()
    live.tell(f"{RECORD}:3:1 fout <onbekend>")
    page = _shown(live, "interventies/bijles/")
    assert "<h1>Een goede titel</h1>" in page
    assert f"<pre>{RECORD}:3:1 fout &lt;onbekend&gt;</pre>" in page
    assert 'role="alert"' in _shown(live, "over/")
    _change(root / RECORD, "titel: Een kapotte titel", "title: Een betere titel")
    live.refresh()
    live.tell("")
    page = _shown(live, "interventies/bijles/")
    assert "<h1>Een betere titel</h1>" in page
    assert 'role="alert"' not in page


def test_a_record_that_comes_has_a_page_and_one_that_goes_has_none(root: Path, live: LiveSite) -> None:
    text = (root / RECORD).read_text(encoding="utf-8")
    new = text.replace("id: bijles", "id: nieuwe-bijles").replace("title: ", "title: Nieuwe ", 1)
    (root / "interventions/nieuwe-bijles.yaml").write_text(new, encoding="utf-8")
    live.refresh()
    assert "<h1>Nieuwe " in _shown(live, "interventies/nieuwe-bijles/")
    (root / "interventions/nieuwe-bijles.yaml").unlink()
    live.refresh()
    assert live.give("interventies/nieuwe-bijles/index.html") is None


def test_what_another_record_breaks_is_found_when_all_is_quiet(root: Path, live: LiveSite) -> None:
    title = "Een titel die te lang op een andere lijkt"
    for kind in ("interventions", "themes"):
        _retitle(root, kind, "eerste")
    live.refresh()
    live.settle()
    version = live.version
    (root / "sources/jansen-2020.yaml").unlink()  # others refer to it
    with pytest.raises(RecordsInvalid):
        live.refresh()
    assert live.version == version, title


@pytest.mark.parametrize(
    "name",
    ["../mkdocs.yml", "interventies/../../mkdocs.yml", "/etc/passwd", "..", "", "a" * 300, "bestaat/niet"],
)
def test_an_address_outside_the_site_is_nobodys(live: LiveSite, name: str) -> None:
    assert live.give(name) is None
    live.refresh()
    assert live.give(name) is None


def test_the_finished_site_is_never_written_in(root: Path, live: LiveSite) -> None:
    site = root / "build/site"
    before = (site / "interventies/bijles/index.html").read_bytes()
    _retitle(root, "interventions", "andere")
    live.refresh()
    _shown(live, "interventies/bijles/")
    assert (site / "interventies/bijles/index.html").read_bytes() == before


def test_a_template_that_breaks_is_told_with_its_place_and_the_good_page_stays(
    root: Path, live: LiveSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    _retitle(root, "themes", "goede")
    live.refresh()
    good = _shown(live, "themas/taal/")
    version = live.version

    def broken(*_about: object, **_more: object) -> str:
        source = "een\n{{ view.nergens }}"
        return Environment(undefined=StrictUndefined, autoescape=True).from_string(source).render(view={})

    monkeypatch.setattr("menukaart.render.page_file.render_template", broken)
    (root / "pages/over.md").touch()
    live.refresh()
    page = _shown(live, "themas/taal/")
    assert "nergens" in page
    assert live.version != version
    monkeypatch.undo()
    live.refresh()
    assert _shown(live, "themas/taal/") == good


def test_what_is_found_when_all_is_quiet_brings_the_last_sound_site_back(root: Path, live: LiveSite) -> None:
    _change(root / "pages/over.md", "\n# ", "\n# Goed ")
    live.refresh()
    assert live.settle()
    _change(root / "pages/over.md", "\n# ", "\n[x](../nergens/)\n\n# Nieuw ")
    live.refresh()
    assert "Nieuw Goed" in _shown(live, "over/")
    with pytest.raises(RecordsInvalid):
        live.settle()
    assert "<h1>Nieuw" not in _shown(live, "over/")
    assert "Goed" in _shown(live, "over/")
    _retitle(root, "themes", "andere")
    with pytest.raises(RecordsInvalid):  # as long as it is there, every change is held against every rule
        live.refresh()
    _change(root / "pages/over.md", "[x](../nergens/)", "Tekst.")
    live.refresh()
    assert "Nieuw Goed" in _shown(live, "over/")


def test_an_edit_need_not_wait_for_the_rules(root: Path, live: LiveSite) -> None:
    _retitle(root, "themes", "eerste")
    live.refresh()
    live._waiting.set()  # somebody saved a file
    assert live.settle() is None
    _retitle(root, "themes", "tweede")
    live.refresh()
    assert "Een tweede titel" in _shown(live, "themas/taal/")
    assert live.settle()


def test_data_that_cannot_be_made_is_told_every_time(
    root: Path, live: LiveSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    _retitle(root, "themes", "goede")
    live.refresh()

    def broken(*_about: object) -> Iterator[tuple[str, str]]:
        yield "zoeken/register.json", "{}"
        raise ValueError

    monkeypatch.setattr("menukaart.render.site.search_files", broken)
    good = (root / "build/site/zoeken/woorden.json").read_bytes()
    for _ in range(2):
        assert live.give("zoeken/woorden.json") == good
        assert b"ValueError" in (live.give("over/index.html") or b"")
    monkeypatch.undo()
    _retitle(root, "interventions", "betere")
    live.refresh()
    assert b"Een betere titel" in (live.give("zoeken/register.json") or b"")
