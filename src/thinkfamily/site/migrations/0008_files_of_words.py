"""Who sees the rows of casework_voicefile."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0005_who_told_them"),
        ("people", "0007_what_people_are_found_by"),
        ("site", "0007_who_sees_offers_and_advice"),
    ]

    operations = [
        EnforceRows(
            "casework_voicefile",
            read=("EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id AND v.taken_out_on IS NULL)"),
            add=(
                "EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id AND v.taken_out_on "
                "IS NULL AND v.source_agency_id = (SELECT tf_reader_agency())) AND {row}.by_id = (SELECT "
                "tf_reader())"
            ),
            change="false",
            remove="false",
        ),
    ]
