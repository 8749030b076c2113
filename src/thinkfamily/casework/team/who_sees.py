"""Who sees who is in a team: the SQL from which the database refuses again.

That somebody's agency is there tells what a person needs, so it has a class of that person. Whose agency it is sees it.
"""

from thinkfamily.access.rows import custom
from thinkfamily.people.persons import who_sees

MY_AGENCY = "{row}.agency_id = (SELECT tf_reader_agency())"
THEIRS = (
    f"{who_sees.REACHED} AND ({who_sees.TOLD} OR {MY_AGENCY}) AND {who_sees.UNSEALED}"
    " AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)"
)
TEAM = custom(
    THEIRS,
    "whoever sees the case and may know that class of the person for whom they come; and their own agency",
    add=who_sees.WRITTEN,
    change=THEIRS,
)
# A question about an objective goes where the objective goes; whose agency is asked sees what it is asked.
SEES_OBJECTIVE = "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id)"
WITH_OBJECTIVE = f"{THEIRS} AND ({MY_AGENCY} OR {{row}}.objective_id IS NULL OR {SEES_OBJECTIVE})"
ASKED = custom(
    WITH_OBJECTIVE,
    "whoever sees the case, may know that class of the person and sees the objective that it is about; and whose agency"
    " is asked",
    add=who_sees.WRITTEN,
    change=WITH_OBJECTIVE,
)
# What names a member is shown to nobody who may not know of the member.
SEES_MEMBER = "EXISTS (SELECT FROM casework_teammember m WHERE m.id = {row}.member_id)"
OF_MY_AGENCY = (
    "EXISTS (SELECT FROM casework_teammember m"
    " WHERE m.id = {row}.member_id AND m.agency_id = (SELECT tf_reader_agency()))"
)
