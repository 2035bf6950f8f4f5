"""The page with every name that stands in a report of the check: what must hold, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from menukaart.evidence.language import LANGUAGE_RULES
from menukaart.evidence.rules import ALL_RULES
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.vocabulary import Severity
from menukaart.vocabulary.mistakes import Mistake

_USUAL = {
    Severity.ERROR: "Kijk na wat de bron zegt, en verbeter het record.",
    Severity.WARNING: "Kijk het na. Klopt het toch, leg het dan uit of maak een uitzondering.",
    Severity.HINT: "Schrijf het eenvoudiger, als de tekst daar beter van wordt.",
}
"""What to do about a breach of a rule that says nothing more; its message has the details."""


@dataclass(frozen=True, slots=True)
class ExplainedCode:
    """A name in a report.

    Attributes:
        code: the name; also its place on the page.
        level: what a breach is, in Dutch.
        summary: what must hold, or what is wrong.
        remedy: what to do.
        is_fixed: ``menukaart fix`` can do it.
    """

    code: str
    level: str
    summary: str
    remedy: str
    is_fixed: bool = False


@dataclass(frozen=True, slots=True)
class RulesPage:
    """Every rule, and every mistake of form."""

    crumbs: tuple[Link, ...]
    rules: tuple[ExplainedCode, ...]
    mistakes: tuple[ExplainedCode, ...]


def rules_page(scribe: Scribe) -> RulesPage:
    """Make the page of the rules."""
    return RulesPage(scribe.crumbs(), tuple(explained_rules()), tuple(explained_mistakes()))


def explained_rules() -> Iterator[ExplainedCode]:
    """Explain the rules about meaning, in the order of the check."""
    for rule in (*ALL_RULES, *LANGUAGE_RULES):
        remedy = rule.remedy or _USUAL[rule.level]
        yield ExplainedCode(rule.code, rule.level.label, rule.summary, remedy, is_fixed=rule.fix is not None)


def explained_mistakes() -> Iterator[ExplainedCode]:
    """Explain what can be wrong with a file, with YAML or with the form of a field."""
    for mistake in Mistake:
        yield ExplainedCode(mistake.value, Severity.ERROR.label, f"{mistake.label}.", mistake.meaning)
