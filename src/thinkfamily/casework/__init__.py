"""Working with a family: from a first conversation to a case, an assessment in everyone's voice, and a plan."""
