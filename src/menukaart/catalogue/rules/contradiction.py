"""A number or direction in a text does not contradict the figures of the same record.

Only sentences of a fixed shape are judged (see ``spoken``): a rule that often cries wolf is soon ignored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from menukaart import dutch
from menukaart.catalogue import spoken
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.catalogue.spoken import Spoken
from menukaart.model import Intervention
from menukaart.model.effect import Effect
from menukaart.model.p_value import PValue
from menukaart.model.walk import citations, parts, texts
from menukaart.vocabulary import Severity

_HINT = "Lees het na in de bron en maak tekst en veld gelijk."
_NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")
_ABOUT = Decimal("0.05")
"""How far a number that is said to be rough may lie from the field, as a share of the field."""
_JUDGED = ("summary", "description")
"""Texts about the whole record. What statements say of their own sources need not be a figure here."""


def _check(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Intervention) or not record.effects:
        return
    for index, effect in enumerate(record.effects):
        if effect.note:
            where = ("effects", index, "note")
            yield from _counted(where, effect.note, effect)
            yield from _chance(where, effect.note, effect)
            yield from _shape(subject, record, where, effect.note, (effect,))
    for field in _JUDGED:
        if text := getattr(record, field):
            yield from _shape(subject, record, (field,), text, record.effects)
            yield from _whole(subject, record, (field,), text)


def _counted(where: Path, text: str, effect: Effect) -> Iterator[Breach]:
    """Hold numbers of studies and pupils against the figure beside which they stand."""
    for said in spoken.totals(text):
        field = "pupils" if said.what == "pupils" else "studies"
        stated: int | None = getattr(effect, field)
        if stated is not None and not _agrees(said, stated):
            yield _breach(where, said.text, f"bij '{field}' staat {dutch.number(stated)}")
    for said in spoken.wholes(text):
        whole = effect.review_studies
        if said.what == "studies" and whole is not None and not _agrees(said, whole):
            yield _breach(where, said.text, f"bij 'review_studies' staat {dutch.number(whole)}")
        elif said.what == "studies" and effect.studies and said.numbers[0] < effect.studies:
            yield _breach(where, said.text, f"bij 'studies' staan er meer: {dutch.number(effect.studies)}")


def _chance(where: Path, text: str, effect: Effect) -> Iterator[Breach]:
    """Hold a chance, and the word significant, against the chance in the field."""
    if effect.p_value is None:
        return
    found = PValue.of(effect.p_value)
    stated = found.number
    against = f"bij 'p_value' staat '{effect.p_value}'"
    for said in spoken.chances(text):
        too_large = said.what == "<" and stated >= said.numbers[0]
        another = said.what == "=" and not _same(said.numbers[0], stated)
        if found.is_exact and (too_large or another):
            yield _breach(where, said.text, against)
    if verdict := spoken.significance(text):
        words, is_significant = verdict
        if (is_small := found.is_below()) is not None and is_small is not is_significant:
            yield _breach(where, words, against)


def _shape(
    subject: Subject, record: Intervention, where: Path, text: str, about: tuple[Effect, ...]
) -> Iterator[Breach]:
    """Hold sizes, intervals and directions in a text against the figures that it is about."""
    value = dutch.number(about[0].value) if where[0] == "effects" else ""
    if not record.synthesis:  # what a table gives is worked out, and stands in no field
        for said in spoken.sizes(text):
            if not _is_known_size(said, record) and not _in_sources(subject, said):
                stands = f"bij 'value' staat {value}" if value else "geen cijfer hier is zo groot"
                yield _breach(where, said.text, stands)
        for said in spoken.intervals(text):
            if any(effect.ci for effect in about) and not _is_known_interval(said, record):
                yield _breach(where, said.text, "dat interval heeft geen cijfer hier")
    signs = {effect.value > 0 for effect in about if effect.value}
    turned = spoken.direction(text)
    if turned and len(signs) == 1 and (turned.numbers[0] > 0) not in signs:
        stands = f"bij 'value' staat {value}" if value else "alle cijfers wijzen de andere kant op"
        yield _breach(where, turned.text, stands)


def _whole(subject: Subject, record: Intervention, where: Path, text: str) -> Iterator[Breach]:
    """Hold the size of a review, in a text about the whole, against all that the record says of studies."""
    counted = {n for effect in record.effects for n in (effect.studies, effect.review_studies) if n}
    for said in spoken.wholes(text):
        if said.what != "studies" or not counted or any(_agrees(said, n) for n in counted):
            continue
        beside = (field.text for field in subject.texts if field.path[0] not in _JUDGED)
        if said.numbers[0] not in _numbers(beside) and not _in_sources(subject, said):
            yield _breach(where, said.text, "geen cijfer hier noemt dat aantal studies")


def _breach(where: Path, words: str, against: str) -> Breach:
    return Breach(where, f"De tekst zegt '{words}', maar {against}.", _HINT, snippet=words)


def _agrees(said: Spoken, count: int) -> bool:
    number = said.numbers[0]
    return abs(number - count) <= count * _ABOUT if said.is_rough else number == count


def _same(written: Decimal, stored: Decimal) -> bool:
    """Tell whether a text gives a stored number, perhaps with fewer decimals."""
    return round(stored, max(0, -int(written.as_tuple().exponent))) == written


def _is_known_size(said: Spoken, record: Intervention) -> bool:
    written = said.numbers[0]
    if said.is_signed:
        return any(_same(written, effect.value) for effect in record.effects)
    return any(_same(abs(written), abs(effect.value)) for effect in record.effects)


def _is_known_interval(said: Spoken, record: Intervention) -> bool:
    low, high = said.numbers
    known = [found for effect in record.effects for found in (effect.ci, effect.prediction_interval) if found]
    return any(_same(low, found.low) and _same(high, found.high) for found in known)


def _in_sources(subject: Subject, said: Spoken) -> bool:
    """Tell whether a source of the record has this number, in a text of ours or in its printed list."""
    cited = sorted({field.source for field in citations(subject.parts)})
    sources = list(filter(None, map(subject.catalogue.sources_by_id.get, cited)))
    listed = (row.value for source in sources if source.ranking for row in source.ranking.rows)
    written = _numbers(field.text for source in sources for field in texts(parts(source)))
    return any(_same(abs(said.numbers[0]), abs(number)) for number in chain(listed, written))


def _numbers(written: Iterator[str]) -> Iterator[Decimal]:
    for text in written:
        for found in _NUMBER.findall(text):
            yield Decimal(found.replace(".", "").replace(",", "."))


RULE = Rule(
    "tekst-tegen-getal",
    "Een getal of richting in een tekst spreekt de cijfers van het record niet tegen.",
    _check,
    Severity.WARNING,
    remedy="Kijk in de bron wat klopt, en maak tekst en cijfer gelijk.",
)
