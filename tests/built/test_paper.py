"""The PDFs of the real records: every one is there, says what its page says, and can be read aloud."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pymupdf
import pytest
from outloud import check

from .conftest import Site

PDFTOTEXT = shutil.which("pdftotext")
needs_poppler = pytest.mark.skipif(
    PDFTOTEXT is None,
    reason="Niet nagekeken: wat pdftotext in een factsheet leest. Dat vraagt poppler (poppler-utils).",
)
SPACE = re.compile(r"\s+")
DECIMAL = re.compile(r"(?<![\d.,/])−?\d+,\d+(?![\d,])")
OUTCOME = re.compile(
    r'class="outcome"[^>]*>\s*<(?:summary|p)><b>(.*?)</b><span>(.*?)</span>\s*<span>(.*?)</span>\s*<span>(.*?)</span>'
)
VERDICT = re.compile(r'<p class="verdict-first">(.*?)</p>')
SPOKEN = ("high-dosage-tutoring", "zittenblijven")


def folded(text: str) -> str:
    return SPACE.sub(" ", html.unescape(text)).strip()


@cache
def sides_of(pdf: Path) -> tuple[str, ...]:
    """Give the text of each side."""
    with pymupdf.open(pdf) as document:
        return tuple(folded(page.get_text()) for page in document)


def text_of(pdf: Path) -> str:
    return " ".join(sides_of(pdf))


def pages(site: Site) -> list[Path]:
    return sorted(site.folder.glob("interventies/*/factsheet.pdf"))


def page_of(pdf: Path) -> str:
    return (pdf.parent / "index.html").read_text(encoding="utf-8")


def test_every_intervention_has_a_sheet_with_the_verdict_of_its_page(site: Site) -> None:
    found = pages(site)
    records = site.folder.glob("interventies/*/index.html")
    judged = [page.parent for page in records if 'id="oordeel"' in page.read_text(encoding="utf-8")]
    assert [pdf.parent for pdf in found] == sorted(judged)
    silent = [
        pdf.parent.name
        for pdf in found
        for sentence in VERDICT.findall(page_of(pdf))
        if folded(sentence) not in text_of(pdf)
    ]
    assert silent == []


def test_every_row_of_the_table_is_that_of_the_page(site: Site) -> None:
    rows, different = 0, []
    for pdf in pages(site):
        printed = text_of(pdf).replace(" ", "").lower()
        for cells in OUTCOME.findall(page_of(pdf)):
            rows += 1
            lost = [cell for cell in cells if folded(cell).replace(" ", "").lower() not in printed]
            different += [(pdf.parent.name, lost)] * bool(lost)
    assert rows > 150
    assert different == []


def test_no_sheet_has_a_figure_that_its_page_has_not(site: Site) -> None:
    foreign = {}
    for pdf in pages(site):
        known = set(DECIMAL.findall(folded(re.sub(r"<[^>]+>", " ", page_of(pdf)))))
        extra = set(DECIMAL.findall(text_of(pdf))) - known
        foreign |= {pdf.parent.name: extra} if extra else {}
    assert foreign == {}


@needs_poppler
def test_another_reader_finds_the_same_figures(site: Site) -> None:
    pdf = site.folder / "interventies/high-dosage-tutoring/factsheet.pdf"
    told = subprocess.run([str(PDFTOTEXT), pdf, "-"], check=True, capture_output=True, text=True).stdout
    assert set(DECIMAL.findall(folded(told))) == set(DECIMAL.findall(text_of(pdf)))


@pytest.mark.parametrize("name", SPOKEN)
def test_a_sheet_can_be_read_aloud(site: Site, name: str) -> None:
    result = check(str(site.folder / f"interventies/{name}/factsheet.pdf"))
    assert (result.error, [finding.message for finding in result.findings]) == (None, [])
    assert "fail" not in {row["status"] for row in result.criteria["pdfua1"]}


def test_version_and_address_stand_on_every_page(site: Site) -> None:
    for pdf in pages(site):
        sides = sides_of(pdf)
        for number, told in enumerate(sides, start=1):
            assert f"interventies/{pdf.parent.name}/" in told
            assert "Versie van " in told
            assert f"bladzijde {number} van {len(sides)}" in told


def test_the_booklet_holds_them_all_by_name(site: Site) -> None:
    with pymupdf.open(site.folder / "menukaart-onderwijskansen.pdf") as document:
        titles = [title for level, title, _ in document.get_toc() if level == 2]
        links = {link.get("uri", "") for link in document[4].get_links()}
    assert len(titles) == len(pages(site))
    assert len(set(titles)) == len(titles)
    assert any("/interventies/" in link for link in links)


def test_a_link_to_paper_tells_kind_and_size(site: Site) -> None:
    use = (site.folder / "interventies/zomerschool/gebruik/index.html").read_text(encoding="utf-8")
    assert re.search(r'factsheet\.pdf">Factsheet Zomerschool</a> \(PDF, \d+\xa0kB\)', use)
    assert 'id="factsheet"' not in (site.folder / "themas/rekenen/gebruik/index.html").read_text("utf-8")
    releases = (site.folder / "uitgaven/index.html").read_text(encoding="utf-8")
    assert re.search(r'onderwijskansen\.pdf">De hele menukaart als boekje</a> \(PDF, \d,\d\xa0MB\)', releases)


def test_paper_is_small(site: Site) -> None:
    sizes = [pdf.stat().st_size for pdf in pages(site)]
    assert max(sizes) < 150_000
    assert sum(sizes) < 70_000 * len(sizes)
    assert (site.folder / "menukaart-onderwijskansen.pdf").stat().st_size < 6_000_000


def test_the_date_of_a_pdf_is_the_day_of_the_site(site: Site) -> None:
    api = (site.folder / "api/v1/interventions.json").read_text(encoding="utf-8")
    day = re.search(r'"generated_at":"(\d{4})-(\d\d)-(\d\d)', api)
    assert day
    with pymupdf.open(pages(site)[0]) as document:
        assert document.metadata["creationDate"].startswith(f"D:{''.join(day.groups())}000000")
