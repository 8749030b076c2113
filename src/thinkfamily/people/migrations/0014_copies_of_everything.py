"""Copies of everything about a person: who asked, what was decided about each piece, what was handed over."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.row_security import EnforceRows

ONLY_ADDED = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app') THEN
        REVOKE UPDATE, DELETE, TRUNCATE ON people_packrequest, people_packdecision, people_packend FROM tf_app;
    END IF;
END
$$;
"""
REACHED = "EXISTS (SELECT FROM people_membership m WHERE m.person_id = {row}.person_id)"
DECISIONS = (
    "EXISTS (SELECT FROM people_packrequest p WHERE p.id = {row}.request_id) AND CASE WHEN {row}.kind IN"
    " ('people.PersonAddress', 'people.Tie', 'people.Note') THEN NOT tf_sealed({row}.key::uuid, (SELECT"
    " tf_reader_agency())) ELSE true END"
)
ENDS = (
    "({row}.by_id = (SELECT tf_reader()) OR {row}.how = 'refused') AND EXISTS (SELECT FROM people_packrequest p"
    " WHERE p.id = {row}.request_id)"
)


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0013_earlier_states"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PackRequest",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("self", "The person themselves"),
                            ("parent", "A parent, for their child"),
                            ("other", "Somebody whom the person asked to"),
                        ],
                        max_length=10,
                    ),
                ),
                ("asker_name", models.CharField(max_length=200)),
                (
                    "understands",
                    models.CharField(
                        choices=[
                            ("adult", "Asks as an adult"),
                            ("yes", "The child understands it"),
                            ("no", "The child does not understand it"),
                        ],
                        default="adult",
                        max_length=10,
                    ),
                ),
                (
                    "considered",
                    models.TextField(blank=True, help_text="why they may have it, and how understanding was looked at"),
                ),
                ("identity", models.TextField(help_text="how it was made sure who they are")),
                ("asked_on", models.DateField()),
                ("due_on", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "asker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pack_requests", to="people.person"
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PackEnd",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "how",
                    models.CharField(
                        choices=[("released", "The copy was handed over"), ("refused", "No copy is given")],
                        max_length=10,
                    ),
                ),
                ("why", models.TextField(blank=True)),
                ("html", models.TextField(blank=True)),
                ("pdf", models.BinaryField(default=bytes)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ends", to="people.packrequest"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PackDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=100)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("release", "Hand over"),
                            ("part", "Hand over with words taken out"),
                            ("third_party", "Remove: about somebody else"),
                            ("serious_harm", "Remove: could cause serious harm"),
                            ("sealed", "Remove: sealed from who asks, or held back"),
                        ],
                        max_length=20,
                    ),
                ),
                ("why", models.TextField(blank=True)),
                ("taken_out", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="people.packrequest"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="packrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(("how__in", ["self", "parent", "other"])), name="a_copy_is_asked_for_in_a_known_way"
            ),
        ),
        migrations.AddConstraint(
            model_name="packrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(("due_on__gt", models.F("asked_on"))), name="a_copy_is_due_after_it_is_asked_for"
            ),
        ),
        migrations.AddConstraint(
            model_name="packrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(("identity", ""), _negated=True),
                name="asking_for_a_copy_says_how_the_asker_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="packrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(("how", "self"), models.Q(("considered", ""), _negated=True), _connector="OR"),
                name="a_copy_for_somebody_else_is_considered",
            ),
        ),
        migrations.AddConstraint(
            model_name="packend",
            constraint=models.CheckConstraint(
                condition=models.Q(("how__in", ["released", "refused"])), name="a_request_ends_in_a_known_way"
            ),
        ),
        migrations.AddConstraint(
            model_name="packend",
            constraint=models.UniqueConstraint(fields=("request", "by"), name="a_reader_hands_over_their_part_once"),
        ),
        migrations.AddConstraint(
            model_name="packend",
            constraint=models.CheckConstraint(
                condition=models.Q(("how", "released"), models.Q(("why", ""), _negated=True), _connector="OR"),
                name="giving_no_copy_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="packdecision",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome__in", ["release", "part", "third_party", "serious_harm", "sealed"])),
                name="a_piece_is_decided_in_a_known_way",
            ),
        ),
        migrations.AddConstraint(
            model_name="packdecision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("outcome__in", ["release", "sealed"]), models.Q(("why", ""), _negated=True), _connector="OR"
                ),
                name="removing_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="packdecision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "part"), _negated=True),
                    models.Q(("taken_out", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_part_says_what_is_taken_out",
            ),
        ),
        EnforceRows("people_packrequest", read=REACHED, add=REACHED, change="false", remove="false"),
        EnforceRows("people_packdecision", read=DECISIONS, add=DECISIONS, change="false", remove="false"),
        EnforceRows("people_packend", read=ENDS, add=ENDS, change="false", remove="false"),
        migrations.RunSQL(ONLY_ADDED, migrations.RunSQL.noop),
    ]
