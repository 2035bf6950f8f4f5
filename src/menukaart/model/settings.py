"""The settings of a site: the part of ``mkdocs.yml`` that is ours to read, as data.

The file must stay one that MkDocs itself can use, so it may hold more than a name and an address. But a
value that decides how a site is made has exactly the value that works; whatever runs code has no field.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from menukaart import dutch
from menukaart.characters import named, unfit
from menukaart.model.base import Model
from menukaart.model.fields import Flag, Line, WebAddress, refusal

ENVIRONMENT_TAG = "!ENV"
SITE_URL_VARIABLE = "MENUKAART_SITE_URL"

_MAX_ADDRESS = 500
_SITE_ADDRESS = re.compile(
    r"https?://([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(/[A-Za-z0-9._~%+@/-]*)?"
)
_MAIL = re.compile(r"mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
_EXTENSIONS = ("attr_list", "md_in_html", "tables", {"toc": {"permalink": "false"}})
"""How Markdown is read; see ``menukaart.filling.markup``, which reads the pages just so."""
_ENV_HINT = f'Schrijf site_url: !ENV [{SITE_URL_VARIABLE}, ""], of een adres dat met https:// begint.'


def is_site_address(text: str) -> bool:
    """Tell whether a text is an address for a site: http or https, a host, and nothing behind its path."""
    return len(text) <= _MAX_ADDRESS and _SITE_ADDRESS.fullmatch(text) is not None


class SiteUrl(Model):
    """Where the site will stand.

    Attributes:
        variable: the variable of the environment that decides; empty when none does.
        address: the address when no variable is set; empty when it is not known.
    """

    variable: str = ""
    address: str = ""


def _site_url(value: object) -> object:
    match value:
        case SiteUrl():
            return value
        case None:
            return SiteUrl()
        case str():
            return SiteUrl(address=_address(value))
        case {"!ENV": [variable, (str() | None) as default]}:
            if variable != SITE_URL_VARIABLE:
                message = f"Alleen de omgevingsvariabele {SITE_URL_VARIABLE} mag het adres geven."
                raise refusal("onbekende-waarde", message, _ENV_HINT)
            return SiteUrl(variable=SITE_URL_VARIABLE, address=_address(default or ""))
        case _:
            raise refusal("verkeerd-type", "Bij 'site_url' hoort het adres van de site.", _ENV_HINT)


def _address(text: str) -> str:
    if text and not is_site_address(text):
        message = "Dit is geen adres van een site: http:// of https://, een naam en een pad; geen ? of #."
        raise refusal("onveilige-link", message, _ENV_HINT)
    return text


def _plain(text: str) -> str:
    """Refuse what a name never holds: markup, and characters that cannot be seen or turn text around."""
    if "<" in text or ">" in text:
        raise refusal("html", "Hier staat gewone tekst, zonder < en >.", "HTML mag niet in deze tekst.")
    if found := unfit(text):
        raise refusal("stuurteken", f"In deze tekst staat {named(found)}.", "Typ de tekst opnieuw.")
    return text


def _no_plugins(value: object) -> object:
    if value in ([], ()):
        return ()
    message = "Plug-ins voeren code uit op de computer van wie de site bouwt; hier hoort een lege lijst."
    raise refusal("onbekende-waarde", message, "Schrijf plugins: [].")


def _extension(value: object) -> object:
    if value in _EXTENSIONS or value == "toc":
        return value
    message = "Deze uitbreiding van Markdown kent de menukaart niet."
    hint = "Mogelijk zijn: attr_list, md_in_html, tables, en toc met permalink: false."
    raise refusal("onbekende-waarde", message, hint)


def _fixed(expected: str | bool) -> AfterValidator:  # noqa: FBT001  (the one value that is right)
    word = expected if isinstance(expected, str) else str(expected).lower()

    def check(value: object) -> object:
        if value != expected:
            raise refusal("onbekende-waarde", f"Hier hoort {word}; met iets anders werkt de site niet.")
        return value

    return AfterValidator(check)


def _contact(value: str) -> str:
    if not (is_site_address(value) or _MAIL.fullmatch(value)):
        message = "Hier hoort een adres dat met https:// of mailto: begint."
        raise refusal("onveilige-link", message, "Bijvoorbeeld mailto:redactie@voorbeeld.nl.")
    return value


PlainLine = Annotated[Line, AfterValidator(_plain)]


class SkeletonSettings(Model):
    """The theme: the skeleton of Material with our own templates over it."""

    name: Annotated[str, _fixed("material"), Field(description="Het skelet.")] = "material"
    custom_dir: Annotated[str, _fixed("build/theme"), Field(description="Onze sjablonen.")] = "build/theme"
    language: Annotated[str, _fixed("nl"), Field(description="Taal van het skelet.")] = "nl"
    font: Annotated[Flag, _fixed(False), Field(description="Geen lettertype van elders.")] = False
    favicon: Annotated[str, _fixed("assets/icoon.svg"), Field(description="Het icoon.")] = "assets/icoon.svg"


class Validation(Model):
    """What the site generator warns about."""

    omitted_files: Annotated[str, _fixed("warn"), Field(description="Pagina's buiten het menu.")] = "warn"
    absolute_links: Annotated[str, _fixed("warn"), Field(description="Links vanaf de wortel.")] = "warn"
    unrecognized_links: Annotated[str, _fixed("warn"), Field(description="Links naar niets.")] = "warn"
    anchors: Annotated[str, _fixed("warn"), Field(description="Links naar een anker dat er niet is.")] = (
        "warn"
    )


Contact = Annotated[str, Field(max_length=_MAX_ADDRESS), AfterValidator(_contact)]


class Extra(Model):
    """What only a publisher knows; MkDocs leaves what stands here alone.

    Every field may be empty, and none has a default: what is not filled in is not known, and every output
    says so or leaves it out. ``Project`` (``menukaart.render.project``) is how the site uses them.
    """

    publisher: Annotated[PlainLine | None, Field(description="Wie de menukaart uitgeeft.")] = None
    publisher_address: Annotated[
        WebAddress | None, Field(description="Adres van de uitgever op het web.")
    ] = None
    contact: Annotated[Contact | None, Field(description="Waar een lezer iets kan vragen of melden.")] = None
    repository: Annotated[WebAddress | None, Field(description="Waar het project staat.")] = None
    licence: Annotated[WebAddress | None, Field(description="Adres van de licentie van de inhoud.")] = None


def unfilled(extra: Extra) -> tuple[str, ...]:
    """Name the settings of a publisher that are empty, each with its meaning.

    Returns:
        Dutch words for who must fill them in: ``extra.publisher: wie de menukaart uitgeeft``.
    """
    about = {name: (field.description or "").rstrip(".") for name, field in Extra.model_fields.items()}
    return tuple(
        f"extra.{name}: {dutch.small(words)}" for name, words in about.items() if not getattr(extra, name)
    )


class SiteSettings(Model):
    """Everything that ``mkdocs.yml`` may hold."""

    site_name: Annotated[PlainLine, Field(max_length=100, description="Naam van de site.")]
    site_description: Annotated[PlainLine | None, Field(description="Waar de site over gaat.")] = None
    site_url: Annotated[SiteUrl, BeforeValidator(_site_url), Field(description="Adres van de site.")] = (
        SiteUrl()
    )
    docs_dir: Annotated[str, _fixed("build/docs"), Field(description="Wat MkDocs leest.")] = "build/docs"
    site_dir: Annotated[str, _fixed("build/site"), Field(description="Waar de site komt.")] = "build/site"
    use_directory_urls: Annotated[Flag, _fixed(True), Field(description="Adressen eindigen op /.")] = True
    theme: Annotated[SkeletonSettings, Field(description="Het uiterlijk.")] = SkeletonSettings()
    plugins: Annotated[tuple[()], BeforeValidator(_no_plugins), Field(description="Altijd leeg.")] = ()
    markdown_extensions: Annotated[
        tuple[Annotated[object, BeforeValidator(_extension)], ...],
        Field(description="Hoe Markdown gelezen wordt."),
    ] = ()
    nav: Annotated[tuple[dict[str, str], ...], Field(description="Het hoofdmenu.")] = ()
    not_in_nav: Annotated[str, Field(description="Pagina's buiten het hoofdmenu.")] = ""
    validation: Annotated[Validation, Field(description="Waar MkDocs voor waarschuwt.")] = Validation()
    extra: Annotated[Extra, Field(description="Eigen instellingen.")] = Extra()


class PageHeader(Model):
    """The lines above a hand-written page."""

    title: Annotated[PlainLine, Field(description="Titel van de pagina.", examples=["Over de menukaart"])]
    description: Annotated[PlainLine | None, Field(description="Waar de pagina over gaat.")] = None
