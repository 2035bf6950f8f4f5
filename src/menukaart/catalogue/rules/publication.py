"""What a source is found by can exist: its DOI, ISBN, addresses, language and authors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Source
from menukaart.model.source import Name
from menukaart.vocabulary import Severity

_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de "
    "dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id "
    "ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu "
    "lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu "
    "rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr "
    "ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)
_LANGUAGES = frozenset(_CODES.split())
"""The languages with a code of two letters (ISO 639-1)."""

_TAIL = re.compile(r"[.,;:!?'\"]$")
_ISBN_10, _ISBN_13 = 10, 13
_COPY = "Kopieer het opnieuw uit de bron, zonder de leestekens erachter."


def _impossible(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Source):
        return
    yield from _numbers(record)
    for field, address in (("URL", record.url), ("archived", record.archived)):
        if address and _ends_wrong(address):
            yield Breach((field,), f"Dit adres eindigt op '{address[-1]}'; dat hoort er niet bij.", _COPY)
    if record.url and record.url == record.archived:
        message = "Het adres van de kopie is het adres zelf."
        hint = "Zet hier het adres in een webarchief, of laat 'archived' weg."
        yield Breach(("archived",), message, hint, depends_on=(("URL",),))
    if record.language not in _LANGUAGES:
        message = f"'{record.language}' is geen code van een taal."
        yield Breach(("language",), message, "Bijvoorbeeld nl, en, de of fr (ISO 639-1).")
    for index, name in enumerate(record.author):
        if flaw := _name_flaw(name):
            hint = "Een persoon heeft 'family' en 'given'; een organisatie heeft 'literal'."
            yield Breach(("author", index), flaw, hint)


def _numbers(record: Source) -> Iterator[Breach]:
    if record.doi:
        suffix = record.doi.partition("/")[2]
        if not any(sign.isalnum() for sign in suffix):
            yield Breach(("DOI",), "Achter de / van deze DOI staat geen naam.", "Kopieer de hele DOI.")
        elif _ends_wrong(record.doi):
            yield Breach(("DOI",), f"Deze DOI eindigt op '{record.doi[-1]}'; dat hoort er niet bij.", _COPY)
    if record.isbn and not _is_isbn(record.isbn):
        message = f"'{record.isbn}' is geen ISBN: het aantal cijfers of het controlecijfer klopt niet."
        yield Breach(("ISBN",), message, "Neem de 10 of 13 cijfers over uit het boek.")


def _ends_wrong(address: str) -> bool:
    """Tell whether the end was taken from the sentence around it; old DOIs end on a bracket of their own."""
    is_open = address.count("(") < address.count(")") or address.count("[") < address.count("]")
    return bool(_TAIL.search(address)) or (address[-1] in ")]" and is_open)


def _is_isbn(written: str) -> bool:
    digits = re.sub(r"[\s-]", "", written).upper()
    if re.fullmatch(r"[0-9]{9}[0-9X]", digits):
        values = [10 if sign == "X" else int(sign) for sign in digits]
        return sum(value * (_ISBN_10 - place) for place, value in enumerate(values)) % 11 == 0
    if re.fullmatch(r"97[89][0-9]{10}", digits):
        return sum(int(sign) * (1, 3)[place % 2] for place, sign in enumerate(digits)) % 10 == 0
    return False


def _name_flaw(name: Name) -> str:
    if name.literal and (name.family or name.given):
        return "Dit is een persoon én een organisatie."
    return "" if name.literal or name.family else "Deze auteur heeft geen naam."


def _unlikely(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    seen: set[Name] = set()
    for index, name in enumerate(record.author if isinstance(record, Source) else ()):
        if name in seen:
            yield Breach(("author", index), "Deze auteur staat er al.", "Haal de herhaling weg.")
        seen.add(name)


IMPOSSIBLE = Rule(
    "kenmerk-kan-niet", "DOI, ISBN, adres, taal en namen van een bron kunnen bestaan.", _impossible
)
UNLIKELY = Rule("auteur-dubbel", "Een auteur staat één keer bij een bron.", _unlikely, Severity.WARNING)
