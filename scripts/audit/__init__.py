"""A report for who oversees the content: how much is known, what nobody can trace, what is not on the site.

Run ``python -m scripts.audit`` from the root, after ``menukaart build`` for the parts about the site. It is a
report and no gate: what an editor must mend, ``menukaart check`` says.
"""
