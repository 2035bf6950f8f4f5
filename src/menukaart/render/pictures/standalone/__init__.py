"""A picture on its own: one SVG file that needs nothing around it, for print, cards, PDF and archive.

The page draws the same pictures with percentages and with colours of the style sheet. Here all is said in
attributes with absolute numbers: no class, style, variable, percentage or letter height, so that every
program draws the same. Places come from the geometry of the picture; only the sizes of its frame and of its
words stand here. The words tell what the table beside a picture tells on the page.
"""

from menukaart.render.pictures.standalone.document import Picture, in_words, standalone
from menukaart.render.pictures.standalone.palette import LIGHT, PRINT, Palette

__all__ = ["LIGHT", "PRINT", "Palette", "Picture", "in_words", "standalone"]
