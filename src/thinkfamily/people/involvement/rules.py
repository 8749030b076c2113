"""The words of involvement, and what is the same service twice or several workers for one family."""

STATES = {
    "involved": "Works with them",
    "waiting": "Asked for, has not begun",
    "not_involved": "Was asked: not involved",
}
