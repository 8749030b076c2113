"""Who sees the rows of the tables of people, as their models declare it."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [("site", "0004_who_sees_what_libraries_keep")]

    operations = [
        EnforceRows(
            "people_accessrequest",
            read=(
                "{row}.by_id = (SELECT tf_reader()) OR {row}.asked_id = (SELECT tf_reader()) OR EXISTS "
                "(SELECT FROM access_cover c WHERE c.away_id = {row}.asked_id AND c.stand_in_id = (SELECT "
                "tf_reader()) AND c.since <= (SELECT tf_today()) AND (c.until IS NULL OR c.until >= "
                "(SELECT tf_today()))) OR EXISTS (SELECT FROM access_managedby b WHERE b.practitioner_id = "
                "{row}.by_id AND b.since <= (SELECT tf_today()) AND (b.until IS NULL OR b.until >= (SELECT "
                "tf_today())) AND (b.manager_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover "
                "c WHERE c.away_id = b.manager_id AND c.stand_in_id = (SELECT tf_reader()) AND c.since <= "
                "(SELECT tf_today()) AND (c.until IS NULL OR c.until >= (SELECT tf_today())))))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_address",
            read="EXISTS (SELECT FROM people_mention m WHERE m.address_id = {row}.address_id)",
            add="false",
            change="false",
            remove="false",
        ),
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
            "people_bringing",
            read="{row}.agency_id = (SELECT tf_reader_agency()) AND (SELECT tf_reader_may('brings_in'))",
            add=(
                "{row}.agency_id = (SELECT tf_reader_agency()) AND (SELECT tf_reader_may('brings_in')) AND "
                "{row}.by_id = (SELECT tf_reader()) AND {row}.signed_at IS NULL AND {row}.undone_at IS NULL"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_broughtfile",
            read="EXISTS (SELECT FROM people_bringing b WHERE b.id = {row}.bringing_id)",
            add="EXISTS (SELECT FROM people_bringing b WHERE b.id = {row}.bringing_id)",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_broughtin",
            read="EXISTS (SELECT FROM people_bringing b WHERE b.id = {row}.bringing_id)",
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
            "people_certificate",
            read="(SELECT tf_reader_may('keeps_retention')) OR (SELECT tf_reader_may('confirms_disposal'))",
            add="false",
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
            "people_countedpair",
            read=(
                "EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {row}.family_id AND "
                "f.need_feeds::text[] <@ (SELECT tf_readable_feeds()))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_coverage",
            read="true",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_disadvantages",
            read=(
                "EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {row}.family_id AND "
                "f.need_feeds::text[] <@ (SELECT tf_readable_feeds()))"
            ),
            add="false",
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
            "people_disposalline",
            read="(SELECT tf_reader_may('keeps_retention')) OR (SELECT tf_reader_may('confirms_disposal'))",
            add=(
                "(SELECT tf_reader_may('keeps_retention')) AND EXISTS (SELECT FROM people_disposalrun r "
                "WHERE r.id = {row}.run_id AND r.asked_by_id = (SELECT tf_reader()) AND r.confirmed_at IS "
                "NULL AND r.stopped_at IS NULL)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_disposalrun",
            read="(SELECT tf_reader_may('keeps_retention')) OR (SELECT tf_reader_may('confirms_disposal'))",
            add=(
                "(SELECT tf_reader_may('keeps_retention')) AND {row}.asked_by_id = (SELECT tf_reader()) "
                "AND {row}.confirmed_at IS NULL AND {row}.confirmed_by_id IS NULL AND {row}.stopped_at IS "
                "NULL AND {row}.stopped_by_id IS NULL"
            ),
            change="(SELECT tf_reader_may('keeps_retention')) OR (SELECT tf_reader_may('confirms_disposal'))",
            remove="false",
        ),
        EnforceRows(
            "people_dispute",
            read="tf_sees_item({row}.kind, {row}.item)",
            add="tf_sees_item({row}.kind, {row}.item)",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_disputeanswer",
            read="EXISTS (SELECT FROM people_dispute d WHERE d.id = {row}.dispute_id)",
            add="EXISTS (SELECT FROM people_dispute d WHERE d.id = {row}.dispute_id)",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_disputesettled",
            read="EXISTS (SELECT FROM people_dispute d WHERE d.id = {row}.dispute_id)",
            add="EXISTS (SELECT FROM people_dispute d WHERE d.id = {row}.dispute_id)",
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
            "people_documentfile",
            read=("EXISTS (SELECT FROM people_document d WHERE d.id = {row}.document_id AND d.taken_back_on IS NULL)"),
            add=(
                "EXISTS (SELECT FROM people_document d WHERE d.id = {row}.document_id AND d.taken_back_on "
                "IS NULL AND d.recorded_by_id = (SELECT tf_reader()) AND d.source_agency_id = (SELECT "
                "tf_reader_agency()))"
            ),
            change="false",
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
            "people_emergency",
            read=(
                "{row}.by_id <> (SELECT tf_reader()) AND ((SELECT tf_reader_may('reads_looks')) OR "
                "{row}.manager_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover c WHERE "
                "c.away_id = {row}.manager_id AND c.stand_in_id = (SELECT tf_reader()) AND c.since <= "
                "(SELECT tf_today()) AND (c.until IS NULL OR c.until >= (SELECT tf_today()))) OR EXISTS "
                "(SELECT FROM access_managedby b WHERE b.practitioner_id = {row}.by_id AND b.since <= "
                "(SELECT tf_today()) AND (b.until IS NULL OR b.until >= (SELECT tf_today())) AND "
                "(b.manager_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover c WHERE "
                "c.away_id = b.manager_id AND c.stand_in_id = (SELECT tf_reader()) AND c.since <= (SELECT "
                "tf_today()) AND (c.until IS NULL OR c.until >= (SELECT tf_today()))))))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_fact",
            read=(
                "{row}.feed = ANY ((SELECT tf_readable_feeds())::text[]) AND (((SELECT "
                "tf_reads_every_area()) AND coalesce({row}.person_id, '') NOT IN (SELECT "
                "tf_restricted_persons())) OR EXISTS (SELECT FROM people_mention m WHERE m.person_id = "
                "{row}.person_id))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_fairnessrow",
            read="true",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_family",
            read=(
                "{row}.id = ANY ((SELECT tf_reader_records())::uuid[]) OR (NOT {row}.restricted AND "
                "((SELECT tf_reads_every_area()) OR {row}.area = ANY ((SELECT tf_reader_areas())::text[])))"
            ),
            add=(
                "{row}.opened_by_id = (SELECT tf_reader()) AND {row}.kept_by_id = (SELECT "
                "tf_reader_agency()) AND (SELECT tf_reader_may('leads_families'))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_familyhistory",
            read=(
                "{row}.id = ANY ((SELECT tf_reader_records())::uuid[]) OR (NOT {row}.restricted AND "
                "((SELECT tf_reads_every_area()) OR {row}.area = ANY ((SELECT tf_reader_areas())::text[])))"
            ),
            add=(
                "({row}.id = ANY ((SELECT tf_reader_records())::uuid[]) OR (NOT {row}.restricted AND "
                "((SELECT tf_reads_every_area()) OR {row}.area = ANY ((SELECT "
                "tf_reader_areas())::text[])))) OR ({row}.opened_by_id = (SELECT tf_reader()) AND "
                "{row}.kept_by_id = (SELECT tf_reader_agency()) AND (SELECT "
                "tf_reader_may('leads_families'))) OR (false)"
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
            "people_feed",
            read="true",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_foundneed",
            read=(
                "{row}.feeds <> '{}' AND {row}.feeds::text[] <@ (SELECT tf_readable_feeds()) AND ((SELECT "
                "tf_reads_every_area()) OR EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = "
                "{row}.family_id)) AND {row}.family_id NOT IN (SELECT tf_restricted_proposals('{}'))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_groundinforce",
            read="true",
            add="(SELECT tf_reader_role()) = 'information_governance'",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_group",
            read=(
                "{row}.recorded_by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM people_supporter s "
                "WHERE s.group_id = {row}.id) OR EXISTS (SELECT FROM people_placenote n WHERE n.group_id = "
                "{row}.id)"
            ),
            add="{row}.recorded_by_id = (SELECT tf_reader()) AND (SELECT tf_reader_may('sees_families'))",
            change=("{row}.source_agency_id = (SELECT tf_reader_agency()) AND (SELECT tf_reader_may('sees_families'))"),
            remove="false",
        ),
        EnforceRows(
            "people_grouphistory",
            read=(
                "{row}.recorded_by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM people_supporter s "
                "WHERE s.group_id = {row}.id) OR EXISTS (SELECT FROM people_placenote n WHERE n.group_id = "
                "{row}.id)"
            ),
            add=(
                "({row}.recorded_by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM people_supporter s "
                "WHERE s.group_id = {row}.id) OR EXISTS (SELECT FROM people_placenote n WHERE n.group_id = "
                "{row}.id)) OR ({row}.recorded_by_id = (SELECT tf_reader()) AND (SELECT "
                "tf_reader_may('sees_families'))) OR ({row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND (SELECT tf_reader_may('sees_families')))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_handedback",
            read="EXISTS (SELECT FROM people_sharingend e WHERE e.id = {row}.end_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_heldback",
            read=(
                "EXISTS (SELECT FROM people_disclosure d WHERE d.id = {row}.disclosure_id AND tf_keeps(d.person_id))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_holdlifted",
            read="EXISTS (SELECT FROM people_legalhold h WHERE h.id = {row}.hold_id)",
            add="(SELECT tf_reader_may('keeps_retention')) AND {row}.by_id = (SELECT tf_reader())",
            change="EXISTS (SELECT FROM people_legalhold h WHERE h.id = {row}.hold_id)",
            remove="false",
        ),
        EnforceRows(
            "people_home",
            read=(
                "EXISTS (SELECT FROM people_mention m WHERE m.person_id = {row}.person_id AND m.address_id "
                "= {row}.address_id) AND EXISTS (SELECT FROM people_proposedperson p WHERE p.person_id = "
                "{row}.person_id AND p.flags = '{}')"
            ),
            add="false",
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
            "people_invitation",
            read=(
                "{row}.invited_by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM access_cover c WHERE "
                "c.away_id = {row}.invited_by_id AND c.stand_in_id = (SELECT tf_reader()) AND c.since <= "
                "(SELECT tf_today()) AND (c.until IS NULL OR c.until >= (SELECT tf_today()))) OR ((SELECT "
                "tf_reader_may('gives_grants')) OR EXISTS (SELECT FROM access_grant g WHERE g.reader_id = "
                "(SELECT tf_reader()) AND g.ground = 'lead' AND g.family_id = {row}.family_id AND g.ends "
                ">= (SELECT tf_today()) AND (g.withdrawn_on IS NULL OR g.withdrawn_on > (SELECT "
                "tf_today())))) AND CASE WHEN {row}.family_id ~ "
                "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN EXISTS (SELECT FROM "
                "people_family f WHERE f.id = {row}.family_id::uuid) ELSE EXISTS (SELECT FROM "
                "people_proposedfamily f WHERE f.family_id = {row}.family_id) END"
            ),
            add="false",
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
            "people_involvement",
            read=(
                "{row}.service = (SELECT tf_reader_agency_name()) OR ({row}.feed = ANY ((SELECT "
                "tf_nameable_feeds())::text[]) OR {row}.feed = ANY ((SELECT tf_readable_feeds())::text[])) "
                "AND (((SELECT tf_reads_every_area()) AND coalesce({row}.person_id, '') NOT IN (SELECT "
                "tf_restricted_persons())) OR EXISTS (SELECT FROM people_mention m WHERE m.person_id = "
                "{row}.person_id))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_leftout",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            change="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            remove="false",
        ),
        EnforceRows(
            "people_legalhold",
            read=(
                "(SELECT tf_reader_may('keeps_retention')) OR EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)"
            ),
            add=(
                "((SELECT tf_reader_may('keeps_retention')) OR EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)) AND {row}.by_id = (SELECT tf_reader())"
            ),
            change=(
                "(SELECT tf_reader_may('keeps_retention')) OR EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)"
            ),
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
            "people_likelypair",
            read="tf_reaches_alone({row}.one_id) AND tf_reaches_alone({row}.other_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_lookedinto",
            read="(SELECT tf_reader_may('reads_looks'))",
            add="(SELECT tf_reader_may('reads_looks')) AND {row}.by_id = (SELECT tf_reader())",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_matchdecision",
            read=(
                "{row}.by_id = (SELECT tf_reader()) OR ({row}.feed_1 = ANY ((SELECT "
                "tf_readable_feeds())::text[]) AND {row}.feed_2 = ANY ((SELECT "
                "tf_readable_feeds())::text[]))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND {row}.feed_1 = ANY ((SELECT "
                "tf_readable_feeds())::text[]) AND {row}.feed_2 = ANY ((SELECT "
                "tf_readable_feeds())::text[])"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_member",
            read=(
                "{row}.feeds::text[] && (SELECT tf_readable_feeds()) AND ((SELECT tf_reads_every_area()) "
                "OR EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {row}.family_id)) AND "
                "{row}.family_id NOT IN (SELECT tf_restricted_proposals('{}'))"
            ),
            add="false",
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
            "people_mention",
            read=(
                "{row}.feed = ANY ((SELECT tf_readable_feeds())::text[]) AND (((SELECT "
                "tf_reads_every_area()) AND coalesce({row}.person_id, '') NOT IN (SELECT "
                "tf_restricted_persons())) OR EXISTS (SELECT FROM tf_reached_persons p WHERE p.person_id = "
                "{row}.person_id) OR {row}.person_id IN (SELECT tf_persons_to_match()))"
            ),
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
            "people_needanswer",
            read=(
                "{row}.by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM people_foundneed n WHERE "
                "n.family_id = {row}.family_id AND n.need_id = {row}.need_id AND n.framework = "
                "{row}.framework AND coalesce(n.person_id, '') = {row}.person_id)"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM people_foundneed n WHERE "
                "n.family_id = {row}.family_id AND n.need_id = {row}.need_id AND n.framework = "
                "{row}.framework AND coalesce(n.person_id, '') = {row}.person_id)"
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
            "people_packdecision",
            read=(
                "EXISTS (SELECT FROM people_packrequest p WHERE p.id = {row}.request_id) AND CASE WHEN "
                "{row}.key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN NOT "
                "tf_sealed({row}.key::uuid, (SELECT tf_reader_agency())) ELSE true END"
            ),
            add=(
                "EXISTS (SELECT FROM people_packrequest p WHERE p.id = {row}.request_id) AND CASE WHEN "
                "{row}.key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN NOT "
                "tf_sealed({row}.key::uuid, (SELECT tf_reader_agency())) ELSE true END"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_packend",
            read=(
                "({row}.by_id = (SELECT tf_reader()) OR {row}.how = 'refused') AND EXISTS (SELECT FROM "
                "people_packrequest p WHERE p.id = {row}.request_id)"
            ),
            add=(
                "({row}.by_id = (SELECT tf_reader()) OR {row}.how = 'refused') AND EXISTS (SELECT FROM "
                "people_packrequest p WHERE p.id = {row}.request_id)"
            ),
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
            "people_person",
            read="tf_reaches({row}.id) AND NOT tf_withheld({row}.id, 'identity')",
            add="{row}.recorded_by_id = (SELECT tf_reader()) AND (SELECT tf_reader_may('sees_families'))",
            change="tf_reaches({row}.id) AND NOT tf_withheld({row}.id, 'identity')",
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
            "people_personhistory",
            read="tf_reaches({row}.id) AND NOT tf_withheld({row}.id, 'identity')",
            add=(
                "(tf_reaches({row}.id) AND NOT tf_withheld({row}.id, 'identity')) OR ({row}.recorded_by_id "
                "= (SELECT tf_reader()) AND (SELECT tf_reader_may('sees_families'))) OR "
                "(tf_reaches({row}.id) AND NOT tf_withheld({row}.id, 'identity'))"
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
            "people_placed",
            read="EXISTS (SELECT FROM people_mypeople m WHERE m.id = {row}.drawing_id)",
            add="EXISTS (SELECT FROM people_mypeople m WHERE m.id = {row}.drawing_id)",
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
            "people_proposedfamily",
            read=(
                "((SELECT tf_reads_every_area()) OR {row}.areas::text[] && (SELECT tf_reader_areas()) OR "
                "{row}.family_id = ANY ((SELECT tf_reader_families())::text[]) OR {row}.family_id IN "
                "(SELECT tf_own_families())) AND {row}.family_id NOT IN (SELECT "
                "tf_restricted_proposals('{}'))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_proposedperson",
            read="EXISTS (SELECT FROM people_mention m WHERE m.person_id = {row}.person_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_publication",
            read="true",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_recomputing",
            read=(
                "{row}.by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM people_proposedfamily f WHERE "
                "f.family_id = ANY ({row}.family_ids))"
            ),
            add="{row}.by_id = (SELECT tf_reader())",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_released",
            read="EXISTS (SELECT FROM people_heldback h WHERE h.id = {row}.held_back_id)",
            add="false",
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
            "people_restriction",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_retentionrule",
            read="true",
            add="(SELECT tf_reader_may('keeps_retention')) AND {row}.by_id = (SELECT tf_reader())",
            change="(SELECT tf_reader_may('keeps_retention')) AND {row}.by_id = (SELECT tf_reader())",
            remove="(SELECT tf_reader_may('keeps_retention')) AND {row}.by_id = (SELECT tf_reader())",
        ),
        EnforceRows(
            "people_seal",
            read=(
                "tf_reaches({row}.person_id) AND NOT tf_withheld({row}.person_id, 'family') AND NOT "
                "tf_sealed({row}.item, (SELECT tf_reader_agency())) AND tf_sees_item({row}.kind, "
                "{row}.item)"
            ),
            add=(
                "tf_reaches({row}.person_id) AND NOT tf_withheld({row}.person_id, 'family') AND NOT "
                "tf_sealed({row}.item, (SELECT tf_reader_agency())) AND tf_sees_item({row}.kind, "
                "{row}.item)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_seallift",
            read="EXISTS (SELECT FROM people_seal s WHERE s.id = {row}.seal_id)",
            add="EXISTS (SELECT FROM people_seal s WHERE s.id = {row}.seal_id)",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_sealopening",
            read="EXISTS (SELECT FROM people_seal s WHERE s.id = {row}.seal_id)",
            add="EXISTS (SELECT FROM people_seal s WHERE s.id = {row}.seal_id)",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_sealreview",
            read="EXISTS (SELECT FROM people_seal s WHERE s.id = {row}.seal_id)",
            add="EXISTS (SELECT FROM people_seal s WHERE s.id = {row}.seal_id)",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_searchkey",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_searchword",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_serviceagreement",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM people_family f WHERE f.id = "
                "{row}.family_id)"
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
            "people_sharingend",
            read="EXISTS (SELECT FROM people_sharingdecision d WHERE d.id = {row}.decision_id)",
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
            "people_uncertainpair",
            read=(
                "{row}.feed_1 = ANY ((SELECT tf_readable_feeds())::text[]) AND {row}.feed_2 = ANY ((SELECT "
                "tf_readable_feeds())::text[]) AND {row}.pair_id IN (SELECT tf_pairs())"
            ),
            add="false",
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
