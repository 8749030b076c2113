"""Of whom each of the two questions may be asked, and in what time an answer is wanted."""

import datetime

from thinkfamily.vocabulary.dates import working_days_after

ANSWER_WITHIN = 3  # working days
OF_GROWN_UPS = {
    "adults_social_care", "adult_mental_health", "substance_use", "probation", "housing", "jobcentre", "adult_learning",
    "domestic_abuse", "advice", "gp",
}  # fmt: skip
OF_CHILDREN = {
    "school", "early_years", "childrens_social_care", "early_help", "youth_justice", "child_mental_health",
    "community_health", "gp", "voluntary",
}  # fmt: skip
WHO = {"child_of_adult": OF_GROWN_UPS, "adult_of_child": OF_CHILDREN}


def bad_question(asks: str, kind: str, about_whom: str, why: str) -> str:
    """Why this cannot be asked there, as a sentence; empty where it can. `kind`: of the agency that is asked."""
    if asks not in WHO:
        return "Choose one of the two questions."
    if kind not in WHO[asks]:
        return (
            "Ask a service that works with grown-ups." if asks == "child_of_adult" else "Ask who works with children."
        )
    if not about_whom.strip() or not why.strip():
        return "Say about whom you ask, and why."
    return ""


def due(day: datetime.date) -> datetime.date:
    """By when an answer is wanted."""
    return working_days_after(day, ANSWER_WITHIN)
