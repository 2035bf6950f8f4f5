"""Everything that can be wrong with a knowledge base: its records, its settings and its pages.

What passes here can be built; ``check``, ``build`` and ``serve`` all look through this one glass.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from menukaart.catalogue import Catalogue, Checked, check
from menukaart.catalogue.check import MISHAPS, gather
from menukaart.catalogue.rules import Rule
from menukaart.catalogue.waiving import waive
from menukaart.crew import Each, one_by_one
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.language import LANGUAGE_RULES
from menukaart.evidence.rules import ALL_RULES
from menukaart.evidence.strength.rule import VERSION
from menukaart.model.settings import SiteSettings
from menukaart.problems import Problem, UsageError, has_errors
from menukaart.publish.memory import Memory
from menukaart.publish.page_filling import FilledPage
from menukaart.publish.page_inspection import dead_links, misplaced, missing
from menukaart.reading import Library, load_library
from menukaart.reading.layout import RELEASES_FOLDER, SETTINGS_FILE
from menukaart.reading.pages import SUFFIX
from menukaart.reading.releases import PreviousScore, previous_scores
from menukaart.reading.settings import SettingsFile
from menukaart.reading.strands import eef_strands
from menukaart.reading.tree import locate
from menukaart.render.page_data import page_data
from menukaart.render.places import Places
from menukaart.render.project import NO_PROJECT, Project
from menukaart.render.promises import broken_promises
from menukaart.render.site_map import menu_entries, outside_menu


@dataclass(frozen=True, slots=True)
class Inspected:
    """The outcome of looking at a whole knowledge base.

    Attributes:
        outcome: the records, and every problem of records, settings and pages in one order.
        settings: the settings of the site; None when there are none, or when they are not sound.
        assessments: what follows from the records; nothing as long as they hold errors.
        pages: the hand-written pages, filled.
    """

    outcome: Checked
    settings: SiteSettings | None
    assessments: Mapping[str, Assessment]
    pages: tuple[FilledPage, ...]

    def own_settings(self) -> SiteSettings:
        """Give the settings of the site.

        Raises:
            UsageError: when there are none.
        """
        if self.settings is None:
            raise UsageError(f"'{SETTINGS_FILE}' ontbreekt: daarin staan de instellingen van de site.")
        return self.settings

    @property
    def project(self) -> Project:
        """Where readers of the site report something."""
        return _project(self.settings)


def check_files(
    root: Path,
    day: date | None,
    only: Container[str] | None,
    *,
    hints: bool = False,
    each: Each = one_by_one,
) -> Checked:
    """Give what the check says, and derive no more than that takes.

    Args:
        root: the knowledge base.
        day: the day on which what runs out is judged; None takes the newest change of each record.
        only: record files; the problems of others may be left out. None means everything, pages too.
        hints: tell the hints on language too, instead of only counting them.
        each: how every file gets its turn.

    Raises:
        UsageError: when the root is no knowledge base.
    """
    if only is None:
        return inspect(root, day, for_site=False, hints=hints, each=each).outcome
    library = load_library(root, each=each)
    rules, counted = _rules(hints=hints)
    outcome = check(library, rules, day, only, counted, each=each)
    return replace(outcome, problems=_told(library, outcome.problems, day, only))


def _rules(*, hints: bool) -> tuple[Sequence[Rule], Sequence[Rule]]:
    """Give the rules that are told, and those of which the breaches are only counted."""
    return ((*ALL_RULES, *LANGUAGE_RULES), ()) if hints else (ALL_RULES, LANGUAGE_RULES)


def inspect(
    root: Path,
    day: date | None = None,
    *,
    for_site: bool = True,
    hints: bool = False,
    memory: Memory | None = None,
    only: Container[str] | None = None,
    each: Each = one_by_one,
) -> Inspected:
    """Read and check a knowledge base.

    Args:
        root: the knowledge base.
        day: the day on which what runs out is judged; None takes the newest change of each record.
        for_site: a site will be made of it; otherwise nothing is derived that the check does not ask for.
        hints: tell the hints on language too. For a site they are not even counted.
        memory: what an earlier look found out, and still holds; None finds out everything anew.
        only: record files; the rules look at no others, and nobody looks for dead links in pages. None
            means everything.
        each: how every file gets its turn.

    Raises:
        UsageError: when the root is no knowledge base.
    """
    memory = memory or Memory()
    library = load_library(root, memory.load, memory.keep, each)
    settings, pages, catalogue = library.settings, library.pages, gather(library)
    content = settings.content if settings else None
    is_asked = for_site or bool(pages.files)
    previous = memory.keep(_previous_scores, root, RELEASES_FOLDER) if is_asked else {}
    before = memory.data

    def look_ahead() -> None:
        """Derive what follows from the records, for the memory, while others hold the rules against them."""
        with suppress(*MISHAPS):  # that something cannot be derived, the rules tell
            assessed = memory.assess(catalogue, previous)
            memory.fill(pages.files, page_data(catalogue, assessed, eef_strands(), _project(content)))

    rules, counted = _rules(hints=hints)
    each_ahead = partial(each, first=look_ahead) if is_asked and library.is_whole else each
    uncounted = () if for_site else counted
    outcome = check(library, rules, day, only, uncounted, catalogue=catalogue, each=each_ahead)
    # Of records with errors nothing can be derived; pages are then filled with what was derived before, or
    # as for a site without records.
    is_derived = is_asked and not has_errors(outcome.problems)
    assessments = memory.assess(catalogue, previous) if is_derived else {}
    shown = catalogue if is_derived else Catalogue(())
    known = None if is_derived else before
    data = known or page_data(shown, assessments, eef_strands(), _project(content))
    filled, problems = memory.fill(pages.files, data)
    problems += [*outcome.problems, *misplaced(pages.files)]
    problems += broken_promises(library, outcome.catalogue, {f"{name}{SUFFIX}" for name in pages.names})
    if settings is not None:
        problems += [*_menu_problems(settings), *missing(pages)]
    if is_derived and only is None:
        problems += dead_links(filled, pages, Places(outcome.catalogue, assessments))
    told = _told(library, problems, day, only)
    return Inspected(replace(outcome, problems=told), content, assessments, filled)


def _previous_scores(root: Path) -> Mapping[str, PreviousScore]:
    return previous_scores(root, VERSION)


def _told(
    library: Library, problems: Iterable[Problem], day: date | None, only: Container[str] | None
) -> tuple[Problem, ...]:
    """Leave out what is waived, and put the rest in the order of a report."""
    days = {item.source.file: item.record.last_changed.date for item in library.loaded if item.record}
    left = waive(problems, library.waivers, days, day, only)
    return tuple(sorted(left, key=lambda problem: problem.sort_key))


def _project(settings: SiteSettings | None) -> Project:
    if settings is None:
        return NO_PROJECT
    extra = settings.extra
    return Project(
        repository=extra.repository or "",
        contact=extra.contact or "",
        publisher=extra.publisher or "",
        publisher_address=extra.publisher_address or "",
        licence=extra.licence or "",
    )


def _menu_problems(settings: SettingsFile) -> Iterator[Problem]:
    """Hold the menu of the settings against the table of pages, which decides."""
    written, wanted = settings.content.nav, menu_entries()
    if written and list(written) != wanted:
        same = next(
            (i for i, pair in enumerate(zip(written, wanted, strict=False)) if pair[0] != pair[1]), None
        )
        index = min(len(written), len(wanted)) if same is None else same
        path = ("nav", min(index, len(written) - 1))
        message = "Het menu is niet dat van de menukaart."
        lines = "; ".join(f"{title}: {file}" for entry in wanted for title, file in entry.items())
        yield _problem(settings, path, message, f"Het menu ligt vast: {lines}.")
    missing = set(outside_menu()) - set(settings.content.not_in_nav.split())
    if settings.content.not_in_nav and missing:
        message = "Niet alle pagina's buiten het menu staan hier."
        yield _problem(settings, ("not_in_nav",), message, f"Zet erbij: {' '.join(sorted(missing))}")


def _problem(settings: SettingsFile, path: tuple[str | int, ...], message: str, hint: str) -> Problem:
    place = locate(settings.tree, path).position
    return settings.document.problem("ander-menu", place, message, hint=hint, path=str(path[0]))
