"""Offers for everybody, advice of a safeguarding lead, and with whom a worry was discussed."""

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
        ("casework", "0005_who_told_them"),
        ("people", "0007_what_people_are_found_by"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="Advice",
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
                        ("heading", models.SlugField(help_text="the heading of the pack", max_length=80)),
                        ("question", models.TextField()),
                        ("due", models.DateField()),
                        ("answer", models.TextField(blank=True)),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name_plural": "advice",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AdviceHistory",
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
                            "heading",
                            models.SlugField(db_index=False, help_text="the heading of the pack", max_length=80),
                        ),
                        ("question", models.TextField()),
                        ("due", models.DateField()),
                        ("answer", models.TextField(blank=True)),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name_plural": "earlier states of advice",
                    },
                ),
                migrations.CreateModel(
                    name="OfferSaid",
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
                        ("offer", models.SlugField(max_length=60)),
                        (
                            "stands",
                            models.CharField(
                                choices=[("has", "Has it"), ("wants", "Wants it"), ("not_now", "Does not want it now")],
                                max_length=10,
                            ),
                        ),
                        ("in_the_way", models.TextField(blank=True, help_text="what stands in the way")),
                        (
                            "goes_along",
                            models.CharField(blank=True, help_text="who goes along the first time", max_length=300),
                        ),
                        ("whose", models.CharField(help_text="who says so", max_length=200)),
                    ],
                    options={
                        "verbose_name_plural": "what was said of offers",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OfferSaidHistory",
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
                        ("offer", models.SlugField(db_index=False, max_length=60)),
                        (
                            "stands",
                            models.CharField(
                                choices=[("has", "Has it"), ("wants", "Wants it"), ("not_now", "Does not want it now")],
                                max_length=10,
                            ),
                        ),
                        ("in_the_way", models.TextField(blank=True, help_text="what stands in the way")),
                        (
                            "goes_along",
                            models.CharField(blank=True, help_text="who goes along the first time", max_length=300),
                        ),
                        ("whose", models.CharField(help_text="who says so", max_length=200)),
                    ],
                    options={
                        "verbose_name_plural": "earlier states of what was said of offers",
                    },
                ),
            ]
        ),
        Together(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="entry",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="entry",
                    name="update_update",
                ),
                migrations.RemoveConstraint(
                    model_name="packversion",
                    name="a_pack_is_of_a_known_kind",
                ),
                migrations.AddField(
                    model_name="entry",
                    name="discussed_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="entry",
                    name="discussed_with",
                    field=models.CharField(
                        blank=True, help_text="of a worry: with whom it was discussed", max_length=200
                    ),
                ),
                migrations.AddField(
                    model_name="entryhistory",
                    name="discussed_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="entryhistory",
                    name="discussed_with",
                    field=models.CharField(
                        blank=True, help_text="of a worry: with whom it was discussed", max_length=200
                    ),
                ),
                migrations.AlterField(
                    model_name="packversion",
                    name="kind",
                    field=models.CharField(
                        choices=[
                            ("assessment", "What is asked in an assessment"),
                            ("conversation", "A way of talking something through"),
                            ("tool", "A sheet to do together"),
                            ("measure", "A measure of how things are going"),
                            ("levels", "The area's levels of need"),
                            ("steps", "The steps of the area's framework"),
                            ("principles", "The area's principles"),
                            ("offers", "What is there for everybody"),
                        ],
                        max_length=20,
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_entryhistory" ("assessment_id", "discussed_on", "discussed_with", "heading", "how", "id", "information", "kind", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "taken_out_on", "text", "version", "weight", "whose") VALUES (NEW."assessment_id", NEW."discussed_on", NEW."discussed_with", NEW."heading", NEW."how", NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."taken_out_on", NEW."text", NEW."version", NEW."weight", NEW."whose"); RETURN NULL;',
                            hash="0ff8746ba4fe3520eac6cff9c308244df8fe0556",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d5d05",
                            table="casework_entry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_entryhistory" ("assessment_id", "discussed_on", "discussed_with", "heading", "how", "id", "information", "kind", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "taken_out_on", "text", "version", "weight", "whose") VALUES (NEW."assessment_id", NEW."discussed_on", NEW."discussed_with", NEW."heading", NEW."how", NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."taken_out_on", NEW."text", NEW."version", NEW."weight", NEW."whose"); RETURN NULL;',
                            hash="6883ea3a1580f81f230cdb3d10c2528d68e46ce4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1ce18",
                            table="casework_entry",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="entry",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("discussed_on", None), ("discussed_with", "")),
                            models.Q(models.Q(("discussed_with", ""), _negated=True), ("discussed_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="what_was_discussed_says_with_whom_and_when",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="packversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "assessment",
                                    "conversation",
                                    "tool",
                                    "measure",
                                    "levels",
                                    "steps",
                                    "principles",
                                    "offers",
                                ],
                            )
                        ),
                        name="a_pack_is_of_a_known_kind",
                    ),
                ),
                migrations.AddField(
                    model_name="advice",
                    name="answered_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="advice",
                    name="asked_of",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                migrations.AddField(
                    model_name="advice",
                    name="assessment",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="advice", to="casework.assessment"
                    ),
                ),
                migrations.AddField(
                    model_name="advice",
                    name="grant",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="access.grant",
                    ),
                ),
                migrations.AddField(
                    model_name="advice",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                    ),
                ),
                migrations.AddField(
                    model_name="advice",
                    name="recorded_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                migrations.AddField(
                    model_name="advice",
                    name="source_agency",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"
                    ),
                ),
                migrations.AddField(
                    model_name="advicehistory",
                    name="answered_by",
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
                    model_name="advicehistory",
                    name="asked_of",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="advicehistory",
                    name="assessment",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.assessment",
                    ),
                ),
                migrations.AddField(
                    model_name="advicehistory",
                    name="grant",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="access.grant",
                    ),
                ),
                migrations.AddField(
                    model_name="advicehistory",
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
                    model_name="advicehistory",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="earliers",
                        to="casework.advice",
                    ),
                ),
                migrations.AddField(
                    model_name="advicehistory",
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
                    model_name="advicehistory",
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
                    model_name="advicehistory",
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
                migrations.AddField(
                    model_name="offersaid",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                    ),
                ),
                migrations.AddField(
                    model_name="offersaid",
                    name="recorded_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                migrations.AddField(
                    model_name="offersaid",
                    name="source_agency",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"
                    ),
                ),
                migrations.AddField(
                    model_name="offersaidhistory",
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
                    model_name="offersaidhistory",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="earliers",
                        to="casework.offersaid",
                    ),
                ),
                migrations.AddField(
                    model_name="offersaidhistory",
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
                    model_name="offersaidhistory",
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
                    model_name="offersaidhistory",
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
                migrations.AddIndex(
                    model_name="advice",
                    index=models.Index(fields=["person", "information"], name="advice_of_a_person"),
                ),
                migrations.AddConstraint(
                    model_name="advice",
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
                        name="advice_is_of_a_known_class",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="advice",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("question", ""), _negated=True), name="advice_answers_a_question"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="advice",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_at", None), ("answered_by", None)),
                            models.Q(
                                models.Q(("answer", ""), _negated=True),
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="advice_says_who_gave_it_and_when",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="advice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_advicehistory" ("answer", "answered_at", "answered_by_id", "asked_of_id", "assessment_id", "due", "grant_id", "heading", "id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "recorded_at", "recorded_by_id", "source_agency_id", "version") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked_of_id", NEW."assessment_id", NEW."due", NEW."grant_id", NEW."heading", NEW."id", NEW."information", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."question", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version"); RETURN NULL;',
                            hash="06897bcd204101433206b881b20f76df5f098658",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b95fb",
                            table="casework_advice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="advice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_advicehistory" ("answer", "answered_at", "answered_by_id", "asked_of_id", "assessment_id", "due", "grant_id", "heading", "id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "recorded_at", "recorded_by_id", "source_agency_id", "version") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked_of_id", NEW."assessment_id", NEW."due", NEW."grant_id", NEW."heading", NEW."id", NEW."information", NEW."person_id", NOW(), \'update\', NEW."id", NEW."question", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version"); RETURN NULL;',
                            hash="3971c7838311e46f7b4b091ec196e88a45e01291",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_10f83",
                            table="casework_advice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="advicehistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="4571ee914f5e567bf6062e1e0d67a4739600bc3e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_49a1e",
                            table="casework_advicehistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="offersaid",
                    index=models.Index(fields=["person", "information"], name="offersaid_of_a_person"),
                ),
                migrations.AddConstraint(
                    model_name="offersaid",
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
                        name="offersaid_is_of_a_known_class",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offersaid",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("stands__in", ["has", "wants", "not_now"])),
                        name="how_it_stands_with_an_offer_is_known",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offersaid",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("offer", ""), _negated=True), models.Q(("whose", ""), _negated=True)
                        ),
                        name="what_is_said_of_an_offer_says_whose",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offersaid",
                    constraint=models.UniqueConstraint(
                        fields=("person", "offer", "source_agency"),
                        name="an_offer_is_asked_once_of_a_person_by_an_agency",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offersaid",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_offersaidhistory" ("goes_along", "id", "in_the_way", "information", "offer", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "stands", "version", "whose") VALUES (NEW."goes_along", NEW."id", NEW."in_the_way", NEW."information", NEW."offer", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."stands", NEW."version", NEW."whose"); RETURN NULL;',
                            hash="4862d0a6740e3ff3e9104553905c63ebe7e878b0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3cf3e",
                            table="casework_offersaid",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offersaid",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_offersaidhistory" ("goes_along", "id", "in_the_way", "information", "offer", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "stands", "version", "whose") VALUES (NEW."goes_along", NEW."id", NEW."in_the_way", NEW."information", NEW."offer", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."stands", NEW."version", NEW."whose"); RETURN NULL;',
                            hash="3214b75c71c1dd8e0b8254100894a5614b113a74",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f9bdd",
                            table="casework_offersaid",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offersaidhistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="b1efb291d45152fadb846bca00f8b2996db755a9",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_9cb6c",
                            table="casework_offersaidhistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
