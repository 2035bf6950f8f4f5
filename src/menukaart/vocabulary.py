"""Every fixed list of words, with its Dutch label and meaning. Written once, here.

The value is what a record and the API hold; the label is what a reader sees; the meaning stands
in the reference of fields and in the JSON Schema.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A word from a fixed list, with its label and meaning."""

    label: str
    meaning: str

    def __new__(cls, value: str, label: str = "", meaning: str = "") -> Self:
        """Make a member that is equal to its value and carries its words along."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value
        member.meaning = meaning
        return member


class RecordKind(Term):
    """The three kinds of record. The value is the name of the folder."""

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

    UNKNOWN = "onbekend", "onbekend", "De bronnen die wij lazen zeggen hier niets over"
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


class Measure(Term):
    """In what a figure is expressed. Stored as the source prints it."""

    standardised: bool

    def __new__(
        cls,
        value: str,
        label: str,
        meaning: str,
        standardised: bool = False,  # noqa: FBT001, FBT002
    ) -> Self:
        """Add whether it is a standardised mean difference (comparable on a d yardstick)."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.meaning = meaning
        member.standardised = standardised
        return member

    D = "d", "d", "Verschil tussen twee groepen, afgezet tegen de spreiding van de scores (Cohens d)", True
    G = "g", "g", "Hedges' g: als d, met correctie voor kleine groepen", True
    SD = "SD", "SD", "Verschil in standaarddeviaties, zoals de bron het noemt", True
    ES = "ES", "ES", "Effectgrootte; de bron zegt niet precies welke", True
    R = "r", "r", "Correlatie"
    TAU_U = "tau-u", "Tau-U", "Maat voor studies met één leerling tegelijk, zonder groep"
    ODDS_RATIO = "odds-ratio", "odds ratio", "Verhouding van kansen"
    RATE_RATIO = "incidentieratio", "incidentieratio", "Verhouding van aantallen voorvallen"
    MONTHS = "maanden", "maanden", "Maanden leerwinst, zoals de bron ze afdrukt"
    PERCENTILE = "percentielpunten", "percentielpunten", "Verschuiving op een schaal van 100"
    IMPROVEMENT = (
        "improvement-index",
        "improvement index",
        "Percentielpunten volgens de What Works Clearinghouse (VS)",
    )
    PERCENT = "procent", "procent", "Aandeel"
    PERCENT_POINTS = "procentpunten", "procentpunten", "Verschil tussen twee percentages"


class Design(Term):
    """How the study behind a figure or a source was set up."""

    META_ANALYSIS = "meta-analyse", "meta-analyse", "Veel studies samengevat in één getal"
    REVIEW = "literatuurstudie", "literatuurstudie", "Overzicht van studies, zonder samengevat getal"
    RANKING = "ranglijst", "ranglijst", "Gemiddelden over veel ongelijke meta-analyses"
    RCT = "experiment-met-loting", "experiment met loting (RCT)", "Loting bepaalde wie meedeed en wie niet"
    QUASI = "quasi-experiment", "quasi-experiment", "Vergelijking met een groep zonder loting"
    BEFORE_AFTER = "voor-en-nameting", "voor- en nameting", "Vergelijking met eerder, zonder groep ernaast"
    MONITOR = "monitor", "monitor of registratie", "Cijfers die doorlopend worden bijgehouden"
    QUALITATIVE = "kwalitatief", "kwalitatief onderzoek", "Interviews, observaties of gevalsstudies"
    POLICY = "beleid-of-advies", "beleid of advies", "Beleidsstuk, advies of handreiking"


class Population(Term):
    """Whose effect a figure is."""

    TARGET = "doelgroep", "leerlingen met een risico op achterstand"
    GENERAL = "algemeen", "leerlingen in het algemeen"


class TestType(Term):
    """With what kind of test the outcome was measured."""

    STANDARDISED = "gestandaardiseerd", "gestandaardiseerde toets"
    OWN = "eigen", "toets gemaakt door de onderzoekers"
    MIXED = "gemengd", "beide soorten toetsen"


class EffectRelation(Term):
    """Whether a figure is about this intervention itself."""

    DIRECT = "direct", "van deze aanpak zelf"
    PROXY = "verwant", "van een verwante invloed, niet van deze aanpak zelf"


class Direction(Term):
    """What a study found, in one word; for findings without a figure."""

    POSITIVE = "positief", "positief"
    NO_DIFFERENCE = "geen-verschil", "geen aantoonbaar verschil"
    NEGATIVE = "negatief", "negatief"
    MIXED = "gemengd", "gemengd"


class DutchVerdict(Term):
    """What is known of it in the Netherlands."""

    NOT_APPLIED = "niet-toegepast", "niet toegepast", "Wordt in Nederland niet gedaan, voor zover wij weten"
    APPLIED = "toegepast", "toegepast", "Wordt gedaan, maar niet met een vergelijking onderzocht"
    STUDIED = "onderzocht", "onderzocht", "Onderzocht; de uitkomst is gemengd of nog niet bekend"
    EFFECT = "effect-aangetoond", "effect aangetoond", "Nederlands onderzoek vond een effect"
    NO_EFFECT = (
        "geen-effect-gevonden",
        "geen effect gevonden",
        "Nederlands onderzoek vond geen aantoonbaar effect",
    )


class GapVerdict(Term):
    """Whether it narrows the gap between pupils with fewer and with more opportunities."""

    NARROWS = "verkleint", "verkleint de kloof"
    EQUAL = "gelijk", "laat de kloof gelijk"
    WIDENS = "vergroot", "vergroot de kloof"


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


class Reading(Term):
    """Where the editors read a figure."""

    WORK = "werk-zelf", "gelezen in het werk zelf"
    ABSTRACT = "samenvatting", "wij lazen alleen de samenvatting"
    ELSEWHERE = "ander-werk", "wij lazen dit in een ander werk"


class Setting(Term):
    """Under what circumstances a study was done."""

    PRACTICE = "gewone-praktijk", "in de gewone schoolpraktijk"
    CONTROLLED = "onder-begeleiding", "onder begeleiding van de onderzoekers"


class SearchSubject(Term):
    """What the editors searched for."""

    EFFECTS = "effecten", "onderzoek dat leerlingen met en zonder de aanpak vergelijkt"
    NETHERLANDS = "nederland", "Nederlands onderzoek"
    COST = "kosten", "kosten"
    RECOGNITION = "erkenning", "erkenningen"
    OTHER = "overig", "iets anders"


class SearchResult(Term):
    """What came out of a search."""

    NOTHING = "niets", "niets gevonden"
    SOMETHING = "iets", "iets gevonden"


class EvidenceState(Term):
    """Whether the evidence was judged, and if not, why there is no number."""

    JUDGED = "beoordeeld", "beoordeeld", "Er is onderzoek dat wij konden beoordelen."
    NOTHING_FOUND = (
        "gezocht-niets-gevonden",
        "gezocht, niets gevonden",
        "Wij zochten en vonden geen onderzoek dat vergelijkt.",
    )
    NOT_SEARCHED = "niet-gezocht", "nog niet gezocht", "Wij zochten nog niet naar onderzoek."
    SILENT = "bronnen-zeggen-niets", "geen onderzoek in onze bronnen", "In onze bronnen staat geen onderzoek."
    DESCRIPTION = (
        "alleen-beschrijving",
        "alleen beschrijvingen",
        "Wij lazen beschrijvingen, geen vergelijking.",
    )
    WEAK_OR_RELATED = (
        "alleen-zwak-of-verwant",
        "alleen verwant of zwak onderzoek",
        "Er is alleen onderzoek naar iets wat erop lijkt, of onderzoek dat te zwak is om te tellen.",
    )
    ELSEWHERE = (
        "alleen-elders",
        "alleen elders beoordeeld",
        "Wij lazen alleen een cijfer of oordeel van anderen.",
    )
    TOO_FEW = "te-weinig", "te weinig om te oordelen", "Wij vonden te weinig om te oordelen."
    NOT_APPLICABLE = "niet-van-toepassing", "niet van toepassing", "Deze vraag speelt hier niet."


COST_BANDS: dict[int, str] = {
    1: "zeer laag",
    2: "laag",
    3: "gemiddeld",
    4: "hoog",
    5: "zeer hoog",
}
"""Cost bands: extra cost a pupil a year, compared with what a school does anyway."""
