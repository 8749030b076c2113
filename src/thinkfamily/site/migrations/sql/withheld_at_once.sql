-- The same answers as before, in fewer steps: a desk asks them of everybody in the families on it.

CREATE OR REPLACE FUNCTION tf_withheld(whom uuid, what text) RETURNS boolean
LANGUAGE plpgsql STABLE COST 600 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    part text[] := public.tf_parts();
    whose bigint := part[4]::bigint;
    day date := coalesce(part[3]::date, (now() AT TIME ZONE 'Europe/London')::date);
    records uuid[] := public.tf_same(whom);
BEGIN
    PERFORM FROM public.people_sharingdecision d
        WHERE d.person_id = ANY (records) AND d.agency_id = whose AND d.information = what AND d.outcome = 'withhold'
            AND d.starts <= day AND (d.ends IS NULL OR d.ends >= day)
            AND NOT EXISTS (SELECT FROM public.people_sharingend e WHERE e.decision_id = d.id);
    RETURN FOUND OR public.tf_is_lost_to(records, whose);
END $$;

CREATE OR REPLACE FUNCTION tf_reaches(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    part text[] := public.tf_parts();
    held_records uuid[] := coalesce(part[11]::uuid[], '{}');
    held_areas text[] := coalesce(part[8]::text[], '{}');
    everywhere boolean := coalesce(part[7]::boolean, false);
    records uuid[] := public.tf_same(whom);
BEGIN
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND (f.id = ANY (held_records)
            OR (NOT f.restricted AND (everywhere OR f.area = ANY (held_areas)))));
END $$;

-- Hardly anybody was: only then is it asked who keeps a record of them.
CREATE OR REPLACE FUNCTION tf_is_lost_to(records uuid[], whose bigint) RETURNS boolean
LANGUAGE plpgsql STABLE COST 300 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM public.people_person p WHERE p.id = ANY (records) AND p.lost_on IS NOT NULL;
    IF NOT FOUND THEN RETURN false; END IF;
    RETURN NOT EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND f.kept_by_id = whose);
END $$;
