"""From the extracts of many agencies to people, families, their needs and the early list.

Rules that anyone can check, never scores. What comes out is files (`vocabulary/publication.py`).
"""
