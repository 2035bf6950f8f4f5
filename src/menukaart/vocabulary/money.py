"""Words for amounts of money and hours of staff: what is counted, per what, and where."""

from __future__ import annotations

from typing import Self

from menukaart.vocabulary.term import Term


class Currency(Term):
    """The currency that a source prints. The sign stands before an amount."""

    sign: str

    def __new__(cls, value: str, label: str, sign: str) -> Self:
        """Add the sign."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.meaning = ""
        member.sign = sign
        return member

    EUR = "EUR", "euro", "€"
    GBP = "GBP", "Brits pond", "£"
    USD = "USD", "Amerikaanse dollar", "$"


class Country(Term):
    """Where a price held: two letters as in ISO 3166."""

    NETHERLANDS = "NL", "Nederland"
    BELGIUM = "BE", "België"
    GERMANY = "DE", "Duitsland"
    FRANCE = "FR", "Frankrijk"
    BRITAIN = "GB", "Verenigd Koninkrijk"
    IRELAND = "IE", "Ierland"
    DENMARK = "DK", "Denemarken"
    SWEDEN = "SE", "Zweden"
    NORWAY = "NO", "Noorwegen"
    FINLAND = "FI", "Finland"
    UNITED_STATES = "US", "Verenigde Staten"
    CANADA = "CA", "Canada"
    AUSTRALIA = "AU", "Australië"


class CostCover(Term):
    """How much of the extra cost an amount is."""

    WHOLE = "geheel", "alle extra kosten", "Alles wat het een school of gemeente extra kost"
    PART = "deel", "een deel van de kosten", "Bijvoorbeeld alleen de licentie, de training of de subsidie"


class CostBasis(Term):
    """What a cost band rests on."""

    AMOUNT = "bedrag", "afgeleid uit een bedrag", "Volgt uit een bedrag, met de schaal van de EEF"
    EDITORS = "redactie", "oordeel van de redactie", "Gekozen door de redactie, met bronnen erbij"


class WageKind(Term):
    """What an example amount for people is."""

    HOURLY_COST = "kosten-uur", "loonkosten", "Alles wat de werkgever voor een uur betaalt"
    HOURLY_PRICE = "prijs-uur", "prijs", "Wat een bureau of een zelfstandige rekent"
    MONTHLY_WAGE = "loon-maand", "brutoloon", "Zonder de premies van de werkgever"


class CostUnit(Term):
    """What an amount is for. The label completes a sentence: € 10 per leerling per jaar."""

    PUPIL_YEAR = "leerling-jaar", "per leerling per jaar"
    PUPIL_MONTH = "leerling-maand", "per leerling per maand"
    PUPIL_WEEK = "leerling-week", "per leerling per week"
    PUPIL_DAY = "leerling-dag", "per leerling per dag"
    PUPIL_TIME = "leerling-keer", "per leerling per keer"
    PUPIL_HOUR = "leerling-uur", "per leerling per uur"
    PUPIL = "leerling", "per leerling", "Voor het hele programma, niet per jaar"
    FAMILY = "gezin", "per gezin", "Voor het hele programma, niet per jaar"
    GROUP_YEAR = "groep-jaar", "per groep per jaar"
    GROUP = "groep", "per groep", "Eén keer, niet per jaar"
    SCHOOL_YEAR = "school-jaar", "per school per jaar"
    SCHOOL = "school", "per school", "Eén keer, niet per jaar"
    PERSON_YEAR = "medewerker-jaar", "per medewerker per jaar"
    PERSON = "medewerker", "per medewerker", "Eén keer, zoals een training"
    HOUR = "uur", "per uur"
    TIME = "keer", "per keer"
    MUNICIPALITY_YEAR = "gemeente-jaar", "voor een gemeente per jaar"
    COUNTRY_YEAR = "land-jaar", "voor heel het land per jaar"
    PROGRAMME = "programma", "voor het hele programma in totaal"
    APPLICATION = "aanvraag", "per aanvraag", "Een subsidie"
    SCHOOL_WEIGHT = "schoolgewicht", "per eenheid schoolgewicht", "Een maat uit de oude bekostiging"


class StaffPer(Term):
    """What a number of hours is for. The label completes a sentence: 5 uur per groep per week."""

    WEEK = "week", "per week"
    PUPIL_WEEK = "leerling-week", "per leerling per week"
    FAMILY_WEEK = "gezin-week", "per gezin per week"
    GROUP_WEEK = "groep-week", "per groep per week"
    SCHOOL_WEEK = "school-week", "per school per week"
    MONTH = "maand", "per maand"
    YEAR = "jaar", "per jaar"
    PUPIL_YEAR = "leerling-jaar", "per leerling per jaar"
    GROUP_YEAR = "groep-jaar", "per groep per jaar"
    SCHOOL_YEAR = "school-jaar", "per school per jaar"
    PERSON_YEAR = "medewerker-jaar", "per medewerker per jaar"
    TIME = "keer", "per keer"
    PUPIL = "leerling", "per leerling in totaal"
    FAMILY = "gezin", "per gezin in totaal"
    GROUP = "groep", "per groep in totaal"
    SCHOOL = "school", "per school in totaal"
    PERSON = "medewerker", "per medewerker, eenmalig", "Bijvoorbeeld een training"
    ONCE = "eenmalig", "eenmalig"
