-- The page or the work on which a row is changed, as its earlier state says it.

CREATE FUNCTION tf_why() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT left(coalesce(nullif(current_setting('tf.why', true), ''),
        CASE WHEN split_part(current_setting('tf.session', true), '.', 1) = 'system'
            THEN split_part(current_setting('tf.session', true), '.', 2) END, ''), 100)
$$;
GRANT EXECUTE ON FUNCTION tf_why() TO tf_app, tf_owner;
