"""Homes, stays, bonds, parental responsibility, links of families; ties that say how sure they are."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

REVOKE = """
REVOKE UPDATE, DELETE, TRUNCATE ON
    people_householdhistory, people_stayhistory, people_bondhistory, people_responsibilityhistory,
    people_familylinkhistory
    FROM tf_app;
"""
# With the rights of whoever writes: a tie that they may not see is not told of by a refusal.
CIRCLE = """
CREATE FUNCTION tf_no_circle_of_descent() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    descent text[] := ARRAY['parent_of', 'expects', 'adoptive_parent_of'];
BEGIN
    IF NEW.kind <> ALL (descent) OR NEW.certainty = 'mistaken' THEN RETURN NEW; END IF;
    IF EXISTS (
        WITH RECURSIVE above(id) AS (
            SELECT NEW.person_id
            UNION
            SELECT t.person_id FROM public.people_tie t JOIN above ON t.other_id = above.id
            WHERE t.kind = ANY (descent) AND t.certainty <> 'mistaken' AND t.id <> NEW.id
        ) SELECT FROM above WHERE above.id = NEW.other_id) THEN
        RAISE EXCEPTION 'nobody_descends_from_themselves: that would be a circle.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'nobody_descends_from_themselves';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_no_circle_of_descent BEFORE INSERT OR UPDATE ON people_tie
    FOR EACH ROW EXECUTE FUNCTION tf_no_circle_of_descent();
"""
NO_CIRCLE = "DROP TRIGGER tf_no_circle_of_descent ON people_tie; DROP FUNCTION tf_no_circle_of_descent();"


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0019_two_records_of_one_person"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Bond",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("close", "close to"),
                            ("very_close", "very close to"),
                            ("distant", "distant from"),
                            ("conflict", "in conflict with"),
                            ("close_and_conflict", "close to, and in conflict with,"),
                            ("cut_off", "cut off from"),
                            ("care", "cares for"),
                            ("support", "supports"),
                            ("control", "controls"),
                            ("violence", "is violent to"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "towards",
                    models.CharField(
                        choices=[("both", "Each towards the other"), ("other", "From the first towards the second")],
                        default="both",
                        max_length=10,
                    ),
                ),
                ("said_by", models.CharField(blank=True, help_text="who told us, in words", max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="BondHistory",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("close", "close to"),
                            ("very_close", "very close to"),
                            ("distant", "distant from"),
                            ("conflict", "in conflict with"),
                            ("close_and_conflict", "close to, and in conflict with,"),
                            ("cut_off", "cut off from"),
                            ("care", "cares for"),
                            ("support", "supports"),
                            ("control", "controls"),
                            ("violence", "is violent to"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "towards",
                    models.CharField(
                        choices=[("both", "Each towards the other"), ("other", "From the first towards the second")],
                        default="both",
                        max_length=10,
                    ),
                ),
                ("said_by", models.CharField(blank=True, help_text="who told us, in words", max_length=300)),
            ],
            options={
                "verbose_name_plural": "earlier states of bonds",
            },
        ),
        migrations.CreateModel(
            name="FamilyLink",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("reason", models.TextField()),
                (
                    "each_may_see",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("name", "What the other family is called, and which agency keeps its record"),
                                ("who_to_call", "Who works with it, and how to reach them"),
                                ("members", "Who belongs to it, by first name"),
                            ],
                            max_length=20,
                        ),
                        default=list,
                        size=None,
                    ),
                ),
                ("decided_at", models.DateTimeField()),
                ("until", models.DateField(blank=True, null=True)),
                ("ended_why", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name="FamilyLinkHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("reason", models.TextField()),
                (
                    "each_may_see",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("name", "What the other family is called, and which agency keeps its record"),
                                ("who_to_call", "Who works with it, and how to reach them"),
                                ("members", "Who belongs to it, by first name"),
                            ],
                            max_length=20,
                        ),
                        default=list,
                        size=None,
                    ),
                ),
                ("decided_at", models.DateTimeField()),
                ("until", models.DateField(blank=True, null=True)),
                ("ended_why", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "verbose_name_plural": "earlier states of links of families",
            },
        ),
        migrations.CreateModel(
            name="Household",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=200)),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("opened_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name="HouseholdHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("name", models.CharField(max_length=200)),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("opened_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "verbose_name_plural": "earlier states of homes",
            },
        ),
        migrations.CreateModel(
            name="Responsibility",
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
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("mother", "Gave birth to the child"),
                            ("married_father", "Father, married to the mother at the birth or since"),
                            ("registered_father", "Father, on the birth certificate since 1 December 2003"),
                            ("second_parent", "Second female parent, in law"),
                            ("agreement", "An agreement that was registered with the court"),
                            ("court_order", "A court order (parental responsibility, or the child lives with them)"),
                            ("guardian", "Guardian after a parent's death"),
                            ("special_guardian", "Special guardian"),
                            ("adoption", "Adopted the child"),
                            ("care_order", "A parent, who shares it with the local authority under a care order"),
                        ],
                        max_length=20,
                    ),
                ),
                ("seen", models.CharField(blank=True, help_text="which paper was seen, and by whom", max_length=300)),
                ("said_by", models.CharField(blank=True, help_text="who told us, in words", max_length=300)),
            ],
            options={
                "verbose_name_plural": "responsibilities",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ResponsibilityHistory",
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
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("mother", "Gave birth to the child"),
                            ("married_father", "Father, married to the mother at the birth or since"),
                            ("registered_father", "Father, on the birth certificate since 1 December 2003"),
                            ("second_parent", "Second female parent, in law"),
                            ("agreement", "An agreement that was registered with the court"),
                            ("court_order", "A court order (parental responsibility, or the child lives with them)"),
                            ("guardian", "Guardian after a parent's death"),
                            ("special_guardian", "Special guardian"),
                            ("adoption", "Adopted the child"),
                            ("care_order", "A parent, who shares it with the local authority under a care order"),
                        ],
                        max_length=20,
                    ),
                ),
                ("seen", models.CharField(blank=True, help_text="which paper was seen, and by whom", max_length=300)),
                ("said_by", models.CharField(blank=True, help_text="who told us, in words", max_length=300)),
            ],
            options={
                "verbose_name_plural": "earlier states of responsibilities",
            },
        ),
        migrations.CreateModel(
            name="Stay",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("lives", "Lives there"),
                            ("shared_care", "Lives there part of the time"),
                            ("often_stays", "Often stays there"),
                            ("lodger", "Lodges there"),
                            ("placement", "Placed there: foster care, kin or a home for children"),
                            ("custody", "In custody there"),
                            ("hospital", "In hospital there"),
                        ],
                        default="lives",
                        max_length=20,
                    ),
                ),
                ("nights", models.PositiveSmallIntegerField(blank=True, help_text="nights of a fortnight", null=True)),
                (
                    "pattern",
                    models.CharField(
                        blank=True, help_text='in words: "week about", "Fridays to Sundays"', max_length=300
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StayHistory",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("lives", "Lives there"),
                            ("shared_care", "Lives there part of the time"),
                            ("often_stays", "Often stays there"),
                            ("lodger", "Lodges there"),
                            ("placement", "Placed there: foster care, kin or a home for children"),
                            ("custody", "In custody there"),
                            ("hospital", "In hospital there"),
                        ],
                        default="lives",
                        max_length=20,
                    ),
                ),
                ("nights", models.PositiveSmallIntegerField(blank=True, help_text="nights of a fortnight", null=True)),
                (
                    "pattern",
                    models.CharField(
                        blank=True, help_text='in words: "week about", "Fridays to Sundays"', max_length=300
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "earlier states of stays",
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="membership",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="membership",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="tie",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="tie",
            name="update_update",
        ),
        migrations.RemoveConstraint(
            model_name="membership",
            name="a_member_has_a_known_role",
        ),
        migrations.AddField(
            model_name="membership",
            name="agreed_by",
            field=models.CharField(
                blank=True, help_text="who agreed that a child is in the plan, in words", max_length=300
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="agreed_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="membership",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="membershiphistory",
            name="agreed_by",
            field=models.CharField(
                blank=True, help_text="who agreed that a child is in the plan, in words", max_length=300
            ),
        ),
        migrations.AddField(
            model_name="membershiphistory",
            name="agreed_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="membershiphistory",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="tie",
            name="certainty",
            field=models.CharField(
                choices=[
                    ("stated", "Somebody said so"),
                    ("confirmed", "Confirmed, by a paper or by both"),
                    ("believed", "Believed, not confirmed"),
                    ("mistaken", "Written down by mistake"),
                ],
                default="stated",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="tie",
            name="detail",
            field=models.CharField(blank=True, help_text="a word of the kind's details", max_length=20),
        ),
        migrations.AddField(
            model_name="tie",
            name="said_by",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="tiehistory",
            name="certainty",
            field=models.CharField(
                choices=[
                    ("stated", "Somebody said so"),
                    ("confirmed", "Confirmed, by a paper or by both"),
                    ("believed", "Believed, not confirmed"),
                    ("mistaken", "Written down by mistake"),
                ],
                default="stated",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="tiehistory",
            name="detail",
            field=models.CharField(blank=True, help_text="a word of the kind's details", max_length=20),
        ),
        migrations.AddField(
            model_name="tiehistory",
            name="said_by",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AlterField(
            model_name="membership",
            name="role",
            field=models.CharField(
                choices=[
                    ("expected_child", "Expected child"),
                    ("child", "Child"),
                    ("parent", "Parent"),
                    ("carer", "Carer"),
                    ("partner", "Parent's partner"),
                    ("kin", "Relative"),
                    ("adult", "Adult of the home"),
                    ("of_the_home", "Lives there, is not family"),
                    ("network", "Somebody of their network"),
                ],
                max_length=40,
            ),
        ),
        migrations.AlterField(
            model_name="membershiphistory",
            name="role",
            field=models.CharField(
                choices=[
                    ("expected_child", "Expected child"),
                    ("child", "Child"),
                    ("parent", "Parent"),
                    ("carer", "Carer"),
                    ("partner", "Parent's partner"),
                    ("kin", "Relative"),
                    ("adult", "Adult of the home"),
                    ("of_the_home", "Lives there, is not family"),
                    ("network", "Somebody of their network"),
                ],
                max_length=40,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_membershiphistory" ("agreed_by", "agreed_on", "family_id", '
                        '"id", "in_plan", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "role", "since", "until", "version", "why") '
                        'VALUES (NEW."agreed_by", NEW."agreed_on", NEW."family_id", NEW."id", '
                        'NEW."in_plan", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."role", NEW."since", NEW."until", NEW."version", '
                        'NEW."why"); RETURN NULL;'
                    ),
                    hash="bc2fe8223abbb56163dbd99974eafc6eedd39ca9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6bbf7",
                    table="people_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_membershiphistory" ("agreed_by", "agreed_on", "family_id", '
                        '"id", "in_plan", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "role", "since", "until", "version", "why") '
                        'VALUES (NEW."agreed_by", NEW."agreed_on", NEW."family_id", NEW."id", '
                        'NEW."in_plan", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."role", NEW."since", NEW."until", NEW."version", '
                        'NEW."why"); RETURN NULL;'
                    ),
                    hash="e7f6ca2c89f5984089ae66cc1302c53521a71ccb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c12bb",
                    table="people_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_tiehistory" ("certainty", "detail", "id", "information", '
                        '"kind", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "said_by", "since", "source_agency_id", '
                        '"until", "version") VALUES (NEW."certainty", NEW."detail", NEW."id", '
                        'NEW."information", NEW."kind", NEW."other_id", NEW."person_id", NOW(), '
                        '\'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."said_by", '
                        'NEW."since", NEW."source_agency_id", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="d611bbff420b01b950e470080972ad8320b84042",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b90b1",
                    table="people_tie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_tiehistory" ("certainty", "detail", "id", "information", '
                        '"kind", "other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "said_by", "since", "source_agency_id", '
                        '"until", "version") VALUES (NEW."certainty", NEW."detail", NEW."id", '
                        'NEW."information", NEW."kind", NEW."other_id", NEW."person_id", NOW(), '
                        '\'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."said_by", '
                        'NEW."since", NEW."source_agency_id", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="8327e1d290e63d0bf6a573b57f48e0147991f734",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4d09d",
                    table="people_tie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "role__in",
                        [
                            "expected_child",
                            "child",
                            "parent",
                            "carer",
                            "partner",
                            "kin",
                            "adult",
                            "of_the_home",
                            "network",
                        ],
                    )
                ),
                name="a_member_has_a_known_role",
            ),
        ),
        migrations.AddConstraint(
            model_name="tie",
            constraint=models.CheckConstraint(
                condition=models.Q(("certainty__in", ["stated", "confirmed", "believed", "mistaken"])),
                name="a_tie_is_as_sure_as_somebody_says",
            ),
        ),
        migrations.AddConstraint(
            model_name="tie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("certainty", "mistaken"), _negated=True), ("until__isnull", False), _connector="OR"
                ),
                name="a_tie_that_was_a_mistake_has_ended",
            ),
        ),
        migrations.AddField(
            model_name="bond",
            name="other",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="bonds_to", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="bond",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="bond",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="bond",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="bondhistory",
            name="other",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="bondhistory",
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
            model_name="bondhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.bond",
            ),
        ),
        migrations.AddField(
            model_name="bondhistory",
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
            model_name="bondhistory",
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
            model_name="bondhistory",
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
            model_name="familylink",
            name="child",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="family_links", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="familylink",
            name="decided_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="familylink",
            name="family",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="links", to="people.family"
            ),
        ),
        migrations.AddField(
            model_name="familylink",
            name="other",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="links_to", to="people.family"
            ),
        ),
        migrations.AddField(
            model_name="familylinkhistory",
            name="child",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="familylinkhistory",
            name="decided_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="familylinkhistory",
            name="family",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.family",
            ),
        ),
        migrations.AddField(
            model_name="familylinkhistory",
            name="other",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.family",
            ),
        ),
        migrations.AddField(
            model_name="familylinkhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.familylink",
            ),
        ),
        migrations.AddField(
            model_name="familylinkhistory",
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
            model_name="household",
            name="opened_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="householdhistory",
            name="opened_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="householdhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.household",
            ),
        ),
        migrations.AddField(
            model_name="householdhistory",
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
            model_name="responsibility",
            name="other",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="responsibilities_for", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="responsibility",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="responsibility",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="responsibility",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="responsibilityhistory",
            name="other",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="responsibilityhistory",
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
            model_name="responsibilityhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.responsibility",
            ),
        ),
        migrations.AddField(
            model_name="responsibilityhistory",
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
            model_name="responsibilityhistory",
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
            model_name="responsibilityhistory",
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
            model_name="stay",
            name="household",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="stays", to="people.household"
            ),
        ),
        migrations.AddField(
            model_name="stay",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="stay",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="stay",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="stayhistory",
            name="household",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.household",
            ),
        ),
        migrations.AddField(
            model_name="stayhistory",
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
            model_name="stayhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.stay",
            ),
        ),
        migrations.AddField(
            model_name="stayhistory",
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
            model_name="stayhistory",
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
            model_name="stayhistory",
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
            model_name="bond",
            index=models.Index(fields=["person", "information"], name="bond_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="bond",
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
                name="bond_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="bond",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="bond_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="bond",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "close",
                            "very_close",
                            "distant",
                            "conflict",
                            "close_and_conflict",
                            "cut_off",
                            "care",
                            "support",
                            "control",
                            "violence",
                        ],
                    )
                ),
                name="a_bond_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="bond",
            constraint=models.CheckConstraint(
                condition=models.Q(("towards__in", ["both", "other"])), name="a_bond_goes_one_way_or_both"
            ),
        ),
        migrations.AddConstraint(
            model_name="bond",
            constraint=models.CheckConstraint(
                condition=models.Q(("person", models.F("other")), _negated=True),
                name="nobody_has_a_bond_with_themselves",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bond",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_bondhistory" ("id", "information", "kind", "other_id", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "said_by", "since", "source_agency_id", "towards", "until", '
                        '"version") VALUES (NEW."id", NEW."information", NEW."kind", NEW."other_id", '
                        'NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."said_by", NEW."since", NEW."source_agency_id", '
                        'NEW."towards", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="a7c717bc12c5650693324839d7fcfa1d6e3bff90",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_12dac",
                    table="people_bond",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bond",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_bondhistory" ("id", "information", "kind", "other_id", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "said_by", "since", "source_agency_id", "towards", "until", '
                        '"version") VALUES (NEW."id", NEW."information", NEW."kind", NEW."other_id", '
                        'NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."said_by", NEW."since", NEW."source_agency_id", '
                        'NEW."towards", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="6769a7f5d9295b346944e476c048fac34d9b1652",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6803b",
                    table="people_bond",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bondhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; "
                        "RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
                    ),
                    hash="f3313aa62555525a740f91e03372bf57289e237f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_b1d38",
                    table="people_bondhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="familylink",
            constraint=models.CheckConstraint(
                condition=models.Q(("family", models.F("other")), _negated=True), name="no_family_is_linked_with_itself"
            ),
        ),
        migrations.AddConstraint(
            model_name="familylink",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="a_link_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="familylink",
            constraint=models.CheckConstraint(
                condition=models.Q(("until", None), models.Q(("ended_why", ""), _negated=True), _connector="OR"),
                name="the_end_of_a_link_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="familylink",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None)),
                fields=("family", "other", "child"),
                name="two_families_are_linked_once_for_a_child",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="familylink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_familylinkhistory" ("child_id", "decided_at", '
                        '"decided_by_id", "each_may_see", "ended_why", "family_id", "id", "other_id", '
                        '"pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "until", "version") '
                        'VALUES (NEW."child_id", NEW."decided_at", NEW."decided_by_id", '
                        'NEW."each_may_see", NEW."ended_why", NEW."family_id", NEW."id", NEW."other_id", '
                        'NOW(), \'insert\', NEW."id", NEW."reason", NEW."until", NEW."version"); RETURN '
                        "NULL;"
                    ),
                    hash="c22f249c1ced0ce04254e184fb6d1325a4c3e175",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_24056",
                    table="people_familylink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="familylink",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_familylinkhistory" ("child_id", "decided_at", '
                        '"decided_by_id", "each_may_see", "ended_why", "family_id", "id", "other_id", '
                        '"pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "until", "version") '
                        'VALUES (NEW."child_id", NEW."decided_at", NEW."decided_by_id", '
                        'NEW."each_may_see", NEW."ended_why", NEW."family_id", NEW."id", NEW."other_id", '
                        'NOW(), \'update\', NEW."id", NEW."reason", NEW."until", NEW."version"); RETURN '
                        "NULL;"
                    ),
                    hash="e7326bb59f52f7eee003ff0819e66c06609859e5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c0803",
                    table="people_familylink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="familylinkhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; "
                        "RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
                    ),
                    hash="5f0801ebe0e373113cfad8330e170d4178ac1acc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_34caf",
                    table="people_familylinkhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="household",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="a_home_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="household",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="a_home_ends_after_it_begins",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="household",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_householdhistory" ("id", "name", "opened_at", '
                        '"opened_by_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until", '
                        '"version") VALUES (NEW."id", NEW."name", NEW."opened_at", NEW."opened_by_id", '
                        'NOW(), \'insert\', NEW."id", NEW."since", NEW."until", NEW."version"); RETURN '
                        "NULL;"
                    ),
                    hash="4d2c2039e140a8173e9adeafef13f34a7ce8a1ce",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bfe65",
                    table="people_household",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="household",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_householdhistory" ("id", "name", "opened_at", '
                        '"opened_by_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until", '
                        '"version") VALUES (NEW."id", NEW."name", NEW."opened_at", NEW."opened_by_id", '
                        'NOW(), \'update\', NEW."id", NEW."since", NEW."until", NEW."version"); RETURN '
                        "NULL;"
                    ),
                    hash="2752f7471a8a63efd0689f744bb92d76e524dc84",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dc1e1",
                    table="people_household",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="householdhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; "
                        "RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
                    ),
                    hash="eb51a6b0c91d135f27b324d02e837cf11127420b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_5f088",
                    table="people_householdhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="responsibility",
            index=models.Index(fields=["person", "information"], name="responsibility_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="responsibility",
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
                name="responsibility_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="responsibility",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="responsibility_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="responsibility",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "basis__in",
                        [
                            "mother",
                            "married_father",
                            "registered_father",
                            "second_parent",
                            "agreement",
                            "court_order",
                            "guardian",
                            "special_guardian",
                            "adoption",
                            "care_order",
                        ],
                    )
                ),
                name="responsibility_rests_on_a_known_basis",
            ),
        ),
        migrations.AddConstraint(
            model_name="responsibility",
            constraint=models.CheckConstraint(
                condition=models.Q(("person", models.F("other")), _negated=True),
                name="nobody_is_responsible_as_a_parent_for_themselves",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="responsibility",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_responsibilityhistory" ("basis", "id", "information", '
                        '"other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "said_by", "seen", "since", '
                        '"source_agency_id", "until", "version") VALUES (NEW."basis", NEW."id", '
                        'NEW."information", NEW."other_id", NEW."person_id", NOW(), \'insert\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."said_by", NEW."seen", '
                        'NEW."since", NEW."source_agency_id", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="75d728460b28d1987f891532807f789adc4289c5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6fd38",
                    table="people_responsibility",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="responsibility",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_responsibilityhistory" ("basis", "id", "information", '
                        '"other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "said_by", "seen", "since", '
                        '"source_agency_id", "until", "version") VALUES (NEW."basis", NEW."id", '
                        'NEW."information", NEW."other_id", NEW."person_id", NOW(), \'update\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."said_by", NEW."seen", '
                        'NEW."since", NEW."source_agency_id", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="a406830fb8c3b2385fb453dd76a5a1dbfe2ecae1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2cf80",
                    table="people_responsibility",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="responsibilityhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; "
                        "RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
                    ),
                    hash="0f9853a6a0b5464477b35d188054c1573c28ae23",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_3da8a",
                    table="people_responsibilityhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="stay",
            index=models.Index(fields=["person", "information"], name="stay_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="stay",
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
                name="stay_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="stay",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="stay_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="stay",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["lives", "shared_care", "often_stays", "lodger", "placement", "custody", "hospital"])
                ),
                name="a_stay_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="stay",
            constraint=models.CheckConstraint(
                condition=models.Q(("nights", None), ("nights__lte", 14), _connector="OR"),
                name="a_fortnight_has_fourteen_nights",
            ),
        ),
        migrations.AddConstraint(
            model_name="stay",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None)),
                fields=("person", "household", "source_agency"),
                name="somebody_stays_at_a_home_once_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stay",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_stayhistory" ("household_id", "id", "information", "kind", '
                        '"nights", "pattern", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "since", "source_agency_id", "until", '
                        '"version") VALUES (NEW."household_id", NEW."id", NEW."information", NEW."kind", '
                        'NEW."nights", NEW."pattern", NEW."person_id", NOW(), \'insert\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."source_agency_id", '
                        'NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="8703f42987d96bfa4afd4e799f289d0f77917480",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_38f5c",
                    table="people_stay",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stay",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_stayhistory" ("household_id", "id", "information", "kind", '
                        '"nights", "pattern", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "since", "source_agency_id", "until", '
                        '"version") VALUES (NEW."household_id", NEW."id", NEW."information", NEW."kind", '
                        'NEW."nights", NEW."pattern", NEW."person_id", NOW(), \'update\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."source_agency_id", '
                        'NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="605b62d1facb03b2daa98603be0f54e4c40f3107",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c068f",
                    table="people_stay",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stayhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; "
                        "RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
                    ),
                    hash="438e1c4f53a5dd0d0c3c31ee39a0271fc9aeb14c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_61bab",
                    table="people_stayhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(REVOKE, migrations.RunSQL.noop),
        migrations.RunSQL(CIRCLE, NO_CIRCLE),
    ]
