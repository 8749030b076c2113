"""Who and what is round a family, services that are involved, and what children say of their people."""

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
    people_grouphistory, people_supporterhistory, people_placenotehistory, people_involvedhistory,
    people_mypeoplehistory, people_placed
    FROM tf_app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0015_what_happened_and_what_goes_well"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Group",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("faith_group", "Faith group"),
                            ("community_group", "Community group"),
                            ("club", "Club"),
                            ("school_group", "Group at school"),
                            ("peer_group", "Group of friends or young people"),
                            ("place", "Place"),
                            ("online", "Group or place online"),
                        ],
                        max_length=20,
                    ),
                ),
                ("where", models.CharField(blank=True, max_length=300)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("recorded_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name="GroupHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("why", models.CharField(db_default=models.Func(function="tf_why"), max_length=100)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("name", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("faith_group", "Faith group"),
                            ("community_group", "Community group"),
                            ("club", "Club"),
                            ("school_group", "Group at school"),
                            ("peer_group", "Group of friends or young people"),
                            ("place", "Place"),
                            ("online", "Group or place online"),
                        ],
                        max_length=20,
                    ),
                ),
                ("where", models.CharField(blank=True, max_length=300)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("recorded_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "verbose_name_plural": "earlier states of groups",
            },
        ),
        migrations.CreateModel(
            name="Involved",
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
                    "service_kind",
                    models.CharField(
                        choices=[
                            ("school", "School or college"),
                            ("early_years", "Nursery or early years"),
                            ("childrens_social_care", "Children’s social care"),
                            ("child_health", "Health visiting and children’s health"),
                            ("camhs", "Child and adolescent mental health"),
                            ("youth_justice", "Youth justice service"),
                            ("youth", "Youth work and young carers"),
                            ("child_leisure", "Children’s clubs and leisure"),
                            ("early_help", "Early help or Family Help"),
                            ("parenting", "Help with parenting"),
                            ("voluntary", "Charity or community organisation"),
                            ("private", "Private organisation"),
                            ("housing", "Housing"),
                            ("police", "Police"),
                            ("domestic_abuse", "Domestic abuse service"),
                            ("specialist", "Another specialist"),
                            ("gp", "General practice"),
                            ("adult_health", "Hospital and adults’ health"),
                            ("amhs", "Adult mental health"),
                            ("substance_use", "Drug and alcohol service"),
                            ("adults_social_care", "Adults’ social care"),
                            ("probation", "Probation"),
                            ("prison", "Prison"),
                            ("jobcentre", "Jobcentre and benefits"),
                            ("advice", "Advice and debts"),
                            ("learning", "Adult learning and skills"),
                            ("adult_leisure", "Adults’ leisure"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("involved", "Works with them"),
                            ("waiting", "Asked for, has not begun"),
                            ("not_involved", "Was asked: not involved"),
                        ],
                        default="involved",
                        max_length=20,
                    ),
                ),
                ("service", models.CharField(blank=True, max_length=200)),
                ("worker", models.CharField(blank=True, max_length=200)),
                ("role", models.CharField(blank=True, max_length=100)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("how", models.CharField(blank=True, help_text="how and when to reach them", max_length=300)),
                ("does", models.TextField(blank=True, help_text="what they do with the person")),
                ("told_by", models.CharField(blank=True, help_text="who told us", max_length=200)),
            ],
            options={
                "verbose_name_plural": "services involved",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="InvolvedHistory",
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
                    "service_kind",
                    models.CharField(
                        choices=[
                            ("school", "School or college"),
                            ("early_years", "Nursery or early years"),
                            ("childrens_social_care", "Children’s social care"),
                            ("child_health", "Health visiting and children’s health"),
                            ("camhs", "Child and adolescent mental health"),
                            ("youth_justice", "Youth justice service"),
                            ("youth", "Youth work and young carers"),
                            ("child_leisure", "Children’s clubs and leisure"),
                            ("early_help", "Early help or Family Help"),
                            ("parenting", "Help with parenting"),
                            ("voluntary", "Charity or community organisation"),
                            ("private", "Private organisation"),
                            ("housing", "Housing"),
                            ("police", "Police"),
                            ("domestic_abuse", "Domestic abuse service"),
                            ("specialist", "Another specialist"),
                            ("gp", "General practice"),
                            ("adult_health", "Hospital and adults’ health"),
                            ("amhs", "Adult mental health"),
                            ("substance_use", "Drug and alcohol service"),
                            ("adults_social_care", "Adults’ social care"),
                            ("probation", "Probation"),
                            ("prison", "Prison"),
                            ("jobcentre", "Jobcentre and benefits"),
                            ("advice", "Advice and debts"),
                            ("learning", "Adult learning and skills"),
                            ("adult_leisure", "Adults’ leisure"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("involved", "Works with them"),
                            ("waiting", "Asked for, has not begun"),
                            ("not_involved", "Was asked: not involved"),
                        ],
                        default="involved",
                        max_length=20,
                    ),
                ),
                ("service", models.CharField(blank=True, max_length=200)),
                ("worker", models.CharField(blank=True, max_length=200)),
                ("role", models.CharField(blank=True, max_length=100)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("how", models.CharField(blank=True, help_text="how and when to reach them", max_length=300)),
                ("does", models.TextField(blank=True, help_text="what they do with the person")),
                ("told_by", models.CharField(blank=True, help_text="who told us", max_length=200)),
            ],
            options={
                "verbose_name_plural": "earlier states of services involved",
            },
        ),
        migrations.CreateModel(
            name="MyPeople",
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
                ("drawn_on", models.DateField()),
                ("with_whom", models.CharField(help_text="who was there", max_length=200)),
                ("words", models.TextField(blank=True, help_text="what the child said of it all")),
                ("family_may_see", models.BooleanField(default=False)),
                ("others_may_see", models.BooleanField(default=False)),
                ("said_of_seeing", models.TextField(blank=True, help_text="what the child said about who may see it")),
            ],
            options={
                "verbose_name_plural": "children's drawings of their people",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MyPeopleHistory",
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
                ("drawn_on", models.DateField()),
                ("with_whom", models.CharField(help_text="who was there", max_length=200)),
                ("words", models.TextField(blank=True, help_text="what the child said of it all")),
                ("family_may_see", models.BooleanField(default=False)),
                ("others_may_see", models.BooleanField(default=False)),
                ("said_of_seeing", models.TextField(blank=True, help_text="what the child said about who may see it")),
            ],
            options={
                "verbose_name_plural": "earlier states of drawings",
            },
        ),
        migrations.CreateModel(
            name="Placed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100)),
                (
                    "circle",
                    models.CharField(
                        choices=[("close", "Very close to me"), ("near", "Near me"), ("far", "Further away")],
                        max_length=20,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("order", models.PositiveSmallIntegerField()),
            ],
            options={
                "verbose_name_plural": "placed",
            },
        ),
        migrations.CreateModel(
            name="PlaceNote",
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
                (
                    "kind",
                    models.CharField(choices=[("safety", "Makes it safer"), ("harm", "Harm or worry")], max_length=10),
                ),
                ("text", models.TextField()),
                ("happened_on", models.DateField()),
                ("until", models.DateField(blank=True, help_text="since when it is no longer so", null=True)),
                ("told_by", models.CharField(max_length=200)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlaceNoteHistory",
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
                (
                    "kind",
                    models.CharField(choices=[("safety", "Makes it safer"), ("harm", "Harm or worry")], max_length=10),
                ),
                ("text", models.TextField()),
                ("happened_on", models.DateField()),
                ("until", models.DateField(blank=True, help_text="since when it is no longer so", null=True)),
                ("told_by", models.CharField(max_length=200)),
            ],
            options={
                "verbose_name_plural": "earlier states of notes about places",
            },
        ),
        migrations.CreateModel(
            name="Supporter",
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
                ("name", models.CharField(blank=True, max_length=200)),
                (
                    "relation",
                    models.CharField(
                        blank=True, help_text="who that is to them: grandmother, neighbour", max_length=100
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("kin", "Relative"),
                            ("friend", "Friend"),
                            ("neighbour", "Neighbour"),
                            ("godparent", "Godparent"),
                            ("faith", "Faith group"),
                            ("community", "Community group"),
                            ("club", "Club"),
                            ("peers", "Group of friends or young people"),
                            ("place", "Place"),
                            ("service", "Service"),
                            ("other", "Somebody or something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("how", models.CharField(blank=True, help_text="when and how to reach them", max_length=300)),
                ("brings", models.TextField(blank=True, help_text="what they bring, in the family's words")),
                ("cost", models.TextField(blank=True, help_text="what it costs")),
                ("stressful", models.BooleanField(default=False)),
                (
                    "strength",
                    models.PositiveSmallIntegerField(choices=[(1, "A little"), (2, "A good deal"), (3, "Very much")]),
                ),
                (
                    "towards",
                    models.CharField(
                        choices=[
                            ("to_family", "It comes to the family"),
                            ("both", "Both ways"),
                            ("from_family", "It goes out from the family"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "asked",
                    models.CharField(
                        choices=[
                            ("could", "Could be asked"),
                            ("asked", "Was asked, no answer yet"),
                            ("agreed", "Was asked and will help"),
                            ("declined", "Was asked and said no"),
                            ("not_now", "Not to be asked for now"),
                        ],
                        max_length=20,
                    ),
                ),
                ("asked_words", models.CharField(blank=True, help_text="for what, and what they said", max_length=300)),
                ("asked_on", models.DateField(blank=True, null=True)),
                ("told_by", models.CharField(help_text="who told us about them", max_length=200)),
                ("knows", models.BooleanField(help_text="whether they know that they are on the record")),
                (
                    "knows_why",
                    models.CharField(blank=True, help_text="why they do not, and until when", max_length=300),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SupporterHistory",
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
                ("name", models.CharField(blank=True, max_length=200)),
                (
                    "relation",
                    models.CharField(
                        blank=True, help_text="who that is to them: grandmother, neighbour", max_length=100
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("kin", "Relative"),
                            ("friend", "Friend"),
                            ("neighbour", "Neighbour"),
                            ("godparent", "Godparent"),
                            ("faith", "Faith group"),
                            ("community", "Community group"),
                            ("club", "Club"),
                            ("peers", "Group of friends or young people"),
                            ("place", "Place"),
                            ("service", "Service"),
                            ("other", "Somebody or something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("how", models.CharField(blank=True, help_text="when and how to reach them", max_length=300)),
                ("brings", models.TextField(blank=True, help_text="what they bring, in the family's words")),
                ("cost", models.TextField(blank=True, help_text="what it costs")),
                ("stressful", models.BooleanField(default=False)),
                (
                    "strength",
                    models.PositiveSmallIntegerField(choices=[(1, "A little"), (2, "A good deal"), (3, "Very much")]),
                ),
                (
                    "towards",
                    models.CharField(
                        choices=[
                            ("to_family", "It comes to the family"),
                            ("both", "Both ways"),
                            ("from_family", "It goes out from the family"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "asked",
                    models.CharField(
                        choices=[
                            ("could", "Could be asked"),
                            ("asked", "Was asked, no answer yet"),
                            ("agreed", "Was asked and will help"),
                            ("declined", "Was asked and said no"),
                            ("not_now", "Not to be asked for now"),
                        ],
                        max_length=20,
                    ),
                ),
                ("asked_words", models.CharField(blank=True, help_text="for what, and what they said", max_length=300)),
                ("asked_on", models.DateField(blank=True, null=True)),
                ("told_by", models.CharField(help_text="who told us about them", max_length=200)),
                ("knows", models.BooleanField(help_text="whether they know that they are on the record")),
                (
                    "knows_why",
                    models.CharField(blank=True, help_text="why they do not, and until when", max_length=300),
                ),
            ],
            options={
                "verbose_name_plural": "earlier states of supporters",
            },
        ),
        migrations.AddField(
            model_name="group",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="group",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="grouphistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.group",
            ),
        ),
        migrations.AddField(
            model_name="grouphistory",
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
            model_name="grouphistory",
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
            model_name="grouphistory",
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
            model_name="involved",
            name="agency",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"
            ),
        ),
        migrations.AddField(
            model_name="involved",
            name="colleague",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="involved",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="involved",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="involved",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="involvedhistory",
            name="agency",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="access.agency",
            ),
        ),
        migrations.AddField(
            model_name="involvedhistory",
            name="colleague",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="involvedhistory",
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
            model_name="involvedhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.involved",
            ),
        ),
        migrations.AddField(
            model_name="involvedhistory",
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
            model_name="involvedhistory",
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
            model_name="involvedhistory",
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
            model_name="mypeople",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="mypeople",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="mypeople",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="mypeoplehistory",
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
            model_name="mypeoplehistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.mypeople",
            ),
        ),
        migrations.AddField(
            model_name="mypeoplehistory",
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
            model_name="mypeoplehistory",
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
            model_name="mypeoplehistory",
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
            model_name="placed",
            name="drawing",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="placed", to="people.mypeople"
            ),
        ),
        migrations.AddField(
            model_name="placenote",
            name="group",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="people.group"
            ),
        ),
        migrations.AddField(
            model_name="placenote",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="placenote",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="placenote",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="placenotehistory",
            name="group",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.group",
            ),
        ),
        migrations.AddField(
            model_name="placenotehistory",
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
            model_name="placenotehistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.placenote",
            ),
        ),
        migrations.AddField(
            model_name="placenotehistory",
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
            model_name="placenotehistory",
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
            model_name="placenotehistory",
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
            model_name="supporter",
            name="group",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="supports",
                to="people.group",
            ),
        ),
        migrations.AddField(
            model_name="supporter",
            name="other",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="supports",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="supporter",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="supporter",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="supporter",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="supporterhistory",
            name="group",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.group",
            ),
        ),
        migrations.AddField(
            model_name="supporterhistory",
            name="other",
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
            model_name="supporterhistory",
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
            model_name="supporterhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.supporter",
            ),
        ),
        migrations.AddField(
            model_name="supporterhistory",
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
            model_name="supporterhistory",
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
            model_name="supporterhistory",
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
        migrations.AddConstraint(
            model_name="group",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        ["faith_group", "community_group", "club", "school_group", "peer_group", "place", "online"],
                    )
                ),
                name="a_group_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="a_group_has_a_name"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="group",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_grouphistory" ("id", "kind", "name", "pgh_created_at", "pgh_label", '
                        '"pgh_obj_id", "phone", "recorded_at", "recorded_by_id", "source_agency_id", "version", '
                        '"where") VALUES (NEW."id", NEW."kind", NEW."name", NOW(), \'insert\', NEW."id", '
                        'NEW."phone", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", '
                        'NEW."version", NEW."where"); RETURN NULL;'
                    ),
                    hash="de3301a257df345d2e858efd1a3bc39f82a23921",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3b34e",
                    table="people_group",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="group",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_grouphistory" ("id", "kind", "name", "pgh_created_at", "pgh_label", '
                        '"pgh_obj_id", "phone", "recorded_at", "recorded_by_id", "source_agency_id", "version", '
                        '"where") VALUES (NEW."id", NEW."kind", NEW."name", NOW(), \'update\', NEW."id", '
                        'NEW."phone", NEW."recorded_at", NEW."recorded_by_id", NEW."source_agency_id", '
                        'NEW."version", NEW."where"); RETURN NULL;'
                    ),
                    hash="339f575dec35778c53d40d10663cef9093624131",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f676e",
                    table="people_group",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="grouphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="3f59df0daca6ccb04d56a78e6b1a04c5fa4f49c3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_7dc06",
                    table="people_grouphistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="involved",
            index=models.Index(fields=["person", "information"], name="involved_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="involved",
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
                name="involved_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="involved",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="involved_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="involved",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "service_kind__in",
                        [
                            "school",
                            "early_years",
                            "childrens_social_care",
                            "child_health",
                            "camhs",
                            "youth_justice",
                            "youth",
                            "child_leisure",
                            "early_help",
                            "parenting",
                            "voluntary",
                            "private",
                            "housing",
                            "police",
                            "domestic_abuse",
                            "specialist",
                            "gp",
                            "adult_health",
                            "amhs",
                            "substance_use",
                            "adults_social_care",
                            "probation",
                            "prison",
                            "jobcentre",
                            "advice",
                            "learning",
                            "adult_leisure",
                        ],
                    )
                ),
                name="a_service_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="involved",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["involved", "waiting", "not_involved"])),
                name="a_service_is_involved_in_a_known_way",
            ),
        ),
        migrations.AddConstraint(
            model_name="involved",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "not_involved"), models.Q(("service", ""), _negated=True), _connector="OR"
                ),
                name="a_service_that_is_involved_has_a_name",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="involved",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_involvedhistory" ("agency_id", "colleague_id", "does", "email", "how", '
                        '"id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", '
                        '"recorded_at", "recorded_by_id", "role", "service", "service_kind", "since", '
                        '"source_agency_id", "state", "told_by", "until", "version", "worker") VALUES '
                        '(NEW."agency_id", NEW."colleague_id", NEW."does", NEW."email", NEW."how", NEW."id", '
                        'NEW."information", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."phone", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."role", NEW."service", NEW."service_kind", '
                        'NEW."since", NEW."source_agency_id", NEW."state", NEW."told_by", NEW."until", '
                        'NEW."version", NEW."worker"); RETURN NULL;'
                    ),
                    hash="40f54a26720488ce4a4c4d9214611654a892539b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3d4da",
                    table="people_involved",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="involved",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_involvedhistory" ("agency_id", "colleague_id", "does", "email", "how", '
                        '"id", "information", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", '
                        '"recorded_at", "recorded_by_id", "role", "service", "service_kind", "since", '
                        '"source_agency_id", "state", "told_by", "until", "version", "worker") VALUES '
                        '(NEW."agency_id", NEW."colleague_id", NEW."does", NEW."email", NEW."how", NEW."id", '
                        'NEW."information", NEW."person_id", NOW(), \'update\', NEW."id", NEW."phone", '
                        'NEW."recorded_at", NEW."recorded_by_id", NEW."role", NEW."service", NEW."service_kind", '
                        'NEW."since", NEW."source_agency_id", NEW."state", NEW."told_by", NEW."until", '
                        'NEW."version", NEW."worker"); RETURN NULL;'
                    ),
                    hash="070ced06bf2f38808d95039bc9cd61a8149e210a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_27e85",
                    table="people_involved",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="involvedhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="880531617faba57ce966241e7c4938d0ed3dfdc5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_a7c82",
                    table="people_involvedhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="mypeople",
            index=models.Index(fields=["person", "information"], name="mypeople_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="mypeople",
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
                name="mypeople_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="mypeople",
            constraint=models.CheckConstraint(
                condition=models.Q(("with_whom", ""), _negated=True), name="a_drawing_says_who_was_there"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mypeople",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_mypeoplehistory" ("drawn_on", "family_may_see", "id", "information", '
                        '"others_may_see", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "said_of_seeing", "source_agency_id", "version", "with_whom", "words") '
                        'VALUES (NEW."drawn_on", NEW."family_may_see", NEW."id", NEW."information", '
                        'NEW."others_may_see", NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."said_of_seeing", NEW."source_agency_id", NEW."version", '
                        'NEW."with_whom", NEW."words"); RETURN NULL;'
                    ),
                    hash="55f9c5dba560723d67a5e4a043b7e9c2a40becfe",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_77037",
                    table="people_mypeople",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mypeople",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_mypeoplehistory" ("drawn_on", "family_may_see", "id", "information", '
                        '"others_may_see", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "said_of_seeing", "source_agency_id", "version", "with_whom", "words") '
                        'VALUES (NEW."drawn_on", NEW."family_may_see", NEW."id", NEW."information", '
                        'NEW."others_may_see", NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."said_of_seeing", NEW."source_agency_id", NEW."version", '
                        'NEW."with_whom", NEW."words"); RETURN NULL;'
                    ),
                    hash="d3279d8942eaac1fb6f29631c3b66ca97c684e2f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5855b",
                    table="people_mypeople",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mypeoplehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="45f0dd0bde2dff7578cb9d6a5f47bcf851e39a33",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_52011",
                    table="people_mypeoplehistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="placed",
            constraint=models.CheckConstraint(
                condition=models.Q(("circle__in", ["close", "near", "far"])), name="somebody_stands_in_a_known_circle"
            ),
        ),
        migrations.AddConstraint(
            model_name="placed",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="somebody_in_a_drawing_has_a_name"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placed",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="0236ca4ec69d02c842e0323bf50952e9be02bccd",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_78548",
                    table="people_placed",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="placenote",
            index=models.Index(fields=["person", "information"], name="placenote_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="placenote",
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
                name="placenote_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="placenote",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["safety", "harm"])), name="a_place_note_is_of_harm_or_safety"
            ),
        ),
        migrations.AddConstraint(
            model_name="placenote",
            constraint=models.CheckConstraint(
                condition=models.Q(("information", "safety")), name="a_place_note_is_about_safety"
            ),
        ),
        migrations.AddConstraint(
            model_name="placenote",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="a_place_note_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="placenote",
            constraint=models.CheckConstraint(
                condition=models.Q(("told_by", ""), _negated=True), name="a_place_note_says_who_told_us"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placenote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_placenotehistory" ("group_id", "happened_on", "id", "information", '
                        '"kind", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "source_agency_id", "text", "told_by", "until", "version") VALUES '
                        '(NEW."group_id", NEW."happened_on", NEW."id", NEW."information", NEW."kind", '
                        'NEW."person_id", NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", '
                        'NEW."source_agency_id", NEW."text", NEW."told_by", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="8864af048ab0118c7aadb5a93c56d8df415b410d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bceb0",
                    table="people_placenote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placenote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_placenotehistory" ("group_id", "happened_on", "id", "information", '
                        '"kind", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", '
                        '"recorded_by_id", "source_agency_id", "text", "told_by", "until", "version") VALUES '
                        '(NEW."group_id", NEW."happened_on", NEW."id", NEW."information", NEW."kind", '
                        'NEW."person_id", NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", '
                        'NEW."source_agency_id", NEW."text", NEW."told_by", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="2fee302296a8cc8a5ffd853635ccc4362937e226",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4aab8",
                    table="people_placenote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placenotehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="c4208bc62ab4227d1e8a92ee46ff218b8b96e7b2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_7fa48",
                    table="people_placenotehistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="supporter",
            index=models.Index(fields=["person", "information"], name="supporter_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="supporter",
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
                name="supporter_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="supporter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="supporter_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="supporter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "kin",
                            "friend",
                            "neighbour",
                            "godparent",
                            "faith",
                            "community",
                            "club",
                            "peers",
                            "place",
                            "service",
                            "other",
                        ],
                    )
                ),
                name="a_supporter_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="supporter",
            constraint=models.CheckConstraint(
                condition=models.Q(("towards__in", ["to_family", "both", "from_family"])),
                name="support_goes_in_a_known_direction",
            ),
        ),
        migrations.AddConstraint(
            model_name="supporter",
            constraint=models.CheckConstraint(
                condition=models.Q(("asked__in", ["could", "asked", "agreed", "declined", "not_now"])),
                name="whether_a_supporter_was_asked_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="supporter",
            constraint=models.CheckConstraint(
                condition=models.Q(("strength__in", [1, 2, 3])), name="support_is_of_a_known_strength"
            ),
        ),
        migrations.AddConstraint(
            model_name="supporter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("other__isnull", False), ("group__isnull", True), ("name", "")),
                    models.Q(("other__isnull", True), ("group__isnull", False), ("name", "")),
                    models.Q(("other__isnull", True), ("group__isnull", True), models.Q(("name", ""), _negated=True)),
                    _connector="OR",
                ),
                name="a_supporter_is_a_person_a_group_or_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="supporter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("other", None), models.Q(("person", models.F("other")), _negated=True), _connector="OR"
                ),
                name="nobody_supports_themselves",
            ),
        ),
        migrations.AddConstraint(
            model_name="supporter",
            constraint=models.CheckConstraint(
                condition=models.Q(("told_by", ""), _negated=True), name="a_supporter_says_who_told_us"
            ),
        ),
        migrations.AddConstraint(
            model_name="supporter",
            constraint=models.CheckConstraint(
                condition=models.Q(("knows", True), models.Q(("knows_why", ""), _negated=True), _connector="OR"),
                name="who_does_not_know_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="supporter",
            constraint=models.CheckConstraint(
                condition=models.Q(("brings", ""), ("cost", ""), _negated=True),
                name="a_supporter_brings_or_costs_something",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="supporter",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_supporterhistory" ("asked", "asked_on", "asked_words", "brings", '
                        '"cost", "group_id", "how", "id", "information", "kind", "knows", "knows_why", "name", '
                        '"other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", '
                        '"recorded_at", "recorded_by_id", "relation", "since", "source_agency_id", "strength", '
                        '"stressful", "told_by", "towards", "until", "version") VALUES (NEW."asked", NEW."asked_on", '
                        'NEW."asked_words", NEW."brings", NEW."cost", NEW."group_id", NEW."how", NEW."id", '
                        'NEW."information", NEW."kind", NEW."knows", NEW."knows_why", NEW."name", NEW."other_id", '
                        'NEW."person_id", NOW(), \'insert\', NEW."id", NEW."phone", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."relation", NEW."since", NEW."source_agency_id", NEW."strength", '
                        'NEW."stressful", NEW."told_by", NEW."towards", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="3d77aa4fee5769e313432272727855ace3fc9b7f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f55a7",
                    table="people_supporter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="supporter",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_supporterhistory" ("asked", "asked_on", "asked_words", "brings", '
                        '"cost", "group_id", "how", "id", "information", "kind", "knows", "knows_why", "name", '
                        '"other_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", '
                        '"recorded_at", "recorded_by_id", "relation", "since", "source_agency_id", "strength", '
                        '"stressful", "told_by", "towards", "until", "version") VALUES (NEW."asked", NEW."asked_on", '
                        'NEW."asked_words", NEW."brings", NEW."cost", NEW."group_id", NEW."how", NEW."id", '
                        'NEW."information", NEW."kind", NEW."knows", NEW."knows_why", NEW."name", NEW."other_id", '
                        'NEW."person_id", NOW(), \'update\', NEW."id", NEW."phone", NEW."recorded_at", '
                        'NEW."recorded_by_id", NEW."relation", NEW."since", NEW."source_agency_id", NEW."strength", '
                        'NEW."stressful", NEW."told_by", NEW."towards", NEW."until", NEW."version"); RETURN NULL;'
                    ),
                    hash="c9c3d966e0af85c1c0ae27d734fc3b1c96b3fe2a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_96a40",
                    table="people_supporter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="supporterhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=ONLY_ADDED,
                    hash="f540c0f1720d11485325a3a6ae9bac828f99a4d9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_76ab6",
                    table="people_supporterhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(REVOKE, migrations.RunSQL.noop),
    ]
