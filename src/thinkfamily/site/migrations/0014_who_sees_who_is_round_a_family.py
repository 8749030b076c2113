"""Who sees the rows of 6 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0016_who_is_round_a_family"),
        ("site", "0013_who_sees_what_happened"),
    ]

    operations = [
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
            "people_involved",
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
            "people_mypeople",
            read=(
                "tf_reaches({row}.person_id) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.source_agency_id = (SELECT tf_reader_agency()) OR ({row}.others_may_see AND "
                "tf_may_know({row}.person_id, {row}.information)))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
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
            "people_supporter",
            read=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "{row}.other_id IS NULL OR NOT tf_withheld({row}.other_id, 'family'))"
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
    ]
