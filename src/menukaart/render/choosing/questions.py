"""The questions of "Help me kiezen" as data: phase, goal, for whom, time and money, what is in place.

The names and values stand in addresses (``kiezen/po/lezen/?voor-wie=zwakke-lezers&budget=klein``) and are
promises. What is not known of an intervention is never taken for no: it stays, and the page says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from menukaart import dutch
from menukaart.evidence.costs.band import cost_band
from menukaart.model import Intervention
from menukaart.render.facets import UNKNOWN
from menukaart.vocabulary import COST_BANDS, Moment, Outcome, Phase, TargetGroup

_ADULTS = frozenset({TargetGroup.PARENTS, TargetGroup.STAFF})
_YOUNG = frozenset({TargetGroup.TODDLERS, TargetGroup.INFANTS})
_ANY_AGE = frozenset({TargetGroup.ALL, TargetGroup.LOW_ACHIEVERS, TargetGroup.POOR_READERS})
_YOUNG_MOST = 6
"""Age at which the phase of peuters and kleuters ends."""


class AnswerFit(Enum):
    """How an intervention stands to an answer."""

    YES = auto()
    NO = auto()
    UNSURE = auto()


@dataclass(frozen=True, slots=True)
class Stage:
    """A school phase in the words of a school."""

    phase: Phase
    title: str
    hint: str


@dataclass(frozen=True, slots=True)
class Goal:
    """What a school wants to improve: ``studied_on`` ends the sentence "onderzocht op ..."."""

    id: str
    title: str
    hint: str
    studied_on: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that narrows the choice.

    Attributes:
        value: as it stands in an address.
        label: what readers see.
        fits: how an intervention stands to it.
        facets: the same choice on the menukaart, by id of the facet; empty where it has none.
    """

    value: str
    label: str
    fits: Callable[[Intervention], AnswerFit]
    facets: Mapping[str, tuple[str, ...]]

    def is_asked(self, stage: Stage) -> bool:
        """Tell whether the answer makes sense in a phase: peuters and kleuters have one of their own."""
        return stage.phase is Phase.VVE or self.value not in _YOUNG


@dataclass(frozen=True, slots=True)
class Question:
    """A question about the own school.

    Attributes:
        id: its name in an address.
        any_label: the answer that narrows nothing.
        unsure: said of an option when it is not known whether it fits.
        left_out: heading above what an answer rules out.
    """

    id: str
    legend: str
    hint: str
    answers: tuple[Answer, ...]
    any_label: str
    unsure: str
    left_out: str


STAGES: tuple[Stage, ...] = (
    Stage(Phase.VVE, "Peuters en kleuters", "Kinderopvang, voorschool en groep 1 en 2"),
    Stage(Phase.PO, "Basisschool, vanaf groep 3", "Ook speciaal basisonderwijs"),
    Stage(Phase.VO, "Voortgezet onderwijs", "Van brugklas tot examen, ook praktijkonderwijs"),
    Stage(Phase.MBO, "Middelbaar beroepsonderwijs", "Studenten vanaf 16 jaar"),
)

GOALS: tuple[Goal, ...] = (
    Goal("lezen", "Beter lezen", "Technisch en begrijpend lezen", "lezen", (Outcome.READING,)),
    Goal(
        "taal",
        "Betere taal en een grotere woordenschat",
        "Mondelinge taal, woordenschat, Nederlands als tweede taal",
        "taal of woordenschat",
        (Outcome.LANGUAGE, Outcome.VOCABULARY),
    ),
    Goal("rekenen", "Beter rekenen", "Rekenen en wiskunde", "rekenen", (Outcome.MATHS,)),
    Goal(
        "leren",
        "Beter leren in het algemeen",
        "Meer dan één vak, een goede start, achterstanden inhalen",
        "schoolprestaties of ontwikkeling",
        (Outcome.GENERAL, Outcome.COGNITION),
    ),
    Goal(
        "welbevinden",
        "Beter in hun vel, beter gedrag",
        "Motivatie, omgaan met anderen, gedrag in de klas",
        "gedrag, motivatie of welbevinden",
        (Outcome.SOCIAL, Outcome.BEHAVIOUR, Outcome.WELLBEING),
    ),
    Goal(
        "ouders",
        "Ouders meer betrekken",
        "Thuis helpen, contact met school",
        "de betrokkenheid van ouders",
        (Outcome.PARENTS,),
    ),
    Goal(
        "doorstroom",
        "Eerlijke kansen en een goede overstap",
        "Schooladvies, doorstroom, gemengde scholen",
        "schooladvies, doorstroom of gelijke toegang",
        (Outcome.ADVICE, Outcome.SEGREGATION),
    ),
    Goal("lesgeven", "Sterker lesgeven", "Wat leraren weten en doen", "lesgeven", (Outcome.TEACHING,)),
)
"""What schools want, in at most eight plain goals. Every outcome belongs to exactly one."""


def in_stage(record: Intervention, phase: Phase) -> bool:
    """Tell whether an intervention belongs to a phase; what is for kleuters belongs to the first one."""
    return phase in record.phases or (phase is Phase.VVE and bool(_YOUNG & set(record.target_groups)))


def only_for_the_young(record: Intervention) -> bool:
    """Tell whether something on a primary school stops before groep 3: by its ages, else by its groups."""
    groups = set(record.target_groups)
    if record.ages:
        return record.ages.max <= _YOUNG_MOST
    return bool(groups & _YOUNG) and not groups & _ANY_AGE


def _for(group: TargetGroup, *wider: TargetGroup) -> Answer:
    """Make the answer "for this group"; what is for a wider group may fit too."""
    accepted = {*wider, TargetGroup.ALL} - {group}

    def fits(record: Intervention) -> AnswerFit:
        pupils = set(record.target_groups) - _ADULTS
        if group in pupils:
            return AnswerFit.YES
        return AnswerFit.UNSURE if not pupils or pupils & accepted else AnswerFit.NO

    values = (group.value, *(other.value for other in TargetGroup if other in accepted))
    return Answer(group.value, dutch.capital(group.label), fits, {"doelgroep": values})


def _at_most(value: str, band: int, label: str) -> Answer:
    def fits(record: Intervention) -> AnswerFit:
        found = cost_band(record.cost)
        if found is None:
            return AnswerFit.UNSURE
        return AnswerFit.YES if found.value <= band else AnswerFit.NO

    bands = tuple(str(each) for each in COST_BANDS if each <= band)
    return Answer(value, label, fits, {"kosten": (*bands, UNKNOWN)})


def _without_timetable(record: Intervention) -> AnswerFit:
    moments: Collection[Moment] = record.dosage.moments if record.dosage else ()
    if not moments:
        return AnswerFit.UNSURE
    return AnswerFit.NO if set(moments) == {Moment.SCHOOL_TIME} else AnswerFit.YES


def _without_staff(record: Intervention) -> AnswerFit:
    extra = record.dosage.extra_staff if record.dosage else None
    if extra is None:
        return AnswerFit.UNSURE
    return AnswerFit.NO if extra else AnswerFit.YES


def _without_parents(record: Intervention) -> AnswerFit:
    return AnswerFit.NO if TargetGroup.PARENTS in record.target_groups else AnswerFit.YES


_MOMENTS = tuple(moment.value for moment in Moment if moment is not Moment.SCHOOL_TIME)

FOR_WHOM = "voor-wie"

QUESTIONS: tuple[Question, ...] = (
    Question(
        FOR_WHOM,
        "Voor wie zoekt u iets?",
        "Wat voor alle leerlingen is bedoeld, blijft meedoen.",
        (
            _for(TargetGroup.TODDLERS, TargetGroup.AT_RISK),
            _for(TargetGroup.INFANTS, TargetGroup.AT_RISK),
            _for(TargetGroup.POOR_READERS, TargetGroup.LOW_ACHIEVERS, TargetGroup.AT_RISK),
            _for(TargetGroup.LOW_ACHIEVERS, TargetGroup.AT_RISK),
            _for(TargetGroup.AT_RISK, TargetGroup.LOW_ACHIEVERS),
            _for(TargetGroup.MULTILINGUAL, TargetGroup.AT_RISK),
            _for(TargetGroup.NEWCOMERS, TargetGroup.MULTILINGUAL, TargetGroup.AT_RISK),
            _for(TargetGroup.ALL),
        ),
        "Dat maakt niet uit",
        "Niet speciaal voor deze groep bedoeld, wel voor een bredere groep.",
        "Bedoeld voor een andere groep",
    ),
    Question(
        "budget",
        "Hoeveel mag het kosten?",
        "Per leerling per jaar, boven op wat u al doet. Deel uw bedrag door het aantal leerlingen: "
        "20.000 euro voor 100 leerlingen is 200 euro per leerling. Kosten zijn laag tot 200 Engelse pond, "
        "en gemiddeld tot 600.",
        (
            _at_most("klein", 2, "Weinig: zeer lage of lage kosten"),
            _at_most("midden", 3, "Niet meer dan gemiddeld"),
        ),
        "Dat maakt niet uit",
        "De kosten zijn nog niet bekend: vraag ernaar.",
        "Kost meer dan u wilt",
    ),
    Question(
        "rooster",
        "Is er ruimte in het rooster?",
        "Bijvoorbeeld voor een groepje dat onder schooltijd apart werkt.",
        (Answer("vol", "Nee, het rooster is vol", _without_timetable, {"wanneer": (*_MOMENTS, UNKNOWN)}),),
        "Ja, of dat weet ik nog niet",
        "Wanneer het gebeurt, is nog niet bekend: ga na of het in uw rooster past.",
        "Vraagt ruimte in het rooster",
    ),
    Question(
        "mensen",
        "Kunt u extra mensen inzetten?",
        "Bijvoorbeeld een tutor of een onderwijsassistent.",
        (Answer("nee", "Nee", _without_staff, {"extra-mensen": ("nee", UNKNOWN)}),),
        "Ja, of dat weet ik nog niet",
        "Of er extra mensen voor nodig zijn, is nog niet bekend: ga dat na.",
        "Vraagt extra mensen",
    ),
    Question(
        "ouders",
        "Kunt u op ouders rekenen?",
        "Sommige aanpakken werken alleen als ouders meedoen.",
        (Answer("nee", "Nee, niet op genoeg ouders", _without_parents, {}),),
        "Ja, of dat weet ik nog niet",
        "",
        "Richt zich ook op ouders",
    ),
)
"""What is asked once the goal is known, in the order in which they are looked at."""
