"""Needs: what the agencies' facts show of each family, as rules that anyone can check, never as scores.

Each need is one small file: the facts it reads, its sum, and an example that is its test and its page in the reference.
"""
