"""Cases, who leads them, levels of need, promises, needs, assessments and versions of packs."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0025_the_same_words_first"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("episode", models.PositiveIntegerField(default=1)),
                ("why", models.TextField(help_text="why we began, as the family would say it")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("agreed", "The family agreed"),
                            ("ground", "Without agreement, on a recorded ground"),
                        ],
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
                ("opened_on", models.DateField()),
                ("opened_at", models.DateTimeField()),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="people.family"
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("begun_on", models.DateField()),
                ("begun_at", models.DateTimeField()),
                ("summary", models.TextField(blank=True)),
                ("discussed_with", models.TextField(blank=True)),
                ("their_view", models.TextField(blank=True)),
                ("signed_at", models.DateTimeField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "begun_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="assessments", to="people.family"
                    ),
                ),
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
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="assessments", to="casework.case"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CaseHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("episode", models.PositiveIntegerField(default=1)),
                ("why", models.TextField(help_text="why we began, as the family would say it")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("agreed", "The family agreed"),
                            ("ground", "Without agreement, on a recorded ground"),
                        ],
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
                ("opened_on", models.DateField()),
                ("opened_at", models.DateTimeField()),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
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
                    "kept_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="access.agency",
                    ),
                ),
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="earliers",
                        to="casework.case",
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
                "verbose_name_plural": "earlier states of cases",
            },
        ),
        migrations.CreateModel(
            name="Entry",
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
                        choices=[
                            ("strength", "What goes well"),
                            ("need", "What is needed"),
                            ("both", "Neither, or both"),
                        ],
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
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="casework.assessment"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                "verbose_name_plural": "entries",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EntryHistory",
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
                        choices=[
                            ("strength", "What goes well"),
                            ("need", "What is needed"),
                            ("both", "Neither, or both"),
                        ],
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
                        to="casework.entry",
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
                "verbose_name_plural": "earlier states of entries of assessments",
            },
        ),
        migrations.CreateModel(
            name="LeadProfessional",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
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
                ("appointed_at", models.DateTimeField()),
                (
                    "appointed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
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
            ],
        ),
        migrations.CreateModel(
            name="LeadProfessionalHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                ("appointed_at", models.DateTimeField()),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="earliers",
                        to="casework.leadprofessional",
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
                "verbose_name_plural": "earlier states of leads",
            },
        ),
        migrations.CreateModel(
            name="Need",
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
                ("whose", models.CharField(help_text="who says so: Kit, the school register", max_length=200)),
                ("found_as", models.CharField(blank=True, max_length=100)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NeedHistory",
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
                ("whose", models.CharField(help_text="who says so: Kit, the school register", max_length=200)),
                ("found_as", models.CharField(blank=True, max_length=100)),
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
                        to="casework.need",
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
                "verbose_name_plural": "earlier states of needs",
            },
        ),
        migrations.CreateModel(
            name="NeedSaid",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "said",
                    models.CharField(
                        choices=[
                            ("confirmed", "It is so"),
                            ("contested", "It is not so, or not like that"),
                            ("dismissed", "Looked at and left, with a reason"),
                            ("settled", "Talked through and settled"),
                            ("did", "What I did about it"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="said", to="casework.need"
                    ),
                ),
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
            ],
            options={
                "verbose_name_plural": "what was said of needs",
            },
        ),
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
                ("added_at", models.DateTimeField()),
                (
                    "added_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LevelOfNeed",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("level", models.SlugField(max_length=40)),
                ("reason", models.TextField()),
                ("decided_on", models.DateField()),
                ("decided_at", models.DateTimeField()),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="levels", to="casework.case"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
            ],
            options={
                "verbose_name_plural": "levels of need",
            },
        ),
        migrations.CreateModel(
            name="AssessmentHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("begun_on", models.DateField()),
                ("begun_at", models.DateTimeField()),
                ("summary", models.TextField(blank=True)),
                ("discussed_with", models.TextField(blank=True)),
                ("their_view", models.TextField(blank=True)),
                ("signed_at", models.DateTimeField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="earliers",
                        to="casework.assessment",
                    ),
                ),
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
            ],
            options={
                "verbose_name_plural": "earlier states of assessments",
            },
        ),
        migrations.AddField(
            model_name="assessment",
            name="pack",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.packversion"
            ),
        ),
        migrations.CreateModel(
            name="Promise",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("what", models.TextField()),
                ("promised_on", models.DateField()),
                ("due", models.DateField()),
                ("kept_on", models.DateField(blank=True, null=True)),
                (
                    "kept_as_family_sees_it",
                    models.BooleanField(help_text="what the family says: kept or not", null=True),
                ),
                ("came_of_it", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="promises", to="casework.case"
                    ),
                ),
                (
                    "promised_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PromiseHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("what", models.TextField()),
                ("promised_on", models.DateField()),
                ("due", models.DateField()),
                ("kept_on", models.DateField(blank=True, null=True)),
                (
                    "kept_as_family_sees_it",
                    models.BooleanField(help_text="what the family says: kept or not", null=True),
                ),
                ("came_of_it", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="earliers",
                        to="casework.promise",
                    ),
                ),
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
                "verbose_name_plural": "earlier states of promises",
            },
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed_on", None)), fields=("family",), name="a_family_has_one_open_case_at_most"
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.UniqueConstraint(fields=("family", "episode"), name="episodes_of_a_family_are_counted"),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(("basis__in", ["agreed", "ground"])), name="a_case_rests_on_agreement_or_a_ground"
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(("basis", "ground"), models.Q(("agreed_words", ""), _negated=True), _connector="OR"),
                name="agreement_stands_in_the_familys_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("basis", "agreed"),
                    models.Q(models.Q(("ground", ""), _negated=True), models.Q(("ground_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="without_agreement_a_case_names_its_ground",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(("intensity__in", ["light", "standard", "intensive"])),
                name="a_case_has_a_known_intensity",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(("closed_on", None), ("closed_on__gte", models.F("opened_on")), _connector="OR"),
                name="a_case_closes_after_it_opens",
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
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["person", "information"], name="entry_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="entry",
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
                name="entry_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["fact", "opinion", "words", "unknown"])),
                name="an_entry_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(("weight__in", ["strength", "need", "both"])), name="an_entry_has_a_known_weight"
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(("how__in", ["with", "read_back", "about"])), name="an_entry_says_how_it_was_written"
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("text", ""), _negated=True), models.Q(("whose", ""), _negated=True)),
                name="an_entry_says_what_and_who_says_so",
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
        migrations.AddConstraint(
            model_name="leadprofessional",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None)), fields=("case",), name="a_case_has_one_lead_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="leadprofessional",
            constraint=models.CheckConstraint(
                condition=models.Q(("interim", True), models.Q(("reasons", []), _negated=True), _connector="OR"),
                name="a_lead_is_chosen_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="leadprofessional",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None),
                    models.Q(("until__gte", models.F("since")), models.Q(("ended_why", ""), _negated=True)),
                    _connector="OR",
                ),
                name="a_lead_ends_with_a_reason",
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
        migrations.AddIndex(
            model_name="need",
            index=models.Index(fields=["person", "information"], name="need_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="need",
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
                name="need_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="need_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(("basis__in", ["found", "told", "judged"])), name="a_need_has_a_known_basis"
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("text", ""), _negated=True), models.Q(("whose", ""), _negated=True)),
                name="a_need_says_what_and_who_says_so",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="need",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_needhistory" ("basis", "code", "found_as", "id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "since", "source_agency_id", "text", "until", "version", "whose") VALUES (NEW."basis", NEW."code", NEW."found_as", NEW."id", NEW."information", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."source_agency_id", NEW."text", NEW."until", NEW."version", NEW."whose"); RETURN NULL;',
                    hash="72797a4263594a1b6304f1c15b0b5471748379b6",
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
                    func='INSERT INTO "casework_needhistory" ("basis", "code", "found_as", "id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "since", "source_agency_id", "text", "until", "version", "whose") VALUES (NEW."basis", NEW."code", NEW."found_as", NEW."id", NEW."information", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."source_agency_id", NEW."text", NEW."until", NEW."version", NEW."whose"); RETURN NULL;',
                    hash="22d75a31951e9f932f725f48f09863a98f6679f0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d2c36",
                    table="casework_need",
                    when="AFTER",
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
        migrations.AddConstraint(
            model_name="needsaid",
            constraint=models.CheckConstraint(
                condition=models.Q(("said__in", ["confirmed", "contested", "dismissed", "settled", "did"])),
                name="what_is_said_of_a_need_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="needsaid",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="what_is_said_of_a_need_has_a_reason"
            ),
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
        migrations.AddConstraint(
            model_name="packversion",
            constraint=models.UniqueConstraint(fields=("name", "version"), name="a_pack_has_each_version_once"),
        ),
        migrations.AddConstraint(
            model_name="packversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["assessment", "conversation", "tool", "levels", "steps", "principles"])
                ),
                name="a_pack_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="packversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("version__gte", 1)), name="the_first_version_of_a_pack_is_one"
            ),
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
        migrations.AddConstraint(
            model_name="levelofneed",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("level", ""), _negated=True), models.Q(("reason", ""), _negated=True)),
                name="a_level_is_judged_with_a_reason",
            ),
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
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("signed_at", None)), fields=("family",), name="a_family_has_one_assessment_in_hand"
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("signed_at", None), ("signed_by", None)),
                    models.Q(("signed_at__isnull", False), ("signed_by__isnull", False)),
                    _connector="OR",
                ),
                name="a_signed_assessment_says_who_signed",
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
        migrations.AddConstraint(
            model_name="promise",
            constraint=models.UniqueConstraint(fields=("case",), name="a_case_has_one_first_useful_thing"),
        ),
        migrations.AddConstraint(
            model_name="promise",
            constraint=models.CheckConstraint(
                condition=models.Q(("what", ""), _negated=True), name="a_promise_says_what"
            ),
        ),
        migrations.AddConstraint(
            model_name="promise",
            constraint=models.CheckConstraint(
                condition=models.Q(("due__gte", models.F("promised_on"))), name="a_promise_is_due_after_it_is_made"
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
    ]
