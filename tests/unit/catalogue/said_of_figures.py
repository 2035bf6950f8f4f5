"""What the rules about counts, headlines and copies say of ``asked_plausible``, word for word."""

from __future__ import annotations

from menukaart.catalogue.rules.base import Breach

SAID_OF_FIGURES: dict[str, list[Breach]] = {
    "aantal dat niet kan": [
        Breach(
            ("effects", 0, "studies"),
            "'studies' is 0; achter een getal staat er minstens één.",
            "Weet u het aantal niet? Laat het veld weg en zet de reden onder 'unknown'.",
        ),
        Breach(
            ("effects", 0, "pupils"),
            "'pupils' is 0; achter een getal staat er minstens één.",
            "Weet u het aantal niet? Laat het veld weg en zet de reden onder 'unknown'.",
        ),
        Breach(
            ("effects", 1, "dutch_studies"),
            "6 Nederlandse studies kan niet: 'studies' is 5.",
            "Lees de aantallen na in de bron.",
            depends_on=(("effects", 1, "studies"),),
        ),
        Breach(
            ("effects", 2, "randomised_studies"),
            "'randomised_studies' (6) is meer dan het hele overzicht telt (5).",
            "Lees de aantallen na in de bron.",
            depends_on=(("effects", 2, "review_studies"),),
        ),
        Breach(
            ("effects", 3, "studies"),
            ("De opzet is ‘quasi-experiment’, maar er staan 100\xa0studies: dat is geen enkel onderzoek."),
            "Is het een meta-analyse? Verander 'design'.",
            depends_on=(("effects", 3, "design"),),
        ),
        Breach(
            ("effects", 3, "pupils"),
            "3\xa0leerlingen in 100\xa0studies kan niet.",
            "Lees de aantallen na in de bron.",
            depends_on=(("effects", 3, "studies"),),
        ),
        Breach(
            ("effects", 4, "randomised_studies"),
            "De opzet is ‘experiment met loting (RCT)’, maar in geen enkele studie is geloot.",
            "Lees de aantallen na in de bron.",
            depends_on=(("effects", 4, "design"),),
        ),
        Breach(
            ("effects", 5, "randomised_studies"),
            "De opzet is ‘quasi-experiment’, maar in de ene studie is geloot.",
            "Lees de aantallen na in de bron.",
            depends_on=(("effects", 5, "design"),),
        ),
        Breach(
            ("dutch_evidence", "verdict"),
            "Het oordeel is ‘effect aangetoond’, maar er zijn 0 Nederlandse studies.",
            "Tel de Nederlandse studies, of kies een ander oordeel.",
            depends_on=(("dutch_evidence", "studies"),),
        ),
    ],
    "te veel studies in Nederland": [
        Breach(
            ("dutch_evidence", "studies"),
            "99.999\xa0Nederlandse studies over één aanpak kan niet.",
            "Lees de aantallen na in de bron.",
        ),
    ],
    "aantal dat bijna niet kan": [
        Breach(
            ("effects", 0, "studies"),
            "6\xa0studies is veel voor de opzet ‘experiment met loting (RCT)’.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '6'.",
            depends_on=(("effects", 0, "design"),),
        ),
        Breach(
            ("effects", 0, "pupils"),
            "20\xa0leerlingen is weinig voor 6\xa0studies.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '20'.",
            depends_on=(("effects", 0, "design"),),
        ),
        Breach(
            ("effects", 1, "studies"),
            "Een meta-analyse van één studie is geen samenvatting.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '1'.",
            depends_on=(("effects", 1, "design"),),
        ),
        Breach(
            ("effects", 2, "studies"),
            "6.000\xa0studies achter één getal is heel veel.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '6.000'.",
            depends_on=(("effects", 2, "design"),),
        ),
        Breach(
            ("effects", 2, "pupils"),
            "60.000.000\xa0leerlingen achter één getal is heel veel.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '60.000.000'.",
            depends_on=(("effects", 2, "design"),),
        ),
        Breach(
            ("dutch_evidence", "studies"),
            "101\xa0Nederlandse studies over één aanpak is heel veel.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '101'.",
        ),
    ],
    "grootste bovenaan": [
        Breach(
            ("effects", 0, "headline"),
            "0,50 is het grootste van de 2 getallen op deze uitkomst.",
            (
                "Kies het getal dat voor alle studies staat. Is het toch dit? Zeg in 'note' "
                "waarom juist dit getal bij ‘In het kort’ staat."
            ),
            depends_on=(("effects", 0, "value"),),
        ),
    ],
    "studie bovenaan": [
        Breach(
            ("effects", 0, "headline"),
            "Dit getal is van één onderzoek, terwijl er op deze uitkomst een meta-analyse is.",
            (
                "Kies het getal dat voor alle studies staat. Is het toch dit? Zeg in 'note' "
                "waarom juist dit getal bij ‘In het kort’ staat."
            ),
            depends_on=(("effects", 0, "value"),),
        ),
    ],
    "aandeel bovenaan": [
        Breach(
            ("effects", 0, "headline"),
            "Een aandeel in procenten is geen effect en mag niet bij ‘In het kort’ staan.",
            "",
        ),
    ],
    "kopie": [
        Breach(
            ("effects", 1),
            "Dit cijfer is gelijk aan effects[0]; het zou dubbel tellen.",
            "Haal een van de twee weg.",
            depends_on=(("effects", 0),),
        ),
    ],
    "zonder verschil": [
        Breach(
            ("effects", 1),
            "Dit cijfer gaat over hetzelfde als effects[0], maar heeft andere getallen.",
            "Zeg in 'measured', 'group', 'follow_up' of 'note' waarin zij verschillen.",
            depends_on=(("effects", 0),),
        ),
    ],
    "van een ander": [
        Breach(
            ("effects", 1, "value"),
            "0,28 staat ook bij effects[0], uit een andere bron (jansen-2020).",
            (
                "Nam de ene bron het over van de andere? Geef beide dezelfde 'study', of haal er "
                "een weg. Is het toeval? Zeg dat in 'note' en noem daar '0,28'."
            ),
            depends_on=(("effects", 0), ("effects", 1, "source")),
        ),
    ],
}
