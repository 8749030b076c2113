"""What people are found by: words of names in one searching form, dates, postcodes, numbers; kept by triggers."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.contrib.postgres.operations import CreateExtension, TrigramExtension
from django.db import migrations, models

from thinkfamily.access.row_security import Guard, GuardReads

# The one place where the searching form of a word is made. Small letters without accents, of any script; no marks of
# direction, no apostrophes; letters that are no accent of another by hand. What parts words becomes a space.
WORDS = r"""
CREATE FUNCTION tf_search_text(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(regexp_replace(
    replace(replace(replace(replace(translate(normalize(regexp_replace(normalize(lower(regexp_replace(
        said, '[''’‘ʼ`´ʹ\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]', '', 'g')), NFKD),
        '[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g'), NFC),
        'łøđðħı', 'loddhi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[[:punct:][:space:]]+', ' ', 'g'));

CREATE FUNCTION tf_search_words(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(
    SELECT DISTINCT left(word, 60)
    FROM unnest(string_to_array(public.tf_search_text(left(coalesce(said, ''), 500)), ' ')) AS word
    WHERE word <> '' ORDER BY 1 LIMIT 20);

-- The index of similar words sees a to z alone: a letter of another script stands as four of those.
CREATE FUNCTION tf_word_shape(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN word ~ '^[\x01-\x7f]*$' THEN word ELSE (
    SELECT string_agg(CASE WHEN c ~ '[\x01-\x7f]' THEN c ELSE chr(97 + ascii(c) / 17576 % 26)
        || chr(97 + ascii(c) / 676 % 26) || chr(97 + ascii(c) / 26 % 26) || chr(97 + ascii(c) % 26) END,
        '' ORDER BY place)
    FROM unnest(string_to_array(word, NULL)) WITH ORDINALITY AS letter (c, place)) END;

CREATE FUNCTION tf_word_sounds(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN length(word) > 2 AND word ~ '^[a-z]+$'
    THEN coalesce(public.daitch_mokotoff(word), '{}') ELSE '{}' END;

-- How a word that somebody typed fits one that is known, or NULL. Two letters that changed places are one slip.
CREATE FUNCTION tf_word_fits(typed text, known text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE
    WHEN typed = known THEN 'same'
    WHEN length(typed) = 1 THEN CASE WHEN starts_with(known, typed) THEN 'begins' END
    WHEN public.levenshtein(typed, known) <= greatest(1, (2 * greatest(length(typed), length(known))) / 5)
        AND public.tf_word_sounds(typed) && public.tf_word_sounds(known) THEN 'sounds'
    WHEN length(typed) > 2 AND starts_with(known, typed) THEN 'begins'
    WHEN length(typed) > 3 AND public.levenshtein(typed, known) <= length(typed) / 4 THEN 'like'
    WHEN length(typed) > 3 AND length(typed) = length(known) AND public.levenshtein(typed, known) = 2
        AND (SELECT string_agg(a, '' ORDER BY a) FROM unnest(string_to_array(typed, NULL)) AS a)
            = (SELECT string_agg(b, '' ORDER BY b) FROM unnest(string_to_array(known, NULL)) AS b) THEN 'like'
    WHEN public.similarity(public.tf_word_shape(typed), public.tf_word_shape(known)) >= 0.45 THEN 'like'
    END;

-- A key of a kind (see find/models.py), or NULL where nothing of it is left.
CREATE FUNCTION tf_search_key(kind text, said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN kind || ':' || nullif(CASE kind
    WHEN 't' THEN regexp_replace(regexp_replace(said, '[^0-9+]', '', 'g'), '^(\+|00)44(0?)', '0')
    WHEN 'e' THEN lower(btrim(said))
    WHEN 'p' THEN upper(regexp_replace(said, '[^[:alnum:]]', '', 'g'))
    WHEN 'o' THEN upper(regexp_replace(said, '[^[:alnum:]]', '', 'g'))
    WHEN 'i' THEN upper(regexp_replace(said, '[^[:alnum:]]', '', 'g'))
    ELSE said END, '');

CREATE FUNCTION tf_keys_of(what text, held jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE what
    WHEN 'people_person' THEN public.tf_search_words(concat_ws(' ', held ->> 'first_name', held ->> 'last_name'))
        || array_remove(ARRAY['b:' || (held ->> 'date_of_birth'), 'y:' || left(held ->> 'date_of_birth', 4),
            'x:' || (held ->> 'expected_date')], NULL)
    WHEN 'people_personname' THEN public.tf_search_words(concat_ws(' ', held ->> 'first_name', held ->> 'last_name'))
    WHEN 'people_personaddress' THEN array_remove(ARRAY[public.tf_search_key('p', held ->> 'postcode'),
        public.tf_search_key('o', left(regexp_replace(held ->> 'postcode', '[^[:alnum:]]', '', 'g'), -3))], NULL)
    WHEN 'people_identifier' THEN array_remove(ARRAY[public.tf_search_key('i', held ->> 'value')], NULL)
    WHEN 'people_contactway' THEN array_remove(ARRAY[public.tf_search_key(
        CASE WHEN held ->> 'value' LIKE '%@%' THEN 'e' ELSE 't' END, held ->> 'value')], NULL)
    ELSE '{}' END;
"""

# Kept by the database, so that no way of writing forgets it. Words of names stand once; the lock keeps one that
# somebody is about to use from being cleared away with the last one who had it.
KEPT = """
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
"""

TABLES = ("person", "personname", "personaddress", "identifier", "contactway")
OURS = ("people_searchkey", "people_searchword")
TRIGGERS = "".join(
    f"CREATE TRIGGER what_it_is_found_by AFTER INSERT OR UPDATE OR DELETE ON people_{table}"
    " FOR EACH ROW EXECUTE FUNCTION tf_keys_are_kept();"
    for table in TABLES
)
PURE = (
    "tf_search_text(text)", "tf_search_words(text)", "tf_search_key(text, text)", "tf_word_fits(text, text)",
    "tf_word_shape(text)", "tf_word_sounds(text)", "tf_keys_of(text, jsonb)",
)  # fmt: skip
GUARD_KEEPS = "".join(
    f"GRANT INSERT, UPDATE, DELETE ON {table} TO tf_guard;"
    f"DROP POLICY guard_reads ON {table};"
    f"CREATE POLICY guard_keeps ON {table} TO tf_guard USING (true) WITH CHECK (true);"
    for table in OURS
)
CLEARED = (
    "CREATE TRIGGER words_are_cleared AFTER DELETE ON people_searchkey REFERENCING OLD TABLE AS before"
    " FOR EACH STATEMENT EXECUTE FUNCTION tf_words_are_cleared();"
)


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0020_homes_and_ties"),
        ("site", "0008_told_once"),
    ]

    operations = [
        TrigramExtension(),
        CreateExtension("fuzzystrmatch"),
        Guard(WORDS, PURE),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                ("word", models.TextField(primary_key=True, serialize=False)),
                ("shape", models.TextField()),
                (
                    "sounds",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None),
                ),
            ],
            options={
                "verbose_name_plural": "words of names",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["shape"], name="words_of_a_like_shape", opclasses=["gin_trgm_ops"]
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["sounds"], name="words_that_sound_alike"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("item", models.UUIDField(null=True)),
                ("is_name", models.BooleanField(default=False)),
                ("information", models.CharField(blank=True, max_length=30)),
                ("source_agency", models.BigIntegerField(null=True)),
                (
                    "keys",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "what people are found by",
                "indexes": [
                    models.Index(fields=["person"], name="what_somebody_is_found_by"),
                    models.Index(
                        condition=models.Q(("item__isnull", False)), fields=["item"], name="what_an_item_is_found_by"
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["keys"], name="who_is_found_by_a_key"
                    ),
                ],
            },
        ),
        *(GuardReads(f"people_{table}") for table in TABLES),
        *(GuardReads(table) for table in OURS),
        migrations.RunSQL(GUARD_KEEPS, migrations.RunSQL.noop),
        Guard(KEPT, ("tf_keys_are_kept()", "tf_words_are_cleared()", "tf_lay_all_keys()")),
        migrations.RunSQL(f"{TRIGGERS} {CLEARED}", migrations.RunSQL.noop),
        migrations.RunSQL("SELECT tf_lay_all_keys(); REVOKE EXECUTE ON FUNCTION tf_lay_all_keys() FROM tf_app;"),
    ]
