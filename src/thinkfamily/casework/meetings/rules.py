"""What practice requires of meetings: when the next one is, how people take part, and what a calendar may say."""

CAME = {
    "whole": "Was there the whole time",
    "part": "Was there for part of it",
    "relayed": "Said it beforehand, and it was passed on",
    "own_media": "Sent something of their own: a drawing, a letter, a recording, a film",
    "advocate": "Somebody spoke for them, whom they chose",
    "chose_not": "Chose not to come",
    "could_not": "Could not come",
    "not_asked": "Was not asked",
}
WITH_WHY = ("chose_not", "could_not", "not_asked")
STATES = {"planned": "Planned", "held": "Held", "called_off": "Called off"}
PURPOSES = {
    "first": "The first meeting: we make the plan together",
    "review": "We look at the plan together",
    "extra": "Something has changed",
}
SORTS = {
    "agenda": "What we want to talk about",
    "well": "What went well",
    "talked": "What was said",
    "decision": "What was decided",
    "dissent": "Who sees a decision otherwise",
    "gap": "Nobody helps with it yet",
    "double": "Several help with the same",
    "candidate": "Who could lead",
    "say": "What somebody says of who could lead",
}
FELT = {"yes": "Yes", "partly": "Partly", "no": "No"}
