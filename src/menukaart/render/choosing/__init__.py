"""Help in choosing: the questions, and the one selection of at most five. Pure."""
