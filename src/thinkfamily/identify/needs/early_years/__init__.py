"""The first years: expecting, health and development."""
