"""The form for editors who know no YAML: what it asks, made from the models."""
