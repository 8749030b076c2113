"""What must be said when somebody's view of a judgement is written down. Pure: days are passed in."""

import datetime

NOT_TOLD = "not_told"


def wrong(view: str, *, said: str, told_on: datetime.date | None, told_by: str, today: datetime.date) -> dict[str, str]:
    """What is wrong with it: the field and a sentence. Empty where nothing is."""
    found = {}
    if not said.strip():
        found["said"] = (
            "Say why they have not been told yet, and when they will be."
            if view == NOT_TOLD
            else "Write down what they said, in their words."
        )
    if view == NOT_TOLD:
        if told_on is not None:
            found["told_on"] = "Leave the day empty until they have been told."
        return found
    if told_on is None:
        found["told_on"] = "Say on which day they were told."
    elif told_on > today:
        found["told_on"] = "This day has not come yet: write it down when they have been told."
    if not told_by.strip():
        found["told_by"] = "Say who told them."
    return found
