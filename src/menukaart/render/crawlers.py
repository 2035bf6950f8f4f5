"""What programs that read the whole site are told: where the map is, and what must travel with a figure."""

from __future__ import annotations

from menukaart.catalogue import Catalogue
from menukaart.render import addresses
from menukaart.render.addresses import API, DATA, record_address
from menukaart.render.linked.portal import CATALOGUE
from menukaart.render.tables.sheets import WORKBOOK
from menukaart.vocabulary import RecordKind

_CAVEATS = """
- **Een cijfer zonder zekerheid is geen antwoord.** Noem bij elk cijfer de bewijskracht (1 tot en met 5), of
  waarom die er niet is; voor wie het geldt; en de bron. Staat er geen score, dan is het onderzoek niet
  beoordeeld. Dat is iets anders dan een lage score.
- **Onbekend is geen nul en geen 'werkt niet'.** Er staat bij waarom iets onbekend is.
- **Geen ranglijst.** Getallen komen uit verschillend onderzoek, met verschillende maten en groepen. De
  volgorde van de menukaart is het alfabet.
- **Verwant is niet hetzelfde.** Onderzoek dat als verwant gemerkt is, gaat niet over de aanpak zelf.
- **Tel cijfers niet op**, en voorspel er niet mee wat één school of gemeente gaat zien.
- **Een erkenning is geen bewijs** dat een programma werkt.
- **Een pagina over een wet is een samenvatting.** Voor een besluit telt de wettekst.
- **Noem de dag** van de laatste wijziging of de uitgave, en het adres: de tekst kan veranderen.
"""


def robots_text(site_url: str) -> str:
    """Let every program read everything, and say where the map of the site is when its address is known.

    Old versions say in their own head that they are no result of a search; who refuses them here would
    keep programs from reading that.
    """
    sitemap = f"\nSitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def llms_text(catalogue: Catalogue, site_url: str, day: str) -> str:
    """Introduce the site to programs that answer in sentences: first what goes wrong, then where all stands.

    Args:
        catalogue: the records.
        site_url: where the site stands; when empty, addresses start from the root of the site.
        day: the day that the data stand for.
    """
    count = len(catalogue.public_interventions)
    themes = "\n".join(
        f"- [{theme.title}]({site_url}{record_address(RecordKind.THEME, theme.id)}): {theme.question}"
        for theme in catalogue.public_themes
    )
    return f"""# Menukaart Onderwijskansen

> Nederlandse kennisbank over wat scholen en gemeenten kunnen doen tegen onderwijsachterstanden: {count}
> interventies, met bij elk wat het is, of het werkt en hoe zeker dat is. Stand {day}. Licentie CC BY 4.0:
> noem 'Menukaart Onderwijskansen, CC BY 4.0' en het adres.

Voordat u iets overneemt:
{_CAVEATS}
## Gegevens

- [Alle interventies als JSON]({site_url}{API}interventions.json): `verdict` is de zin die het bewijs toelaat,
  `evidence_strength` en `by_outcome` zeggen hoe zeker, `unknown` zegt waarom een veld leeg is
- [Beschrijving van de API]({site_url}{addresses.OPEN_DATA}): OpenAPI, met schema's
- [Alles als tabellen]({site_url}{DATA}{WORKBOOK}): Excel; dezelfde tabellen als csv staan ernaast
- [Codeboek]({site_url}{DATA}codeboek.csv): wat elke kolom betekent
- [Catalogus]({site_url}{CATALOGUE}.ttl): DCAT-AP-NL, met de thema's in SKOS

## Uitleg

- [Zo beoordelen wij bewijs]({site_url}{addresses.METHOD}): de regel, de meetlatten en wat een cijfer niet kan
- [Voor onderzoekers]({site_url}{addresses.RESEARCHERS}): tabellen, versies, narekenen, wat wij beloven
- [Voor gemeenten]({site_url}{addresses.MUNICIPALITIES}): verwijzen, en wat een cijfer kan dragen
- [Begrippen]({site_url}{addresses.GLOSSARY})
- [Uitgaven]({site_url}{addresses.RELEASES}): teksten die nooit meer veranderen

## Thema's

{themes}
"""
