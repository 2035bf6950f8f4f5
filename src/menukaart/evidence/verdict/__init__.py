"""What may be said of an intervention in one sentence an outcome: never more than the evidence allows.

The structure is that of GRADE's informative statements (Santesso and others, 2020): a verb for the certainty,
a word for the size. What the Dutch words are, and where the borders of the sizes lie, is ours; the page about
the method says both.
"""
