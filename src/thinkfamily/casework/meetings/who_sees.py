"""Who sees what is written down of a meeting: the SQL from which the database refuses again."""

import pgtrigger

from thinkfamily.access.rows import NOBODY, custom
from thinkfamily.access.who_sees import ME
from thinkfamily.casework import who_sees as casework
from thinkfamily.casework.team.who_sees import OF_MY_AGENCY, SEES_MEMBER
from thinkfamily.people.persons import who_sees

MEETINGS = casework.of_family_by("written_by_id", change=casework.SEES_CASE)
OURS_OR_TOLD = f"{who_sees.REACHED} AND ({who_sees.TOLD} OR {OF_MY_AGENCY}) AND {who_sees.UNSEALED}"
OF_MEMBER = f"{OURS_OR_TOLD} AND ({{row}}.member_id IS NULL OR {SEES_MEMBER})"
WITH_MEMBER = custom(
    OF_MEMBER,
    "whoever may know that class of the person, and of the member of the team that it names; and that member's agency",
    add=who_sees.WRITTEN,
    change=OF_MEMBER,
)
SEES_NEED = "EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id)"
MINUTES = custom(
    f"{who_sees.KNOWN} AND ({{row}}.need_id IS NULL OR {SEES_NEED}) AND ({{row}}.sort <> 'candidate' OR {SEES_MEMBER})",
    f"{who_sees.ITEMS.reason}; nobody who may not see the need, or the candidate, that it is about",
    add=who_sees.WRITTEN,
    change=who_sees.CHANGED,
)
HELPING = custom(
    f"{OF_MEMBER} AND {SEES_NEED}",
    "whoever sees the need, and may know of the member of the team who helps with it",
    add=who_sees.WRITTEN,
    change=f"{OF_MEMBER} AND {SEES_NEED}",
)
FELT = custom(
    f"{{row}}.by_id = {ME}",
    "whoever wrote it down for them: what somebody thought of a meeting is counted, and shown of nobody",
    change=NOBODY,
)

# Who sees it otherwise is never unwritten; only the role that carries out disposals removes it.
DISSENT_STAYS = pgtrigger.Trigger(
    name="dissent_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Q(old__sort="dissent"),
    func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF;"
    " RAISE EXCEPTION 'Who sees a decision otherwise stays as it was said.';",
)
