"""A paragraph in the formats that people paste: plain text, Markdown, and data for the dossier."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from menukaart.citing.apa import apa, plain
from menukaart.model import Intervention
from menukaart.model.walk import citations, parts
from menukaart.render.reuse.paragraph import Paragraph, paragraph
from menukaart.render.reuse.subject import Reused
from menukaart.render.reuse.works import source_work
from menukaart.render.views.parts.citation import CitationView

NAME = "paragraaf"
"""Name of the files, without ending; a promise."""
FORM = 1
"""Version of the form of the data."""
_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """The section with the paragraph.

    Attributes:
        text: the paragraph and its footnote as plain text; the empty line between them stays in a page.
        markdown: the same in Markdown.
        is_pinned: whether the footnote leads to a text that stays.
        data: the same for the dossier, as JSON.
        markdown_file, document_file: names of the files.
    """

    text: Markup
    markdown: str
    is_pinned: bool
    data: str
    markdown_file: str
    document_file: str


def paragraph_view(subject: Reused) -> ParagraphView | None:
    """Make the section; None where there is no paragraph."""
    made = paragraph(subject)
    if made is None or not isinstance(subject.record, Intervention):
        return None
    return ParagraphView(
        text=escape(as_text(made)).replace("\n\n", Markup("\n&#10;")),
        markdown=as_markdown(made),
        is_pinned=bool(made.citation.version),
        data=_data(subject, subject.record, made),
        markdown_file=f"{NAME}.md",
        document_file=f"{NAME}.docx",
    )


def paragraph_files(view: ParagraphView) -> Iterator[tuple[str, bytes]]:
    """Give the files that are text; the document is made where files are."""
    yield f"{NAME}.md", view.markdown.encode()
    yield f"{NAME}.json", view.data.encode()


def as_text(made: Paragraph) -> str:
    """Write a paragraph as plain text, with its footnote below."""
    return f"{made.before}[1] {made.rest}\n\n[1] {note(made.citation)}\n"


def as_markdown(made: Paragraph, mark: str = "1") -> str:
    """Write a paragraph in Markdown with a real footnote."""
    before, rest = escaped(made.before), escaped(made.rest)
    return f"{before}[^{mark}] {rest}\n\n[^{mark}]: {note(made.citation, markdown=True)}\n"


def note(citation: CitationView, *, markdown: bool = False) -> str:
    """Write the footnote: a text that stays by its release, the newest with its day."""
    title = f"*{escaped(citation.title)}*" if markdown else citation.title
    release = f" (uitgave {citation.version})" if citation.version else ""
    address = citation.address or citation.path
    return f"{citation.lead} {title}{release}. {f'<{address}>' if markdown else address}"


def escaped(text: str) -> str:
    """Write a text in Markdown, so that nothing in it is markup."""
    return _MARKS.sub(r"\\\1", text)


def _data(subject: Reused, record: Intervention, made: Paragraph) -> str:
    names = dict.fromkeys(citation.source for citation in citations(parts(record)))
    found = (subject.scribe.catalogue.sources_by_id.get(name) for name in names)
    sources = [[each.id, plain(apa(source_work(each), each.untitled or ""))] for each in found if each]
    data = {
        "version": FORM,
        "id": record.id,
        "title": made.title,
        "before": made.before,
        "after": list(made.after),
        "note": note(made.citation),
        "sources": sorted(sources, key=lambda pair: pair[1].lower()),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
