"""Who is in the team around a family, in which role and until when; whom we ask for advice or to come along."""
