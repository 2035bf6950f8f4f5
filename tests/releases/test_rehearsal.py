"""A rehearsal of years: three releases in which everything happens, and a reader with an old link.

Records change, move, are split and withdrawn; a new rule judges them, and the model of the data changes.
Every address and place of the first release still answers, with the words of then or a way on.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest

from menukaart.cli.app import run
from menukaart.publish import build, exports, materials, releasing
from menukaart.reading.register import load_register
from menukaart.reading.release_files import load_releases
from menukaart.render.api.codebook import codebook as real_codebook
from menukaart.render.api.documents import documents as real_documents
from tests.knowledge_base import copy_base

ROOT = Path(__file__).parents[2]
DAYS = ("2027-01-02", "2027-02-03", "2027-03-04")
RULE_3 = {"niets gevonden": "niets", "zeer beperkt": "wankel", "redelijk": "degelijk"}


@dataclass(frozen=True)
class Told:
    """What a rehearsal left behind: the knowledge base, and the files of the first release as they were."""

    root: Path
    first: dict[str, bytes]
    promised: dict[str, tuple[str, ...]]

    def page(self, address: str) -> str:
        return (self.root / "build/site" / address / "index.html").read_text(encoding="utf-8")

    def text(self, address: str) -> str:
        """Give the words of a page, without markup."""
        inner = self.page(address).partition('id="inhoud"')[2].partition("<footer")[0]
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", inner))


def later(document: dict[str, Any]) -> dict[str, Any]:
    """Do to a document what a new rule and a new model would do."""
    strength = document.get("evidence_strength")
    if strength:
        document = {
            **document,
            "evidence_strength": {**strength, "rule": "3.0", "value": 3, "certainty_was": 1},
        }
        document = {**document, "moving": {"words": "Nieuw veld"}}
        document.pop("gap")
    return document


def later_documents(*given: Any) -> dict[str, Any]:
    return {path: later(document) for path, document in real_documents(*given).items()}


def later_codebook() -> dict[str, Any]:
    book = deepcopy(real_codebook())  # the program makes its schemas once
    book["rule"]["version"] = "3.0"
    for level in book["rule"]["levels"]:
        level["label"] = RULE_3.get(level["label"], level["label"])
    schema = book["schemas"]["intervention.schema.json"]
    del schema["properties"]["gap"]
    schema["properties"]["moving"] = {"type": "object", "title": "Beweging"}
    schema["properties"]["summary"]["title"] = "Kortweg"
    return book


def later_codebook_file() -> bytes:
    return (json.dumps(later_codebook(), ensure_ascii=False) + "\n").encode()


def change(root: Path, record: str, old: str, new: str, day: str) -> None:
    file = root / f"interventions/{record}.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new) + f"  - {{date: {day}, text: Nagekeken.}}\n", encoding="utf-8")


def add(root: Path, identifier: str, title: str) -> None:
    """Add a copy of zomerschool under another name."""
    text = (root / "interventions/zomerschool.yaml").read_text(encoding="utf-8")
    text = text.replace("id: zomerschool", f"id: {identifier}").replace(
        "title: Zomerschool", f"title: {title}"
    )
    text = text.replace("Extra les in de zomervakantie.", f"Over {title.lower()}.")
    (root / f"interventions/{identifier}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    root = copy_base(tmp_path_factory.mktemp("repetitie") / "kb")
    shutil.copy(ROOT / "mkdocs.yml", root)
    named = (root / "interventions/bijles.yaml").read_text(encoding="utf-8")
    named = named.replace("  - outcome: rekenen\n", "  - id: rekenen-devries\n    outcome: rekenen\n")
    (root / "interventions/bijles.yaml").write_text(named, encoding="utf-8")
    add(root, "mentoraat", "Mentoraat")
    add(root, "huiswerkklas", "Huiswerkklas")
    menukaart: Callable[..., None] = lambda *words: succeed(root, *words)  # noqa: E731
    with pytest.MonkeyPatch.context() as patch:
        menukaart("release", "2027.01")
        menukaart("build", "--all")
        menukaart("register")
        first = {path.name: path.read_bytes() for path in (root / "releases/2027.01").iterdir()}
        register, _ = load_register(root)
        assert register is not None

        change(root, "bijles", "value: 0.28", "value: 0.21", DAYS[1])
        menukaart("move", "bijles", "kleine-groepen", "--date", DAYS[1])
        menukaart("release", "2027.02")

        patch.setattr(releasing, "documents", later_documents)
        patch.setattr(releasing, "codebook_file", later_codebook_file)
        patch.setattr(materials, "documents", later_documents)
        patch.setattr(materials, "codebook", later_codebook)
        # Tables are written for the model of their own day; here only the documents are of a later one.
        patch.setattr(build, "EXPORTS", [each for each in exports.EXPORTS if each.name != "Tabellen"])
        change(root, "zomerschool", "Extra les in de zomervakantie.", "Les in de zomer.", DAYS[2])
        menukaart("split", "mentoraat", "mentor-po", "mentor-vo", "--date", DAYS[2])
        menukaart("withdraw", "huiswerkklas", "--reason", "Bestaat niet meer.", "--instead", "zomerschool",
                  "--date", DAYS[2])  # fmt: skip
        menukaart("release", "2027.03")
        menukaart("build", "--all")
        yield Told(root, first, dict(register.anchors))


def succeed(root: Path, *words: str) -> None:
    code = run(["--root", str(root), *words])
    assert code == 0, words


def test_the_bytes_of_the_first_release_are_what_they_were(told: Told) -> None:
    assert {path.name: path.read_bytes() for path in (told.root / "releases/2027.01").iterdir()} == told.first
    sums = (told.root / "releases/checksums.txt").read_text(encoding="utf-8")
    assert [line.split("  ")[1] for line in sums.splitlines()][:3] == [
        "2027.01/codebook.json",
        "2027.01/documents.jsonl",
        "2027.01/manifest.json",
    ]


def test_every_address_and_place_of_the_first_still_answers(told: Told) -> None:
    site = told.root / "build/site"
    assert "interventies/bijles/" in told.promised
    missing = []
    for address, anchors in told.promised.items():
        file = site / address / "index.html" if address.endswith("/") or not address else site / address
        ids = set(re.findall(r'id="([^"]*)"', file.read_text(encoding="utf-8"))) if file.is_file() else set()
        missing += [address] if not file.is_file() else [f"{address}#{a}" for a in anchors if a not in ids]
    assert missing == []


@pytest.mark.parametrize("record", ["bijles", "zomerschool", "mentoraat", "huiswerkklas"])
def test_the_version_of_the_first_release_reads_as_it_did(told: Told, record: str) -> None:
    address = f"interventies/{record}/versies/2027.01/"
    text = told.text(address)
    assert "Dit is de tekst van uitgave 2027.01" in text
    assert "Nieuw veld" not in text
    assert '<meta name="robots" content="noindex">' in told.page(address)
    assert f'href="../../../../interventies/{record}/"' in told.page(address)
    assert (told.root / f"build/site/i/{record}/index.html").is_file()


def test_where_nothing_changed_a_release_leads_to_the_one_that_said_it(told: Told) -> None:
    stub = told.page("interventies/zomerschool/versies/2027.02/")
    assert (
        '<meta http-equiv="refresh" content="0; url=../../../../interventies/zomerschool/versies/2027.01/">'
        in stub
    )
    assert "<script" not in stub
    assert 'id="sinds-2027.02"' in told.page("interventies/zomerschool/versies/")


def test_a_change_is_told_in_words(told: Told) -> None:
    text = told.text("interventies/zomerschool/versies/")
    assert "van ‘Extra les in de zomervakantie.’ naar ‘Les in de zomer.’" in text
    assert "Kortweg" in text
    assert "4 maart 2027: Nagekeken." in text


def test_another_rule_is_named_beside_both_scores_in_its_own_words(told: Told) -> None:
    text = told.text("interventies/bijles/versies/")
    assert re.search(
        r"van ‘[^’]+’ volgens regel 2\.0 naar ‘degelijk \(3 van 5\)’ volgens regel 3\.0", text
    ), text


def test_another_model_is_no_change_of_what_was_said(told: Told) -> None:
    text = told.text("interventies/zomerschool/versies/")
    assert "Dit legden wij toen nog niet vast: Beweging" in text
    assert "Nieuw veld" not in text


def test_what_moved_is_compared_with_its_new_address(told: Told) -> None:
    text = told.text("interventies/bijles/versies/")
    assert "is dit record verplaatst" in text
    assert "van ‘0,28’ naar ‘0,21’" in text
    assert "Bijles" in told.text("interventies/kleine-groepen/versies/")
    assert 'href="../../../interventies/bijles/versies/"' in told.page("interventies/kleine-groepen/versies/")
    assert "RedirectMatch 301 ^/interventies/bijles/?$ /interventies/kleine-groepen/" in (
        told.root / "build/site/.htaccess"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize("record", ["bijles", "mentoraat", "huiswerkklas"])
def test_the_page_about_reuse_of_what_is_gone_leads_to_its_farewell(told: Told, record: str) -> None:
    page = told.page(f"interventies/{record}/gebruik/")
    assert f'content="0; url=../../../interventies/{record}/"' in page


def test_what_was_split_or_withdrawn_says_so_and_leads_on(told: Told) -> None:
    page = told.page("interventies/mentoraat/versies/")
    assert "is dit record gesplitst" in told.text("interventies/mentoraat/versies/")
    assert 'href="../../../interventies/mentor-po/"' in page
    assert 'href="../../../interventies/mentor-vo/"' in page
    assert "is dit record ingetrokken. Bestaat niet meer." in told.text("interventies/huiswerkklas/versies/")


def test_the_releases_are_there_to_download(told: Told) -> None:
    site = told.root / "build/site/uitgaven"
    for release in load_releases(told.root):
        assert (site / release.version / "documents.jsonl").is_file()
        assert f'id="uitgave-{release.version}"' in told.page("uitgaven/")
    assert (site / "2027.01/codebook.json").read_bytes() == told.first["codebook.json"]
    assert not (site / "2027.02/codebook.json").exists()


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.add(values["id"] or "")
        for name in ("href", "src"):
            if tag in {"a", "link", "script"} and values.get(name):
                self.found.append(values[name] or "")


def test_no_link_on_a_page_about_versions_is_dead(told: Told) -> None:
    """The foot leads to pages that this small knowledge base does not have: it is left out."""
    site = told.root / "build/site"
    pages = {}
    for file in site.rglob("*.html"):
        reader = _Links()
        reader.feed(file.read_text(encoding="utf-8").partition("<footer class")[0])
        pages[file.relative_to(site).as_posix()] = reader
    dead = []
    for page, reader in pages.items():
        for link in reader.found if "versies/" in page or page.startswith(("i/", "uitgaven/")) else []:
            parts = urlsplit(urljoin(f"https://x.test/{page}", link))
            target = parts.path.lstrip("/")
            target = f"{target}index.html" if not target or target.endswith("/") else target
            is_there = (site / target).is_file()
            if not is_there or (parts.fragment and parts.fragment not in pages[target].ids):
                dead.append(f"{page}: {link}")
    assert dead == []


def test_a_plain_build_promises_no_versions(told: Told, tmp_path: Path) -> None:
    root = tmp_path / "kb"
    shutil.copytree(told.root, root, ignore=shutil.ignore_patterns("build"))
    succeed(root, "build")
    assert not (root / "build/site/uitgaven").exists()
    assert (root / "build/site/i/zomerschool/index.html").is_file()
    record = (root / "build/site/interventies/zomerschool/index.html").read_text(encoding="utf-8")
    assert "versies/" not in record


def test_a_card_on_the_site_of_another_goes_on_to_say_what_it_said_or_leads_on(told: Told) -> None:
    stays = told.page("insluiten/bijles/2027.01/")
    assert "Uitgave 2027.01, tekst van" in stays
    assert 'content="0; url=../../insluiten/kleine-groepen/"' in told.page("insluiten/bijles/")
    assert "Let op: ingetrokken sinds" in told.page("insluiten/huiswerkklas/")
    assert "Let op: gesplitst sinds" in told.page("insluiten/mentoraat/")
    later = told.page("insluiten/zomerschool/2027.02/")
    assert 'url=../../../insluiten/zomerschool/2027.01/"' in later


def test_what_happened_in_each_period_is_told_by_kind(told: Told) -> None:
    page = told.page("wijzigingen/")
    assert 'id="sinds-2027.01-verplaatst"' in page
    assert 'id="sinds-2027.02-ingetrokken"' in page
    assert 'id="sinds-2027.02-regel"' in page
    assert 'id="tot-2027.01-nieuw"' in page


def test_without_an_address_there_are_no_feeds_and_the_page_says_so(told: Told) -> None:
    assert list((told.root / "build/site").rglob("feed.*")) == []
    assert "kent haar eigen adres nog niet" in told.text("interventies/zomerschool/gebruik/")
    assert (told.root / "build/site/onderhoud/herziening.ics").is_file()
