"""Who sees the rows of casework_measurement, casework_measurementhistory."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, GuardReads


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0011_measures"),
        ("people", "0027_no_circle_by_two_at_once"),
        ("site", "0035_which_request_a_case_began_from"),
    ]

    operations = [
        GuardReads("casework_measurementhistory"),
        EnforceRows(
            "casework_measurement",
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
            "casework_measurementhistory",
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
    ]
