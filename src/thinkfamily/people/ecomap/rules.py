"""The circles of "my people", and how many fit."""

# key: (what it is called, what it asks)
CIRCLES = {
    "close": ("Very close to me", "Who is close to you?"),
    "near": ("Near me", "Who is there for you sometimes?"),
    "far": ("Further away", "Who is further away?"),
}
A_CIRCLE = 6  # places on the page; more by pressing once more
