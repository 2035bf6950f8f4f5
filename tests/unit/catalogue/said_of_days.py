"""What the rules about days, ages and amounts say of ``asked_plausible``, word for word."""

from __future__ import annotations

from menukaart.catalogue.rules.base import Breach

SAID_OF_DAYS: dict[str, list[Breach]] = {
    "dag die niet kan": [
        Breach(
            ("recognitions", 0, "date"),
            "1 januari 2099 is na de laatste wijziging van dit record (10 januari 2026).",
            "Kijk het jaar na.",
            depends_on=(("changes",),),
        ),
        Breach(
            ("cost", "amounts", 0, "price_year"),
            "Het jaar 2200 ligt na de laatste wijziging van dit record (2026).",
            "Kijk het jaar na.",
            depends_on=(("changes",),),
        ),
        Breach(
            ("changes", 1, "date"),
            "1 januari 2020 staat onder 10 januari 2026.",
            "Zet de wijzigingen op volgorde; de nieuwste onderaan.",
            depends_on=(("changes", 0, "date"),),
        ),
        Breach(
            ("reviewed",),
            "Nagekeken op 1 januari 2019, maar de eerste wijziging is van 1 januari 2020.",
            "Zet bij 'reviewed' de dag waarop het record het laatst is nagekeken.",
            depends_on=(("changes",),),
        ),
        Breach(
            ("review_before",),
            "Tussen 'reviewed' en 'review_before' zit meer dan tien jaar.",
            "Kies een dag binnen een paar jaar; meestal twee.",
            depends_on=(("reviewed",),),
        ),
    ],
    "bron die niet kan": [
        Breach(("issued",), "Het jaar 0001 kan niet: zo oud is geen bron of prijs.", "Kijk het jaar na."),
        Breach(
            ("changes", 0, "date"),
            "Een wijziging in 1999 kan niet: toen waren er nog geen records.",
            "Kijk het jaar na.",
        ),
    ],
    "teruggetrokken voor uitgave": [
        Breach(
            ("retracted", "date"),
            "Teruggetrokken op 1 januari 1990, maar uitgegeven in 2020.",
            "Kijk de dagen na.",
            depends_on=(("issued",),),
        ),
    ],
    "dag die bijna niet kan": [
        Breach(
            ("recognitions", 1, "date"),
            "1 februari 2026 is na de laatste wijziging van dit record (10 januari 2026).",
            "Schrijf onder 'changes' wat er die dag veranderde.",
            depends_on=(("changes",),),
        ),
        Breach(
            ("cost", "amounts", 0, "price_year"),
            "1960 is heel vroeg.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '1960'.",
            depends_on=(("changes",),),
        ),
        Breach(
            ("recognitions", 0, "expires"),
            "Deze erkenning liep al af op 1 januari 2024.",
            "Haal haar weg, of zeg in 'note' dat zij in 2024 afliep.",
            depends_on=(("changes",), ("reviewed",)),
        ),
        Breach(
            ("reviewed",),
            "Het record veranderde nog op 10 januari 2026, maar het nakijken was toen al te laat.",
            "Kijk het opnieuw na en zet die dag bij 'reviewed'.",
            depends_on=(("changes",), ("review_before",)),
        ),
    ],
    "bekeken voor uitgave": [
        Breach(
            ("accessed",),
            "Bekeken op 1 mei 2019, vóór de uitgave (2020).",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '2020'.",
            depends_on=(("issued",),),
        ),
    ],
    "in druk": [
        Breach(
            ("issued",),
            "december 2026 is na de laatste wijziging van dit record.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '2026'.",
            depends_on=(("changes",),),
        ),
    ],
    "jaren later": [
        Breach(
            ("changes", 0, "date"),
            "1 januari 2099 is jaren na de laatste wijziging van alle andere records.",
            "Kijk het jaar na.",
        ),
    ],
    "jaren later nagekeken": [
        Breach(
            ("reviewed",),
            "1 januari 2050 is jaren na de laatste wijziging van alle records.",
            "Kijk het jaar na.",
            depends_on=(("changes",),),
        ),
    ],
    "leeftijd die niet past": [
        Breach(
            ("target_groups", 0),
            "De doelgroep is ‘peuters’, maar de fase is niet vve of po.",
            "Verander de leeftijden, de fase of de doelgroep.",
            depends_on=(("phases",),),
        ),
        Breach(
            ("phases", 0),
            "‘voortgezet onderwijs’ past niet bij de leeftijden 2 tot en met 4 jaar.",
            "Verander de leeftijden, de fase of de doelgroep.",
            depends_on=(("ages",),),
        ),
    ],
    "leeftijd van iedereen": [
        Breach(
            ("ages",),
            "De leeftijden 0 tot en met 25 jaar zijn bijna iedereen.",
            "Kies smaller, of laat 'ages' weg met de reden niet-van-toepassing.",
        ),
    ],
    "leeftijd te jong": [
        Breach(
            ("ages", "min"),
            "0 jaar is jong voor de gekozen fasen.",
            "Verander de leeftijden, de fase of de doelgroep.",
            depends_on=(("phases",),),
        ),
    ],
    "leeftijd te oud": [
        Breach(
            ("ages", "max"),
            "18 jaar is oud voor de gekozen fasen.",
            "Verander de leeftijden, de fase of de doelgroep.",
            depends_on=(("phases",),),
        ),
    ],
    "kosten zonder iets": [
        Breach(
            ("cost",),
            "Deze kosten noemen geen bedrag en geen klasse.",
            "Vul 'amounts' of 'band' in, of zeg in 'note' waar het geld naartoe gaat.",
            depends_on=(("cost", "band"), ("cost", "amounts"), ("cost", "note")),
        ),
    ],
    "kosten half": [
        Breach(
            ("cost", "amounts", 0),
            "Hier ontbreekt het bedrag.",
            "Vul 'min' en 'max' in; bij één bedrag twee keer hetzelfde.",
            depends_on=(("cost", "amounts", 0, "min"), ("cost", "amounts", 0, "max")),
        ),
        Breach(
            ("cost", "staff", 0),
            "'hours' en 'per' horen bij elkaar.",
            "Vul 'hours' en 'per' allebei in, of laat ze allebei weg.",
            depends_on=(("cost", "staff", 0, "hours"), ("cost", "staff", 0, "per")),
        ),
    ],
    "bedrag": [
        Breach(
            ("cost", "amounts", 0, "max"),
            "99.999.999 euro per leerling per jaar kan niet.",
            "Is het een totaalbedrag? Kies dan bij 'unit' waar het voor geldt.",
            depends_on=(("cost", "amounts", 0, "unit"),),
        ),
    ],
    "omvang": [
        Breach(
            ("cost", "amounts", 0, "max"),
            "30.000 euro per leerling per jaar is heel veel.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '30.000'.",
            depends_on=(("cost", "amounts", 0, "unit"),),
        ),
        Breach(
            ("dosage", "weeks"),
            "'5000 weken'? Zo lang duurt een aanpak bijna nooit, in weken.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '5.000'.",
        ),
    ],
}
