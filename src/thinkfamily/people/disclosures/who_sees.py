"""Who sees the log of what left: the SQL of disclosures/policy.py, from which the database refuses again."""

from thinkfamily.access.rows import NOBODY, custom
from thinkfamily.people.persons.who_sees import REACHED

THEIRS = "{row}.from_agency_id = (SELECT tf_reader_agency()) OR {row}.agency_id = (SELECT tf_reader_agency())"
DISCLOSURES = custom(
    f"{REACHED} AND (tf_keeps({{row}}.person_id) OR {THEIRS})",
    "who answers for the record; others what their own agency told or was told; of somebody who has left, until then",
    add=f"tf_reaches({{row}}.person_id) AND ({THEIRS})",
    change=NOBODY,
)
HELD_BACK = custom(
    "EXISTS (SELECT FROM people_disclosure d WHERE d.id = {row}.disclosure_id AND tf_keeps(d.person_id))",
    "who answers for the record",
    add=NOBODY,
    change=NOBODY,
)
RELEASED = custom(
    "EXISTS (SELECT FROM people_heldback h WHERE h.id = {row}.held_back_id)",
    "who answers for the record",
    add=NOBODY,
    change=NOBODY,
)
