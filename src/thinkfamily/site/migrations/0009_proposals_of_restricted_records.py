"""A family whose record is restricted is not shown as its proposal either, to readers who do not see the record."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, Guard, GuardReads

# Of the product itself, `records` are those that somebody sees; a reader's are the database's own to know. What was
# published anew may be called otherwise, so a proposal is known by its people too.
RESTRICTED = """
CREATE FUNCTION tf_restricted_proposals(records uuid[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    today date := public.tf_today();
    seen uuid[] := CASE WHEN public.tf_is_system() THEN records ELSE public.tf_reader_records() END;
BEGIN
    RETURN QUERY
        SELECT f.opened_from::text FROM public.people_family f
        WHERE f.restricted AND f.opened_from <> '' AND f.id <> ALL (seen)
        UNION
        SELECT m.family_id::text
        FROM public.people_family f
            JOIN public.people_membership b ON b.family_id = f.id AND (b.until IS NULL OR b.until >= today)
            JOIN public.people_person p ON p.proposed_id <> ''
                AND (p.id = b.person_id OR p.merged_into_id = b.person_id)
            JOIN public.people_member m ON m.person_id = p.proposed_id AND (m.until IS NULL OR m.until >= today)
        WHERE f.restricted AND f.id <> ALL (seen);
END $$;

-- As it was, but for families of a restricted record that the reader does not see.
CREATE OR REPLACE VIEW tf_reached_persons WITH (security_barrier) AS
    SELECT m.family_id, m.person_id, (m.until IS NULL OR m.until >= (SELECT public.tf_today())) AS today
    FROM public.people_member m JOIN public.people_proposedfamily f ON f.family_id = m.family_id
    WHERE ((SELECT public.tf_reads_every_area()) OR f.areas::text[] && (SELECT public.tf_reader_areas())
        OR f.family_id = ANY ((SELECT public.tf_reader_families())::text[])
        OR f.family_id IN (SELECT public.tf_own_families()))
        AND f.family_id NOT IN (SELECT public.tf_restricted_proposals('{}'));
"""


class Migration(migrations.Migration):
    dependencies = [("site", "0008_told_once"), ("people", "0014_copies_of_everything")]

    operations = [
        GuardReads("people_person"),
        Guard(RESTRICTED, ("tf_restricted_proposals(uuid[])",)),
        EnforceRows(
            "people_foundneed",
            read=(
                "{row}.feeds <> '{}' AND {row}.feeds::text[] <@ (SELECT tf_readable_feeds()) AND ((SELECT "
                "tf_reads_every_area()) OR EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = "
                "{row}.family_id)) AND {row}.family_id NOT IN (SELECT tf_restricted_proposals('{}'))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_member",
            read=(
                "{row}.feeds::text[] && (SELECT tf_readable_feeds()) AND ((SELECT tf_reads_every_area()) "
                "OR EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {row}.family_id)) AND "
                "{row}.family_id NOT IN (SELECT tf_restricted_proposals('{}'))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_proposedfamily",
            read=(
                "((SELECT tf_reads_every_area()) OR {row}.areas::text[] && (SELECT tf_reader_areas()) OR "
                "{row}.family_id = ANY ((SELECT tf_reader_families())::text[]) OR {row}.family_id IN "
                "(SELECT tf_own_families())) AND {row}.family_id NOT IN (SELECT "
                "tf_restricted_proposals('{}'))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
    ]
