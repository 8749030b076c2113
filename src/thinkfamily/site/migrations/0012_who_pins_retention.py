"""Who sees the rows of people_holdlifted, people_legalhold, people_retentionrule."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0014_copies_of_everything"),
        ("site", "0011_who_writes_what"),
    ]

    operations = [
        EnforceRows(
            "people_holdlifted",
            read="EXISTS (SELECT FROM people_legalhold h WHERE h.id = {row}.hold_id)",
            add="(SELECT tf_reader_may('keeps_retention')) AND {row}.by_id = (SELECT tf_reader())",
            change="EXISTS (SELECT FROM people_legalhold h WHERE h.id = {row}.hold_id)",
            remove="false",
        ),
        EnforceRows(
            "people_legalhold",
            read=(
                "(SELECT tf_reader_may('keeps_retention')) OR EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)"
            ),
            add=(
                "((SELECT tf_reader_may('keeps_retention')) OR EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)) AND {row}.by_id = (SELECT tf_reader())"
            ),
            change=(
                "(SELECT tf_reader_may('keeps_retention')) OR EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_retentionrule",
            read="true",
            add="(SELECT tf_reader_may('keeps_retention')) AND {row}.by_id = (SELECT tf_reader())",
            change="(SELECT tf_reader_may('keeps_retention')) AND {row}.by_id = (SELECT tf_reader())",
            remove="(SELECT tf_reader_may('keeps_retention')) AND {row}.by_id = (SELECT tf_reader())",
        ),
    ]
