"""Who sees the rows of casework_packversion."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0001_initial"),
        ("people", "0026_who_a_document_is_from"),
        ("site", "0024_who_sees_somebody_who_left"),
    ]

    operations = [
        EnforceRows(
            "casework_packversion",
            read="true",
            add="(SELECT tf_reader_role()) = 'information_governance'",
            change="(SELECT tf_reader_role()) = 'information_governance'",
            remove="false",
        ),
    ]
