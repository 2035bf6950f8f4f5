"""The colours of a picture on its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for, as in the style sheet of the site.

    Attributes:
        ink, ink_soft: of words, and of words and lines that come second.
        paper: behind everything, and in what is open.
        surface, surface_strong, line: tints, from light to dark.
        main, main_half, main_deep: of what carries the figures, half as strong, and of their words.
        accent, accent_soft: of what stands out.
        wanted: of the last zone of a barometer.
    """

    ink: str
    ink_soft: str
    paper: str
    surface: str
    surface_strong: str
    line: str
    main: str
    main_half: str
    main_deep: str
    accent: str
    accent_soft: str
    wanted: str

    @property
    def zones(self) -> tuple[str, str, str, str]:
        """Colours of the zones of a barometer, from left to right."""
        return (self.accent_soft, self.surface, self.surface_strong, self.wanted)


LIGHT = Palette(
    ink="#1b2626",
    ink_soft="#4d5b5a",
    paper="#ffffff",
    surface="#f3f6f4",
    surface_strong="#e5eeeb",
    line="#ccd6d2",
    main="#0d4f4b",
    main_half="#7a9e9c",
    main_deep="#093835",
    accent="#a8430f",
    accent_soft="#fbefe6",
    wanted="#ccd6d2",
)
"""The colours of the site by day."""

PRINT = Palette(
    ink="#000",
    ink_soft="#333",
    paper="#fff",
    surface="#fff",
    surface_strong="#fff",
    line="#999",
    main="#000",
    main_half="#737373",
    main_deep="#000",
    accent="#a8430f",
    accent_soft="#fff",
    wanted="#ddd",
)
"""The colours of the site on paper: black, with one accent."""
