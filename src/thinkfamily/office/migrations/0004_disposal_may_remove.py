"""Who had a task may be removed with the family's file, by the role that carries out disposals."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

ONLY_ADDED = (
    "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF;"
    " RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
)


class Migration(migrations.Migration):
    dependencies = [
        ("office", "0003_a_secret_link"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="handedon",
            name="rows_are_only_added",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handedon",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="87bcf2346277af4bd1cd043459e80d16b73689f4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_aa65b",
                    table="office_handedon",
                    when="BEFORE",
                ),
            ),
        ),
    ]
