-- Which persons and records a reader reaches: the same as families/policy.py (reached, keeps) and families/former.py.
-- Two records of one person are read as one: what reaches one of them reaches the other too.

-- Every record of the person whom this record is of.
CREATE FUNCTION tf_same(whom uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE COST 200 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    root uuid;
    further uuid[];
BEGIN
    SELECT coalesce(p.merged_into_id, p.id) INTO root FROM public.people_person p WHERE p.id = whom;
    IF root IS NULL THEN RETURN ARRAY[whom]; END IF;
    SELECT array_agg(p.id) INTO further FROM public.people_person p WHERE p.merged_into_id = root;
    RETURN CASE WHEN further IS NULL THEN ARRAY[root] ELSE root || further END;
END $$;

-- For pages: every further record of these people and whom it is read as, where the reader reaches them.
CREATE FUNCTION tf_one_person(whom uuid[]) RETURNS TABLE (record uuid, person uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE roots uuid[];
BEGIN
    SELECT array_agg(DISTINCT coalesce(p.merged_into_id, p.id)) INTO roots
    FROM public.people_person p WHERE p.id = ANY (whom);
    RETURN QUERY SELECT p.id, p.merged_into_id FROM public.people_person p
        WHERE p.merged_into_id = ANY (roots) AND (public.tf_is_system() OR public.tf_reaches(p.id));
END $$;

CREATE FUNCTION tf_reaches_family(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 500 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held record;
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN which = ANY (held.records) OR EXISTS (
        SELECT FROM public.people_family f
        WHERE f.id = which AND NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)));
END $$;

-- This very record is reached, as it was before somebody read it as one with another.
CREATE FUNCTION tf_reaches_alone(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held record;
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = whom AND (f.id = ANY (held.records)
            OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)))));
END $$;

CREATE FUNCTION tf_reaches(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held record;
    records uuid[] := public.tf_same(whom);
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND (f.id = ANY (held.records)
            OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)))));
END $$;

-- One of the person's families that the reader reaches has them still.
CREATE FUNCTION tf_reaches_now(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held record;
    records uuid[] := public.tf_same(whom);
    day date := public.tf_today();
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND (m.until IS NULL OR m.until > day) AND (f.id = ANY (held.records)
            OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)))));
END $$;

CREATE FUNCTION tf_left_on(whom uuid) RETURNS date
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held record;
    records uuid[] := public.tf_same(whom);
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN (
        SELECT max(m.until) FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND (f.id = ANY (held.records)
            OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)))));
END $$;

-- That; or the reader wrote the row; or it was written down, began to hold and was last changed by somebody else before
-- the day on which they left. Of an earlier state that state itself is asked about; of a decision and of what was told,
-- when that was. It takes any row and runs as tf_guard, so it asks about rows of the product's own tables alone: of a
-- row of a type that somebody makes in their own session it would read that session's "history", and turn it to JSON by
-- that session's casts, and their function would run as tf_guard.
CREATE FUNCTION tf_reaches_item(whom uuid, item anyelement) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1100 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    of_table oid;
    left_on date;
    leaving timestamptz;
    reader record;
    said jsonb;
    changed boolean;
BEGIN
    IF public.tf_reaches_now(whom) THEN RETURN true; END IF;
    SELECT c.oid INTO of_table FROM pg_class c
        WHERE c.reltype = pg_typeof(item) AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'r';
    IF of_table IS NULL THEN RETURN false; END IF;
    left_on := public.tf_left_on(whom);
    IF left_on IS NULL THEN RETURN false; END IF;
    SELECT * INTO reader FROM public.tf_scope();
    said := to_jsonb(item);
    IF reader.role = 'safeguarding_lead'
        OR coalesce(said ->> 'recorded_by_id', said ->> 'decided_by_id', said ->> 'sent_by_id')::bigint = reader.who THEN
        RETURN true;
    END IF;
    leaving := left_on::timestamp AT TIME ZONE 'Europe/London';
    IF coalesce(said ->> 'recorded_at', said ->> 'decided_at', said ->> 'at')::timestamptz >= leaving
        OR (said ->> 'since')::date >= left_on THEN
        RETURN false;
    END IF;
    IF said ? 'pgh_obj_id' THEN
        RETURN (said ->> 'pgh_label') <> 'update' OR (said ->> 'pgh_created_at')::timestamptz < leaving
            OR (said ->> 'who_id')::bigint IS NOT DISTINCT FROM reader.who;
    END IF;
    IF to_regclass(pg_typeof(item) || 'history') IS NULL THEN RETURN true; END IF;  -- it never changes
    EXECUTE format('SELECT EXISTS (SELECT FROM %shistory h WHERE h.pgh_obj_id = $1 AND h.pgh_label = %L'
        ' AND h.pgh_created_at >= $2 AND h.who_id IS DISTINCT FROM $3)', pg_typeof(item), 'update')
        INTO changed USING (said ->> 'id')::uuid, leaving, reader.who;
    RETURN NOT changed;
END $$;

CREATE FUNCTION tf_keeps(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1500 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    s record;
    held record;
    records uuid[] := public.tf_same(whom);
BEGIN
    SELECT * INTO s FROM public.tf_scope();
    SELECT * INTO held FROM public.tf_held();
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND (f.id = ANY (held.records)
                OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas))))
            AND (f.kept_by_id = s.agency OR s.role = 'safeguarding_lead' OR EXISTS (
                SELECT FROM public.access_grant g
                WHERE g.reader_id = s.who AND g.scope = 'record' AND g.ground = 'lead' AND g.family_id = f.id::text
                    AND g.starts <= s.day AND g.ends >= s.day
                    AND (g.withdrawn_on IS NULL OR g.withdrawn_on > s.day))));
END $$;

-- The reader wrote the person down, and nobody has put them into a family yet.
CREATE FUNCTION tf_is_new(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN EXISTS (
        SELECT FROM public.people_person p WHERE p.id = whom AND p.recorded_by_id = public.tf_reader())
    AND NOT EXISTS (SELECT FROM public.people_membership m WHERE m.person_id = whom); END $$;

-- One of the two is reached, and the other is reached too or is not restricted.
CREATE FUNCTION tf_sees_link(one uuid, other uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here boolean := public.tf_reaches_family(one);
    there boolean := public.tf_reaches_family(other);
BEGIN
    RETURN (here AND there) OR ((here OR there) AND NOT EXISTS (
        SELECT FROM public.people_family f
        WHERE f.id = CASE WHEN here THEN other ELSE one END AND f.restricted));
END $$;
