"""Makes the dictionary of the search: which words are Dutch and so are no typing errors."""
