"""Families are restricted and opened again, and what is disputed keeps both views; rows about it are only added."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.row_security import EnforceRows

ONLY_ADDED = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app') THEN
        REVOKE UPDATE, DELETE, TRUNCATE ON people_restriction, people_dispute, people_disputeanswer,
            people_disputesettled FROM tf_app;
    END IF;
END
$$;
"""
SEES_ITEM = (
    "EXISTS (SELECT FROM people_personaddress i WHERE i.id = {row}.item)"
    " OR EXISTS (SELECT FROM people_tie i WHERE i.id = {row}.item)"
    " OR EXISTS (SELECT FROM people_note i WHERE i.id = {row}.item)"
)
OF_A_DISPUTE = "EXISTS (SELECT FROM people_dispute d WHERE d.id = {row}.dispute_id)"
OF_A_FAMILY = "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)"


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0011_retention"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Dispute",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("personaddress", "personaddress"), ("tie", "tie"), ("note", "note")], max_length=30
                    ),
                ),
                ("item", models.UUIDField(db_index=True)),
                ("said_by", models.CharField(max_length=200)),
                ("view", models.TextField()),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="disputes", to="people.person"
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
            name="DisputeAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "dispute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="people.dispute"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DisputeSettled",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("corrected", "It was wrong, and what is right was written down"),
                            ("both", "It is not known which is right: both stay"),
                            ("stands", "What was written stands, and their view stays beside it"),
                        ],
                        max_length=20,
                    ),
                ),
                ("words", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "dispute",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="settled", to="people.dispute"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "disputes settled",
            },
        ),
        migrations.CreateModel(
            name="Restriction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begins", models.BooleanField(help_text="yes: restricted from here on; no: lifted")),
                ("why", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="restrictions", to="people.family"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="dispute",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["personaddress", "tie", "note"])),
                name="a_dispute_is_about_a_known_kind_of_item",
            ),
        ),
        migrations.AddConstraint(
            model_name="dispute",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("said_by", ""), _negated=True), models.Q(("view", ""), _negated=True)),
                name="a_dispute_says_who_and_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="disputeanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True), name="an_answer_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="disputesettled",
            constraint=models.CheckConstraint(
                condition=models.Q(("how__in", ["corrected", "both", "stands"])),
                name="a_dispute_is_settled_in_a_known_way",
            ),
        ),
        migrations.AddConstraint(
            model_name="disputesettled",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True), name="settling_a_dispute_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="restriction",
            constraint=models.CheckConstraint(
                condition=models.Q(("why", ""), _negated=True), name="a_restriction_says_why"
            ),
        ),
        EnforceRows("people_restriction", read=OF_A_FAMILY, add="false", change="false", remove="false"),
        EnforceRows("people_dispute", read=SEES_ITEM, add=SEES_ITEM, change="false", remove="false"),
        *(
            EnforceRows(table, read=OF_A_DISPUTE, add=OF_A_DISPUTE, change="false", remove="false")
            for table in ("people_disputeanswer", "people_disputesettled")
        ),
        migrations.RunSQL(ONLY_ADDED, migrations.RunSQL.noop),
    ]
