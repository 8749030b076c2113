"""My work: what cannot wait, this week, the families that somebody leads, and what went well. One desk a reader."""
