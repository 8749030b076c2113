"""Who sees the rows of 7 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_browsers_of_sittings"),
        ("office", "0003_a_secret_link"),
        ("people", "0009_looked_into"),
        ("site", "0002_who_sees_rows"),
    ]

    operations = [
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
        EnforceRows(
            "people_accessrequest",
            read=(
                "{row}.by_id = (SELECT tf_reader()) OR {row}.asked_id = (SELECT tf_reader()) OR EXISTS "
                "(SELECT FROM access_cover c WHERE c.away_id = {row}.asked_id AND c.stand_in_id = (SELECT "
                "tf_reader()) AND c.since <= (SELECT tf_today()) AND (c.until IS NULL OR c.until >= "
                "(SELECT tf_today()))) OR EXISTS (SELECT FROM access_managedby b WHERE b.practitioner_id = "
                "{row}.by_id AND b.since <= (SELECT tf_today()) AND (b.until IS NULL OR b.until >= (SELECT "
                "tf_today())) AND (b.manager_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover "
                "c WHERE c.away_id = b.manager_id AND c.stand_in_id = (SELECT tf_reader()) AND c.since <= "
                "(SELECT tf_today()) AND (c.until IS NULL OR c.until >= (SELECT tf_today())))))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_emergency",
            read=(
                "{row}.by_id <> (SELECT tf_reader()) AND ((SELECT tf_reader_may('reads_looks')) OR "
                "{row}.manager_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover c WHERE "
                "c.away_id = {row}.manager_id AND c.stand_in_id = (SELECT tf_reader()) AND c.since <= "
                "(SELECT tf_today()) AND (c.until IS NULL OR c.until >= (SELECT tf_today()))) OR EXISTS "
                "(SELECT FROM access_managedby b WHERE b.practitioner_id = {row}.by_id AND b.since <= "
                "(SELECT tf_today()) AND (b.until IS NULL OR b.until >= (SELECT tf_today())) AND "
                "(b.manager_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover c WHERE "
                "c.away_id = b.manager_id AND c.stand_in_id = (SELECT tf_reader()) AND c.since <= (SELECT "
                "tf_today()) AND (c.until IS NULL OR c.until >= (SELECT tf_today()))))))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_invitation",
            read=(
                "{row}.invited_by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover c WHERE "
                "c.away_id = {row}.invited_by_id AND c.stand_in_id = (SELECT tf_reader()) AND c.since <= "
                "(SELECT tf_today()) AND (c.until IS NULL OR c.until >= (SELECT tf_today()))) OR ((SELECT "
                "tf_reader_may('gives_grants')) OR EXISTS (SELECT FROM access_grant g WHERE g.reader_id = "
                "(SELECT tf_reader()) AND g.ground = 'lead' AND g.family_id = {row}.family_id AND g.ends "
                ">= (SELECT tf_today()) AND (g.withdrawn_on IS NULL OR g.withdrawn_on > (SELECT "
                "tf_today())))) AND CASE WHEN {row}.family_id ~ "
                "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN EXISTS (SELECT FROM "
                "people_family f WHERE f.id = {row}.family_id::uuid) ELSE EXISTS (SELECT FROM "
                "people_proposedfamily f WHERE f.family_id = {row}.family_id) END"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_lookedinto",
            read="(SELECT tf_reader_may('reads_looks'))",
            add="(SELECT tf_reader_may('reads_looks')) AND {row}.by_id = (SELECT tf_reader())",
            change="false",
            remove="false",
        ),
    ]
