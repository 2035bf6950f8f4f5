"""From a stored figure to something that a reader can judge. Pure: no files, clock or environment."""
