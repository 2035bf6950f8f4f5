"""Sentences that look like those of real records: Dutch, with thousands of different words.

A search index grows with the number of different words, so a short list would flatter it.
"""

from __future__ import annotations

from random import Random


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_TOPICS = _list(
    """
    taal lees reken schrijf spel school leer klas groeps ouder gezins team vak toets zomer week
    avond wijk buurt peuter kleuter brug overgangs start instroom woord klank letter begrips denk
    studie huiswerk tutor maatjes voorlees spreek luister kring instructie oefen herhalings
    verlengde praktijk beroeps loopbaan gedrags motivatie talent kansen advies doorstroom kennis
    methode coach leraren zorg bibliotheek
    """
)
_THINGS = _list(
    """
    aanpak training begeleiding programma groep tijd onderwijs ondersteuning methode traject project
    les bijeenkomst materiaal niveau opdracht coach leraar plan gesprek activiteit vaardigheid
    oefening ontwikkeling achterstand voorsprong resultaat doel instructie bezoek afspraak rooster
    periode onderzoek ervaring uitkomst verschil vergelijking opbrengst verwachting omgeving kracht
    ruimte lijst kaart route vraag antwoord leiding samenwerking scholing overleg beleid aanbod
    bereik locatie dag weekend taak rol
    """
)
_PEOPLE = _list(
    """
    leerlingen leraren ouders peuters kleuters tutoren scholen gemeenten nieuwkomers begeleiders
    studenten directeuren onderzoekers vrijwilligers kinderen jongeren teams besturen
    """
)
_VERBS = _list(
    """
    krijgen volgen gebruiken kiezen bespreken oefenen herhalen vergelijken begrijpen noemen missen
    waarderen versterken ondersteunen bereiken onthouden combineren plannen
    """
)
_QUALITIES = _list(
    """
    extra korte vaste kleine intensieve gerichte dagelijkse wekelijkse rustige duidelijke goede
    gezamenlijke lichte zware nieuwe bekende landelijke plaatselijke
    """
)
_TAILS = (
    "in kleine stappen",
    "buiten de gewone lessen",
    "met dezelfde begeleider",
    "gedurende het hele schooljaar",
    "vooral in het begin",
    "als er genoeg tijd voor is",
    "volgens de onderzoekers",
    "bij een deel van de deelnemers",
    "zonder dat de klas vol loopt",
    "naast het gewone werk",
)


def compound(random: Random) -> str:
    """Make a compound word, as Dutch does."""
    return random.choice(_TOPICS) + random.choice(_THINGS)


def title(random: Random) -> str:
    """Make the title of a record."""
    return f"{random.choice(_QUALITIES)} {compound(random)} voor {random.choice(_PEOPLE)}".capitalize()


def sentence(random: Random) -> str:
    """Make a sentence of some twelve words."""
    who, verb = random.choice(_PEOPLE), random.choice(_VERBS)
    what = f"{random.choice(_QUALITIES)} {compound(random)}"
    how = f"{random.choice(_QUALITIES)} {compound(random)}"
    return f"{who.capitalize()} {verb} {what} met {how}, {random.choice(_TAILS)}."


def text(random: Random, length: int) -> str:
    """Make sentences until there are at least so many characters."""
    sentences = [sentence(random)]
    while sum(map(len, sentences)) < length:
        sentences.append(sentence(random))
    return " ".join(sentences)


def paragraphs(random: Random, count: int, links: list[str]) -> str:
    """Make paragraphs, one for each link that stands in the middle of it."""
    blocks = [text(random, 220) for _ in range(count)]
    for index, link in enumerate(links):
        label = f"{compound(random)} en {compound(random)}"
        blocks[index % count] += f" Dat heet [{label}]({link}). {sentence(random)}"
    return "\n\n".join(blocks)
