"""Two records of one person are read as one: what reaches, shares, withholds or seals one of them binds the other too.

Only the product itself says that two are one. Whoever reaches only one of them sees no row that tells of the other.
"""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, Guard, GuardReads

# tf_same: every record of the person whom this record is of. tf_reaches_alone: this very record is reached, as it was
# before somebody read it as one with another. The rest is as in 0004 and people 0010, for every record of the person:
# a decision to withhold on any of them binds them all, and so does a seal on something that another of them says too.
ONE_PERSON = """
CREATE FUNCTION tf_same(whom uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE COST 200 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    root uuid;
    further uuid[];
BEGIN
    SELECT coalesce(p.merged_into_id, p.id) INTO root FROM public.people_person p WHERE p.id = whom;
    IF root IS NULL THEN RETURN ARRAY[whom]; END IF;
    SELECT array_agg(p.id) INTO further FROM public.people_person p WHERE p.merged_into_id = root;
    RETURN CASE WHEN further IS NULL THEN ARRAY[root] ELSE root || further END;
END $$;

CREATE FUNCTION tf_reaches_alone(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held record;
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = whom AND (f.id = ANY (held.records)
            OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)))));
END $$;

CREATE OR REPLACE FUNCTION tf_reaches(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held record;
    records uuid[] := public.tf_same(whom);
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND (f.id = ANY (held.records)
            OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)))));
END $$;

CREATE OR REPLACE FUNCTION tf_keeps(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1500 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    s record;
    held record;
    records uuid[] := public.tf_same(whom);
BEGIN
    SELECT * INTO s FROM public.tf_scope();
    SELECT * INTO held FROM public.tf_held();
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND (f.id = ANY (held.records)
                OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas))))
            AND (f.kept_by_id = s.agency OR s.role = 'safeguarding_lead' OR EXISTS (
                SELECT FROM public.access_grant g
                WHERE g.reader_id = s.who AND g.scope = 'record' AND g.ground = 'lead' AND g.family_id = f.id::text
                    AND g.starts <= s.day AND g.ends >= s.day
                    AND (g.withdrawn_on IS NULL OR g.withdrawn_on > s.day))));
END $$;

CREATE OR REPLACE FUNCTION tf_decided(whom uuid, what text, how text) RETURNS boolean
LANGUAGE plpgsql STABLE COST 500 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    s record;
    records uuid[] := public.tf_same(whom);
BEGIN
    SELECT * INTO s FROM public.tf_scope();
    RETURN EXISTS (
        SELECT FROM public.people_sharingdecision d
        WHERE d.person_id = ANY (records) AND d.agency_id = s.agency AND d.information = what AND d.outcome = how
            AND d.starts <= s.day AND (d.ends IS NULL OR d.ends >= s.day)
            AND NOT EXISTS (SELECT FROM public.people_sharingend e WHERE e.decision_id = d.id));
END $$;

CREATE OR REPLACE FUNCTION tf_sealed(what uuid, whose bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN EXISTS (
    SELECT FROM public.people_seal s WHERE s.item = what AND s.from_agency_id = whose
        AND NOT EXISTS (SELECT FROM public.people_seallift l WHERE l.seal_id = s.id)
) OR EXISTS (
    SELECT FROM public.people_carriedseal c JOIN public.people_seal s ON s.id = c.seal_id
    WHERE c.item = what AND s.from_agency_id = whose
        AND NOT EXISTS (SELECT FROM public.people_mergeundone u WHERE u.merge_id = c.merge_id)
        AND NOT EXISTS (SELECT FROM public.people_seallift l WHERE l.seal_id = s.id)
); END $$;

-- For pages: every further record of these people and whom it is read as, where the reader reaches them.
CREATE FUNCTION tf_one_person(whom uuid[]) RETURNS TABLE (record uuid, person uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE roots uuid[];
BEGIN
    SELECT array_agg(DISTINCT coalesce(p.merged_into_id, p.id)) INTO roots
    FROM public.people_person p WHERE p.id = ANY (whom);
    RETURN QUERY SELECT p.id, p.merged_into_id FROM public.people_person p
        WHERE p.merged_into_id = ANY (roots) AND (public.tf_is_system() OR public.tf_reaches(p.id));
END $$;
"""
# A plain trigger, without a switch: rules of rows know no columns.
TWO_BECOME_ONE = """
CREATE FUNCTION tf_two_become_one() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.merged_into_id IS NULL THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' AND NEW.merged_into_id IS NOT DISTINCT FROM OLD.merged_into_id THEN RETURN NEW; END IF;
    IF NOT public.tf_is_system() THEN
        RAISE EXCEPTION 'Only the product itself reads two records as one.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF EXISTS (SELECT FROM public.people_person p WHERE p.id = NEW.merged_into_id AND p.merged_into_id IS NOT NULL)
        OR (NEW.merged_into_id IS NOT NULL
            AND EXISTS (SELECT FROM public.people_person p WHERE p.merged_into_id = NEW.id)) THEN
        RAISE EXCEPTION 'Whoever is read as another is followed once.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_two_become_one BEFORE INSERT OR UPDATE ON people_person
    FOR EACH ROW EXECUTE FUNCTION tf_two_become_one();
"""
TWO_AGAIN = "DROP TRIGGER tf_two_become_one ON people_person; DROP FUNCTION tf_two_become_one();"
ONLY_ADDED = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app') THEN
        REVOKE UPDATE, DELETE, TRUNCATE
            ON people_pairsaid, people_merge, people_carriedseal, people_mergeundone, people_belonging FROM tf_app;
    END IF;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0019_two_records_of_one_person"),
        ("site", "0016_who_sees_what_is_brought_in"),
    ]

    operations = [
        *(GuardReads(f"people_{name}") for name in ("carriedseal", "mergeundone")),
        Guard(ONE_PERSON, ("tf_reaches_alone(uuid)", "tf_one_person(uuid[])")),
        migrations.RunSQL(TWO_BECOME_ONE, TWO_AGAIN),
        migrations.RunSQL(ONLY_ADDED, migrations.RunSQL.noop),
        EnforceRows(
            "people_belonging",
            read=(
                "{row}.asked_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM people_mergeundone u WHERE "
                "u.id = {row}.undone_id)"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_carriedseal",
            read="EXISTS (SELECT FROM people_merge m WHERE m.id = {row}.merge_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_likelypair",
            read="tf_reaches_alone({row}.one_id) AND tf_reaches_alone({row}.other_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_merge",
            read="tf_reaches_alone({row}.kept_id) AND tf_reaches_alone({row}.gone_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_mergeundone",
            read="EXISTS (SELECT FROM people_merge m WHERE m.id = {row}.merge_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_packrequest",
            read="tf_reaches({row}.person_id) AND NOT tf_withheld({row}.person_id, 'family')",
            add="tf_reaches({row}.person_id) AND NOT tf_withheld({row}.person_id, 'family')",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_pairsaid",
            read="tf_reaches_alone({row}.one_id) AND tf_reaches_alone({row}.other_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_seal",
            read=(
                "tf_reaches({row}.person_id) AND NOT tf_withheld({row}.person_id, 'family') AND NOT "
                "tf_sealed({row}.item, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND NOT tf_withheld({row}.person_id, 'family') AND NOT "
                "tf_sealed({row}.item, (SELECT tf_reader_agency()))"
            ),
            change="false",
            remove="false",
        ),
    ]
