"""Who sees the rows of 8 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0013_earlier_states"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("site", "0006_what_is_sealed"),
    ]

    operations = [
        EnforceRows(
            "access_granthistory",
            read=(
                "{row}.reader_id = (SELECT tf_reader()) OR {row}.given_by_id = (SELECT tf_reader()) OR "
                "(SELECT tf_reader_may('gives_grants')) OR (SELECT tf_reader_may('reads_looks')) OR "
                "(SELECT tf_reader_may('manages_accounts')) OR ((SELECT tf_reader()) IS NOT NULL AND "
                "{row}.family_id = '') OR ({row}.family_id <> '' AND CASE WHEN {row}.family_id ~ "
                "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN EXISTS (SELECT FROM "
                "people_family f WHERE f.id = {row}.family_id::uuid) ELSE EXISTS (SELECT FROM "
                "people_proposedfamily f WHERE f.family_id = {row}.family_id) END)"
            ),
            add=(
                "({row}.reader_id = (SELECT tf_reader()) OR {row}.given_by_id = (SELECT tf_reader()) OR "
                "(SELECT tf_reader_may('gives_grants')) OR (SELECT tf_reader_may('reads_looks')) OR "
                "(SELECT tf_reader_may('manages_accounts')) OR ((SELECT tf_reader()) IS NOT NULL AND "
                "{row}.family_id = '') OR ({row}.family_id <> '' AND CASE WHEN {row}.family_id ~ "
                "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN EXISTS (SELECT FROM "
                "people_family f WHERE f.id = {row}.family_id::uuid) ELSE EXISTS (SELECT FROM "
                "people_proposedfamily f WHERE f.family_id = {row}.family_id) END)) OR (false) OR (false)"
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
                "tf_reader_areas())::text[])))) OR ({row}.opened_by_id = (SELECT tf_reader()) AND (SELECT "
                "tf_reader_may('leads_families'))) OR ({row}.id = ANY ((SELECT "
                "tf_reader_records())::uuid[]) OR (NOT {row}.restricted AND ((SELECT "
                "tf_reads_every_area()) OR {row}.area = ANY ((SELECT tf_reader_areas())::text[]))))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_membershiphistory",
            read=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')"
            ),
            add=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_notehistory",
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
                "{row}.recorded_by_id = (SELECT tf_reader()))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_personaddresshistory",
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
                "{row}.recorded_by_id = (SELECT tf_reader()))"
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
            "people_tiehistory",
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
                "tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader()))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "pghistory_context",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
    ]
