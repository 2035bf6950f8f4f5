"""What the search needs at build time: the words of each page, and the word list of the browser."""
