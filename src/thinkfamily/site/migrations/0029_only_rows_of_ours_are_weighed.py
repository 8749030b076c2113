"""Whether a reader reaches a row is asked of rows of the product's own tables alone.

tf_reaches_item takes any row, and runs as tf_guard. Of a row of a type that somebody makes in their own session it would
read that session's "history", and turn it to JSON by that session's casts: their function would run as tf_guard.
"""

from django.db import migrations

from thinkfamily.access.row_security import Guard

WEIGHED = """
CREATE OR REPLACE FUNCTION tf_reaches_item(whom uuid, item anyelement) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1100 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    of_table oid;
    left_on date;
    leaving timestamptz;
    reader record;
    said jsonb;
    changed boolean;
BEGIN
    IF public.tf_reaches_now(whom) THEN RETURN true; END IF;
    SELECT c.oid INTO of_table FROM pg_class c
        WHERE c.reltype = pg_typeof(item) AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'r';
    IF of_table IS NULL THEN RETURN false; END IF;
    left_on := public.tf_left_on(whom);
    IF left_on IS NULL THEN RETURN false; END IF;
    SELECT * INTO reader FROM public.tf_scope();
    said := to_jsonb(item);
    IF reader.role = 'safeguarding_lead'
        OR coalesce(said ->> 'recorded_by_id', said ->> 'decided_by_id', said ->> 'sent_by_id')::bigint = reader.who THEN
        RETURN true;
    END IF;
    leaving := left_on::timestamp AT TIME ZONE 'Europe/London';
    IF coalesce(said ->> 'recorded_at', said ->> 'decided_at', said ->> 'at')::timestamptz >= leaving
        OR (said ->> 'since')::date >= left_on THEN
        RETURN false;
    END IF;
    IF said ? 'pgh_obj_id' THEN
        RETURN (said ->> 'pgh_label') <> 'update' OR (said ->> 'pgh_created_at')::timestamptz < leaving
            OR (said ->> 'who_id')::bigint IS NOT DISTINCT FROM reader.who;
    END IF;
    IF to_regclass(pg_typeof(item) || 'history') IS NULL THEN RETURN true; END IF;  -- it never changes
    EXECUTE format('SELECT EXISTS (SELECT FROM %shistory h WHERE h.pgh_obj_id = $1 AND h.pgh_label = %L'
        ' AND h.pgh_created_at >= $2 AND h.who_id IS DISTINCT FROM $3)', pg_typeof(item), 'update')
        INTO changed USING (said ->> 'id')::uuid, leaving, reader.who;
    RETURN NOT changed;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("site", "0028_who_sees_visits")]

    operations = [Guard(WEIGHED, ())]
