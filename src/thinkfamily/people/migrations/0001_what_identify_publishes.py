"""What Identify publishes, and what people decided about its pairs."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together

# The web and the worker may add to these and read them, and nothing else.
ONLY_ADDED = """
REVOKE UPDATE, DELETE, TRUNCATE ON
    people_matchdecision, people_lookedinto
    FROM tf_app;
"""
TABLES = [
    # records
    migrations.CreateModel(
        name="Address",
        fields=[
            ("address_id", models.CharField(max_length=100, primary_key=True, serialize=False)),
            ("text", models.TextField(blank=True)),
            ("postcode", models.CharField(blank=True, max_length=20)),
            ("uprn", models.CharField(blank=True, max_length=20)),
            ("area", models.TextField(blank=True)),
            ("kind", models.CharField(blank=True, max_length=40)),
        ],
    ),
    migrations.CreateModel(
        name="Coverage",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("feed", models.CharField(max_length=100)),
            ("area", models.TextField()),
            ("ages_from", models.IntegerField(null=True)),
            ("ages_to", models.IntegerField(null=True)),
            ("since", models.DateField(null=True)),
            ("until", models.DateField(null=True)),
            ("gaps", models.TextField(blank=True)),
        ],
    ),
    migrations.CreateModel(
        name="Fact",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("feed", models.CharField(max_length=100)),
            ("record_id", models.TextField()),
            ("mention", models.CharField(max_length=60)),
            ("person_id", models.CharField(db_index=True, max_length=100)),
            ("kind", models.CharField(max_length=60)),
            ("code", models.CharField(blank=True, max_length=60)),
            ("amount", models.FloatField(null=True)),
            ("since", models.DateField(null=True)),
            ("until", models.DateField(null=True)),
            ("text", models.TextField(blank=True)),
        ],
        options={
            "indexes": [models.Index(fields=["feed", "record_id"], name="facts_of_a_row")],
        },
    ),
    migrations.CreateModel(
        name="FairnessRow",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("measure", models.CharField(max_length=40)),
            ("part", models.TextField()),
            ("people", models.IntegerField()),
            ("listed", models.IntegerField()),
        ],
    ),
    migrations.CreateModel(
        name="Feed",
        fields=[
            ("feed", models.CharField(max_length=100, primary_key=True, serialize=False)),
            ("title", models.TextField()),
            ("agency", models.TextField()),
            ("agency_kind", models.CharField(max_length=40)),
            ("gateway", models.TextField()),
            ("purpose", models.TextField()),
            (
                "known_to",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
            (
                "shown_to",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
        ],
    ),
    migrations.CreateModel(
        name="Involvement",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("feed", models.CharField(max_length=100)),
            ("record_id", models.TextField()),
            ("mention", models.CharField(max_length=60)),
            ("person_id", models.CharField(db_index=True, max_length=100)),
            ("service", models.TextField()),
            ("worker", models.TextField(blank=True)),
            ("phone", models.TextField(blank=True)),
            ("email", models.TextField(blank=True)),
            ("since", models.DateField(null=True)),
            ("until", models.DateField(null=True)),
        ],
        options={
            "indexes": [models.Index(fields=["service"], name="who_a_service_knows")],
        },
    ),
    migrations.CreateModel(
        name="Mention",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("ref", models.CharField(max_length=32, unique=True)),
            ("feed", models.CharField(max_length=100)),
            ("record_id", models.TextField()),
            ("mention", models.CharField(max_length=60)),
            ("person_id", models.CharField(db_index=True, max_length=100)),
            ("match_probability", models.FloatField()),
            ("first_name", models.TextField(blank=True)),
            ("middle_names", models.TextField(blank=True)),
            ("last_name", models.TextField(blank=True)),
            ("date_of_birth", models.DateField(null=True)),
            ("expected_date", models.DateField(null=True)),
            ("sex", models.CharField(blank=True, max_length=10)),
            ("address_id", models.CharField(db_index=True, max_length=100, null=True)),
            (
                "flags",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
            ("received", models.DateField(null=True)),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("feed", "record_id", "mention"), name="a_row_names_each_mention_once")
            ],
        },
    ),
    migrations.CreateModel(
        name="UncertainPair",
        fields=[
            ("feed_1", models.CharField(max_length=100)),
            ("record_id_1", models.TextField()),
            ("mention_1", models.CharField(max_length=60)),
            ("feed_2", models.CharField(max_length=100)),
            ("record_id_2", models.TextField()),
            ("mention_2", models.CharField(max_length=60)),
            ("pair_id", models.CharField(max_length=100, primary_key=True, serialize=False)),
            ("ref", models.CharField(max_length=32, unique=True)),
            ("person_id_1", models.CharField(max_length=100)),
            ("person_id_2", models.CharField(max_length=100)),
            ("match_probability", models.FloatField()),
            (
                "reasons",
                django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
            ),
        ],
        options={
            "abstract": False,
        },
    ),
    # arrivals
    migrations.CreateModel(
        name="CountedPair",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "family",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="counted_pairs",
                    to="people.proposedfamily",
                ),
            ),
            (
                "person",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    to="people.proposedperson",
                ),
            ),
            ("need_id", models.CharField(max_length=60)),
            (
                "other",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    to="people.proposedperson",
                ),
            ),
            ("direction", models.CharField(max_length=40)),
        ],
    ),
    migrations.CreateModel(
        name="Disadvantages",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "family",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    to="people.proposedfamily",
                ),
            ),
            ("counted_on", models.TextField()),
            (
                "found",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
            (
                "none_found",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
            (
                "unknown",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
            (
                "not_knowable",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
            ("five_or_more", models.CharField(max_length=20)),
            ("sentence", models.TextField()),
        ],
    ),
    migrations.CreateModel(
        name="FoundNeed",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("ref", models.CharField(max_length=32, unique=True)),
            (
                "family",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="found",
                    to="people.proposedfamily",
                ),
            ),
            (
                "person",
                models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="found",
                    to="people.proposedperson",
                ),
            ),
            ("need_id", models.CharField(max_length=60)),
            ("framework", models.CharField(max_length=60)),
            ("status", models.CharField(max_length=20)),
            ("first_seen", models.DateField()),
            ("last_seen", models.DateField()),
            ("expires", models.DateField(db_index=True)),
            ("rule_version", models.IntegerField()),
            ("sum", models.TextField()),
            ("evidence", models.JSONField(default=list)),
            (
                "feeds",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
        ],
    ),
    migrations.CreateModel(
        name="Home",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("household_id", models.CharField(max_length=100)),
            (
                "person",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="homes",
                    to="people.proposedperson",
                ),
            ),
            ("address_id", models.CharField(max_length=100, null=True)),
            ("since", models.DateField(null=True)),
            ("until", models.DateField(null=True)),
        ],
    ),
    migrations.CreateModel(
        name="Member",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "family",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="members",
                    to="people.proposedfamily",
                ),
            ),
            (
                "person",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="memberships",
                    to="people.proposedperson",
                ),
            ),
            ("role", models.CharField(max_length=40)),
            ("since", models.DateField(null=True)),
            ("until", models.DateField(null=True)),
            ("basis", models.TextField()),
            ("evidence", models.JSONField(default=list)),
            (
                "feeds",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
        ],
    ),
    migrations.CreateModel(
        name="NeedAnswer",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("family_id", models.CharField(db_index=True, max_length=100)),
            ("person_id", models.CharField(blank=True, db_index=True, max_length=100)),
            ("need_id", models.CharField(max_length=60)),
            ("framework", models.CharField(max_length=60)),
            (
                "answer",
                models.CharField(
                    choices=[
                        ("confirm", "It is so: I have asked"),
                        ("contest", "Contest it: the family says otherwise"),
                        ("dismiss", "Dismiss it: there is a good reason"),
                        ("somebody_else", "It is about somebody else"),
                    ],
                    max_length=20,
                ),
            ),
            ("said", models.TextField()),
            ("said_by", models.TextField()),
            ("seen_until", models.DateField(help_text="the last day of the evidence that was answered")),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(models.Q(("said", ""), _negated=True), models.Q(("said_by", ""), _negated=True)),
                    name="an_answer_says_who_said_what",
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="ProposedFamily",
        fields=[
            ("family_id", models.CharField(max_length=100, primary_key=True, serialize=False)),
            (
                "ref",
                models.CharField(help_text="stands for it in addresses; cannot be guessed", max_length=32, unique=True),
            ),
            ("name", models.TextField()),
            ("outcomes", models.IntegerField(null=True)),
            ("pairs", models.IntegerField(null=True)),
            ("needs", models.IntegerField(null=True)),
            ("listed", models.BooleanField(default=False)),
            ("left_off", models.TextField(blank=True)),
            (
                "need_feeds",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
            (
                "areas",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
            ("protected", models.BooleanField(default=False)),
        ],
        options={
            "indexes": [
                models.Index(
                    condition=models.Q(("listed", True)), fields=["outcomes", "pairs", "needs"], name="the_early_list"
                ),
                django.contrib.postgres.indexes.GinIndex(fields=["areas"], name="families_of_an_area"),
            ],
        },
    ),
    migrations.CreateModel(
        name="ProposedPerson",
        fields=[
            ("person_id", models.CharField(max_length=100, primary_key=True, serialize=False)),
            ("first_name", models.TextField(blank=True)),
            ("last_name", models.TextField(blank=True)),
            ("date_of_birth", models.DateField(null=True)),
            ("expected_date", models.DateField(null=True)),
            ("sex", models.CharField(blank=True, max_length=10)),
            ("ethnicity", models.CharField(blank=True, max_length=40)),
            ("area", models.TextField(blank=True)),
            (
                "flags",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
        ],
    ),
    migrations.CreateModel(
        name="Publication",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "digest",
                models.CharField(help_text="of the manifest: the same files have the same digest", max_length=64),
            ),
            ("as_of", models.DateField(null=True)),
            ("loaded_at", models.DateTimeField()),
            ("counts", models.JSONField(default=dict)),
        ],
        options={
            "get_latest_by": "id",
        },
    ),
    migrations.CreateModel(
        name="Recomputing",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("why", models.TextField()),
            (
                "family_ids",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
            (
                "person_ids",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(max_length=100), default=list, size=None
                ),
            ),
            ("asked_at", models.DateTimeField()),
            ("finished_at", models.DateTimeField(null=True)),
            (
                "problem",
                models.TextField(blank=True, help_text="one sentence, when it failed and waits for the next attempt"),
            ),
        ],
    ),
    # matches
    migrations.CreateModel(
        name="MatchDecision",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("feed_1", models.CharField(max_length=100)),
            ("record_id_1", models.TextField()),
            ("mention_1", models.CharField(max_length=60)),
            ("feed_2", models.CharField(max_length=100)),
            ("record_id_2", models.TextField()),
            ("mention_2", models.CharField(max_length=60)),
            (
                "decision",
                models.CharField(
                    choices=[
                        ("same", "The same person"),
                        ("not_same", "Not the same person"),
                        ("cannot_tell", "I cannot tell"),
                    ],
                    max_length=20,
                ),
            ),
            ("reason", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(condition=models.Q(("reason", ""), _negated=True), name="a_decision_says_why")
            ],
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="matchdecision",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="c450b14cc5b30826c0d22980f7fa0a92199f5789",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_7f6d8",
                table="people_matchdecision",
                when="BEFORE",
            ),
        ),
    ),
    # unusual
    migrations.CreateModel(
        name="LookedInto",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("key", models.CharField(db_index=True, help_text="rule, reader, day and family", max_length=100)),
            ("rule", models.CharField(max_length=30)),
            (
                "reader",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("note", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "looked into",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("note", ""), _negated=True), name="looking_into_says_what_was_found"
                ),
                models.CheckConstraint(
                    condition=models.Q(("reader", models.F("by")), _negated=True), name="nobody_looks_into_themselves"
                ),
            ],
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="lookedinto",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="22717dc94d8f5bfb62c33ab20e238335532f492c",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_fcbb4",
                table="people_lookedinto",
                when="BEFORE",
            ),
        ),
    ),
]


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0003_earlier_states"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("office", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("procrastinate", "0041_post_retry_failed_job"),
        ("sessions", "0001_initial"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
    ]

    operations = [
        Together(TABLES),
        migrations.RunSQL(ONLY_ADDED),
    ]
