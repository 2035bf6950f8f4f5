"""Everything in tables, for a spreadsheet or a program for statistics: the same values as in the API."""
