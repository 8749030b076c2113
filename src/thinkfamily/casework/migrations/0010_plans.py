"""Plans, for whom they are, what stands in them, and how it goes."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0009_team_and_meetings"),
        ("people", "0007_what_people_are_found_by"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            operations=[
                migrations.CreateModel(
                    name="Plan",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("team", "A plan of a team around the family"),
                                    ("light", "A light plan, run by one agency alone"),
                                ],
                                default="team",
                                max_length=10,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("being_agreed", "Being agreed"), ("live", "Live"), ("ended", "Ended")],
                                default="being_agreed",
                                max_length=20,
                            ),
                        ),
                        ("best_hopes", models.TextField(blank=True)),
                        ("best_hopes_whose", models.CharField(blank=True, max_length=200)),
                        ("best_hopes_on", models.DateField(blank=True, null=True)),
                        ("begun_on", models.DateField()),
                        ("begun_at", models.DateTimeField()),
                        ("asked_on", models.DateField(blank=True, null=True)),
                        (
                            "agreed_words",
                            models.TextField(blank=True, help_text="who of the family agreed, and in which words"),
                        ),
                        ("live_since", models.DateField(blank=True, null=True)),
                        ("settled_words", models.TextField(blank=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("ended_why", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "asked_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "begun_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="plans", to="casework.case"
                            ),
                        ),
                        (
                            "ended_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "family",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="plans", to="people.family"
                            ),
                        ),
                        (
                            "joined_to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="joined",
                                to="casework.plan",
                            ),
                        ),
                        (
                            "kept_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"
                            ),
                        ),
                        (
                            "settled_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "live")),
                                fields=("family",),
                                name="a_family_has_one_live_plan_at_most",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ["team", "light"])), name="a_plan_is_of_a_known_kind"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["being_agreed", "live", "ended"])),
                                name="a_plan_is_in_a_known_state",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("best_hopes", ""),
                                    models.Q(
                                        models.Q(("best_hopes_whose", ""), _negated=True),
                                        ("best_hopes_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="best_hopes_say_whose_they_are_and_when",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "live"), _negated=True),
                                    models.Q(("live_since__isnull", False), ("settled_by__isnull", False)),
                                    _connector="OR",
                                ),
                                name="a_live_plan_was_settled_by_a_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "ended"), _negated=True),
                                    models.Q(
                                        ("ended_by__isnull", False),
                                        ("ended_on__isnull", False),
                                        models.Q(("ended_why", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_plan_ends_with_a_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("joined_to", None), ("state", "ended"), _connector="OR"),
                                name="a_plan_that_joined_another_has_ended",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("joined_to", models.F("id")), _negated=True),
                                name="a_plan_does_not_join_itself",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Objective",
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
                        ("place", models.PositiveSmallIntegerField(default=1)),
                        ("goal", models.TextField(help_text="in the family's words")),
                        ("whose", models.CharField(help_text="whose words they are", max_length=200)),
                        ("will_change", models.TextField(blank=True)),
                        ("target", models.CharField(blank=True, help_text="by how much", max_length=200)),
                        (
                            "baseline",
                            models.CharField(
                                blank=True, help_text="how it is now, from where it begins", max_length=200
                            ),
                        ),
                        ("by", models.DateField(blank=True, null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Being written"),
                                    ("agreed", "Agreed"),
                                    ("reached", "Reached"),
                                    ("left", "Left, with a reason"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("left_why", models.TextField(blank=True, help_text="why it was left")),
                        (
                            "roots",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.UUIDField(), blank=True, default=list, size=None
                            ),
                        ),
                        (
                            "no_root_why",
                            models.TextField(blank=True, help_text="why it grows from nothing that is written down"),
                        ),
                        (
                            "joined_to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="joined",
                                to="casework.objective",
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
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="objectives",
                                to="casework.plan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["person", "information"], name="objective_of_a_person")],
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
                                name="objective_is_of_a_known_class",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["draft", "agreed", "reached", "left"])),
                                name="an_objective_is_in_a_known_state",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("goal", ""), _negated=True), models.Q(("whose", ""), _negated=True)
                                ),
                                name="an_objective_stands_in_somebodys_words",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("roots", []), _negated=True),
                                    models.Q(("no_root_why", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="an_objective_grows_from_something_or_says_why_not",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "left"), _negated=True),
                                    models.Q(("left_why", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="an_objective_is_left_with_a_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("joined_to", models.F("id")), _negated=True),
                                name="an_objective_is_not_merged_into_itself",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Action",
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
                        ("what", models.TextField()),
                        (
                            "owner",
                            models.CharField(
                                choices=[("family", "Family"), ("network", "Network"), ("agency", "Agency")],
                                max_length=10,
                            ),
                        ),
                        ("by", models.DateField(blank=True, null=True)),
                        (
                            "every",
                            models.CharField(
                                blank=True, help_text="every week; when needed; from 4 January", max_length=100
                            ),
                        ),
                        (
                            "remind",
                            models.BooleanField(default=False, help_text="whether its owner wants to be reminded"),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("ended_why", models.TextField(blank=True)),
                        (
                            "agency",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="access.agency",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions_of",
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
                        (
                            "supporter",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
                                to="people.supporter",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "objective",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
                                to="casework.objective",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["person", "information"], name="action_of_a_person")],
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
                                name="action_is_of_a_known_class",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("agency", None),
                                        ("other__isnull", False),
                                        ("owner", "family"),
                                        ("supporter", None),
                                        ("user", None),
                                    ),
                                    models.Q(
                                        ("agency", None),
                                        ("other", None),
                                        ("owner", "network"),
                                        ("supporter__isnull", False),
                                        ("user", None),
                                    ),
                                    models.Q(
                                        ("agency__isnull", False),
                                        ("other", None),
                                        ("owner", "agency"),
                                        ("supporter", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_action_has_one_owner",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("what", ""), _negated=True), name="an_action_says_what"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("by__isnull", False), models.Q(("every", ""), _negated=True), _connector="OR"
                                ),
                                name="an_action_says_by_when_or_how_often",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ended_on", None), models.Q(("ended_why", ""), _negated=True), _connector="OR"
                                ),
                                name="an_action_ends_with_a_reason",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActionHistory",
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
                        ("what", models.TextField()),
                        (
                            "owner",
                            models.CharField(
                                choices=[("family", "Family"), ("network", "Network"), ("agency", "Agency")],
                                max_length=10,
                            ),
                        ),
                        ("by", models.DateField(blank=True, null=True)),
                        (
                            "every",
                            models.CharField(
                                blank=True, help_text="every week; when needed; from 4 January", max_length=100
                            ),
                        ),
                        (
                            "remind",
                            models.BooleanField(default=False, help_text="whether its owner wants to be reminded"),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("ended_why", models.TextField(blank=True)),
                        (
                            "agency",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="access.agency",
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
                                to="casework.action",
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
                            "supporter",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="people.supporter",
                            ),
                        ),
                        (
                            "user",
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
                            "objective",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.objective",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "earlier states of what people will do",
                    },
                ),
                migrations.CreateModel(
                    name="ObjectiveHistory",
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
                        ("place", models.PositiveSmallIntegerField(default=1)),
                        ("goal", models.TextField(help_text="in the family's words")),
                        ("whose", models.CharField(help_text="whose words they are", max_length=200)),
                        ("will_change", models.TextField(blank=True)),
                        ("target", models.CharField(blank=True, help_text="by how much", max_length=200)),
                        (
                            "baseline",
                            models.CharField(
                                blank=True, help_text="how it is now, from where it begins", max_length=200
                            ),
                        ),
                        ("by", models.DateField(blank=True, null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Being written"),
                                    ("agreed", "Agreed"),
                                    ("reached", "Reached"),
                                    ("left", "Left, with a reason"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("left_why", models.TextField(blank=True, help_text="why it was left")),
                        (
                            "roots",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.UUIDField(), blank=True, default=list, size=None
                            ),
                        ),
                        (
                            "no_root_why",
                            models.TextField(blank=True, help_text="why it grows from nothing that is written down"),
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
                                to="casework.objective",
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
                                to="casework.objective",
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
                    ],
                    options={
                        "verbose_name_plural": "earlier states of objectives",
                    },
                ),
                migrations.CreateModel(
                    name="NoObjective",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("reason", models.TextField()),
                        ("said_by", models.CharField(max_length=200)),
                        ("said_on", models.DateField()),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "need",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="no_objectives",
                                to="casework.need",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="no_objectives",
                                to="casework.plan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "why needs have no objective",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("reason", ""), _negated=True), models.Q(("said_by", ""), _negated=True)
                                ),
                                name="a_need_without_an_objective_says_why_and_who_said_so",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("team", "A plan of a team around the family"),
                                    ("light", "A light plan, run by one agency alone"),
                                ],
                                default="team",
                                max_length=10,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("being_agreed", "Being agreed"), ("live", "Live"), ("ended", "Ended")],
                                default="being_agreed",
                                max_length=20,
                            ),
                        ),
                        ("best_hopes", models.TextField(blank=True)),
                        ("best_hopes_whose", models.CharField(blank=True, max_length=200)),
                        ("best_hopes_on", models.DateField(blank=True, null=True)),
                        ("begun_on", models.DateField()),
                        ("begun_at", models.DateTimeField()),
                        ("asked_on", models.DateField(blank=True, null=True)),
                        (
                            "agreed_words",
                            models.TextField(blank=True, help_text="who of the family agreed, and in which words"),
                        ),
                        ("live_since", models.DateField(blank=True, null=True)),
                        ("settled_words", models.TextField(blank=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("ended_why", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "asked_by",
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
                            "ended_by",
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
                            "joined_to",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.plan",
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="earliers",
                                to="casework.plan",
                            ),
                        ),
                        (
                            "settled_by",
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
                    ],
                    options={
                        "verbose_name_plural": "earlier states of plans",
                    },
                ),
                migrations.CreateModel(
                    name="PlanScope",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("child", models.BooleanField(help_text="a child, or one who is expected")),
                        (
                            "state",
                            models.CharField(
                                choices=[("being_agreed", "Being agreed"), ("live", "Live"), ("ended", "Ended")],
                                default="being_agreed",
                                max_length=20,
                            ),
                        ),
                        (
                            "agreed_by",
                            models.CharField(blank=True, help_text="who agreed that a child is in it", max_length=300),
                        ),
                        ("since", models.DateField()),
                        ("until", models.DateField(blank=True, null=True)),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="plans", to="people.person"
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="scope", to="casework.plan"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "for whom plans are",
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until", None)),
                                fields=("plan", "person"),
                                name="somebody_is_in_a_plan_once_at_a_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["being_agreed", "live", "ended"])),
                                name="a_scope_is_in_a_known_state",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                                name="being_in_a_plan_ends_after_it_begins",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanScopeHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("child", models.BooleanField(help_text="a child, or one who is expected")),
                        (
                            "state",
                            models.CharField(
                                choices=[("being_agreed", "Being agreed"), ("live", "Live"), ("ended", "Ended")],
                                default="being_agreed",
                                max_length=20,
                            ),
                        ),
                        (
                            "agreed_by",
                            models.CharField(blank=True, help_text="who agreed that a child is in it", max_length=300),
                        ),
                        ("since", models.DateField()),
                        ("until", models.DateField(blank=True, null=True)),
                        ("at", models.DateTimeField()),
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
                                to="casework.planscope",
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
                        "verbose_name_plural": "earlier states of for whom plans are",
                    },
                ),
                migrations.CreateModel(
                    name="PlansLinked",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("reason", models.TextField()),
                        ("decided_at", models.DateTimeField()),
                        (
                            "decided_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="linked_to",
                                to="casework.plan",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="linked", to="casework.plan"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "plans that are linked",
                        "constraints": [
                            models.UniqueConstraint(fields=("plan", "other"), name="two_plans_are_linked_once"),
                            models.CheckConstraint(
                                condition=models.Q(("plan", models.F("other")), _negated=True),
                                name="no_plan_is_linked_with_itself",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True), name="a_link_of_plans_says_why"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanVersion",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("number", models.PositiveIntegerField()),
                        ("agreed_on", models.DateField()),
                        ("agreed_words", models.TextField()),
                        ("picture", models.JSONField(default=list)),
                        ("kept_at", models.DateTimeField()),
                        (
                            "kept_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="casework.plan"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "versions of plans",
                        "constraints": [
                            models.UniqueConstraint(fields=("plan", "number"), name="versions_of_a_plan_are_counted"),
                            models.CheckConstraint(
                                condition=models.Q(("agreed_words", ""), _negated=True),
                                name="a_version_says_who_agreed",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Progress",
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
                        ("on", models.DateField()),
                        (
                            "done",
                            models.CharField(
                                blank=True,
                                choices=[("done", "Done"), ("partly", "Partly"), ("not", "Not done")],
                                max_length=10,
                            ),
                        ),
                        ("where_we_are", models.TextField(blank=True, help_text="3 nights in 7; 9 of 11 weeks")),
                        ("in_the_way", models.TextField(blank=True)),
                        ("scale", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("words", models.TextField(blank=True, help_text="what they said")),
                        (
                            "action",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="progress",
                                to="casework.action",
                            ),
                        ),
                        (
                            "objective",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="progress",
                                to="casework.objective",
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
                        "verbose_name_plural": "progress",
                        "abstract": False,
                        "indexes": [models.Index(fields=["person", "information"], name="progress_of_a_person")],
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
                                name="progress_is_of_a_known_class",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("done__in", ["", "done", "partly", "not"])),
                                name="progress_is_done_partly_or_not",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("scale", None), ("scale__lte", 10), _connector="OR"),
                                name="progress_is_from_0_to_10",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("done", ""), _negated=True),
                                    models.Q(("where_we_are", ""), _negated=True),
                                    ("scale__isnull", False),
                                    models.Q(("words", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="progress_says_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("action", None), models.Q(("done", ""), _negated=True), _connector="OR"
                                ),
                                name="progress_of_an_action_says_whether_it_was_done",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProgressHistory",
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
                        ("on", models.DateField()),
                        (
                            "done",
                            models.CharField(
                                blank=True,
                                choices=[("done", "Done"), ("partly", "Partly"), ("not", "Not done")],
                                max_length=10,
                            ),
                        ),
                        ("where_we_are", models.TextField(blank=True, help_text="3 nights in 7; 9 of 11 weeks")),
                        ("in_the_way", models.TextField(blank=True)),
                        ("scale", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("words", models.TextField(blank=True, help_text="what they said")),
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
                            "objective",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.objective",
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
                                to="casework.progress",
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
                        "verbose_name_plural": "earlier states of how it went",
                    },
                ),
                migrations.CreateModel(
                    name="WhatWorks",
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
                        ("text", models.TextField()),
                        ("whose", models.CharField(help_text="who says so", max_length=200)),
                        (
                            "left_on",
                            models.DateField(blank=True, help_text="since when it stands here no longer", null=True),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="casework.entry",
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
                                on_delete=django.db.models.deletion.PROTECT, related_name="works", to="casework.plan"
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
                        "verbose_name_plural": "what already works",
                        "abstract": False,
                        "indexes": [models.Index(fields=["person", "information"], name="whatworks_of_a_person")],
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
                                name="whatworks_is_of_a_known_class",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("text", ""), _negated=True), models.Q(("whose", ""), _negated=True)
                                ),
                                name="what_works_says_what_and_who_says_so",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ObjectiveGrowsFrom",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        (
                            "until",
                            models.DateField(blank=True, help_text="since when it no longer grows from it", null=True),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="objectives",
                                to="casework.entry",
                            ),
                        ),
                        (
                            "need",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="objectives",
                                to="casework.need",
                            ),
                        ),
                        (
                            "objective",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="grows_from",
                                to="casework.objective",
                            ),
                        ),
                        (
                            "works",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="objectives",
                                to="casework.whatworks",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "what objectives grow from",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("entry", None), ("need__isnull", False), ("works", None)),
                                    models.Q(("entry__isnull", False), ("need", None), ("works", None)),
                                    models.Q(("entry", None), ("need", None), ("works__isnull", False)),
                                    _connector="OR",
                                ),
                                name="an_objective_grows_from_one_thing_a_row",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WhatWorksHistory",
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
                        ("text", models.TextField()),
                        ("whose", models.CharField(help_text="who says so", max_length=200)),
                        (
                            "left_on",
                            models.DateField(blank=True, help_text="since when it stands here no longer", null=True),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="casework.entry",
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
                                to="casework.whatworks",
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
                        "verbose_name_plural": "earlier states of what already works",
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionhistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="4d2ee27514f4b27504fd345b70ef02a45d828678",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_83118",
                            table="casework_actionhistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="action",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_actionhistory" ("agency_id", "by", "ended_on", "ended_why", "every", "id", "information", "objective_id", "other_id", "owner", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "remind", "source_agency_id", "supporter_id", "user_id", "version", "what") VALUES (NEW."agency_id", NEW."by", NEW."ended_on", NEW."ended_why", NEW."every", NEW."id", NEW."information", NEW."objective_id", NEW."other_id", NEW."owner", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."remind", NEW."source_agency_id", NEW."supporter_id", NEW."user_id", NEW."version", NEW."what"); RETURN NULL;',
                            hash="62e2cfed096018ebddd6a420c57a47da38e3d1fe",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8bc45",
                            table="casework_action",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="action",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_actionhistory" ("agency_id", "by", "ended_on", "ended_why", "every", "id", "information", "objective_id", "other_id", "owner", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "remind", "source_agency_id", "supporter_id", "user_id", "version", "what") VALUES (NEW."agency_id", NEW."by", NEW."ended_on", NEW."ended_why", NEW."every", NEW."id", NEW."information", NEW."objective_id", NEW."other_id", NEW."owner", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."remind", NEW."source_agency_id", NEW."supporter_id", NEW."user_id", NEW."version", NEW."what"); RETURN NULL;',
                            hash="437b9431ab9fc04d3b0284d816938e63345eabb9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_32d38",
                            table="casework_action",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_planhistory" ("agreed_words", "asked_by_id", "asked_on", "begun_at", "begun_by_id", "begun_on", "best_hopes", "best_hopes_on", "best_hopes_whose", "case_id", "ended_by_id", "ended_on", "ended_why", "family_id", "id", "joined_to_id", "kept_by_id", "kind", "live_since", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_by_id", "settled_words", "state", "version") VALUES (NEW."agreed_words", NEW."asked_by_id", NEW."asked_on", NEW."begun_at", NEW."begun_by_id", NEW."begun_on", NEW."best_hopes", NEW."best_hopes_on", NEW."best_hopes_whose", NEW."case_id", NEW."ended_by_id", NEW."ended_on", NEW."ended_why", NEW."family_id", NEW."id", NEW."joined_to_id", NEW."kept_by_id", NEW."kind", NEW."live_since", NOW(), \'insert\', NEW."id", NEW."settled_by_id", NEW."settled_words", NEW."state", NEW."version"); RETURN NULL;',
                            hash="fa1c94a11f829835a183a6677537b6e4963d8b36",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f77ea",
                            table="casework_plan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_planhistory" ("agreed_words", "asked_by_id", "asked_on", "begun_at", "begun_by_id", "begun_on", "best_hopes", "best_hopes_on", "best_hopes_whose", "case_id", "ended_by_id", "ended_on", "ended_why", "family_id", "id", "joined_to_id", "kept_by_id", "kind", "live_since", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_by_id", "settled_words", "state", "version") VALUES (NEW."agreed_words", NEW."asked_by_id", NEW."asked_on", NEW."begun_at", NEW."begun_by_id", NEW."begun_on", NEW."best_hopes", NEW."best_hopes_on", NEW."best_hopes_whose", NEW."case_id", NEW."ended_by_id", NEW."ended_on", NEW."ended_why", NEW."family_id", NEW."id", NEW."joined_to_id", NEW."kept_by_id", NEW."kind", NEW."live_since", NOW(), \'update\', NEW."id", NEW."settled_by_id", NEW."settled_words", NEW."state", NEW."version"); RETURN NULL;',
                            hash="394e0ab32ccfa27a4560d08a08484a34bd6241f5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d5dfe",
                            table="casework_plan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="objectivehistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="450361ebc50076052fe27274e9b66170daebe674",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_9b590",
                            table="casework_objectivehistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="objective",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_objectivehistory" ("baseline", "by", "goal", "id", "information", "joined_to_id", "left_why", "no_root_why", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_id", "recorded_at", "recorded_by_id", "roots", "source_agency_id", "state", "target", "version", "whose", "will_change") VALUES (NEW."baseline", NEW."by", NEW."goal", NEW."id", NEW."information", NEW."joined_to_id", NEW."left_why", NEW."no_root_why", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."place", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."roots", NEW."source_agency_id", NEW."state", NEW."target", NEW."version", NEW."whose", NEW."will_change"); RETURN NULL;',
                            hash="1c635c3d4e89fadb973cb163a690de1dcb58f00e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b322a",
                            table="casework_objective",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="objective",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_objectivehistory" ("baseline", "by", "goal", "id", "information", "joined_to_id", "left_why", "no_root_why", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_id", "recorded_at", "recorded_by_id", "roots", "source_agency_id", "state", "target", "version", "whose", "will_change") VALUES (NEW."baseline", NEW."by", NEW."goal", NEW."id", NEW."information", NEW."joined_to_id", NEW."left_why", NEW."no_root_why", NEW."person_id", NOW(), \'update\', NEW."id", NEW."place", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."roots", NEW."source_agency_id", NEW."state", NEW."target", NEW."version", NEW."whose", NEW."will_change"); RETURN NULL;',
                            hash="214ae89f748fd0ddb2f18b7d4c62944b226d3c1d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2583a",
                            table="casework_objective",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="noobjective",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="fd35f4c0f93d01d1148364ff3c7cf0ce4d5cb720",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_814a9",
                            table="casework_noobjective",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planhistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="162638f626142d0be8df480fed24cf0afeaff827",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_45215",
                            table="casework_planhistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planscope",
                    trigger=pgtrigger.compiler.Trigger(
                        name="a_child_is_in_the_scope_of_one_live_plan",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.child AND NEW.state = 'live' AND NEW.until IS NULL)",
                            func="IF tf_in_another_live_plan(NEW.person_id, NEW.plan_id) THEN RAISE EXCEPTION 'A child is in the scope of one live plan, unless a decision links two.' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'a_child_is_in_the_scope_of_one_live_plan'; END IF; RETURN NEW;",
                            hash="6ff27c95c31803ec44fff9dfd2e371642b9c2f9f",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_a_child_is_in_the_scope_of_one_live_plan_b908c",
                            table="casework_planscope",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planscope",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_planscopehistory" ("agreed_by", "at", "by_id", "child", "id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "since", "state", "until") VALUES (NEW."agreed_by", NEW."at", NEW."by_id", NEW."child", NEW."id", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."since", NEW."state", NEW."until"); RETURN NULL;',
                            hash="bb529102ba2296d2cba89fb25d85253ceaf270d3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_26d0b",
                            table="casework_planscope",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planscope",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_planscopehistory" ("agreed_by", "at", "by_id", "child", "id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "since", "state", "until") VALUES (NEW."agreed_by", NEW."at", NEW."by_id", NEW."child", NEW."id", NEW."person_id", NOW(), \'update\', NEW."id", NEW."plan_id", NEW."since", NEW."state", NEW."until"); RETURN NULL;',
                            hash="44e701e04dac2d809bb87d6ebb826a5c1f3a313b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6f909",
                            table="casework_planscope",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planscopehistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="5f8758c6ef5986926ced8b5757585c5a64caee7f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_803af",
                            table="casework_planscopehistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planslinked",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="d6bafbfa08f25b39111d57069df2164b9ed81132",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_bb8a4",
                            table="casework_planslinked",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="54c4ea52fde13adeba6d4978dc3cc1b254030c37",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_48ddc",
                            table="casework_planversion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="progress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_progresshistory" ("action_id", "done", "id", "in_the_way", "information", "objective_id", "on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "scale", "source_agency_id", "version", "where_we_are", "words") VALUES (NEW."action_id", NEW."done", NEW."id", NEW."in_the_way", NEW."information", NEW."objective_id", NEW."on", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."scale", NEW."source_agency_id", NEW."version", NEW."where_we_are", NEW."words"); RETURN NULL;',
                            hash="553b81196a53806e0f8c19c232b4336a5280d91c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_74fef",
                            table="casework_progress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="progress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_progresshistory" ("action_id", "done", "id", "in_the_way", "information", "objective_id", "on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "scale", "source_agency_id", "version", "where_we_are", "words") VALUES (NEW."action_id", NEW."done", NEW."id", NEW."in_the_way", NEW."information", NEW."objective_id", NEW."on", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."scale", NEW."source_agency_id", NEW."version", NEW."where_we_are", NEW."words"); RETURN NULL;',
                            hash="57ce393ea1842fc4b57d1ef58407547b00e14cd8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_64894",
                            table="casework_progress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="progresshistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="65fc5dcad8dc908012ecb1a1ad48cfb8dba77082",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_8efa2",
                            table="casework_progresshistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="whatworks",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "casework_whatworkshistory" ("entry_id", "id", "information", "left_on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "source_agency_id", "text", "version", "whose") VALUES (NEW."entry_id", NEW."id", NEW."information", NEW."left_on", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."text", NEW."version", NEW."whose"); RETURN NULL;',
                            hash="6514d005dd510824394ded2556eacfcfa2b97dd4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f949a",
                            table="casework_whatworks",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="whatworks",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "casework_whatworkshistory" ("entry_id", "id", "information", "left_on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "source_agency_id", "text", "version", "whose") VALUES (NEW."entry_id", NEW."id", NEW."information", NEW."left_on", NEW."person_id", NOW(), \'update\', NEW."id", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."text", NEW."version", NEW."whose"); RETURN NULL;',
                            hash="204252f447797b422dbb9085b0fbb26f06782f2a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5963a",
                            table="casework_whatworks",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="whatworkshistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_are_only_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                            hash="94ff1a0d2a1faa04267f95c9e81cde16c98fdf20",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rows_are_only_added_88afb",
                            table="casework_whatworkshistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
