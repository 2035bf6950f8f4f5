"""What stands on a factsheet, ready to be set."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.render.printing.pictures import PrintedPicture
from menukaart.render.printing.runs import Blocks, Runs


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """What may be said on one more outcome, and how sure that is."""

    sentence: Runs
    tail: Runs


@dataclass(frozen=True, slots=True)
class PrintedVerdict:
    """The verdict.

    Attributes:
        first: the sentence on the first outcome; empty without any outcome.
        in_class: the same for a class of 25; may be empty.
        sure: how sure that is, and why not surer; may be empty.
        gauge, people: the two pictures; None where they do not apply.
        next: what a school can do now.
        text: the words of the editors.
        others: what is said of other outcomes.
        open: the outcomes of which nothing is known.
    """

    first: Runs
    in_class: Runs
    sure: Runs
    gauge: PrintedPicture | None
    people: PrintedPicture | None
    next: Runs
    text: Runs
    others: tuple[PrintedLine, ...]
    open: Runs


@dataclass(frozen=True, slots=True)
class PrintedOutcome:
    """A row of the table of outcomes: its four cells, and what comes second in two of them."""

    name: Runs
    figure: Runs
    comment: Runs
    sure: Runs
    studies: Runs
    whom: Runs


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """A part with a heading."""

    title: str
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class PrintedWarning:
    """A warning against doing it."""

    title: str
    blocks: Blocks
    instead: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """A source in short: its number on this sheet, its id and its name."""

    number: str
    id: str
    name: Runs


@dataclass(frozen=True, slots=True)
class Factsheet:
    """All on a factsheet, in its order.

    Attributes:
        id: of the record.
        title: of the record; ``plain_title`` and ``plain_summary`` for the list of files of a reader.
        kicker, summary: what it is, in a line and in a few.
        concept: that nobody read it yet; empty otherwise.
        version: of when the text is, in words.
        address: where the newest text stands, as it is read.
        to: the same as a link; empty where the site does not know where it stands.
        warning: against doing it; None mostly.
        verdict: what the evidence allows one to say.
        facts: pairs of what is asked and the answer.
        unknown: what is not known; may be empty.
        outcomes: the table.
        open: outcomes of which nothing is known, by the reason.
        measures: what the units of the figures are.
        forest: the figures in one drawing; None where the page has none.
        sections: the other parts.
        sources: those that the page has, by the numbers of the page.
        citation: how one refers to it; its address comes behind.
    """

    id: str
    title: Runs
    plain_title: str
    plain_summary: str
    kicker: Runs
    summary: Runs
    concept: str
    version: str
    address: str
    to: str
    warning: PrintedWarning | None
    verdict: PrintedVerdict
    facts: tuple[tuple[Runs, Runs], ...]
    unknown: Runs
    outcomes: tuple[PrintedOutcome, ...]
    open: tuple[Runs, ...]
    measures: Runs
    forest: PrintedPicture | None
    sections: tuple[PrintedSection, ...]
    sources: tuple[PrintedSource, ...]
    citation: Runs
