"""Who sees the rows of the tables of access and office, as their models declare it."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [("site", "0002_what_stays_as_it_is")]

    operations = [
        EnforceRows(
            "access_agency",
            read="true",
            add="(SELECT tf_reader_may('manages_accounts'))",
            change="(SELECT tf_reader_may('manages_accounts'))",
            remove="false",
        ),
        EnforceRows(
            "access_cover",
            read="(SELECT tf_reader()) IS NOT NULL",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "access_event",
            read="{row}.who_id = (SELECT tf_reader()) OR (SELECT tf_reader_may('reads_looks'))",
            add="{row}.who_id = (SELECT tf_reader())",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "access_grant",
            read=(
                "{row}.reader_id = (SELECT tf_reader()) OR {row}.given_by_id = (SELECT tf_reader()) OR "
                "(SELECT tf_reader_may('gives_grants')) OR (SELECT tf_reader_may('reads_looks')) OR "
                "(SELECT tf_reader_may('manages_accounts')) OR ((SELECT tf_reader()) IS NOT NULL AND "
                "{row}.family_id = '') OR ({row}.family_id <> '' AND CASE WHEN {row}.family_id ~ "
                "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN EXISTS (SELECT FROM "
                "people_family f WHERE f.id = {row}.family_id::uuid) ELSE EXISTS (SELECT FROM "
                "people_proposedfamily f WHERE f.family_id = {row}.family_id) END)"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "access_granthistory",
            read=(
                "{row}.reader_id = (SELECT tf_reader()) OR {row}.given_by_id = (SELECT tf_reader()) OR "
                "(SELECT tf_reader_may('gives_grants')) OR (SELECT tf_reader_may('reads_looks')) OR "
                "(SELECT tf_reader_may('manages_accounts')) OR ((SELECT tf_reader()) IS NOT NULL AND "
                "{row}.family_id = '') OR ({row}.family_id <> '' AND CASE WHEN {row}.family_id ~ "
                "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN EXISTS (SELECT FROM "
                "people_family f WHERE f.id = {row}.family_id::uuid) ELSE EXISTS (SELECT FROM "
                "people_proposedfamily f WHERE f.family_id = {row}.family_id) END)"
            ),
            add=(
                "({row}.reader_id = (SELECT tf_reader()) OR {row}.given_by_id = (SELECT tf_reader()) OR "
                "(SELECT tf_reader_may('gives_grants')) OR (SELECT tf_reader_may('reads_looks')) OR "
                "(SELECT tf_reader_may('manages_accounts')) OR ((SELECT tf_reader()) IS NOT NULL AND "
                "{row}.family_id = '') OR ({row}.family_id <> '' AND CASE WHEN {row}.family_id ~ "
                "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN EXISTS (SELECT FROM "
                "people_family f WHERE f.id = {row}.family_id::uuid) ELSE EXISTS (SELECT FROM "
                "people_proposedfamily f WHERE f.family_id = {row}.family_id) END)) OR (false) OR (false)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "access_kepttext",
            read="{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door())",
            add="{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door())",
            change="false",
            remove="{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door())",
        ),
        EnforceRows(
            "access_knowndevice",
            read=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            add=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            change=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            remove=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
        ),
        EnforceRows(
            "access_leadappointment",
            read="(SELECT tf_reader()) IS NOT NULL",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "access_look",
            read=(
                "{row}.who_id = (SELECT tf_reader()) OR (SELECT tf_reader_may('reads_looks')) OR ((SELECT "
                "tf_reader_role()) = 'safeguarding_lead' OR EXISTS (SELECT FROM access_user u WHERE u.id = "
                "{row}.who_id AND (u.agency_id = (SELECT tf_reader_agency()) OR u.role IN ('front_door', "
                "'manager', 'safeguarding_lead')))) AND CASE WHEN {row}.family_id ~ "
                "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN EXISTS (SELECT FROM "
                "people_family f WHERE f.id = {row}.family_id::uuid) ELSE EXISTS (SELECT FROM "
                "people_proposedfamily f WHERE f.family_id = {row}.family_id) END"
            ),
            add="{row}.who_id = (SELECT tf_reader())",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "access_managedby",
            read="(SELECT tf_reader()) IS NOT NULL",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "access_pace",
            read="{row}.user_id = (SELECT tf_reader())",
            add="{row}.user_id = (SELECT tf_reader())",
            change="{row}.user_id = (SELECT tf_reader())",
            remove="false",
        ),
        EnforceRows(
            "access_profile",
            read="(SELECT tf_reader()) IS NOT NULL",
            add="{row}.user_id = (SELECT tf_reader())",
            change="{row}.user_id = (SELECT tf_reader())",
            remove="false",
        ),
        EnforceRows(
            "access_reading",
            read="{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_reader_may('manages_accounts'))",
            add="false",
            change="{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_reader_may('manages_accounts'))",
            remove="false",
        ),
        EnforceRows(
            "access_signinattempt",
            read="(SELECT tf_is_door())",
            add="(SELECT tf_is_door())",
            change="false",
            remove="(SELECT tf_is_door())",
        ),
        EnforceRows(
            "access_sitting",
            read=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            add=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            change=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            remove="false",
        ),
        EnforceRows(
            "access_team",
            read="(SELECT tf_reader()) IS NOT NULL",
            add="(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts'))",
            change=(
                "(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts')) "
                "OR {row}.supervisor_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover c WHERE "
                "c.stand_in_id = (SELECT tf_reader()) AND c.away_id = {row}.supervisor_id)"
            ),
            remove="false",
        ),
        EnforceRows(
            "access_teammember",
            read="(SELECT tf_reader()) IS NOT NULL",
            add=(
                "(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts')) "
                "OR EXISTS (SELECT FROM access_team t WHERE t.id = {row}.team_id AND (t.supervisor_id = "
                "(SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover c WHERE c.stand_in_id = (SELECT "
                "tf_reader()) AND c.away_id = t.supervisor_id)))"
            ),
            change=(
                "(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts')) "
                "OR EXISTS (SELECT FROM access_team t WHERE t.id = {row}.team_id AND (t.supervisor_id = "
                "(SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover c WHERE c.stand_in_id = (SELECT "
                "tf_reader()) AND c.away_id = t.supervisor_id)))"
            ),
            remove=(
                "(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts')) "
                "OR EXISTS (SELECT FROM access_team t WHERE t.id = {row}.team_id AND (t.supervisor_id = "
                "(SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover c WHERE c.stand_in_id = (SELECT "
                "tf_reader()) AND c.away_id = t.supervisor_id)))"
            ),
        ),
        EnforceRows(
            "access_user",
            read="(SELECT tf_reader()) IS NOT NULL OR (SELECT tf_is_door())",
            add="false",
            change="{row}.id = (SELECT tf_reader()) OR (SELECT tf_is_door())",
            remove="false",
        ),
        EnforceRows(
            "office_handedon",
            read="EXISTS (SELECT FROM office_task t WHERE t.id = {row}.task_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "office_letter",
            read=(
                "{row}.about_type = 'sharing' AND EXISTS (SELECT FROM people_sharingdecision d WHERE "
                "d.id::text = {row}.about_id)"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "office_task",
            read=(
                "{row}.owner_id = (SELECT tf_reader()) OR {row}.done_by_id = (SELECT tf_reader()) OR "
                "{row}.made_by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM access_teammember m WHERE "
                "m.team_id = {row}.team_id AND m.user_id = (SELECT tf_reader()) AND m.since <= (SELECT "
                "tf_today()) AND (m.until IS NULL OR m.until >= (SELECT tf_today()))) OR EXISTS (SELECT "
                "FROM access_team t WHERE t.id = {row}.team_id AND t.supervisor_id = (SELECT tf_reader())) "
                "OR EXISTS (SELECT FROM access_cover c WHERE c.away_id = {row}.owner_id AND c.stand_in_id "
                "= (SELECT tf_reader()) AND c.since <= (SELECT tf_today()) AND (c.until IS NULL OR c.until "
                ">= (SELECT tf_today()))) OR EXISTS (SELECT FROM access_managedby b WHERE "
                "b.practitioner_id = {row}.owner_id AND b.since <= (SELECT tf_today()) AND (b.until IS "
                "NULL OR b.until >= (SELECT tf_today())) AND (b.manager_id = (SELECT tf_reader()) OR "
                "EXISTS (SELECT FROM access_cover c WHERE c.away_id = b.manager_id AND c.stand_in_id = "
                "(SELECT tf_reader()) AND c.since <= (SELECT tf_today()) AND (c.until IS NULL OR c.until "
                ">= (SELECT tf_today())))))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
    ]
