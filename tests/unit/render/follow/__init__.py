"""Tests of what a reader subscribes to."""
