"""What the finder of an archive reads first."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart import dutch


@dataclass(frozen=True, slots=True)
class Contents:
    """What an archive holds.

    Attributes:
        name: name of the archive, and of the folder in it.
        state: which content it is, in words.
        site_url: where the site stood; empty when that is not known.
        publisher: who published it; empty when that is not known.
        interventions: how many.
        themes: how many.
        sources: how many.
        documents: texts at the root of the archive, such as licences.
        has_program: whether the program is in it.
    """

    name: str
    state: str
    site_url: str
    publisher: str
    interventions: int
    themes: int
    sources: int
    documents: tuple[str, ...]
    has_program: bool


def readme(contents: Contents) -> str:
    """Write it, as plain text in lines that fit a screen."""
    counts = dutch.enumeration(
        [
            dutch.count(contents.interventions, "interventie", "interventies"),
            dutch.count(contents.themes, "thema", "thema's"),
            dutch.count(contents.sources, "bron", "bronnen"),
        ]
    ).replace("\xa0", " ")
    program = (
        "programma/     Het programma dat van kennisbank/ deze site maakt (Python, licentie MIT).\n"
        if contents.has_program
        else ""
    )
    documents = "".join(f"{name}\n" for name in contents.documents)
    return f"""MENUKAART ONDERWIJSKANSEN
{contents.name}

Wat helpt tegen onderwijsachterstanden, hoe zeker is dat, voor wie, en wat vraagt het?
Dit is een volledige kopie: {counts}.

Inhoud:    {contents.state}
Stond op:  {contents.site_url or "niet bekend toen deze kopie werd gemaakt"}
Uitgever:  {contents.publisher or "niet bekend toen deze kopie werd gemaakt"}

LEZEN
Pak alles uit en open site/index.html in een browser. Internet en een webserver zijn niet nodig.
Zoeken, kiezen en vergelijken werken ook, in browsers die scripts van schijf toelaten. Werkt zoeken
niet? Alles staat op alfabet in site/interventies/index.html.
Niet in deze kopie: het formulier voor redacteuren. Dat werkt alleen op een server.

WAT ER IS
site/          De website. Elke link noemt een bestand, dus zij werkt van schijf en op elke server.
               Van elke aanpak is er ook een factsheet, en van alles een boekje (PDF).
site/api/v1/   Alle gegevens als JSON, met hun vorm in site/api/v1/schema/.
site/data/     Dezelfde gegevens als tabellen (CSV, Excel), als die er toen waren.
server/        Wat een webserver erbij nodig heeft: pagina voor fouten, oude adressen, headers.
kennisbank/    Waar alles van gemaakt is: een tekstbestand (YAML) per interventie, thema en bron,
               de pagina's, en releases/ met elke uitgave zoals zij was, met haar codeboek.
{program}checksums.txt  De sha256 van elk bestand. Nakijken: sha256sum -c checksums.txt
{documents}
GEBRUIKEN
De inhoud heeft de licentie CC BY 4.0: u mag alles delen en aanpassen als u 'Menukaart
Onderwijskansen, CC BY 4.0' noemt, met wat u veranderde. Wat van anderen is, houdt de licentie die
erbij staat. Een cijfer is nooit los te gebruiken: neem over hoe zeker het is, en van welke dag.
Deze kopie verandert niet meer. Of er nieuwer onderzoek is, staat er dus niet in.
"""
