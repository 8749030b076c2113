"""Each state of casework is kept by the database, with who changed it and on which page."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together

TABLES = [
    # history
    migrations.CreateModel(
        name="AgreementHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.agreement",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
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
            "verbose_name_plural": "earlier states of agreements",
        },
    ),
    migrations.CreateModel(
        name="AssessmentHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.assessment",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
            (
                "family",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.family",
                ),
            ),
            (
                "case",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.case",
                ),
            ),
            (
                "pack",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.packversion",
                ),
            ),
            ("begun_on", models.DateField()),
            (
                "begun_by",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
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
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("signed_at", models.DateTimeField(blank=True, null=True)),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "verbose_name_plural": "earlier states of assessments",
        },
    ),
    migrations.CreateModel(
        name="CaringAskedHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.caringasked",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "answer",
                models.CharField(
                    choices=[
                        ("yes", "Yes, they care for somebody"),
                        ("no", "No, they do not"),
                        ("not_yet", "Not asked yet, and why"),
                    ],
                    max_length=10,
                ),
            ),
            ("asked_of", models.CharField(help_text="whom we asked: Kit, on a walk", max_length=200)),
            ("asked_on", models.DateField()),
            ("words", models.TextField(help_text="what they said, in their words; or why nobody has asked yet")),
            ("for_whom", models.CharField(blank=True, help_text="for whom they care", max_length=200)),
            ("does", models.TextField(blank=True, help_text="what they do")),
            ("again_on", models.DateField(blank=True, help_text="when somebody asks, where nobody has yet", null=True)),
        ],
        options={
            "verbose_name_plural": "earlier states of answers about caring",
        },
    ),
    migrations.CreateModel(
        name="CaseHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.case",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
            (
                "family",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.family",
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
                ),
            ),
            ("opened_on", models.DateField()),
            (
                "opened_by",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("opened_at", models.DateTimeField()),
            ("closed_on", models.DateField(blank=True, null=True)),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "verbose_name_plural": "earlier states of cases",
        },
    ),
    migrations.CreateModel(
        name="ContactHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.contact",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
            (
                "family",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.family",
                ),
            ),
            (
                "case",
                models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.case",
                ),
            ),
            ("objective", models.UUIDField(blank=True, null=True)),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("visit", "A visit"),
                        ("joint", "A joint visit of several agencies"),
                        ("call", "A call"),
                        ("session", "A session of direct work"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "state",
                models.CharField(
                    choices=[("planned", "Planned"), ("held", "Held"), ("not_held", "Did not happen")],
                    default="planned",
                    max_length=10,
                ),
            ),
            ("purpose", models.TextField(help_text="what it is for, as it is said to the family")),
            ("on", models.DateField()),
            ("hours", models.CharField(blank=True, help_text="from and until, in words", max_length=100)),
            ("place", models.CharField(help_text="where, in words", max_length=300)),
            (
                "others",
                models.CharField(blank=True, help_text="who else came, and belongs to no agency here", max_length=500),
            ),
            (
                "could_not",
                models.CharField(
                    blank=True,
                    choices=[("us", "We could not"), ("them", "They could not"), ("both", "Neither could")],
                    max_length=10,
                ),
            ),
            ("why_theirs", models.TextField(blank=True, help_text="why it did not happen, as the family says")),
            ("why_ours", models.TextField(blank=True, help_text="why it did not happen, as we say")),
            ("instead", models.TextField(blank=True, help_text="what happens instead, or what we change")),
            ("agencies", django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
            (
                "agency",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
                ),
            ),
            (
                "written_by",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("written_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "verbose_name_plural": "earlier states of contacts",
        },
    ),
    migrations.CreateModel(
        name="ContactLineHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.contactline",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "contact",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.contact",
                ),
            ),
            (
                "sort",
                models.CharField(
                    choices=[("seen", "What was seen"), ("heard", "What was said"), ("thought", "What we think")],
                    max_length=10,
                ),
            ),
            ("text", models.TextField()),
            ("whose", models.CharField(help_text="who saw it, said it or thinks so", max_length=200)),
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
            ("alone", models.BooleanField(default=False)),
        ],
        options={
            "verbose_name_plural": "earlier states of what was written down at contacts",
        },
    ),
    migrations.CreateModel(
        name="ContactSeenHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.contactseen",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "contact",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.contact",
                ),
            ),
            (
                "outcome",
                models.CharField(
                    choices=[
                        ("alone", "Seen alone"),
                        ("seen", "Seen, with somebody else there"),
                        ("spoken", "Spoken with, not seen"),
                        ("not_seen", "Not seen"),
                    ],
                    max_length=10,
                ),
            ),
            ("why_not", models.TextField(blank=True)),
        ],
        options={
            "verbose_name_plural": "earlier states of who was seen",
        },
    ),
    migrations.CreateModel(
        name="ContactViewHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.contactview",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "contact",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.contact",
                ),
            ),
            (
                "line",
                models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.contactline",
                ),
            ),
            (
                "view",
                models.CharField(
                    choices=[
                        ("agrees", "It is right"),
                        ("corrects", "It is not quite right"),
                        ("disagrees", "They see it otherwise"),
                    ],
                    max_length=10,
                ),
            ),
            ("words", models.TextField(blank=True)),
            ("on", models.DateField()),
        ],
        options={
            "verbose_name_plural": "earlier states of what was said of what was written down",
        },
    ),
    migrations.CreateModel(
        name="EntryHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.entry",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "assessment",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.assessment",
                ),
            ),
            ("heading", models.SlugField(db_index=False, help_text="the question of the pack", max_length=80)),
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
            "verbose_name_plural": "earlier states of entries of assessments",
        },
    ),
    migrations.CreateModel(
        name="FamilyViewHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.familyview",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("level", "how much help is needed"),
                        ("entry", "what an assessment says"),
                        ("need", "a need"),
                    ],
                    max_length=10,
                ),
            ),
            ("judgement", models.UUIDField()),
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
                "view",
                models.CharField(
                    choices=[
                        ("agrees", "Sees it so too"),
                        ("partly", "Sees part of it so"),
                        ("disagrees", "Sees it otherwise"),
                        ("not_told", "Has not been told yet"),
                    ],
                    max_length=10,
                ),
            ),
            ("said", models.TextField(help_text="in their words; of somebody not told yet, why")),
            ("told_on", models.DateField(blank=True, null=True)),
        ],
        options={
            "verbose_name_plural": "earlier states of views of judgements",
        },
    ),
    migrations.CreateModel(
        name="InfluenceLinkHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.influencelink",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            ("since", models.DateField(blank=True, null=True)),
            ("until", models.DateField(blank=True, null=True)),
            (
                "other",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.person",
                ),
            ),
            (
                "need",
                models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.need",
                ),
            ),
            (
                "after",
                models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
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
            "verbose_name_plural": "earlier states of influences",
        },
    ),
    migrations.CreateModel(
        name="LeadProfessionalHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.leadprofessional",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
            (
                "case",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.case",
                ),
            ),
            (
                "user",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
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
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("appointed_at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "earlier states of leads",
        },
    ),
    migrations.CreateModel(
        name="MeasurementHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.measurement",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "pack",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.packversion",
                ),
            ),
            ("measure", models.SlugField(db_index=False, help_text="the name of the pack", max_length=80)),
            ("answered_on", models.DateField()),
            (
                "informant",
                models.CharField(
                    choices=[
                        ("self", "They themselves"),
                        ("parent", "A parent or carer"),
                        ("family", "Somebody else of the family"),
                        ("teacher", "Somebody at nursery, school or college"),
                        ("worker", "A worker"),
                    ],
                    max_length=10,
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
            ("answered_by", models.CharField(blank=True, max_length=200)),
            ("goal", models.CharField(blank=True, max_length=500)),
            ("answers", models.JSONField(blank=True, default=dict, help_text="by the key of each question its number")),
            ("total", models.SmallIntegerField(blank=True, null=True)),
            ("lowest", models.SmallIntegerField()),
            ("highest", models.SmallIntegerField()),
            ("answer_lowest", models.SmallIntegerField()),
            ("answer_highest", models.SmallIntegerField()),
            ("words", models.TextField(blank=True, help_text="what they said with it")),
            ("taken_out_on", models.DateField(blank=True, null=True)),
            ("taken_out_why", models.TextField(blank=True)),
        ],
        options={
            "verbose_name_plural": "earlier states of answers to measures",
        },
    ),
    migrations.CreateModel(
        name="NeedHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.need",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
                    db_constraint=False,
                    help_text="who is said to harm",
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.person",
                ),
            ),
            (
                "joined_to",
                models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.need",
                ),
            ),
            ("ended_why", models.TextField(blank=True, help_text="what changed")),
        ],
        options={
            "verbose_name_plural": "earlier states of needs",
        },
    ),
    migrations.CreateModel(
        name="ParticipationHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.participation",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            ("since", models.DateField(blank=True, null=True)),
            ("until", models.DateField(blank=True, null=True)),
            (
                "ways",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(
                        choices=[
                            ("all", "Comes to all of it"),
                            ("part", "Comes to part of it"),
                            ("someone", "Somebody they choose speaks for or with them"),
                            ("write", "Writes it down"),
                            ("draw", "Draws it"),
                            ("record", "Records it"),
                            ("film", "Films it"),
                            ("walk", "Talks on a walk, or in the car"),
                            ("not_now", "Not now"),
                        ],
                        max_length=10,
                    ),
                    size=None,
                ),
            ),
            (
                "chosen",
                models.CharField(blank=True, help_text="whom they choose to speak for or with them", max_length=200),
            ),
            ("said", models.TextField(blank=True, help_text="what they said about it; for not now, why")),
            ("ask_again_on", models.DateField(blank=True, null=True)),
        ],
        options={
            "verbose_name_plural": "earlier states of ways of taking part",
        },
    ),
    migrations.CreateModel(
        name="PromiseHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.promise",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
            (
                "case",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.case",
                ),
            ),
            ("what", models.TextField()),
            ("promised_on", models.DateField()),
            (
                "promised_by",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("due", models.DateField()),
            ("kept_on", models.DateField(blank=True, null=True)),
            ("kept_as_family_sees_it", models.BooleanField(help_text="what the family says: kept or not", null=True)),
            ("came_of_it", models.TextField(blank=True)),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "verbose_name_plural": "earlier states of promises",
        },
    ),
    migrations.CreateModel(
        name="ReplyHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.reply",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
            (
                "entry",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.voiceentry",
                ),
            ),
            ("did", models.TextField(help_text="what we did, or why we could not")),
            ("told_on", models.DateField(blank=True, null=True)),
            ("told_how", models.CharField(blank=True, max_length=300)),
            ("answered", models.TextField(blank=True, help_text="what they said to it, in their words")),
            (
                "by",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "verbose_name_plural": "earlier states of replies",
        },
    ),
    migrations.CreateModel(
        name="VoiceEntryHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.voiceentry",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            ("said_on", models.DateField()),
            (
                "mode",
                models.CharField(
                    choices=[
                        ("said", "Said"),
                        ("walk", "Said on a walk or in the car"),
                        ("written", "Written"),
                        ("drawn", "Drawn"),
                        ("recorded", "Recorded"),
                        ("filmed", "Filmed"),
                        ("signed", "Signed, or with pictures"),
                        ("shown", "Shown without words"),
                    ],
                    max_length=10,
                ),
            ),
            ("text", models.TextField(help_text="as it was said; of a drawing, what they said about it")),
            ("language", models.CharField(blank=True, max_length=100)),
            ("translation", models.TextField(blank=True)),
            ("translated_by", models.CharField(blank=True, max_length=200)),
            ("relayed_by", models.CharField(help_text="who heard it and passed it on", max_length=200)),
            (
                "how",
                models.CharField(
                    choices=[
                        ("with", "Written together"),
                        ("read_back", "Read back to them"),
                        ("about", "Written about them"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "agreed_for",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.UUIDField(), blank=True, default=list, size=None
                ),
            ),
            ("agreed_words", models.TextField(blank=True)),
            ("taken_out_on", models.DateField(blank=True, null=True)),
        ],
        options={
            "verbose_name_plural": "earlier states of voice entries",
        },
    ),
    migrations.CreateModel(
        name="YoungCarerHistory",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
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
            ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
            (
                "pgh_obj",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="earliers",
                    to="casework.youngcarer",
                ),
            ),
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="access.agency",
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
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "asked",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="casework.caringasked",
                ),
            ),
            ("because", models.TextField(help_text="why whoever confirms it is sure, in their words")),
            (
                "confirmed_by",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("started_on", models.DateField()),
            ("due", models.DateField()),
            ("law", models.CharField(max_length=60)),
            ("done_on", models.DateField(blank=True, null=True)),
            ("done_by", models.CharField(blank=True, help_text="who carried it out", max_length=200)),
            ("came_of_it", models.TextField(blank=True)),
        ],
        options={
            "verbose_name_plural": "earlier states of young carers",
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="agreementhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="af8afb3894aebd881ac4b76180a51ec29d82ee40",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_3251d",
                table="casework_agreementhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="assessmenthistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="f49b4af2cb2d24a24420f9bdc2e0f65fb2abbff2",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_49d73",
                table="casework_assessmenthistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="caringaskedhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="96dcb5e2c1bd9bf6283822d9209d86ffc1ab091f",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_12eb7",
                table="casework_caringaskedhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="casehistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="c7797feb642a6872637268edc1384dd913445721",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_ca52f",
                table="casework_casehistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contacthistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="8f1a4511ff3870939e06b563f8abdb15e7ee0c0f",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_64e7e",
                table="casework_contacthistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contactlinehistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="2d89d793a7ff97ad017a51483fbb752a806bcf91",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_614fd",
                table="casework_contactlinehistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contactseenhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="ed9676f0872dc17b4dbe97081e26a7adab033376",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_b4302",
                table="casework_contactseenhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contactviewhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="2065899c123592478490aa129bbf61692b6c033a",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_8747a",
                table="casework_contactviewhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="entryhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="85108a6255155dd6d16252aa81c4d42a4de4cbb1",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_f18df",
                table="casework_entryhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="familyviewhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="205597b1aff37175144a20dfd3a38f7adf92ae6d",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_37803",
                table="casework_familyviewhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="influencelinkhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="500efcd864bd9b1f55d07535b4022ad4b483d0a1",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_926e2",
                table="casework_influencelinkhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="leadprofessionalhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="06fe3d9ac287aa93f630501b86effce674ab9c60",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_53927",
                table="casework_leadprofessionalhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="measurementhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="0cb89a36444807372494d5e37c7c65732fe059e5",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_9e986",
                table="casework_measurementhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="needhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="3ee7470564a7f6dd5202a6c629a4b31420a8435e",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_dcbff",
                table="casework_needhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="participationhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="ea735c83ffbeae1792f11d95ce4fba4727e4cdd5",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_c073e",
                table="casework_participationhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="promisehistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="c50e80aec16ab3e8fb32f8dedf4ebcc6d4c70cff",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_67af0",
                table="casework_promisehistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="replyhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="069d8bf56ec3e5b03b851f33bd0a105fadde0224",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_a4813",
                table="casework_replyhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="voiceentryhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="d8bd5cc785580184d80c3b9e992533ffb58be892",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_893d0",
                table="casework_voiceentryhistory",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="youngcarerhistory",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="38eee6f1d711d0651708f1ce2dff573f9640a090",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_6a4fd",
                table="casework_youngcarerhistory",
                when="BEFORE",
            ),
        ),
    ),
]
KEPT_BY = [  # triggers of the tables whose states are kept
    pgtrigger.migrations.AddTrigger(
        model_name="agreement",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_agreementhistory" ("answer", "considered", "decided_by", "decider", "decision", "detail", "ended_why", "id", "information", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "review_on", "said", "since", "source_agency_id", "understanding", "until", "version") VALUES (NEW."answer", NEW."considered", NEW."decided_by", NEW."decider", NEW."decision", NEW."detail", NEW."ended_why", NEW."id", NEW."information", NEW."other_id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."review_on", NEW."said", NEW."since", NEW."source_agency_id", NEW."understanding", NEW."until", NEW."version"); RETURN NULL;',
                hash="91aade85b1a1fd86282ecf4997f96d6166e51d9a",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_86d14",
                table="casework_agreement",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="agreement",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_agreementhistory" ("answer", "considered", "decided_by", "decider", "decision", "detail", "ended_why", "id", "information", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "review_on", "said", "since", "source_agency_id", "understanding", "until", "version") VALUES (NEW."answer", NEW."considered", NEW."decided_by", NEW."decider", NEW."decision", NEW."detail", NEW."ended_why", NEW."id", NEW."information", NEW."other_id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."review_on", NEW."said", NEW."since", NEW."source_agency_id", NEW."understanding", NEW."until", NEW."version"); RETURN NULL;',
                hash="6a0458ea94ab767c123dbcadc5a7b056dd3be433",
                operation="UPDATE",
                pgid="pgtrigger_update_update_353ea",
                table="casework_agreement",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="assessment",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_assessmenthistory" ("begun_at", "begun_by_id", "begun_on", "case_id", "discussed_with", "family_id", "id", "pack_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "signed_by_id", "summary", "their_view", "version") VALUES (NEW."begun_at", NEW."begun_by_id", NEW."begun_on", NEW."case_id", NEW."discussed_with", NEW."family_id", NEW."id", NEW."pack_id", NOW(), \'insert\', NEW."id", NEW."signed_at", NEW."signed_by_id", NEW."summary", NEW."their_view", NEW."version"); RETURN NULL;',
                hash="c89797674d6d3d50d277c7c1e78a89f82394be41",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_75c41",
                table="casework_assessment",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="assessment",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_assessmenthistory" ("begun_at", "begun_by_id", "begun_on", "case_id", "discussed_with", "family_id", "id", "pack_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "signed_by_id", "summary", "their_view", "version") VALUES (NEW."begun_at", NEW."begun_by_id", NEW."begun_on", NEW."case_id", NEW."discussed_with", NEW."family_id", NEW."id", NEW."pack_id", NOW(), \'update\', NEW."id", NEW."signed_at", NEW."signed_by_id", NEW."summary", NEW."their_view", NEW."version"); RETURN NULL;',
                hash="1304a50506edfe2f484ba8af6b7506d3b624d880",
                operation="UPDATE",
                pgid="pgtrigger_update_update_c783b",
                table="casework_assessment",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="case",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_casehistory" ("agreed_words", "basis", "closed_on", "episode", "family_id", "ground", "ground_reason", "id", "intensity", "kept_by_id", "opened_at", "opened_by_id", "opened_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "why") VALUES (NEW."agreed_words", NEW."basis", NEW."closed_on", NEW."episode", NEW."family_id", NEW."ground", NEW."ground_reason", NEW."id", NEW."intensity", NEW."kept_by_id", NEW."opened_at", NEW."opened_by_id", NEW."opened_on", NOW(), \'insert\', NEW."id", NEW."version", NEW."why"); RETURN NULL;',
                hash="ef5fb83e6cef27e39aeb39210d6bac72817e5a29",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_825cb",
                table="casework_case",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="case",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_casehistory" ("agreed_words", "basis", "closed_on", "episode", "family_id", "ground", "ground_reason", "id", "intensity", "kept_by_id", "opened_at", "opened_by_id", "opened_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "why") VALUES (NEW."agreed_words", NEW."basis", NEW."closed_on", NEW."episode", NEW."family_id", NEW."ground", NEW."ground_reason", NEW."id", NEW."intensity", NEW."kept_by_id", NEW."opened_at", NEW."opened_by_id", NEW."opened_on", NOW(), \'update\', NEW."id", NEW."version", NEW."why"); RETURN NULL;',
                hash="8db5f07b38b382a3f658d044a060907ffc9c4a46",
                operation="UPDATE",
                pgid="pgtrigger_update_update_6bba9",
                table="casework_case",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="entry",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_entryhistory" ("assessment_id", "heading", "how", "id", "information", "kind", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "taken_out_on", "text", "version", "weight", "whose") VALUES (NEW."assessment_id", NEW."heading", NEW."how", NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."taken_out_on", NEW."text", NEW."version", NEW."weight", NEW."whose"); RETURN NULL;',
                hash="01b147ad71e00a2fba058027ede9012a466f1de8",
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
                func='INSERT INTO "casework_entryhistory" ("assessment_id", "heading", "how", "id", "information", "kind", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "taken_out_on", "text", "version", "weight", "whose") VALUES (NEW."assessment_id", NEW."heading", NEW."how", NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."taken_out_on", NEW."text", NEW."version", NEW."weight", NEW."whose"); RETURN NULL;',
                hash="785a1ae074f2e79728eee0030ce204e67e48c387",
                operation="UPDATE",
                pgid="pgtrigger_update_update_1ce18",
                table="casework_entry",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="influencelink",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_influencelinkhistory" ("after_id", "cause", "effect", "ended_why", "evidence", "id", "information", "need_id", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protects", "protects_whose", "recorded_at", "recorded_by_id", "seen", "since", "source_agency_id", "sure", "until", "version", "whose") VALUES (NEW."after_id", NEW."cause", NEW."effect", NEW."ended_why", NEW."evidence", NEW."id", NEW."information", NEW."need_id", NEW."other_id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."protects", NEW."protects_whose", NEW."recorded_at", NEW."recorded_by_id", NEW."seen", NEW."since", NEW."source_agency_id", NEW."sure", NEW."until", NEW."version", NEW."whose"); RETURN NULL;',
                hash="c25a1d9b34c29a0aa96013f4028163d7562382fb",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_56a9a",
                table="casework_influencelink",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="influencelink",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_influencelinkhistory" ("after_id", "cause", "effect", "ended_why", "evidence", "id", "information", "need_id", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protects", "protects_whose", "recorded_at", "recorded_by_id", "seen", "since", "source_agency_id", "sure", "until", "version", "whose") VALUES (NEW."after_id", NEW."cause", NEW."effect", NEW."ended_why", NEW."evidence", NEW."id", NEW."information", NEW."need_id", NEW."other_id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."protects", NEW."protects_whose", NEW."recorded_at", NEW."recorded_by_id", NEW."seen", NEW."since", NEW."source_agency_id", NEW."sure", NEW."until", NEW."version", NEW."whose"); RETURN NULL;',
                hash="9f12109eda7d3ede5da9f1498c55a6880c98311d",
                operation="UPDATE",
                pgid="pgtrigger_update_update_d2b31",
                table="casework_influencelink",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="leadprofessional",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_leadprofessionalhistory" ("appointed_at", "appointed_by_id", "case_id", "ended_why", "goodbye", "id", "interim", "not_again", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "said", "since", "until", "user_id") VALUES (NEW."appointed_at", NEW."appointed_by_id", NEW."case_id", NEW."ended_why", NEW."goodbye", NEW."id", NEW."interim", NEW."not_again", NOW(), \'insert\', NEW."id", NEW."reasons", NEW."said", NEW."since", NEW."until", NEW."user_id"); RETURN NULL;',
                hash="b27764ecf2788a3be23a496230aa647e6478a01f",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_c024e",
                table="casework_leadprofessional",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="leadprofessional",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_leadprofessionalhistory" ("appointed_at", "appointed_by_id", "case_id", "ended_why", "goodbye", "id", "interim", "not_again", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "said", "since", "until", "user_id") VALUES (NEW."appointed_at", NEW."appointed_by_id", NEW."case_id", NEW."ended_why", NEW."goodbye", NEW."id", NEW."interim", NEW."not_again", NOW(), \'update\', NEW."id", NEW."reasons", NEW."said", NEW."since", NEW."until", NEW."user_id"); RETURN NULL;',
                hash="230d97394bafeadecc600075f8ec3c2dc6f05d3b",
                operation="UPDATE",
                pgid="pgtrigger_update_update_36aa4",
                table="casework_leadprofessional",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="need",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_needhistory" ("basis", "code", "concern", "ended_why", "found_as", "harms_id", "id", "information", "joined_to_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "since", "source_agency_id", "text", "until", "version", "whose") VALUES (NEW."basis", NEW."code", NEW."concern", NEW."ended_why", NEW."found_as", NEW."harms_id", NEW."id", NEW."information", NEW."joined_to_id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."source_agency_id", NEW."text", NEW."until", NEW."version", NEW."whose"); RETURN NULL;',
                hash="d3827a5a30ca0a014a47660f8bd9213724480cdc",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_dd32f",
                table="casework_need",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="need",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_needhistory" ("basis", "code", "concern", "ended_why", "found_as", "harms_id", "id", "information", "joined_to_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "since", "source_agency_id", "text", "until", "version", "whose") VALUES (NEW."basis", NEW."code", NEW."concern", NEW."ended_why", NEW."found_as", NEW."harms_id", NEW."id", NEW."information", NEW."joined_to_id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."source_agency_id", NEW."text", NEW."until", NEW."version", NEW."whose"); RETURN NULL;',
                hash="89601cf932e7b64896a86fa41788ab924f88edea",
                operation="UPDATE",
                pgid="pgtrigger_update_update_d2c36",
                table="casework_need",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="promise",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_promisehistory" ("came_of_it", "case_id", "due", "id", "kept_as_family_sees_it", "kept_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "promised_by_id", "promised_on", "version", "what") VALUES (NEW."came_of_it", NEW."case_id", NEW."due", NEW."id", NEW."kept_as_family_sees_it", NEW."kept_on", NOW(), \'insert\', NEW."id", NEW."promised_by_id", NEW."promised_on", NEW."version", NEW."what"); RETURN NULL;',
                hash="50a9a429c479ebc6e8a62d7a4b402b61e4bd33ec",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_34a12",
                table="casework_promise",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="promise",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_promisehistory" ("came_of_it", "case_id", "due", "id", "kept_as_family_sees_it", "kept_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "promised_by_id", "promised_on", "version", "what") VALUES (NEW."came_of_it", NEW."case_id", NEW."due", NEW."id", NEW."kept_as_family_sees_it", NEW."kept_on", NOW(), \'update\', NEW."id", NEW."promised_by_id", NEW."promised_on", NEW."version", NEW."what"); RETURN NULL;',
                hash="3ee111ce8c33997b6cbcd3575f5d46ff73e13f27",
                operation="UPDATE",
                pgid="pgtrigger_update_update_1b8a5",
                table="casework_promise",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="caringasked",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_caringaskedhistory" ("again_on", "answer", "asked_of", "asked_on", "does", "for_whom", "id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "version", "words") VALUES (NEW."again_on", NEW."answer", NEW."asked_of", NEW."asked_on", NEW."does", NEW."for_whom", NEW."id", NEW."information", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."words"); RETURN NULL;',
                hash="3fa5fc47563c35ba26ddfa6a33c558475db31d56",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_7c9d1",
                table="casework_caringasked",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="caringasked",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_caringaskedhistory" ("again_on", "answer", "asked_of", "asked_on", "does", "for_whom", "id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "version", "words") VALUES (NEW."again_on", NEW."answer", NEW."asked_of", NEW."asked_on", NEW."does", NEW."for_whom", NEW."id", NEW."information", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."words"); RETURN NULL;',
                hash="567f44c0a4b460feff97f7853259d128c1a3f4b2",
                operation="UPDATE",
                pgid="pgtrigger_update_update_dc832",
                table="casework_caringasked",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contact",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_contacthistory" ("agencies", "agency_id", "case_id", "could_not", "family_id", "hours", "id", "instead", "kind", "objective", "on", "others", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose", "state", "version", "why_ours", "why_theirs", "written_at", "written_by_id") VALUES (NEW."agencies", NEW."agency_id", NEW."case_id", NEW."could_not", NEW."family_id", NEW."hours", NEW."id", NEW."instead", NEW."kind", NEW."objective", NEW."on", NEW."others", NOW(), \'insert\', NEW."id", NEW."place", NEW."purpose", NEW."state", NEW."version", NEW."why_ours", NEW."why_theirs", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                hash="0a16d8f50cad9515356084e8975442c7c74c24e8",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_2589a",
                table="casework_contact",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contact",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_contacthistory" ("agencies", "agency_id", "case_id", "could_not", "family_id", "hours", "id", "instead", "kind", "objective", "on", "others", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose", "state", "version", "why_ours", "why_theirs", "written_at", "written_by_id") VALUES (NEW."agencies", NEW."agency_id", NEW."case_id", NEW."could_not", NEW."family_id", NEW."hours", NEW."id", NEW."instead", NEW."kind", NEW."objective", NEW."on", NEW."others", NOW(), \'update\', NEW."id", NEW."place", NEW."purpose", NEW."state", NEW."version", NEW."why_ours", NEW."why_theirs", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                hash="470bfd4de7cc9f9a0cb7a1f64b105f84557ad1f1",
                operation="UPDATE",
                pgid="pgtrigger_update_update_7b6a9",
                table="casework_contact",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contactline",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_contactlinehistory" ("alone", "contact_id", "how", "id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sort", "source_agency_id", "text", "version", "whose") VALUES (NEW."alone", NEW."contact_id", NEW."how", NEW."id", NEW."information", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sort", NEW."source_agency_id", NEW."text", NEW."version", NEW."whose"); RETURN NULL;',
                hash="47f62172cf4b585a965c6f07c5cb7bb3d040b58b",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_6f7e3",
                table="casework_contactline",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contactline",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_contactlinehistory" ("alone", "contact_id", "how", "id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sort", "source_agency_id", "text", "version", "whose") VALUES (NEW."alone", NEW."contact_id", NEW."how", NEW."id", NEW."information", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sort", NEW."source_agency_id", NEW."text", NEW."version", NEW."whose"); RETURN NULL;',
                hash="c85f0976027fbb51dcc61a1a933b290371de43c4",
                operation="UPDATE",
                pgid="pgtrigger_update_update_9820a",
                table="casework_contactline",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contactseen",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_contactseenhistory" ("contact_id", "id", "information", "outcome", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "version", "why_not") VALUES (NEW."contact_id", NEW."id", NEW."information", NEW."outcome", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."why_not"); RETURN NULL;',
                hash="53625c1c7dc8c0a8378ce8d33d090f9005a41880",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_7b623",
                table="casework_contactseen",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contactseen",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_contactseenhistory" ("contact_id", "id", "information", "outcome", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "version", "why_not") VALUES (NEW."contact_id", NEW."id", NEW."information", NEW."outcome", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."why_not"); RETURN NULL;',
                hash="b773c4385feb98cafbbdb402c32dc8083ae3b275",
                operation="UPDATE",
                pgid="pgtrigger_update_update_2e58b",
                table="casework_contactseen",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contactview",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_contactviewhistory" ("contact_id", "id", "information", "line_id", "on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "version", "view", "words") VALUES (NEW."contact_id", NEW."id", NEW."information", NEW."line_id", NEW."on", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."view", NEW."words"); RETURN NULL;',
                hash="c6153f1139cfb49d0f05242e6df940f6dd169b75",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_310a1",
                table="casework_contactview",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="contactview",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_contactviewhistory" ("contact_id", "id", "information", "line_id", "on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "version", "view", "words") VALUES (NEW."contact_id", NEW."id", NEW."information", NEW."line_id", NEW."on", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."version", NEW."view", NEW."words"); RETURN NULL;',
                hash="945c840e2711a100c177050fc7dedb65ce8a8818",
                operation="UPDATE",
                pgid="pgtrigger_update_update_a08ac",
                table="casework_contactview",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="familyview",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_familyviewhistory" ("id", "information", "judgement", "kind", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "said", "source_agency_id", "told_on", "version", "view") VALUES (NEW."id", NEW."information", NEW."judgement", NEW."kind", NEW."other_id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."said", NEW."source_agency_id", NEW."told_on", NEW."version", NEW."view"); RETURN NULL;',
                hash="2603728ebcf5ef3e0aaa5d498c2cccef18f16b2d",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_329ef",
                table="casework_familyview",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="familyview",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_familyviewhistory" ("id", "information", "judgement", "kind", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "said", "source_agency_id", "told_on", "version", "view") VALUES (NEW."id", NEW."information", NEW."judgement", NEW."kind", NEW."other_id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."said", NEW."source_agency_id", NEW."told_on", NEW."version", NEW."view"); RETURN NULL;',
                hash="50255a8d23e7aaded24e93d2d0467ab2da988dba",
                operation="UPDATE",
                pgid="pgtrigger_update_update_14ce1",
                table="casework_familyview",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="measurement",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_measurementhistory" ("answer_highest", "answer_lowest", "answered_by", "answered_on", "answers", "goal", "highest", "id", "informant", "information", "lowest", "measure", "other_id", "pack_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "taken_out_on", "taken_out_why", "total", "version", "words") VALUES (NEW."answer_highest", NEW."answer_lowest", NEW."answered_by", NEW."answered_on", NEW."answers", NEW."goal", NEW."highest", NEW."id", NEW."informant", NEW."information", NEW."lowest", NEW."measure", NEW."other_id", NEW."pack_id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."taken_out_on", NEW."taken_out_why", NEW."total", NEW."version", NEW."words"); RETURN NULL;',
                hash="89bbb5f77ef64ce100d570b9bd35e85108ca3fc6",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_70ee6",
                table="casework_measurement",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="measurement",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_measurementhistory" ("answer_highest", "answer_lowest", "answered_by", "answered_on", "answers", "goal", "highest", "id", "informant", "information", "lowest", "measure", "other_id", "pack_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "taken_out_on", "taken_out_why", "total", "version", "words") VALUES (NEW."answer_highest", NEW."answer_lowest", NEW."answered_by", NEW."answered_on", NEW."answers", NEW."goal", NEW."highest", NEW."id", NEW."informant", NEW."information", NEW."lowest", NEW."measure", NEW."other_id", NEW."pack_id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."taken_out_on", NEW."taken_out_why", NEW."total", NEW."version", NEW."words"); RETURN NULL;',
                hash="8a1613b999ed29b28444fddcbbdb9d75d5ebc209",
                operation="UPDATE",
                pgid="pgtrigger_update_update_85900",
                table="casework_measurement",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="participation",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_participationhistory" ("ask_again_on", "chosen", "id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "said", "since", "source_agency_id", "until", "version", "ways") VALUES (NEW."ask_again_on", NEW."chosen", NEW."id", NEW."information", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."said", NEW."since", NEW."source_agency_id", NEW."until", NEW."version", NEW."ways"); RETURN NULL;',
                hash="46bf595b5ac5ce255c2ecc4ba7e1fad440c7df09",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_cf276",
                table="casework_participation",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="participation",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_participationhistory" ("ask_again_on", "chosen", "id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "said", "since", "source_agency_id", "until", "version", "ways") VALUES (NEW."ask_again_on", NEW."chosen", NEW."id", NEW."information", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."said", NEW."since", NEW."source_agency_id", NEW."until", NEW."version", NEW."ways"); RETURN NULL;',
                hash="a8282d289569a3367c2977b378cc6251a02883b2",
                operation="UPDATE",
                pgid="pgtrigger_update_update_18dcc",
                table="casework_participation",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="reply",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_replyhistory" ("answered", "at", "by_id", "did", "entry_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told_how", "told_on", "version") VALUES (NEW."answered", NEW."at", NEW."by_id", NEW."did", NEW."entry_id", NEW."id", NOW(), \'insert\', NEW."id", NEW."told_how", NEW."told_on", NEW."version"); RETURN NULL;',
                hash="352f8f817f3b25c384f32977f109af81f7eec7b0",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_0950e",
                table="casework_reply",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="reply",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_replyhistory" ("answered", "at", "by_id", "did", "entry_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told_how", "told_on", "version") VALUES (NEW."answered", NEW."at", NEW."by_id", NEW."did", NEW."entry_id", NEW."id", NOW(), \'update\', NEW."id", NEW."told_how", NEW."told_on", NEW."version"); RETURN NULL;',
                hash="b7b81d2cbcbed7eda5ceffe7c0dab73d3803dadf",
                operation="UPDATE",
                pgid="pgtrigger_update_update_0899c",
                table="casework_reply",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="voiceentry",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_voiceentryhistory" ("agreed_for", "agreed_words", "how", "id", "information", "language", "mode", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "relayed_by", "said_on", "source_agency_id", "taken_out_on", "text", "translated_by", "translation", "version") VALUES (NEW."agreed_for", NEW."agreed_words", NEW."how", NEW."id", NEW."information", NEW."language", NEW."mode", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."relayed_by", NEW."said_on", NEW."source_agency_id", NEW."taken_out_on", NEW."text", NEW."translated_by", NEW."translation", NEW."version"); RETURN NULL;',
                hash="a0d722baa5fd80b2087069a4c0709c6a477971e4",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_685bc",
                table="casework_voiceentry",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="voiceentry",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_voiceentryhistory" ("agreed_for", "agreed_words", "how", "id", "information", "language", "mode", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "relayed_by", "said_on", "source_agency_id", "taken_out_on", "text", "translated_by", "translation", "version") VALUES (NEW."agreed_for", NEW."agreed_words", NEW."how", NEW."id", NEW."information", NEW."language", NEW."mode", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."relayed_by", NEW."said_on", NEW."source_agency_id", NEW."taken_out_on", NEW."text", NEW."translated_by", NEW."translation", NEW."version"); RETURN NULL;',
                hash="f10ba729dd2ee1db4f670f6c16d9b570e396f058",
                operation="UPDATE",
                pgid="pgtrigger_update_update_4f626",
                table="casework_voiceentry",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="youngcarer",
        trigger=pgtrigger.compiler.Trigger(
            name="insert_insert",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func='INSERT INTO "casework_youngcarerhistory" ("asked_id", "because", "came_of_it", "confirmed_by_id", "done_by", "done_on", "due", "id", "information", "law", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "started_on", "version") VALUES (NEW."asked_id", NEW."because", NEW."came_of_it", NEW."confirmed_by_id", NEW."done_by", NEW."done_on", NEW."due", NEW."id", NEW."information", NEW."law", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."started_on", NEW."version"); RETURN NULL;',
                hash="c6f0c13c705696f75af2b332eec0f8999479b5c3",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_4155e",
                table="casework_youngcarer",
                when="AFTER",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="youngcarer",
        trigger=pgtrigger.compiler.Trigger(
            name="update_update",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "casework_youngcarerhistory" ("asked_id", "because", "came_of_it", "confirmed_by_id", "done_by", "done_on", "due", "id", "information", "law", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source_agency_id", "started_on", "version") VALUES (NEW."asked_id", NEW."because", NEW."came_of_it", NEW."confirmed_by_id", NEW."done_by", NEW."done_on", NEW."due", NEW."id", NEW."information", NEW."law", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."started_on", NEW."version"); RETURN NULL;',
                hash="b495810bb55dcf09bfb42726ed6f1584a30bd6a2",
                operation="UPDATE",
                pgid="pgtrigger_update_update_952c5",
                table="casework_youngcarer",
                when="AFTER",
            ),
        ),
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0003_voice_and_visits"),
    ]

    operations = [
        Together([*TABLES, *KEPT_BY]),
    ]
