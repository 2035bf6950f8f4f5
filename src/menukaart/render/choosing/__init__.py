"""Help in choosing: the questions, and the one rule that picks at most five. Pure."""
