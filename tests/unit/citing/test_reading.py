"""What other programs write, and what is said of a file that is broken."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.citing import Author, UnreadableReferenceError, Work, bibtex, csl, ris

BIBTEX = r"""
@string{blad = "Tijdschrift voor \& over {O}nderwijs"}
@comment{niets}
@article{mueller2019,
  title = {The {Effect} of \emph{peers}: 50\% more},
  author = {M{\"u}ller, Jan and van der Berg, K. and {Sector and Raad} and Piet de Vries and Jansen, Jr., J.},
  journal = blad, date = {2019-05-02/2019-06-01}, pages = {1--3},
  doi = {https://doi.org/10.1234/ABC.1}, langid = {ngerman}, abstract = {x}
}
@misc{pagina, title = {Los}, url = {https://voorbeeld.example/a_b%20c}, year = {n.d.}, language = {Klingon}}
"""

RIS = """TY  - CPAPER
AU  - Jansen, J.
A1  - Sectorraad
T1  - Een titel
  die doorloopt
T2  - Bundel
PY  - 2019///
DA  - 2019/05/02/
SP  - 1
EP  - 3
SN  - 1234-5678
LA  - Dutch
N2  - Samenvatting
ER  -

TY  - VERZONNEN
TI  - Tweede
PY  - vorig jaar
ER  -
"""

CSL = {
    "id": "x", "type": "journal-article", "title": ["Een <i>titel</i> &amp; meer\u00ad"], "DOI": "10.1/x",
    "author": [
        {"family": "Ven", "non-dropping-particle": "van der", "given": "K."},
        {"name": "Raad"}, "?", {"given": "A"},
    ],
    "issued": {"date-parts": [[2019, 5]]}, "page": "1\u20133", "language": "en-GB",
    "abstract": "x", "ISSN": ["1"],
}  # fmt: skip


def test_bibtex_of_other_programs() -> None:
    article, page = bibtex.read(BIBTEX)
    assert dict(article.text) == {
        "title": "The Effect of peers: 50% more",
        "container-title": "Tijdschrift voor & over Onderwijs",
        "page": "1-3",
        "DOI": "10.1234/ABC.1",
        "type": "article-journal",
        "issued": "2019-05-02",
        "language": "de",
    }
    assert article.authors == (
        Author("Müller", "Jan"),
        Author("van der Berg", "K."),
        Author(literal="Sector and Raad"),
        Author("de Vries", "Piet"),
        Author("Jansen", "J., Jr."),
    )
    assert (article.key, article.line, article.left) == ("mueller2019", 4, ("abstract",))
    assert page.text == {"title": "Los", "type": "webpage", "URL": "https://voorbeeld.example/a_b%20c"}
    assert page.left == ("taal 'Klingon'", "de datum")


def test_ris_of_other_programs() -> None:
    paper, second = ris.read(RIS)
    assert dict(paper.text) == {
        "title": "Een titel die doorloopt",
        "container-title": "Bundel",
        "type": "paper-conference",
        "language": "nl",
        "issued": "2019-05-02",
        "page": "1-3",
    }
    assert paper.authors == (Author("Jansen", "J."), Author(literal="Sectorraad"))
    assert paper.left == ("ISSN", "notes abstract")
    assert (second.line, second.text, second.left) == (
        16,
        {"title": "Tweede"},
        ("soort 'VERZONNEN'", "de datum"),
    )


def test_csl_of_crossref() -> None:
    (item,) = csl.read(json.dumps(CSL))
    assert dict(item.text) == {
        "title": "Een titel & meer",
        "page": "1-3",
        "DOI": "10.1/x",
        "type": "article-journal",
        "language": "en",
        "issued": "2019-05",
    }
    assert item.authors == (Author("van der Ven", "K."), Author(literal="Raad"))
    assert item.left == ("abstract",)


@pytest.mark.parametrize(
    ("read", "text", "line", "words"),
    [
        (csl.read, '[\n {"a": 1,}]', 2, "geen geldige JSON"),
        (csl.read, "[]", 1, "een bron tussen"),
        (csl.read, "[1]", 1, "een bron tussen"),
        (csl.read, "[" * 100_000, 1, "JSON"),
        (csl.read, '{"a": ' + "9" * 5_000 + "}", 1, "te lang getal"),
        (bibtex.read, "", 1, "geen bron in BibTeX"),
        (bibtex.read, "\n@article{a, title = {x}\n@book{b, title = {y}}", 2, "accolade"),
        (bibtex.read, "@book{b, title={y}}\n@book{b, title={z}}", 2, "'b' staat er twee keer"),
        (bibtex.read, "@book{b, title={y},\n title={z}}", 1, "title"),
        (ris.read, "", 1, "geen bron in RIS"),
        (ris.read, "zomaar", 1, "te beginnen"),
        (ris.read, "TY  - JOUR\nTI  - x", 1, "niet af"),
        (ris.read, "TY  - JOUR\nTI  - x\nTY  - BOOK\nER  - ", 3, "regel 1"),
        (ris.read, "TY  - JOUR\nTI - x\nER  - ", 2, "twee spaties"),
        (ris.read, "TY  - JOUR\nER  - \nTI  - x", 3, "te beginnen"),
    ],
)
def test_a_broken_file_is_refused_at_its_line(
    read: Callable[[str], list[Work]], text: str, line: int, words: str
) -> None:
    with pytest.raises(UnreadableReferenceError, match=words) as caught:
        read(text)
    assert caught.value.line == line


def test_the_parser_does_not_speak_english(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UnreadableReferenceError):
        bibtex.read("@article{a, title = {x}\n@book{b, title = {y}}")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("read", "sample"), [(csl.read, json.dumps([CSL, CSL], indent=1)), (bibtex.read, BIBTEX), (ris.read, RIS)]
)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(
    read: Callable[[str], list[Work]], sample: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(sample)))
    end = data.draw(st.integers(start, min(start + 30, len(sample))))
    new = data.draw(
        st.one_of(st.text(max_size=5), st.sampled_from(["{", "}", '"', "@", "TY  -x", "ER  -", "[", ","]))
    )
    with suppress(UnreadableReferenceError):
        assert read(sample[:start] + new + sample[end:])
