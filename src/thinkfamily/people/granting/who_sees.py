"""Who sees requests, emergencies and invitations: the SQL of policy.py, from which the database refuses again."""

from thinkfamily.access.rows import NOBODY, custom
from thinkfamily.access.who_sees import GIVES_GRANTS, ME, READS_LOOKS, THE_FAMILY
from thinkfamily.office.who_sees import manages, stands_in_for

# Only the product itself writes them, after a policy has said yes.
REQUESTS = custom(
    f"{{row}}.by_id = {ME} OR {{row}}.asked_id = {ME} OR {stands_in_for('{row}.asked_id')} OR {manages('{row}.by_id')}",
    "who asked, whom it was put to, who covers for them, and the asker's manager",
    add=NOBODY,
    change=NOBODY,
)
EMERGENCIES = custom(
    f"{{row}}.by_id <> {ME} AND ({READS_LOOKS} OR {{row}}.manager_id = {ME}"
    f" OR {stands_in_for('{row}.manager_id')} OR {manages('{row}.by_id')})",
    "who checks it: governance, and the manager who was told or who covers; never who took it",
    add=NOBODY,
    change=NOBODY,
)
LEADS = (
    f"EXISTS (SELECT FROM access_grant g WHERE g.reader_id = {ME} AND g.ground = 'lead'"
    " AND g.family_id = {row}.family_id AND g.ends >= (SELECT tf_today())"
    " AND (g.withdrawn_on IS NULL OR g.withdrawn_on > (SELECT tf_today())))"
)
INVITATIONS = custom(
    f"{{row}}.invited_by_id = {ME} OR {stands_in_for('{row}.invited_by_id')}"
    f" OR ({GIVES_GRANTS} OR {LEADS}) AND {THE_FAMILY}",
    "who invited or covers for them; the family's lead professional, and who gives access to it",
    add=NOBODY,
    change=NOBODY,
)
