"""The logs may be emptied by the role that carries out disposals, and changed by nobody."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

ONLY_ADDED = (
    "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF;"
    " RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
)


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_browsers_of_sittings"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="event",
            name="rows_are_only_added",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="look",
            name="rows_are_only_added",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="event",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="f1048bf15b46e2d48d39928028339b5c10b60438",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_a1e85",
                    table="access_event",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="look",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="304a03fc333654fde6e043abc4a7ac30bf83876a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_b4a3f",
                    table="access_look",
                    when="BEFORE",
                ),
            ),
        ),
    ]
