"""A factsheet: what a school or a town needs of an intervention, on one sheet of paper where it fits.

All words are those of its page. What travels with them: how sure it is, of when the text is, and where the
newest text stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from markupsafe import Markup

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.model import Intervention
from menukaart.model.base import Statement
from menukaart.model.walk import citations, parts
from menukaart.render.printing.pictures import printed_class, printed_forest, printed_gauge
from menukaart.render.printing.runs import Blocks, Run, Runs, TextBlock, blocks, first_block, line, plain
from menukaart.render.printing.views import (
    Factsheet,
    PrintedLine,
    PrintedOutcome,
    PrintedSection,
    PrintedSource,
    PrintedVerdict,
    PrintedWarning,
)
from menukaart.render.views.choose.caution import CautionView
from menukaart.render.views.parts.common import Link, Said, Scribe
from menukaart.render.views.records.figures import measures_in_words
from menukaart.render.views.records.intervention import InterventionPage, intervention_page
from menukaart.render.views.records.outcomes import OutcomeRow
from menukaart.render.views.records.verdict_box import VerdictBox, VerdictLine

_NO_PROOF = "Een erkenning is geen bewijs dat het werkt."
_WHO = "wie"
"""Key of the row that the verdict has already."""


def factsheet(unnumbered: Scribe, record: Intervention) -> Factsheet:
    """Make the factsheet of an intervention.

    Args:
        unnumbered: the writer at the address of its page, with links that work from paper.
        record: the intervention.
    """
    page = intervention_page(unnumbered, record, (None, None))
    scribe, _ = unnumbered.numbered(citations(parts(record)))
    reference = page.citation
    return Factsheet(
        id=page.id,
        title=plain(page.title),
        plain_title=page.title,
        plain_summary=page.summary,
        kicker=plain(dutch.capital(page.kicker)),
        summary=plain(page.summary),
        concept="Concept. Deze tekst is nog niet nagelezen." if page.is_concept else "",
        version=_version(page, record, scribe.day),
        address=reference.address or reference.path,
        to=reference.address,
        warning=_warning(page.caution),
        verdict=_verdict(page.verdict),
        facts=tuple((plain(label), plain(dutch.capital(value))) for label, value in _facts(page)),
        unknown=plain(page.verdict.unknown),
        outcomes=tuple(_outcome(part.row) for part in page.outcomes.known),
        open=tuple(_open(reason, rows) for reason, rows in page.outcomes.open),
        measures=plain(" ".join(_measures(unnumbered.assessments[record.id]))),
        forest=printed_forest(page.forest),
        sections=tuple(section for section in _sections(scribe, record, page) if section.blocks),
        sources=tuple(
            PrintedSource(str(number), source.anchor.removeprefix("bron-"), plain(source.label))
            for number, source in enumerate(page.sources, start=1)
        ),
        citation=(
            *plain(f"{reference.lead} "),
            *plain(reference.title, italic=True),
            *plain("."),
        ),
    )


def _version(page: InterventionPage, record: Intervention, day: date) -> str:
    """Say of when the text is, and until when it counts on a review; of one that is overdue, that it is."""
    seen = page.colophon
    if not seen.reviewed:
        return f"Versie van {page.version}"
    is_late = record.review_before is not None and record.review_before < day
    due = (
        f"had vóór {seen.review_before} herzien moeten zijn"
        if is_late
        else f"herzien vóór {seen.review_before}"
    )
    return f"Versie van {page.version} · nagekeken op {seen.reviewed}, {due}"


def _warning(found: CautionView | None) -> PrintedWarning | None:
    if found is None:
        return None
    return PrintedWarning(found.title, blocks(found.said), tuple(_linked(link) for link in found.instead))


def _linked(link: Link) -> Runs:
    remark = plain(f": {link.remark}") if link.remark else ()
    return (*plain(link.text, to=link.href), *remark)


def _verdict(box: VerdictBox) -> PrintedVerdict:
    first = box.first
    return PrintedVerdict(
        first=plain(first.sentence) if first else (),
        in_class=plain(f"Boven het midden komen {first.in_class}.") if first and first.in_class else (),
        sure=_sure(first) if first and first.certainty else (),
        gauge=printed_gauge(first.gauge) if first else None,
        people=printed_class(first.people) if first else None,
        next=plain(box.next.text),
        text=plain(box.text),
        others=tuple(PrintedLine(plain(each.sentence), plain(_tail(each))) for each in box.others),
        open=plain(box.open),
    )


def _sure(said: VerdictLine) -> Runs:
    why = f". Niet hoger, want {said.why}." if said.why else "."
    return (*plain("Hoe zeker? "), *plain(said.certainty, bold=True), *plain(why))


def _tail(said: VerdictLine) -> str:
    known = "; ".join(filter(None, (said.in_class, said.certainty)))
    why = f", want {said.why}" if known and said.why else ""
    return dutch.capital(f"{known}{why}.") if known else ""


def _facts(page: InterventionPage) -> Iterator[tuple[str, str]]:
    told = {row.label: row.value for row in page.verdict.rows}
    for label in ("Kosten", "Wie doet het"):
        if label in told:
            yield label, told.pop(label)
    if page.dosage.value:
        rows = [row for row in page.dosage.value.rows if row.key != _WHO]
        amount = " · ".join(f"{row.label}: {row.value}" for row in rows)
        if amount:
            yield "Omvang", amount
    whom = {row.label: row.value for row in page.whom}
    for_whom = "; ".join(filter(None, (whom.get("Doelgroep"), whom.get("Leeftijd"))))
    if for_whom:
        yield "Voor wie", for_whom
    yield from told.items()
    if page.recognitions:
        levels = "; ".join(f"{item.level} ({item.holds})" for item in page.recognitions)
        yield "Erkenning", f"{levels}. {_NO_PROOF}"


def _outcome(row: OutcomeRow) -> PrintedOutcome:
    direction = f" ({row.direction})" if row.direction else ""
    return PrintedOutcome(
        name=plain(dutch.capital(row.outcome)),
        figure=plain(f"{row.figure}{direction}"),
        comment=plain(row.comment),
        sure=plain(row.strength),
        studies=plain(row.studies),
        whom=plain(row.pupils),
    )


def _open(reason: str, rows: Iterable[OutcomeRow]) -> Runs:
    return plain(
        f"{dutch.capital(reason)}. Dat geldt voor: {dutch.enumeration(row.outcome for row in rows)}."
    )


def _sections(scribe: Scribe, record: Intervention, page: InterventionPage) -> Iterator[PrintedSection]:
    if page.description.value:
        yield PrintedSection("Wat is het precies?", first_block(page.description.value))
    yield PrintedSection("Wat op orde moet zijn", _list(line(each) for each in page.conditions.value or ()))
    yield PrintedSection("Kritiek en tegenspraak", _list(_first(scribe, each) for each in record.criticism))
    not_meant = (line(each) for each in scribe.all_said(record.not_meant))
    yield PrintedSection("Wat betekent dit niet?", _list(not_meant))
    yield PrintedSection("Onderzocht in Nederland?", _dutch(scribe, record, page))


def _measures(assessed: Assessment) -> tuple[str, ...]:
    """Say what the units of the figures in the table are."""
    figures = (found.figure for found in assessed.by_outcome)
    return measures_in_words(each.measure for each in figures if isinstance(each, StandingFigure))


def _list(items: Iterable[Runs]) -> Blocks:
    found = tuple((TextBlock("p", item),) for item in items if item)
    return (TextBlock("ul", (), found),) if found else ()


def _first(scribe: Scribe, statement: Statement) -> Runs:
    """Give the sentence that a page shows before the rest unfolds."""
    start = dutch.split_sentence(statement.text)[0]
    return line(Said(scribe.prose(start), scribe.cites(statement.sources)))


def _dutch(scribe: Scribe, record: Intervention, page: InterventionPage) -> Blocks:
    found = page.netherlands
    if not found.value:
        return ()
    stated = record.dutch_evidence
    if stated is not None:
        said = Said(scribe.prose(stated.note) if stated.note else Markup(), scribe.cites(stated.sources))
    else:
        said = found.said or Said(Markup(), ())
    head = plain(f"{dutch.capital(found.value)}.", bold=True)
    told = blocks(said)
    if told and told[0].kind == "p":
        return (TextBlock("p", (*head, Run(" "), *told[0].runs)), *told[1:])
    return (TextBlock("p", head), *told)
