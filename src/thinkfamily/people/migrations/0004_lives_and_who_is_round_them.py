"""What happened, what goes well, who is round a family, and documents."""

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together

# The web and the worker may add to these and read them, and nothing else.
ONLY_ADDED = """
REVOKE UPDATE, DELETE, TRUNCATE ON
    people_placed
    FROM tf_app;
"""
TABLES = [
    # chronology
    migrations.CreateModel(
        name="LifeEvent",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
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
            "indexes": [models.Index(fields=["person", "information"], name="lifeevent_of_a_person")],
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
                    name="lifeevent_is_of_a_known_class",
                ),
                models.CheckConstraint(
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
                models.CheckConstraint(
                    condition=models.Q(("precision__in", ["day", "month", "year"])),
                    name="an_event_says_how_well_its_day_is_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(("certainty__in", ["stated", "confirmed", "believed"])),
                    name="an_event_says_how_sure_it_is",
                ),
                models.CheckConstraint(
                    condition=models.Q(("until", None), ("until__gte", models.F("on")), _connector="OR"),
                    name="an_event_of_a_life_ends_after_it_begins",
                ),
            ],
        },
    ),
    # front page
    migrations.CreateModel(
        name="Observation",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            ("weight", models.CharField(choices=[("well", "Going well"), ("worry", "A worry")], max_length=10)),
            ("text", models.TextField()),
            ("whose", models.CharField(help_text="who says so: Kit, the school register", max_length=200)),
            ("seen_on", models.DateField()),
            ("until", models.DateField(blank=True, null=True)),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="observation_of_a_person")],
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
                    name="observation_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("weight__in", ["well", "worry"])), name="an_observation_goes_well_or_worries"
                ),
                models.CheckConstraint(
                    condition=models.Q(("text", ""), _negated=True), name="an_observation_says_something"
                ),
                models.CheckConstraint(
                    condition=models.Q(("whose", ""), _negated=True), name="an_observation_says_who_says_so"
                ),
                models.CheckConstraint(
                    condition=models.Q(("until", None), ("until__gte", models.F("seen_on")), _connector="OR"),
                    name="an_observation_ends_after_it_was_seen",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="WarningNote",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
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
            "indexes": [models.Index(fields=["person", "information"], name="warningnote_of_a_person")],
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
                    name="warningnote_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("text", ""), _negated=True), name="a_warning_says_something"
                ),
                models.CheckConstraint(
                    condition=models.Q(("told", True), models.Q(("told_why_not", ""), _negated=True), _connector="OR"),
                    name="a_warning_untold_says_why",
                ),
                models.CheckConstraint(
                    condition=models.Q(("review_on__gte", models.F("since"))),
                    name="a_warning_is_looked_at_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None),
                        models.Q(("until__gte", models.F("since")), models.Q(("ended_why", ""), _negated=True)),
                        _connector="OR",
                    ),
                    name="a_warning_ends_with_a_reason",
                ),
            ],
        },
    ),
    # network
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "kind__in",
                            ["faith_group", "community_group", "club", "school_group", "peer_group", "place", "online"],
                        )
                    ),
                    name="a_group_is_of_a_known_kind",
                ),
                models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="a_group_has_a_name"),
            ],
        },
    ),
    migrations.CreateModel(
        name="PlaceNote",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "group",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="people.group"),
            ),
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
            "indexes": [models.Index(fields=["person", "information"], name="placenote_of_a_person")],
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
                    name="placenote_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("kind__in", ["safety", "harm"])), name="a_place_note_is_of_harm_or_safety"
                ),
                models.CheckConstraint(
                    condition=models.Q(("information", "safety")), name="a_place_note_is_about_safety"
                ),
                models.CheckConstraint(
                    condition=models.Q(("text", ""), _negated=True), name="a_place_note_says_something"
                ),
                models.CheckConstraint(
                    condition=models.Q(("told_by", ""), _negated=True), name="a_place_note_says_who_told_us"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Supporter",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            ("since", models.DateField(blank=True, null=True)),
            ("until", models.DateField(blank=True, null=True)),
            (
                "other",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="supports",
                    to="people.person",
                ),
            ),
            (
                "group",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="supports",
                    to="people.group",
                ),
            ),
            ("name", models.CharField(blank=True, max_length=200)),
            (
                "relation",
                models.CharField(blank=True, help_text="who that is to them: grandmother, neighbour", max_length=100),
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
            ("knows_why", models.CharField(blank=True, help_text="why they do not, and until when", max_length=300)),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="supporter_of_a_person")],
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
                    name="supporter_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="supporter_ends_after_it_begins",
                ),
                models.CheckConstraint(
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
                models.CheckConstraint(
                    condition=models.Q(("towards__in", ["to_family", "both", "from_family"])),
                    name="support_goes_in_a_known_direction",
                ),
                models.CheckConstraint(
                    condition=models.Q(("asked__in", ["could", "asked", "agreed", "declined", "not_now"])),
                    name="whether_a_supporter_was_asked_is_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(("strength__in", [1, 2, 3])), name="support_is_of_a_known_strength"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("other__isnull", False), ("group__isnull", True), ("name", "")),
                        models.Q(("other__isnull", True), ("group__isnull", False), ("name", "")),
                        models.Q(
                            ("other__isnull", True), ("group__isnull", True), models.Q(("name", ""), _negated=True)
                        ),
                        _connector="OR",
                    ),
                    name="a_supporter_is_a_person_a_group_or_a_name",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("other", None), models.Q(("person", models.F("other")), _negated=True), _connector="OR"
                    ),
                    name="nobody_supports_themselves",
                ),
                models.CheckConstraint(
                    condition=models.Q(("told_by", ""), _negated=True), name="a_supporter_says_who_told_us"
                ),
                models.CheckConstraint(
                    condition=models.Q(("knows", True), models.Q(("knows_why", ""), _negated=True), _connector="OR"),
                    name="who_does_not_know_has_a_reason",
                ),
                models.CheckConstraint(
                    condition=models.Q(("brings", ""), ("cost", ""), _negated=True),
                    name="a_supporter_brings_or_costs_something",
                ),
            ],
        },
    ),
    # ecomap
    migrations.CreateModel(
        name="MyPeople",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
            "indexes": [models.Index(fields=["person", "information"], name="mypeople_of_a_person")],
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
                    name="mypeople_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("with_whom", ""), _negated=True), name="a_drawing_says_who_was_there"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Placed",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "drawing",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="placed", to="people.mypeople"
                ),
            ),
            ("name", models.CharField(max_length=100)),
            (
                "circle",
                models.CharField(
                    choices=[("close", "Very close to me"), ("near", "Near me"), ("far", "Further away")], max_length=20
                ),
            ),
            ("words", models.TextField(blank=True)),
            ("order", models.PositiveSmallIntegerField()),
        ],
        options={
            "verbose_name_plural": "placed",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("circle__in", ["close", "near", "far"])),
                    name="somebody_stands_in_a_known_circle",
                ),
                models.CheckConstraint(
                    condition=models.Q(("name", ""), _negated=True), name="somebody_in_a_drawing_has_a_name"
                ),
            ],
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="placed",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="0236ca4ec69d02c842e0323bf50952e9be02bccd",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_78548",
                table="people_placed",
                when="BEFORE",
            ),
        ),
    ),
    # involvement
    migrations.CreateModel(
        name="Involved",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
            (
                "colleague",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
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
        ],
        options={
            "verbose_name_plural": "services involved",
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="involved_of_a_person")],
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
                    name="involved_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="involved_ends_after_it_begins",
                ),
                models.CheckConstraint(
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
                models.CheckConstraint(
                    condition=models.Q(("state__in", ["involved", "waiting", "not_involved"])),
                    name="a_service_is_involved_in_a_known_way",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("state", "not_involved"), models.Q(("service", ""), _negated=True), _connector="OR"
                    ),
                    name="a_service_that_is_involved_has_a_name",
                ),
            ],
        },
    ),
    # documents
    migrations.CreateModel(
        name="Document",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
                ),
            ),
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
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
            ("name", models.CharField(max_length=200)),
            ("file_name", models.CharField(max_length=200)),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("pdf", "PDF"),
                        ("docx", "Word document"),
                        ("odt", "OpenDocument text"),
                        ("txt", "Text"),
                        ("png", "Picture (PNG)"),
                        ("jpg", "Picture (JPG)"),
                    ],
                    max_length=10,
                ),
            ),
            ("size", models.PositiveIntegerField()),
            ("sha256", models.CharField(max_length=64)),
            ("from_whom", models.CharField(blank=True, help_text="who it is from, in words", max_length=200)),
            ("written_on", models.DateField(blank=True, null=True)),
            ("taken_back_on", models.DateField(blank=True, null=True)),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="document_of_a_person")],
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
                    name="document_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("kind__in", ["pdf", "docx", "odt", "txt", "png", "jpg"])),
                    name="a_document_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("name", ""), _negated=True), models.Q(("file_name", ""), _negated=True)
                    ),
                    name="a_document_has_a_name",
                ),
                models.CheckConstraint(
                    condition=models.Q(("size__range", (1, 10485760))), name="a_document_is_not_too_big"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="DocumentFile",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "document",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="file", to="people.document"
                ),
            ),
            ("content", models.BinaryField()),
        ],
        options={
            "verbose_name_plural": "files of documents",
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="documentfile",
        trigger=pgtrigger.compiler.Trigger(
            name="a_file_stays_as_it_came",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                hash="dfdd9c9a9faba50962b263019333b2dd69dcc771",
                operation="UPDATE",
                pgid="pgtrigger_a_file_stays_as_it_came_10c2a",
                table="people_documentfile",
                when="BEFORE",
            ),
        ),
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_who_may_know_what"),
    ]

    operations = [
        Together(TABLES),
        migrations.RunSQL(ONLY_ADDED),
    ]
