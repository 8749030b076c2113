"""Who sees the rows of casework_levelofneed."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0004_visits_and_contacts"),
        ("people", "0027_no_circle_by_two_at_once"),
        ("site", "0030_who_sees_requests"),
    ]

    operations = [
        EnforceRows(
            "casework_levelofneed",
            read=(
                "EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) AND ({row}.agency_id = "
                "(SELECT tf_reader_agency()) OR ({row}.person_id IS NULL OR (tf_may_know({row}.person_id, "
                "'work_with_family') AND NOT tf_withheld({row}.person_id, 'family'))))"
            ),
            add=(
                "EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) AND {row}.decided_by_id = "
                "(SELECT tf_reader()) AND {row}.agency_id = (SELECT tf_reader_agency())"
            ),
            change="false",
            remove="false",
        ),
    ]
