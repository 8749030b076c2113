"""Events of people's lives, what goes well and worries, warnings, and who was seen alone."""

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
    people_lifeeventhistory, people_observationhistory, people_warningnotehistory
    FROM tf_app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0014_copies_of_everything"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LifeEvent",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("birth", "Born"),
                            ("expecting", "A pregnancy"),
                            ("loss", "A baby lost"),
                            ("death", "A death"),
                            ("bereavement", "Bereavement"),
                            ("together", "Became a couple"),
                            ("married", "Married"),
                            ("separation", "Separated"),
                            ("parents_parted", "Parents parted"),
                            ("move", "Moved home"),
                            ("homeless", "Without a home"),
                            ("eviction", "Lost the home"),
                            ("migration", "Came to this country"),
                            ("fled", "Fled"),
                            ("young_parent", "A parent while young"),
                            ("care_entry", "Came into care"),
                            ("care_leave", "Left care"),
                            ("adoption", "Adopted"),
                            ("came_home", "Came back home"),
                            ("new_school", "New school"),
                            ("school_exclusion", "Sent away from school"),
                            ("left_school", "Finished school"),
                            ("achievement", "Something achieved"),
                            ("job_start", "Started work"),
                            ("job_loss", "Lost work"),
                            ("debt", "Debt"),
                            ("hospital", "In hospital"),
                            ("illness", "Serious illness"),
                            ("mental_health", "Mental illness"),
                            ("suicide_attempt", "Tried to end their life"),
                            ("self_harm", "Hurt themselves"),
                            ("alcohol", "Trouble with alcohol"),
                            ("drugs", "Trouble with drugs"),
                            ("recovery", "In recovery"),
                            ("domestic_abuse", "Domestic abuse"),
                            ("abuse", "Abuse or neglect"),
                            ("accident", "An accident"),
                            ("arrest", "Arrested or charged"),
                            ("imprisonment", "In prison"),
                            ("released", "Out of prison"),
                            ("victim", "Harmed by a crime"),
                            ("missing", "Missing"),
                            ("became_carer", "Began to care for somebody"),
                            ("joined_in", "Joined something"),
                            ("other", "Something else"),
                        ],
                        max_length=30,
                    ),
                ),
                ("on", models.DateField()),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("day", "The day is known"),
                            ("month", "Only the month is known"),
                            ("year", "Only the year is known"),
                        ],
                        default="day",
                        max_length=10,
                    ),
                ),
                ("until", models.DateField(blank=True, null=True)),
                ("text", models.TextField(blank=True)),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("stated", "Somebody said so"),
                            ("confirmed", "Confirmed"),
                            ("believed", "Believed, not known"),
                        ],
                        default="stated",
                        max_length=10,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LifeEventHistory",
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
                            ("birth", "Born"),
                            ("expecting", "A pregnancy"),
                            ("loss", "A baby lost"),
                            ("death", "A death"),
                            ("bereavement", "Bereavement"),
                            ("together", "Became a couple"),
                            ("married", "Married"),
                            ("separation", "Separated"),
                            ("parents_parted", "Parents parted"),
                            ("move", "Moved home"),
                            ("homeless", "Without a home"),
                            ("eviction", "Lost the home"),
                            ("migration", "Came to this country"),
                            ("fled", "Fled"),
                            ("young_parent", "A parent while young"),
                            ("care_entry", "Came into care"),
                            ("care_leave", "Left care"),
                            ("adoption", "Adopted"),
                            ("came_home", "Came back home"),
                            ("new_school", "New school"),
                            ("school_exclusion", "Sent away from school"),
                            ("left_school", "Finished school"),
                            ("achievement", "Something achieved"),
                            ("job_start", "Started work"),
                            ("job_loss", "Lost work"),
                            ("debt", "Debt"),
                            ("hospital", "In hospital"),
                            ("illness", "Serious illness"),
                            ("mental_health", "Mental illness"),
                            ("suicide_attempt", "Tried to end their life"),
                            ("self_harm", "Hurt themselves"),
                            ("alcohol", "Trouble with alcohol"),
                            ("drugs", "Trouble with drugs"),
                            ("recovery", "In recovery"),
                            ("domestic_abuse", "Domestic abuse"),
                            ("abuse", "Abuse or neglect"),
                            ("accident", "An accident"),
                            ("arrest", "Arrested or charged"),
                            ("imprisonment", "In prison"),
                            ("released", "Out of prison"),
                            ("victim", "Harmed by a crime"),
                            ("missing", "Missing"),
                            ("became_carer", "Began to care for somebody"),
                            ("joined_in", "Joined something"),
                            ("other", "Something else"),
                        ],
                        max_length=30,
                    ),
                ),
                ("on", models.DateField()),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("day", "The day is known"),
                            ("month", "Only the month is known"),
                            ("year", "Only the year is known"),
                        ],
                        default="day",
                        max_length=10,
                    ),
                ),
                ("until", models.DateField(blank=True, null=True)),
                ("text", models.TextField(blank=True)),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("stated", "Somebody said so"),
                            ("confirmed", "Confirmed"),
                            ("believed", "Believed, not known"),
                        ],
                        default="stated",
                        max_length=10,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "earlier states of life events",
            },
        ),
        migrations.CreateModel(
            name="Observation",
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
                ("weight", models.CharField(choices=[("well", "Going well"), ("worry", "A worry")], max_length=10)),
                ("text", models.TextField()),
                ("whose", models.CharField(help_text="who says so: Kit, the school register", max_length=200)),
                ("seen_on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ObservationHistory",
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
                ("weight", models.CharField(choices=[("well", "Going well"), ("worry", "A worry")], max_length=10)),
                ("text", models.TextField()),
                ("whose", models.CharField(help_text="who says so: Kit, the school register", max_length=200)),
                ("seen_on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "earlier states of observations",
            },
        ),
        migrations.CreateModel(
            name="WarningNote",
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
                ("text", models.TextField()),
                ("since", models.DateField()),
                ("review_on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("told", models.BooleanField()),
                ("told_why_not", models.TextField(blank=True)),
                ("knows", models.TextField(blank=True, help_text="how they know: helped to write the plan")),
                ("ended_why", models.TextField(blank=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WarningNoteHistory",
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
                ("since", models.DateField()),
                ("review_on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("told", models.BooleanField()),
                ("told_why_not", models.TextField(blank=True)),
                ("knows", models.TextField(blank=True, help_text="how they know: helped to write the plan")),
                ("ended_why", models.TextField(blank=True)),
            ],
            options={
                "verbose_name_plural": "earlier states of warnings",
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="note",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="note",
            name="update_update",
        ),
        migrations.RemoveConstraint(
            model_name="note",
            name="a_note_is_of_a_known_kind",
        ),
        migrations.AddField(
            model_name="note",
            name="alone",
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="notehistory",
            name="alone",
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="note",
            name="kind",
            field=models.CharField(
                choices=[
                    ("note", "Something seen, said or done"),
                    ("told_in_confidence", "Something told in confidence"),
                    ("licence_condition", "A condition of a licence or an order"),
                    ("seen", "Seen, at a visit or elsewhere"),
                ],
                default="note",
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="notehistory",
            name="kind",
            field=models.CharField(
                choices=[
                    ("note", "Something seen, said or done"),
                    ("told_in_confidence", "Something told in confidence"),
                    ("licence_condition", "A condition of a licence or an order"),
                    ("seen", "Seen, at a visit or elsewhere"),
                ],
                default="note",
                max_length=20,
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
                        '"recorded_by_id", "source_agency_id", "text") VALUES (NEW."alone", NEW."happened_on", '
                        'NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), \'insert\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."text"); RETURN '
                        "NULL;"
                    ),
                    hash="3f48b21074443254e5e8148fb015d8c8c9344741",
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
                        'INSERT INTO "people_notehistory" ("alone", "happened_on", "id", "information", "kind", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "source_agency_id", "text") VALUES (NEW."alone", NEW."happened_on", '
                        'NEW."id", NEW."information", NEW."kind", NEW."person_id", NOW(), \'update\', NEW."id", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", NEW."text"); RETURN '
                        "NULL;"
                    ),
                    hash="98bce757cb2ad967e65bccf4aded94ebfd6bd960",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_72e75",
                    table="people_note",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["note", "told_in_confidence", "licence_condition", "seen"])),
                name="a_note_is_of_a_known_kind",
            ),
        ),
        migrations.AddField(
            model_name="lifeevent",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="lifeevent",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="lifeevent",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="lifeeventhistory",
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
            model_name="lifeeventhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.lifeevent",
            ),
        ),
        migrations.AddField(
            model_name="lifeeventhistory",
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
            model_name="lifeeventhistory",
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
            model_name="lifeeventhistory",
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
            model_name="observation",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="observation",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="observation",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="observationhistory",
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
            model_name="observationhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.observation",
            ),
        ),
        migrations.AddField(
            model_name="observationhistory",
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
            model_name="observationhistory",
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
            model_name="observationhistory",
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
            model_name="warningnote",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="warningnote",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="warningnote",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="warningnotehistory",
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
            model_name="warningnotehistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.warningnote",
            ),
        ),
        migrations.AddField(
            model_name="warningnotehistory",
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
            model_name="warningnotehistory",
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
            model_name="warningnotehistory",
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
            model_name="lifeevent",
            index=models.Index(fields=["person", "information"], name="lifeevent_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="lifeevent",
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
                name="lifeevent_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="lifeevent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "birth",
                            "expecting",
                            "loss",
                            "death",
                            "bereavement",
                            "together",
                            "married",
                            "separation",
                            "parents_parted",
                            "move",
                            "homeless",
                            "eviction",
                            "migration",
                            "fled",
                            "young_parent",
                            "care_entry",
                            "care_leave",
                            "adoption",
                            "came_home",
                            "new_school",
                            "school_exclusion",
                            "left_school",
                            "achievement",
                            "job_start",
                            "job_loss",
                            "debt",
                            "hospital",
                            "illness",
                            "mental_health",
                            "suicide_attempt",
                            "self_harm",
                            "alcohol",
                            "drugs",
                            "recovery",
                            "domestic_abuse",
                            "abuse",
                            "accident",
                            "arrest",
                            "imprisonment",
                            "released",
                            "victim",
                            "missing",
                            "became_carer",
                            "joined_in",
                            "other",
                        ],
                    )
                ),
                name="an_event_of_a_life_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="lifeevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("precision__in", ["day", "month", "year"])),
                name="an_event_says_how_well_its_day_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="lifeevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("certainty__in", ["stated", "confirmed", "believed"])),
                name="an_event_says_how_sure_it_is",
            ),
        ),
        migrations.AddConstraint(
            model_name="lifeevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("until", None), ("until__gte", models.F("on")), _connector="OR"),
                name="an_event_of_a_life_ends_after_it_begins",
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
                        '"recorded_at", "recorded_by_id", "source_agency_id", "text", "until") VALUES '
                        '(NEW."certainty", NEW."id", NEW."information", NEW."kind", NEW."on", NEW."person_id", '
                        'NOW(), \'insert\', NEW."id", NEW."precision", NEW."recorded_at", NEW."recorded_by_id", '
                        'NEW."source_agency_id", NEW."text", NEW."until"); RETURN NULL;'
                    ),
                    hash="08ec38a4f240682372d785ff992fcf8876627cdc",
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
                        'INSERT INTO "people_lifeeventhistory" ("certainty", "id", "information", "kind", "on", '
                        '"person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "recorded_at", '
                        '"recorded_by_id", "source_agency_id", "text", "until") VALUES (NEW."certainty", '
                        'NEW."id", NEW."information", NEW."kind", NEW."on", NEW."person_id", NOW(), \'update\', '
                        'NEW."id", NEW."precision", NEW."recorded_at", NEW."recorded_by_id", '
                        'NEW."source_agency_id", NEW."text", NEW."until"); RETURN NULL;'
                    ),
                    hash="a86108a0b73db7a37e87fc3e911da00a94a2e9bc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_87a30",
                    table="people_lifeevent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lifeeventhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="6a1803fe1d3188ac1fb68c5e164128ae8614843d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_55306",
                    table="people_lifeeventhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="observation",
            index=models.Index(fields=["person", "information"], name="observation_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="observation",
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
                name="observation_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(("weight__in", ["well", "worry"])), name="an_observation_goes_well_or_worries"
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="an_observation_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(("whose", ""), _negated=True), name="an_observation_says_who_says_so"
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(("until", None), ("until__gte", models.F("seen_on")), _connector="OR"),
                name="an_observation_ends_after_it_was_seen",
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
                        '"seen_on", "source_agency_id", "text", "until", "weight", "whose") VALUES (NEW."id", '
                        'NEW."information", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."seen_on", NEW."source_agency_id", NEW."text", NEW."until", '
                        'NEW."weight", NEW."whose"); RETURN NULL;'
                    ),
                    hash="65857baf61c1c176b9a710e2497560e56c9bcd24",
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
                        '"pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "seen_on", '
                        '"source_agency_id", "text", "until", "weight", "whose") VALUES (NEW."id", '
                        'NEW."information", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."seen_on", NEW."source_agency_id", NEW."text", NEW."until", '
                        'NEW."weight", NEW."whose"); RETURN NULL;'
                    ),
                    hash="5beb5ac94c7fa99a3906f5dd9f4479f86024f947",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4d6d3",
                    table="people_observation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="41ddc6726e6f56af0438bd0636ed362c5da7b8e3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_cba65",
                    table="people_observationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="warningnote",
            index=models.Index(fields=["person", "information"], name="warningnote_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="warningnote",
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
                name="warningnote_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="warningnote",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="a_warning_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="warningnote",
            constraint=models.CheckConstraint(
                condition=models.Q(("told", True), models.Q(("told_why_not", ""), _negated=True), _connector="OR"),
                name="a_warning_untold_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="warningnote",
            constraint=models.CheckConstraint(
                condition=models.Q(("review_on__gte", models.F("since"))), name="a_warning_is_looked_at_after_it_begins"
            ),
        ),
        migrations.AddConstraint(
            model_name="warningnote",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None),
                    models.Q(("until__gte", models.F("since")), models.Q(("ended_why", ""), _negated=True)),
                    _connector="OR",
                ),
                name="a_warning_ends_with_a_reason",
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
                        '"told_why_not", "until") VALUES (NEW."ended_why", NEW."id", NEW."information", '
                        'NEW."knows", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."review_on", NEW."since", NEW."source_agency_id", '
                        'NEW."text", NEW."told", NEW."told_why_not", NEW."until"); RETURN NULL;'
                    ),
                    hash="f7749fa386a2590babc4db1f30ef13452244e5f9",
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
                        '"told_why_not", "until") VALUES (NEW."ended_why", NEW."id", NEW."information", '
                        'NEW."knows", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."review_on", NEW."since", NEW."source_agency_id", NEW."text", '
                        'NEW."told", NEW."told_why_not", NEW."until"); RETURN NULL;'
                    ),
                    hash="bffc7c3bac78f23682cee92a1f0b04e1ecda9cd5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2cfc1",
                    table="people_warningnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="warningnotehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="b106a11dc143f12e34c7688558ea814c60836d13",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_e2b51",
                    table="people_warningnotehistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(REVOKE, migrations.RunSQL.noop),
    ]
