"""Compares the search of the site with plain Pagefind and with Material's own search, in a real browser."""
