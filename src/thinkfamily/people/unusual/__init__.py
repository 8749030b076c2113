"""Unusual looking: looks that somebody should ask about, each with the reason in a sentence, and no verdict."""
