"""Laying every key anew is for the owner of the tables alone: it is long work, and nobody needs it while they read."""

from django.db import migrations

LAID_BY_THE_OWNER = """
SET LOCAL ROLE tf_guard;
REVOKE EXECUTE ON FUNCTION tf_lay_all_keys() FROM tf_app;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0023_finding_in_one_go")]

    operations = [migrations.RunSQL(LAID_BY_THE_OWNER, migrations.RunSQL.noop)]
