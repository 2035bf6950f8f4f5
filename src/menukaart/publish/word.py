"""A paragraph as a Word document with a real footnote: the template of ours, filled in.

The template is made with python-docx when somebody changes it (``python -m scripts.docx_template``); a build
only replaces the marks in it. Every part bears the same day, so the same text gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache
from html import escape
from importlib import resources
from typing import NamedTuple

from menukaart.render.reuse.paragraph import Paragraph

TEMPLATE = "paragraaf.docx"
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can hold."""


class WordMarks(NamedTuple):
    """What the template has in the places that are filled."""

    title: str = "MERK-TITEL"
    before: str = "MERK-VOOR"
    after: str = "MERK-NA"
    lead: str = "MERK-WIE"
    where: str = "MERK-WAAR"


MARKS = WordMarks()


class _Part(NamedTuple):
    info: zipfile.ZipInfo
    content: bytes
    is_filled: bool


def word_writer() -> Callable[[Paragraph], bytes]:
    """Give what writes a paragraph as a document; the template is read once."""
    parts = _template()
    return lambda paragraph: _filled(parts, paragraph)


@cache
def _template() -> tuple[_Part, ...]:
    file = resources.files("menukaart") / "templates/documents" / TEMPLATE
    marks = tuple(mark.encode() for mark in MARKS)
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as opened:
        found = [(info, opened.read(info)) for info in opened.infolist()]
    return tuple(_Part(info, content, any(mark in content for mark in marks)) for info, content in found)


def _filled(parts: tuple[_Part, ...], paragraph: Paragraph) -> bytes:
    citation = paragraph.citation
    release = f" (uitgave {citation.version})" if citation.version else ""
    texts = WordMarks(
        title=citation.title,
        before=paragraph.before,
        after=paragraph.rest,
        lead=citation.lead,
        where=f"{release}. {citation.address or citation.path}",
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as document:
        for part in parts:
            content = _replaced(part.content, texts) if part.is_filled else part.content
            document.writestr(
                zipfile.ZipInfo(part.info.filename, EARLIEST), content, zipfile.ZIP_DEFLATED, compresslevel=6
            )
    return target.getvalue()


def _replaced(content: bytes, texts: WordMarks) -> bytes:
    text = content.decode()
    for mark, value in zip(MARKS, texts, strict=True):
        text = text.replace(mark, escape(value, quote=False))
    return text.encode()
