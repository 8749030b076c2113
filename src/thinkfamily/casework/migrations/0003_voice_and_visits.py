"""What family members say, visits and contacts, young carers, and how things are going."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.json
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together

TABLES = [
    # voice
    migrations.CreateModel(
        name="FamilyView",
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
                        ("level", "how much help is needed"),
                        ("entry", "what an assessment says"),
                        ("need", "a need"),
                    ],
                    max_length=10,
                ),
            ),
            ("judgement", models.UUIDField(db_index=True)),
            (
                "other",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="views_of_others",
                    to="people.person",
                ),
            ),
            (
                "view",
                models.CharField(
                    choices=[
                        ("agrees", "Sees it so too"),
                        ("partly", "Sees part of it so"),
                        ("disagrees", "Sees it otherwise"),
                        ("not_told", "Has not been told yet"),
                    ],
                    max_length=10,
                ),
            ),
            ("said", models.TextField(help_text="in their words; of somebody not told yet, why")),
            ("told_on", models.DateField(blank=True, null=True)),
        ],
        options={
            "verbose_name_plural": "views of judgements",
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="familyview_of_a_person")],
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
                    name="familyview_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("kind__in", ["level", "entry", "need"])), name="a_view_is_of_a_known_judgement"
                ),
                models.CheckConstraint(
                    condition=models.Q(("view__in", ["agrees", "partly", "disagrees", "not_told"])),
                    name="a_view_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(("said", ""), _negated=True), name="a_view_stands_in_their_words"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("told_on", None), ("view", "not_told")),
                        models.Q(models.Q(("view", "not_told"), _negated=True), ("told_on__isnull", False)),
                        _connector="OR",
                    ),
                    name="a_view_says_when_they_were_told",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Participation",
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
                "ways",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.CharField(
                        choices=[
                            ("all", "Comes to all of it"),
                            ("part", "Comes to part of it"),
                            ("someone", "Somebody they choose speaks for or with them"),
                            ("write", "Writes it down"),
                            ("draw", "Draws it"),
                            ("record", "Records it"),
                            ("film", "Films it"),
                            ("walk", "Talks on a walk, or in the car"),
                            ("not_now", "Not now"),
                        ],
                        max_length=10,
                    ),
                    size=None,
                ),
            ),
            (
                "chosen",
                models.CharField(blank=True, help_text="whom they choose to speak for or with them", max_length=200),
            ),
            ("said", models.TextField(blank=True, help_text="what they said about it; for not now, why")),
            ("ask_again_on", models.DateField(blank=True, null=True)),
        ],
        options={
            "verbose_name_plural": "ways of taking part",
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="participation_of_a_person")],
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
                    name="participation_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="participation_ends_after_it_begins",
                ),
                models.UniqueConstraint(
                    condition=models.Q(("until", None)),
                    fields=("person", "source_agency"),
                    name="one_way_of_taking_part_at_a_time",
                ),
                models.CheckConstraint(condition=models.Q(("ways__len__gt", 0)), name="taking_part_says_how"),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "ways__contained_by",
                            ["all", "part", "someone", "write", "draw", "record", "film", "walk", "not_now"],
                        )
                    ),
                    name="taking_part_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("ways__contains", ["not_now"]), _negated=True),
                        models.Q(
                            ("ways__len", 1), models.Q(("said", ""), _negated=True), ("ask_again_on__isnull", False)
                        ),
                        _connector="OR",
                    ),
                    name="not_now_says_why_and_when_to_ask_again",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("ways__contains", ["someone"]), _negated=True),
                        models.Q(("chosen", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="whom_they_choose_is_named",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Reply",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "entry",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="replies", to="casework.voiceentry"
                ),
            ),
            ("did", models.TextField(help_text="what we did, or why we could not")),
            ("told_on", models.DateField(blank=True, null=True)),
            ("told_how", models.CharField(blank=True, max_length=300)),
            ("answered", models.TextField(blank=True, help_text="what they said to it, in their words")),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "verbose_name_plural": "replies",
            "constraints": [
                models.CheckConstraint(condition=models.Q(("did", ""), _negated=True), name="a_reply_says_what_we_did"),
                models.CheckConstraint(
                    condition=models.Q(("told_on__isnull", False), ("answered", ""), _connector="OR"),
                    name="only_who_was_told_has_answered",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="VoiceEntry",
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
            ("said_on", models.DateField()),
            (
                "mode",
                models.CharField(
                    choices=[
                        ("said", "Said"),
                        ("walk", "Said on a walk or in the car"),
                        ("written", "Written"),
                        ("drawn", "Drawn"),
                        ("recorded", "Recorded"),
                        ("filmed", "Filmed"),
                        ("signed", "Signed, or with pictures"),
                        ("shown", "Shown without words"),
                    ],
                    max_length=10,
                ),
            ),
            ("text", models.TextField(help_text="as it was said; of a drawing, what they said about it")),
            ("language", models.CharField(blank=True, max_length=100)),
            ("translation", models.TextField(blank=True)),
            ("translated_by", models.CharField(blank=True, max_length=200)),
            ("relayed_by", models.CharField(help_text="who heard it and passed it on", max_length=200)),
            (
                "how",
                models.CharField(
                    choices=[
                        ("with", "Written together"),
                        ("read_back", "Read back to them"),
                        ("about", "Written about them"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "agreed_for",
                django.contrib.postgres.fields.ArrayField(
                    base_field=models.UUIDField(), blank=True, default=list, size=None
                ),
            ),
            ("agreed_words", models.TextField(blank=True)),
            ("taken_out_on", models.DateField(blank=True, null=True)),
        ],
        options={
            "verbose_name_plural": "voice entries",
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="voiceentry_of_a_person")],
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
                    name="voiceentry_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("mode__in", ["said", "walk", "written", "drawn", "recorded", "filmed", "signed", "shown"])
                    ),
                    name="words_come_in_a_known_way",
                ),
                models.CheckConstraint(
                    condition=models.Q(("how__in", ["with", "read_back", "about"])),
                    name="words_say_how_they_were_written",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("text", ""), _negated=True), models.Q(("relayed_by", ""), _negated=True)
                    ),
                    name="words_say_who_heard_them",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("translation", ""),
                        models.Q(
                            models.Q(("language", ""), _negated=True), models.Q(("translated_by", ""), _negated=True)
                        ),
                        _connector="OR",
                    ),
                    name="a_translation_says_of_what_and_by_whom",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("agreed_for", []), models.Q(("agreed_words", ""), _negated=True), _connector="OR"
                    ),
                    name="who_else_may_read_words_is_agreed_in_words",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="VoiceFile",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "entry",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="files", to="casework.voiceentry"
                ),
            ),
            ("file_name", models.CharField(max_length=200)),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("png", "Picture (PNG)"),
                        ("jpg", "Picture (JPG)"),
                        ("pdf", "PDF"),
                        ("txt", "Text"),
                        ("mp3", "Recording (MP3)"),
                        ("wav", "Recording (WAV)"),
                        ("m4a", "Recording (M4A)"),
                        ("mp4", "Film (MP4)"),
                    ],
                    max_length=10,
                ),
            ),
            ("size", models.PositiveIntegerField()),
            ("sha256", models.CharField(help_text="of the file as it was sent", max_length=64)),
            ("content", models.BinaryField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "files of words",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("kind__in", ["png", "jpg", "pdf", "txt", "mp3", "wav", "m4a", "mp4"])),
                    name="a_voice_file_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(("size__range", (1, 20971520))), name="a_voice_file_is_not_too_big"
                ),
            ],
        },
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="voicefile",
        trigger=pgtrigger.compiler.Trigger(
            name="a_voice_file_stays_as_it_was_kept",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                hash="12ae895c8988e527316f9d6e359f6e87bf69bdc1",
                operation="UPDATE",
                pgid="pgtrigger_a_voice_file_stays_as_it_was_kept_7cf14",
                table="casework_voicefile",
                when="BEFORE",
            ),
        ),
    ),
    # contacts
    migrations.CreateModel(
        name="Contact",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "family",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="contacts", to="people.family"
                ),
            ),
            (
                "case",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="contacts",
                    to="casework.case",
                ),
            ),
            ("objective", models.UUIDField(blank=True, null=True)),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("visit", "A visit"),
                        ("joint", "A joint visit of several agencies"),
                        ("call", "A call"),
                        ("session", "A session of direct work"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "state",
                models.CharField(
                    choices=[("planned", "Planned"), ("held", "Held"), ("not_held", "Did not happen")],
                    default="planned",
                    max_length=10,
                ),
            ),
            ("purpose", models.TextField(help_text="what it is for, as it is said to the family")),
            ("on", models.DateField()),
            ("hours", models.CharField(blank=True, help_text="from and until, in words", max_length=100)),
            ("place", models.CharField(help_text="where, in words", max_length=300)),
            (
                "others",
                models.CharField(blank=True, help_text="who else came, and belongs to no agency here", max_length=500),
            ),
            (
                "could_not",
                models.CharField(
                    blank=True,
                    choices=[("us", "We could not"), ("them", "They could not"), ("both", "Neither could")],
                    max_length=10,
                ),
            ),
            ("why_theirs", models.TextField(blank=True, help_text="why it did not happen, as the family says")),
            ("why_ours", models.TextField(blank=True, help_text="why it did not happen, as we say")),
            ("instead", models.TextField(blank=True, help_text="what happens instead, or what we change")),
            ("agencies", django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
            (
                "agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "written_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("written_at", models.DateTimeField()),
            ("version", models.PositiveIntegerField(default=1)),
        ],
        options={
            "indexes": [models.Index(fields=["family", "on"], name="contacts_of_a_family")],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("kind__in", ["visit", "joint", "call", "session"])),
                    name="a_contact_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(("state__in", ["planned", "held", "not_held"])),
                    name="a_contact_is_planned_or_was_held_or_not",
                ),
                models.CheckConstraint(
                    condition=models.Q(("could_not__in", ["us", "them", "both", ""])),
                    name="who_could_not_is_one_of_us_or_them",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state", "not_held"), _negated=True),
                        models.Q(
                            models.Q(("could_not", ""), _negated=True),
                            models.Q(
                                models.Q(("why_theirs", ""), _negated=True),
                                models.Q(("why_ours", ""), _negated=True),
                                _connector="OR",
                            ),
                        ),
                        _connector="OR",
                    ),
                    name="what_did_not_happen_says_who_could_not_and_why",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ContactLine",
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
                "contact",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="casework.contact"
                ),
            ),
            (
                "sort",
                models.CharField(
                    choices=[("seen", "What was seen"), ("heard", "What was said"), ("thought", "What we think")],
                    max_length=10,
                ),
            ),
            ("text", models.TextField()),
            ("whose", models.CharField(help_text="who saw it, said it or thinks so", max_length=200)),
            (
                "how",
                models.CharField(
                    choices=[
                        ("with", "Written together"),
                        ("read_back", "Read back to them"),
                        ("about", "Written about them"),
                    ],
                    default="about",
                    max_length=10,
                ),
            ),
            ("alone", models.BooleanField(default=False)),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="contactline_of_a_person")],
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
                    name="contactline_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("sort__in", ["seen", "heard", "thought"])),
                    name="a_line_was_seen_heard_or_thought",
                ),
                models.CheckConstraint(
                    condition=models.Q(("how__in", ["with", "read_back", "about"])),
                    name="a_line_says_how_it_was_written",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("text", ""), _negated=True), models.Q(("whose", ""), _negated=True)),
                    name="a_line_says_what_and_whose_it_is",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ContactSeen",
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
                "contact",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="seen", to="casework.contact"
                ),
            ),
            (
                "outcome",
                models.CharField(
                    choices=[
                        ("alone", "Seen alone"),
                        ("seen", "Seen, with somebody else there"),
                        ("spoken", "Spoken with, not seen"),
                        ("not_seen", "Not seen"),
                    ],
                    max_length=10,
                ),
            ),
            ("why_not", models.TextField(blank=True)),
        ],
        options={
            "verbose_name_plural": "who was seen",
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="contactseen_of_a_person")],
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
                    name="contactseen_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("outcome__in", ["alone", "seen", "spoken", "not_seen"])),
                    name="somebody_was_seen_or_was_not",
                ),
                models.UniqueConstraint(fields=("contact", "person"), name="of_each_a_contact_says_once_whether_seen"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("outcome", "not_seen"), _negated=True),
                        models.Q(("why_not", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="who_was_not_seen_has_a_reason_why",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ContactView",
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
                "contact",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="views", to="casework.contact"
                ),
            ),
            (
                "line",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="views",
                    to="casework.contactline",
                ),
            ),
            (
                "view",
                models.CharField(
                    choices=[
                        ("agrees", "It is right"),
                        ("corrects", "It is not quite right"),
                        ("disagrees", "They see it otherwise"),
                    ],
                    max_length=10,
                ),
            ),
            ("words", models.TextField(blank=True)),
            ("on", models.DateField()),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="contactview_of_a_person")],
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
                    name="contactview_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("view__in", ["agrees", "corrects", "disagrees"])),
                    name="a_view_agrees_or_says_what_is_otherwise",
                ),
                models.CheckConstraint(
                    condition=models.Q(("view", "agrees"), models.Q(("words", ""), _negated=True), _connector="OR"),
                    name="who_does_not_agree_says_it_in_their_words",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ContactWorker",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "contact",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="workers", to="casework.contact"
                ),
            ),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            (
                "agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            ("came", models.BooleanField(blank=True, null=True)),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("contact", "user"), name="somebody_is_asked_to_a_contact_once")
            ],
        },
    ),
    # young carers
    migrations.CreateModel(
        name="CaringAsked",
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
                "answer",
                models.CharField(
                    choices=[
                        ("yes", "Yes, they care for somebody"),
                        ("no", "No, they do not"),
                        ("not_yet", "Not asked yet, and why"),
                    ],
                    max_length=10,
                ),
            ),
            ("asked_of", models.CharField(help_text="whom we asked: Kit, on a walk", max_length=200)),
            ("asked_on", models.DateField()),
            ("words", models.TextField(help_text="what they said, in their words; or why nobody has asked yet")),
            ("for_whom", models.CharField(blank=True, help_text="for whom they care", max_length=200)),
            ("does", models.TextField(blank=True, help_text="what they do")),
            ("again_on", models.DateField(blank=True, help_text="when somebody asks, where nobody has yet", null=True)),
        ],
        options={
            "verbose_name_plural": "answers about caring",
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="caringasked_of_a_person")],
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
                    name="caringasked_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("answer__in", ["yes", "no", "not_yet"])), name="an_answer_about_caring_is_known"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("words", ""), _negated=True), models.Q(("asked_of", ""), _negated=True)
                    ),
                    name="an_answer_about_caring_says_whose",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("answer", "yes"), _negated=True),
                        models.Q(models.Q(("for_whom", ""), _negated=True), models.Q(("does", ""), _negated=True)),
                        _connector="OR",
                    ),
                    name="caring_says_for_whom_and_what",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("answer", "not_yet"), _negated=True), ("again_on__isnull", False), _connector="OR"
                    ),
                    name="not_asked_yet_says_when",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="YoungCarer",
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
                "asked",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="confirmed", to="casework.caringasked"
                ),
            ),
            ("because", models.TextField(help_text="why whoever confirms it is sure, in their words")),
            (
                "confirmed_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("started_on", models.DateField()),
            ("due", models.DateField()),
            ("law", models.CharField(max_length=60)),
            ("done_on", models.DateField(blank=True, null=True)),
            ("done_by", models.CharField(blank=True, help_text="who carried it out", max_length=200)),
            ("came_of_it", models.TextField(blank=True)),
        ],
        options={
            "verbose_name_plural": "young carers",
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="youngcarer_of_a_person")],
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
                    name="youngcarer_is_of_a_known_class",
                ),
                models.UniqueConstraint(
                    condition=models.Q(("done_on", None)),
                    fields=("person",),
                    name="one_young_carers_assessment_at_a_time",
                ),
                models.CheckConstraint(
                    condition=models.Q(("because", ""), _negated=True), name="caring_is_confirmed_with_a_reason"
                ),
                models.CheckConstraint(
                    condition=models.Q(("due__gte", models.F("started_on"))), name="it_is_due_after_it_starts"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("done_on", None),
                        models.Q(
                            ("done_on__gte", models.F("started_on")),
                            models.Q(("done_by", ""), _negated=True),
                            models.Q(("came_of_it", ""), _negated=True),
                        ),
                        _connector="OR",
                    ),
                    name="what_is_done_says_when_by_whom_and_what_came_of_it",
                ),
            ],
        },
    ),
    # measures
    migrations.CreateModel(
        name="Measurement",
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
                "pack",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.packversion"
                ),
            ),
            ("measure", models.SlugField(help_text="the name of the pack", max_length=80)),
            ("answered_on", models.DateField()),
            (
                "informant",
                models.CharField(
                    choices=[
                        ("self", "They themselves"),
                        ("parent", "A parent or carer"),
                        ("family", "Somebody else of the family"),
                        ("teacher", "Somebody at nursery, school or college"),
                        ("worker", "A worker"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "other",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="answers_of_others",
                    to="people.person",
                ),
            ),
            ("answered_by", models.CharField(blank=True, max_length=200)),
            ("goal", models.CharField(blank=True, max_length=500)),
            ("answers", models.JSONField(blank=True, default=dict, help_text="by the key of each question its number")),
            ("total", models.SmallIntegerField(blank=True, null=True)),
            ("lowest", models.SmallIntegerField()),
            ("highest", models.SmallIntegerField()),
            ("answer_lowest", models.SmallIntegerField()),
            ("answer_highest", models.SmallIntegerField()),
            ("words", models.TextField(blank=True, help_text="what they said with it")),
            ("taken_out_on", models.DateField(blank=True, null=True)),
            ("taken_out_why", models.TextField(blank=True)),
        ],
        options={
            "verbose_name_plural": "answers to measures",
            "abstract": False,
            "indexes": [models.Index(fields=["person", "information"], name="measurement_of_a_person")],
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
                    name="measurement_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("informant__in", ["self", "parent", "family", "teacher", "worker"])),
                    name="who_answered_a_measure_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("answered_by", ""), ("informant", "self"), ("other", None)),
                        models.Q(
                            models.Q(("informant", "self"), _negated=True),
                            ("answered_by", ""),
                            ("other__isnull", False),
                        ),
                        models.Q(
                            models.Q(("informant", "self"), _negated=True),
                            ("other", None),
                            models.Q(("answered_by", ""), _negated=True),
                        ),
                        _connector="OR",
                    ),
                    name="a_measure_says_who_answered",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("total", None),
                        models.Q(("total__gte", models.F("lowest")), ("total__lte", models.F("highest"))),
                        _connector="OR",
                    ),
                    name="a_total_is_within_its_measure",
                ),
                models.CheckConstraint(
                    condition=django.db.models.lookups.Exact(
                        models.Func(
                            models.F("answers"),
                            models.Value('$.* ? (@.type() != "number" || @ < $low || @ > $high)'),
                            django.db.models.functions.json.JSONObject(high="answer_highest", low="answer_lowest"),
                            function="jsonb_path_exists",
                            output_field=models.BooleanField(),
                        ),
                        False,
                    ),
                    name="answers_are_within_their_measure",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("total__isnull", False), models.Q(("answers", {}), _negated=True), _connector="OR"
                    ),
                    name="a_measure_is_answered",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("taken_out_on", None), ("taken_out_why", "")),
                        models.Q(("taken_out_on__isnull", False), models.Q(("taken_out_why", ""), _negated=True)),
                        _connector="OR",
                    ),
                    name="what_is_taken_out_of_measures_says_why",
                ),
            ],
        },
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0002_cases_and_what_is_needed"),
    ]

    operations = [
        Together(TABLES),
    ]
