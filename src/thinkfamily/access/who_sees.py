"""Who sees accounts, grants and the two logs: the SQL from which the database refuses again."""

from thinkfamily.access.rows import ANY_READER, DOOR, NOBODY, custom

MANAGES_ACCOUNTS = "(SELECT tf_reader_may('manages_accounts'))"
GIVES_GRANTS = "(SELECT tf_reader_may('gives_grants'))"
READS_LOOKS = "(SELECT tf_reader_may('reads_looks'))"
ME = "(SELECT tf_reader())"
# A family's id in grants and logs is that of a proposal, or of a record, whose ids are UUIDs.
THE_FAMILY = (
    "CASE WHEN {row}.family_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'"
    " THEN EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id::uuid)"
    " ELSE EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {row}.family_id) END"
)

ACCOUNTS = custom(
    f"{ANY_READER} OR {DOOR}",
    "practitioners know one another by name and agency; an account is found before its owner has signed in; which"
    " columns of it change, a trigger says (tf_account_is_kept)",
    add=NOBODY,
    change=f"{{row}}.id = {ME} OR {DOOR}",
)
GRANTS = custom(
    f"{{row}}.reader_id = {ME} OR {{row}}.given_by_id = {ME} OR {GIVES_GRANTS} OR {READS_LOOKS} OR {MANAGES_ACCOUNTS}"
    f" OR ({ANY_READER} AND {{row}}.family_id = '') OR ({{row}}.family_id <> '' AND {THE_FAMILY})",
    "one's own, those one gave, who reads which area, who has access to a family that one reaches; all for who gives "
    "grants, looks after accounts or reads the logs",
    add=NOBODY,
    change=NOBODY,
)
READINGS = custom(
    f"{{row}}.user_id = {ME} OR {MANAGES_ACCOUNTS}",
    "one's own sign-ins; all for who looks after accounts",
    add=NOBODY,
)
EVENTS = custom(
    f"{{row}}.who_id = {ME} OR {READS_LOOKS}",
    "what one did oneself; all for who watches over the use of information",
    add=f"{{row}}.who_id = {ME}",
    change=NOBODY,
)
TELLS_NOTHING = (
    "EXISTS (SELECT FROM access_user u WHERE u.id = {row}.who_id AND (u.agency_id = (SELECT tf_reader_agency())"
    " OR u.role IN ('front_door', 'manager', 'safeguarding_lead')))"
)
LOOKS = custom(
    f"{{row}}.who_id = {ME} OR {READS_LOOKS}"
    f" OR ((SELECT tf_reader_role()) = 'safeguarding_lead' OR {TELLS_NOTHING}) AND {THE_FAMILY}",
    "one's own looks; at a family that one reaches, those that give nobody away; all for who reads the logs",
    add=f"{{row}}.who_id = {ME}",
    change=NOBODY,
)
AGENCIES = custom("true", "which agencies there are is no secret", add=MANAGES_ACCOUNTS, change=MANAGES_ACCOUNTS)
ARRANGES = f"(SELECT tf_reader_may('hands_desks_over')) OR {MANAGES_ACCOUNTS}"
COLLEAGUES = custom(
    ANY_READER,
    "who works where and for whom is known to every colleague; written by the product, when a manager has been asked",
    add=NOBODY,
    change=NOBODY,
)
STANDS_IN = f"EXISTS (SELECT FROM access_cover c WHERE c.stand_in_id = {ME} AND c.away_id = {{away}})"
LEADS = f"{ARRANGES} OR {{row}}.supervisor_id = {ME} OR {STANDS_IN.replace('{away}', '{row}.supervisor_id')}"
TEAMS = custom(ANY_READER, "teams are no secret among colleagues", add=ARRANGES, change=LEADS)
OF_TEAM = (
    f"{ARRANGES} OR EXISTS (SELECT FROM access_team t WHERE t.id = {{row}}.team_id"
    f" AND (t.supervisor_id = {ME} OR {STANDS_IN.replace('{away}', 't.supervisor_id')}))"
)
TEAM_MEMBERS = custom(ANY_READER, TEAMS.reason, add=OF_TEAM, change=OF_TEAM, remove=OF_TEAM)
PROFILES = custom(ANY_READER, "written by oneself for one's colleagues", add=f"{{row}}.user_id = {ME}").also(
    change=f"{{row}}.user_id = {ME}"
)
