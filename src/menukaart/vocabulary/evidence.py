"""Words for evidence: what was measured, how, with whom, and what came of it."""

from __future__ import annotations

from typing import Self

from menukaart.vocabulary.term import Term


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


class Reading(Term):
    """Where the editors read a figure."""

    WORK = "werk-zelf", "gelezen in het werk zelf"
    ABSTRACT = "samenvatting", "alleen de samenvatting gelezen"
    ELSEWHERE = "ander-werk", "gelezen in een ander werk"
    COMPUTED = "zelf-berekend", "door ons berekend uit een openbare tabel"

    @property
    def is_of_the_work(self) -> bool:
        """Whether the number rests on the work itself: read there, or computed from its own rows."""
        return self in {Reading.WORK, Reading.COMPUTED}


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
        "Wij vonden beschrijvingen, geen vergelijking.",
    )
    WEAK_OR_RELATED = (
        "alleen-zwak-of-verwant",
        "alleen verwant of zwak onderzoek",
        "Er is alleen onderzoek naar iets wat erop lijkt, of onderzoek dat te zwak is om te tellen.",
    )
    ELSEWHERE = (
        "alleen-elders",
        "alleen elders beoordeeld",
        "Wij vonden alleen een cijfer of oordeel van anderen.",
    )
    TOO_FEW = "te-weinig", "te weinig om te oordelen", "Wij vonden te weinig om te oordelen."
    NOT_APPLICABLE = "niet-van-toepassing", "niet van toepassing", "Deze vraag speelt hier niet."


class Claimed(Term):
    """What the evidence on one outcome lets us claim."""

    CLEARLY = "duidelijk-beter", "helpt duidelijk"
    SLIGHTLY = "beetje-beter", "helpt een beetje"
    BETTER = "beter", "helpt, hoeveel is niet bekend"
    LITTLE = "weinig-of-geen-verschil", "weinig of geen verschil"
    NOT_FOUND = "niet-gevonden", "verschil niet gevonden en niet uitgesloten"
    UNDECIDED = "onbeslist", "nog niet te zeggen welke kant het op gaat"
    WORSE = "slechter", "slechter"
    MIXED = "wisselend", "wisselend"
    RELATED = "alleen-verwant", "alleen onderzoek naar iets wat erop lijkt"
    NOTHING_FOUND = "gezocht-niets-gevonden", "gezocht, niets gevonden"
    UNJUDGED = "niet-beoordeeld", "nog niet beoordeeld"


class SizeBand(Term):
    """A word for the size of a difference in learning, from worse to better."""

    WORSE = "slechter", "slechter"
    LITTLE = "weinig-of-geen-verschil", "weinig of geen verschil"
    SLIGHT = "beetje-beter", "een beetje beter"
    CLEAR = "duidelijk-beter", "duidelijk beter"


class NoFigure(Term):
    """Why no single figure stands for an intervention on an outcome."""

    SEVERAL = "meer-cijfers", "Meer cijfers, en geen daarvan geldt voor het geheel"
    UNLIKE = (
        "niet-vergelijkbaar",
        "Alleen cijfers uit een ranglijst, in maanden of zonder vergelijkingsgroep",
    )
    RANKING = "alleen-ranglijst", "Alleen een cijfer uit een ranglijst"
    MONTHS = "alleen-maanden", "Alleen maanden leerwinst, zoals een bron ze afdrukt"
    RETRACTED = "alleen-ingetrokken", "Alleen cijfers uit een ingetrokken bron"
    RELATED = "alleen-verwant", "Alleen cijfers van een verwante invloed"
    NOTHING = "geen-cijfer", "Geen cijfer over deze uitkomst"


class Grouping(Term):
    """By what studies are put together."""

    COUNTRY = "country", "Per land"
    SUBJECT = "subject", "Per vak"
    PERIOD = "period", "Per periode"


class Blank(Term):
    """Why a cell has no figure about its outcome."""

    NOT_SEARCHED = (
        "niet-gezocht",
        "niet gezocht",
        "Er is een aanpak, zonder cijfer over deze uitkomst. Bij ten minste één zochten wij nog niet.",
    )
    NOT_FOUND = (
        "niets-gevonden",
        "gezocht, niets gevonden",
        "Er is een aanpak. Wij zochten bij elke naar cijfers en vonden niets bruikbaars.",
    )
    NO_FIGURE = (
        "geen-cijfer",
        "geen cijfer",
        "Er is een aanpak. Onze bronnen geven geen cijfer over deze uitkomst.",
    )
    NO_INTERVENTION = (
        "geen-interventie",
        "geen aanpak",
        "Op de menukaart mikt geen enkele aanpak hierop.",
    )
    NOT_APPLICABLE = "niet-van-toepassing", "niet van toepassing", "Deze combinatie bestaat niet."


class Verdict(Term):
    """Whether a criterion is met."""

    YES = "yes", "ja", "Hieraan is voldaan"
    NO = "no", "nee", "Hieraan is niet voldaan"
    UNKNOWN = "unknown", "weten we niet", "Dat weten wij niet uit onze bronnen"
