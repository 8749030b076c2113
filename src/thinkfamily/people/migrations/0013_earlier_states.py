"""Each state of people, families, memberships, addresses, ties and notes is kept by the database."""

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
REVOKE = """
REVOKE UPDATE, DELETE, TRUNCATE ON
    people_familyhistory, people_membershiphistory, people_notehistory, people_personaddresshistory,
    people_personhistory, people_tiehistory
    FROM tf_app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0012_restrictions_and_disputes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FamilyHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("name", models.CharField(max_length=200)),
                ("area", models.CharField(blank=True, help_text="an area's grants reach its families", max_length=200)),
                ("restricted", models.BooleanField(default=False)),
                ("opened_from", models.CharField(blank=True, help_text="the proposal's id", max_length=100)),
                ("opened_at", models.DateTimeField()),
                ("opened_why", models.TextField()),
            ],
            options={
                "verbose_name_plural": "earlier states of families",
            },
        ),
        migrations.CreateModel(
            name="MembershipHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("expected_child", "Expected child"),
                            ("child", "Child"),
                            ("parent", "Parent"),
                            ("carer", "Carer"),
                            ("partner", "Parent's partner"),
                            ("kin", "Relative"),
                            ("adult", "Adult of the home"),
                        ],
                        max_length=40,
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("in_plan", models.BooleanField(default=True)),
                ("why", models.TextField(blank=True)),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "earlier states of memberships",
            },
        ),
        migrations.CreateModel(
            name="NoteHistory",
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
                ("text", models.TextField()),
                ("happened_on", models.DateField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("note", "Something seen, said or done"),
                            ("told_in_confidence", "Something told in confidence"),
                            ("licence_condition", "A condition of a licence or an order"),
                        ],
                        default="note",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "earlier states of notes",
            },
        ),
        migrations.CreateModel(
            name="PersonAddressHistory",
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
                ("line", models.CharField(max_length=300)),
                ("postcode", models.CharField(blank=True, max_length=10)),
                ("uprn", models.CharField(blank=True, max_length=12)),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "earlier states of addresses",
            },
        ),
        migrations.CreateModel(
            name="PersonHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("first_name", models.CharField(blank=True, max_length=200)),
                ("last_name", models.CharField(blank=True, max_length=200)),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                (
                    "expected_date",
                    models.DateField(blank=True, help_text="of a baby not yet born; kept after the birth", null=True),
                ),
                (
                    "sex",
                    models.CharField(
                        choices=[("F", "Female"), ("M", "Male"), ("U", "Not known")], default="U", max_length=1
                    ),
                ),
                ("proposed_id", models.CharField(blank=True, max_length=100)),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "earlier states of persons",
            },
        ),
        migrations.CreateModel(
            name="TieHistory",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("parent_of", "parent of"),
                            ("step_parent_of", "step parent of"),
                            ("expects", "expects"),
                            ("guardian_of", "guardian of"),
                            ("carer_of", "carer of"),
                            ("foster_carer_of", "foster carer of"),
                            ("partner_of", "partner of"),
                            ("ex_partner_of", "ex partner of"),
                            ("grandparent_of", "grandparent of"),
                            ("sibling_of", "sibling of"),
                            ("kin_of", "kin of"),
                            ("dependant_of", "dependant of"),
                            ("cares_for", "cares for"),
                            ("next_of_kin_of", "next of kin of"),
                            ("lives_with", "lives with"),
                            ("no_relation_of", "no relation of"),
                        ],
                        max_length=40,
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "earlier states of ties",
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_familyhistory" ("area", "id", "kept_by_id", "name", '
                        '"opened_at", "opened_by_id", "opened_from", "opened_why", "pgh_created_at", '
                        '"pgh_label", "pgh_obj_id", "restricted") VALUES (NEW."area", NEW."id", '
                        'NEW."kept_by_id", NEW."name", NEW."opened_at", NEW."opened_by_id", '
                        'NEW."opened_from", NEW."opened_why", NOW(), \'insert\', NEW."id", '
                        'NEW."restricted"); RETURN NULL;'
                    ),
                    hash="0a8caa6262af59b55e945cc3114cbf5793835eb9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0459c",
                    table="people_family",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_familyhistory" ("area", "id", "kept_by_id", "name", '
                        '"opened_at", "opened_by_id", "opened_from", "opened_why", "pgh_created_at", '
                        '"pgh_label", "pgh_obj_id", "restricted") VALUES (NEW."area", NEW."id", '
                        'NEW."kept_by_id", NEW."name", NEW."opened_at", NEW."opened_by_id", '
                        'NEW."opened_from", NEW."opened_why", NOW(), \'update\', NEW."id", '
                        'NEW."restricted"); RETURN NULL;'
                    ),
                    hash="527b08d1af107d608eb8cf7dd5eba9084578fa6c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1c4bb",
                    table="people_family",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_membershiphistory" ("family_id", "id", "in_plan", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "role", "since", "until", "why") VALUES (NEW."family_id", '
                        'NEW."id", NEW."in_plan", NEW."person_id", NOW(), \'insert\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."role", NEW."since", NEW."until", '
                        'NEW."why"); RETURN NULL;'
                    ),
                    hash="e81a3ebbb0054a74021df3451c1aaaec61de085b",
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
                        'INSERT INTO "people_membershiphistory" ("family_id", "id", "in_plan", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "role", "since", "until", "why") VALUES (NEW."family_id", '
                        'NEW."id", NEW."in_plan", NEW."person_id", NOW(), \'update\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."role", NEW."since", NEW."until", '
                        'NEW."why"); RETURN NULL;'
                    ),
                    hash="e4ec1b0a980650aae806afc45a8a8c8ab5c2a3dc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c12bb",
                    table="people_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="note",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_notehistory" ("happened_on", "id", "information", "kind", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "source_agency_id", "text") VALUES (NEW."happened_on", '
                        'NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), \'insert\', '
                        'NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", '
                        'NEW."text"); RETURN NULL;'
                    ),
                    hash="c55759d7baf89a4b65e539215e6032f7ec431ffb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1950a",
                    table="people_note",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="note",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_notehistory" ("happened_on", "id", "information", "kind", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "source_agency_id", "text") VALUES (NEW."happened_on", '
                        'NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), \'update\', '
                        'NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", '
                        'NEW."text"); RETURN NULL;'
                    ),
                    hash="20dc1ab60a4f2d17a54c003438493cef28b9baee",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_72e75",
                    table="people_note",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_personhistory" ("date_of_birth", "expected_date", '
                        '"first_name", "id", "last_name", "merged_into_id", "pgh_created_at", '
                        '"pgh_label", "pgh_obj_id", "proposed_id", "recorded_at", "recorded_by_id", '
                        '"sex") VALUES (NEW."date_of_birth", NEW."expected_date", NEW."first_name", '
                        'NEW."id", NEW."last_name", NEW."merged_into_id", NOW(), \'insert\', NEW."id", '
                        'NEW."proposed_id", NEW."recorded_at", NEW."recorded_by_id", NEW."sex"); RETURN '
                        "NULL;"
                    ),
                    hash="39df649416db470847f3b2e651cb4aeef72ce679",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_65688",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_personhistory" ("date_of_birth", "expected_date", '
                        '"first_name", "id", "last_name", "merged_into_id", "pgh_created_at", '
                        '"pgh_label", "pgh_obj_id", "proposed_id", "recorded_at", "recorded_by_id", '
                        '"sex") VALUES (NEW."date_of_birth", NEW."expected_date", NEW."first_name", '
                        'NEW."id", NEW."last_name", NEW."merged_into_id", NOW(), \'update\', NEW."id", '
                        'NEW."proposed_id", NEW."recorded_at", NEW."recorded_by_id", NEW."sex"); RETURN '
                        "NULL;"
                    ),
                    hash="20486e05fd875d49a4eb56e822f19c73c80164ac",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_de829",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_personaddresshistory" ("id", "information", "line", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", '
                        '"recorded_at", "recorded_by_id", "since", "source_agency_id", "until", "uprn") '
                        'VALUES (NEW."id", NEW."information", NEW."line", NEW."person_id", NOW(), '
                        '\'insert\', NEW."id", NEW."postcode", NEW."recorded_at", NEW."recorded_by_id", '
                        'NEW."since", NEW."source_agency_id", NEW."until", NEW."uprn"); RETURN NULL;'
                    ),
                    hash="daed2e1df30eb7315eaa41528ad4da33d3653a70",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_65bc5",
                    table="people_personaddress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_personaddresshistory" ("id", "information", "line", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", '
                        '"recorded_at", "recorded_by_id", "since", "source_agency_id", "until", "uprn") '
                        'VALUES (NEW."id", NEW."information", NEW."line", NEW."person_id", NOW(), '
                        '\'update\', NEW."id", NEW."postcode", NEW."recorded_at", NEW."recorded_by_id", '
                        'NEW."since", NEW."source_agency_id", NEW."until", NEW."uprn"); RETURN NULL;'
                    ),
                    hash="126f649f9251152062b6bec364eb17cf4f51f02b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9e6f3",
                    table="people_personaddress",
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
                        'INSERT INTO "people_tiehistory" ("id", "information", "kind", "other_id", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "since", "source_agency_id", "until") VALUES (NEW."id", '
                        'NEW."information", NEW."kind", NEW."other_id", NEW."person_id", NOW(), \'insert\', '
                        'NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", '
                        'NEW."source_agency_id", NEW."until"); RETURN NULL;'
                    ),
                    hash="7e49abd9f475e8b5b08491a3a77d5534318fa15d",
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
                        'INSERT INTO "people_tiehistory" ("id", "information", "kind", "other_id", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "since", "source_agency_id", "until") VALUES (NEW."id", '
                        'NEW."information", NEW."kind", NEW."other_id", NEW."person_id", NOW(), \'update\', '
                        'NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", '
                        'NEW."source_agency_id", NEW."until"); RETURN NULL;'
                    ),
                    hash="f757ec4662668088abec98a5ab6fa31274a81ef2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4d09d",
                    table="people_tie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="familyhistory",
            name="kept_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="access.agency",
            ),
        ),
        migrations.AddField(
            model_name="familyhistory",
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
            model_name="familyhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.family",
            ),
        ),
        migrations.AddField(
            model_name="familyhistory",
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
            model_name="membershiphistory",
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
            model_name="membershiphistory",
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
            model_name="membershiphistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.membership",
            ),
        ),
        migrations.AddField(
            model_name="membershiphistory",
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
            model_name="membershiphistory",
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
            model_name="notehistory",
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
            model_name="notehistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.note",
            ),
        ),
        migrations.AddField(
            model_name="notehistory",
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
            model_name="notehistory",
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
            model_name="notehistory",
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
            model_name="personaddresshistory",
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
            model_name="personaddresshistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.personaddress",
            ),
        ),
        migrations.AddField(
            model_name="personaddresshistory",
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
            model_name="personaddresshistory",
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
            model_name="personaddresshistory",
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
            model_name="personhistory",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="personhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="personhistory",
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
            model_name="personhistory",
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
            model_name="tiehistory",
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
            model_name="tiehistory",
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
            model_name="tiehistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.tie",
            ),
        ),
        migrations.AddField(
            model_name="tiehistory",
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
            model_name="tiehistory",
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
            model_name="tiehistory",
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
        pgtrigger.migrations.AddTrigger(
            model_name="familyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="3dc86ac7cefd6d1131cea68212f401c90a1f2460",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_f8acd",
                    table="people_familyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membershiphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="6fe738030883d15acc166856cb1aac3803374ed3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_a0597",
                    table="people_membershiphistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="f6a03c2f91c22c4b1859eb1789a253dd552aeaf4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_2af28",
                    table="people_notehistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personaddresshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="a4cbf16b97758b3eeaeaed02cc104a5793142415",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_861ec",
                    table="people_personaddresshistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="e5454aaca68cd69e76fb506223692904742c6f9e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_12f2e",
                    table="people_personhistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tiehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="b5f56df7f596ab1630a595dda4269b5b7e0df9d7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_ca2bb",
                    table="people_tiehistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(REVOKE, migrations.RunSQL.noop),
    ]
