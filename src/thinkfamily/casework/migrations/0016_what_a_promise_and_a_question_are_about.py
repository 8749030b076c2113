"""A promise is written down at a meeting, a question is about an objective, minutes are handed over."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0015_reminders_of_steps"),
        ("people", "0007_what_people_are_found_by"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="attendance",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="attendance",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="commitment",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="commitment",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="consultation",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="consultation",
                    name="update_update",
                ),
                migrations.AddField(
                    model_name="attendance",
                    name="chased",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("before", "Reminded of the report before it was due"),
                            ("after", "Asked for the report after it was due"),
                            ("told", "Who prepared the meeting was told that the report is not there"),
                        ],
                        max_length=10,
                    ),
                ),
                migrations.AddField(
                    model_name="attendance",
                    name="handed_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="attendance",
                    name="handed_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="attendancehistory",
                    name="chased",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("before", "Reminded of the report before it was due"),
                            ("after", "Asked for the report after it was due"),
                            ("told", "Who prepared the meeting was told that the report is not there"),
                        ],
                        max_length=10,
                    ),
                ),
                migrations.AddField(
                    model_name="attendancehistory",
                    name="handed_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="attendancehistory",
                    name="handed_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AlterField(
                    model_name="commitment",
                    name="meeting",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="casework.meeting",
                    ),
                ),
                migrations.AlterField(
                    model_name="commitmenthistory",
                    name="meeting",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.meeting",
                    ),
                ),
                migrations.AlterField(
                    model_name="consultation",
                    name="objective",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consultations",
                        to="casework.objective",
                    ),
                ),
                migrations.AlterField(
                    model_name="consultationhistory",
                    name="objective",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.objective",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_attendancehistory" ("asked", "came", "chased", "easy", "easy_by", "handed_by_id", "handed_on", "id", "information", "meeting_id", "member_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "report_due", "source_agency_id", "spoke_for", "told_at", "told_sequence", "version", "why", "words") VALUES (NEW."asked", NEW."came", NEW."chased", NEW."easy", NEW."easy_by", NEW."handed_by_id", NEW."handed_on", NEW."id", NEW."information", NEW."meeting_id", NEW."member_id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."report_due", NEW."source_agency_id", NEW."spoke_for", NEW."told_at", NEW."told_sequence", NEW."version", NEW."why", NEW."words"); RETURN NULL;',
                            hash="5b3e673e847dfe99010b3be325c6932a55845ac2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cb711",
                            table="casework_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_attendancehistory" ("asked", "came", "chased", "easy", "easy_by", "handed_by_id", "handed_on", "id", "information", "meeting_id", "member_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "report_due", "source_agency_id", "spoke_for", "told_at", "told_sequence", "version", "why", "words") VALUES (NEW."asked", NEW."came", NEW."chased", NEW."easy", NEW."easy_by", NEW."handed_by_id", NEW."handed_on", NEW."id", NEW."information", NEW."meeting_id", NEW."member_id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."report_due", NEW."source_agency_id", NEW."spoke_for", NEW."told_at", NEW."told_sequence", NEW."version", NEW."why", NEW."words"); RETURN NULL;',
                            hash="427476f86bc27e096cbd84bb2ec31b810ab25e3c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4e84b",
                            table="casework_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_commitmenthistory" ("due", "ended_on", "ended_why", "every", "id", "information", "last_due", "meeting_id", "objective_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promised_by_id", "promised_name", "promised_on", "recorded_at", "recorded_by_id", "source_agency_id", "version", "what", "where") VALUES (NEW."due", NEW."ended_on", NEW."ended_why", NEW."every", NEW."id", NEW."information", NEW."last_due", NEW."meeting_id", NEW."objective_id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."promised_by_id", NEW."promised_name", NEW."promised_on", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."what", NEW."where"); RETURN NULL;',
                            hash="b06aa20c618fe9e56eaf1bf2f82d343c5ca5d498",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7ae26",
                            table="casework_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_commitmenthistory" ("due", "ended_on", "ended_why", "every", "id", "information", "last_due", "meeting_id", "objective_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promised_by_id", "promised_name", "promised_on", "recorded_at", "recorded_by_id", "source_agency_id", "version", "what", "where") VALUES (NEW."due", NEW."ended_on", NEW."ended_why", NEW."every", NEW."id", NEW."information", NEW."last_due", NEW."meeting_id", NEW."objective_id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."promised_by_id", NEW."promised_name", NEW."promised_on", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."what", NEW."where"); RETURN NULL;',
                            hash="50d90d8ac5960f75cce85ab2b6fa0588cad948ea",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6a465",
                            table="casework_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_consultationhistory" ("agency_id", "answer", "answered_at", "answered_by_id", "asked_of_id", "case_id", "due", "grant_id", "id", "information", "kind", "objective_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "recorded_at", "recorded_by_id", "source_agency_id", "version", "visit_on") VALUES (NEW."agency_id", NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked_of_id", NEW."case_id", NEW."due", NEW."grant_id", NEW."id", NEW."information", NEW."kind", NEW."objective_id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."question", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."visit_on"); RETURN NULL;',
                            hash="debe2fe1382e180e476bcc7da079c0ce1d5307e4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_669f5",
                            table="casework_consultation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_consultationhistory" ("agency_id", "answer", "answered_at", "answered_by_id", "asked_of_id", "case_id", "due", "grant_id", "id", "information", "kind", "objective_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "recorded_at", "recorded_by_id", "source_agency_id", "version", "visit_on") VALUES (NEW."agency_id", NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked_of_id", NEW."case_id", NEW."due", NEW."grant_id", NEW."id", NEW."information", NEW."kind", NEW."objective_id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."question", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."visit_on"); RETURN NULL;',
                            hash="135de321d60ed6022cb0024cb22e478bafa2392e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_761c2",
                            table="casework_consultation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="attendance",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("chased__in", ["", "before", "after", "told"])),
                        name="a_report_is_asked_for_again_in_a_known_step",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="attendance",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("handed_by", None), ("handed_on", None)),
                            models.Q(("handed_by__isnull", False), ("handed_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="who_handed_minutes_over_is_named",
                    ),
                ),
            ]
        ),
    ]
