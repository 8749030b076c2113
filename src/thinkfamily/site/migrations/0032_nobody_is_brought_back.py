"""Nobody who has left a family is brought back by whoever would read then what came after."""

from django.db import migrations

# The same as may_bring_back in families/policy.py. Laid by the owner: it runs with the rights of who writes.
BACK = """
CREATE FUNCTION tf_nobody_is_brought_back() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF public.tf_is_system() OR public.tf_reader_role() = 'safeguarding_lead' THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' THEN
        IF OLD.until IS NULL OR OLD.until > public.tf_today() OR NEW.until <= OLD.until THEN RETURN NEW; END IF;
    ELSIF public.tf_is_new(NEW.person_id) THEN RETURN NEW;
    END IF;
    IF NOT public.tf_reaches_now(NEW.person_id) THEN
        RAISE EXCEPTION 'Who has left is brought back by a safeguarding lead.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_nobody_is_brought_back BEFORE INSERT OR UPDATE ON people_membership
    FOR EACH ROW EXECUTE FUNCTION tf_nobody_is_brought_back();
"""
GONE = """
DROP TRIGGER tf_nobody_is_brought_back ON people_membership; DROP FUNCTION tf_nobody_is_brought_back();
"""


class Migration(migrations.Migration):
    dependencies = [("site", "0031_a_level_is_not_told_of_whom_an_agency_may_not_know")]

    operations = [migrations.RunSQL(BACK, GONE)]
