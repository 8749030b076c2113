"""Who sees the rows of casework_beginning."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0010_which_request_a_case_began_from"),
        ("people", "0027_no_circle_by_two_at_once"),
        ("site", "0034_who_sees_what_was_said_of_a_visit"),
    ]

    operations = [
        EnforceRows(
            "casework_beginning",
            read=(
                "EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) AND EXISTS (SELECT FROM "
                "casework_helprequest r WHERE r.id = {row}.request_id)"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_case c WHERE c.id = "
                "{row}.case_id) AND EXISTS (SELECT FROM casework_helprequest r WHERE r.id = "
                "{row}.request_id)"
            ),
            change="false",
            remove="false",
        ),
    ]
