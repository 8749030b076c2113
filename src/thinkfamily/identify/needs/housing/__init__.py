"""Housing: temporary, unsuitable, crowded or at risk, and young people told to leave."""
