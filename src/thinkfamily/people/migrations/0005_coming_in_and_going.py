"""What is brought in, two records of one person, retention and disposal."""

import uuid

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
    people_pairsaid, people_merge, people_carriedseal, people_mergeundone, people_belonging,
    people_retentionrule, people_legalhold, people_holdlifted, people_disposalline, people_certificate
    FROM tf_app;
"""
TABLES = [
    # bringing in
    migrations.CreateModel(
        name="Bringing",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            ("outside", models.CharField(max_length=100)),
            (
                "agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
            (
                "digest",
                models.CharField(help_text="sha256 of all files, by which the same are known again", max_length=64),
            ),
            (
                "counts",
                models.JSONField(default=dict, help_text="by sheet: rows, new, changed, as before; nobody's name"),
            ),
            ("answers", models.JSONField(default=dict)),
            ("kept", models.JSONField(default=dict)),
            (
                "signed_by",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("signed_at", models.DateTimeField(blank=True, null=True)),
            (
                "left_at",
                models.DateTimeField(blank=True, help_text="when it was given up; nothing was brought in", null=True),
            ),
            (
                "undone_by",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("undone_at", models.DateTimeField(blank=True, null=True)),
            ("undone_why", models.TextField(blank=True)),
        ],
        options={
            "verbose_name_plural": "bringings",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("outside", ""), _negated=True), name="a_bringing_says_from_where"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("signed_at", None), ("signed_by", None)),
                        models.Q(("signed_at__isnull", False), ("signed_by__gt", 0)),
                        _connector="OR",
                    ),
                    name="a_bringing_is_signed_by_somebody",
                ),
                models.CheckConstraint(
                    condition=models.Q(("signed_at", None), ("left_at", None), _connector="OR"),
                    name="what_was_given_up_is_not_brought_in",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("undone_at", None),
                        models.Q(
                            ("signed_at__isnull", False),
                            ("undone_by__isnull", False),
                            models.Q(("undone_why", ""), _negated=True),
                        ),
                        _connector="OR",
                    ),
                    name="an_undoing_says_who_and_why",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="BroughtFile",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "bringing",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="files", to="people.bringing"
                ),
            ),
            ("name", models.CharField(max_length=300)),
            ("size", models.PositiveIntegerField()),
            ("sha256", models.CharField(max_length=64)),
            ("content", models.BinaryField()),
        ],
        options={
            "verbose_name_plural": "files of bringings",
        },
    ),
    migrations.CreateModel(
        name="BroughtIn",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "bringing",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="brought", to="people.bringing"
                ),
            ),
            ("sheet", models.CharField(max_length=20)),
            ("outside_id", models.CharField(max_length=200)),
            ("model", models.CharField(help_text="label of the table of ours", max_length=60)),
            ("row", models.CharField(help_text="id of the row there", max_length=40)),
            (
                "person",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="people.person",
                ),
            ),
            (
                "family",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="people.family",
                ),
            ),
            ("made", models.BooleanField(default=True)),
            ("wrote", models.JSONField(default=dict, help_text="by field: a fingerprint of what was written")),
            ("changed", models.JSONField(default=list, help_text="fields of a row that was there, which were changed")),
            (
                "before",
                models.BigIntegerField(blank=True, help_text="id of its earlier state, for undoing that", null=True),
            ),
        ],
        options={
            "verbose_name_plural": "rows that were brought in",
            "indexes": [models.Index(fields=["sheet", "outside_id"], name="an_outside_row_is_found")],
        },
    ),
    # same person
    migrations.CreateModel(
        name="Belonging",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "undone",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="belongings", to="people.mergeundone"
                ),
            ),
            ("model", models.CharField(max_length=100)),
            ("key", models.CharField(max_length=64)),
            ("field", models.CharField(max_length=40)),
            (
                "whose",
                models.CharField(
                    choices=[
                        ("kept", "the one record"),
                        ("gone", "the other record"),
                        ("undecided", "not decided yet"),
                    ],
                    max_length=20,
                ),
            ),
            (
                "asked",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name": "what belongs to whom",
            "verbose_name_plural": "what belongs to whom",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("whose__in", ["kept", "gone", "undecided"])),
                    name="what_is_divided_belongs_to_one_of_two_or_is_open",
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="CarriedSeal",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "merge",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="carried", to="people.merge"
                ),
            ),
            (
                "seal",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="carried", to="people.seal"
                ),
            ),
            ("item", models.UUIDField(db_index=True)),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("merge", "seal", "item"), name="a_seal_is_carried_to_an_item_once")
            ],
        },
    ),
    migrations.CreateModel(
        name="LikelyPair",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "one",
                models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"),
            ),
            (
                "other",
                models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"),
            ),
            ("agrees", models.JSONField(default=list)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("one__lt", models.F("other"))), name="a_likely_pair_is_said_in_one_way"
                ),
                models.UniqueConstraint(fields=("one", "other"), name="a_likely_pair_is_found_once"),
            ],
        },
    ),
    migrations.CreateModel(
        name="Merge",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "kept",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"),
            ),
            (
                "gone",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"),
            ),
            ("why", models.TextField()),
            ("asked", models.JSONField(blank=True, default=list)),
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
                models.CheckConstraint(condition=models.Q(("why", ""), _negated=True), name="a_merge_says_why"),
                models.CheckConstraint(
                    condition=models.Q(("kept", models.F("gone")), _negated=True), name="two_records_are_merged"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="MergeUndone",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "merge",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="undone", to="people.merge"
                ),
            ),
            ("why", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "merges undone",
            "constraints": [
                models.CheckConstraint(condition=models.Q(("why", ""), _negated=True), name="undoing_a_merge_says_why")
            ],
        },
    ),
    migrations.CreateModel(
        name="PairSaid",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "one",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"),
            ),
            (
                "other",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"),
            ),
            (
                "said",
                models.CharField(
                    choices=[
                        ("asked", "May be one person"),
                        ("not_same", "Not the same person"),
                        ("cannot_tell", "I cannot tell"),
                    ],
                    max_length=20,
                ),
            ),
            ("why", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name": "what was said of a pair",
            "verbose_name_plural": "what was said of pairs",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("said__in", ["asked", "not_same", "cannot_tell"])),
                    name="a_pair_is_spoken_of_in_known_words",
                ),
                models.CheckConstraint(
                    condition=models.Q(("why", ""), _negated=True), name="what_is_said_of_a_pair_says_why"
                ),
                models.CheckConstraint(
                    condition=models.Q(("one__lt", models.F("other"))), name="a_pair_is_said_in_one_way"
                ),
            ],
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="belonging",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="a1db694e8b6fc9901562b0e5f8bdafdbd8f8177f",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_92cf5",
                table="people_belonging",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="carriedseal",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="b3b6ddda8aa36693ec6940bd97aa87aa6119ffbb",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_9fe10",
                table="people_carriedseal",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="merge",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="e630d3604af035a9af5234c32938b02b01eec4fc",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_4523b",
                table="people_merge",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="mergeundone",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="5d8d24df440342ff734c3a156314a3f59ccc0510",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_bb53e",
                table="people_mergeundone",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="pairsaid",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="a4b5e5ecd80ec0aebdffe83f75aaed7c4e214243",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_1c11e",
                table="people_pairsaid",
                when="BEFORE",
            ),
        ),
    ),
    # retention
    migrations.CreateModel(
        name="Certificate",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "run",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="certificate", to="people.disposalrun"
                ),
            ),
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
                "run",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="people.disposalrun"
                ),
            ),
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
                models.UUIDField(blank=True, help_text="the family or the person; none for what is too old", null=True),
            ),
            ("due_on", models.DateField()),
            ("why", models.TextField()),
            ("counts", models.JSONField(default=dict, help_text="by table, how many rows")),
            ("published", models.JSONField(default=dict, help_text="ids in the publication, for the files on disk")),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("run", "kind", "subject"), name="a_thing_stands_once_in_a_list")
            ],
        },
    ),
    migrations.CreateModel(
        name="DisposalRun",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("day", models.DateField(help_text="the day on which everything in it was due")),
            (
                "asked_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("asked_at", models.DateTimeField()),
            (
                "confirmed_by",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("confirmed_at", models.DateTimeField(blank=True, null=True)),
            (
                "stopped_by",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("stopped_at", models.DateTimeField(blank=True, null=True)),
            ("stopped_why", models.TextField(blank=True)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        ("confirmed_by", None),
                        models.Q(("confirmed_by", models.F("asked_by")), _negated=True),
                        _connector="OR",
                    ),
                    name="a_second_person_confirms",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("confirmed_at", None), ("confirmed_by", None)),
                        models.Q(("confirmed_at__isnull", False), ("confirmed_by__gt", 0)),
                        _connector="OR",
                    ),
                    name="a_confirmed_run_says_when",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("stopped_by", None),
                        models.Q(("stopped_at__isnull", False), models.Q(("stopped_why", ""), _negated=True)),
                        _connector="OR",
                    ),
                    name="a_stopped_run_says_when_and_why",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="HoldLifted",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "hold",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="lifted", to="people.legalhold"
                ),
            ),
            ("why", models.TextField()),
            ("on", models.DateField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "holds lifted",
            "constraints": [
                models.CheckConstraint(condition=models.Q(("why", ""), _negated=True), name="lifting_a_hold_says_why")
            ],
        },
    ),
    migrations.CreateModel(
        name="LegalHold",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "family",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="holds", to="people.family"
                ),
            ),
            (
                "asked_for_by",
                models.CharField(help_text="the court, the inquiry, the solicitor, the person", max_length=200),
            ),
            ("why", models.TextField()),
            ("since", models.DateField()),
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
                    condition=models.Q(
                        models.Q(("why", ""), _negated=True), models.Q(("asked_for_by", ""), _negated=True)
                    ),
                    name="a_hold_says_who_asked_and_why",
                )
            ],
        },
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
                    condition=models.Q(("what__in", ["child", "family", "adult", "proposal", "request", "log"])),
                    name="a_rule_is_about_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(("unit__in", ["years", "weeks"])), name="a_rule_counts_in_a_known_unit"
                ),
                models.CheckConstraint(
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
                models.CheckConstraint(condition=models.Q(("amount__range", (1, 150))), name="a_rule_keeps_for_a_time"),
                models.CheckConstraint(
                    condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                    name="a_rule_ends_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("source", ""), _negated=True), models.Q(("reason", ""), _negated=True)
                    ),
                    name="a_rule_says_where_and_why",
                ),
            ],
        },
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
        model_name="holdlifted",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="cf077c3aa4876285dbbf08a844829da0a1bcea12",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_815b1",
                table="people_holdlifted",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="legalhold",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="ca9edd32f6247098a862965fee112cac686c2568",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_efe76",
                table="people_legalhold",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="retentionrule",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="d980a0bb003bba03427e0d8e4de14af8bfb2c329",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_f2886",
                table="people_retentionrule",
                when="BEFORE",
            ),
        ),
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_lives_and_who_is_round_them"),
    ]

    operations = [
        Together(TABLES),
        migrations.RunSQL(ONLY_ADDED),
        migrations.RunSQL(sql(__file__, "disposal")),
    ]
