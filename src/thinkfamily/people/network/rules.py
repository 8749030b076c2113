"""The words of the network, what must be said before somebody's details are kept, and who sees a tie at first."""

KINDS = {
    "kin": "Relative",
    "friend": "Friend",
    "neighbour": "Neighbour",
    "godparent": "Godparent",
    "faith": "Faith group",
    "community": "Community group",
    "club": "Club",
    "peers": "Group of friends or young people",
    "place": "Place",
    "service": "Service",
    "other": "Somebody or something else",
}
GROUPS = {
    "faith_group": "Faith group",
    "community_group": "Community group",
    "club": "Club",
    "school_group": "Group at school",
    "peer_group": "Group of friends or young people",
    "place": "Place",
    "online": "Group or place online",
}
KIND_OF_GROUP = {
    "faith_group": "faith", "community_group": "community", "club": "club", "school_group": "peers",
    "peer_group": "peers", "place": "place", "online": "place",
}  # fmt: skip
PLACES = ("place", "online")
STRENGTHS = {1: "A little", 2: "A good deal", 3: "Very much"}
TOWARDS = {
    "to_family": "It comes to the family",
    "both": "Both ways",
    "from_family": "It goes out from the family",
}
ASKED = {
    "could": "Could be asked",
    "asked": "Was asked, no answer yet",
    "agreed": "Was asked and will help",
    "declined": "Was asked and said no",
    "not_now": "Not to be asked for now",
}
WEIGHTS = {"safety": "Makes it safer", "harm": "Harm or worry"}

# Which faith somebody has is nobody's business by itself: it is shown as our work together is, not as family is.
CLASS = {"faith": "work_with_family", "service": "work_with_family", "peers": "work_with_family"}


def information(kind: str) -> str:
    """The class of information that a supporter of this kind is at first."""
    return CLASS.get(kind, "family")


def may_become(kind: str) -> list[str]:
    """What a group of this kind may be put right to: never what more people see, as others wrote ties to it.

    Who goes to a faith group is seen by fewer people than who goes to a club.
    """
    now = information(KIND_OF_GROUP[kind])
    return [each for each, tie in KIND_OF_GROUP.items() if now == "family" or information(tie) == now]


def missing(*, told_by: str, knows: bool | None, knows_why: str) -> str:
    """Why somebody's details may not be kept yet, as a sentence; empty where they may."""
    if not told_by.strip():
        return "Say who told us about them. Without that, somebody’s details are not kept."
    if knows is None:
        return "Say whether they know that they are on the record. Without that, their details are not kept."
    if not knows and not knows_why.strip():
        return "Say why they do not know, and when they will be told."
    return ""
