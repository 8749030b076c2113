-- The database knows who reads. tf.session holds a token: kind, reading, reader, connection, end, day, signature. What
-- it stands for is looked up once a transaction and kept beside it in tf.sight: a signature over both, then that, part
-- by part, each after a unit separator. A rule of rows then asks no table for it.

CREATE FUNCTION tf_signed(said text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN (SELECT encode(sha256(k.outside || sha256(k.inside || convert_to(said, 'UTF8'))), 'hex')
    FROM public.tf_key k); END $$;

-- Digests are compared, so that the time it takes tells nothing of how much was guessed. The fourth part of a token is
-- the connection it is good for, the fifth its end.
CREATE FUNCTION tf_holds(token text, signature text, expected text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN sha256(convert_to(signature, 'UTF8')) = sha256(convert_to(expected, 'UTF8'))
    AND split_part(token, '.', 4) = pg_backend_pid()::text
    AND split_part(token, '.', 5)::numeric >= extract(epoch FROM clock_timestamp()); END $$;

CREATE FUNCTION tf_looked_up(said text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    part text[] := string_to_array(said, '.');
    free boolean := (SELECT k.day_may_be_set FROM public.tf_key k);
    day date := (now() AT TIME ZONE 'Europe/London')::date;
    moment timestamptz;
    u record;
    held record;
    meant text[];
BEGIN
    IF cardinality(part) IS DISTINCT FROM 7 OR NOT coalesce(
        public.tf_holds(said, part[7], public.tf_signed(array_to_string(part[1:6], '.'))), false) THEN RETURN NULL;
    END IF;
    IF free AND part[6] <> '' THEN day := part[6]::date; END IF;
    IF part[1] IN ('system', 'door') THEN RETURN concat_ws(chr(31), part[1], '', day); END IF;
    IF part[1] = 'reader' AND NOT EXISTS (
        SELECT FROM public.access_reading r
        WHERE r.id = part[2]::uuid AND r.user_id = part[3]::bigint AND r.ended IS NULL
            AND r.ends > clock_timestamp()) THEN RETURN NULL; END IF;
    SELECT u1.id, u1.agency_id, u1.role, replace(a.name, chr(31), '') AS called, a.kind,
        coalesce(r.may, '{}') AS may, coalesce(r.sharing_names, '{}') AS names INTO u
    FROM public.access_user u1 JOIN public.access_agency a ON a.id = u1.agency_id
        LEFT JOIN public.tf_role r ON r.name = u1.role
    WHERE u1.id = part[3]::bigint AND u1.is_active;
    IF NOT FOUND THEN RETURN NULL; END IF;
    moment := (day + (now() AT TIME ZONE 'Europe/London')::time) AT TIME ZONE 'Europe/London';
    SELECT
        coalesce(bool_or(g.scope = 'area' AND g.area = ''), false) AS everywhere,
        coalesce(array_agg(g.area::text) FILTER (WHERE g.scope = 'area' AND g.area <> ''), '{}') AS areas,
        coalesce(array_agg(g.family_id::text) FILTER (WHERE g.scope = 'family'), '{}') AS families,
        coalesce(bool_or(g.scope = 'own'), false) AS own,
        coalesce(array_agg(g.family_id::uuid) FILTER (WHERE g.scope = 'record'), '{}') AS records
    INTO held FROM public.access_grant g
    WHERE g.reader_id = u.id AND g.starts <= day AND g.ends >= day
        AND (g.withdrawn_on IS NULL OR g.withdrawn_on > day) AND (g.ends_at IS NULL OR g.ends_at > moment)
        AND 'sees_families' = ANY (u.may);
    meant := CASE WHEN 'sees_families' = ANY (u.may) THEN ARRAY['all', u.kind::text] || u.names ELSE '{}' END;
    RETURN concat_ws(chr(31), part[1], u.id, day, u.agency_id, u.role, u.called, held.everywhere, held.areas::text,
        held.families::text, held.own, held.records::text,
        coalesce((SELECT array_agg(f.feed::text ORDER BY f.feed) FROM public.people_feed f
            WHERE f.shown_to::text[] && meant), '{}')::text,
        coalesce((SELECT array_agg(f.feed::text ORDER BY f.feed) FROM public.people_feed f
            WHERE f.known_to::text[] && meant), '{}')::text,
        u.may::text);
END $$;

-- Told once a transaction, by the web and the worker. Whatever else is set in tf.session or tf.sight is nobody.
CREATE FUNCTION tf_tell(said text, until_it_ends boolean) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE found_out text := public.tf_looked_up(said);
BEGIN
    PERFORM set_config('tf.session', said, until_it_ends);
    PERFORM set_config('tf.sight', CASE WHEN found_out IS NULL THEN ''
        ELSE public.tf_signed(said || chr(31) || found_out) || found_out END, until_it_ends);
END $$;

CREATE FUNCTION tf_parts() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    token text := current_setting('tf.session', true);
    sight text := current_setting('tf.sight', true);
BEGIN
    IF sight <> '' AND public.tf_holds(token, left(sight, 64),
        public.tf_signed(token || chr(31) || substr(sight, 65))) THEN
        RETURN string_to_array(substr(sight, 65), chr(31));
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tf_scope(OUT kind text, OUT who bigint, OUT day date, OUT agency bigint, OUT role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE part text[] := public.tf_parts();
BEGIN
    kind := part[1]; who := nullif(part[2], '')::bigint; agency := part[4]::bigint; role := part[5];
    day := coalesce(part[3]::date, (now() AT TIME ZONE 'Europe/London')::date);
END $$;

CREATE FUNCTION tf_held(
    OUT everywhere boolean, OUT areas text[], OUT families text[], OUT own boolean, OUT records uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE part text[] := public.tf_parts();
BEGIN
    everywhere := coalesce(part[7]::boolean, false); areas := coalesce(part[8]::text[], '{}');
    families := coalesce(part[9]::text[], '{}'); own := coalesce(part[10]::boolean, false);
    records := coalesce(part[11]::uuid[], '{}');
END $$;

CREATE FUNCTION tf_is_system() RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT coalesce((public.tf_parts())[1] = 'system', false) $$;
CREATE FUNCTION tf_is_door() RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT coalesce((public.tf_parts())[1] IN ('system', 'door'), false) $$;
CREATE FUNCTION tf_reader() RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT nullif((public.tf_parts())[2], '')::bigint $$;
CREATE FUNCTION tf_reader_agency() RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT (public.tf_parts())[4]::bigint $$;
CREATE FUNCTION tf_reader_role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT (public.tf_parts())[5] $$;
CREATE FUNCTION tf_reader_agency_name() RETURNS text LANGUAGE sql STABLE
AS $$ SELECT (public.tf_parts())[6] $$;
CREATE FUNCTION tf_reads_every_area() RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT coalesce((public.tf_parts())[7]::boolean, false) $$;
CREATE FUNCTION tf_reader_areas() RETURNS text[] LANGUAGE sql STABLE
AS $$ SELECT coalesce((public.tf_parts())[8]::text[], '{}') $$;
CREATE FUNCTION tf_reader_families() RETURNS text[] LANGUAGE sql STABLE
AS $$ SELECT coalesce((public.tf_parts())[9]::text[], '{}') $$;
CREATE FUNCTION tf_reader_records() RETURNS uuid[] LANGUAGE sql STABLE
AS $$ SELECT coalesce((public.tf_parts())[11]::uuid[], '{}') $$;
CREATE FUNCTION tf_readable_feeds() RETURNS text[] LANGUAGE sql STABLE
AS $$ SELECT coalesce((public.tf_parts())[12]::text[], '{}') $$;
CREATE FUNCTION tf_nameable_feeds() RETURNS text[] LANGUAGE sql STABLE
AS $$ SELECT coalesce((public.tf_parts())[13]::text[], '{}') $$;
CREATE FUNCTION tf_reader_may(what text) RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT coalesce(what = ANY ((public.tf_parts())[14]::text[]), false) $$;
CREATE FUNCTION tf_today() RETURNS date LANGUAGE sql STABLE
AS $$ SELECT coalesce((public.tf_parts())[3]::date, (now() AT TIME ZONE 'Europe/London')::date) $$;
