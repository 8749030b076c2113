"""A seal on an item of this package, and a dispute about one, are seen by the same rule as those of the record."""

from django.db import migrations

SEES_ITEM = """
CREATE OR REPLACE FUNCTION tf_sees_item(kind text, item uuid) RETURNS boolean
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
"""
BEFORE = """
CREATE OR REPLACE FUNCTION tf_sees_item(kind text, item uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE seen boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I WHERE id = $1)', 'people_' || kind) INTO seen USING item;
    RETURN seen;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0008_what_was_said_of_a_visit"),
        ("people", "0027_no_circle_by_two_at_once"),
    ]

    operations = [migrations.RunSQL(SEES_ITEM, BEFORE)]
