"""Maintenance programs outside the product: the environment, lock files, and benchmarks."""
