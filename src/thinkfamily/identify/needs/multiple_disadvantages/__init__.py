"""The thirteen factors of the Digital Economy Act multiple disadvantages objective, and who is eligible under it."""
