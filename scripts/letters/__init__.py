"""Renews the letters of everything on paper: the fonts in ``templates/print/fonts``."""
