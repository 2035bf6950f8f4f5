"""From the catalogue to pages, data and the theme. Pure: nothing is read or written here."""

from menukaart.render.site import File, Settings, render_site

__all__ = ["File", "Settings", "render_site"]
