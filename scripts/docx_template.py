"""Makes the Word document that paragraphs are filled into: ``python -m scripts.docx_template``.

python-docx has no footnotes, so the part that holds them is added here. What the build fills in has marks
(``publish/word.py``). The same python-docx gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from menukaart.publish.word import EARLIEST, MARKS, TEMPLATE

TARGET = Path(__file__).parents[1] / "src/menukaart/templates/documents" / TEMPLATE
_LANGUAGE = "nl-NL"
_KEPT = {"Normal", "Heading1", "Heading1Char", "DefaultParagraphFont", "TableNormal", "NoList"}
"""Styles that stay of those that python-docx brings: the rest is 800 KB that every document would hold."""
_LEFT_OUT = ("/word/stylesWithEffects.xml", "/customXml/", "/word/numbering.xml", "/docProps/thumbnail")
_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FOOTNOTES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="{_SPACE}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>
</w:footnote>
<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>
<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>
<w:r><w:t xml:space="preserve"> {MARKS.lead} </w:t></w:r>
<w:r><w:rPr><w:i/></w:rPr><w:t>{MARKS.title}</w:t></w:r>
<w:r><w:t xml:space="preserve">{MARKS.where}</w:t></w:r></w:p></w:footnote>
</w:footnotes>"""


def main() -> None:
    """Write the template."""
    document = Document()
    _prune(document)
    _describe(document)
    _style(document)
    document.add_heading(MARKS.title, level=1)
    paragraph = document.add_paragraph(MARKS.before)
    reference = paragraph.add_run()
    reference.style = document.styles["footnote reference"]
    note = OxmlElement("w:footnoteReference")
    note.set(qn("w:id"), "1")
    reference._r.append(note)  # noqa: SLF001  (python-docx gives no other way to an element)
    paragraph.add_run(f" {MARKS.after}")
    part = Part(
        PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, _FOOTNOTES.encode(), document.part.package
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    made = io.BytesIO()
    document.save(made)
    TARGET.write_bytes(_plain(made.getvalue()))
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


def _prune(document: DocumentObject) -> None:
    """Leave out what no paragraph uses."""
    for style in list(document.styles.element.findall(qn("w:style"))):
        if style.get(qn("w:styleId")) not in _KEPT:
            document.styles.element.remove(style)
    for holder in (document.part, document.part.package):
        for name, relation in list(holder.rels.items()):
            if not relation.is_external and str(relation.target_part.partname).startswith(_LEFT_OUT):
                del holder.rels[name]


def _describe(document: DocumentObject) -> None:
    about = document.core_properties
    about.title, about.author = MARKS.title, "Menukaart Onderwijskansen"
    about.language, about.comments = _LANGUAGE, ""
    about.created = about.modified = datetime(2026, 1, 1, tzinfo=UTC)


def _style(document: DocumentObject) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    normal = _named(document, "Normal")
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.line_spacing = 1.25
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGE)
    normal.element.get_or_add_rPr().append(language)
    _named(document, "Heading 1").font.color.rgb = RGBColor(0x10, 0x3D, 0x3B)
    document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH).element.set(
        qn("w:styleId"), "FootnoteText"
    )
    text = _named(document, "footnote text")
    text.base_style = normal
    text.font.size = Pt(9)
    mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.set(qn("w:styleId"), "FootnoteReference")
    mark.font.superscript = True


def _named(document: DocumentObject, name: str) -> ParagraphStyle:
    return cast("ParagraphStyle", document.styles[name])


def _plain(content: bytes) -> bytes:
    """Give every part the same day."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new,
    ):
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, EARLIEST), old.read(name), zipfile.ZIP_DEFLATED)
    return target.getvalue()


if __name__ == "__main__":
    main()
