"""No address of a record leads to a copy on a site that shares documents of others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.vocabulary import MIRRORS

_HOST = re.compile(r"(?<![\w@.-])(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}(?![\w-])", re.IGNORECASE)
"""What looks like the name of a site in a text, with or without ``https://`` before it."""
_TIP = (
    "Noem het werk zelf: met zijn DOI, of met het adres bij de uitgever, de universiteit of de opdrachtgever."
)


def _check(subject: Subject) -> Iterator[Breach]:
    for field in subject.texts:  # addresses are among them
        for host in dict.fromkeys(match[0].lower() for match in _HOST.finditer(field.text)):
            if reason := why_not(host):
                message = f"{host} is geen adres voor lezers: {reason}."
                yield Breach(field.path, message, _TIP, snippet=host)


def why_not(host: str) -> str:
    """Say in Dutch why a host is no place to send a reader; empty for any other site."""
    parts = host.lower().rstrip(".").split(".")
    hosts = (".".join(parts[start:]) for start in range(len(parts) - 1))
    return next((MIRRORS[name] for name in (*hosts, *parts[:-1]) if name in MIRRORS), "")


RULE = Rule(
    "adres-van-kopie",
    "Geen adres of tekst van een record noemt een site die documenten van anderen deelt of kopieert.",
    _check,
    remedy="Noem het werk met zijn DOI of zijn adres bij de uitgever, de universiteit of de opdrachtgever. "
    "Las u een kopie, dan zegt 'reading' hoe u het las; het adres van de kopie noemt u niet.",
)
