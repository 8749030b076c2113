"""Who sees homes, stays, bonds, parental responsibility and links; what of a membership may be changed."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, Guard

# tf_sees_link: one of the two is reached, and the other is reached too or is not restricted.
LINKS = """
CREATE FUNCTION tf_sees_link(one uuid, other uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here boolean := public.tf_reaches_family(one);
    there boolean := public.tf_reaches_family(other);
BEGIN
    RETURN (here AND there) OR ((here OR there) AND NOT EXISTS (
        SELECT FROM public.people_family f
        WHERE f.id = CASE WHEN here THEN other ELSE one END AND f.restricted));
END $$;
"""
# Rules of rows know no columns: which family it is and who belongs to it stay as they are.
KEPT = """
CREATE FUNCTION tf_membership_is_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    free text[] := ARRAY['role', 'since', 'until', 'in_plan', 'why', 'agreed_by', 'agreed_on', 'version'];
BEGIN
    IF NOT public.tf_is_system() AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
        RAISE EXCEPTION 'Who belongs to which family stays; a membership ends and another begins.'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_membership_is_kept BEFORE UPDATE ON people_membership
    FOR EACH ROW EXECUTE FUNCTION tf_membership_is_kept();

CREATE FUNCTION tf_link_is_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    free text[] := ARRAY['until', 'ended_why', 'version'];
BEGIN
    IF NOT public.tf_is_system() AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
        RAISE EXCEPTION 'A link of two families is ended and another decided.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_link_is_kept BEFORE UPDATE ON people_familylink
    FOR EACH ROW EXECUTE FUNCTION tf_link_is_kept();

CREATE FUNCTION tf_item_stays_theirs() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    kept text[] := ARRAY['id', 'person_id', 'other_id', 'household_id', 'source_agency_id', 'recorded_by_id'];
    name text;
BEGIN
    IF public.tf_is_system() THEN RETURN NEW; END IF;
    FOREACH name IN ARRAY kept LOOP
        IF to_jsonb(NEW) -> name IS DISTINCT FROM to_jsonb(OLD) -> name THEN
            RAISE EXCEPTION 'Whom something is about, and who said so, stays: end it and write down another.'
                USING ERRCODE = 'insufficient_privilege';
        END IF;
    END LOOP;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_item_stays_theirs BEFORE UPDATE ON people_stay FOR EACH ROW EXECUTE FUNCTION tf_item_stays_theirs();
CREATE TRIGGER tf_item_stays_theirs BEFORE UPDATE ON people_tie FOR EACH ROW EXECUTE FUNCTION tf_item_stays_theirs();
CREATE TRIGGER tf_item_stays_theirs BEFORE UPDATE ON people_bond FOR EACH ROW EXECUTE FUNCTION tf_item_stays_theirs();
CREATE TRIGGER tf_item_stays_theirs BEFORE UPDATE ON people_responsibility
    FOR EACH ROW EXECUTE FUNCTION tf_item_stays_theirs();
"""
FREE = """
DROP TRIGGER tf_item_stays_theirs ON people_stay; DROP TRIGGER tf_item_stays_theirs ON people_tie;
DROP TRIGGER tf_item_stays_theirs ON people_bond; DROP TRIGGER tf_item_stays_theirs ON people_responsibility;
DROP FUNCTION tf_item_stays_theirs();
DROP TRIGGER tf_link_is_kept ON people_familylink; DROP FUNCTION tf_link_is_kept();
DROP TRIGGER tf_membership_is_kept ON people_membership; DROP FUNCTION tf_membership_is_kept();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0020_homes_and_ties"),
        ("site", "0017_who_sees_merges"),
    ]

    operations = [
        Guard(LINKS, callable_by_all=("tf_sees_link(uuid, uuid)",)),
        EnforceRows(
            "people_bond",
            read=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR NOT "
                "tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_bondhistory",
            read=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR NOT "
                "tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "((tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) "
                "OR tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR NOT "
                "tf_withheld({row}.other_id, 'family'))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_familylink",
            read="tf_sees_link({row}.family_id, {row}.other_id)",
            add=(
                "{row}.decided_by_id = (SELECT tf_reader()) AND tf_reaches_family({row}.family_id) AND "
                "tf_reaches_family({row}.other_id) AND (SELECT tf_reader_may('leads_families'))"
            ),
            change="tf_reaches_family({row}.family_id) OR tf_reaches_family({row}.other_id)",
            remove="false",
        ),
        EnforceRows(
            "people_familylinkhistory",
            read="tf_sees_link({row}.family_id, {row}.other_id)",
            add=(
                "(tf_sees_link({row}.family_id, {row}.other_id)) OR ({row}.decided_by_id = (SELECT "
                "tf_reader()) AND tf_reaches_family({row}.family_id) AND tf_reaches_family({row}.other_id) "
                "AND (SELECT tf_reader_may('leads_families'))) OR (tf_reaches_family({row}.family_id) OR "
                "tf_reaches_family({row}.other_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_household",
            read="EXISTS (SELECT FROM people_stay s WHERE s.household_id = {row}.id)",
            add="{row}.opened_by_id = (SELECT tf_reader()) AND (SELECT tf_reader_may('sees_families'))",
            change="EXISTS (SELECT FROM people_stay s WHERE s.household_id = {row}.id)",
            remove="false",
        ),
        EnforceRows(
            "people_householdhistory",
            read="EXISTS (SELECT FROM people_stay s WHERE s.household_id = {row}.id)",
            add=(
                "(EXISTS (SELECT FROM people_stay s WHERE s.household_id = {row}.id)) OR "
                "({row}.opened_by_id = (SELECT tf_reader()) AND (SELECT tf_reader_may('sees_families'))) "
                "OR (EXISTS (SELECT FROM people_stay s WHERE s.household_id = {row}.id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_membership",
            read=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')"
            ),
            add=(
                "{row}.recorded_by_id = (SELECT tf_reader()) AND tf_reaches_family({row}.family_id) AND "
                "(tf_reaches({row}.person_id) OR tf_is_new({row}.person_id))"
            ),
            change="tf_reaches_family({row}.family_id)",
            remove="false",
        ),
        EnforceRows(
            "people_membershiphistory",
            read=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')"
            ),
            add=(
                "(EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')) OR ({row}.recorded_by_id = (SELECT tf_reader()) "
                "AND tf_reaches_family({row}.family_id) AND (tf_reaches({row}.person_id) OR "
                "tf_is_new({row}.person_id))) OR (tf_reaches_family({row}.family_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_responsibility",
            read=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR NOT "
                "tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_responsibilityhistory",
            read=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR NOT "
                "tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "((tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) "
                "OR tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR NOT "
                "tf_withheld({row}.other_id, 'family'))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_stay",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_stayhistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        migrations.RunSQL(KEPT, FREE),
    ]
