"""From the catalogue to pages, data and the theme. Pure: nothing is read or written here."""

from menukaart.render.files import File
from menukaart.render.site import Settings, data_parts, page_parts

__all__ = ["File", "Settings", "data_parts", "page_parts"]
