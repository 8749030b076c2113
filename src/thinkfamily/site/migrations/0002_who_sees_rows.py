"""Who sees the rows of 41 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_browsers_of_sittings"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("people", "0008_invitations"),
        ("site", "0001_what_readers_reach"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
    ]

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
            add="(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts'))",
            change="(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts'))",
            remove="(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts'))",
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
            add="(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts'))",
            change="(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts'))",
            remove="(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts'))",
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
            add="(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts'))",
            change="(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts'))",
            remove="(SELECT tf_reader_may('hands_desks_over')) OR (SELECT tf_reader_may('manages_accounts'))",
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
            add="(SELECT tf_reader_may('manages_accounts'))",
            change=(
                "{row}.id = (SELECT tf_reader()) OR (SELECT tf_reader_may('manages_accounts')) OR (SELECT tf_is_door())"
            ),
            remove="false",
        ),
        EnforceRows(
            "account_emailaddress",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "account_emailconfirmation",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "mfa_authenticator",
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
            "people_address",
            read="EXISTS (SELECT FROM people_mention m WHERE m.address_id = {row}.address_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_countedpair",
            read=(
                "EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {row}.family_id AND "
                "f.need_feeds::text[] <@ (SELECT tf_readable_feeds()))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_coverage",
            read="true",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_disadvantages",
            read=(
                "EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {row}.family_id AND "
                "f.need_feeds::text[] <@ (SELECT tf_readable_feeds()))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_fact",
            read=(
                "{row}.feed = ANY ((SELECT tf_readable_feeds())::text[]) AND ((SELECT "
                "tf_reads_every_area()) OR EXISTS (SELECT FROM people_mention m WHERE m.person_id = "
                "{row}.person_id))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_fairnessrow",
            read="true",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_feed",
            read="true",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_foundneed",
            read=(
                "{row}.feeds <> '{}' AND {row}.feeds::text[] <@ (SELECT tf_readable_feeds()) AND ((SELECT "
                "tf_reads_every_area()) OR EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = "
                "{row}.family_id))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_home",
            read=(
                "EXISTS (SELECT FROM people_mention m WHERE m.person_id = {row}.person_id AND m.address_id "
                "= {row}.address_id) AND EXISTS (SELECT FROM people_proposedperson p WHERE p.person_id = "
                "{row}.person_id AND p.flags = '{}')"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_involvement",
            read=(
                "{row}.service = (SELECT tf_reader_agency_name()) OR ({row}.feed = ANY ((SELECT "
                "tf_nameable_feeds())::text[]) OR {row}.feed = ANY ((SELECT tf_readable_feeds())::text[])) "
                "AND ((SELECT tf_reads_every_area()) OR EXISTS (SELECT FROM people_mention m WHERE "
                "m.person_id = {row}.person_id))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_matchdecision",
            read=(
                "{row}.by_id = (SELECT tf_reader()) OR ({row}.feed_1 = ANY ((SELECT "
                "tf_readable_feeds())::text[]) AND {row}.feed_2 = ANY ((SELECT "
                "tf_readable_feeds())::text[]))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND {row}.feed_1 = ANY ((SELECT "
                "tf_readable_feeds())::text[]) AND {row}.feed_2 = ANY ((SELECT "
                "tf_readable_feeds())::text[])"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_member",
            read=(
                "{row}.feeds::text[] && (SELECT tf_readable_feeds()) AND ((SELECT tf_reads_every_area()) "
                "OR EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {row}.family_id))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_mention",
            read=(
                "{row}.feed = ANY ((SELECT tf_readable_feeds())::text[]) AND ((SELECT "
                "tf_reads_every_area()) OR EXISTS (SELECT FROM tf_reached_persons p WHERE p.person_id = "
                "{row}.person_id) OR {row}.person_id IN (SELECT tf_persons_to_match()))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_needanswer",
            read=(
                "{row}.by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM people_foundneed n WHERE "
                "n.family_id = {row}.family_id AND n.need_id = {row}.need_id AND n.framework = "
                "{row}.framework AND coalesce(n.person_id, '') = {row}.person_id)"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM people_foundneed n WHERE "
                "n.family_id = {row}.family_id AND n.need_id = {row}.need_id AND n.framework = "
                "{row}.framework AND coalesce(n.person_id, '') = {row}.person_id)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_proposedfamily",
            read=(
                "(SELECT tf_reads_every_area()) OR {row}.areas::text[] && (SELECT tf_reader_areas()) OR "
                "{row}.family_id = ANY ((SELECT tf_reader_families())::text[]) OR {row}.family_id IN "
                "(SELECT tf_own_families())"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_proposedperson",
            read="EXISTS (SELECT FROM people_mention m WHERE m.person_id = {row}.person_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_publication",
            read="true",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_recomputing",
            read=(
                "{row}.by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM people_proposedfamily f WHERE "
                "f.family_id = ANY ({row}.family_ids))"
            ),
            add="{row}.by_id = (SELECT tf_reader())",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_uncertainpair",
            read=(
                "{row}.feed_1 = ANY ((SELECT tf_readable_feeds())::text[]) AND {row}.feed_2 = ANY ((SELECT "
                "tf_readable_feeds())::text[]) AND {row}.pair_id IN (SELECT tf_pairs())"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "socialaccount_socialaccount",
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
            "socialaccount_socialapp",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "socialaccount_socialtoken",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
    ]
