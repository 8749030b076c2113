"""Other names, characteristics, identifiers and ways to reach somebody; the unborn; the version of what is edited."""

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

REVOKE = """
REVOKE UPDATE, DELETE, TRUNCATE ON
    people_characteristichistory, people_contactwayhistory, people_identifierhistory, people_personnamehistory
    FROM tf_app;
"""
# An item is seen by its own table's rule, which binds the reader in here too.
SEES_ITEM = """
CREATE FUNCTION tf_sees_item(kind text, item uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE seen boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I WHERE id = $1)', 'people_' || kind) INTO seen USING item;
    RETURN seen;
END $$;
REVOKE EXECUTE ON FUNCTION tf_sees_item(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tf_sees_item(text, uuid) TO tf_app, tf_owner;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0016_who_is_round_a_family"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Characteristic",
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
                            ("sex_in_law", "Sex in law"),
                            ("gender_identity", "Gender identity"),
                            ("pronouns", "Pronouns"),
                            ("ethnicity", "Ethnicity"),
                            ("language", "Language"),
                            ("interpreter", "Interpreter"),
                            ("communication", "What helps them to understand and be understood"),
                            ("disability", "Disability"),
                            ("faith", "Faith or belief"),
                        ],
                        max_length=30,
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=20)),
                ("words", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CharacteristicHistory",
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
                            ("sex_in_law", "Sex in law"),
                            ("gender_identity", "Gender identity"),
                            ("pronouns", "Pronouns"),
                            ("ethnicity", "Ethnicity"),
                            ("language", "Language"),
                            ("interpreter", "Interpreter"),
                            ("communication", "What helps them to understand and be understood"),
                            ("disability", "Disability"),
                            ("faith", "Faith or belief"),
                        ],
                        max_length=30,
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=20)),
                ("words", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name_plural": "earlier states of characteristics",
            },
        ),
        migrations.CreateModel(
            name="ContactWay",
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
                    "way",
                    models.CharField(
                        choices=[
                            ("mobile", "Mobile"),
                            ("landline", "Landline"),
                            ("email", "Email"),
                            ("post", "Post"),
                            ("through_somebody", "Through somebody else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("value", models.CharField(max_length=200)),
                (
                    "safe",
                    models.CharField(
                        choices=[
                            ("yes", "Safe to use"),
                            ("only_as_said", "Safe only as said here"),
                            ("never", "Never use this"),
                        ],
                        max_length=20,
                    ),
                ),
                ("how", models.CharField(blank=True, max_length=300)),
                ("when_words", models.CharField(blank=True, max_length=200)),
                ("text_ok", models.BooleanField(default=False)),
                ("voice_ok", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ContactWayHistory",
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
                    "way",
                    models.CharField(
                        choices=[
                            ("mobile", "Mobile"),
                            ("landline", "Landline"),
                            ("email", "Email"),
                            ("post", "Post"),
                            ("through_somebody", "Through somebody else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("value", models.CharField(max_length=200)),
                (
                    "safe",
                    models.CharField(
                        choices=[
                            ("yes", "Safe to use"),
                            ("only_as_said", "Safe only as said here"),
                            ("never", "Never use this"),
                        ],
                        max_length=20,
                    ),
                ),
                ("how", models.CharField(blank=True, max_length=300)),
                ("when_words", models.CharField(blank=True, max_length=200)),
                ("text_ok", models.BooleanField(default=False)),
                ("voice_ok", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name_plural": "earlier states of contact ways",
            },
        ),
        migrations.CreateModel(
            name="Identifier",
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
                    "scheme",
                    models.CharField(
                        choices=[
                            ("nhs", "NHS number"),
                            ("upn", "Unique pupil number"),
                            ("former_upn", "Former unique pupil number"),
                            ("uln", "Unique learner number"),
                            ("ni", "National Insurance number"),
                            ("la_child_id", "The council’s number for the child"),
                            ("other", "Another number"),
                        ],
                        max_length=20,
                    ),
                ),
                ("value", models.CharField(db_index=True, max_length=40)),
                ("checked", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IdentifierHistory",
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
                    "scheme",
                    models.CharField(
                        choices=[
                            ("nhs", "NHS number"),
                            ("upn", "Unique pupil number"),
                            ("former_upn", "Former unique pupil number"),
                            ("uln", "Unique learner number"),
                            ("ni", "National Insurance number"),
                            ("la_child_id", "The council’s number for the child"),
                            ("other", "Another number"),
                        ],
                        max_length=20,
                    ),
                ),
                ("value", models.CharField(max_length=40)),
                ("checked", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name_plural": "earlier states of identifiers",
            },
        ),
        migrations.CreateModel(
            name="PersonName",
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
                            ("preferred", "Wants to be called"),
                            ("also_known_as", "Also known as"),
                            ("previous", "Was called before"),
                            ("at_birth", "Was called at birth"),
                            ("in_script", "Written in its own script"),
                        ],
                        default="also_known_as",
                        max_length=20,
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=200)),
                ("last_name", models.CharField(blank=True, max_length=200)),
                ("language", models.CharField(blank=True, max_length=35)),
            ],
            options={
                "verbose_name_plural": "names of persons",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonNameHistory",
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
                            ("preferred", "Wants to be called"),
                            ("also_known_as", "Also known as"),
                            ("previous", "Was called before"),
                            ("at_birth", "Was called at birth"),
                            ("in_script", "Written in its own script"),
                        ],
                        default="also_known_as",
                        max_length=20,
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=200)),
                ("last_name", models.CharField(blank=True, max_length=200)),
                ("language", models.CharField(blank=True, max_length=35)),
            ],
            options={
                "verbose_name_plural": "earlier states of names",
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="lifeevent",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="lifeevent",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="note",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="note",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="observation",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="observation",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="personaddress",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="personaddress",
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
        pgtrigger.migrations.RemoveTrigger(
            model_name="warningnote",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="warningnote",
            name="update_update",
        ),
        migrations.RemoveConstraint(
            model_name="dispute",
            name="a_dispute_is_about_a_known_kind_of_item",
        ),
        migrations.RemoveConstraint(
            model_name="seal",
            name="a_seal_is_on_a_known_kind_of_item",
        ),
        migrations.RemoveConstraint(
            model_name="tie",
            name="a_tie_is_of_a_known_kind",
        ),
        migrations.AddField(
            model_name="lifeevent",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="lifeeventhistory",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="note",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="notehistory",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="observation",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="observationhistory",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="person",
            name="died_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="person",
            name="lost_on",
            field=models.DateField(
                blank=True, help_text="of a baby who was expected and was not born alive", null=True
            ),
        ),
        migrations.AddField(
            model_name="person",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="personaddress",
            name="kind",
            field=models.CharField(
                choices=[
                    ("home", "Lives here"),
                    ("often_stays", "Often stays here"),
                    ("placement", "Is placed here"),
                    ("custody", "In custody here"),
                    ("hospital", "In hospital here"),
                    ("school_term", "Lives here in term time"),
                    ("correspondence", "For letters only"),
                ],
                default="home",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="personaddress",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="personaddresshistory",
            name="kind",
            field=models.CharField(
                choices=[
                    ("home", "Lives here"),
                    ("often_stays", "Often stays here"),
                    ("placement", "Is placed here"),
                    ("custody", "In custody here"),
                    ("hospital", "In hospital here"),
                    ("school_term", "Lives here in term time"),
                    ("correspondence", "For letters only"),
                ],
                default="home",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="personaddresshistory",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="personhistory",
            name="died_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="personhistory",
            name="lost_on",
            field=models.DateField(
                blank=True, help_text="of a baby who was expected and was not born alive", null=True
            ),
        ),
        migrations.AddField(
            model_name="personhistory",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="tie",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="tiehistory",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="warningnote",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="warningnotehistory",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AlterField(
            model_name="dispute",
            name="kind",
            field=models.CharField(max_length=30),
        ),
        migrations.AlterField(
            model_name="person",
            name="sex",
            field=models.CharField(
                choices=[("F", "Female"), ("M", "Male"), ("U", "Not known")],
                default="U",
                help_text="in law, as it is now",
                max_length=1,
            ),
        ),
        migrations.AlterField(
            model_name="personhistory",
            name="sex",
            field=models.CharField(
                choices=[("F", "Female"), ("M", "Male"), ("U", "Not known")],
                default="U",
                help_text="in law, as it is now",
                max_length=1,
            ),
        ),
        migrations.AlterField(
            model_name="seal",
            name="kind",
            field=models.CharField(max_length=30),
        ),
        migrations.AlterField(
            model_name="tie",
            name="kind",
            field=models.CharField(
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
                    ("adoptive_parent_of", "adoptive parent of"),
                    ("half_sibling_of", "half sibling of"),
                    ("step_sibling_of", "step sibling of"),
                    ("twin_of", "twin of"),
                    ("aunt_or_uncle_of", "aunt or uncle of"),
                    ("cousin_of", "cousin of"),
                    ("godparent_of", "godparent of"),
                    ("friend_of", "friend of"),
                    ("neighbour_of", "neighbour of"),
                    ("in_contact_with", "in contact with"),
                ],
                max_length=40,
            ),
        ),
        migrations.AlterField(
            model_name="tiehistory",
            name="kind",
            field=models.CharField(
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
                    ("adoptive_parent_of", "adoptive parent of"),
                    ("half_sibling_of", "half sibling of"),
                    ("step_sibling_of", "step sibling of"),
                    ("twin_of", "twin of"),
                    ("aunt_or_uncle_of", "aunt or uncle of"),
                    ("cousin_of", "cousin of"),
                    ("godparent_of", "godparent of"),
                    ("friend_of", "friend of"),
                    ("neighbour_of", "neighbour of"),
                    ("in_contact_with", "in contact with"),
                ],
                max_length=40,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lifeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_lifeeventhistory" ("certainty", "id", "information", "kind", '
                        '"on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", '
                        '"recorded_at", "recorded_by_id", "source_agency_id", "text", "until", "version") '
                        'VALUES (NEW."certainty", NEW."id", NEW."information", NEW."kind", NEW."on", '
                        'NEW."person_id", NOW(), \'insert\', NEW."id", NEW."precision", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."source_agency_id", NEW."text", NEW."until", '
                        'NEW."version"); RETURN NULL;'
                    ),
                    hash="180474fab1bdf9eb514c82c01137182c7d03a86b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_47909",
                    table="people_lifeevent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lifeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_lifeeventhistory" ("certainty", "id", "information", "kind", '
                        '"on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", '
                        '"recorded_at", "recorded_by_id", "source_agency_id", "text", "until", "version") '
                        'VALUES (NEW."certainty", NEW."id", NEW."information", NEW."kind", NEW."on", '
                        'NEW."person_id", NOW(), \'update\', NEW."id", NEW."precision", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."source_agency_id", NEW."text", NEW."until", '
                        'NEW."version"); RETURN NULL;'
                    ),
                    hash="0071c5966f777c318846599cd7772562471f9d49",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_87a30",
                    table="people_lifeevent",
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
                        'INSERT INTO "people_notehistory" ("alone", "happened_on", "id", "information", '
                        '"kind", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "source_agency_id", "text", "version") VALUES (NEW."alone", '
                        'NEW."happened_on", NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), '
                        '\'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", '
                        'NEW."text", NEW."version"); RETURN NULL;'
                    ),
                    hash="75d3c573edfd518e53dc3e9a14c1ad7654f4d6ef",
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
                        'INSERT INTO "people_notehistory" ("alone", "happened_on", "id", "information", '
                        '"kind", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "source_agency_id", "text", "version") VALUES (NEW."alone", '
                        'NEW."happened_on", NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), '
                        '\'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", '
                        'NEW."text", NEW."version"); RETURN NULL;'
                    ),
                    hash="75503abf4437e1dc5a6383cc415740a6d1d9c87a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_72e75",
                    table="people_note",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_observationhistory" ("id", "information", "person_id", '
                        '"pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", '
                        '"seen_on", "source_agency_id", "text", "until", "version", "weight", "whose") VALUES '
                        '(NEW."id", NEW."information", NEW."person_id", NOW(), \'insert\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."seen_on", NEW."source_agency_id", '
                        'NEW."text", NEW."until", NEW."version", NEW."weight", NEW."whose"); RETURN NULL;'
                    ),
                    hash="1c98738f5cf144b95dcdcb85234a28379a361278",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f2601",
                    table="people_observation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_observationhistory" ("id", "information", "person_id", '
                        '"pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", '
                        '"seen_on", "source_agency_id", "text", "until", "version", "weight", "whose") VALUES '
                        '(NEW."id", NEW."information", NEW."person_id", NOW(), \'update\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."seen_on", NEW."source_agency_id", '
                        'NEW."text", NEW."until", NEW."version", NEW."weight", NEW."whose"); RETURN NULL;'
                    ),
                    hash="ff009738eb885c027e0134f080b6fcfc55f832ff",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4d6d3",
                    table="people_observation",
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
                        'INSERT INTO "people_personhistory" ("date_of_birth", "died_on", "expected_date", '
                        '"first_name", "id", "last_name", "lost_on", "merged_into_id", "pgh_created_at", '
                        '"pgh_label", "pgh_obj_id", "proposed_id", "recorded_at", "recorded_by_id", "sex", '
                        '"version") VALUES (NEW."date_of_birth", NEW."died_on", NEW."expected_date", '
                        'NEW."first_name", NEW."id", NEW."last_name", NEW."lost_on", NEW."merged_into_id", '
                        'NOW(), \'insert\', NEW."id", NEW."proposed_id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."sex", NEW."version"); RETURN NULL;'
                    ),
                    hash="3eb68b95af7938e5b0b869372b65b2b04d83aafc",
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
                        'INSERT INTO "people_personhistory" ("date_of_birth", "died_on", "expected_date", '
                        '"first_name", "id", "last_name", "lost_on", "merged_into_id", "pgh_created_at", '
                        '"pgh_label", "pgh_obj_id", "proposed_id", "recorded_at", "recorded_by_id", "sex", '
                        '"version") VALUES (NEW."date_of_birth", NEW."died_on", NEW."expected_date", '
                        'NEW."first_name", NEW."id", NEW."last_name", NEW."lost_on", NEW."merged_into_id", '
                        'NOW(), \'update\', NEW."id", NEW."proposed_id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."sex", NEW."version"); RETURN NULL;'
                    ),
                    hash="038ce14e5a3c75f0f8a70149a616cb1dac54d5fa",
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
                        'INSERT INTO "people_personaddresshistory" ("id", "information", "kind", "line", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "recorded_at", '
                        '"recorded_by_id", "since", "source_agency_id", "until", "uprn", "version") VALUES '
                        '(NEW."id", NEW."information", NEW."kind", NEW."line", NEW."person_id", NOW(), '
                        '\'insert\', NEW."id", NEW."postcode", NEW."recorded_at", NEW."recorded_by_id", '
                        'NEW."since", NEW."source_agency_id", NEW."until", NEW."uprn", NEW."version"); RETURN '
                        "NULL;"
                    ),
                    hash="fc6e86107d07d14fc49e3b940d37550e3b8d5dc5",
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
                        'INSERT INTO "people_personaddresshistory" ("id", "information", "kind", "line", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "recorded_at", '
                        '"recorded_by_id", "since", "source_agency_id", "until", "uprn", "version") VALUES '
                        '(NEW."id", NEW."information", NEW."kind", NEW."line", NEW."person_id", NOW(), '
                        '\'update\', NEW."id", NEW."postcode", NEW."recorded_at", NEW."recorded_by_id", '
                        'NEW."since", NEW."source_agency_id", NEW."until", NEW."uprn", NEW."version"); RETURN '
                        "NULL;"
                    ),
                    hash="786b4185f07625bdacb5e2db6fe4cf0b09e926b2",
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
                        '"recorded_by_id", "since", "source_agency_id", "until", "version") VALUES (NEW."id", '
                        'NEW."information", NEW."kind", NEW."other_id", NEW."person_id", NOW(), \'insert\', '
                        'NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", '
                        'NEW."source_agency_id", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="290dd7b907102f4c072a9712314f4933040e039d",
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
                        '"recorded_by_id", "since", "source_agency_id", "until", "version") VALUES (NEW."id", '
                        'NEW."information", NEW."kind", NEW."other_id", NEW."person_id", NOW(), \'update\', '
                        'NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", '
                        'NEW."source_agency_id", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="c96637771352a0fd9cd184a359c9b1a46eeb9d43",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4d09d",
                    table="people_tie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="warningnote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_warningnotehistory" ("ended_why", "id", "information", "knows", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "review_on", "since", "source_agency_id", "text", "told", '
                        '"told_why_not", "until", "version") VALUES (NEW."ended_why", NEW."id", '
                        'NEW."information", NEW."knows", NEW."person_id", NOW(), \'insert\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."review_on", NEW."since", '
                        'NEW."source_agency_id", NEW."text", NEW."told", NEW."told_why_not", NEW."until", '
                        'NEW."version"); RETURN NULL;'
                    ),
                    hash="347d32ce1c55972887b0287fe20c2f2bfdbe8f44",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fd31a",
                    table="people_warningnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="warningnote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_warningnotehistory" ("ended_why", "id", "information", "knows", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "review_on", "since", "source_agency_id", "text", "told", '
                        '"told_why_not", "until", "version") VALUES (NEW."ended_why", NEW."id", '
                        'NEW."information", NEW."knows", NEW."person_id", NOW(), \'update\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."review_on", NEW."since", '
                        'NEW."source_agency_id", NEW."text", NEW."told", NEW."told_why_not", NEW."until", '
                        'NEW."version"); RETURN NULL;'
                    ),
                    hash="a25a408d37bd19b1970ba909795b1fee93bcd6ae",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2cfc1",
                    table="people_warningnote",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="dispute",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", ""), _negated=True), name="a_dispute_is_about_a_kind_of_item"
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("expected_date", None),
                    ("date_of_birth__isnull", False),
                    ("lost_on__isnull", False),
                    ("sex", "U"),
                    _connector="OR",
                ),
                name="an_unborn_child_has_no_sex_in_law",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("lost_on", None),
                    models.Q(("date_of_birth", None), ("expected_date__isnull", False)),
                    _connector="OR",
                ),
                name="only_a_baby_who_was_expected_is_lost",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("died_on", None),
                    ("date_of_birth", None),
                    ("died_on__gte", models.F("date_of_birth")),
                    _connector="OR",
                ),
                name="nobody_dies_before_they_are_born",
            ),
        ),
        migrations.AddConstraint(
            model_name="personaddress",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        ["home", "often_stays", "placement", "custody", "hospital", "school_term", "correspondence"],
                    )
                ),
                name="an_address_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="seal",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", ""), _negated=True), name="a_seal_is_on_a_kind_of_item"
            ),
        ),
        migrations.AddConstraint(
            model_name="tie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "parent_of",
                            "step_parent_of",
                            "expects",
                            "guardian_of",
                            "carer_of",
                            "foster_carer_of",
                            "partner_of",
                            "ex_partner_of",
                            "grandparent_of",
                            "sibling_of",
                            "kin_of",
                            "dependant_of",
                            "cares_for",
                            "next_of_kin_of",
                            "lives_with",
                            "no_relation_of",
                            "adoptive_parent_of",
                            "half_sibling_of",
                            "step_sibling_of",
                            "twin_of",
                            "aunt_or_uncle_of",
                            "cousin_of",
                            "godparent_of",
                            "friend_of",
                            "neighbour_of",
                            "in_contact_with",
                        ],
                    )
                ),
                name="a_tie_is_of_a_known_kind",
            ),
        ),
        migrations.AddField(
            model_name="characteristic",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="characteristic",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="characteristic",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="characteristichistory",
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
            model_name="characteristichistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.characteristic",
            ),
        ),
        migrations.AddField(
            model_name="characteristichistory",
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
            model_name="characteristichistory",
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
            model_name="characteristichistory",
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
            model_name="contactway",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="contactway",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="contactway",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="contactwayhistory",
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
            model_name="contactwayhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.contactway",
            ),
        ),
        migrations.AddField(
            model_name="contactwayhistory",
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
            model_name="contactwayhistory",
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
            model_name="contactwayhistory",
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
            model_name="identifier",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="identifier",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="identifier",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="identifierhistory",
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
            model_name="identifierhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.identifier",
            ),
        ),
        migrations.AddField(
            model_name="identifierhistory",
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
            model_name="identifierhistory",
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
            model_name="identifierhistory",
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
            model_name="personname",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="personname",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="personname",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="personnamehistory",
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
            model_name="personnamehistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.personname",
            ),
        ),
        migrations.AddField(
            model_name="personnamehistory",
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
            model_name="personnamehistory",
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
            model_name="personnamehistory",
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
            model_name="characteristic",
            index=models.Index(fields=["person", "information"], name="characteristic_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="characteristic",
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
                name="characteristic_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="characteristic",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="characteristic_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="characteristic",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "sex_in_law",
                            "gender_identity",
                            "pronouns",
                            "ethnicity",
                            "language",
                            "interpreter",
                            "communication",
                            "disability",
                            "faith",
                        ],
                    )
                ),
                name="a_characteristic_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="characteristic",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("code", ""), _negated=True), models.Q(("words", ""), _negated=True), _connector="OR"
                ),
                name="a_characteristic_says_something",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="characteristic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_characteristichistory" ("code", "id", "information", "kind", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "since", "source_agency_id", "until", "version", "words") VALUES '
                        '(NEW."code", NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), '
                        '\'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", '
                        'NEW."source_agency_id", NEW."until", NEW."version", NEW."words"); RETURN NULL;'
                    ),
                    hash="b71e1cfc52fb60083b263170bd88a9fb612a4860",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_070b2",
                    table="people_characteristic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="characteristic",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_characteristichistory" ("code", "id", "information", "kind", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "since", "source_agency_id", "until", "version", "words") VALUES '
                        '(NEW."code", NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), '
                        '\'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", '
                        'NEW."source_agency_id", NEW."until", NEW."version", NEW."words"); RETURN NULL;'
                    ),
                    hash="c70b5877afbf8e33445728fe3fd3ae627021bebb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b5823",
                    table="people_characteristic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="characteristichistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE "
                        "EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
                    ),
                    hash="7aa777b6a67913f9f3de35ea4a4cb44b0263ec97",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_51cc9",
                    table="people_characteristichistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="contactway",
            index=models.Index(fields=["person", "information"], name="contactway_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="contactway",
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
                name="contactway_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactway",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="contactway_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactway",
            constraint=models.CheckConstraint(
                condition=models.Q(("way__in", ["mobile", "landline", "email", "post", "through_somebody"])),
                name="a_contact_way_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactway",
            constraint=models.CheckConstraint(
                condition=models.Q(("safe__in", ["yes", "only_as_said", "never"])),
                name="a_contact_way_says_whether_it_is_safe",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactway",
            constraint=models.CheckConstraint(
                condition=models.Q(("value", ""), _negated=True), name="a_contact_way_says_something"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactway",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_contactwayhistory" ("how", "id", "information", "person_id", '
                        '"pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", '
                        '"safe", "since", "source_agency_id", "text_ok", "until", "value", "version", '
                        '"voice_ok", "way", "when_words") VALUES (NEW."how", NEW."id", NEW."information", '
                        'NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", '
                        'NEW."safe", NEW."since", NEW."source_agency_id", NEW."text_ok", NEW."until", '
                        'NEW."value", NEW."version", NEW."voice_ok", NEW."way", NEW."when_words"); RETURN '
                        "NULL;"
                    ),
                    hash="2b3d20f0dc3d7c1bb910f610dcf094995aaec110",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7de90",
                    table="people_contactway",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactway",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_contactwayhistory" ("how", "id", "information", "person_id", '
                        '"pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", '
                        '"safe", "since", "source_agency_id", "text_ok", "until", "value", "version", '
                        '"voice_ok", "way", "when_words") VALUES (NEW."how", NEW."id", NEW."information", '
                        'NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", '
                        'NEW."safe", NEW."since", NEW."source_agency_id", NEW."text_ok", NEW."until", '
                        'NEW."value", NEW."version", NEW."voice_ok", NEW."way", NEW."when_words"); RETURN '
                        "NULL;"
                    ),
                    hash="a918ffb83b3dba486045387939787fa128254779",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_16144",
                    table="people_contactway",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactwayhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE "
                        "EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
                    ),
                    hash="7b61b81852569cabb1e16dbbcc3a2b142b26780c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_ed612",
                    table="people_contactwayhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="identifier",
            index=models.Index(fields=["person", "information"], name="identifier_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="identifier",
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
                name="identifier_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="identifier",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="identifier_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="identifier",
            constraint=models.CheckConstraint(
                condition=models.Q(("scheme__in", ["nhs", "upn", "former_upn", "uln", "ni", "la_child_id", "other"])),
                name="an_identifier_is_of_a_known_scheme",
            ),
        ),
        migrations.AddConstraint(
            model_name="identifier",
            constraint=models.CheckConstraint(
                condition=models.Q(("value", ""), _negated=True), name="an_identifier_says_something"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="identifier",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_identifierhistory" ("checked", "id", "information", "person_id", '
                        '"pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", '
                        '"scheme", "since", "source_agency_id", "until", "value", "version") VALUES '
                        '(NEW."checked", NEW."id", NEW."information", NEW."person_id", NOW(), \'insert\', '
                        'NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."scheme", NEW."since", '
                        'NEW."source_agency_id", NEW."until", NEW."value", NEW."version"); RETURN NULL;'
                    ),
                    hash="366d0a97f7379c795f5c8692876e8b6fc398cf3f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a1cac",
                    table="people_identifier",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="identifier",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_identifierhistory" ("checked", "id", "information", "person_id", '
                        '"pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", '
                        '"scheme", "since", "source_agency_id", "until", "value", "version") VALUES '
                        '(NEW."checked", NEW."id", NEW."information", NEW."person_id", NOW(), \'update\', '
                        'NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."scheme", NEW."since", '
                        'NEW."source_agency_id", NEW."until", NEW."value", NEW."version"); RETURN NULL;'
                    ),
                    hash="30134ae5d807b5187f467db858518ca288faa6d5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e3682",
                    table="people_identifier",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="identifierhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE "
                        "EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
                    ),
                    hash="1a562e8d33edf2ec6a0cea2f3201212608f40e96",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_e8a82",
                    table="people_identifierhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="personname",
            index=models.Index(fields=["person", "information"], name="personname_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="personname",
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
                name="personname_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="personname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="personname_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="personname",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["preferred", "also_known_as", "previous", "at_birth", "in_script"])),
                name="a_name_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="personname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("first_name", ""), _negated=True),
                    models.Q(("last_name", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_name_says_something",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personname",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_personnamehistory" ("first_name", "id", "information", "kind", '
                        '"language", "last_name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "since", "source_agency_id", "until", "version") '
                        'VALUES (NEW."first_name", NEW."id", NEW."information", NEW."kind", NEW."language", '
                        'NEW."last_name", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."since", NEW."source_agency_id", NEW."until", '
                        'NEW."version"); RETURN NULL;'
                    ),
                    hash="5e866706613e315aca7d33852e2a1d25b2914756",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c53e8",
                    table="people_personname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personname",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_personnamehistory" ("first_name", "id", "information", "kind", '
                        '"language", "last_name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "since", "source_agency_id", "until", "version") '
                        'VALUES (NEW."first_name", NEW."id", NEW."information", NEW."kind", NEW."language", '
                        'NEW."last_name", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."since", NEW."source_agency_id", NEW."until", '
                        'NEW."version"); RETURN NULL;'
                    ),
                    hash="7fd222ec0da6d6f5c4641008ff130739dd435960",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6d4c3",
                    table="people_personname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personnamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE "
                        "EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
                    ),
                    hash="5cebe3a327b6543bdaaaadbdc1b55788a26375cb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_3583d",
                    table="people_personnamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(REVOKE, migrations.RunSQL.noop),
        migrations.RunSQL(SEES_ITEM, "DROP FUNCTION tf_sees_item(text, uuid)"),
    ]
