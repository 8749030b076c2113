"""Rules of retention, holds, disposal runs and certificates; and what the role that disposes may do."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.row_security import EnforceRows

ONLY_ADDED = (
    "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF;"
    " RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
)
GOVERNS = "(SELECT tf_reader_may('keeps_retention'))"
EITHER = f"{GOVERNS} OR (SELECT tf_reader_may('confirms_disposal'))"
HOLDS = f"{GOVERNS} OR EXISTS (SELECT FROM people_family f WHERE f.id = {{row}}.family_id)"
OF_A_HOLD = "EXISTS (SELECT FROM people_legalhold h WHERE h.id = {row}.hold_id)"
ROLE = """
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_disposal') THEN
        RAISE EXCEPTION 'There is no role tf_disposal: run site/roles.sql here first, as the administrator.';
    END IF;
END
$$;
GRANT USAGE ON SCHEMA public TO tf_disposal;
-- Tables that were there before the role was.
GRANT SELECT, DELETE ON ALL TABLES IN SCHEMA public TO tf_disposal;
REVOKE ALL ON tf_key, tf_role, access_user, mfa_authenticator, django_session, people_certificate FROM tf_disposal;
GRANT SELECT (id, username, name, role, agency_id, is_active) ON access_user TO tf_disposal;
GRANT SELECT, INSERT ON people_certificate TO tf_disposal;
GRANT INSERT ON access_event TO tf_disposal;
GRANT USAGE ON SEQUENCE people_certificate_id_seq, access_event_id_seq TO tf_disposal;
REVOKE UPDATE, DELETE, TRUNCATE ON people_retentionrule, people_legalhold, people_holdlifted, people_disposalline,
    people_certificate FROM tf_app;
REVOKE INSERT ON people_certificate FROM tf_app;
REVOKE DELETE, TRUNCATE ON people_disposalrun FROM tf_app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0010_seals"),
        ("access", "0010_disposal_may_remove"),
        ("mfa", "0001_initial"),
        ("sessions", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Certificate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("removed_at", models.DateTimeField()),
                ("things", models.JSONField(help_text="by kind, how many files, parts and lists")),
                ("counts", models.JSONField(help_text="by table, how many rows")),
                ("rules", models.JSONField(help_text="the rules that applied, in words")),
                (
                    "left_out",
                    models.PositiveIntegerField(
                        default=0, help_text="on the list, and no longer due when it was carried out"
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="DisposalLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("child", "A child's part: the family's file stays as long"),
                            ("family", "A family's file"),
                            ("adult", "An adult's part of a file"),
                            ("proposal", "What Identify proposes and nobody opened"),
                            ("request", "A request for access, once it is answered"),
                            ("log", "The logs of looks and of what was done"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "subject",
                    models.UUIDField(
                        blank=True, help_text="the family or the person; none for what is too old", null=True
                    ),
                ),
                ("due_on", models.DateField()),
                ("why", models.TextField()),
                ("counts", models.JSONField(default=dict, help_text="by table, how many rows")),
                (
                    "published",
                    models.JSONField(default=dict, help_text="ids in the publication, for the files on disk"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DisposalRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField(help_text="the day on which everything in it was due")),
                ("asked_at", models.DateTimeField()),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                ("stopped_at", models.DateTimeField(blank=True, null=True)),
                ("stopped_why", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="HoldLifted",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("why", models.TextField()),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "holds lifted",
            },
        ),
        migrations.CreateModel(
            name="LegalHold",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "asked_for_by",
                    models.CharField(help_text="the court, the inquiry, the solicitor, the person", max_length=200),
                ),
                ("why", models.TextField()),
                ("since", models.DateField()),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="RetentionRule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("child", "A child's part: the family's file stays as long"),
                            ("family", "A family's file"),
                            ("adult", "An adult's part of a file"),
                            ("proposal", "What Identify proposes and nobody opened"),
                            ("request", "A request for access, once it is answered"),
                            ("log", "The logs of looks and of what was done"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "counts_from",
                    models.CharField(
                        choices=[
                            ("birth", "the birth"),
                            ("last_entry", "the last entry, or the last day on which somebody had access by name"),
                            ("made", "the day it was made"),
                        ],
                        max_length=20,
                    ),
                ),
                ("amount", models.PositiveSmallIntegerField()),
                ("unit", models.CharField(choices=[("years", "years"), ("weeks", "weeks")], max_length=10)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("source", models.TextField(help_text="where the council wrote it down")),
                ("reason", models.TextField()),
                ("at", models.DateTimeField()),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="lookedinto",
            name="rows_are_only_added",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="matchdecision",
            name="rows_are_only_added",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lookedinto",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="22717dc94d8f5bfb62c33ab20e238335532f492c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_fcbb4",
                    table="people_lookedinto",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="matchdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="c450b14cc5b30826c0d22980f7fa0a92199f5789",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_7f6d8",
                    table="people_matchdecision",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddField(
            model_name="disposalrun",
            name="asked_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="disposalrun",
            name="confirmed_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="disposalrun",
            name="stopped_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="disposalline",
            name="run",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="people.disposalrun"
            ),
        ),
        migrations.AddField(
            model_name="certificate",
            name="run",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="certificate", to="people.disposalrun"
            ),
        ),
        migrations.AddField(
            model_name="holdlifted",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="legalhold",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="legalhold",
            name="family",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="holds", to="people.family"
            ),
        ),
        migrations.AddField(
            model_name="holdlifted",
            name="hold",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="lifted", to="people.legalhold"
            ),
        ),
        migrations.AddField(
            model_name="retentionrule",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="disposalrun",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("confirmed_by", None),
                    models.Q(("confirmed_by", models.F("asked_by")), _negated=True),
                    _connector="OR",
                ),
                name="a_second_person_confirms",
            ),
        ),
        migrations.AddConstraint(
            model_name="disposalrun",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("confirmed_at", None), ("confirmed_by", None)),
                    models.Q(("confirmed_at__isnull", False), ("confirmed_by__gt", 0)),
                    _connector="OR",
                ),
                name="a_confirmed_run_says_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="disposalrun",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stopped_by", None),
                    models.Q(("stopped_at__isnull", False), models.Q(("stopped_why", ""), _negated=True)),
                    _connector="OR",
                ),
                name="a_stopped_run_says_when_and_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="disposalline",
            constraint=models.UniqueConstraint(fields=("run", "kind", "subject"), name="a_thing_stands_once_in_a_list"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disposalline",
            trigger=pgtrigger.compiler.Trigger(
                name="a_line_is_not_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="4e9f11c118118d5de25114c3ac7f35432fadf63c",
                    operation="UPDATE",
                    pgid="pgtrigger_a_line_is_not_changed_d7ef8",
                    table="people_disposalline",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificate",
            trigger=pgtrigger.compiler.Trigger(
                name="a_certificate_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="65f41b6ae0368d35cbef10cb92bdeca1dbb859bf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_a_certificate_stays_cdb09",
                    table="people_certificate",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="legalhold",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("why", ""), _negated=True), models.Q(("asked_for_by", ""), _negated=True)),
                name="a_hold_says_who_asked_and_why",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="legalhold",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="ca9edd32f6247098a862965fee112cac686c2568",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_efe76",
                    table="people_legalhold",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="holdlifted",
            constraint=models.CheckConstraint(
                condition=models.Q(("why", ""), _negated=True), name="lifting_a_hold_says_why"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="holdlifted",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="cf077c3aa4876285dbbf08a844829da0a1bcea12",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_815b1",
                    table="people_holdlifted",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="retentionrule",
            constraint=models.CheckConstraint(
                condition=models.Q(("what__in", ["child", "family", "adult", "proposal", "request", "log"])),
                name="a_rule_is_about_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="retentionrule",
            constraint=models.CheckConstraint(
                condition=models.Q(("unit__in", ["years", "weeks"])), name="a_rule_counts_in_a_known_unit"
            ),
        ),
        migrations.AddConstraint(
            model_name="retentionrule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("counts_from__in", ("birth", "last_entry")), ("what", "child")),
                    models.Q(("counts_from__in", ("last_entry",)), ("what", "family")),
                    models.Q(("counts_from__in", ("last_entry",)), ("what", "adult")),
                    models.Q(("counts_from__in", ("made",)), ("what", "proposal")),
                    models.Q(("counts_from__in", ("made",)), ("what", "request")),
                    models.Q(("counts_from__in", ("made",)), ("what", "log")),
                    _connector="OR",
                ),
                name="a_rule_counts_from_what_its_kind_has",
            ),
        ),
        migrations.AddConstraint(
            model_name="retentionrule",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__range", (1, 150))), name="a_rule_keeps_for_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="retentionrule",
            constraint=models.CheckConstraint(
                condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                name="a_rule_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="retentionrule",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("source", ""), _negated=True), models.Q(("reason", ""), _negated=True)),
                name="a_rule_says_where_and_why",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="retentionrule",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="d980a0bb003bba03427e0d8e4de14af8bfb2c329",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_f2886",
                    table="people_retentionrule",
                    when="BEFORE",
                ),
            ),
        ),
        EnforceRows("people_retentionrule", read="true", add=GOVERNS, change=GOVERNS, remove=GOVERNS),
        EnforceRows("people_legalhold", read=HOLDS, add=HOLDS, change=HOLDS, remove="false"),
        EnforceRows("people_holdlifted", read=OF_A_HOLD, add=GOVERNS, change=OF_A_HOLD, remove="false"),
        EnforceRows("people_disposalrun", read=EITHER, add=GOVERNS, change=EITHER, remove="false"),
        EnforceRows("people_disposalline", read=EITHER, add=GOVERNS, change="false", remove="false"),
        EnforceRows("people_certificate", read=EITHER, add="false", change="false", remove="false"),
        migrations.RunSQL(ROLE, migrations.RunSQL.noop),
    ]
