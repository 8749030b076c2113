"""What people write when they have nothing to write: words, dates and role words that are no evidence of anybody."""

# Blank wherever they stand alone, in any column, whatever their case.
WORDS = (
    "-", "--", ".", "?", "??", "n/a", "#n/a", "#n/d", "#value!", "#ref!", "#name?", "#null!", "na", "n/k", "nk",
    "not known", "unknown", "unk", "none",
    "nil", "tbc", "tba", "to be confirmed", "not given", "not stated", "not recorded", "not applicable",
    "not available", "nan", "nat",
    "(blank)", "blank", "missing", "no data", "refused", "withheld", "xxx", "xxxx", "null",
)  # fmt: skip
# 'Null' is a family name; a database's NULL is written in one case.
NAMES_AFTER_ALL = ("Null", "Na", "Nil")

# Alone in a name's place (or with a number or another of them) these say what somebody is, not who.
ROLE_WORDS = (
    "adult", "anonymous", "aunt", "baby", "boy", "brother", "carer", "child", "dad", "daughter", "dependant",
    "dependent", "father", "female", "fetus",
    "foetus", "girl", "girlfriend", "boyfriend", "grandad", "grandchild", "granddaughter", "grandfather", "grandma",
    "grandmother", "grandparent", "grandpa",
    "grandson", "guardian", "home owner", "homeowner", "householder", "household member", "husband", "in law",
    "infant", "inmate", "kid", "lodger",
    "male", "minor", "mom", "mother", "mum", "nephew", "newborn", "niece", "no name", "not named", "occupant",
    "occupier", "parent", "partner",
    "person", "pupil", "resident", "respondent", "roommate", "self", "sibling", "sister", "son", "spouse", "student",
    "tenant", "twin",
    "uncle", "unborn", "unnamed", "wife", "x", "xx", "test",
    "abc", "xyz", "asdf", "qwerty", "fnu", "lnu", "no first name", "no last name", "first name", "last name", "me",
    "myself", "him", "her", "family", "mr", "mrs", "ms", "miss", "sir", "madam", "batman", "superman", "santa claus",
    "mickey mouse", "donald duck", "head of household", "stepson", "stepdaughter", "stepchild", "foster child",
)  # fmt: skip
# Words of the list above that are also somebody's family name, so that they stay in that place.
FAMILY_NAMES = (
    "child",
    "parent",
    "minor",
    "dad",
    "son",
    "kid",
    "male",
    "girl",
    "boy",
    "x",
    "xx",
    "person",
    "tenant",
    "self",
    "mum",
    "mom",
    "twin",
    "baby",
    "her",
    "sir",
)

# Days that systems fill in by themselves.
DATES = (
    "1753-01-01",
    "1899-12-30",
    "1899-12-31",
    "1900-01-01",
    "1900-01-02",
    "1901-01-01",
    "2999-12-31",
    "3000-01-01",
    "9999-01-01",
    "9999-12-31",
)
