"""Pages of what was released: each version of a record, what changed since, and the releases themselves."""
