"""Earlier states of what somebody said of what was written down of a visit."""

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0007_needs_joined_and_young_carers"),
        ("people", "0027_no_circle_by_two_at_once"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ContactViewHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "information",
                    models.CharField(
                        choices=[
                            ("identity", "Who they are"),
                            ("family", "Who belongs to them"),
                            ("address", "Where they live"),
                            ("contact", "How to reach them"),
                            ("education", "School and learning"),
                            ("health", "Health"),
                            ("mental_health", "Mental health"),
                            ("substance", "Alcohol and drugs"),
                            ("justice", "Police and courts"),
                            ("housing", "Home and tenancy"),
                            ("money", "Work, money and debts"),
                            ("safety", "Safety and harm"),
                            ("work_with_family", "Our work together"),
                        ],
                        max_length=30,
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "view",
                    models.CharField(
                        choices=[
                            ("agrees", "It is right"),
                            ("corrects", "It is not quite right"),
                            ("disagrees", "They see it otherwise"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("on", models.DateField()),
            ],
            options={
                "verbose_name_plural": "earlier states of what was said of what was written down",
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactview",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_contactviewhistory" ("contact_id", "id", "information", "line_id", "on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "version", "view", "words") VALUES (NEW."contact_id", NEW."id", NEW."information", NEW."line_id", NEW."on", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."view", NEW."words"); RETURN NULL;',
                    hash="c6153f1139cfb49d0f05242e6df940f6dd169b75",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_310a1",
                    table="casework_contactview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactview",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "casework_contactviewhistory" ("contact_id", "id", "information", "line_id", "on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "version", "view", "words") VALUES (NEW."contact_id", NEW."id", NEW."information", NEW."line_id", NEW."on", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."view", NEW."words"); RETURN NULL;',
                    hash="945c840e2711a100c177050fc7dedb65ce8a8818",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a08ac",
                    table="casework_contactview",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="contactviewhistory",
            name="contact",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="casework.contact",
            ),
        ),
        migrations.AddField(
            model_name="contactviewhistory",
            name="line",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="casework.contactline",
            ),
        ),
        migrations.AddField(
            model_name="contactviewhistory",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="contactviewhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="casework.contactview",
            ),
        ),
        migrations.AddField(
            model_name="contactviewhistory",
            name="recorded_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="contactviewhistory",
            name="source_agency",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="access.agency",
            ),
        ),
        migrations.AddField(
            model_name="contactviewhistory",
            name="who",
            field=models.ForeignKey(
                db_constraint=False,
                db_default=models.Func(function="tf_reader"),
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactviewhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                    hash="2065899c123592478490aa129bbf61692b6c033a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_8747a",
                    table="casework_contactviewhistory",
                    when="BEFORE",
                ),
            ),
        ),
    ]
