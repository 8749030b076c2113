"""Who sees the rows of casework_stepreminder."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0015_reminders_of_steps"),
        ("people", "0007_what_people_are_found_by"),
        ("site", "0015_files_taken_out_rows"),
    ]

    operations = [
        EnforceRows(
            "casework_stepreminder",
            read="EXISTS (SELECT FROM casework_action a WHERE a.id = {row}.action_id)",
            add="false",
            change="false",
            remove="false",
        ),
    ]
