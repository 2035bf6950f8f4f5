"""The data of the site for other programs: a promise, version 1."""
