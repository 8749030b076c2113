"""Whose rows may be used under the Digital Economy Act: health bodies are not among those named for this objective."""

from thinkfamily.identify.needs.phrases import words

HEALTH_BODIES = ("gp", "community_health", "child_mental_health", "adult_mental_health")

# Rows of feeds that may be used.
ALLOWED = f"feed NOT IN (SELECT feed FROM feeds WHERE agency_kind IN ({words(HEALTH_BODIES)}))"
