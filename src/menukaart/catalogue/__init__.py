"""All records together, and the rules that must hold between them."""

from menukaart.catalogue.catalogue import Catalogue
from menukaart.catalogue.check import Checked, check

__all__ = ["Catalogue", "Checked", "check"]
