"""Each state of a grant is kept by the database, with who changed it and on which page."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.row_security import sql
from thinkfamily.access.together import Together

# The web and the worker may add to these and read them, and nothing else.
ONLY_ADDED = """
REVOKE UPDATE, DELETE, TRUNCATE ON
    access_granthistory
    FROM tf_app;
"""
TABLES = [
    # history
    migrations.CreateModel(
        name="GrantHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            (
                "who",
                models.ForeignKey(
                    db_constraint=False,
                    db_default=models.Func(function="tf_reader"),
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="access.grant",
                ),
            ),
            ("id", models.BigIntegerField()),
            (
                "reader",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "scope",
                models.CharField(
                    choices=[
                        ("area", "families of an area"),
                        ("own", "families with somebody whom the reader's agency knows"),
                        ("family", "one proposed family"),
                        ("record", "one family's record"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "ground",
                models.CharField(
                    choices=[
                        ("work", "Works with the family"),
                        ("lead", "Lead professional of the family"),
                        ("supervision", "Supervises or checks the work"),
                        ("invited", "Invited partner"),
                        ("cover", "Covers for somebody"),
                        ("emergency", "Emergency access"),
                    ],
                    default="work",
                    max_length=20,
                ),
            ),
            (
                "area",
                models.CharField(blank=True, help_text="for an area; blank for the whole council", max_length=200),
            ),
            ("family_id", models.CharField(blank=True, help_text="for one family: its id", max_length=100)),
            ("reason", models.TextField()),
            (
                "given_by",
                models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("starts", models.DateField()),
            ("ends", models.DateField()),
            (
                "ends_at",
                models.DateTimeField(blank=True, help_text="the very moment, where a day is too long", null=True),
            ),
            ("withdrawn_on", models.DateField(blank=True, null=True)),
        ],
        options={
            "verbose_name_plural": "earlier states of grants",
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="granthistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="1187de99070e409337bcac9bef2591afc9919cba",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_28360",
                table="access_granthistory",
                when="BEFORE",
            ),
        ),
    ),
]
KEPT_BY = [  # triggers of the tables whose states are kept
    pgtrigger.migrations.AddTrigger(
        model_name="grant",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "access_granthistory" ("area", "ends", "ends_at", "family_id", "given_by_id", "ground", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader_id", "reason", "scope", "starts", "withdrawn_on") VALUES (NEW."area", NEW."ends", NEW."ends_at", NEW."family_id", NEW."given_by_id", NEW."ground", NEW."id", NOW(), \'insert\', NEW."id", NEW."reader_id", NEW."reason", NEW."scope", NEW."starts", NEW."withdrawn_on"); RETURN NULL;',
                hash="efd6453354e4ad8770ed85af1518c5c78bdebd26",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_1423b",
                table="access_grant",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="grant",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "access_granthistory" ("area", "ends", "ends_at", "family_id", "given_by_id", "ground", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader_id", "reason", "scope", "starts", "withdrawn_on") VALUES (NEW."area", NEW."ends", NEW."ends_at", NEW."family_id", NEW."given_by_id", NEW."ground", NEW."id", NOW(), \'update\', NEW."id", NEW."reader_id", NEW."reason", NEW."scope", NEW."starts", NEW."withdrawn_on"); RETURN NULL;',
                hash="4333d9065ed13d5d3daeb2743e3cca5d508c5e1c",
                operation="UPDATE",
                pgid="pgtrigger_update_update_c99f4",
                table="access_grant",
                when="AFTER",
            ),
        ),
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0002_who_reads"),
    ]

    operations = [
        migrations.RunSQL(sql(__file__, "why")),
        Together([*TABLES, *KEPT_BY]),
        migrations.RunSQL(ONLY_ADDED),
    ]
