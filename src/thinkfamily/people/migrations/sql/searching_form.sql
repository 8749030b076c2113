-- The one place where the searching form of a word is made. Small letters without accents, of any script; no marks of
-- direction, no apostrophes; letters that are no accent of another by hand. What parts words becomes a space.

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
