"""The paragraph for a policy text: of every record, in every format, with all its caveats."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from menukaart import prose
from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention
from menukaart.publish.inspection import inspect
from menukaart.publish.word import MARKS, word_writer
from menukaart.reading.release_files import load_releases
from menukaart.render.reuse.files import subjects
from menukaart.render.reuse.paragraph import Paragraph, paragraph
from menukaart.render.reuse.third_person import speaks, third_person
from menukaart.render.reuse.written import as_markdown, as_text, escaped, paragraph_view
from menukaart.render.site import scribes
from menukaart.render.versions.history import newest_texts
from menukaart.vocabulary import Claimed, Direction

ROOT = Path(__file__).parents[3]
SITE = "https://voorbeeld.test/menukaart/"
Made = dict[str, tuple[Intervention, Assessment, Paragraph]]
HOW = ("zonder verschil", "met een slechtere uitkomst")
NO_GAIN = {Claimed.WORSE, Claimed.LITTLE, Claimed.NOT_FOUND, Claimed.MIXED, Claimed.UNDECIDED}
MODULES = ROOT / "scripts/editor_js/node_modules/mammoth"


@pytest.fixture(scope="module")
def made() -> Made:
    """The paragraph of every record, as the export makes it."""
    inspected = inspect(ROOT)
    catalogue, assessments = inspected.outcome.catalogue, inspected.assessments
    scribe_at = scribes(catalogue, assessments, SITE, versions={})
    frozen = newest_texts(load_releases(ROOT))
    found: Made = {}
    for subject in subjects(catalogue, scribe_at, frozen, lambda _: None):
        told = paragraph(subject)
        if isinstance(subject.record, Intervention) and told:
            found[subject.record.id] = (subject.record, assessments[subject.record.id], told)
            view = paragraph_view(subject)
            assert view is not None
            assert json.loads(view.data)["after"] == list(told.after)
    assert len(found) == len(catalogue.interventions) > 150
    return found


def test_every_claim_says_how_sure_it_is_in_the_same_sentence(made: Made) -> None:
    for record, assessed, told in made.values():
        for each in assessed.verdicts:
            opening = third_person(each.sentence).split(" bij ")[0].split(".")[0]
            found = [sentence for sentence in told.after if sentence.startswith(opening)]
            assert found, (record.id, opening)
            if each.claim.certainty is not None:
                score = f", {each.strength.value} van 5"
                assert any(re.match(rf"[^.]*\(bewijskracht: [^)]*{score}", text) for text in found), record.id


def test_what_disappointed_is_there(made: Made) -> None:
    counted = 0
    for record, assessed, told in made.values():
        text = told.rest
        for each in assessed.verdicts:
            if each.claim.claimed in NO_GAIN and each.claim.certainty is not None:
                counted += 1
                assert third_person(each.sentence).split(" bij ")[0].split(".")[0] in text, record.id
        bad = [
            each
            for each in record.evidence
            if each.direction in {Direction.NEGATIVE, Direction.NO_DIFFERENCE} and not each.is_related
        ]
        if bad:
            counted += 1
            whole = [prose.to_plain(each.text) for each in bad]
            can_be_told = any(not speaks(each) for each in whole)
            if can_be_told:
                assert any(f"Er is ook onderzoek {how}: {each}" in text for how in HOW for each in whole), (
                    record.id
                )
            else:
                assert "zonder verschil of met een slechtere uitkomst." in text, record.id
        if record.caution:
            assert f"Het advies van de menukaart is: {record.caution.advice.label}." in text
    assert counted > 100


def test_every_paragraph_ends_with_what_it_does_not_mean(made: Made) -> None:
    for record, _, told in made.values():
        assert told.after[-1].startswith("Dit betekent niet dat "), record.id
        assert "in de tekst van " in told.before
        assert SITE in told.citation.address


def test_a_figure_names_its_outcome(made: Made) -> None:
    """Outcomes of which the same may be said share a sentence; a figure is about one of them."""
    figures = [
        sentence
        for _, _, told in made.values()
        for sentence in told.after
        if sentence.startswith(("De effectgrootte", "Het cijfer"))
    ]
    assert len(figures) > 20
    assert [
        each for each in figures if not re.match(r"(De effectgrootte|Het cijfer) bij [^,;]* is ", each)
    ] == []


def test_nobody_speaks_in_a_text_of_somebody_else(made: Made) -> None:
    assert [key for key, (_, _, told) in made.items() if speaks(f"{told.before} {told.rest}")] == []


def test_no_format_leaves_a_sentence_out(made: Made) -> None:
    write = word_writer()
    for _, _, told in made.values():
        for sentence in told.after:
            assert sentence in as_text(told)
            assert escaped(sentence) in as_markdown(told)
    for _, _, told in list(made.values())[::20]:
        document = Document(io.BytesIO(write(told)))
        heading, text = document.paragraphs
        assert heading.text == told.title
        assert text.text == f"{told.before} {told.rest}"


def test_markdown_has_a_footnote_and_no_markup_of_its_own(made: Made) -> None:
    text = as_markdown(replace(made["zomerschool"][2], after=("Een *ster* en [haak].",)))
    assert "26 november 2026.[^1] Een \\*ster\\* en \\[haak\\]." in text
    assert text.splitlines()[-1].startswith("[^1]: Menukaart Onderwijskansen. (2026, ")


def test_a_document_has_a_real_footnote_and_the_same_bytes_each_time(made: Made) -> None:
    told = replace(made["zomerschool"][2], after=("Minder < meer & beter.",))
    write = word_writer()
    content = write(told)
    assert content == write(told)
    with zipfile.ZipFile(io.BytesIO(content)) as document:
        notes = document.read("word/footnotes.xml").decode()
        text = document.read("word/document.xml").decode()
        assert {info.date_time for info in document.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in document.namelist() if b"MERK-" in document.read(name)]
    assert '<w:footnoteReference w:id="1"/>' in text
    assert f"{SITE}interventies/zomerschool/" in notes
    assert "Minder &lt; meer &amp; beter." in text
    assert Document(io.BytesIO(content)).core_properties.language == "nl-NL"


def test_no_text_can_be_taken_for_a_mark(made: Made) -> None:
    assert not [key for key, (_, _, told) in made.items() if any(mark in as_text(told) for mark in MARKS)]


@pytest.mark.skipif(
    not (shutil.which("node") and MODULES.is_dir()),
    reason="Niet nagekeken: of mammoth het Word-document leest. Dat vraagt Node met mammoth in editor_js.",
)
def test_mammoth_reads_the_footnote(made: Made, tmp_path: Path) -> None:
    file = tmp_path / "paragraaf.docx"
    file.write_bytes(word_writer()(made["zomerschool"][2]))
    script = (
        f"const m = require({json.dumps(str(MODULES))});"
        f"m.convertToHtml({{path: {json.dumps(str(file))}}}).then((r) => console.log(JSON.stringify(r)))"
    )
    node = shutil.which("node") or "node"
    answer = subprocess.run([node, "-e", script], capture_output=True, text=True, check=True, timeout=20)
    read = json.loads(answer.stdout)
    assert read["messages"] == []
    assert 'href="#footnote-1"' in read["value"]
    assert "<em>Zomerschool</em>" in read["value"]
