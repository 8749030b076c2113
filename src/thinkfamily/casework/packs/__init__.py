"""Practice models as data: templates, scales, levels, steps and principles of an area, each with source and licence.

A pack is published in versions. What was recorded under one version stays as it was when a new one comes.
"""
