-- An item of this package or of casework is seen by its own table's rule, which binds the reader in here too.

CREATE FUNCTION tf_sees_item(kind text, item uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    seen boolean;
    named regclass := coalesce(
        to_regclass(format('public.%I', 'people_' || kind)), to_regclass(format('public.%I', 'casework_' || kind))
    );
BEGIN
    IF named IS NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE id = $1)', named) INTO seen USING item;
    RETURN seen;
END $$;
REVOKE EXECUTE ON FUNCTION tf_sees_item(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tf_sees_item(text, uuid) TO tf_app, tf_owner;
