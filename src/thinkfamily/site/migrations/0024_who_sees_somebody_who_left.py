"""Of somebody who has left a family, its readers see what was written down before, and nothing that came after."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, Guard, GuardReads

# The same as families/former.py. tf_reaches_now: one of the person's families that the reader reaches has them still.
# tf_reaches_item: that; or the reader wrote the row; or it was written down, began to hold and was last changed by
# somebody else before the day on which they left. Of an earlier state that state itself is asked about;
# of a decision and of what was told, when that was.
LEFT = """
CREATE FUNCTION tf_reaches_now(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held record;
    records uuid[] := public.tf_same(whom);
    day date := public.tf_today();
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND (m.until IS NULL OR m.until > day) AND (f.id = ANY (held.records)
            OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)))));
END $$;

CREATE FUNCTION tf_left_on(whom uuid) RETURNS date
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held record;
    records uuid[] := public.tf_same(whom);
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN (
        SELECT max(m.until) FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = ANY (records) AND (f.id = ANY (held.records)
            OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)))));
END $$;

CREATE FUNCTION tf_reaches_item(whom uuid, item anyelement) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1100 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    left_on date;
    leaving timestamptz;
    reader record;
    said jsonb;
    changed boolean;
BEGIN
    IF public.tf_reaches_now(whom) THEN RETURN true; END IF;
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

-- As it was, but that of somebody who has left only keys count that were there before.
CREATE OR REPLACE FUNCTION tf_key_counts(k public.people_searchkey) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE agency bigint := public.tf_reader_agency();
BEGIN
    RETURN public.tf_reaches(k.person_id) AND NOT public.tf_withheld(k.person_id, 'identity')
        AND (k.item IS NULL OR (NOT public.tf_sealed(k.item, agency)
            AND (k.source_agency = agency OR public.tf_may_know(k.person_id, k.information))
            AND (public.tf_reaches_now(k.person_id)
                OR EXISTS (SELECT FROM public.people_personname i
                    WHERE i.id = k.item AND public.tf_reaches_item(i.person_id, i))
                OR EXISTS (SELECT FROM public.people_personaddress i
                    WHERE i.id = k.item AND public.tf_reaches_item(i.person_id, i))
                OR EXISTS (SELECT FROM public.people_identifier i
                    WHERE i.id = k.item AND public.tf_reaches_item(i.person_id, i))
                OR EXISTS (SELECT FROM public.people_contactway i
                    WHERE i.id = k.item AND public.tf_reaches_item(i.person_id, i)))));
END $$;
"""
KINDS = (
    "casework_entry", "casework_influencelink", "casework_need", "people_bond", "people_characteristic", "people_contactway", "people_document",
    "people_identifier", "people_involved", "people_lifeevent", "people_mypeople", "people_note", "people_observation",
    "people_personaddress", "people_personname", "people_placenote", "people_responsibility", "people_stay",
    "people_supporter", "people_tie", "people_warningnote",
)  # fmt: skip
CALLABLE = ("tf_reaches_now(uuid)", "tf_reaches_item(uuid, anyelement)")


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0002_influence_and_drafts"),
        ("people", "0026_who_a_document_is_from"),
        ("site", "0023_who_sees_influence"),
    ]

    operations = [
        *(GuardReads(f"{kind}history") for kind in KINDS),
        Guard(LEFT, CALLABLE),
        EnforceRows(
            "casework_entry",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_entryhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_influencelink",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_influencelinkhistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR ((tf_reaches_item({row}.person_id, {row}) "
                "OR (tf_reaches({row}.person_id) AND tf_reaches_now({row}.other_id))) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_need",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_needhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_bond",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_bondhistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR ((tf_reaches_item({row}.person_id, {row}) "
                "OR (tf_reaches({row}.person_id) AND tf_reaches_now({row}.other_id))) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_characteristic",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_characteristichistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_contactway",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_contactwayhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_disclosure",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (tf_keeps({row}.person_id) OR "
                "{row}.from_agency_id = (SELECT tf_reader_agency()) OR {row}.agency_id = (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND ({row}.from_agency_id = (SELECT tf_reader_agency()) OR "
                "{row}.agency_id = (SELECT tf_reader_agency()))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_document",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_documenthistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_identifier",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_identifierhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_involved",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_involvedhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_lifeevent",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_lifeeventhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_mypeople",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "({row}.others_may_see AND tf_may_know({row}.person_id, {row}.information)))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_mypeoplehistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "({row}.others_may_see AND tf_may_know({row}.person_id, {row}.information)))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "({row}.others_may_see AND tf_may_know({row}.person_id, {row}.information)))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR (false)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_note",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_notehistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_observation",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_observationhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_personaddress",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_personaddresshistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_personname",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_personnamehistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_placenote",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_placenotehistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_responsibility",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_responsibilityhistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR ((tf_reaches_item({row}.person_id, {row}) "
                "OR (tf_reaches({row}.person_id) AND tf_reaches_now({row}.other_id))) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_sharingdecision",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (tf_keeps({row}.person_id) OR "
                "{row}.by_agency_id = (SELECT tf_reader_agency()) OR ({row}.agency_id = (SELECT "
                "tf_reader_agency()) AND ({row}.outcome = 'share' OR {row}.may_know)))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_stay",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_stayhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_supporter",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR {row}.other_id IS NULL OR NOT tf_withheld({row}.other_id, "
                "'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_supporterhistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR {row}.other_id IS NULL OR NOT tf_withheld({row}.other_id, "
                "'family'))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR {row}.other_id IS NULL OR NOT tf_withheld({row}.other_id, "
                "'family'))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_tie",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_tiehistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR ((tf_reaches_item({row}.person_id, {row}) "
                "OR (tf_reaches({row}.person_id) AND tf_reaches_now({row}.other_id))) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_warningnote",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_warningnotehistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
    ]
