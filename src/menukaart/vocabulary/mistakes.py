"""What can be wrong with a file before its meaning is looked at: the names in a report, with the remedy."""

from __future__ import annotations

from menukaart.vocabulary.term import Term


class Mistake(Term):
    """A problem of a file, of YAML or of form. The value is the name in a report, the label what is wrong."""

    GAP = "ontbreekt", "Een verplicht veld ontbreekt", "Vul het in; de tip geeft een voorbeeld."
    UNKNOWN_FIELD = "onbekend-veld", "Dit veld bestaat hier niet", "Kijk de naam en de inspringing na."
    WRONG_FOLDER = (
        "verkeerde-map",
        "Een record staat in de map van een andere soort",
        "Verplaats het bestand naar de map uit de tip.",
    )
    UNKNOWN_WORD = "onbekende-waarde", "Dit woord hoort niet bij het veld", "Kies een woord uit de lijst."
    WRONG_TYPE = (
        "verkeerd-type",
        "Hier hoort iets anders",
        "Een lijst, een groep velden of één waarde: zie de tip.",
    )
    WRONG_SHAPE = (
        "verkeerde-vorm",
        "De waarde heeft niet de goede vorm",
        "Schrijf haar zoals in het voorbeeld.",
    )
    INVALID = "ongeldig", "De waarde klopt niet", "Vergelijk haar met een ander record."
    EMPTY = "leeg", "Het veld is leeg", "Vul het in, of haal de regel weg."
    TOO_SHORT = "te-kort", "Er staat te weinig", "Vul aan tot wat er minstens hoort."
    TOO_LONG = "te-lang", "De tekst is te lang", "Maak haar korter, of verdeel haar over velden."
    OUT_OF_RANGE = "buiten-bereik", "Het getal of de dag kan niet kloppen", "Kijk na wat de bron zegt."
    NO_NUMBER = "geen-getal", "Hier hoort een getal", "Schrijf het met een punt: 0.37 of -0.18."
    NO_WHOLE = "geen-geheel-getal", "Hier hoort een geheel getal", "Alleen cijfers: 2000."
    NOT_FINITE = "getal-niet-eindig", "Dit is geen getal", "Laat het weg, en zet de reden onder 'unknown'."
    NO_DATE = "geen-datum", "Hier hoort een datum", "Schrijf jaar-maand-dag: 2026-03-01."
    NO_FLAG = "geen-ja-of-nee", "Hier hoort ja of nee", "Schrijf true voor ja en false voor nee."
    MORE_LINES = "meer-regels", "Deze tekst moet op één regel passen", "Haal de regeleinden weg."
    LINK = (
        "onveilige-link",
        "Dit is geen goed adres",
        "Kopieer het uit de adresbalk; het begint met https://.",
    )
    HTML = "html", "HTML mag hier niet", "Gebruik *nadruk*, een lijst of een link."
    BAD_ID = "ongeldige-id", "Dit is geen geldige id", "Alleen kleine letters, cijfers en losse streepjes."
    CAPITALS = "id-hoofdletters", "Twee namen verschillen alleen in hoofdletters", "Kies één schrijfwijze."
    YAML = "yaml", "Dit is geen geldige YAML", "Kijk naar aanhalingstekens, dubbele punten en inspringing."
    COLON = "dubbele-punt", "Een dubbele punt staat los in de tekst", "Zet de tekst tussen aanhalingstekens."
    CUT = "tekst-afgekapt", "Een deel van de tekst telt niet mee", "Zet de tekst tussen aanhalingstekens."
    TWICE = "dubbel-veld", "Een veld staat er twee keer", "Voeg de twee samen of verwijder er een."
    FIELD_NAME = "veldnaam", "Een veldnaam moet één woord zijn", "Kijk de streepjes en dubbele punten na."
    TAB = (
        "tab",
        "Een regel springt in met een tab",
        "Gebruik spaties, twee per niveau; 'menukaart fix' doet het.",
    )
    HARD_SPACE = (
        "harde-spatie",
        "Een regel springt in met harde spaties",
        "Typ gewone spaties; 'menukaart fix' doet het.",
    )
    CONTROL = "stuurteken", "Hier staat een teken dat niemand ziet", "Verwijder het, of typ de regel opnieuw."
    BOM = (
        "bom",
        "Het bestand begint met een onzichtbaar teken",
        "Bewaar als UTF-8 zonder BOM; 'menukaart fix' doet het.",
    )
    ENCODING = "geen-utf8", "Het bestand is geen UTF-8", "Kies bij Opslaan als de codering UTF-8."
    CONFLICT = (
        "conflictmarkering",
        "Een keuze tussen twee versies bleef open",
        "Kies er een; haal de tekens weg.",
    )
    ANCHOR = "anker", "Een waarde begint met &", "Zet de tekst tussen aanhalingstekens."
    ALIAS = "alias", "Een waarde begint met *", "Zet de tekst tussen aanhalingstekens."
    TAG = "tag", "Een waarde begint met !", "Zet de tekst tussen aanhalingstekens."
    TOO_DEEP = "te-diep", "Lijsten zijn te diep genest", "Kijk naar de inspringing; een record is vlakker."
    DOCUMENTS = (
        "twee-documenten",
        "Er staan twee records in één bestand",
        "Geef elk record een eigen bestand.",
    )
    EMPTY_FILE = "leeg-bestand", "Het bestand is leeg", "Begin met 'menukaart new', of verwijder het."
    WRONG_FILE = "verkeerd-bestand", "Dit bestand hoort hier niet", "Hernoem, verplaats of verwijder het."
    TOO_LARGE = "te-groot", "Het bestand is te groot", "Verdeel het over meer records."
    UNREADABLE = "onleesbaar", "Het bestand kan niet gelezen worden", "Kijk na of u het mag lezen."
    SYMLINK = "symlink", "Dit is een snelkoppeling naar buiten", "Zet hier het bestand zelf neer."
    FROM_EXCEL = (
        "excel-tabel",
        "De tabel staat er zoals Excel haar bewaarde, bijvoorbeeld met puntkomma's",
        "Draai 'menukaart table BESTAND'.",
    )
    MISSING_AS_NUMBER = (
        "ontbrekend-als-getal",
        "Een cel heeft een teken voor ontbrekend, zoals -99",
        "Haal de rij weg, of vul de echte waarde in.",
    )
    DATE_AS_NUMBER = (
        "datum-als-getal",
        "Excel maakte van een getal of naam een datum",
        "Zet de kolom in Excel op Tekst en neem de waarde opnieuw over.",
    )
    TOTAL_ROW = (
        "totaalregel",
        "Een rij is een totaal en geen studie",
        "Haal de rij weg: een totaal zou dubbel tellen.",
    )
    TWO_SPELLINGS = (
        "twee-spellingen",
        "Een studie staat er met andere hoofdletters of spaties nog een keer",
        "Schrijf haar overal gelijk.",
    )
    NO_TABLE = (
        "tabel-ontbreekt",
        "De tabel bij een bron ontbreekt",
        "Zet haar ernaast, met de naam van de bron.",
    )
    GONE = (
        "adres-weg",
        "Een openbaar adres is er niet meer",
        "Laat het bestand staan, met een status als verplaatst.",
    )
    PLACE_GONE = (
        "plaats-weg",
        "Een openbare plaats is er niet meer",
        "Zet haar terug, of onder 'retired' met de reden.",
    )
    MENU = "ander-menu", "Het menu is niet dat van de menukaart", "Neem het menu uit de tip over."
    NO_PAGE = "pagina-ontbreekt", "Een vaste pagina ontbreekt", "Zet het bestand terug."
    NO_HEADER = (
        "geen-kop",
        "Een pagina mist haar kop",
        "Begin met title en description tussen twee regels ---.",
    )
    FAILED = (
        "regel-mislukt",
        "Een regel kon het record niet beoordelen",
        "Kijk getallen en datums na; meld het anders.",
    )
    CHAIN = (
        "keten",
        "Een oud record leidt naar een oud record",
        "Verwijs meteen naar een record dat nog geldt.",
    )
    SILENT = (
        "stille-opmaak",
        "Opmaak zou de tekst veranderen",
        "Schrijf het anders, of zet een backslash voor het teken.",
    )
    NO_CSV = "geen-csv", "De tabel is geen csv", "Bewaar haar als csv met komma's, in UTF-8."
    NO_ROWS = "lege-tabel", "De tabel heeft geen regels", "Vul haar, of haal 'table' bij de bron weg."
    NO_COLUMN = "onbekende-kolom", "Een kolom staat niet in de tabel", "Kijk na hoe de kop in de tabel heet."
    SAME_COLUMN = "dubbele-kolom", "Twee kolommen heten gelijk", "Geef elke kolom een eigen kop."
    SAME_ROW = "dubbele-rij", "Twee regels van de tabel zijn gelijk", "Haal er een weg."
    ROW_LENGTH = (
        "rij-lengte",
        "Een regel heeft te veel of te weinig cellen",
        "Kijk naar komma's en aanhalingstekens.",
    )
    NO_ERROR = "standaardfout", "Een standaardfout is niet groter dan nul", "Kijk na wat de bron geeft."
    NO_YEAR = "geen-jaartal", "Hier hoort een jaartal", "Vier cijfers, of een lege cel."
    REGISTER = "register", "Deze regel van het register is niet te lezen", "Zet terug wat er stond."
    PAGE_NAME = (
        "onbekende-naam",
        "Een pagina gebruikt een naam die er niet is",
        "Kijk in de tip welke er zijn.",
    )
    TEMPLATE = (
        "sjabloon",
        "Een sjabloon in een pagina is niet uit te voeren",
        "Kijk de regel na, of haal haar weg.",
    )
    HEAVY = "pagina-te-zwaar", "Een pagina kost te veel tijd of geheugen", "Maak haar korter of eenvoudiger."
    TAKEN = (
        "bezet-adres",
        "Het adres van deze pagina is al van een andere",
        "Geef het bestand een andere naam.",
    )
    DEAD_LINK = "dode-link", "Een link leidt nergens heen", "Kijk het adres en het anker na."
    SAME_ANCHOR = "dubbel-anker", "Een anker staat twee keer op een pagina", "Geef elk anker een eigen naam."
    ENDED = (
        "uitzondering-verlopen",
        "De dag van een uitzondering is voorbij",
        "Haal haar weg, of kies met een reden een nieuwe.",
    )
    NEEDLESS = "uitzondering-overbodig", "Een uitzondering is niet meer nodig", "Haal haar weg."
    HIDES = "uitzondering-op-fout", "Op een fout bestaat geen uitzondering", "Verbeter de fout."
