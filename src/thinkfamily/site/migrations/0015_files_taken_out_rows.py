"""Who sees the rows of casework_filetakenout, casework_voicefile."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0014_files_taken_out"),
        ("people", "0007_what_people_are_found_by"),
        ("site", "0014_looked_at_once"),
    ]

    operations = [
        EnforceRows(
            "casework_filetakenout",
            read="EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id)",
            add=(
                "EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id AND "
                "v.source_agency_id = (SELECT tf_reader_agency())) AND {row}.by_id = (SELECT tf_reader())"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_voicefile",
            read=(
                "EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id AND v.taken_out_on "
                "IS NULL) AND NOT EXISTS (SELECT FROM casework_filetakenout t WHERE t.file_id = {row}.id)"
            ),
            add=(
                "EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id AND v.taken_out_on "
                "IS NULL AND v.source_agency_id = (SELECT tf_reader_agency())) AND {row}.by_id = (SELECT "
                "tf_reader())"
            ),
            change="false",
            remove="false",
        ),
    ]
