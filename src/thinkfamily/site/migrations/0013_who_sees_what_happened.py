"""Who sees the rows of 6 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0015_what_happened_and_what_goes_well"),
        ("site", "0012_who_pins_retention"),
    ]

    operations = [
        EnforceRows(
            "people_lifeevent",
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
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_lifeeventhistory",
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
            "people_observation",
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
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_observationhistory",
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
            "people_warningnote",
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
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_warningnotehistory",
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
    ]
