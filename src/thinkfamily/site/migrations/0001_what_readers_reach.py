"""What of the publication a reader reaches, for the rules of rows: feeds, their agency's own families, pairs."""

from django.db import migrations

from thinkfamily.access.row_security import Guard, GuardReads

# Which feeds the reader may read and name follows from the feeds' rules alone (arrivals/rules.py: allows). Their
# agency's own families: somebody in it is known to the agency today (arrivals/policy.py: _known_here).
REACH = """
CREATE FUNCTION tf_meant(OUT names text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    SELECT ARRAY['all', a.kind] || r.sharing_names INTO names
    FROM public.tf_scope() s JOIN public.access_agency a ON a.id = s.agency JOIN public.tf_role r ON r.name = s.role
    WHERE 'sees_families' = ANY (r.may);
END $$;

CREATE FUNCTION tf_readable_feeds() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE meant text[] := public.tf_meant();
BEGIN RETURN coalesce(
    (SELECT array_agg(f.feed::text ORDER BY f.feed) FROM public.people_feed f WHERE f.shown_to::text[] && meant), '{}'
); END $$;

CREATE FUNCTION tf_nameable_feeds() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE meant text[] := public.tf_meant();
BEGIN RETURN coalesce(
    (SELECT array_agg(f.feed::text ORDER BY f.feed) FROM public.people_feed f WHERE f.known_to::text[] && meant), '{}'
); END $$;

CREATE FUNCTION tf_reader_agency_name() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN (SELECT a.name FROM public.tf_scope() s JOIN public.access_agency a ON a.id = s.agency); END $$;

CREATE FUNCTION tf_own_families() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    today date := public.tf_today();
    called text := public.tf_reader_agency_name();
BEGIN
    IF NOT (public.tf_held()).own THEN RETURN; END IF;
    RETURN QUERY
        SELECT DISTINCT m.family_id::text FROM public.people_member m
        WHERE (m.until IS NULL OR m.until >= today) AND m.person_id IN (
            SELECT i.person_id FROM public.people_involvement i
            WHERE (i.until IS NULL OR i.until >= today)
                AND (i.service = called
                    OR i.feed IN (SELECT f.feed FROM public.people_feed f WHERE f.agency = called)));
END $$;

-- For 'seen in full' alone: families with a member whom no feed that the reader may read names. It gives ids of
-- families, and nobody's name.
CREATE FUNCTION tf_withheld_families() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    today date := public.tf_today();
    readable text[] := public.tf_readable_feeds();
BEGIN
    IF public.tf_reader() IS NULL THEN RETURN; END IF;
    RETURN QUERY SELECT DISTINCT m.family_id::text FROM public.people_member m
    WHERE (m.until IS NULL OR m.until >= today) AND NOT m.feeds::text[] && readable;
END $$;

CREATE FUNCTION tf_pairs() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    readable text[] := public.tf_readable_feeds();
    held record;
BEGIN
    SELECT * INTO held FROM public.tf_held();
    IF NOT public.tf_reader_may('decides_matches') THEN RETURN; END IF;
    RETURN QUERY
        SELECT u.pair_id::text FROM public.people_uncertainpair u
        WHERE u.feed_1 = ANY (readable) AND u.feed_2 = ANY (readable) AND (held.everywhere OR EXISTS (
            SELECT FROM public.people_proposedperson p
            WHERE p.person_id IN (u.person_id_1, u.person_id_2) AND p.area = ANY (held.areas)));
END $$;

CREATE FUNCTION tf_persons_to_match() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN QUERY
    SELECT paired.id::text
    FROM public.people_uncertainpair u, unnest(ARRAY[u.person_id_1, u.person_id_2]) AS paired (id)
    WHERE u.pair_id IN (SELECT public.tf_pairs());
END $$;

-- By ids, who is in a family that the reader reaches, also by a membership that no readable feed tells. A view and
-- not a function, so that rules look one person up in it; the one view that is not the caller's own (it belongs to
-- tf_guard), and it gives ids of reached persons only.
CREATE VIEW tf_reached_persons WITH (security_barrier) AS
    SELECT m.family_id, m.person_id, (m.until IS NULL OR m.until >= (SELECT public.tf_today())) AS today
    FROM public.people_member m JOIN public.people_proposedfamily f ON f.family_id = m.family_id
    WHERE (SELECT public.tf_reads_every_area()) OR f.areas::text[] && (SELECT public.tf_reader_areas())
        OR f.family_id = ANY ((SELECT public.tf_reader_families())::text[])
        OR f.family_id IN (SELECT public.tf_own_families());
GRANT SELECT ON tf_reached_persons TO tf_app, tf_owner;
"""

CALLABLE = (
    "tf_readable_feeds()", "tf_nameable_feeds()", "tf_reader_agency_name()", "tf_own_families()",
    "tf_withheld_families()", "tf_pairs()", "tf_persons_to_match()",
)  # fmt: skip


class Migration(migrations.Migration):
    initial = True

    dependencies = [("access", "0005_who_reads"), ("people", "0006_what_was_handed_back")]

    operations = [
        *(
            GuardReads(f"people_{name}")
            for name in ("feed", "member", "involvement", "uncertainpair", "proposedperson", "proposedfamily")
        ),
        Guard(REACH, CALLABLE),
    ]
