"""What people say of plans, how they sign, and what they tick for others."""

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
        ("casework", "0011_what_an_appointment_needs"),
        ("people", "0007_what_people_are_found_by"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            operations=[
                migrations.CreateModel(
                    name="PlanAgreement",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
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
                        ("told_back", models.TextField(help_text="what the plan says, in their own words")),
                        (
                            "answer",
                            models.CharField(
                                choices=[("agrees", "Agrees"), ("partly", "Partly agrees"), ("disagrees", "Disagrees")],
                                max_length=10,
                            ),
                        ),
                        ("to_settle", models.TextField(blank=True, help_text="what is still to be settled")),
                        ("settle_on", models.DateField(blank=True, null=True)),
                        (
                            "signed",
                            models.CharField(
                                choices=[
                                    ("drawn", "Drew it"),
                                    ("typed", "Typed their name"),
                                    ("noted", "Said it, and it was noted at the meeting"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("signed_name", models.CharField(blank=True, help_text="as they typed it", max_length=200)),
                        (
                            "noted_by",
                            models.CharField(blank=True, help_text="who heard it at the meeting", max_length=200),
                        ),
                        ("on", models.DateField()),
                        (
                            "member",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="casework.teammember",
                            ),
                        ),
                        (
                            "of_version",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="casework.planversion",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreed_for",
                                to="people.person",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_items",
                                to="people.person",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="casework.plan",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "source_agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "what people say of plans",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlanAgreementHistory",
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
                        ("told_back", models.TextField(help_text="what the plan says, in their own words")),
                        (
                            "answer",
                            models.CharField(
                                choices=[("agrees", "Agrees"), ("partly", "Partly agrees"), ("disagrees", "Disagrees")],
                                max_length=10,
                            ),
                        ),
                        ("to_settle", models.TextField(blank=True, help_text="what is still to be settled")),
                        ("settle_on", models.DateField(blank=True, null=True)),
                        (
                            "signed",
                            models.CharField(
                                choices=[
                                    ("drawn", "Drew it"),
                                    ("typed", "Typed their name"),
                                    ("noted", "Said it, and it was noted at the meeting"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("signed_name", models.CharField(blank=True, help_text="as they typed it", max_length=200)),
                        (
                            "noted_by",
                            models.CharField(blank=True, help_text="who heard it at the meeting", max_length=200),
                        ),
                        ("on", models.DateField()),
                        (
                            "member",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.teammember",
                            ),
                        ),
                        (
                            "of_version",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.planversion",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="earliers",
                                to="casework.planagreement",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.plan",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "source_agency",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="access.agency",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name_plural": "earlier states of what people said of plans",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Signature",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("content", models.BinaryField()),
                        ("at", models.DateTimeField()),
                        (
                            "agreement",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signature",
                                to="casework.planagreement",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Ticked",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
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
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("said", models.TextField(help_text="what they said when they ticked it, in their words")),
                        (
                            "action",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ticked",
                                to="casework.action",
                            ),
                        ),
                        (
                            "member",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="may_have",
                                to="casework.teammember",
                            ),
                        ),
                        (
                            "objective",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ticked",
                                to="casework.objective",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ticked_for",
                                to="people.person",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_items",
                                to="people.person",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="ticked", to="casework.plan"
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "source_agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "what people ticked",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TickedHistory",
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
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("said", models.TextField(help_text="what they said when they ticked it, in their words")),
                        (
                            "action",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.action",
                            ),
                        ),
                        (
                            "member",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.teammember",
                            ),
                        ),
                        (
                            "objective",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.objective",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.person",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="earliers",
                                to="casework.ticked",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.plan",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "source_agency",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="access.agency",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name_plural": "earlier states of ticks",
                        "abstract": False,
                    },
                ),
            ],
        ),
        Together(
            operations=[
                migrations.AddIndex(
                    model_name="planagreement",
                    index=models.Index(fields=["person", "information"], name="planagreement_of_a_person"),
                ),
                migrations.AddConstraint(
                    model_name="planagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "information__in",
                                [
                                    "identity",
                                    "family",
                                    "address",
                                    "contact",
                                    "education",
                                    "health",
                                    "mental_health",
                                    "substance",
                                    "justice",
                                    "housing",
                                    "money",
                                    "safety",
                                    "work_with_family",
                                ],
                            )
                        ),
                        name="planagreement_is_of_a_known_class",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="planagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("answer__in", ["agrees", "partly", "disagrees"])),
                        name="somebody_agrees_partly_or_not",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="planagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("signed__in", ["drawn", "typed", "noted"])),
                        name="a_plan_is_signed_in_a_known_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="planagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("told_back", ""), _negated=True), name="a_plan_is_told_back_in_own_words"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="planagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("answer", "agrees"),
                            models.Q(models.Q(("to_settle", ""), _negated=True), ("settle_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="who_does_not_agree_says_what_is_to_settle_and_when",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="planagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("signed", "typed"), models.Q(("signed_name", ""), _negated=True), ("noted_by", "")
                            ),
                            models.Q(
                                ("signed", "noted"), ("signed_name", ""), models.Q(("noted_by", ""), _negated=True)
                            ),
                            models.Q(("noted_by", ""), ("signed", "drawn"), ("signed_name", "")),
                            _connector="OR",
                        ),
                        name="a_signature_is_of_one_kind",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="planagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("other", models.F("person")), _negated=True),
                        name="nobody_agrees_for_themselves_as_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="planagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("other", None), ("member", None), _connector="OR"),
                        name="a_supporter_agrees_for_themselves_alone",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="what_was_said_of_a_plan_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="1f9a6d987a0d286ddfbf4205f03b4e81e9bacaec",
                            operation="UPDATE",
                            pgid="pgtrigger_what_was_said_of_a_plan_stays_023cf",
                            table="casework_planagreement",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_planagreementhistory" ("answer", "id", "information", "member_id", "noted_by", "of_version_id", "on", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "settle_on", "signed", "signed_name", "source_agency_id", "to_settle", "told_back", "version") VALUES (NEW."answer", NEW."id", NEW."information", NEW."member_id", NEW."noted_by", NEW."of_version_id", NEW."on", NEW."other_id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."settle_on", NEW."signed", NEW."signed_name", NEW."source_agency_id", NEW."to_settle", NEW."told_back", NEW."version"); RETURN NULL;',
                            hash="73bfd975a67907c659ade44c15dc67289acf83a0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f8707",
                            table="casework_planagreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_planagreementhistory" ("answer", "id", "information", "member_id", "noted_by", "of_version_id", "on", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "settle_on", "signed", "signed_name", "source_agency_id", "to_settle", "told_back", "version") VALUES (NEW."answer", NEW."id", NEW."information", NEW."member_id", NEW."noted_by", NEW."of_version_id", NEW."on", NEW."other_id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."settle_on", NEW."signed", NEW."signed_name", NEW."source_agency_id", NEW."to_settle", NEW."told_back", NEW."version"); RETURN NULL;',
                            hash="3862e0d03d5412307d5b59a8d70224fb05224951",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6c48f",
                            table="casework_planagreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planagreementhistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="d3a4b12880b2f4306dbc0beffc7221cc73521f6b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_47dfb",
                            table="casework_planagreementhistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="673b74c5356a70050a267d34fab8bfd00ed0d202",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_d5877",
                            table="casework_signature",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="ticked",
                    index=models.Index(fields=["person", "information"], name="ticked_of_a_person"),
                ),
                migrations.AddConstraint(
                    model_name="ticked",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "information__in",
                                [
                                    "identity",
                                    "family",
                                    "address",
                                    "contact",
                                    "education",
                                    "health",
                                    "mental_health",
                                    "substance",
                                    "justice",
                                    "housing",
                                    "money",
                                    "safety",
                                    "work_with_family",
                                ],
                            )
                        ),
                        name="ticked_is_of_a_known_class",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ticked",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="ticked_ends_after_it_begins",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ticked",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("said", ""), _negated=True), name="a_tick_stands_in_their_words"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ticked",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("other", models.F("person")), _negated=True),
                        name="nobody_ticks_for_themselves_as_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ticked",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("action", None), ("objective__isnull", False)),
                            models.Q(("action__isnull", False), ("objective", None)),
                            _connector="OR",
                        ),
                        name="a_tick_is_of_one_thing",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ticked",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("objective__isnull", False), ("until", None)),
                        fields=("member", "objective"),
                        name="an_objective_is_ticked_once_for_somebody",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ticked",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("action__isnull", False), ("until", None)),
                        fields=("member", "action"),
                        name="an_action_is_ticked_once_for_somebody",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ticked",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_tickedhistory" ("action_id", "id", "information", "member_id", "objective_id", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "said", "since", "source_agency_id", "until", "version") VALUES (NEW."action_id", NEW."id", NEW."information", NEW."member_id", NEW."objective_id", NEW."other_id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."said", NEW."since", NEW."source_agency_id", NEW."until", NEW."version"); RETURN NULL;',
                            hash="bb5b209bad134851f919a38257f5b72264470a64",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8f1a4",
                            table="casework_ticked",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ticked",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_tickedhistory" ("action_id", "id", "information", "member_id", "objective_id", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "said", "since", "source_agency_id", "until", "version") VALUES (NEW."action_id", NEW."id", NEW."information", NEW."member_id", NEW."objective_id", NEW."other_id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."said", NEW."since", NEW."source_agency_id", NEW."until", NEW."version"); RETURN NULL;',
                            hash="a9373c5ed23882be5575ab13880d74b7bdff2495",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3cf3c",
                            table="casework_ticked",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tickedhistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="745317e186858e8bc7b8cd70ba7eed252aa1a50f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_9a8d5",
                            table="casework_tickedhistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
