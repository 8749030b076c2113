"""Whether somebody wants to be reminded of a small step, and when they were."""

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0014_files_taken_out"),
        ("people", "0007_what_people_are_found_by"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="StepReminder",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("due", models.DateField()),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("letter", "Written to"),
                                    ("by_word", "A colleague was asked to tell them"),
                                    ("told", "Told by a colleague"),
                                    ("desk", "On their desk, and by e-mail"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        (
                            "action",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reminders",
                                to="casework.action",
                            ),
                        ),
                        (
                            "to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "reminders of small steps",
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="action",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="action",
                    name="update_update",
                ),
                migrations.AddField(
                    model_name="action",
                    name="remind_on",
                    field=models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="action",
                    name="remind_said_on",
                    field=models.DateField(
                        blank=True, help_text="when they asked for it, or wanted it no more", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="actionhistory",
                    name="remind_on",
                    field=models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="actionhistory",
                    name="remind_said_on",
                    field=models.DateField(
                        blank=True, help_text="when they asked for it, or wanted it no more", null=True
                    ),
                ),
            ]
        ),
        Together(  # what is laid on what was made above
            [
                pgtrigger.migrations.AddTrigger(
                    model_name="action",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_actionhistory" ("agency_id", "by", "ended_on", "ended_why", "every", "id", "information", "objective_id", "other_id", "owner", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "remind", "remind_on", "remind_said_on", "source_agency_id", "supporter_id", "user_id", "version", "what") VALUES (NEW."agency_id", NEW."by", NEW."ended_on", NEW."ended_why", NEW."every", NEW."id", NEW."information", NEW."objective_id", NEW."other_id", NEW."owner", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."remind", NEW."remind_on", NEW."remind_said_on", NEW."source_agency_id", NEW."supporter_id", NEW."user_id", NEW."version", NEW."what"); RETURN NULL;',
                            hash="12307fb88b8998ffa82ce1f822d5cad23f7f3eea",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8bc45",
                            table="casework_action",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="action",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_actionhistory" ("agency_id", "by", "ended_on", "ended_why", "every", "id", "information", "objective_id", "other_id", "owner", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "remind", "remind_on", "remind_said_on", "source_agency_id", "supporter_id", "user_id", "version", "what") VALUES (NEW."agency_id", NEW."by", NEW."ended_on", NEW."ended_why", NEW."every", NEW."id", NEW."information", NEW."objective_id", NEW."other_id", NEW."owner", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."remind", NEW."remind_on", NEW."remind_said_on", NEW."source_agency_id", NEW."supporter_id", NEW."user_id", NEW."version", NEW."what"); RETURN NULL;',
                            hash="970c4ac10565a4da2dd9aa478f8693bf04dac855",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_32d38",
                            table="casework_action",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="action",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("remind_on", None), models.Q(("remind", True), ("remind_on__lte", 6)), _connector="OR"
                        ),
                        name="a_reminder_is_of_a_day_of_the_week",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="action",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("remind", False),
                            ("remind_said_on", None),
                            ("by__isnull", False),
                            ("remind_on__isnull", False),
                            _connector="OR",
                        ),
                        name="a_reminder_has_a_day",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="stepreminder",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("how__in", ["letter", "by_word", "told", "desk"])),
                        name="a_reminder_goes_a_known_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="stepreminder",
                    constraint=models.UniqueConstraint(
                        fields=("action", "due", "how"), name="nobody_is_reminded_twice_for_one_day"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="stepreminder",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("how", "letter"), ("to__isnull", False), _connector="OR"),
                        name="a_reminder_by_word_names_who_tells",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stepreminder",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="594d29174c57d68f18d8b54799f917d5a1245dc4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_ef268",
                            table="casework_stepreminder",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
