"""What somebody has to do until when: a task is always owned by a person or a team, and never by nobody."""
