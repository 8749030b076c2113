"""The web and the worker may add to the logs and read them, and nothing else."""

from django.db import migrations

REVOKE = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app') THEN
        REVOKE UPDATE, DELETE, TRUNCATE ON access_event, access_look FROM tf_app;
    END IF;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial")]

    operations = [migrations.RunSQL(REVOKE, migrations.RunSQL.noop)]
