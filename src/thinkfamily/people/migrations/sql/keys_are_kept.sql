-- Kept by the database, so that no way of writing forgets it. Words of names stand once; the lock keeps one that
-- somebody is about to use from being cleared away with the last one who had it.

CREATE FUNCTION tf_lay_keys(what text, held jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    whose uuid := coalesce(held ->> 'person_id', held ->> 'id');
    own jsonb;
    found_by text[];
    spoken text[];
BEGIN
    IF what = 'people_personname' AND '' IN (held ->> 'first_name', held ->> 'last_name') THEN
        SELECT to_jsonb(p) INTO own FROM public.people_person p WHERE p.id = whose;
        held := held || jsonb_build_object(
            'first_name', coalesce(nullif(held ->> 'first_name', ''), own ->> 'first_name'),
            'last_name', coalesce(nullif(held ->> 'last_name', ''), own ->> 'last_name'));
    END IF;
    found_by := public.tf_keys_of(what, held);
    PERFORM public.tf_drop_keys(what, held);
    IF what IN ('people_person', 'people_personname') THEN
        spoken := ARRAY(SELECT k FROM unnest(found_by) AS k WHERE k NOT LIKE '_:%' ORDER BY k);
        INSERT INTO public.people_searchword (word, shape, sounds)
            SELECT w, public.tf_word_shape(w), public.tf_word_sounds(w) FROM unnest(spoken) AS w ON CONFLICT DO NOTHING;
        PERFORM FROM public.people_searchword w WHERE w.word = ANY (spoken) ORDER BY w.word FOR KEY SHARE;
    END IF;
    IF found_by <> '{}' THEN
        INSERT INTO public.people_searchkey (person_id, item, is_name, information, source_agency, keys) VALUES (
            whose, CASE WHEN what <> 'people_person' THEN (held ->> 'id')::uuid END,
            what IN ('people_person', 'people_personname'), coalesce(held ->> 'information', ''),
            (held ->> 'source_agency_id')::bigint, found_by);
    END IF;
END $$;

CREATE FUNCTION tf_drop_keys(what text, held jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF what = 'people_person' THEN
        DELETE FROM public.people_searchkey k WHERE k.person_id = (held ->> 'id')::uuid AND k.item IS NULL;
    ELSE
        DELETE FROM public.people_searchkey k WHERE k.item = (held ->> 'id')::uuid;
    END IF;
END $$;

CREATE FUNCTION tf_keys_are_kept() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE named record;
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM public.tf_drop_keys(TG_TABLE_NAME, to_jsonb(OLD));
        RETURN NULL;
    END IF;
    PERFORM public.tf_lay_keys(TG_TABLE_NAME, to_jsonb(NEW));
    IF TG_TABLE_NAME = 'people_person' AND TG_OP = 'UPDATE' THEN
        FOR named IN SELECT to_jsonb(n) AS held FROM public.people_personname n
            WHERE n.person_id = NEW.id AND '' IN (n.first_name, n.last_name) LOOP
            PERFORM public.tf_lay_keys('people_personname', named.held);
        END LOOP;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tf_words_are_cleared() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE gone text[] := ARRAY(SELECT DISTINCT k FROM before b, unnest(b.keys) AS k WHERE b.is_name AND k NOT LIKE '_:%');
BEGIN
    gone := ARRAY(SELECT g FROM unnest(gone) AS g
        WHERE NOT EXISTS (SELECT FROM public.people_searchkey k WHERE k.keys @> ARRAY[g]));
    IF gone <> '{}' THEN
        PERFORM FROM public.people_searchword w WHERE w.word = ANY (gone) ORDER BY w.word FOR UPDATE;
        DELETE FROM public.people_searchword w WHERE w.word = ANY (gone)
            AND NOT EXISTS (SELECT FROM public.people_searchkey k WHERE k.keys @> ARRAY[w.word]);
    END IF;
    RETURN NULL;
END $$;

-- All at once, for records that were there before, and after a load that passed the triggers by.
CREATE FUNCTION tf_lay_all_keys() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE laid bigint;
BEGIN
    DELETE FROM public.people_searchkey; DELETE FROM public.people_searchword;
    INSERT INTO public.people_searchkey (person_id, item, is_name, information, source_agency, keys)
    SELECT f.whose, f.item, f.is_name, f.information, f.agency, f.keys FROM (
        SELECT p.id AS whose, NULL::uuid AS item, true AS is_name, '' AS information, NULL::bigint AS agency,
            public.tf_keys_of('people_person', to_jsonb(p)) AS keys FROM public.people_person p
        UNION ALL SELECT n.person_id, n.id, true, n.information, n.source_agency_id,
            public.tf_keys_of('people_personname', jsonb_build_object(
                'first_name', coalesce(nullif(n.first_name, ''), p.first_name),
                'last_name', coalesce(nullif(n.last_name, ''), p.last_name)))
            FROM public.people_personname n JOIN public.people_person p ON p.id = n.person_id
        UNION ALL SELECT a.person_id, a.id, false, a.information, a.source_agency_id,
            public.tf_keys_of('people_personaddress', to_jsonb(a)) FROM public.people_personaddress a
        UNION ALL SELECT i.person_id, i.id, false, i.information, i.source_agency_id,
            public.tf_keys_of('people_identifier', to_jsonb(i)) FROM public.people_identifier i
        UNION ALL SELECT c.person_id, c.id, false, c.information, c.source_agency_id,
            public.tf_keys_of('people_contactway', to_jsonb(c)) FROM public.people_contactway c
    ) f WHERE f.keys <> '{}';
    GET DIAGNOSTICS laid = ROW_COUNT;
    INSERT INTO public.people_searchword (word, shape, sounds)
    SELECT w.word, public.tf_word_shape(w.word), public.tf_word_sounds(w.word) FROM (
        SELECT DISTINCT u AS word FROM public.people_searchkey k, unnest(k.keys) AS u
        WHERE k.is_name AND u NOT LIKE '_:%') w;
    RETURN laid;
END $$;
GRANT EXECUTE ON FUNCTION tf_lay_all_keys() TO tf_owner;  -- and to nobody else
