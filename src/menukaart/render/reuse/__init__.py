"""The page of a record for who writes policy or research: how to cite it, and what may be taken along."""
