"""Who sees decisions to share and to withhold: the SQL of sharing/policy.py, from which the database refuses again."""

from thinkfamily.access.rows import NOBODY, custom, of_family, open_to_all
from thinkfamily.access.who_sees import ME
from thinkfamily.people.persons.who_sees import REACHED

OURS = "(SELECT tf_reader_agency())"
# Only the product itself writes decisions and their ends, after a policy has said yes.
DECISIONS = custom(
    f"{REACHED} AND (tf_keeps({{row}}.person_id) OR {{row}}.by_agency_id = {OURS}"
    f" OR ({{row}}.agency_id = {OURS} AND ({{row}}.outcome = 'share' OR {{row}}.may_know)))",
    "who answers for the record; others what their agency decided, and what it was told or may ask about; of somebody"
    " who has left, until then",
    add=NOBODY,
    change=NOBODY,
)
ENDS = custom(
    "EXISTS (SELECT FROM people_sharingdecision d WHERE d.id = {row}.decision_id)",
    "whoever sees the decision",
    add=NOBODY,
    change=NOBODY,
)
HANDED_BACK = custom(
    "EXISTS (SELECT FROM people_sharingend e WHERE e.id = {row}.end_id)",
    "whoever sees the end of the decision",
    add=NOBODY,
    change=NOBODY,
)
AGREEMENTS = of_family("family_id").also(
    add=f"{{row}}.by_id = {ME} AND EXISTS (SELECT FROM people_family f WHERE f.id = {{row}}.family_id)", change=NOBODY
)
GROUNDS = open_to_all("from when a ground holds is public").also(
    add="(SELECT tf_reader_role()) = 'information_governance'"
)
