"""Words of the site itself: its pages, its choices and its problems."""

from __future__ import annotations

from menukaart.vocabulary.term import Term


class Severity(Term):
    """How serious a problem is: an error stops the build, a warning does not.

    A hint says how a text may read better. The check counts hints, and names them only when asked.
    """

    ERROR = "error", "fout"
    WARNING = "warning", "waarschuwing"
    HINT = "hint", "aanwijzing"


class PageKind(Term):
    """The kinds of page as the search names them, with the labels of its facet."""

    INTERVENTION = "interventie", "Aanpakken"
    THEME = "thema", "Thema’s"
    SOURCE = "bron", "Bronnen"
    OTHER = "pagina", "Andere pagina’s"
    OLD = "oud adres", "Oude adressen"


class FootColumn(Term):
    """A column of the list of pages in the foot; its value is the heading."""

    CHOOSING = "Kiezen"
    EVIDENCE = "Bewijs"
    PARTICIPATING = "Meedoen"
    ABOUT = "Over deze site"


class FacetName(Term):
    """By what one can choose interventions: name in an address, heading, and what to know when choosing."""

    PHASE = "fase", "Onderwijsfase"
    OUTCOME = "uitkomst", "Wat u wilt verbeteren"
    TARGET_GROUP = "doelgroep", "Voor wie"
    STRENGTH = (
        "bewijskracht",
        "Bewijskracht, ten minste",
        "Hoe zeker het onderzoek is, niet hoe groot het effect is.",
    )
    COST = "kosten", "Kosten"
    STAFF = "extra-mensen", "Extra mensen nodig"
    MOMENT = "wanneer", "Wanneer"
    NETHERLANDS = "nederland", "In Nederland"
    GAP = "kloof", "Kloof tussen leerlingen"
    LEVEL = "niveau", "Wie aan zet is"
    THEME = "thema", "Thema"
    KIND = "soort", "Soort"


class MenuGroup(Term):
    """How the menukaart groups interventions: by what is known of them, in the order of the page."""

    JUDGED = (
        "beoordeeld",
        "Beoordeeld",
        "Hoe zeker het onderzoek is, staat erbij. Ook ‘het helpt niet’ kan zeker zijn.",
    )
    UNJUDGED = (
        "nog-niet-beoordeeld",
        "Nog niet beoordeeld",
        "Dat is iets anders dan: het helpt niet. Achter elke naam staat waarom er nog geen oordeel is.",
    )
    CAUTION = (
        "liever-niet",
        "Liever niet, of denk er twee keer over na",
        "Lees bij Niet doen waarom, en wat u in plaats daarvan kunt doen.",
    )


class KnownMark(Term):
    """What a mark in the picture of the front page says of an intervention, besides how sure that is."""

    BETTER = "beter", "beter in het onderzoek"
    MIXED = "wisselend", "wisselend, of over iets wat erop lijkt"
    NONE = "geen-verschil", "geen duidelijk verschil"
    WORSE = "slechter", "slechter, of beter eerst overdenken"
    UNKNOWN = "niet-beoordeeld", "nog niet beoordeeld"


class Fate(Term):
    """What a change did to a record, as ``menukaart diff`` tells it."""

    NEW = "nieuw", "nieuw"
    CHANGED = "veranderd", "veranderd"
    FOLLOWS = "volgt", "verandert mee", "Het record zelf is gelijk; wat eruit volgt, is anders"
    MOVED = "verplaatst", "verplaatst"
    SPLIT = "gesplitst", "gesplitst"
    WITHDRAWN = "ingetrokken", "ingetrokken"
    GONE = "weg", "weg"


class ChangeKind(Term):
    """What changed in a record between two releases: name in an address, label, and what it means."""

    NEW = "nieuw", "Nieuw", "De pagina kwam erbij."
    MOVED = "verplaatst", "Verplaatst", "De pagina kreeg een ander adres, of werd verdeeld."
    WITHDRAWN = "ingetrokken", "Ingetrokken", "De inhoud staat niet meer op de menukaart."
    CAUTION = "waarschuwing", "Waarschuwing", "Het advies om iets te laten of te overdenken is anders."
    CERTAINTY = "zekerheid", "Zekerheid", "De zekerheid of het oordeel is anders, volgens dezelfde regel."
    RULE = (
        "regel",
        "Andere regel",
        "De score is anders, en de regel ook. Of het onderzoek veranderde, zegt zij dan niet.",
    )
    FIGURES = "cijfers", "Cijfers en onderzoek", "Er zijn cijfers of bevindingen bij, weg of anders."
    COST = "kosten", "Kosten", "Bedragen of uren zijn anders."
    OPTIONS = "aanpakken", "Aanpakken bij een thema", "Er zijn aanpakken bij, weg of anders ingedeeld."
    SOURCES = "bronnen", "Bronnen", "Er zijn bronnen bij of weg."
    TEXT = "tekst", "Andere tekst", "Iets anders op de pagina is anders."


class Demand(Term):
    """What an intervention asks, in the order in which readers see the groups."""

    LESSON = "in-de-groep", "In de groep", "De leraar of begeleider gaat anders werken"
    TEAM = "hele-school", "Met het hele team", "School of bestuur maakt samen een plan"
    PEOPLE = "extra-mensen", "Vraagt extra mensen", "Er is iemand extra nodig, zoals een tutor of assistent"
    TIME = "extra-tijd", "Vraagt tijd buiten school", "Na school, in het weekend, in de vakantie of thuis"
    DECISION = "besluit", "Vraagt een besluit buiten de school", "De gemeente of de regio is aan zet"


class Never(Term):
    """Why an intervention is never an option for a goal; the first that holds counts."""

    RATHER_NOT = "liever-niet", "Liever niet doen", "Onderzoek wijst op nadeel, of er is iets beters."
    THINK_TWICE = (
        "denk-twee-keer-na",
        "Denk er eerst twee keer over na",
        "Dit werkt soms, of alleen onder voorwaarden. Lees eerst waarom.",
    )
    YOUNG = "jonge-kind", "Alleen voor peuters en kleuters", "U zoekt iets vanaf groep 3."
    NO_GAIN = (
        "geen-winst",
        "Onderzocht, maar zonder duidelijke winst",
        "Het middelste cijfer is bijna nul of negatief, of Nederlands onderzoek vond geen effect.",
    )
    TOO_LITTLE = (
        "te-weinig",
        "Te weinig over bekend",
        "Wij kennen nog geen vergelijkend onderzoek. Dat is iets anders dan dat het niet werkt.",
    )


class CellForm(Term):
    """What the cells of a column of the tables hold."""

    TEXT = "tekst", "tekst"
    NUMBER = "getal", "getal", "Met een punt voor de decimalen"
    COUNT = "geheel-getal", "geheel getal"
    FLAG = "ja-of-nee", "ja of nee", "TRUE of FALSE; in een Nederlandse Excel WAAR of ONWAAR"
    DAY = "dag", "dag", "Jaar, maand en dag, zoals 2026-11-21"
    WORD = "vast-woord", "vast woord", "Eén woord uit een vaste lijst; zie het blad woorden"
    WORDS = "vaste-woorden", "vaste woorden", "Woorden uit een vaste lijst, met '; ' ertussen"
    LIST = "lijst", "lijst", "Namen of ids, met '; ' ertussen"
