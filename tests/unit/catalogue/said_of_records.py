"""What the rules about names, texts, sources and tables say, word for word."""

from __future__ import annotations

from menukaart.catalogue.rules.base import Breach

SAID_OF_RECORDS: dict[str, list[Breach]] = {
    "bron niet te vinden": [
        Breach(
            (),
            "Deze bron wordt genoemd, maar heeft geen titel.",
            "Zoek de titel op. Vond u niets? Zet bij 'unknown', 'title': 'gezocht-niets-gevonden', en in "
            "'note' wanneer en waarmee u zocht.",
        ),
        Breach(
            (),
            "Deze bron wordt genoemd, maar heeft geen adres, DOI of ISBN.",
            "Zoek een blijvend adres op. Vond u niets? Zet bij 'unknown', 'URL': 'gezocht-niets-gevonden', "
            "en in 'note' wanneer en waarmee u zocht.",
        ),
    ],
    "adres van een kopie": [
        Breach(
            ("note",),
            "nl.scribd.com is geen adres voor lezers: bezoekers zetten er documenten van anderen neer, vaak "
            "zonder toestemming.",
            "Noem het werk zelf: met zijn DOI, of met het adres bij de uitgever, de universiteit of de "
            "opdrachtgever.",
            snippet="nl.scribd.com",
        ),
    ],
    "zelfde titel": [
        Breach(
            ("title",),
            "De titel 'Zomerschool' staat ook bij 'kamp'.",
            "Kies een titel die het verschil laat zien, of voeg de records samen.",
        ),
    ],
    "zelfde DOI": [
        Breach(
            ("DOI",),
            "Deze DOI staat ook bij 'smit-2018'.",
            "Is het dezelfde publicatie? Houd één record over.",
        ),
    ],
    "zelfde adres": [
        Breach(
            ("URL",),
            "Dit adres staat ook bij 'smit-2018'.",
            ("Is het dezelfde publicatie? Houd één record over. Zo niet, noem 'smit-2018' in 'note'."),
        ),
    ],
    "titel van een ander": [
        Breach(
            ("also_known_as", 0),
            "'Zomerschool' is de titel van 'zomerschool'.",
            "Haal deze naam weg, of noem dat record bij 'related'.",
        ),
        Breach(("also_known_as", 1), "Dit is de titel zelf.", "Haal deze naam weg."),
    ],
    "lege tekst": [
        Breach(("title",), "Een titel heeft minstens twee letters.", "Schrijf de titel voluit."),
        Breach(
            ("abbreviation",),
            "Deze tekst herhaalt een letter.",
            "Weet u het niet? Laat het veld weg en zet de reden onder 'unknown'.",
        ),
        Breach(
            ("summary",),
            "Deze tekst heeft geen letters of cijfers.",
            "Weet u het niet? Laat het veld weg en zet de reden onder 'unknown'.",
        ),
        Breach(
            ("description",),
            "'onbekend' is geen tekst voor lezers.",
            "Weet u het niet? Laat het veld weg en zet de reden onder 'unknown'.",
        ),
    ],
    "zoekwoorden": [
        Breach(
            ("search_terms",),
            "61 zoekwoorden is te veel: dan komt dit record bij alles boven.",
            "Kies er hoogstens 60.",
        ),
    ],
    "kenmerken": [
        Breach(
            ("DOI",),
            "Deze DOI eindigt op ','; dat hoort er niet bij.",
            "Kopieer het opnieuw uit de bron, zonder de leestekens erachter.",
        ),
        Breach(
            ("ISBN",),
            "'abc' is geen ISBN: het aantal cijfers of het controlecijfer klopt niet.",
            "Neem de 10 of 13 cijfers over uit het boek.",
        ),
        Breach(
            ("URL",),
            "Dit adres eindigt op '.'; dat hoort er niet bij.",
            "Kopieer het opnieuw uit de bron, zonder de leestekens erachter.",
        ),
        Breach(
            ("archived",),
            "Dit adres eindigt op '.'; dat hoort er niet bij.",
            "Kopieer het opnieuw uit de bron, zonder de leestekens erachter.",
        ),
        Breach(
            ("archived",),
            "Het adres van de kopie is het adres zelf.",
            "Zet hier het adres in een webarchief, of laat 'archived' weg.",
            depends_on=(("URL",),),
        ),
        Breach(
            ("language",), "'xx' is geen code van een taal.", "Bijvoorbeeld nl, en, de of fr (ISO 639-1)."
        ),
        Breach(
            ("author", 0),
            "Deze auteur heeft geen naam.",
            "Een persoon heeft 'family' en 'given'; een organisatie heeft 'literal'.",
        ),
        Breach(
            ("author", 1),
            "Dit is een persoon én een organisatie.",
            "Een persoon heeft 'family' en 'given'; een organisatie heeft 'literal'.",
        ),
    ],
    "lege DOI": [
        Breach(("DOI",), "Achter de / van deze DOI staat geen naam.", "Kopieer de hele DOI."),
    ],
    "auteur": [
        Breach(("author", 1), "Deze auteur staat er al.", "Haal de herhaling weg."),
    ],
    "tabel die niet kan": [
        Breach(
            ("table",),
            "De tabel heeft een effect dat niet kan: regels 2, 5, 6, 7, 8 en nog 2.",
            "Is het een teken voor ontbrekend (-99)? Haal die rijen weg.",
            at_key=True,
        ),
        Breach(
            ("table",),
            "De tabel heeft een standaardfout die niet kan: regel 3.",
            "Is het een teken voor ontbrekend (99)? Haal die rijen weg.",
            at_key=True,
        ),
        Breach(
            ("table",), "De tabel heeft een jaar dat niet kan: regel 3.", "Kijk het jaar na.", at_key=True
        ),
        Breach(
            ("table",),
            "De tabel heeft een totaal in plaats van een studie: regel 4.",
            "Haal die rijen weg: een totaal zou dubbel tellen.",
            at_key=True,
        ),
    ],
    "tabel die bijna niet kan": [
        Breach(
            ("table",),
            "De tabel heeft een effect boven 3: regels 2 en 3; het grootste is 9.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '9'.",
            at_key=True,
        ),
        Breach(
            ("table",),
            "De tabel heeft een heel grote standaardfout: regel 4; het grootste is 2,5.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '2,5'.",
            at_key=True,
        ),
        Breach(
            ("table",),
            "Rijen zijn gelijk op het rijnummer of de schrijfwijze na: regel 3.",
            (
                "Haal de herhaling weg. Zijn het twee metingen? Neem een kolom op die het "
                "verschil laat zien, of leg het uit in 'note' en noem daar '1'."
            ),
            at_key=True,
        ),
    ],
    "wet zonder artikel of dag": [
        Breach(
            ("container-title",),
            "Van deze wet staat er niet bij welk artikel het is.",
            "Zet bij 'section' het nummer zoals het nu is, en in 'note' hoe het vroeger heette.",
        ),
        Breach(
            ("URL",),
            "Dit adres geeft steeds de tekst van vandaag, en niet die u las.",
            "Bijvoorbeeld https://wetten.overheid.nl/BWBR0003420/2026-08-01, met de dag van de tekst die u "
            "las.",
        ),
    ],
}
