"""Who sees the rows of people_searchkey, people_searchword."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0022_finding"),
        ("site", "0018_who_sees_homes_and_ties"),
    ]

    operations = [
        EnforceRows(
            "people_searchkey",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_searchword",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
    ]
