"""What every judgement counts with: intervals, quantiles, and what a formula accepts."""
