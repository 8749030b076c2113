"""What has happened to everybody of a family, from all sources, on one line with its source.

Each reader sees the events that their agency may know.
"""
