"""APA 7 in Dutch: our references beside those of citeproc-py, which reads the style that Zotero has."""

from __future__ import annotations

import html
import re
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as forms
from citeproc.source.json import CiteProcJSON

from menukaart.citing import Author, Work, csl, of_source
from menukaart.citing.apa import apa, missing, plain
from menukaart.model import Source
from menukaart.vocabulary import SourceType
from tests import ours

ROOT = Path(__file__).parents[3]
STYLE = ROOT / "tests/data/apa-nl.csl"
EVERY = 4
"""citeproc-py takes 7 ms a source; of all 801 on 26 November 2026: 445 equal, 356 with a named difference."""


def written(text: dict[str, str], *authors: Author, described: str = "", **extra: str) -> str:
    return plain(apa(Work("x", text={"language": "nl", **text}, authors=authors, extra=extra), described))


def test_an_article() -> None:
    text = {
        "type": "article-journal", "title": "Peer tutoring", "container-title": "Review", "volume": "87",
        "issue": "2", "page": "243-282", "issued": "2017-05", "DOI": "10.1/x",
    }  # fmt: skip
    people = Author("Klint Jørgensen", "Anne-Marie"), Author("Van der Ven", "K.T.", "")
    assert written(text, *people) == (
        "Klint Jørgensen, A.-M., & Van der Ven, K. T. (2017). Peer tutoring. Review, 87(2), 243–282. "
        "https://doi.org/10.1/x"
    )
    pieces = apa(Work("x", text={**text, "language": "en"}, authors=people))
    assert [piece.text for piece in pieces if piece.is_italic] == ["Review", "87"]
    assert [piece.text for piece in pieces if piece.is_foreign] == ["Peer tutoring"]


def test_a_page_without_a_date_says_when_it_was_read() -> None:
    text = {"type": "webpage", "title": "Doe je mee?", "URL": "https://voorbeeld.example/"}
    assert written(text, Author(literal="CED-Groep"), accessed="2026-11-02") == (
        "CED-Groep. (z.d.). Doe je mee? Geraadpleegd op 2 november 2026, van https://voorbeeld.example/"
    )
    dated = {**text, "issued": "2026-01-31"}
    assert "(2026, 31 januari). Doe je mee? https:" in written(dated, Author(literal="CED-Groep"))


def test_what_is_not_known_is_said() -> None:
    bare = {"type": "report"}
    assert written(bare, described="rapport over taal") == "[rapport over taal]. (z.d.)."
    assert written(bare, Author("Alexander"), described="") == "Alexander. (z.d.). [titel niet bekend]."
    assert missing(Work("x", text=bare)) == ("de titel", "de auteur")
    assert missing(Work("x", text={"type": "legislation", "title": "Wet"})) == ()


def test_a_law_is_named_by_its_article() -> None:
    law = {"type": "legislation", "title": "WPO 8", "container-title": "Wet op het primair onderwijs"}
    assert written({**law, "section": "8"}) == "Wet op het primair onderwijs, artikel 8."


def test_of_very_many_authors_the_first_nineteen_and_the_last() -> None:
    people = [Author(f"Naam{number}", "A.") for number in range(25)]
    text = written({"type": "book", "title": "T"}, *people)
    assert "Naam18, A., … Naam24, A. (z.d.)." in text


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return sorted(ours.sources(), key=lambda source: source.id)[::EVERY]


@pytest.fixture(scope="module")
def theirs() -> Callable[[dict[str, Any]], str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        style = CitationStylesStyle(str(STYLE), locale="nl-NL", validate=False)

    def write(item: dict[str, Any]) -> str:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            listed = CitationStylesBibliography(style, CiteProcJSON([item]), forms.plain)
            listed.register(Citation([CitationItem(item["id"].lower())]))
            return str(listed.bibliography()[0])

    return write


def alike(text: str) -> str:
    """Bring dashes and quotes to one form: citeproc-py turns none of them, we do."""
    text = html.unescape(text).replace("\N{EN DASH}", "-")
    return re.sub("[\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}]", "'", text)


DIFFERENCES: dict[str, Callable[[Source, str, str], bool]] = {
    "zij zetten een punt achter een vraagteken of afkorting": lambda _, ours, theirs: (
        ours == re.sub(r"(?<=[?!.…])\.(?= |$)", "", theirs)
    ),
    "zij zeggen ‘Geraadpleegd’ zonder dag": lambda _, ours, theirs: (
        ours == re.sub(r"(?<=[?!.…])\.(?= |$)", "", theirs.replace("Geraadpleegd ", ""))
    ),
    "wij zeggen wat een werk zonder titel is": lambda source, ours, _: not source.title and "[" in ours,
    "zij zetten de titel er zonder auteur twee keer": lambda source, _, theirs: (
        not source.author and theirs.count(alike(source.title or "-")) > 1
    ),
    "wij noemen een uitgever zonder auteur vooraan": lambda source, ours, _: (
        not source.author and ours.startswith(alike(source.publisher or "-"))
    ),
    "wij noemen een uitgever die de auteur is één keer": lambda source, _, theirs: (
        theirs.count(source.publisher or "-") > 1
    ),
    "wij noemen de uitgave van een pagina": lambda source, ours, _: f"({source.edition})" in ours,
    "wij noemen wie een lezing liet houden": lambda source, _, __: source.type is SourceType.PAPER,
    "wij noemen eerst de site, dan de uitgever": lambda source, ours, _: (
        bool(source.publisher) and f"{source.container_title}. {source.publisher}." in ours
    ),
    "een wet heet bij ons naar haar artikel": lambda source, _, __: source.type is SourceType.LAW,
    "zij breken ‘van der’ achter een voorletter": lambda _, __, theirs: " . " in theirs,
}


def test_what_we_write_is_what_citeproc_writes_or_a_known_difference(
    sources: list[Source], theirs: Callable[[dict[str, Any]], str]
) -> None:
    counted: Counter[str] = Counter()
    unknown = []
    for source in sources:
        work = of_source(source)
        ours = alike(plain(apa(work, source.untitled or "")))
        other = alike(theirs(csl.write(work)))
        why = next((name for name, is_so in DIFFERENCES.items() if is_so(source, ours, other)), "")
        if ours == other:
            counted["gelijk"] += 1
        elif why:
            counted[why] += 1
        else:
            unknown.append((source.id, ours, other))
    assert unknown == []
    assert counted["gelijk"] / len(sources) > 0.5
    small = counted.total() - counted["gelijk"] - counted["zij zeggen ‘Geraadpleegd’ zonder dag"]
    assert small / len(sources) < 0.25


def test_the_reference_to_our_page_is_that_of_citeproc(theirs: Callable[[dict[str, Any]], str]) -> None:
    text = {"type": "webpage", "title": "Zomerschool", "issued": "2026-11-21", "URL": "https://a.example/"}
    work = Work("zomerschool", text=text, authors=(Author(literal="Menukaart Onderwijskansen"),))
    expected = "Menukaart Onderwijskansen. (2026, 21 november). Zomerschool. https://a.example/"
    assert plain(apa(work)) == expected
    assert theirs(csl.write(work)) == expected
