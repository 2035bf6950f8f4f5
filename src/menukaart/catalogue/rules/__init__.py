"""The rules about meaning: one rule, one file, one test. A new rule is added to ``RULES``."""

from __future__ import annotations

from menukaart.catalogue.rules import (
    absence,
    contradiction,
    example_text,
    expiry,
    figures,
    history,
    identity,
    locators,
    markup,
    naming,
    ranges,
    references,
    repetition,
    synthesis,
    tombstones,
    use,
)
from menukaart.catalogue.rules.base import Breach, Rule, Subject, Written

RULES: tuple[Rule, ...] = (
    identity.RULE,
    example_text.RULE,
    references.UNKNOWN,
    references.SELF,
    references.DEAD,
    tombstones.RULE,
    figures.INTERVAL,
    figures.ONE_HEADLINE,
    figures.DIRECT_HEADLINE,
    absence.RULE,
    ranges.RULE,
    markup.RULE,
    repetition.RULE,
    naming.EFFECTS,
    naming.CITATIONS,
    synthesis.RULE,
    use.RULE,
    use.SMALL,
    locators.RULE,
    contradiction.RULE,
    expiry.REVIEW,
    expiry.RECOGNITION,
    history.RULE,
)

__all__ = ["RULES", "Breach", "Rule", "Subject", "Written"]
