"""What the rules about the numbers of one figure say of ``asked_plausible``, word for word."""

from __future__ import annotations

from menukaart.catalogue.rules.base import Breach

SAID_OF_NUMBERS: dict[str, list[Breach]] = {
    "waarde die niet kan": [
        Breach(
            ("effects", 0, "value"),
            "20 kan niet bij de maat ‘d’: die loopt van −10 tot 10.",
            ("Is een punt vergeten (0.20 werd 20), of is het een andere maat? Lees het na in de bron."),
            depends_on=(("effects", 0, "measure"),),
        ),
        Breach(
            ("effects", 1, "value"),
            "−1,5 kan niet bij de maat ‘r’: die loopt van −1 tot 1.",
            "Is het een andere maat, of een tikfout? Lees het na in de bron.",
            depends_on=(("effects", 1, "measure"),),
        ),
    ],
    "waarde die bijna niet kan": [
        Breach(
            ("effects", 0, "value"),
            "−4,20 is bij de maat ‘d’ bijna nooit gevonden.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '-4,20'.",
            depends_on=(("effects", 0, "measure"),),
        ),
    ],
    "correlatie": [
        Breach(
            ("effects", 0, "measure"),
            "De tekst noemt een correlatie, maar de maat is ‘d’.",
            "Kies 'measure: r'. Rekende de bron haar om? Zeg dan in 'note' dat zij is omgerekend.",
        ),
    ],
    "onzekerheid die niet kan": [
        Breach(
            ("effects", 0, "p_value"),
            "Een p-waarde van 0 bestaat niet ('= 0.000').",
            'Drukt de bron 0.000 af? Dan is zij kleiner dan 0.0005: schrijf "< 0.001".',
        ),
        Breach(
            ("effects", 1, "ci", "low"),
            "−500 kan niet bij de maat ‘d’.",
            "Lees de getallen na in de bron.",
            depends_on=(("effects", 1, "measure"),),
        ),
        Breach(
            ("effects", 1, "ci", "level"),
            "Een interval van 1 % zegt niets; bijna elke bron geeft 95 %.",
            "Is de kans op toeval bedoeld? Schrijf 100 min dat getal.",
        ),
        Breach(
            ("effects", 2, "se"),
            "Een standaardfout van 900 kan niet bij de maat ‘d’.",
            "Is een punt vergeten, of is het een spreiding (SD) in plaats van een standaardfout?",
            depends_on=(("effects", 2, "measure"),),
        ),
        Breach(
            ("effects", 3, "prediction_interval", "low"),
            "'low' is groter dan 'high'.",
            "Draai ze om.",
            depends_on=(("effects", 3, "prediction_interval", "high"),),
        ),
        Breach(
            ("effects", 4, "prediction_interval"),
            "Het voorspellingsinterval 0,3 tot 0,6 bevat het getal 0,28 niet.",
            "Lees de getallen na in de bron.",
            depends_on=(("effects", 4, "value"),),
        ),
        Breach(
            ("effects", 5, "tau2"),
            "Een tau² van 26 kan niet: studies lopen nooit zo ver uiteen.",
            "Is het Q of I² in plaats van tau²? Lees de getallen na in de bron.",
        ),
    ],
    "onzekerheid die bijna niet kan": [
        Breach(
            ("effects", 0, "ci"),
            "Het interval −1,9 tot 2,2 is heel breed.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '2,2'.",
            depends_on=(("effects", 0, "value"),),
        ),
        Breach(
            ("effects", 0, "ci", "level"),
            "Een interval van 93 % is ongewoon; meestal is het 95 %.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '93'.",
            depends_on=(("effects", 0, "value"),),
        ),
        Breach(
            ("effects", 1, "ci"),
            "Het interval heeft geen breedte: onder- en bovengrens zijn gelijk.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '0,28'.",
            depends_on=(("effects", 1, "value"),),
        ),
        Breach(
            ("effects", 2, "ci"),
            "0,28 ligt bijna aan de rand van zijn interval.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '0,28'.",
            depends_on=(("effects", 2, "value"),),
        ),
        Breach(
            ("effects", 3, "se"),
            "Een standaardfout van 0 komt bij deze maat bijna niet voor.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '0'.",
            depends_on=(("effects", 3, "value"),),
        ),
        Breach(
            ("effects", 4, "i2"),
            "Een I² van 0,75 % is bijna niets; misschien is 75 % bedoeld.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '0,75'.",
            depends_on=(("effects", 4, "value"),),
        ),
        Breach(
            ("effects", 5, "tau2"),
            "Een tau² van 1,5 komt bijna niet voor.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '1,5'.",
            depends_on=(("effects", 5, "value"),),
        ),
        Breach(
            ("effects", 6, "i2"),
            "Eén studie heeft geen verschillen tussen studies.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '40'.",
            depends_on=(("effects", 6, "value"),),
        ),
        Breach(
            ("effects", 7, "prediction_interval"),
            ("Het voorspellingsinterval is smaller dan het betrouwbaarheidsinterval; het hoort breder."),
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '0,4'.",
            depends_on=(("effects", 7, "value"),),
        ),
    ],
    "tegenspraak": [
        Breach(
            ("effects", 0, "p_value"),
            ("De p-waarde (< 0.001) zegt dat het geen toeval is; het interval −0,10 tot 0,66 loopt door 0."),
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '0.001'.",
            depends_on=(
                ("effects", 0, "value"),
                ("effects", 0, "measure"),
                ("effects", 0, "ci"),
                ("effects", 0, "se"),
            ),
        ),
        Breach(
            ("effects", 1, "p_value"),
            "De p-waarde (> 0.05) laat toeval open; het interval 0,10 tot 0,46 niet.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '0.05'.",
            depends_on=(
                ("effects", 1, "value"),
                ("effects", 1, "measure"),
                ("effects", 1, "ci"),
                ("effects", 1, "se"),
            ),
        ),
        Breach(
            ("effects", 2, "se"),
            "De standaardfout 0,30 past niet bij het interval 0,10 tot 0,46: daar hoort 0,092 bij.",
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '0,30'.",
            depends_on=(
                ("effects", 2, "value"),
                ("effects", 2, "measure"),
                ("effects", 2, "ci"),
                ("effects", 2, "p_value"),
            ),
        ),
        Breach(
            ("effects", 3, "p_value"),
            (
                "De p-waarde (= 0.01) past niet bij 0,28 met de standaardfout 0,20: dat is 1,4 "
                "keer de standaardfout."
            ),
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '0.01'.",
            depends_on=(
                ("effects", 3, "value"),
                ("effects", 3, "measure"),
                ("effects", 3, "ci"),
                ("effects", 3, "se"),
            ),
        ),
        Breach(
            ("effects", 4, "p_value"),
            (
                "De p-waarde (< 0.001) past niet bij 0,28 met het interval 0,02 tot 0,54: dat is "
                "2,1 keer de standaardfout."
            ),
            "Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '0.001'.",
            depends_on=(
                ("effects", 4, "value"),
                ("effects", 4, "measure"),
                ("effects", 4, "ci"),
                ("effects", 4, "se"),
            ),
        ),
    ],
}
