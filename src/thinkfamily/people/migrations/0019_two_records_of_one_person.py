"""What people said of two records, that two are read as one, and that this was undone; rows are only added."""

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

ONLY_ADDED = (
    "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF;"
    " RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
)


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0018_what_is_brought_in"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Merge",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("why", models.TextField()),
                ("asked", models.JSONField(blank=True, default=list)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "gone",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CarriedSeal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("item", models.UUIDField(db_index=True)),
                (
                    "seal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="carried", to="people.seal"
                    ),
                ),
                (
                    "merge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="carried", to="people.merge"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="MergeUndone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("why", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "merge",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="undone", to="people.merge"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "merges undone",
            },
        ),
        migrations.CreateModel(
            name="Belonging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("at", models.DateTimeField()),
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
                (
                    "undone",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="belongings", to="people.mergeundone"
                    ),
                ),
            ],
            options={
                "verbose_name": "what belongs to whom",
                "verbose_name_plural": "what belongs to whom",
            },
        ),
        migrations.CreateModel(
            name="PairSaid",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
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
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "what was said of a pair",
                "verbose_name_plural": "what was said of pairs",
            },
        ),
        migrations.CreateModel(
            name="LikelyPair",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("agrees", models.JSONField(default=list)),
                (
                    "one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"
                    ),
                ),
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
        migrations.AddConstraint(
            model_name="merge",
            constraint=models.CheckConstraint(condition=models.Q(("why", ""), _negated=True), name="a_merge_says_why"),
        ),
        migrations.AddConstraint(
            model_name="merge",
            constraint=models.CheckConstraint(
                condition=models.Q(("kept", models.F("gone")), _negated=True), name="two_records_are_merged"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="merge",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="e630d3604af035a9af5234c32938b02b01eec4fc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_4523b",
                    table="people_merge",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="carriedseal",
            constraint=models.UniqueConstraint(
                fields=("merge", "seal", "item"), name="a_seal_is_carried_to_an_item_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="carriedseal",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="b3b6ddda8aa36693ec6940bd97aa87aa6119ffbb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_9fe10",
                    table="people_carriedseal",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="mergeundone",
            constraint=models.CheckConstraint(
                condition=models.Q(("why", ""), _negated=True), name="undoing_a_merge_says_why"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mergeundone",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="5d8d24df440342ff734c3a156314a3f59ccc0510",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_bb53e",
                    table="people_mergeundone",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="belonging",
            constraint=models.CheckConstraint(
                condition=models.Q(("whose__in", ["kept", "gone", "undecided"])),
                name="what_is_divided_belongs_to_one_of_two_or_is_open",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="belonging",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="a1db694e8b6fc9901562b0e5f8bdafdbd8f8177f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_92cf5",
                    table="people_belonging",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="pairsaid",
            constraint=models.CheckConstraint(
                condition=models.Q(("said__in", ["asked", "not_same", "cannot_tell"])),
                name="a_pair_is_spoken_of_in_known_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="pairsaid",
            constraint=models.CheckConstraint(
                condition=models.Q(("why", ""), _negated=True), name="what_is_said_of_a_pair_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="pairsaid",
            constraint=models.CheckConstraint(
                condition=models.Q(("one__lt", models.F("other"))), name="a_pair_is_said_in_one_way"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pairsaid",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="a4b5e5ecd80ec0aebdffe83f75aaed7c4e214243",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_1c11e",
                    table="people_pairsaid",
                    when="BEFORE",
                ),
            ),
        ),
    ]
