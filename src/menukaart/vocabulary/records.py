"""Words for the records themselves: what kind they are, how they stand, and what an intervention is."""

from __future__ import annotations

from typing import Self

from menukaart.vocabulary.term import Term


class RecordKind(Term):
    """The three kinds of record. The value is the name of the folder, the plural that on the site."""

    plural: str

    def __new__(cls, value: str, label: str, plural: str, meaning: str) -> Self:
        """Add the Dutch plural."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.plural = plural
        member.meaning = meaning
        return member

    INTERVENTION = "interventions", "interventie", "interventies", "Wat een school of gemeente kan doen"
    THEME = "themes", "thema", "themas", "Een vraag van scholen of gemeenten, met wat erover bekend is"
    SOURCE = "sources", "bron", "bronnen", "Een publicatie of dataset waar records op steunen"


class Status(Term):
    """Where a record is in its life. Ids are for ever: nothing is ever deleted."""

    CONCEPT = "concept", "concept", "In bewerking: nog niet nagelezen"
    PUBLISHED = "gepubliceerd", "gepubliceerd", "Nagelezen en vrijgegeven"
    WITHDRAWN = "ingetrokken", "ingetrokken", "Staat niet meer op de menukaart; de pagina zegt waarom"
    MOVED = "verplaatst", "verplaatst", "Staat nu onder één ander adres"
    SPLIT = "gesplitst", "gesplitst", "Is verdeeld over twee of meer records"


class Unknown(Term):
    """Why something is not known. Unknown is never shown as zero."""

    UNKNOWN = "onbekend", "onbekend", "Onze bronnen zeggen hier niets over"
    NOT_SEARCHED = "niet-gezocht", "nog niet gezocht", "Wij hebben hier nog niet naar gezocht"
    NOT_FOUND = (
        "gezocht-niets-gevonden",
        "gezocht, niets gevonden",
        "Wij hebben gezocht en vonden geen bruikbare bron",
    )
    TOO_FEW = "te-weinig-studies", "te weinig studies", "Er zijn te weinig studies voor een uitspraak"
    NOT_APPLICABLE = "niet-van-toepassing", "niet van toepassing", "Deze vraag speelt hier niet"


class InterventionKind(Term):
    """What sort of thing an intervention is."""

    APPROACH = "aanpak", "aanpak", "Een manier van werken, niet gebonden aan één aanbieder"
    PROGRAMME = "programma", "programma", "Een uitgewerkt programma met een naam en een handleiding"
    MEASURE = "maatregel", "maatregel", "Eén afgebakende keuze in beleid of organisatie"
    PRECONDITION = "randvoorwaarde", "randvoorwaarde", "Wat op orde moet zijn zodat iets anders werkt"


class Phase(Term):
    """School phase."""

    VVE = "vve", "voor- en vroegschool", "Peuters en kleuters, 2 tot 6 jaar"
    PO = "po", "primair onderwijs", "Basisschool en speciaal basisonderwijs, 4 tot 12 jaar"
    VO = "vo", "voortgezet onderwijs", "12 tot 18 jaar"
    MBO = "mbo", "middelbaar beroepsonderwijs", "Vanaf 16 jaar"

    @property
    def abbreviation(self) -> str:
        """The short name that every Dutch school knows."""
        return self.value


class ActionLevel(Term):
    """Who carries it out, from far to near the pupil."""

    MUNICIPALITY = "gemeente", "gemeente", "De gemeente of een samenwerking in de regio"
    SCHOOL = "school", "school", "Het schoolteam of het bestuur"
    CLASS = "klas", "klas", "De leraar in de groep"
    PUPIL = "leerling", "leerling", "Eén leerling of een klein groepje"


class TargetGroup(Term):
    """For whom it is meant."""

    ALL = "alle-leerlingen", "alle leerlingen"
    AT_RISK = (
        "leerlingen-met-achterstandsrisico",
        "leerlingen met een risico op achterstand",
        "Kinderen die door hun omstandigheden minder leren dan zij kunnen",
    )
    LOW_ACHIEVERS = "leerlingen-met-leerachterstand", "leerlingen met een leerachterstand"
    POOR_READERS = "zwakke-lezers", "leerlingen die moeite hebben met lezen"
    MULTILINGUAL = "meertalige-leerlingen", "meertalige leerlingen (NT2)"
    NEWCOMERS = "nieuwkomers", "nieuwkomers"
    TODDLERS = "peuters", "peuters"
    INFANTS = "kleuters", "kleuters"
    PARENTS = "ouders", "ouders"
    STAFF = "leraren", "leraren en andere professionals"


class Outcome(Term):
    """The domain that a figure is about, or that an intervention aims at."""

    GENERAL = "schoolprestaties", "schoolprestaties (algemeen)"
    MATHS = "rekenen", "rekenen en wiskunde"
    LANGUAGE = "taal", "taal (algemeen)"
    READING = "lezen", "lezen"
    VOCABULARY = "woordenschat", "woordenschat"
    COGNITION = "ontwikkeling-jonge-kind", "ontwikkeling van het jonge kind"
    SOCIAL = "sociaal-emotioneel", "sociaal-emotionele ontwikkeling"
    BEHAVIOUR = "gedrag", "gedrag"
    WELLBEING = "welbevinden", "welbevinden en motivatie"
    ADVICE = "schooladvies-en-doorstroom", "schooladvies en doorstroom"
    PARENTS = "ouderbetrokkenheid", "ouderbetrokkenheid"
    TEACHING = "handelen-van-leraren", "handelen van leraren"
    SEGREGATION = "segregatie", "segregatie en gelijke toegang"


class Entrance(Term):
    """The question with which a reader comes to the themes, in the order of the page."""

    SUBJECTS = "vakken", "Taal, lezen en rekenen", "Hoe leren leerlingen taal, lezen en rekenen?"
    EXTRA = "extra-hulp", "Extra tijd en hulp", "Wie krijgt extra tijd of hulp, en hoe?"
    EARLY = (
        "jong-en-thuis",
        "Het jonge kind en thuis",
        "Wat kan er vóór groep 3, thuis en in de wijk?",
    )
    FAIR = "eerlijke-kansen", "Eerlijke kansen", "Hoe krijgt elke leerling een eerlijke kans?"
    TEAM = "klas-en-team", "Klas en team", "Hoe maken wij een goede klas en een sterk team?"
    POLICY = "beleid", "Beleid, geld en meten", "Wat kan een gemeente of bestuur, en hoe weet u of het helpt?"


class Advice(Term):
    """Why a school should stop with something, or think again before it starts."""

    RATHER_NOT = "liever-niet", "liever niet doen", "Onderzoek wijst op nadeel, of er is iets beters"
    THINK_TWICE = "denk-twee-keer-na", "denk er twee keer over na", "Werkt soms, of alleen onder voorwaarden"


class Moment(Term):
    """When it happens."""

    LESSON = "tijdens-de-les", "tijdens de les"
    SCHOOL_TIME = "onder-schooltijd", "onder schooltijd, naast de les"
    AFTER_SCHOOL = "na-schooltijd", "na schooltijd"
    WEEKEND = "weekend", "in het weekend"
    HOLIDAY = "vakantie", "in de vakantie"
    HOME = "thuis", "thuis"


class RelationKind(Term):
    """How one intervention stands to another."""

    ALTERNATIVE = "alternatief", "alternatief"
    PART_OF = "onderdeel-van", "onderdeel van"
    CONTAINS = "omvat", "omvat"
    RELATED = "verwant", "verwant"


class SourceType(Term):
    """Kind of publication: the names of CSL (Citation Style Language)."""

    ARTICLE = "article-journal", "tijdschriftartikel"
    BOOK = "book", "boek"
    CHAPTER = "chapter", "hoofdstuk"
    REPORT = "report", "rapport"
    THESIS = "thesis", "proefschrift"
    PAPER = "paper-conference", "congresbijdrage"
    WORKING_PAPER = "manuscript", "werkdocument"
    NEWS = "article-newspaper", "krantenartikel"
    WEBPAGE = "webpage", "webpagina"
    DATASET = "dataset", "dataset"
    LAW = "legislation", "wet- of regelgeving"


COST_BANDS: dict[int, str] = {
    1: "zeer laag",
    2: "laag",
    3: "gemiddeld",
    4: "hoog",
    5: "zeer hoog",
}
"""Cost bands: extra cost a pupil a year, compared with what a school does anyway."""
