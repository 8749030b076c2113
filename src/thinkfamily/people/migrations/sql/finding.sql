-- A reader of few people is answered from those people's rows alone, so that nothing depends on anybody else's. For the
-- rest the words of all names are looked through for like ones, then people by those; each is checked before it counts.
-- Nobody who is hidden, and nothing that is hidden of somebody who is seen, decides about a place in the answer. A
-- common name does not bring up everybody whose name is like it: whoever has the very words comes first.

-- Of somebody who has left only keys count that were there before.
CREATE FUNCTION tf_key_counts(k public.people_searchkey) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE agency bigint := public.tf_reader_agency();
BEGIN
    RETURN public.tf_reaches(k.person_id) AND NOT public.tf_withheld(k.person_id, 'identity')
        AND (k.item IS NULL OR (NOT public.tf_sealed(k.item, agency)
            AND (k.source_agency = agency OR public.tf_may_know(k.person_id, k.information))
            AND (public.tf_reaches_now(k.person_id)
                OR EXISTS (SELECT FROM public.people_personname i
                    WHERE i.id = k.item AND public.tf_reaches_item(i.person_id, i))
                OR EXISTS (SELECT FROM public.people_personaddress i
                    WHERE i.id = k.item AND public.tf_reaches_item(i.person_id, i))
                OR EXISTS (SELECT FROM public.people_identifier i
                    WHERE i.id = k.item AND public.tf_reaches_item(i.person_id, i))
                OR EXISTS (SELECT FROM public.people_contactway i
                    WHERE i.id = k.item AND public.tf_reaches_item(i.person_id, i)))));
END $$;

CREATE FUNCTION tf_words_like(typed text, among text[]) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF among IS NOT NULL THEN
        RETURN ARRAY(SELECT w FROM unnest(among) AS w WHERE public.tf_word_fits(typed, w) IS NOT NULL);
    END IF;
    RETURN ARRAY(
        SELECT w.word FROM public.people_searchword w
        WHERE (w.shape OPERATOR(public.%) public.tf_word_shape(typed)
            OR w.sounds && public.tf_word_sounds(typed)
            OR w.shape LIKE public.tf_word_shape(typed) || '%'
            OR w.word = ANY (ARRAY(
                SELECT overlay(typed PLACING substr(typed, i + 1, 1) || substr(typed, i, 1) FROM i FOR 2)
                FROM generate_series(1, length(typed) - 1) AS i)))
            AND public.tf_word_fits(typed, w.word) IS NOT NULL);
END $$;

CREATE FUNCTION tf_find(typed text[], exact text[], born date, year integer, most integer) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held record;
    near uuid[];
    among text[];
    words text[] := ARRAY(SELECT t FROM unnest(typed) AS t WHERE length(t) > 1 ORDER BY length(t) DESC, t LIMIT 6);
    initials text[] := ARRAY(SELECT t FROM unnest(typed) AS t WHERE length(t) = 1 LIMIT 3);
    alike text[];
    any_alike text[] := '{}';
    has text[] := '{}';
    sounding text[] := '{}';
    tiers text[];
    tier text;
    within text := '';
    merged uuid[] := '{}';
    source text := 'public.people_searchkey k';
    named text;
    worth text;
    row_of public.people_searchkey;
    rows_named bigint[];
    looked_at bigint[] := '{}';
    one bigint;
    strong uuid[] := '{}';
    weak uuid[] := '{}';
    found uuid[] := '{}';
BEGIN
    SELECT * INTO held FROM public.tf_held();
    IF public.tf_reader() IS NULL OR NOT (held.everywhere OR held.areas <> '{}' OR held.records <> '{}') THEN
        RETURN '{}';
    END IF;
    most := least(most, 200);
    IF NOT held.everywhere THEN
        near := ARRAY(SELECT public.tf_people_reached(1001));
        IF cardinality(near) > 1000 THEN
            near := NULL;
        ELSE
            source := '(SELECT * FROM public.people_searchkey n WHERE n.person_id = ANY ($3) OFFSET 0) k';
            among := ARRAY(SELECT DISTINCT w FROM public.people_searchkey n, unnest(n.keys) AS w
                WHERE n.person_id = ANY (near) AND n.is_name AND w NOT LIKE '_:%');
        END IF;
    END IF;

    IF exact <> '{}' THEN
        FOR row_of IN EXECUTE format(
            'SELECT k.* FROM %s WHERE k.keys && $1 ORDER BY k.person_id, k.id LIMIT 2000', source)
            USING exact, born, near LOOP
            CONTINUE WHEN NOT public.tf_key_counts(row_of);
            IF EXISTS (SELECT FROM unnest(row_of.keys) AS e WHERE e = ANY (exact) AND e ~ '^[ite]:') THEN
                strong := strong || row_of.person_id;
            ELSE
                weak := weak || row_of.person_id;
            END IF;
            EXIT WHEN cardinality(strong) + cardinality(weak) >= 300;
        END LOOP;
    END IF;

    FOR place IN 1 .. cardinality(words) LOOP
        alike := public.tf_words_like(words[place], among);
        any_alike := any_alike || alike;
        has := has || format('k.keys && %L::text[]', alike);
        sounding := sounding || format('k.keys && %L::text[]',
            ARRAY(SELECT a FROM unnest(alike) AS a WHERE public.tf_word_fits(words[place], a) IN ('same', 'sounds')));
    END LOOP;
    IF typed <> '{}' AND weak <> '{}' THEN
        weak := ARRAY(
            SELECT DISTINCT k.person_id FROM public.people_searchkey k WHERE k.person_id = ANY (weak) AND k.is_name
            AND (k.keys && any_alike
                OR EXISTS (SELECT FROM unnest(k.keys) AS e, unnest(initials) AS i WHERE starts_with(e, i)))
            AND public.tf_key_counts(k));
    END IF;
    IF words = '{}' OR (cardinality(typed) = 1 AND (strong <> '{}' OR weak <> '{}')) THEN
        RETURN strong || weak;
    END IF;

    -- Whoever has these very words; then whose name sounds so; then who has all words nearly, or all but one of three
    -- and more. Each only while there are too few.
    named := array_to_string(has, ' AND ');
    IF cardinality(has) > 2 THEN
        named := (SELECT string_agg('(' || (SELECT string_agg(has[j], ' AND ') FROM generate_subscripts(has, 1) AS j
            WHERE j <> i) || ')', ' OR ') FROM generate_subscripts(has, 1) AS i);
    END IF;
    tiers := ARRAY[format('k.keys @> %L::text[]', words), array_to_string(sounding, ' AND '), named];
    worth := (SELECT string_agg(format('4 * (k.keys @> ARRAY[%L])::int', words[i]), ' + ')
        FROM generate_subscripts(words, 1) AS i);
    IF cardinality(words) > 2 THEN
        worth := worth || (SELECT string_agg(format(' + 2 * (%s)::int', h), '') FROM unnest(has) AS h);
    END IF;
    IF initials <> '{}' THEN
        worth := worth || format(' + (SELECT count(DISTINCT i) FROM unnest(k.keys) AS e, unnest(%L::text[]) AS i'
            ' WHERE starts_with(e, i) AND e NOT LIKE ''_:%%'')', initials);
    END IF;
    IF strong <> '{}' OR weak <> '{}' THEN
        worth := worth || format(' + 8 * (k.person_id = ANY (%L::uuid[]))::int', strong || weak);
    END IF;
    IF born IS NOT NULL OR year IS NOT NULL THEN
        source := source || ' JOIN public.people_person p ON p.id = k.person_id';
        worth := worth || ' + CASE WHEN p.date_of_birth = $2 THEN 6'
            ' WHEN date_part(''year'', p.date_of_birth) = $4 THEN 4'
            ' WHEN abs(date_part(''year'', p.date_of_birth) - $4) = 1 THEN 2 ELSE 0 END';
    END IF;
    IF NOT held.everywhere AND near IS NULL THEN
        merged := ARRAY(SELECT public.tf_merged_reached());
        within := 'WHERE s.person_id = ANY ($8) OR (SELECT true FROM public.people_membership m JOIN'
            ' public.people_family f ON f.id = m.family_id WHERE m.person_id = s.person_id AND (f.id = ANY ($6)'
            ' OR (NOT f.restricted AND f.area = ANY ($7))) LIMIT 1)';
    END IF;
    FOREACH tier IN ARRAY tiers LOOP
        -- In their order, and only as many as are needed, those whom a reader of areas reaches.
        EXECUTE format('WITH c AS MATERIALIZED (SELECT k.id, k.person_id, %1$s AS worth FROM %2$s'
            ' WHERE k.is_name AND (%3$s) AND k.id <> ALL ($5))'
            ' SELECT array_agg(r.id) FROM (SELECT s.id FROM'
            ' (SELECT * FROM c ORDER BY c.worth DESC, c.person_id, c.id OFFSET 0) s %4$s LIMIT 401) r',
            worth, source, tier, within)
            INTO rows_named
            USING exact, born, near, coalesce(year, date_part('year', born)::integer), looked_at, held.records,
                held.areas, merged;
        FOREACH one IN ARRAY coalesce(rows_named, '{}') LOOP
            SELECT * INTO row_of FROM public.people_searchkey k WHERE k.id = one;
            looked_at := looked_at || one;
            IF NOT row_of.person_id = ANY (found) AND public.tf_key_counts(row_of) THEN
                found := found || row_of.person_id;
                EXIT WHEN cardinality(found) >= most;
            END IF;
        END LOOP;
        EXIT WHEN cardinality(found) >= most;
    END LOOP;
    RETURN strong || weak || found;
END $$;
-- Few of many rows are asked for: by indexes, and no helpers are started for them.
ALTER FUNCTION tf_find(text[], text[], date, integer, integer) SET random_page_cost = 1.1;
ALTER FUNCTION tf_find(text[], text[], date, integer, integer) SET max_parallel_workers_per_gather = 0;

-- Everybody in families that the reader reaches, with every record that is read as one with theirs.
CREATE FUNCTION tf_people_reached(most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held record;
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN QUERY WITH m AS MATERIALIZED (
        SELECT b.person_id FROM public.people_membership b JOIN public.people_family f ON f.id = b.family_id
        WHERE f.id = ANY (held.records) OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)))
        LIMIT most
    ), one AS MATERIALIZED (
        SELECT p.merged_into_id AS root, p.id AS record FROM public.people_person p WHERE p.merged_into_id IS NOT NULL
    ), roots AS (
        SELECT o.root FROM one o JOIN m ON m.person_id = o.root
        UNION SELECT o.root FROM one o JOIN m ON m.person_id = o.record
    )
    SELECT m.person_id FROM m UNION SELECT r.root FROM roots r
        UNION SELECT o.record FROM one o JOIN roots r ON r.root = o.root;
END $$;

-- By each word that was typed, the words of one name that fit it, and how. It looks at no table.
CREATE FUNCTION tf_name_fits(typed text[], words text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT jsonb_object_agg(t, fits) FROM (
    SELECT t, jsonb_object_agg(w, public.tf_word_fits(t, w)) AS fits FROM unnest(typed) AS t, unnest(words) AS w
    WHERE public.tf_word_fits(t, w) IS NOT NULL GROUP BY t) f);

-- Of records that are read as one with another, those of people of whom the reader reaches any record.
CREATE FUNCTION tf_merged_reached() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET random_page_cost = 1.1 AS $$
BEGIN
    RETURN QUERY WITH one AS MATERIALIZED (
        SELECT p.merged_into_id AS root, p.id AS record FROM public.people_person p WHERE p.merged_into_id IS NOT NULL
    ), roots AS MATERIALIZED (SELECT DISTINCT o.root FROM one o WHERE public.tf_reaches(o.root))
    SELECT r.root FROM roots r UNION SELECT o.record FROM one o JOIN roots r ON r.root = o.root;
END $$;
