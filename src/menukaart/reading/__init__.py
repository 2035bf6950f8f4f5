"""From files to records. Input stands here and nowhere else."""

from menukaart.reading.loader import Library, Loaded, load_library, parse

__all__ = ["Library", "Loaded", "load_library", "parse"]
