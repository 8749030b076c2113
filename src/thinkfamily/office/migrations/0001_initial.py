"""Letters and tasks."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together

# The web and the worker may add to these and read them, and nothing else.
ONLY_ADDED = """
REVOKE UPDATE, DELETE, TRUNCATE ON
    office_handedon
    FROM tf_app;
"""
TABLES = [
    # post
    migrations.CreateModel(
        name="Letter",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("to_name", models.CharField(blank=True, max_length=200)),
            ("to_address", models.EmailField(blank=True, max_length=254)),
            ("subject", models.CharField(max_length=200)),
            ("body", models.TextField()),
            ("kind", models.CharField(max_length=40)),
            ("family_id", models.CharField(blank=True, db_index=True, max_length=100)),
            (
                "secret",
                models.TextField(blank=True, help_text="what only the letter may hold, closed; gone once it is sent"),
            ),
            (
                "state",
                models.CharField(
                    choices=[
                        ("draft", "To be read before it goes"),
                        ("queued", "Waits to be sent"),
                        ("sent", "Sent"),
                        ("failed", "Could not be sent"),
                        ("stopped", "Not to be sent any more"),
                    ],
                    default="queued",
                    max_length=10,
                ),
            ),
            (
                "about_type",
                models.CharField(blank=True, help_text="what a draft is about, as a task says it", max_length=60),
            ),
            ("about_id", models.CharField(blank=True, db_index=True, max_length=100)),
            ("queued_at", models.DateTimeField()),
            ("sent_at", models.DateTimeField(blank=True, null=True)),
            ("tried", models.PositiveSmallIntegerField(default=0)),
            ("problem", models.CharField(blank=True, max_length=300)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(condition=models.Q(("body", ""), _negated=True), name="a_letter_says_something"),
                models.CheckConstraint(
                    condition=models.Q(
                        ("state__in", ["draft", "stopped"]),
                        models.Q(("to_address", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="a_letter_that_goes_has_an_address",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state", "sent"), _negated=True), ("sent_at__isnull", False), _connector="OR"
                    ),
                    name="a_sent_letter_says_when",
                ),
            ],
        },
    ),
    # tasks
    migrations.CreateModel(
        name="HandedOn",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "task",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="handed_on", to="office.task"
                ),
            ),
            (
                "was",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "was_team",
                models.ForeignKey(
                    null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.team"
                ),
            ),
            (
                "to",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "to_team",
                models.ForeignKey(
                    null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.team"
                ),
            ),
            (
                "by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("at", models.DateTimeField()),
            ("reason", models.TextField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("to__isnull", False), ("to_team__isnull", True)),
                        models.Q(("to__isnull", True), ("to_team__isnull", False)),
                        _connector="OR",
                    ),
                    name="a_task_is_handed_to_one",
                ),
                models.CheckConstraint(condition=models.Q(("reason", ""), _negated=True), name="handing_on_says_why"),
            ],
        },
    ),
    migrations.CreateModel(
        name="Task",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("what", models.CharField(max_length=300)),
            ("about_type", models.CharField(blank=True, max_length=60)),
            ("about_id", models.CharField(blank=True, max_length=100)),
            ("family_id", models.CharField(blank=True, db_index=True, max_length=100)),
            ("link", models.CharField(blank=True, help_text="the page on which it is done", max_length=300)),
            (
                "owner",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="tasks",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "team",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="tasks",
                    to="access.team",
                ),
            ),
            ("due", models.DateField()),
            ("made_at", models.DateTimeField()),
            (
                "made_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("done_at", models.DateTimeField(blank=True, null=True)),
            (
                "done_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("outcome", models.TextField(blank=True, help_text="what came of it")),
        ],
        options={
            "indexes": [
                models.Index(condition=models.Q(("done_at", None)), fields=["owner", "due"], name="open_tasks_by_owner")
            ],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("owner__isnull", False), ("team__isnull", True)),
                        models.Q(("owner__isnull", True), ("team__isnull", False)),
                        _connector="OR",
                    ),
                    name="a_task_has_one_owner",
                ),
                models.CheckConstraint(condition=models.Q(("what", ""), _negated=True), name="a_task_says_what_to_do"),
                models.CheckConstraint(
                    condition=models.Q(("done_at__isnull", True), ("done_by__isnull", False), _connector="OR"),
                    name="a_done_task_says_who_did_it",
                ),
            ],
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="handedon",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="87bcf2346277af4bd1cd043459e80d16b73689f4",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_aa65b",
                table="office_handedon",
                when="BEFORE",
            ),
        ),
    ),
]


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0003_earlier_states"),
    ]

    operations = [
        Together(TABLES),
        migrations.RunSQL(ONLY_ADDED),
    ]
