"""Code lists that feeds share, each with the spellings that agencies really send.

A code is matched without regard to case, spaces and punctuation, and with or without a list prefix ('a) Male').
"""

# Sex as recorded: the codes of the children in need census since 2024-25, and older spellings.
SEX: dict[str, tuple[str, ...]] = {
    "M": ("m", "male", "1", "boy", "man"),
    "F": ("f", "female", "2", "girl", "woman"),
    "U": (
        "u",
        "unknown",
        "0",
        "9",
        "not stated",
        "not stated/recorded",
        "not known",
        "neither",
        "unborn",
        "indeterminate",
    ),
}

# Ethnicity: the main codes of the Common Basic Data Set, and the names used in the census of England and Wales.
ETHNICITY: dict[str, tuple[str, ...]] = {
    "WBRI": ("white british", "white - british", "british", "english", "white english", "white: british"),
    "WIRI": ("white irish", "white - irish", "irish"),
    "WIRT": ("traveller of irish heritage", "irish traveller", "traveller"),
    "WROM": ("gypsy/roma", "gypsy", "roma", "gypsy or roma"),
    "WOTH": ("other white", "any other white background", "white other", "white - other", "white: other"),
    "MWBC": ("white and black caribbean", "white & black caribbean", "mixed white and black caribbean"),
    "MWBA": ("white and black african", "white & black african", "mixed white and black african"),
    "MWAS": ("white and asian", "white & asian", "mixed white and asian"),
    "MOTH": ("other mixed", "any other mixed background", "mixed other", "mixed", "mixed - other"),
    "AIND": ("indian", "asian indian", "asian or asian british - indian", "british indian"),
    "APKN": ("pakistani", "asian pakistani", "asian or asian british - pakistani", "british pakistani"),
    "ABAN": ("bangladeshi", "asian bangladeshi", "asian or asian british - bangladeshi", "british bangladeshi"),
    "CHNE": ("chinese", "asian chinese"),
    "AOTH": ("other asian", "any other asian background", "asian other", "asian"),
    "BCRB": ("caribbean", "black caribbean", "black or black british - caribbean", "black british caribbean"),
    "BAFR": ("african", "black african", "black or black british - african", "black british african"),
    "BOTH": ("other black", "any other black background", "black other", "black"),
    "OOTH": ("other", "any other ethnic group", "other ethnic group", "arab"),
    "REFU": ("refused", "prefer not to say", "declined"),
    "NOBT": ("not yet obtained", "not obtained", "not known", "unknown", "not stated", "information not yet obtained"),
}

YES_NO: dict[str, tuple[str, ...]] = {
    "yes": ("y", "yes", "true", "t", "1", "1.0"),
    "no": ("n", "no", "false", "f", "0", "0.0"),
}

SHIPPED: dict[str, dict[str, tuple[str, ...]]] = {"sex": SEX, "ethnicity": ETHNICITY, "yes_no": YES_NO}
