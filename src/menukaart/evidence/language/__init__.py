"""Hints on the language of texts for readers. They stop nothing, and the check only counts them unless asked.

They are no warnings: a warning says that a record is likely wrong, a hint that it may read better. Among
hundreds of hints a warning would drown. Words that few people know are looked for apart, by a program that
needs a list of words (``python -m scripts.spelling.uncommon``).
"""

from menukaart.catalogue.rules import Rule
from menukaart.evidence.language import claims, plain

LANGUAGE_RULES: tuple[Rule, ...] = (plain.LONG, plain.SIGNIFICANT, plain.DESK, claims.RULE)

__all__ = ["LANGUAGE_RULES"]
