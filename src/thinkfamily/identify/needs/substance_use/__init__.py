"""Drugs and alcohol: an adult's use, and a child's own."""
