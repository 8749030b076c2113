"""Who sees the rows of 4 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, GuardReads


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0006_offers_and_advice"),
        ("people", "0007_what_people_are_found_by"),
        ("site", "0006_who_sees_casework"),
    ]

    operations = [
        *(GuardReads(f"casework_{kind}history") for kind in ("offersaid", "advice")),
        EnforceRows(
            "casework_advice",
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
            "casework_advicehistory",
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
            "casework_offersaid",
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
            "casework_offersaidhistory",
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
