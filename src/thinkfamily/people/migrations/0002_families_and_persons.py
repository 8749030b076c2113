"""Families, persons, who they are, where they live and who belongs to whom."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.row_security import sql
from thinkfamily.access.together import Together

TABLES = [
    # persons
    migrations.CreateModel(
        name="Note",
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
            ("happened_on", models.DateField()),
            (
                "kind",
                models.CharField(
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
            ("alone", models.BooleanField(blank=True, null=True)),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="note_of_a_person")],
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
                    name="note_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("kind__in", ["note", "told_in_confidence", "licence_condition", "seen"])),
                    name="a_note_is_of_a_known_kind",
                ),
                models.CheckConstraint(condition=models.Q(("text", ""), _negated=True), name="a_note_says_something"),
            ],
        },
    ),
    migrations.CreateModel(
        name="Person",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
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
                    choices=[("F", "Female"), ("M", "Male"), ("U", "Not known")],
                    default="U",
                    help_text="in law, as it is now",
                    max_length=1,
                ),
            ),
            ("died_on", models.DateField(blank=True, null=True)),
            (
                "lost_on",
                models.DateField(blank=True, help_text="of a baby who was expected and was not born alive", null=True),
            ),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "merged_into",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="merged",
                    to="people.person",
                ),
            ),
            ("proposed_id", models.CharField(blank=True, db_index=True, max_length=100)),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("sex__in", ["F", "M", "U"])), name="a_person_has_a_known_word_for_sex"
                ),
                models.CheckConstraint(
                    condition=models.Q(("merged_into", models.F("id")), _negated=True),
                    name="nobody_is_merged_into_themselves",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("expected_date", None),
                        ("date_of_birth__isnull", False),
                        ("lost_on__isnull", False),
                        ("sex", "U"),
                        _connector="OR",
                    ),
                    name="an_unborn_child_has_no_sex_in_law",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("lost_on", None),
                        models.Q(("date_of_birth", None), ("expected_date__isnull", False)),
                        _connector="OR",
                    ),
                    name="only_a_baby_who_was_expected_is_lost",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("died_on", None),
                        ("date_of_birth", None),
                        ("died_on__gte", models.F("date_of_birth")),
                        _connector="OR",
                    ),
                    name="nobody_dies_before_they_are_born",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="PersonAddress",
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
            ("line", models.CharField(max_length=300)),
            ("postcode", models.CharField(blank=True, max_length=10)),
            ("uprn", models.CharField(blank=True, max_length=12)),
            (
                "kind",
                models.CharField(
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
        ],
        options={
            "verbose_name_plural": "addresses of persons",
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="personaddress_of_a_person")],
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
                    name="personaddress_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "kind__in",
                            [
                                "home",
                                "often_stays",
                                "placement",
                                "custody",
                                "hospital",
                                "school_term",
                                "correspondence",
                            ],
                        )
                    ),
                    name="an_address_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="an_address_ends_after_it_begins",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Tie",
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
                    on_delete=django.db.models.deletion.PROTECT, related_name="ties_to", to="people.person"
                ),
            ),
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
            ("detail", models.CharField(blank=True, help_text="a word of the kind's details", max_length=20)),
            (
                "certainty",
                models.CharField(
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
            ("said_by", models.CharField(blank=True, max_length=300)),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="tie_of_a_person")],
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
                    name="tie_is_of_a_known_class",
                ),
                models.CheckConstraint(
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
                models.CheckConstraint(
                    condition=models.Q(("certainty__in", ["stated", "confirmed", "believed", "mistaken"])),
                    name="a_tie_is_as_sure_as_somebody_says",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("certainty", "mistaken"), _negated=True), ("until__isnull", False), _connector="OR"
                    ),
                    name="a_tie_that_was_a_mistake_has_ended",
                ),
                models.CheckConstraint(
                    condition=models.Q(("person", models.F("other")), _negated=True),
                    name="nobody_is_tied_to_themselves",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="a_tie_ends_after_it_begins",
                ),
            ],
        },
    ),
    # persons: details
    migrations.CreateModel(
        name="Characteristic",
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
            "indexes": [models.Index(fields=["person", "information"], name="characteristic_of_a_person")],
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
                    name="characteristic_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="characteristic_ends_after_it_begins",
                ),
                models.CheckConstraint(
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
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("code", ""), _negated=True), models.Q(("words", ""), _negated=True), _connector="OR"
                    ),
                    name="a_characteristic_says_something",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ContactWay",
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
            "indexes": [models.Index(fields=["person", "information"], name="contactway_of_a_person")],
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
                    name="contactway_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="contactway_ends_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(("way__in", ["mobile", "landline", "email", "post", "through_somebody"])),
                    name="a_contact_way_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(("safe__in", ["yes", "only_as_said", "never"])),
                    name="a_contact_way_says_whether_it_is_safe",
                ),
                models.CheckConstraint(
                    condition=models.Q(("value", ""), _negated=True), name="a_contact_way_says_something"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Identifier",
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
            "indexes": [models.Index(fields=["person", "information"], name="identifier_of_a_person")],
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
                    name="identifier_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="identifier_ends_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("scheme__in", ["nhs", "upn", "former_upn", "uln", "ni", "la_child_id", "other"])
                    ),
                    name="an_identifier_is_of_a_known_scheme",
                ),
                models.CheckConstraint(
                    condition=models.Q(("value", ""), _negated=True), name="an_identifier_says_something"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="PersonName",
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
            "indexes": [models.Index(fields=["person", "information"], name="personname_of_a_person")],
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
                    name="personname_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="personname_ends_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("kind__in", ["preferred", "also_known_as", "previous", "at_birth", "in_script"])
                    ),
                    name="a_name_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("first_name", ""), _negated=True),
                        models.Q(("last_name", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="a_name_says_something",
                ),
            ],
        },
    ),
    # families
    migrations.CreateModel(
        name="Family",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            ("name", models.CharField(max_length=200)),
            (
                "area",
                models.CharField(
                    blank=True, db_index=True, help_text="an area's grants reach its families", max_length=200
                ),
            ),
            ("restricted", models.BooleanField(default=False)),
            (
                "kept_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="families", to="access.agency"
                ),
            ),
            ("opened_from", models.CharField(blank=True, db_index=True, help_text="the proposal's id", max_length=100)),
            (
                "opened_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("opened_at", models.DateTimeField()),
            ("opened_why", models.TextField()),
        ],
        options={
            "verbose_name_plural": "families",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("opened_why", ""), _negated=True), name="an_opening_says_why"
                ),
                models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="a_family_has_a_name"),
            ],
        },
    ),
    migrations.CreateModel(
        name="LeftOut",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "family",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="left_out", to="people.family"
                ),
            ),
            ("proposed_id", models.CharField(max_length=100)),
            ("why", models.TextField()),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "left out",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("why", ""), _negated=True), name="leaving_somebody_out_says_why"
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="Membership",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "family",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="people.family"
                ),
            ),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="people.person"
                ),
            ),
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
                        ("of_the_home", "Lives there, is not family"),
                        ("network", "Somebody of their network"),
                    ],
                    max_length=40,
                ),
            ),
            ("since", models.DateField(blank=True, null=True)),
            ("until", models.DateField(blank=True, null=True)),
            ("in_plan", models.BooleanField(default=True)),
            ("why", models.TextField(blank=True)),
            (
                "agreed_by",
                models.CharField(
                    blank=True, help_text="who agreed that a child is in the plan, in words", max_length=300
                ),
            ),
            ("agreed_on", models.DateField(blank=True, null=True)),
            ("version", models.PositiveIntegerField(default=1)),
            (
                "recorded_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("recorded_at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
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
                models.UniqueConstraint(
                    condition=models.Q(("until", None)),
                    fields=("family", "person"),
                    name="somebody_belongs_to_a_family_once_at_a_time",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="a_membership_ends_after_it_begins",
                ),
            ],
        },
    ),
    # families: households
    migrations.CreateModel(
        name="Household",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            ("name", models.CharField(max_length=200)),
            ("since", models.DateField(blank=True, null=True)),
            ("until", models.DateField(blank=True, null=True)),
            (
                "opened_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("opened_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="a_home_has_a_name"),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="a_home_ends_after_it_begins",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Stay",
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
                "household",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="stays", to="people.household"
                ),
            ),
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
                models.CharField(blank=True, help_text='in words: "week about", "Fridays to Sundays"', max_length=300),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="stay_of_a_person")],
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
                    name="stay_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="stay_ends_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "kind__in",
                            ["lives", "shared_care", "often_stays", "lodger", "placement", "custody", "hospital"],
                        )
                    ),
                    name="a_stay_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(("nights", None), ("nights__lte", 14), _connector="OR"),
                    name="a_fortnight_has_fourteen_nights",
                ),
                models.UniqueConstraint(
                    condition=models.Q(("until", None)),
                    fields=("person", "household", "source_agency"),
                    name="somebody_stays_at_a_home_once_at_a_time",
                ),
            ],
        },
    ),
    # families: links
    migrations.CreateModel(
        name="FamilyLink",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "family",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="links", to="people.family"
                ),
            ),
            (
                "other",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="links_to", to="people.family"
                ),
            ),
            (
                "child",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="family_links", to="people.person"
                ),
            ),
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
            (
                "decided_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("decided_at", models.DateTimeField()),
            ("until", models.DateField(blank=True, null=True)),
            ("ended_why", models.TextField(blank=True)),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("family", models.F("other")), _negated=True),
                    name="no_family_is_linked_with_itself",
                ),
                models.CheckConstraint(condition=models.Q(("reason", ""), _negated=True), name="a_link_says_why"),
                models.CheckConstraint(
                    condition=models.Q(("until", None), models.Q(("ended_why", ""), _negated=True), _connector="OR"),
                    name="the_end_of_a_link_says_why",
                ),
                models.UniqueConstraint(
                    condition=models.Q(("until", None)),
                    fields=("family", "other", "child"),
                    name="two_families_are_linked_once_for_a_child",
                ),
            ],
        },
    ),
    # families: ties
    migrations.CreateModel(
        name="Bond",
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
                    on_delete=django.db.models.deletion.PROTECT, related_name="bonds_to", to="people.person"
                ),
            ),
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
            "indexes": [models.Index(fields=["person", "information"], name="bond_of_a_person")],
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
                    name="bond_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="bond_ends_after_it_begins",
                ),
                models.CheckConstraint(
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
                models.CheckConstraint(
                    condition=models.Q(("towards__in", ["both", "other"])), name="a_bond_goes_one_way_or_both"
                ),
                models.CheckConstraint(
                    condition=models.Q(("person", models.F("other")), _negated=True),
                    name="nobody_has_a_bond_with_themselves",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Responsibility",
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
                    on_delete=django.db.models.deletion.PROTECT, related_name="responsibilities_for", to="people.person"
                ),
            ),
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
            "indexes": [models.Index(fields=["person", "information"], name="responsibility_of_a_person")],
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
                    name="responsibility_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="responsibility_ends_after_it_begins",
                ),
                models.CheckConstraint(
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
                models.CheckConstraint(
                    condition=models.Q(("person", models.F("other")), _negated=True),
                    name="nobody_is_responsible_as_a_parent_for_themselves",
                ),
            ],
        },
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_what_identify_publishes"),
    ]

    operations = [
        Together(TABLES),
        migrations.RunSQL(sql(__file__, "no_circle_of_descent")),
    ]
