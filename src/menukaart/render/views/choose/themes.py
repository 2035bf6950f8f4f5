"""The index of themes: by the question with which a reader comes, never by alphabet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.records.theme import ThemeCard, theme_card
from menukaart.vocabulary import Entrance

OTHERS = "andere"
"""The anchor of the themes that the editors gave no entrance."""


@dataclass(frozen=True, slots=True)
class EntranceView:
    """A question of readers, with the themes that answer it."""

    anchor: str
    title: str
    question: str
    themes: tuple[ThemeCard, ...]


@dataclass(frozen=True, slots=True)
class ThemesPage:
    """All themes by entrance."""

    crumbs: tuple[Link, ...]
    entrances: tuple[EntranceView, ...]


def themes_page(scribe: Scribe) -> ThemesPage:
    """Make the index of themes."""
    return ThemesPage(scribe.crumbs(), tuple(entrances(scribe)))


def entrances(scribe: Scribe) -> Iterator[EntranceView]:
    """Give the entrances that have a theme, in their fixed order; themes without one come last."""
    themes = scribe.catalogue.public_themes
    for entrance in Entrance:
        mine = tuple(theme_card(scribe, theme) for theme in themes if theme.entrance is entrance)
        if mine:
            yield EntranceView(entrance.value, entrance.label, entrance.meaning, mine)
    if rest := tuple(theme_card(scribe, theme) for theme in themes if theme.entrance is None):
        yield EntranceView(OTHERS, "Andere thema's", "Wat speelt er nog meer?", rest)
