"""What no reader changes by SQL either: accounts, who confirmed a disposal; and who may be brought within reach."""

from django.db import migrations

from thinkfamily.access.row_security import Guard, GuardReads

# Rules of rows know no columns, so triggers say which may change. They are plain ones, without a switch.
# What is not named stays as it is, so that a new column is kept too. At the door a password is hashed anew.
FINAL = """
CREATE FUNCTION tf_account_is_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    free text[] := CASE WHEN public.tf_is_door() THEN ARRAY['last_login', 'password'] ELSE ARRAY['last_login'] END;
BEGIN
    IF NOT public.tf_is_system() AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
        RAISE EXCEPTION 'Only the product itself changes an account.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_account_is_kept BEFORE UPDATE ON access_user FOR EACH ROW EXECUTE FUNCTION tf_account_is_kept();

CREATE FUNCTION tf_disposal_is_of_two() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me bigint := public.tf_reader();
    confirms boolean := NEW.confirmed_by_id IS NOT NULL AND OLD.confirmed_by_id IS NULL;
    stops boolean := NEW.stopped_at IS NOT NULL AND OLD.stopped_at IS NULL;
    free text[] := CASE WHEN confirms THEN ARRAY['confirmed_by_id', 'confirmed_at'] ELSE '{}' END
        || CASE WHEN stops THEN ARRAY['stopped_by_id', 'stopped_at', 'stopped_why'] ELSE '{}' END;
BEGIN
    IF public.tf_is_system() THEN RETURN NEW; END IF;
    IF to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free
        OR (confirms AND (NEW.confirmed_by_id IS DISTINCT FROM me OR OLD.stopped_at IS NOT NULL
            OR NOT public.tf_reader_may('confirms_disposal')))
        OR (stops AND NEW.stopped_by_id IS DISTINCT FROM me) THEN
        RAISE EXCEPTION 'A disposal is confirmed or stopped once, in one''s own name.'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_disposal_is_of_two BEFORE UPDATE ON people_disposalrun
    FOR EACH ROW EXECUTE FUNCTION tf_disposal_is_of_two();
"""
FREE = """
DROP TRIGGER tf_account_is_kept ON access_user; DROP FUNCTION tf_account_is_kept();
DROP TRIGGER tf_disposal_is_of_two ON people_disposalrun; DROP FUNCTION tf_disposal_is_of_two();
"""
# tf_is_new: the reader wrote the person down, and nobody has put them into a family yet.
# tf_withheld_families: only of the families that the reader reaches, as it names no others to anybody.
REACH = """
CREATE FUNCTION tf_is_new(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN EXISTS (
        SELECT FROM public.people_person p WHERE p.id = whom AND p.recorded_by_id = public.tf_reader())
    AND NOT EXISTS (SELECT FROM public.people_membership m WHERE m.person_id = whom); END $$;

CREATE OR REPLACE FUNCTION tf_withheld_families() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    today date := public.tf_today();
    readable text[] := public.tf_readable_feeds();
    everywhere boolean := public.tf_reads_every_area();
    within text[] := public.tf_reader_areas();
    named text[] := public.tf_reader_families();
    own text[] := ARRAY(SELECT public.tf_own_families());
BEGIN
    IF public.tf_reader() IS NULL THEN RETURN; END IF;
    RETURN QUERY SELECT DISTINCT m.family_id::text
    FROM public.people_member m JOIN public.people_proposedfamily f ON f.family_id = m.family_id
    WHERE (m.until IS NULL OR m.until >= today) AND NOT m.feeds::text[] && readable
        AND (everywhere OR f.areas::text[] && within OR f.family_id = ANY (named) OR f.family_id = ANY (own));
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0014_copies_of_everything"),
        ("site", "0009_proposals_of_restricted_records"),
    ]

    operations = [migrations.RunSQL(FINAL, FREE), GuardReads("people_person"), Guard(REACH, ("tf_is_new(uuid)",))]
