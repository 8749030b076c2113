"""Who sees the rows of casework_contactviewhistory."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, GuardReads


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0008_what_was_said_of_a_visit"),
        ("people", "0027_no_circle_by_two_at_once"),
        ("site", "0033_who_sees_young_carers"),
    ]

    operations = [
        GuardReads("casework_contactviewhistory"),
        EnforceRows(
            "casework_contactviewhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.line_id IS NULL OR EXISTS "
                "(SELECT FROM casework_contactline l WHERE l.id = {row}.line_id))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.line_id IS NULL OR EXISTS "
                "(SELECT FROM casework_contactline l WHERE l.id = {row}.line_id))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR (false)"
            ),
            change="false",
            remove="false",
        ),
    ]
