"""Dutch words for what a study table says in its own: countries, subjects, periods."""

from __future__ import annotations

import re

from menukaart import dutch
from menukaart.evidence.pooling.studies import PooledStudy, StudyGroup
from menukaart.vocabulary import Grouping

_COUNTRIES = {
    "australia": "Australië",
    "belgium": "België",
    "canada": "Canada",
    "denmark": "Denemarken",
    "finland": "Finland",
    "france": "Frankrijk",
    "germany": "Duitsland",
    "ireland": "Ierland",
    "israel": "Israël",
    "netherlands": "Nederland",
    "the netherlands": "Nederland",
    "nl": "Nederland",
    "new zealand": "Nieuw-Zeeland",
    "norway": "Noorwegen",
    "sweden": "Zweden",
    "uk": "VK",
    "united kingdom": "VK",
    "us": "VS",
    "usa": "VS",
    "united states": "VS",
}
"""Countries as tables name them, in lower case; a country that is not here keeps its own name."""

_SUBJECTS = {
    "composite": "meer vakken in één toets",
    "language": "taal",
    "literacy": "taal en lezen",
    "math": "rekenen",
    "mathematics": "rekenen",
    "reading": "lezen",
    "science": "natuur en techniek",
    "writing": "schrijven",
}

_REST = {
    Grouping.COUNTRY: "andere landen",
    Grouping.SUBJECT: "andere vakken",
    Grouping.PERIOD: "andere jaren",
}

_ET_AL = re.compile(r" et al\.?(?=\W|$)")
_AND = re.compile(r" (?:and|&) ")


def group_name(group: StudyGroup) -> str:
    """Name a group of studies."""
    if not group.key:
        return _REST[group.grouping]
    match group.grouping:
        case Grouping.COUNTRY:
            return country(group.key)
        case Grouping.SUBJECT:
            return dutch.enumeration(_SUBJECTS.get(part.casefold(), part) for part in group.key.split("/"))
        case Grouping.PERIOD:
            return _period(group.key)


def country(text: str) -> str:
    """Write a country, or several with ``/`` between them, in Dutch."""
    return ", ".join(_COUNTRIES.get(part.casefold(), part) for part in text.split("/"))


def study_name(study: PooledStudy) -> str:
    """Name a study as a Dutch reader would: ``Toll en Van Luit (2012)``; without a name by its id."""
    name = study.effect.name or f"studie {study.effect.study}"
    return _AND.sub(" en ", _ET_AL.sub(" e.a.", name))


def study_detail(study: PooledStudy) -> str:
    """Write where and when, as far as the name does not say so already."""
    year = str(study.year) if study.year and str(study.year) not in study.effect.name else ""
    return ", ".join(filter(None, (year, country(study.country) if study.country else "")))


def _period(key: str) -> str:
    first, last = key.split("-")
    if not first:
        return f"tot en met {last}"
    return f"{first} tot en met {last}" if last else f"vanaf {first}"
