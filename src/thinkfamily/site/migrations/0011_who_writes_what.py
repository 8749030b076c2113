"""Who sees the rows of 10 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0014_copies_of_everything"),
        ("site", "0010_what_stays_as_it_is"),
    ]

    operations = [
        EnforceRows(
            "access_cover",
            read="(SELECT tf_reader()) IS NOT NULL",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "access_leadappointment",
            read="(SELECT tf_reader()) IS NOT NULL",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "access_managedby",
            read="(SELECT tf_reader()) IS NOT NULL",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "access_user",
            read="(SELECT tf_reader()) IS NOT NULL OR (SELECT tf_is_door())",
            add="false",
            change="{row}.id = (SELECT tf_reader()) OR (SELECT tf_is_door())",
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
            "people_membership",
            read=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')"
            ),
            add=(
                "{row}.recorded_by_id = (SELECT tf_reader()) AND tf_reaches_family({row}.family_id) AND "
                "(tf_reaches({row}.person_id) OR tf_is_new({row}.person_id))"
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
                "(EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')) OR ({row}.recorded_by_id = (SELECT tf_reader()) "
                "AND tf_reaches_family({row}.family_id) AND (tf_reaches({row}.person_id) OR "
                "tf_is_new({row}.person_id))) OR (false)"
            ),
            change="false",
            remove="false",
        ),
    ]
