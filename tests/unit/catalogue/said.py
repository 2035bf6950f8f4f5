"""What each rule says about the records in ``asked``, word for word. Who is not named here says nothing."""

from __future__ import annotations

from menukaart.catalogue.rules.base import Breach

_READ = "Lees het na in de bron en maak tekst en veld gelijk."

SAID: dict[str, list[Breach]] = {
    "onbekend": [
        Breach(
            ("unknown", "ages"),
            "'ages' is ingevuld én staat onder 'unknown'.",
            "Haal een van de twee weg.",
            at_key=True,
        ),
        Breach(
            ("unknown", "title"),
            "Het veld 'title' kan niet onbekend zijn.",
            (
                "Dat kan bij active_ingredients, ages, conditions, cost, description, "
                "dosage, dutch_evidence, effects, examples en gap."
            ),
            at_key=True,
        ),
        Breach(
            ("unknown", "kost"), "Het veld 'kost' kan niet onbekend zijn.", "Bedoelde u 'cost'?", at_key=True
        ),
    ],
    "mist bij publicatie": [
        Breach(
            ("verdict_text",),
            "'verdict_text' ontbreekt: een gepubliceerd record heeft dit veld.",
            "Wat het vraagt en voor wie het de moeite waard is. "
            'Bijvoorbeeld verdict_text: "Duur: één tutor op twee kinderen."',
            depends_on=(("status",), ("verdict_text",)),
        ),
    ],
    "zonder reden": [
        Breach(
            ("cost",),
            "'cost' ontbreekt zonder reden.",
            (
                "Vul 'cost' in, of zet onder 'unknown' waarom niet: onbekend, niet-gezocht,"
                " gezocht-niets-gevonden, te-weinig-studies of niet-van-toepassing."
            ),
            depends_on=(("unknown", "cost"),),
        ),
    ],
    "interval": [
        Breach(
            ("effects", 0, "ci"),
            "Het interval 0,1 tot 0,2 bevat het getal 0,28 niet.",
            "Lees de drie getallen na in de bron.",
            depends_on=(("effects", 0, "value"),),
        ),
        Breach(
            ("effects", 2, "ci"),
            "Het interval 0,3 tot 1,5 bevat het getal 0,28 niet.",
            "Lees de drie getallen na in de bron.",
            depends_on=(("effects", 2, "value"),),
        ),
        Breach(
            ("effects", 4, "ci"),
            "Het interval 0,5 tot 0,5 bevat het getal 0,28 niet.",
            "Lees de drie getallen na in de bron.",
            depends_on=(("effects", 4, "value"),),
        ),
    ],
    "twee koppen": [
        Breach(
            ("effects", 2, "headline"),
            "Er staat al een getal bij ‘In het kort’ (effects[1]); hoogstens één mag.",
            "Haal 'headline: true' hier of daar weg.",
        ),
        Breach(
            ("effects", 3, "headline"),
            "Er staat al een getal bij ‘In het kort’ (effects[1]); hoogstens één mag.",
            "Haal 'headline: true' hier of daar weg.",
        ),
    ],
    "kop niet direct": [
        Breach(
            ("effects", 2, "headline"),
            "Een getal van een verwante invloed mag niet bij ‘In het kort’ staan.",
            "",
        ),
        Breach(
            ("effects", 3, "headline"),
            ("Een getal in maanden mag niet bij ‘In het kort’ staan; lezers overschatten het."),
            "",
        ),
        Breach(
            ("effects", 4, "headline"), "Een getal uit een ranglijst mag niet bij ‘In het kort’ staan.", ""
        ),
    ],
    "bestandsnaam": [
        Breach(
            ("id",),
            "De id 'zomer' is niet gelijk aan de bestandsnaam 'winter'.",
            "Schrijf 'id: winter', of hernoem een nieuw bestand.",
        ),
    ],
    "opmaak": [
        Breach(
            ("title",),
            "HTML mag niet in een tekst: '<b>'.",
            "Schrijf gewone tekst. Bedoelt u ‘kleiner dan’? Zet dan een spatie achter <.",
            snippet="<b>",
            code="html",
        ),
        Breach(
            ("description",),
            "De link 'javascript:y' mag niet: hij begint niet met https:// of http://.",
            ("Gebruik https://..., mailto:... of een id: interventie:..., thema:... of bron:..."),
            snippet="javascript:y",
            code="onveilige-link",
        ),
        Breach(
            ("description",),
            "HTML mag niet in een tekst: '<i>'.",
            "Schrijf gewone tekst. Bedoelt u ‘kleiner dan’? Zet dan een spatie achter <.",
            snippet="<i>",
            code="html",
        ),
        Breach(
            ("description",),
            "HTML mag niet in een tekst: '</i>'.",
            "Schrijf gewone tekst. Bedoelt u ‘kleiner dan’? Zet dan een spatie achter <.",
            snippet="</i>",
            code="html",
        ),
    ],
    "leeftijd": [
        Breach(
            ("ages", "min"),
            "'min' (12) is groter dan 'max' (4).",
            "Draai ze om.",
            depends_on=(("ages", "max"),),
        ),
    ],
    "kosten": [
        Breach(
            ("cost", "amounts", 0, "min"),
            "'min' (250) is groter dan 'max' (100).",
            "Draai ze om.",
            depends_on=(("cost", "amounts", 0, "max"),),
        ),
    ],
    "grenzen": [
        Breach(
            ("effects", 0, "ci", "low"),
            "'low' is groter dan 'high'.",
            "Draai ze om.",
            depends_on=(("effects", 0, "ci", "high"),),
        ),
    ],
    "erkenning": [
        Breach(
            ("recognitions", 0, "expires"),
            "De erkenning loopt af voordat zij begint.",
            "Kijk de dagen na.",
            depends_on=(("recognitions", 0, "date"),),
        ),
    ],
    "herzien op dezelfde dag": [
        Breach(
            ("review_before",),
            "'review_before' ligt niet na 'reviewed'.",
            "Kies een latere dag.",
            depends_on=(("reviewed",),),
        ),
    ],
    "onbekende id": [
        Breach(
            ("description",),
            "Er is geen bron met de id 'jansen-2021' (sources/jansen-2021.yaml).",
            "Bedoelde u 'jansen-2020'?",
            snippet="bron:jansen-2021",
        ),
        Breach(
            ("themes", 1),
            "Er is geen thema met de id 'xyzzy' (themes/xyzzy.yaml).",
            "Maak eerst themes/xyzzy.yaml, of kies een andere id.",
        ),
    ],
    "zichzelf": [
        Breach(("related", 0), "Het record noemt zichzelf als verwant.", "Haal deze regel weg."),
    ],
    "oud": [
        Breach(
            ("description",),
            "'oud' is verplaatst; lezers komen op een doorverwijspagina.",
            "Verwijs liever naar 'bijles'.",
            snippet="interventie:oud",
        ),
        Breach(
            ("related", 0, "id"),
            "'oud' is verplaatst; lezers komen op een doorverwijspagina.",
            "Verwijs liever naar 'bijles'.",
        ),
        Breach(
            ("related", 1, "id"),
            "'weg' is ingetrokken; lezers komen op een doorverwijspagina.",
            "Haal de verwijzing weg.",
        ),
        Breach(
            ("related", 2, "id"),
            "'twee' is gesplitst; lezers komen op een doorverwijspagina.",
            "Verwijs liever naar 'a' en 'b'.",
        ),
    ],
    "herhaling": [
        Breach(("phases", 2), "'po' staat er al.", "Haal de herhaling weg."),
        Breach(("phases", 3), "'vo' staat er al.", "Haal de herhaling weg."),
        Breach(("related", 1), "'a' staat er al.", "Haal de herhaling weg."),
        Breach(("sources", 2), "'jansen-2020 p. 3' staat er al.", "Haal de herhaling weg."),
    ],
    "geen tabel": [
        Breach(
            ("synthesis", "source"),
            "De bron 'jansen-2020' heeft geen tabel met studies.",
            "Kies een bron met een tabel, of haal 'synthesis' weg.",
        ),
    ],
    "geen kolom": [
        Breach(
            ("synthesis", "where", "pots"),
            "De tabel heeft geen kolom 'pots'.",
            "Bedoelde u 'post'?",
            at_key=True,
        ),
        Breach(("synthesis", "where", "land"), "De tabel heeft geen kolom 'land'.", "", at_key=True),
    ],
    "geen regel": [
        Breach(
            ("synthesis", "where"),
            "Geen enkele regel van de tabel voldoet aan deze voorwaarden.",
            "Kijk na welke waarden er in de kolommen staan.",
        ),
    ],
    "geen kolom en geen regel": [
        Breach(("synthesis", "where", "land"), "De tabel heeft geen kolom 'land'.", "", at_key=True),
    ],
    "doel": [
        Breach(
            ("targets", 0),
            "Er is geen interventie met de id 'bijlles'.",
            "Bedoelde u 'bijles'?",
            code="dood-doel",
        ),
        Breach(
            ("targets", 1),
            "Er is geen interventie met de id 'xyzzy'.",
            "Kies de id van een record dat nog geldt.",
            code="dood-doel",
        ),
        Breach(
            ("targets", 2),
            "'ouder' is zelf verplaatst; een lezer zou twee keer doorgestuurd worden.",
            "Verwijs meteen naar 'bijles'.",
            code="keten",
        ),
        Breach(
            ("targets", 3),
            "'oudst' is zelf ingetrokken; een lezer zou twee keer doorgestuurd worden.",
            "Kies een record dat nog geldt.",
            code="keten",
        ),
    ],
    "in een kring": [
        Breach(
            ("target",),
            "'ouder' is zelf gesplitst; een lezer zou twee keer doorgestuurd worden.",
            "Verwijs meteen naar 'bijles'.",
            code="keten",
        ),
    ],
    "nog het voorbeeld": [
        Breach(
            ("title",),
            "Bij 'title' staat nog het voorbeeld van een nieuw record.",
            "Schrijf hier wat voor dit record geldt.",
        ),
        Breach(
            ("sources",),
            "Bij 'sources' staat nog het voorbeeld van een nieuw record.",
            "Schrijf hier wat voor dit record geldt.",
        ),
    ],
    "ongebruikte bron": [
        Breach(
            (),
            "Geen enkel record noemt deze bron.",
            "Noem de bron in een record, of laat dit staan als dat record nog komt.",
        ),
    ],
    "ongebruikt thema": [
        Breach((), "Geen enkele interventie hoort bij dit thema.", "Noem het bij een interventie."),
    ],
    "cijfer zonder id": [
        Breach(
            ("effects", 0),
            "Dit cijfer heeft nog geen 'id'.",
            (
                "Schrijf 'id: rekenen-jansen-2020', of draai 'menukaart fix': dat schrijft "
                "alle ids die ontbreken."
            ),
        ),
    ],
    "verwijzing zonder id": [
        Breach(
            ("sources", 1),
            "'a' staat al in deze lijst; de tweede verwijzing heeft een eigen 'id' nodig.",
            ("Schrijf 'id: a-2', of draai 'menukaart fix': dat schrijft alle ids die ontbreken."),
        ),
        Breach(
            ("sources", 2, "id"),
            "De id 'a' staat al bij een andere verwijzing in deze lijst.",
            "Kies een andere id.",
        ),
    ],
    "klein thema": [
        Breach(
            (),
            "Bij dit thema hoort maar één interventie: 'zomerschool'. Er valt dan niets te kiezen.",
            "Noem het thema ook bij andere interventies, of voeg het samen met een ander thema.",
        ),
    ],
    "zelf berekend zonder recept": [
        Breach(
            ("effects", 0, "reading"),
            "Dit cijfer is zelf berekend, maar er staat niet hoe.",
            "Schrijf in 'recipe' welke regels van welke tabel meetellen en wat u ermee deed.",
            depends_on=(("effects", 0, "recipe"),),
        ),
    ],
    "recept bij een gedrukt cijfer": [
        Breach(
            ("effects", 0, "recipe"),
            "Bij dit cijfer staat hoe het is berekend, maar het is niet als berekend gemerkt.",
            "Zet 'reading: zelf-berekend' erbij, of haal 'recipe' weg als de bron dit getal afdrukt.",
            depends_on=(("effects", 0, "reading"),),
        ),
    ],
    "cijfer zonder plaats": [
        Breach(
            ("effects", 0),
            "Bij dit nieuwe cijfer staat niet waar het in de bron staat.",
            "Vul 'locator' in, zoals 'p. 95' of 'tabel 3', of zet onder 'unknown' waarom dat niet kan.",
            depends_on=(("effects", 0, "locator"),),
        ),
    ],
    "erkenning alleen": [
        Breach(
            ("recognitions",),
            "Er staat een erkenning, maar niets over wat er gemeten is: een niveau alleen misleidt.",
            "Schrijf op wat onderzoek vond, ook als dat niets is. Zeg anders onder 'unknown' bij 'effects' "
            "of er gezocht is (niet-gezocht of gezocht-niets-gevonden), of noem de zoektocht bij 'search'.",
            depends_on=(
                ("unknown", "effects"),
                ("search",),
                ("effects",),
                ("evidence",),
                ("dutch_evidence",),
            ),
        ),
    ],
    "te laat": [
        Breach(
            ("review_before",),
            "Dit record moest vóór 10 januari 2028 opnieuw nagekeken zijn.",
            "Kijk het na, en zet daarna een nieuwe dag bij 'reviewed' en 'review_before'.",
            depends_on=(("reviewed",),),
        ),
    ],
    "verlopen": [
        Breach(
            ("recognitions", 0, "expires"),
            "De erkenning van NJi liep af op 1 januari 2027.",
            "Is zij verlengd? Vul de nieuwe dag in. Zo niet, haal de erkenning weg.",
        ),
    ],
    "tekst tegen getal": [
        Breach(
            ("effects", 0, "note"),
            "De tekst zegt 'gaat om 12 studies', maar bij 'studies' staat 21.",
            _READ,
            snippet="gaat om 12 studies",
        ),
        Breach(
            ("effects", 0, "note"),
            "De tekst zegt 'overzicht telt 60 studies', maar bij 'review_studies' staat 40.",
            _READ,
            snippet="overzicht telt 60 studies",
        ),
        Breach(
            ("effects", 0, "note"),
            "De tekst zegt 'p = 0,01', maar bij 'p_value' staat '= 0.2'.",
            _READ,
            snippet="p = 0,01",
        ),
        Breach(
            ("effects", 0, "note"),
            "De tekst zegt 'Significant', maar bij 'p_value' staat '= 0.2'.",
            _READ,
            snippet="Significant",
        ),
        Breach(
            ("effects", 0, "note"),
            "De tekst zegt 'effect van 0,82', maar bij 'value' staat 0,28.",
            _READ,
            snippet="effect van 0,82",
        ),
        Breach(
            ("effects", 0, "note"),
            "De tekst zegt 'van 0,50 tot 0,90', maar dat interval heeft geen cijfer hier.",
            _READ,
            snippet="van 0,50 tot 0,90",
        ),
        Breach(
            ("effects", 0, "note"),
            "De tekst zegt 'Het is een negatief effect', maar bij 'value' staat 0,28.",
            _READ,
            snippet="Het is een negatief effect",
        ),
        Breach(
            ("effects", 1, "note"),
            "De tekst zegt 'overzicht telt 3 studies', maar bij 'studies' staan er meer: 21.",
            _READ,
            snippet="overzicht telt 3 studies",
        ),
        Breach(
            ("summary",),
            "De tekst zegt 'effect van 0,82', maar geen cijfer hier is zo groot.",
            _READ,
            snippet="effect van 0,82",
        ),
        Breach(
            ("summary",),
            "De tekst zegt 'van 0,50 tot 0,90', maar dat interval heeft geen cijfer hier.",
            _READ,
            snippet="van 0,50 tot 0,90",
        ),
        Breach(
            ("description",),
            "De tekst zegt 'Gemiddeld een negatief effect', maar alle cijfers wijzen de andere kant op.",
            _READ,
            snippet="Gemiddeld een negatief effect",
        ),
    ],
    "cijfers weg": [
        Breach(
            ("effects", 1, "value"),
            "Hier stond 0.10 en nu 0.1: het getal is gelijk, maar de nauwkeurigheid niet.",
            (
                "Schrijf 0.10, of draai 'menukaart fix'. Drukt de bron echt 0,1 af? Haal dan de regel "
                "van dit getal weg uit register/digits.txt."
            ),
        ),
    ],
    "geschiedenis": [
        Breach(
            ("changes", 1),
            ("In uitgave 2026.11 stond hier: 2026-03-01, 'Cijfer erbij.'. Die regel is veranderd of weg."),
            ("Zet haar terug zoals zij was. Wat u nu verandert, krijgt een nieuwe regel onderaan."),
        ),
    ],
    "geschiedenis in een andere volgorde": [
        Breach(
            ("changes",),
            "De regels staan in een andere volgorde dan in uitgave 2026.11.",
            "Zet ze terug; de nieuwste staat onderaan.",
            at_key=True,
        ),
    ],
    "teken onbekend": [
        Breach(
            ("table",),
            (
                "In kolom 'domain' staat 'Absenteeism': daar is minder meestal beter, "
                "maar het record zegt niet of een hoger of een lager getal beter is."
            ),
            (
                "Is in de hele tabel een lager getal beter? Zet 'reversed: true' onder 'table'; "
                "de site keert de tekens om. Zijn de tekens al omgekeerd, zodat hoger beter is? "
                "Zet 'reversed: false'."
            ),
            at_key=True,
        ),
    ],
    "lang antwoord": [
        Breach(
            ("answer", "text"),
            "Het antwoord heeft 81 woorden; hoogstens 80 mag.",
            "Kort het in. Wat een lezer daarna wil weten, hoort in 'description' of 'sections'.",
        )
    ],
    "tekst tegen veld": [
        Breach(
            ("summary",),
            "De tekst zegt 'Alleen voor het mbo', maar bij 'phases' staat ook po.",
            "Kijk na wat klopt en maak tekst en veld gelijk.",
            snippet="Alleen voor het mbo",
        ),
    ],
}
