"""Who sees the rows of people_documentfile."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0026_who_a_document_is_from"),
        ("site", "0021_who_sees_casework"),
    ]

    operations = [
        EnforceRows(
            "people_documentfile",
            read=("EXISTS (SELECT FROM people_document d WHERE d.id = {row}.document_id AND d.taken_back_on IS NULL)"),
            add=(
                "EXISTS (SELECT FROM people_document d WHERE d.id = {row}.document_id AND d.taken_back_on "
                "IS NULL AND d.recorded_by_id = (SELECT tf_reader()) AND d.source_agency_id = (SELECT "
                "tf_reader_agency()))"
            ),
            change="false",
            remove="false",
        ),
    ]
