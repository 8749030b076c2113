"""Whoever reads every area reads no row of a feed about somebody whose family's record is restricted."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, Guard

RESTRICTED = """
CREATE FUNCTION tf_restricted_persons() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT m.person_id::text FROM public.people_member m
    WHERE m.family_id IN (SELECT public.tf_restricted_proposals('{}'))
$$;

-- As it was, but for pairs with somebody of a restricted record that the reader does not see.
CREATE OR REPLACE FUNCTION tf_pairs() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    readable text[] := public.tf_readable_feeds();
    barred text[] := ARRAY(SELECT public.tf_restricted_persons());
    held record;
BEGIN
    SELECT * INTO held FROM public.tf_held();
    IF NOT public.tf_reader_may('decides_matches') THEN RETURN; END IF;
    RETURN QUERY
        SELECT u.pair_id::text FROM public.people_uncertainpair u
        WHERE u.feed_1 = ANY (readable) AND u.feed_2 = ANY (readable) AND (held.everywhere OR EXISTS (
            SELECT FROM public.people_proposedperson p
            WHERE p.person_id IN (u.person_id_1, u.person_id_2) AND p.area = ANY (held.areas)))
        AND u.person_id_1 <> ALL (barred) AND u.person_id_2 <> ALL (barred);
END $$
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0022_finding"),
        ("site", "0019_who_sees_what_people_are_found_by"),
    ]

    operations = [
        Guard(RESTRICTED, ("tf_restricted_persons()",)),
        EnforceRows(
            "people_fact",
            read=(
                "{row}.feed = ANY ((SELECT tf_readable_feeds())::text[]) AND (((SELECT "
                "tf_reads_every_area()) AND coalesce({row}.person_id, '') NOT IN (SELECT "
                "tf_restricted_persons())) OR EXISTS (SELECT FROM people_mention m WHERE m.person_id = "
                "{row}.person_id))"
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
                "AND (((SELECT tf_reads_every_area()) AND coalesce({row}.person_id, '') NOT IN (SELECT "
                "tf_restricted_persons())) OR EXISTS (SELECT FROM people_mention m WHERE m.person_id = "
                "{row}.person_id))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_mention",
            read=(
                "{row}.feed = ANY ((SELECT tf_readable_feeds())::text[]) AND (((SELECT "
                "tf_reads_every_area()) AND coalesce({row}.person_id, '') NOT IN (SELECT "
                "tf_restricted_persons())) OR EXISTS (SELECT FROM tf_reached_persons p WHERE p.person_id = "
                "{row}.person_id) OR {row}.person_id IN (SELECT tf_persons_to_match()))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
    ]
