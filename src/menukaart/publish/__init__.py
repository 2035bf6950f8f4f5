"""From rendered files to a finished site. Output stands here and nowhere else."""

from menukaart.publish.build import BuildResult, build_site

__all__ = ["BuildResult", "build_site"]
