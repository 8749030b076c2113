"""A file that came with somebody's words can be taken out alone."""

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0013_requests_that_join"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FileTakenOut",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("why", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files_taken_out",
                        to="casework.voiceentry",
                    ),
                ),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="taken_out", to="casework.voicefile"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "files taken out",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("why", ""), _negated=True), name="a_file_is_taken_out_for_a_reason"
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="filetakenout",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                    hash="fc1a7af1b37fb6c70a98f4b99957f85fc3435bf2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_8ebee",
                    table="casework_filetakenout",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="filetakenout",
            trigger=pgtrigger.compiler.Trigger(
                name="a_file_is_taken_out_of_its_own_words",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF NOT EXISTS (SELECT FROM casework_voicefile f WHERE f.id = NEW.file_id AND f.entry_id = NEW.entry_id) THEN RAISE EXCEPTION 'This file is not of these words.'; END IF; RETURN NEW;",
                    hash="6909f914538cca4a0b60f64c2b8e548b5898a394",
                    operation="INSERT",
                    pgid="pgtrigger_a_file_is_taken_out_of_its_own_words_36fb1",
                    table="casework_filetakenout",
                    when="BEFORE",
                ),
            ),
        ),
    ]
