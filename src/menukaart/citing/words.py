"""How each form names the kinds of publication, the months and the languages."""

from __future__ import annotations

import re
from typing import NamedTuple

from menukaart.vocabulary import SourceType


class Kind(NamedTuple):
    """A kind of publication in BibTeX (type, subtype) and RIS."""

    bibtex: str
    ris: str
    subtype: str = ""


KINDS: dict[SourceType, Kind] = {
    SourceType.ARTICLE: Kind("article", "JOUR"),
    SourceType.BOOK: Kind("book", "BOOK"),
    SourceType.CHAPTER: Kind("incollection", "CHAP"),
    SourceType.REPORT: Kind("techreport", "RPRT"),
    SourceType.THESIS: Kind("phdthesis", "THES"),
    SourceType.PAPER: Kind("inproceedings", "CONF"),
    SourceType.WORKING_PAPER: Kind("unpublished", "UNPB"),
    SourceType.NEWS: Kind("article", "NEWS", "newspaper"),
    SourceType.WEBPAGE: Kind("online", "ELEC"),
    SourceType.DATASET: Kind("dataset", "DATA"),
    SourceType.LAW: Kind("legislation", "STAT"),
}
"""How we write each kind."""

BIBTEX = {kind.bibtex: source for source, kind in reversed(KINDS.items())} | {
    "inbook": SourceType.CHAPTER,
    "conference": SourceType.PAPER,
    "mastersthesis": SourceType.THESIS,
    "thesis": SourceType.THESIS,
    "report": SourceType.REPORT,
    "electronic": SourceType.WEBPAGE,
    "www": SourceType.WEBPAGE,
    "collection": SourceType.BOOK,
    "proceedings": SourceType.BOOK,
}
"""Kinds by the names of BibTeX and biblatex."""

RIS = {kind.ris: source for source, kind in KINDS.items()} | {
    "ECHAP": SourceType.CHAPTER,
    "EBOOK": SourceType.BOOK,
    "EDBOOK": SourceType.BOOK,
    "EJOUR": SourceType.ARTICLE,
    "MGZN": SourceType.ARTICLE,
    "JFULL": SourceType.ARTICLE,
    "INPR": SourceType.ARTICLE,
    "CPAPER": SourceType.PAPER,
    "GOVDOC": SourceType.REPORT,
    "BLOG": SourceType.WEBPAGE,
    "LEGAL": SourceType.LAW,
    "BILL": SourceType.LAW,
    "MANSCPT": SourceType.WORKING_PAPER,
}
"""Kinds by the names of RIS."""

CSL = {source.value: source for source in SourceType} | {
    "journal-article": SourceType.ARTICLE,
    "article-magazine": SourceType.ARTICLE,
    "article": SourceType.WORKING_PAPER,
    "posted-content": SourceType.WORKING_PAPER,
    "monograph": SourceType.BOOK,
    "edited-book": SourceType.BOOK,
    "book-chapter": SourceType.CHAPTER,
    "proceedings-article": SourceType.PAPER,
    "dissertation": SourceType.THESIS,
    "post-weblog": SourceType.WEBPAGE,
    "post": SourceType.WEBPAGE,
}
"""Kinds by the names of CSL, and of Crossref where it has words of its own."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DUTCH_MONTHS = {"mrt": 3, "maa": 3, "mei": 5, "okt": 10}
_LANGUAGES = {
    "english": "en", "american": "en", "british": "en", "usenglish": "en", "ukenglish": "en", "eng": "en",
    "dutch": "nl", "nederlands": "nl", "dut": "nl", "nld": "nl", "engels": "en",
    "german": "de", "ngerman": "de", "ger": "de", "deu": "de", "french": "fr", "fre": "fr", "fra": "fr",
    "spanish": "es", "spa": "es", "norwegian": "no", "swedish": "sv", "swe": "sv",
    "danish": "da", "dan": "da",
}  # fmt: skip
_CODE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9]+)*")


def month(word: str) -> str:
    """Give a month as two digits; empty when the word is none."""
    start = word.strip().lower()[:3]
    number = _DUTCH_MONTHS.get(start) or (_MONTHS.index(start) + 1 if start in _MONTHS else 0)
    if word.strip().isascii() and word.strip().isdigit():
        number = int(word) if len(word.strip()) < len("100") else 0
    return f"{number:02}" if 1 <= number <= len(_MONTHS) else ""


def language(word: str) -> str:
    """Give the code of two letters of a language; empty when the word is not known."""
    small = word.strip().lower()
    code = _CODE.fullmatch(small)
    return _LANGUAGES.get(small) or (code[1] if code else "")


def day(year: str, month_word: str = "", day_word: str = "") -> str:
    """Write a date as far as it is known: ``2019``, ``2019-05`` or ``2019-05-02``; empty without a year."""
    if not re.fullmatch(r"[0-9]{4}", year.strip()):
        return ""
    found, of_day = month(month_word), day_word.strip()
    if not found:
        return year.strip()
    known = re.fullmatch(r"[0-9]{1,2}", of_day) and int(of_day)
    return f"{year.strip()}-{found}" + (f"-{int(of_day):02}" if known else "")
