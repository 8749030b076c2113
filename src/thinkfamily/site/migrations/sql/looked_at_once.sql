-- The same answers as before, in fewer steps: these are asked of every row that a page shows. Each looks once at what
-- the reader may see, where it looked two or three times; what is checked is what was.

CREATE OR REPLACE FUNCTION tf_parts() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    token text := current_setting('tf.session', true);
    sight text := current_setting('tf.sight', true);
    signed boolean;
BEGIN
    IF sight = '' THEN RETURN NULL; END IF;
    SELECT sha256(convert_to(left(sight, 64), 'UTF8')) = sha256(convert_to(encode(sha256(k.outside
        || sha256(k.inside || convert_to(token || chr(31) || substr(sight, 65), 'UTF8'))), 'hex'), 'UTF8'))
    INTO signed FROM public.tf_key k;
    IF signed THEN  -- only then is the token one of ours, which can be read
        IF split_part(token, '.', 4) = pg_backend_pid()::text
            AND split_part(token, '.', 5)::numeric >= extract(epoch FROM clock_timestamp()) THEN
            RETURN string_to_array(substr(sight, 65), chr(31));
        END IF;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tf_reaches_now(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    part text[] := public.tf_parts();
    held_records uuid[] := coalesce(part[11]::uuid[], '{}');
    held_areas text[] := coalesce(part[8]::text[], '{}');
    everywhere boolean := coalesce(part[7]::boolean, false);
    day date := coalesce(part[3]::date, (now() AT TIME ZONE 'Europe/London')::date);
    records uuid[] := public.tf_same(whom);
BEGIN
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND (m.until IS NULL OR m.until > day) AND (f.id = ANY (held_records)
            OR (NOT f.restricted AND (everywhere OR f.area = ANY (held_areas)))));
END $$;

CREATE OR REPLACE FUNCTION tf_may_know(whom uuid, what text) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1200 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    s record;
    records uuid[] := public.tf_same(whom);
    shared boolean := what IN ('identity', 'family');
    decision record;
BEGIN
    SELECT * INTO s FROM public.tf_scope();
    FOR decision IN
        SELECT d.outcome FROM public.people_sharingdecision d
        WHERE d.person_id = ANY (records) AND d.agency_id = s.agency AND d.information = what
            AND d.starts <= s.day AND (d.ends IS NULL OR d.ends >= s.day)
            AND NOT EXISTS (SELECT FROM public.people_sharingend e WHERE e.decision_id = d.id) LOOP
        IF decision.outcome = 'withhold' THEN RETURN false; END IF;
        shared := shared OR decision.outcome = 'share';
    END LOOP;
    RETURN shared AND NOT public.tf_is_lost_to(records, s.agency);
END $$;
