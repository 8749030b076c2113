"""The database knows who reads: readings, the key that signs their tokens, what each role may do, and the functions."""

from django.db import migrations

from thinkfamily.access.row_security import Guard, GuardReads, sql

ENDED = "REVOKE UPDATE, DELETE ON access_reading FROM tf_app; GRANT UPDATE (ended) ON access_reading TO tf_app;"
CALLABLE = (
    "tf_tell(text, boolean)", "tf_parts()", "tf_is_system()", "tf_is_door()", "tf_reader()", "tf_reader_agency()",
    "tf_reader_agency_name()", "tf_reader_role()", "tf_reader_may(text)", "tf_reader_areas()", "tf_reader_families()",
    "tf_reader_records()", "tf_reads_every_area()", "tf_readable_feeds()", "tf_nameable_feeds()", "tf_today()",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial")]

    operations = [
        migrations.RunSQL(sql(__file__, "keys_and_roles")),
        migrations.RunSQL(ENDED),
        GuardReads("access_user"),
        GuardReads("access_agency"),
        GuardReads("access_grant"),
        GuardReads("access_reading"),
        Guard(sql(__file__, "who_reads"), CALLABLE),
    ]
