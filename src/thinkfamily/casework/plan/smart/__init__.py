"""What an objective may still need, as questions to ask the family, while one types. Plain rules; they never block."""
