"""Who sees contacts with a family: the SQL from which the database refuses again."""

from thinkfamily.access.rows import NOBODY, custom
from thinkfamily.access.who_sees import ME
from thinkfamily.people.persons import who_sees

REACHED = "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)"
PART = "(SELECT tf_reader_agency()) = ANY({row}.agencies)"
# Rows of items are themselves shown by their rule: of somebody whom the reader may not know of there is none.
KNOWS = (
    "EXISTS (SELECT FROM casework_contactseen s WHERE s.contact_id = {row}.id)"
    " OR EXISTS (SELECT FROM casework_contactline s WHERE s.contact_id = {row}.id)"
)
CONTACTS = custom(
    f"{REACHED} AND ({PART} OR {KNOWS})",
    "whoever reaches the family, where their agency has a part in it, or may know of somebody's part in it",
    add=f"{REACHED} AND {PART} AND {{row}}.written_by_id = {ME}",
    change=f"{REACHED} AND {PART}",
)
TAKES_PART = (
    "EXISTS (SELECT FROM casework_contact c WHERE c.id = {row}.contact_id"
    " AND (SELECT tf_reader_agency()) = ANY(c.agencies))"
)
WORKERS = custom(
    TAKES_PART,
    "whoever's agency has a part in the contact: which service comes tells what somebody needs",
    change=TAKES_PART,
)
VIEWS = custom(
    f"{who_sees.KNOWN} AND ({{row}}.line_id IS NULL OR EXISTS (SELECT FROM casework_contactline l"
    " WHERE l.id = {row}.line_id))",
    f"{who_sees.ITEMS.reason}; and nobody who may not see the line that it is about",
    add=who_sees.WRITTEN,
    change=NOBODY,
)
