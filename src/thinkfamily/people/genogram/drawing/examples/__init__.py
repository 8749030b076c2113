"""Families that are hard to draw, for tests, the reference and the benchmark. All of them are made up."""
