"""Who sees seals: whoever sees what is sealed; nobody of an agency from which it is.

tf_sealed(item, agency) is the one function that every rule about items asks.
"""

from thinkfamily.access.rows import NOBODY, custom

REACHED = "tf_reaches({row}.person_id) AND NOT tf_withheld({row}.person_id, 'family')"
NOT_FROM_ME = "NOT tf_sealed({row}.item, (SELECT tf_reader_agency()))"
SEALS = custom(
    f"{REACHED} AND {NOT_FROM_ME} AND tf_sees_item({{row}}.kind, {{row}}.item)",
    "whoever reaches the person and sees the item, but no agency from which it is sealed",
    change=NOBODY,
)
OF_A_SEAL = custom(
    "EXISTS (SELECT FROM people_seal s WHERE s.id = {row}.seal_id)", "whoever sees the seal", change=NOBODY
)
