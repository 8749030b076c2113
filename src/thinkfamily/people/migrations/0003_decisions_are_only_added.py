"""The web and the worker may add what people decided about two records and read it, and nothing else."""

from django.db import migrations

REVOKE = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app') THEN
        REVOKE UPDATE, DELETE, TRUNCATE ON people_matchdecision FROM tf_app;
    END IF;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0002_the_seven_disadvantages")]

    operations = [migrations.RunSQL(REVOKE, migrations.RunSQL.noop)]
