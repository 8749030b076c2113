"""Reminders of small steps: who of the family or network asked for them is written to or told, where that is safe."""
