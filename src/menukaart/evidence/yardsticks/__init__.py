"""One figure on scales that people know, and where such a scale does not apply."""
