"""A paragraph for a policy text about an intervention, that never says more than the evidence.

Its caveats are sentences of the paragraph itself: how sure each claim is, what disappointed, a limit. Every
format is written from the same sentences, so that none of them can lose a caveat.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menukaart import dutch, prose
from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention
from menukaart.model.base import Note, Statement
from menukaart.render.reuse.subject import Reused
from menukaart.render.reuse.third_person import speaks, that_fit, third_person
from menukaart.render.reuse.told import told
from menukaart.render.views.parts.citation import PUBLISHER, CitationView, citation_of, citation_view
from menukaart.render.views.parts.verdicts import dutch_words
from menukaart.vocabulary import Claimed, Direction, Status

_MOST_CONDITIONS = 2
_LONGEST = 170
_LONGEST_FINDING = 260
_BAD = {Direction.NEGATIVE: "met een slechtere uitkomst", Direction.NO_DIFFERENCE: "zonder verschil"}
_DONE = ("onderzocht", "toegepast")
_SURE = 3
_HELPS = frozenset({Claimed.CLEARLY, Claimed.SLIGHTLY, Claimed.BETTER})
_NO_GAIN = frozenset({Claimed.LITTLE, Claimed.NOT_FOUND})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its footnote.

    Attributes:
        title: of the intervention.
        before: what stands before the mark of the footnote.
        after: the sentences behind it.
        citation: the footnote.
    """

    title: str
    before: str
    after: tuple[str, ...]
    citation: CitationView

    @property
    def rest(self) -> str:
        """What stands behind the mark, as one text."""
        return " ".join(self.after)


def paragraph(subject: Reused) -> Paragraph | None:
    """Write the paragraph of a record; None of a theme, which has no verdict of its own."""
    record = subject.record
    if not isinstance(record, Intervention):
        return None
    assessed = subject.scribe.assessments[record.id]
    day = dutch.long_date(record.last_changed.date)
    what = third_person(dutch.first_sentence(prose.to_plain(record.summary)))
    about = f" {what}" if not speaks(what) else ""
    stop = "" if record.title.endswith(("!", "?", ".")) else "."
    lead = f"{record.title}{stop}{about} Dit staat erover op de {PUBLISHER}, in de tekst van {day}."
    return Paragraph(record.title, lead, tuple(_sentences(record, assessed)), _citation(subject))


def _citation(subject: Reused) -> CitationView:
    """Cite the text that stays when it is the one that the paragraph is made from, else the newest."""
    frozen, record = subject.frozen, subject.record
    site_url = subject.scribe.site_url
    if frozen and frozen.document and len(frozen.document.get("changes", ())) == len(record.changes):
        release = frozen.release
        return citation_of(record.title, release.day, subject.frozen_address, site_url, release.version)
    return citation_view(subject.kind, record, site_url)


def _sentences(record: Intervention, assessed: Assessment) -> Iterator[str]:
    if record.status is Status.CONCEPT:
        yield "Die tekst is een concept en is nog niet nagelezen."
    if record.caution:
        reason = dutch.first_sentence(prose.to_plain(record.caution.reason))
        advice = f"Het advies van de menukaart is: {record.caution.advice.label}."
        yield advice if speaks(reason) else f"{advice} {reason}"
    said = tuple(told(assessed))
    yield from said or ("Naar wat dit oplevert, kent de menukaart geen onderzoek.",)
    yield from _disappointing(record)
    if studied := dutch_words(assessed.netherlands, assessed.strength):
        begin = "In Nederland is het" if studied.startswith(_DONE) else "In Nederland:"
        yield f"{begin} {third_person(studied)}."
    yield from _conditions(record)
    yield from _limits(record, assessed)


def _disappointing(record: Intervention) -> Iterator[str]:
    """Tell one finding without a gain in its own words, and how many more there are.

    A finding is told whole: its last sentence may be the one that says what came out. A short one goes first.
    """
    found = [each for each in record.evidence if each.direction in _BAD and not each.is_related]
    if not found:
        return
    fitting = [(each, text) for each in found if not speaks(text := prose.to_plain(each.text))]
    if not fitting:
        amount = dutch.count(len(found), "onderzoek", "onderzoeken")
        yield f"De menukaart noemt ook {amount} zonder verschil of met een slechtere uitkomst."
        return
    short = [pair for pair in fitting if len(pair[1]) <= _LONGEST_FINDING]
    first, text = short[0] if short else min(fitting, key=lambda pair: len(pair[1]))
    rest = dutch.count(len(found) - 1, "zulke uitkomst", "zulke uitkomsten")
    more = f" De menukaart noemt nog {rest}." if len(found) > 1 else ""
    yield f"Er is ook onderzoek {_BAD[first.direction]}: {text}{more}"


def _conditions(record: Intervention) -> Iterator[str]:
    texts = that_fit(_short(each.text for each in record.conditions))[:_MOST_CONDITIONS]
    if texts:
        word = "voorwaarde" if len(texts) == 1 else "voorwaarden"
        yield f"Genoemde {word}: {' '.join(texts)}"


def _limits(record: Intervention, assessed: Assessment) -> Iterator[str]:
    """Say what this does not mean: always of the evidence, and in the words of the editors where they fit."""
    own = [*_fitting(record.not_meant), *_fitting(record.criticism)]
    if own:
        yield f"Let op: {own[0]}"
    yield f"Dit betekent niet dat {_not_meant(assessed)}"


def _not_meant(assessed: Assessment) -> str:
    judged = [each.claim for each in assessed.verdicts if each.claim.certainty is not None]
    if not judged:
        return "het werkt, en ook niet dat het niet werkt: dat is niet of te weinig onderzocht."
    claimed, certainty = judged[0].claimed, judged[0].certainty or 1
    too_little = "daarvoor is er te weinig of te zwak onderzoek."
    if claimed in _HELPS:
        if certainty < _SURE:
            return f"het werkt: {too_little}"
        return "het overal hetzelfde oplevert: het onderzoek was bij andere scholen, leerlingen of gezinnen."
    if claimed in _NO_GAIN:
        if certainty < _SURE:
            return f"het nooit helpt: {too_little}"
        return "het bij niemand helpt: het gaat om een gemiddelde."
    if claimed is Claimed.WORSE:
        return "het bij elke leerling slecht uitpakt: het gaat om een gemiddelde."
    return "het werkt, en ook niet dat het niet werkt: de onderzoeken zijn het niet eens of te onzeker."


def _fitting(said: Iterable[Note | Statement]) -> list[str]:
    """Give the texts that fit, whole ones first."""
    texts = [prose.to_plain(each.text) for each in said]
    return that_fit([*(text for text in texts if len(text) <= _LONGEST), *_short(texts)])


def _short(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        plain = prose.to_plain(text)
        yield plain if len(plain) <= _LONGEST else dutch.first_sentence(plain)
