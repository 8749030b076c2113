"""Finding people: the index first, the reader's own rule after, in the one function that looks at everybody's keys."""

from django.db import migrations

from thinkfamily.access.row_security import Guard

# A reader of few people is answered from those people's rows alone, so that nothing depends on anybody else's. For the
# rest the words of all names are looked through for like ones, then people by those; each is checked before it counts.
# Nobody who is hidden, and nothing that is hidden of somebody who is seen, decides about a place in the answer.
FINDING = """
CREATE FUNCTION tf_key_counts(k public.people_searchkey) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE agency bigint := public.tf_reader_agency();
BEGIN
    RETURN public.tf_reaches(k.person_id) AND NOT public.tf_withheld(k.person_id, 'identity')
        AND (k.item IS NULL OR (NOT public.tf_sealed(k.item, agency)
            AND (k.source_agency = agency OR public.tf_may_know(k.person_id, k.information))));
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
    source text := 'public.people_searchkey k';
    named text;
    worth text;
    c record;
    row_of public.people_searchkey;
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
        near := ARRAY(
            SELECT m.person_id FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
            WHERE f.id = ANY (held.records) OR (NOT f.restricted AND f.area = ANY (held.areas)) LIMIT 1001);
        IF cardinality(near) > 1000 THEN
            near := NULL;
            source := source || ' JOIN (SELECT DISTINCT m.person_id FROM public.people_membership m JOIN'
                ' public.people_family f ON f.id = m.family_id WHERE f.id = ANY ($4) OR (NOT f.restricted'
                ' AND f.area = ANY ($5))) reached ON reached.person_id = k.person_id';
        ELSE
            source := '(SELECT * FROM public.people_searchkey n WHERE n.person_id = ANY ($3) OFFSET 0) k';
            among := ARRAY(SELECT DISTINCT w FROM public.people_searchkey n, unnest(n.keys) AS w
                WHERE n.person_id = ANY (near) AND n.is_name AND w NOT LIKE '_:%');
        END IF;
    END IF;

    IF exact <> '{}' THEN
        FOR row_of IN EXECUTE format(
            'SELECT k.* FROM %s WHERE k.keys && $1 ORDER BY k.person_id, k.id LIMIT 2000', source)
            USING exact, born, near, held.records, held.areas LOOP
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
    END LOOP;
    IF typed <> '{}' AND weak <> '{}' THEN
        weak := ARRAY(
            SELECT DISTINCT k.person_id FROM public.people_searchkey k WHERE k.person_id = ANY (weak) AND k.is_name
            AND (k.keys && any_alike
                OR EXISTS (SELECT FROM unnest(k.keys) AS e, unnest(initials) AS i WHERE starts_with(e, i)))
            AND public.tf_key_counts(k));
    END IF;
    IF words = '{}' THEN
        RETURN strong || weak;
    END IF;

    -- All words, or all but one of three and more.
    named := array_to_string(has, ' AND ');
    IF cardinality(has) > 2 THEN
        named := (SELECT string_agg('(' || (SELECT string_agg(has[j], ' AND ') FROM generate_subscripts(has, 1) AS j
            WHERE j <> i) || ')', ' OR ') FROM generate_subscripts(has, 1) AS i);
    END IF;
    worth := (SELECT string_agg(format('4 * (k.keys @> ARRAY[%L])::int + 2 * (%s)::int', words[i], has[i]), ' + ')
        FROM generate_subscripts(words, 1) AS i);
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
            ' WHEN date_part(''year'', p.date_of_birth) = $6 THEN 4'
            ' WHEN abs(date_part(''year'', p.date_of_birth) - $6) = 1 THEN 2 ELSE 0 END';
    END IF;
    FOR c IN EXECUTE format('SELECT k.id, k.person_id FROM %s WHERE k.is_name AND (%s) ORDER BY %s DESC, k.person_id',
            source, named, worth)
        USING exact, born, near, held.records, held.areas, coalesce(year, date_part('year', born)::integer) LOOP
        CONTINUE WHEN c.person_id = ANY (found);
        SELECT * INTO row_of FROM public.people_searchkey k WHERE k.id = c.id;
        IF public.tf_key_counts(row_of) THEN
            found := found || c.person_id;
            EXIT WHEN cardinality(found) >= most;
        END IF;
    END LOOP;
    RETURN strong || weak || found;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0021_what_people_are_found_by"), ("site", "0008_told_once")]

    operations = [Guard(FINDING, ("tf_find(text[], text[], date, integer, integer)",))]
