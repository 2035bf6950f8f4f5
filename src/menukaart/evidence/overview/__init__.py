"""Many interventions side by side: by outcome, by goal, and where evidence is missing."""
