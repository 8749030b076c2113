"""Cases, practice packs, assessments, needs and what bears on them."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together

TABLES = [
    # packs
    migrations.CreateModel(
        name="PackVersion",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("name", models.SlugField(max_length=80)),
            ("version", models.PositiveIntegerField()),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("assessment", "What is asked in an assessment"),
                        ("conversation", "A way of talking something through"),
                        ("tool", "A sheet to do together"),
                        ("measure", "A measure of how things are going"),
                        ("levels", "The area's levels of need"),
                        ("steps", "The steps of the area's framework"),
                        ("principles", "The area's principles"),
                    ],
                    max_length=20,
                ),
            ),
            ("title", models.CharField(max_length=200)),
            ("content", models.JSONField()),
            ("from_when", models.DateField(blank=True, null=True)),
            (
                "added_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("added_at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("name", "version"), name="a_pack_has_each_version_once"),
                models.CheckConstraint(
                    condition=models.Q(
                        ("kind__in", ["assessment", "conversation", "tool", "measure", "levels", "steps", "principles"])
                    ),
                    name="a_pack_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(("version__gte", 1)), name="the_first_version_of_a_pack_is_one"
                ),
            ],
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="packversion",
        trigger=pgtrigger.compiler.Trigger(
            name="a_pack_stays_as_it_was",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition='WHEN (OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."added_at" IS DISTINCT FROM (NEW."added_at"))',
                func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                hash="4ff19db38fff58cbe6fd4b0acb467d680dacdec9",
                operation="UPDATE",
                pgid="pgtrigger_a_pack_stays_as_it_was_3b0e7",
                table="casework_packversion",
                when="BEFORE",
            ),
        ),
    ),
    # cases
    migrations.CreateModel(
        name="Beginning",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "case",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.CASCADE, related_name="beginning", to="casework.case"
                ),
            ),
            (
                "request",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.CASCADE, related_name="beginning", to="casework.helprequest"
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
            "verbose_name_plural": "beginnings of cases",
        },
    ),
    migrations.CreateModel(
        name="Case",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "family",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="people.family"
                ),
            ),
            ("episode", models.PositiveIntegerField(default=1)),
            ("why", models.TextField(help_text="why we began, as the family would say it")),
            (
                "basis",
                models.CharField(
                    choices=[("agreed", "The family agreed"), ("ground", "Without agreement, on a recorded ground")],
                    max_length=10,
                ),
            ),
            (
                "agreed_words",
                models.TextField(blank=True, help_text="what the family said when they agreed, and who said it"),
            ),
            ("ground", models.CharField(blank=True, max_length=40)),
            ("ground_reason", models.TextField(blank=True)),
            (
                "intensity",
                models.CharField(
                    choices=[("light", "Light"), ("standard", "Standard"), ("intensive", "Intensive")],
                    default="standard",
                    max_length=10,
                ),
            ),
            (
                "kept_by",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            ("opened_on", models.DateField()),
            (
                "opened_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("opened_at", models.DateTimeField()),
            ("closed_on", models.DateField(blank=True, null=True)),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(
                    condition=models.Q(("closed_on", None)),
                    fields=("family",),
                    name="a_family_has_one_open_case_at_most",
                ),
                models.UniqueConstraint(fields=("family", "episode"), name="episodes_of_a_family_are_counted"),
                models.CheckConstraint(
                    condition=models.Q(("basis__in", ["agreed", "ground"])),
                    name="a_case_rests_on_agreement_or_a_ground",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("basis", "ground"), models.Q(("agreed_words", ""), _negated=True), _connector="OR"
                    ),
                    name="agreement_stands_in_the_familys_words",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("basis", "agreed"),
                        models.Q(
                            models.Q(("ground", ""), _negated=True), models.Q(("ground_reason", ""), _negated=True)
                        ),
                        _connector="OR",
                    ),
                    name="without_agreement_a_case_names_its_ground",
                ),
                models.CheckConstraint(
                    condition=models.Q(("intensity__in", ["light", "standard", "intensive"])),
                    name="a_case_has_a_known_intensity",
                ),
                models.CheckConstraint(
                    condition=models.Q(("closed_on", None), ("closed_on__gte", models.F("opened_on")), _connector="OR"),
                    name="a_case_closes_after_it_opens",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="LeadProfessional",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "case",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="leads", to="casework.case"
                ),
            ),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="leads", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("interim", models.BooleanField(help_text="until the team has agreed on somebody")),
            (
                "reasons",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(
                        choices=[
                            ("relationship", "The family trusts them most"),
                            ("wish", "The family asked for them"),
                            ("discipline", "What they do fits what matters most now"),
                        ],
                        max_length=20,
                    ),
                    default=list,
                    size=None,
                ),
            ),
            ("said", models.TextField(blank=True, help_text="why they, in words")),
            ("since", models.DateField()),
            ("until", models.DateField(blank=True, null=True)),
            ("ended_why", models.TextField(blank=True)),
            (
                "goodbye",
                models.TextField(blank=True, help_text="the visit at which one says goodbye and the other hello"),
            ),
            ("not_again", models.TextField(blank=True, help_text="what the family should not have to tell again")),
            (
                "appointed_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("appointed_at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(
                    condition=models.Q(("until", None)), fields=("case",), name="a_case_has_one_lead_at_a_time"
                ),
                models.CheckConstraint(
                    condition=models.Q(("interim", True), models.Q(("reasons", []), _negated=True), _connector="OR"),
                    name="a_lead_is_chosen_for_a_reason",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None),
                        models.Q(("until__gte", models.F("since")), models.Q(("ended_why", ""), _negated=True)),
                        _connector="OR",
                    ),
                    name="a_lead_ends_with_a_reason",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="LevelOfNeed",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "case",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="levels", to="casework.case"
                ),
            ),
            (
                "person",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="levels",
                    to="people.person",
                ),
            ),
            (
                "pack",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.packversion"
                ),
            ),
            ("level", models.SlugField(max_length=40)),
            ("reason", models.TextField()),
            (
                "agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            ("decided_on", models.DateField()),
            (
                "decided_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("decided_at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "levels of need",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(models.Q(("level", ""), _negated=True), models.Q(("reason", ""), _negated=True)),
                    name="a_level_is_judged_with_a_reason",
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="Promise",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "case",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="promises", to="casework.case"
                ),
            ),
            ("what", models.TextField()),
            ("promised_on", models.DateField()),
            (
                "promised_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("due", models.DateField()),
            ("kept_on", models.DateField(blank=True, null=True)),
            ("kept_as_family_sees_it", models.BooleanField(help_text="what the family says: kept or not", null=True)),
            ("came_of_it", models.TextField(blank=True)),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("case",), name="a_case_has_one_first_useful_thing"),
                models.CheckConstraint(condition=models.Q(("what", ""), _negated=True), name="a_promise_says_what"),
                models.CheckConstraint(
                    condition=models.Q(("due__gte", models.F("promised_on"))), name="a_promise_is_due_after_it_is_made"
                ),
            ],
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="levelofneed",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="bc6a71812291184ea037a3a4bd983e9c2d487746",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_d4372",
                table="casework_levelofneed",
                when="BEFORE",
            ),
        ),
    ),
    # assessment
    migrations.CreateModel(
        name="Assessment",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "family",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="assessments", to="people.family"
                ),
            ),
            (
                "case",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="assessments", to="casework.case"
                ),
            ),
            (
                "pack",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.packversion"
                ),
            ),
            ("begun_on", models.DateField()),
            (
                "begun_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("begun_at", models.DateTimeField()),
            ("summary", models.TextField(blank=True)),
            ("discussed_with", models.TextField(blank=True)),
            ("their_view", models.TextField(blank=True)),
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
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(
                    condition=models.Q(("signed_at", None)),
                    fields=("family",),
                    name="a_family_has_one_assessment_in_hand",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("signed_at", None), ("signed_by", None)),
                        models.Q(("signed_at__isnull", False), ("signed_by__isnull", False)),
                        _connector="OR",
                    ),
                    name="a_signed_assessment_says_who_signed",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Entry",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "assessment",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="casework.assessment"
                ),
            ),
            ("heading", models.SlugField(help_text="the question of the pack", max_length=80)),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("fact", "What is known"),
                        ("opinion", "What somebody makes of it"),
                        ("words", "In their own words"),
                        ("unknown", "What we do not know yet"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "weight",
                models.CharField(
                    choices=[("strength", "What goes well"), ("need", "What is needed"), ("both", "Neither, or both")],
                    default="both",
                    max_length=10,
                ),
            ),
            ("text", models.TextField()),
            ("whose", models.CharField(help_text="who says so", max_length=200)),
            (
                "how",
                models.CharField(
                    choices=[
                        ("with", "Written together"),
                        ("read_back", "Read back to them"),
                        ("about", "Written about them"),
                    ],
                    default="about",
                    max_length=10,
                ),
            ),
            ("taken_out_on", models.DateField(blank=True, null=True)),
        ],
        options={
            "verbose_name_plural": "entries",
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="entry_of_a_person")],
            "constraints": [
                models.CheckConstraint(
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
                    name="entry_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("kind__in", ["fact", "opinion", "words", "unknown"])),
                    name="an_entry_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(("weight__in", ["strength", "need", "both"])), name="an_entry_has_a_known_weight"
                ),
                models.CheckConstraint(
                    condition=models.Q(("how__in", ["with", "read_back", "about"])),
                    name="an_entry_says_how_it_was_written",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("text", ""), _negated=True), models.Q(("whose", ""), _negated=True)),
                    name="an_entry_says_what_and_who_says_so",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="EntryDraft",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            (
                "assessment",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="drafts", to="casework.assessment"
                ),
            ),
            (
                "person",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"),
            ),
            ("heading", models.SlugField(max_length=80)),
            ("kind", models.CharField(blank=True, max_length=10)),
            ("weight", models.CharField(blank=True, max_length=10)),
            ("text", models.TextField(blank=True)),
            ("whose", models.CharField(blank=True, max_length=200)),
            ("saved_at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(
                    fields=("user", "assessment", "person", "heading"), name="one_types_one_draft_under_a_heading"
                )
            ],
        },
    ),
    # capacity
    migrations.CreateModel(
        name="Agreement",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            ("since", models.DateField(blank=True, null=True)),
            ("until", models.DateField(blank=True, null=True)),
            (
                "decision",
                models.CharField(
                    choices=[
                        ("help", "To be helped by us"),
                        ("assessment", "That their needs are assessed"),
                        ("words", "That their words are written down, drawn or recorded"),
                        ("meeting", "To come to a meeting, or to have others meet about them"),
                        ("adult_services", "To be known to adults’ services"),
                        ("record", "What is written about them: to say that it is not so, and to have a copy"),
                        ("other", "Something else"),
                    ],
                    max_length=20,
                ),
            ),
            ("detail", models.CharField(blank=True, help_text="which decision, in words", max_length=300)),
            (
                "understanding",
                models.CharField(
                    choices=[
                        ("able", "Yes: they understand this decision, can weigh it up and say what they want"),
                        ("not_able", "No: not this decision, now"),
                    ],
                    max_length=20,
                ),
            ),
            ("considered", models.TextField(help_text="how it was looked at, and with whom")),
            (
                "decided_by",
                models.CharField(
                    choices=[
                        ("self", "They decide it themselves"),
                        ("parent", "Somebody with parental responsibility"),
                        ("appointed", "Somebody appointed to decide for them (attorney, deputy)"),
                        ("best_interests", "Nobody can say it for them: it is decided in their best interests"),
                    ],
                    max_length=20,
                ),
            ),
            (
                "other",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="decides_for",
                    to="people.person",
                ),
            ),
            ("decider", models.CharField(blank=True, help_text="the name of who decides for them", max_length=200)),
            ("answer", models.CharField(choices=[("yes", "Yes"), ("no", "No"), ("later", "Not yet")], max_length=10)),
            ("said", models.TextField(help_text="what they said, in their words")),
            ("review_on", models.DateField()),
            ("ended_why", models.TextField(blank=True)),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="agreement_of_a_person")],
            "constraints": [
                models.CheckConstraint(
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
                    name="agreement_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="agreement_ends_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "decision__in",
                            ["help", "assessment", "words", "meeting", "adult_services", "record", "other"],
                        )
                    ),
                    name="an_agreement_is_about_a_known_decision",
                ),
                models.CheckConstraint(
                    condition=models.Q(("decided_by__in", ["self", "parent", "appointed", "best_interests"])),
                    name="an_agreement_has_a_known_decider",
                ),
                models.CheckConstraint(
                    condition=models.Q(("answer__in", ["yes", "no", "later"])), name="an_agreement_has_a_known_answer"
                ),
                models.CheckConstraint(
                    condition=models.Q(("understanding__in", ["able", "not_able"])),
                    name="an_agreement_says_whether_they_understand_it",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("considered", ""), _negated=True), models.Q(("said", ""), _negated=True)
                    ),
                    name="an_agreement_says_how_it_was_looked_at_and_their_words",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("decision", "other"), _negated=True),
                        models.Q(("detail", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="another_decision_says_which_it_is",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("decided_by", "self"), ("understanding", "able")),
                        models.Q(models.Q(("decided_by", "self"), _negated=True), ("understanding", "not_able")),
                        _connector="OR",
                    ),
                    name="whoever_understands_it_decides_it",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("decided_by", "parent"), _negated=True), ("other__isnull", False), _connector="OR"
                    ),
                    name="a_parent_who_decides_is_on_the_record",
                ),
                models.CheckConstraint(
                    condition=models.Q(("other", models.F("person")), _negated=True),
                    name="nobody_decides_for_themselves_as_another",
                ),
                models.CheckConstraint(
                    condition=models.Q(("review_on__gt", models.F("since"))),
                    name="an_agreement_is_looked_at_again_later",
                ),
                models.CheckConstraint(
                    condition=models.Q(("until", None), models.Q(("ended_why", ""), _negated=True), _connector="OR"),
                    name="an_agreement_ends_with_a_reason",
                ),
            ],
        },
    ),
    # needs
    migrations.CreateModel(
        name="Need",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            ("since", models.DateField(blank=True, null=True)),
            ("until", models.DateField(blank=True, null=True)),
            ("code", models.CharField(blank=True, max_length=40)),
            ("text", models.TextField()),
            (
                "basis",
                models.CharField(
                    choices=[
                        ("found", "Found in records"),
                        ("told", "Told by the family"),
                        ("judged", "Judged by somebody who works with them"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "concern",
                models.CharField(
                    blank=True,
                    choices=[
                        ("domestic_abuse", "Domestic abuse"),
                        ("mental_health", "Mental ill-health"),
                        ("substance", "Alcohol or drugs"),
                        ("learning_disability", "A learning disability"),
                    ],
                    max_length=20,
                ),
            ),
            ("whose", models.CharField(help_text="who says so: Kit, the school register", max_length=200)),
            ("found_as", models.CharField(blank=True, max_length=100)),
            (
                "harms",
                models.ForeignKey(
                    blank=True,
                    help_text="who is said to harm",
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="people.person",
                ),
            ),
            (
                "joined_to",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="joined",
                    to="casework.need",
                ),
            ),
            ("ended_why", models.TextField(blank=True, help_text="what changed")),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="need_of_a_person")],
            "constraints": [
                models.CheckConstraint(
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
                    name="need_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="need_ends_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(("basis__in", ["found", "told", "judged"])), name="a_need_has_a_known_basis"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("concern__in", ["", "domestic_abuse", "mental_health", "substance", "learning_disability"])
                    ),
                    name="a_need_is_of_a_known_concern",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("text", ""), _negated=True), models.Q(("whose", ""), _negated=True)),
                    name="a_need_says_what_and_who_says_so",
                ),
                models.CheckConstraint(
                    condition=models.Q(("joined_to", models.F("id")), _negated=True),
                    name="a_need_is_not_joined_to_itself",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="NeedSaid",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "need",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="said", to="casework.need"),
            ),
            (
                "said",
                models.CharField(
                    choices=[
                        ("confirmed", "It is so"),
                        ("contested", "It is not so, or not like that"),
                        ("dismissed", "Looked at and left, with a reason"),
                        ("settled", "Talked through, and it stands"),
                        ("did", "What I did about it"),
                    ],
                    max_length=10,
                ),
            ),
            ("reason", models.TextField()),
            (
                "person",
                models.ForeignKey(
                    blank=True,
                    help_text="whose view it is",
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="people.person",
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
            "verbose_name_plural": "what was said of needs",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("said__in", ["confirmed", "contested", "dismissed", "settled", "did"])),
                    name="what_is_said_of_a_need_is_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(("reason", ""), _negated=True), name="what_is_said_of_a_need_has_a_reason"
                ),
            ],
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="needsaid",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="7561bb41a4a7ab803f09b63f1aa4994ced812c71",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_02e96",
                table="casework_needsaid",
                when="BEFORE",
            ),
        ),
    ),
    # influence
    migrations.CreateModel(
        name="InfluenceLink",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            ("since", models.DateField(blank=True, null=True)),
            ("until", models.DateField(blank=True, null=True)),
            (
                "other",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="touched_by", to="people.person"
                ),
            ),
            (
                "need",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="touches",
                    to="casework.need",
                ),
            ),
            (
                "after",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="then",
                    to="casework.influencelink",
                ),
            ),
            ("cause", models.TextField(help_text="what begins it, as it stands in the first box")),
            ("seen", models.BooleanField(default=True)),
            ("effect", models.TextField(help_text="what it does to them; where none was seen, why we think so")),
            ("evidence", models.TextField(help_text="what this rests on")),
            (
                "sure",
                models.CharField(
                    choices=[("sure", "We are sure"), ("think", "We think so"), ("unsure", "We do not know yet")],
                    max_length=10,
                ),
            ),
            ("whose", models.CharField(help_text="whose view it is", max_length=200)),
            ("protects", models.TextField(blank=True, help_text="what weakens it")),
            ("protects_whose", models.CharField(blank=True, max_length=200)),
            ("ended_why", models.TextField(blank=True)),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="influencelink_of_a_person")],
            "constraints": [
                models.CheckConstraint(
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
                    name="influencelink_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="influencelink_ends_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(("sure__in", ["sure", "think", "unsure"])), name="an_influence_says_how_sure"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("cause", ""), _negated=True),
                        models.Q(("effect", ""), _negated=True),
                        models.Q(("whose", ""), _negated=True),
                    ),
                    name="an_influence_says_what_and_who_says_so",
                ),
                models.CheckConstraint(
                    condition=models.Q(("seen", False), models.Q(("evidence", ""), _negated=True), _connector="OR"),
                    name="an_influence_rests_on_something",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("protects", ""), models.Q(("protects_whose", ""), _negated=True), _connector="OR"
                    ),
                    name="what_protects_says_who_says_so",
                ),
            ],
        },
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0001_before_a_case"),
    ]

    operations = [
        Together(TABLES),
    ]
