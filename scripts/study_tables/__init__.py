"""Derives the study tables in ``sources/`` from the raw files that their publishers gave out.

The raw files are not in the repository: they hold many columns that nobody uses. What is taken from them,
and every figure that we compute ourselves, is written down here, so that a table can be checked and made
anew. Usage, from the root of the repository::

    python -m scripts.study_tables dietrichson-2021 dietrichson2021.csv > sources/dietrichson-2021.csv
    python -m scripts.study_tables wolf-harbatkin-2022 wwc_findings.csv > sources/wolf-harbatkin-2022.csv
"""
