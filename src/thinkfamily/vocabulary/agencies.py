"""Kinds of agency. A feed names one; sharing rules name several."""

AGENCY_KINDS: dict[str, str] = {
    "school": "School or college",
    "early_years": "Nursery or early years setting",
    "childrens_social_care": "Children's social care",
    "adults_social_care": "Adults' social care",
    "early_help": "Early help or Family Help",
    "police": "Police",
    "youth_justice": "Youth justice service",
    "housing": "Housing",
    "child_mental_health": "Child and adolescent mental health",
    "adult_mental_health": "Adult mental health",
    "community_health": "Health visiting and midwifery",
    "gp": "General practice",
    "substance_use": "Drug and alcohol service",
    "probation": "Probation and prison",
    "jobcentre": "Jobcentre and benefits",
    "adult_learning": "Adult learning",
    "advice": "Advice and food bank",
    "voluntary": "Charity, club or faith group",
    "domestic_abuse": "Domestic abuse service",
    "tax": "Tax",
    "census_survey": "Census or survey",
    "social_security": "Social security register",
}

# Roles that a sharing rule may name beside kinds of agency. 'all' means every reader of the family.
SHARING_ROLES: dict[str, str] = {
    "all": "everyone who may see the family",
    "front_door": "front-door workers",
    "safeguarding_lead": "safeguarding leads",
}
