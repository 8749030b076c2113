-- What of the publication a reader reaches. Their agency's own families: somebody in it is known to the agency today
-- (arrivals/policy.py: _known_here). Proposals of a restricted record that the reader does not see are left out.

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

-- Of the product itself, `records` are those that somebody sees; a reader's are the database's own to know. What was
-- published anew may be called otherwise, so a proposal is known by its people too.
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

CREATE FUNCTION tf_restricted_persons() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT m.person_id::text FROM public.people_member m
    WHERE m.family_id IN (SELECT public.tf_restricted_proposals('{}'))
$$;

-- By ids, who is in a family that the reader reaches, also by a membership that no readable feed tells. A view and
-- not a function, so that rules look one person up in it; the one view that is not the caller's own (it belongs to
-- tf_guard), and it gives ids of reached persons only.
CREATE VIEW tf_reached_persons WITH (security_barrier) AS
    SELECT m.family_id, m.person_id, (m.until IS NULL OR m.until >= (SELECT public.tf_today())) AS today
    FROM public.people_member m JOIN public.people_proposedfamily f ON f.family_id = m.family_id
    WHERE ((SELECT public.tf_reads_every_area()) OR f.areas::text[] && (SELECT public.tf_reader_areas())
        OR f.family_id = ANY ((SELECT public.tf_reader_families())::text[])
        OR f.family_id IN (SELECT public.tf_own_families()))
        AND f.family_id NOT IN (SELECT public.tf_restricted_proposals('{}'));
GRANT SELECT ON tf_reached_persons TO tf_app, tf_owner;

-- Only of the families that the reader reaches, as it names no others to anybody.
CREATE FUNCTION tf_withheld_families() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    today date := public.tf_today();
    readable text[] := public.tf_readable_feeds();
    everywhere boolean := public.tf_reads_every_area();
    within text[] := public.tf_reader_areas();
    named text[] := public.tf_reader_families();
    own text[] := ARRAY(SELECT public.tf_own_families());
BEGIN
    IF public.tf_reader() IS NULL THEN RETURN; END IF;
    RETURN QUERY SELECT DISTINCT m.family_id::text
    FROM public.people_member m JOIN public.people_proposedfamily f ON f.family_id = m.family_id
    WHERE (m.until IS NULL OR m.until >= today) AND NOT m.feeds::text[] && readable
        AND (everywhere OR f.areas::text[] && within OR f.family_id = ANY (named) OR f.family_id = ANY (own));
END $$;

-- Not pairs with somebody of a restricted record that the reader does not see.
CREATE FUNCTION tf_pairs() RETURNS SETOF text
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
END $$;

CREATE FUNCTION tf_persons_to_match() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN QUERY
    SELECT paired.id::text
    FROM public.people_uncertainpair u, unnest(ARRAY[u.person_id_1, u.person_id_2]) AS paired (id)
    WHERE u.pair_id IN (SELECT public.tf_pairs());
END $$;
