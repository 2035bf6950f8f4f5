"""The first sheet: what this is, what a figure can bear, and what a user must take along."""

from __future__ import annotations

from collections.abc import Sequence

from menukaart.frozen.release import Release
from menukaart.render.addresses import METHOD, RESEARCHERS
from menukaart.render.api.models import SCHEMA_VERSION
from menukaart.render.tables.context import LICENCE, Context
from menukaart.render.tables.table import DataTable, plain_sheet
from menukaart.vocabulary import CellForm

_TEXTS = """
Wat dit is
Alle records van de Menukaart Onderwijskansen als tabellen: wat helpt tegen onderwijsachterstanden, en hoe
zeker dat is. Dezelfde gegevens als op de site en in de API.

Stand
De gegevens staan voor {day}. Een record van na de laatste uitgave kan nog veranderen.

Uitgave
{release}

Versie van de vorm
{schema}, die van de API. Binnen versie 1 houden kolommen hun naam en betekenis; er kunnen kolommen, bladen
en vaste woorden bijkomen.

Zekerheid
Een cijfer zegt niets zonder zijn zekerheid. Neem de kolommen 'bewijskracht' en 'bewijskracht_onbekend'
altijd mee. Geen score is iets anders dan een lage score, en onbekend is iets anders dan 'werkt niet'.

Niet doen
Maak geen ranglijst van getallen: zij komen uit verschillend onderzoek, met verschillende maten en groepen.
Tel cijfers van aanpakken niet op. Staat er 'verwant' bij 'zelf_of_verwant', dan gaat het cijfer niet over
deze aanpak zelf.

Dubbel
Twee rijen op het blad cijfers kunnen over dezelfde studie gaan. Kijk naar 'studie', 'samenvatting_van' en
'bron' voordat u zelf samenvat.

Onbekend
Een lege cel is nooit nul. Heeft een kolom een buur die op '_onbekend' eindigt, dan zegt die met een vast
woord waarom de cel leeg is.

Kosten
Een bedrag staat er zoals een bron het afdrukt: niet omgerekend en niet bijgewerkt voor inflatie.

Oude adressen
Records die verplaatst, gesplitst of ingetrokken zijn, staan er niet in. Zij staan in
api/v1/tombstones.json.

Licentie
{licence} voor alles wat de menukaart zelf schrijft. Noem 'Menukaart Onderwijskansen, {licence}', de dag of
de uitgave, en het adres; zeg erbij wat u veranderde. De bronnen en de tabellen met studies hebben hun eigen
licentie.

Uitgever
{publisher}

Tekst die een formule lijkt
In de csv-bestanden staat een ' voor een tekst die met = + - of @ begint, zodat een rekenblad haar niet
uitrekent. Haal dat teken weg als u de tekst zelf nodig hebt. In het Excel-bestand is zo'n tekst gewoon
tekst, zonder extra teken. Getallen hebben nooit zo'n teken.

Vorm van de csv
UTF-8 zonder merkteken vooraan, komma tussen de cellen, punt voor de decimalen, regels eindigen op LF: zo
lezen R, Python en andere programma's haar zonder instelling. Gebruikt u Excel? Open dan menukaart.xlsx; een
Nederlandse Excel zet een csv met komma's in één kolom.

Opmaak in teksten
Een tekst kan een beetje Markdown bevatten, zoals [naam](interventie:id) of *nadruk*: precies zoals in de
API.

Meer
{method} (hoe wij beoordelen) en {researchers} (voor onderzoekers).
"""


def readme_sheet(
    context: Context, sheets: Sequence[DataTable], releases: Sequence[Release], publisher: str
) -> DataTable:
    """Write it.

    Args:
        context: what tables share.
        sheets: the tables that it introduces.
        releases: the oldest first.
        publisher: who publishes the site; empty when that is not known.
    """
    heads = {
        "onderwerp": (CellForm.TEXT, "Waar het over gaat."),
        "tekst": (CellForm.TEXT, "Wat u moet weten."),
    }
    filled = {
        "day": context.day,
        "release": _release(releases),
        "schema": SCHEMA_VERSION,
        "licence": LICENCE,
        "publisher": publisher or "Niet bekend: wie deze site uitgeeft, gaf zijn naam nog niet op.",
        "method": f"{context.site_url}{METHOD}",
        "researchers": f"{context.site_url}{RESEARCHERS}",
    }
    told = (block.split("\n", 1) for block in _TEXTS.strip().split("\n\n"))
    rows = [(about, " ".join(text.split()).format(**filled)) for about, text in told]
    rows += [(f"Tabel {sheet.name}", f"{sheet.about} {len(sheet.rows)} rijen.") for sheet in sheets]
    return plain_sheet("leesmij", "Lees dit eerst.", heads, rows)


def _release(releases: Sequence[Release]) -> str:
    if not releases:
        return "Er is nog geen vaste uitgave."
    newest = releases[-1]
    return (
        f"De nieuwste vaste uitgave is {newest.version} ({newest.day.isoformat()}). De kolom 'uitgave' zegt "
        "per rij welke uitgave precies deze tekst heeft."
    )
