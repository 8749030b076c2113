"""What practice requires of the post."""

ASK_AFTER = 3  # times that it could not be sent, after which somebody is asked
