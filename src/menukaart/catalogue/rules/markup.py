"""Texts hold only the small subset of Markdown: no HTML, no unsafe links."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart import prose
from menukaart.catalogue.rules.base import Breach, Rule, Subject


def _check(subject: Subject) -> Iterator[Breach]:
    for field in subject.texts:
        issues = prose.issues(field.text) if field.is_prose else prose.plain_line_issues(field.text)
        for issue in issues:
            yield Breach(field.path, issue.message, issue.hint, snippet=issue.snippet, code=issue.code)


RULE = Rule(
    "opmaak",
    "Teksten bevatten geen HTML en geen onveilige links.",
    _check,
    remedy="Gebruik *nadruk*, lijsten en links; een adres begint met https://.",
)
