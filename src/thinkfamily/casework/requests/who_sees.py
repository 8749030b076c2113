"""Who sees what comes before a case: the agency that asked and the agency that was asked, and nobody else."""

from thinkfamily.access.rows import NOBODY, Rows, custom
from thinkfamily.access.who_sees import ME

OURS = "(SELECT tf_reader_agency())"
# Whose role it is to answer for what their agency asks and is asked.
ANSWERS = "(SELECT tf_reader_role()) IN ('front_door', 'manager', 'safeguarding_lead')"
SEES = "(SELECT tf_reader_may('sees_families'))"


def side(agency: str, person: str, row: str = "{row}") -> str:
    """That the reader is of this agency, and answers for it or is this person."""
    return f"({SEES} AND {row}.{agency} = {OURS} AND ({row}.{person} = {ME} OR {ANSWERS}))"


SENDS, RECEIVES = side("from_agency_id", "sent_by_id"), side("to_agency_id", "addressed_to_id")
REQUESTS = custom(
    f"{SENDS} OR {RECEIVES}",
    "who asked, who was asked, and who answers for their two agencies",
    add=f"{{row}}.sent_by_id = {ME} AND {{row}}.from_agency_id = {OURS} AND {SEES}",
    change=NOBODY,
)
SEES_REQUEST = "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id)"
RECEIVES_REQUEST = (
    "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id AND "
    f"{side('to_agency_id', 'addressed_to_id', 'r')})"
)


def of_request(author: str) -> Rows:
    """Whoever sees the request."""
    return custom(
        SEES_REQUEST, "whoever sees the request", add=f"{{row}}.{author} = {ME} AND {SEES_REQUEST}", change=NOBODY
    )


def of_receiver(author: str, *, change: str = NOBODY) -> Rows:
    """Whoever received the request; never who sent it."""
    return custom(
        RECEIVES_REQUEST,
        "who answers for the agency that was asked",
        add=f"{{row}}.{author} = {ME} AND {RECEIVES_REQUEST}",
        change=change,
    )


# What the receiving agency writes down of somebody is its own; what the sender told, both know.
NAMED = custom(
    f"{SEES_REQUEST} AND ({{row}}.source_agency_id = {OURS} OR EXISTS (SELECT FROM casework_helprequest r"
    f" WHERE r.id = {{row}}.request_id AND (r.from_agency_id = {{row}}.source_agency_id OR r.to_agency_id = {OURS})))",
    "whom the sender named, whoever sees the request; whom the receiver named, the receiver",
    add=f"{{row}}.named_by_id = {ME} AND {{row}}.source_agency_id = {OURS} AND {SEES_REQUEST}",
    change=NOBODY,
)
REACHED = (
    "((({row}.family_id IS NULL OR EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)))"
    " AND ({row}.proposal = '' OR EXISTS (SELECT FROM people_proposedfamily p WHERE p.family_id = {row}.proposal)))"
)
SEES_THING = (
    f"(({{row}}.request_id IS NULL OR {SEES_REQUEST}) AND ({{row}}.question_id IS NULL OR EXISTS"
    " (SELECT FROM casework_adultquestion q WHERE q.id = {row}.question_id)) AND ({row}.conversation_id IS NULL OR"
    " EXISTS (SELECT FROM casework_conversation c WHERE c.id = {row}.conversation_id)))"
)
ABOUT = custom(
    f"{REACHED} AND {SEES_THING}",
    "whoever sees the request and reaches the family: a sender is never told whether there is a record",
    add=f"{{row}}.by_id = {ME} AND {REACHED} AND {SEES_THING}",
    change=NOBODY,
)
ASKED = f"{SEES} AND {{row}}.to_agency_id = {OURS} AND ({{row}}.asked_id = {ME} OR {ANSWERS})"
QUESTIONS = custom(
    f"({ASKED}) OR {side('from_agency_id', 'by_id')}",
    "who asked, who is asked, and who answers for their two agencies",
    add=f"{{row}}.by_id = {ME} AND {{row}}.from_agency_id = {OURS} AND {SEES}",
    change=ASKED,
)
CONVERSATIONS = custom(
    f"{SEES} AND {ME} = ANY ({{row}}.party)",
    "who called the conversation and who was called in, and nobody else",
    add=f"{{row}}.called_by_id = {ME} AND {ME} = ANY ({{row}}.party)",
    change=f"{{row}}.called_by_id = {ME}",
)
SEES_CONVERSATION = "EXISTS (SELECT FROM casework_conversation c WHERE c.id = {row}.conversation_id)"


def of_conversation(author: str, *, change: str = NOBODY) -> Rows:
    """Whoever takes part."""
    return custom(
        SEES_CONVERSATION,
        "who takes part in the conversation",
        add=f"{{row}}.{author} = {ME} AND {SEES_CONVERSATION}",
        change=change,
    )
