"""References in the forms that other programs write: CSL-JSON, BibTeX and RIS, in and out (pure).

What goes out and comes back in has the same fields. The parsers of BibTeX and RIS load only when asked for.
"""

from menukaart.citing.reference import Author, UnreadableReferenceError, Work, of_source

__all__ = ["Author", "UnreadableReferenceError", "Work", "of_source"]
