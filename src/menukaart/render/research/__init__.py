"""For researchers: all studies in one tidy table, its columns, and a script for each pooled figure."""
