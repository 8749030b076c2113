"""What is shared, withheld, disclosed, sealed and disputed, and who asks to see."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.row_security import sql
from thinkfamily.access.together import Together

# The web and the worker may add to these and read them, and nothing else.
ONLY_ADDED = """
REVOKE UPDATE, DELETE, TRUNCATE ON
    people_seal, people_sealreview, people_sealopening, people_seallift, people_restriction, people_dispute,
    people_disputeanswer, people_disputesettled, people_packrequest, people_packdecision, people_packend
    FROM tf_app;
"""
TABLES = [
    # sharing
    migrations.CreateModel(
        name="GroundInForce",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "ground",
                models.CharField(
                    choices=[
                        ("consent", "They agreed to it"),
                        ("public_task", "Our public task"),
                        ("legal_obligation", "A law requires it"),
                        ("duty_to_share_16LA", "The duty to share about a child's safety or welfare"),
                        ("safeguarding", "Keeping a child or an adult at risk safe"),
                        ("health_or_social_care", "Giving health or social care"),
                        ("vital_interests", "Somebody's life"),
                        ("crime", "Preventing or finding out a crime"),
                        ("court_order", "A court orders it"),
                        ("consent_refused", "They were asked and said no"),
                        ("more_harm_16LA", "Telling would harm the child more than silence"),
                        ("serious_harm", "Telling could cause serious harm"),
                        ("danger_if_known", "Somebody would be in danger"),
                        ("not_needed", "They do not need it"),
                        ("in_confidence", "It was told in confidence"),
                        ("court_forbids", "A court forbids it"),
                    ],
                    max_length=40,
                ),
            ),
            ("since", models.DateField(blank=True, null=True)),
            ("until", models.DateField(blank=True, null=True)),
            ("source", models.TextField(help_text="where that is written: the regulations, by their number")),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "grounds in force",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "ground__in",
                            [
                                "consent",
                                "public_task",
                                "legal_obligation",
                                "duty_to_share_16LA",
                                "safeguarding",
                                "health_or_social_care",
                                "vital_interests",
                                "crime",
                                "court_order",
                                "consent_refused",
                                "more_harm_16LA",
                                "serious_harm",
                                "danger_if_known",
                                "not_needed",
                                "in_confidence",
                                "court_forbids",
                            ],
                        )
                    ),
                    name="a_dated_ground_is_a_known_one",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="a_ground_ends_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(("source", ""), _negated=True), name="a_dated_ground_says_where_that_is_written"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="HandedBack",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "end",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="handed_back", to="people.sharingend"
                ),
            ),
            (
                "task",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="office.task"),
            ),
            (
                "to",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
        ],
        options={
            "verbose_name_plural": "handed back",
        },
    ),
    migrations.CreateModel(
        name="ServiceAgreement",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "family",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="agreements", to="people.family"
                ),
            ),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="agreements", to="people.person"
                ),
            ),
            (
                "agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            ("help_offered", models.TextField()),
            (
                "answer",
                models.CharField(
                    choices=[
                        ("agreed", "Agreed to it"),
                        ("declined", "Does not want it"),
                        ("stopped", "Wants it to stop"),
                    ],
                    max_length=20,
                ),
            ),
            ("said", models.TextField(blank=True, help_text="their words")),
            ("on", models.DateField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("help_offered", ""), _negated=True), name="an_agreement_says_to_what"
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="SharingDecision",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="sharing_decisions", to="people.person"
                ),
            ),
            (
                "agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
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
                "purpose",
                models.CharField(
                    choices=[
                        ("help", "Working out what help is needed, and giving it"),
                        ("safety", "Keeping somebody safe"),
                        ("learning", "School and learning"),
                        ("care", "Treatment and care"),
                        ("home", "Keeping or finding a home"),
                        ("money", "Sorting out money and debts"),
                        ("law", "What a court or a law asks for"),
                    ],
                    max_length=30,
                ),
            ),
            ("outcome", models.CharField(choices=[("share", "Share"), ("withhold", "Withhold")], max_length=10)),
            (
                "ground",
                models.CharField(
                    choices=[
                        ("consent", "They agreed to it"),
                        ("public_task", "Our public task"),
                        ("legal_obligation", "A law requires it"),
                        ("duty_to_share_16LA", "The duty to share about a child's safety or welfare"),
                        ("safeguarding", "Keeping a child or an adult at risk safe"),
                        ("health_or_social_care", "Giving health or social care"),
                        ("vital_interests", "Somebody's life"),
                        ("crime", "Preventing or finding out a crime"),
                        ("court_order", "A court orders it"),
                        ("consent_refused", "They were asked and said no"),
                        ("more_harm_16LA", "Telling would harm the child more than silence"),
                        ("serious_harm", "Telling could cause serious harm"),
                        ("danger_if_known", "Somebody would be in danger"),
                        ("not_needed", "They do not need it"),
                        ("in_confidence", "It was told in confidence"),
                        ("court_forbids", "A court forbids it"),
                    ],
                    max_length=40,
                ),
            ),
            ("reason", models.TextField(blank=True)),
            (
                "limits",
                models.TextField(blank=True, help_text="what the agency is asked to keep to, in the person's words"),
            ),
            ("may_know", models.BooleanField(default=False)),
            (
                "given_by",
                models.CharField(
                    blank=True,
                    choices=[
                        ("self", "The person themselves"),
                        ("parent", "Somebody with parental responsibility"),
                        ("appointed", "Somebody appointed to decide for them (attorney, deputy)"),
                    ],
                    max_length=20,
                ),
            ),
            ("giver", models.CharField(blank=True, max_length=200)),
            (
                "understanding",
                models.CharField(
                    blank=True,
                    choices=[
                        ("able", "Yes: they understand this decision, can weigh it up and say what they want"),
                        ("not_able", "No: not this decision, now"),
                    ],
                    max_length=20,
                ),
            ),
            ("considered", models.TextField(blank=True, help_text="how understanding or capacity was looked at")),
            ("responsibility_checked", models.BooleanField(default=False)),
            ("said", models.TextField(blank=True, help_text="their words")),
            ("told", models.BooleanField(default=True)),
            ("told_why_not", models.TextField(blank=True)),
            ("starts", models.DateField()),
            ("ends", models.DateField(blank=True, null=True)),
            ("review_on", models.DateField(db_index=True)),
            (
                "renews",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="renewed_by",
                    to="people.sharingdecision",
                ),
            ),
            (
                "decided_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            (
                "by_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            ("decided_at", models.DateTimeField()),
            (
                "discussed_with_manager",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "discussed_with_lead",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "indexes": [models.Index(fields=["person", "agency", "information"], name="who_may_know_what")],
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
                    name="a_decision_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("outcome__in", ["share", "withhold"])), name="a_decision_shares_or_withholds"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "ground__in",
                            [
                                "consent",
                                "public_task",
                                "legal_obligation",
                                "duty_to_share_16LA",
                                "safeguarding",
                                "health_or_social_care",
                                "vital_interests",
                                "crime",
                                "court_order",
                                "consent_refused",
                                "more_harm_16LA",
                                "serious_harm",
                                "danger_if_known",
                                "not_needed",
                                "in_confidence",
                                "court_forbids",
                            ],
                        )
                    ),
                    name="a_decision_names_a_known_ground",
                ),
                models.CheckConstraint(
                    condition=models.Q(("purpose__in", ["help", "safety", "learning", "care", "home", "money", "law"])),
                    name="a_decision_names_a_known_purpose",
                ),
                models.CheckConstraint(
                    condition=models.Q(("ends", None), ("ends__gte", models.F("starts")), _connector="OR"),
                    name="a_decision_ends_after_it_begins",
                ),
                models.CheckConstraint(
                    condition=models.Q(("review_on__gt", models.F("starts"))),
                    name="a_decision_is_looked_at_again_later",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(
                            ("given_by__in", ["self", "parent", "appointed"]),
                            ("ground__in", ["consent", "consent_refused"]),
                        ),
                        models.Q(
                            models.Q(("ground__in", ["consent", "consent_refused"]), _negated=True), ("given_by", "")
                        ),
                        _connector="OR",
                    ),
                    name="a_consent_says_who_gave_it_and_no_other_ground_does",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("given_by", "parent"),
                        ("responsibility_checked", False),
                        ("understanding__gt", ""),
                        _negated=True,
                    ),
                    name="a_parent_consents_only_with_parental_responsibility",
                ),
                models.CheckConstraint(
                    condition=models.Q(("ends", None), ("ground", "consent"), ("outcome", "share"), _negated=True),
                    name="consent_is_given_for_a_time",
                ),
                models.CheckConstraint(
                    condition=models.Q(("told", False), ("told_why_not", ""), _negated=True),
                    name="not_telling_somebody_says_why",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("ground__in", ["consent", "consent_refused"]),
                        models.Q(("reason", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="a_ground_other_than_consent_says_why_it_applies",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="SharingEnd",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "decision",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="ended", to="people.sharingdecision"
                ),
            ),
            (
                "how",
                models.CharField(
                    choices=[
                        ("withdrawn", "Consent was taken back"),
                        ("ended", "It is no longer needed, or no longer right"),
                        ("renewed", "A newer decision stands in its place"),
                        ("grown", "They are 18: what a parent said for them counts no longer"),
                    ],
                    max_length=20,
                ),
            ),
            ("said_by", models.CharField(max_length=200)),
            ("said", models.TextField(blank=True)),
            (
                "by",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("how__in", ["withdrawn", "ended", "renewed", "grown"])),
                    name="a_decision_ends_in_a_known_way",
                ),
                models.CheckConstraint(
                    condition=models.Q(("said_by", ""), _negated=True), name="an_end_says_who_asked_for_it"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("by", None), ("how", "grown")),
                        models.Q(models.Q(("how", "grown"), _negated=True), ("by__isnull", False)),
                        _connector="OR",
                    ),
                    name="only_a_birthday_ends_a_decision_without_anybody",
                ),
            ],
        },
    ),
    # disclosures
    migrations.CreateModel(
        name="Disclosure",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="disclosures", to="people.person"
                ),
            ),
            (
                "agency",
                models.ForeignKey(
                    null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"
                ),
            ),
            (
                "from_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            ("to_whom", models.CharField(help_text="the agency's name, or whoever it was told to", max_length=200)),
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
                "purpose",
                models.CharField(
                    choices=[
                        ("help", "Working out what help is needed, and giving it"),
                        ("safety", "Keeping somebody safe"),
                        ("learning", "School and learning"),
                        ("care", "Treatment and care"),
                        ("home", "Keeping or finding a home"),
                        ("money", "Sorting out money and debts"),
                        ("law", "What a court or a law asks for"),
                    ],
                    max_length=30,
                ),
            ),
            (
                "ground",
                models.CharField(
                    choices=[
                        ("consent", "They agreed to it"),
                        ("public_task", "Our public task"),
                        ("legal_obligation", "A law requires it"),
                        ("duty_to_share_16LA", "The duty to share about a child's safety or welfare"),
                        ("safeguarding", "Keeping a child or an adult at risk safe"),
                        ("health_or_social_care", "Giving health or social care"),
                        ("vital_interests", "Somebody's life"),
                        ("crime", "Preventing or finding out a crime"),
                        ("court_order", "A court orders it"),
                        ("consent_refused", "They were asked and said no"),
                        ("more_harm_16LA", "Telling would harm the child more than silence"),
                        ("serious_harm", "Telling could cause serious harm"),
                        ("danger_if_known", "Somebody would be in danger"),
                        ("not_needed", "They do not need it"),
                        ("in_confidence", "It was told in confidence"),
                        ("court_forbids", "A court forbids it"),
                    ],
                    max_length=40,
                ),
            ),
            ("words", models.TextField()),
            ("item", models.UUIDField(blank=True, null=True)),
            (
                "how",
                models.CharField(
                    choices=[
                        ("shown", "Shown in this product"),
                        ("phone", "Told by phone"),
                        ("meeting", "Told at a meeting"),
                        ("letter", "Sent by post"),
                        ("email", "Sent by e-mail"),
                        ("other", "Another way"),
                    ],
                    max_length=20,
                ),
            ),
            ("day", models.DateField(db_index=True)),
            ("at", models.DateTimeField()),
            (
                "sent_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "indexes": [models.Index(fields=["person", "day"], name="what_left_about_a_person")],
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
                    name="what_left_is_of_a_known_class",
                ),
                models.CheckConstraint(
                    condition=models.Q(("how__in", ["shown", "phone", "meeting", "letter", "email", "other"])),
                    name="it_left_in_a_known_way",
                ),
                models.CheckConstraint(
                    condition=models.Q(("words", ""), _negated=True), name="what_left_is_said_in_words"
                ),
                models.UniqueConstraint(
                    condition=models.Q(("how", "shown")),
                    fields=("item", "agency", "day"),
                    name="the_product_notes_an_item_once_a_day_for_an_agency",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="HeldBack",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "disclosure",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="held_back", to="people.disclosure"
                ),
            ),
            ("why", models.TextField()),
            ("review_on", models.DateField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "held back",
            "constraints": [
                models.CheckConstraint(condition=models.Q(("why", ""), _negated=True), name="holding_back_says_why")
            ],
        },
    ),
    migrations.CreateModel(
        name="Released",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "held_back",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="released", to="people.heldback"
                ),
            ),
            ("why", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "released",
            "constraints": [
                models.CheckConstraint(condition=models.Q(("why", ""), _negated=True), name="a_release_says_why")
            ],
        },
    ),
    # seals
    migrations.CreateModel(
        name="Seal",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="seals", to="people.person"
                ),
            ),
            ("kind", models.CharField(max_length=30)),
            ("item", models.UUIDField(db_index=True)),
            (
                "from_person",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="people.person",
                ),
            ),
            (
                "from_agency",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="access.agency",
                ),
            ),
            ("may_know", models.BooleanField(default=False)),
            (
                "keeper",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("reason", models.TextField()),
            ("review_on", models.DateField()),
            (
                "sealed_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("sealed_at", models.DateTimeField()),
        ],
        options={
            "indexes": [models.Index(fields=["item", "from_agency"], name="what_is_sealed_from_an_agency")],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("kind", ""), _negated=True), name="a_seal_is_on_a_kind_of_item"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("from_agency__isnull", False), ("from_person", None)),
                        models.Q(("from_agency", None), ("from_person__isnull", False)),
                        _connector="OR",
                    ),
                    name="a_seal_is_from_one_person_or_one_agency",
                ),
                models.CheckConstraint(condition=models.Q(("reason", ""), _negated=True), name="a_seal_says_why"),
                models.CheckConstraint(
                    condition=models.Q(("review_on__gt", models.F("sealed_at__date"))),
                    name="a_seal_is_looked_at_again_later",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="SealLift",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "seal",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="lifted", to="people.seal"
                ),
            ),
            ("why", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(condition=models.Q(("why", ""), _negated=True), name="lifting_a_seal_says_why")
            ],
        },
    ),
    migrations.CreateModel(
        name="SealOpening",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "seal",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="openings", to="people.seal"
                ),
            ),
            (
                "to_person",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"),
            ),
            ("why", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("why", ""), _negated=True), name="showing_something_sealed_says_why"
                ),
                models.UniqueConstraint(
                    fields=("seal", "to_person"), name="something_sealed_is_shown_to_somebody_once"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="SealReview",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "seal",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="people.seal"
                ),
            ),
            (
                "keeper",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("review_on", models.DateField()),
            ("why", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("why", ""), _negated=True), name="a_seal_that_goes_on_says_why"
                )
            ],
        },
    ),
    # disputes
    migrations.CreateModel(
        name="Dispute",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="disputes", to="people.person"
                ),
            ),
            ("kind", models.CharField(max_length=30)),
            ("item", models.UUIDField(db_index=True)),
            ("said_by", models.CharField(max_length=200)),
            ("view", models.TextField()),
            ("on", models.DateField()),
            (
                "taken_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("kind", ""), _negated=True), name="a_dispute_is_about_a_kind_of_item"
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("said_by", ""), _negated=True), models.Q(("view", ""), _negated=True)),
                    name="a_dispute_says_who_and_what",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="DisputeAnswer",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "dispute",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="people.dispute"
                ),
            ),
            ("words", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("words", ""), _negated=True), name="an_answer_says_something"
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="DisputeSettled",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "dispute",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="settled", to="people.dispute"
                ),
            ),
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
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "disputes settled",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("how__in", ["corrected", "both", "stands"])),
                    name="a_dispute_is_settled_in_a_known_way",
                ),
                models.CheckConstraint(
                    condition=models.Q(("words", ""), _negated=True), name="settling_a_dispute_says_why"
                ),
            ],
        },
    ),
    # restricting
    migrations.CreateModel(
        name="Restriction",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "family",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="restrictions", to="people.family"
                ),
            ),
            ("begins", models.BooleanField(help_text="yes: restricted from here on; no: lifted")),
            ("why", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(condition=models.Q(("why", ""), _negated=True), name="a_restriction_says_why")
            ],
        },
    ),
    # granting
    migrations.CreateModel(
        name="AccessRequest",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="access_requests",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("whom", models.CharField(help_text="which family, in the asker's words", max_length=300)),
            ("reason", models.TextField()),
            ("at", models.DateTimeField()),
            (
                "asked",
                models.ForeignKey(
                    help_text="who is to answer",
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "outcome",
                models.CharField(
                    blank=True,
                    choices=[("given", "Access was given"), ("refused", "Access was not given")],
                    max_length=10,
                ),
            ),
            ("said", models.TextField(blank=True)),
            (
                "answered_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("answered_at", models.DateTimeField(blank=True, null=True)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(models.Q(("whom", ""), _negated=True), models.Q(("reason", ""), _negated=True)),
                    name="a_request_says_whom_and_why",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("outcome", ""),
                        models.Q(("answered_at__isnull", False), ("answered_by__isnull", False)),
                        _connector="OR",
                    ),
                    name="an_answered_request_says_by_whom",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("outcome", "refused"), _negated=True),
                        models.Q(("said", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="a_refusal_says_why",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Emergency",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="emergencies", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("reason", models.TextField()),
            ("at", models.DateTimeField(db_index=True)),
            (
                "grant",
                models.OneToOneField(
                    null=True, on_delete=django.db.models.deletion.PROTECT, related_name="emergency", to="access.grant"
                ),
            ),
            (
                "manager",
                models.ForeignKey(
                    help_text="who was told",
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "governance",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("was_right", models.BooleanField(blank=True, null=True)),
            ("said", models.TextField(blank=True)),
            (
                "checked_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("checked_at", models.DateTimeField(blank=True, null=True)),
        ],
        options={
            "verbose_name_plural": "emergencies",
            "constraints": [
                models.CheckConstraint(condition=models.Q(("reason", ""), _negated=True), name="an_emergency_says_why"),
                models.CheckConstraint(
                    condition=models.Q(
                        ("was_right__isnull", True),
                        models.Q(
                            ("checked_at__isnull", False),
                            ("checked_by__isnull", False),
                            models.Q(("said", ""), _negated=True),
                        ),
                        _connector="OR",
                    ),
                    name="a_checked_emergency_says_by_whom_and_why",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("checked_by__isnull", True),
                        models.Q(("checked_by", models.F("by")), _negated=True),
                        _connector="OR",
                    ),
                    name="nobody_checks_themselves",
                ),
            ],
        },
    ),
    # granting: invitations
    migrations.CreateModel(
        name="Invitation",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("email", models.EmailField(max_length=254)),
            ("agency_name", models.CharField(max_length=200)),
            (
                "agency_kind",
                models.CharField(
                    choices=[
                        ("school", "School or college"),
                        ("early_years", "Nursery or early years setting"),
                        ("childrens_social_care", "Children's social care"),
                        ("adults_social_care", "Adults' social care"),
                        ("early_help", "Early help or Family Help"),
                        ("police", "Police"),
                        ("youth_justice", "Youth justice service"),
                        ("housing", "Housing"),
                        ("child_mental_health", "Child and adolescent mental health"),
                        ("adult_mental_health", "Adult mental health"),
                        ("community_health", "Health visiting and midwifery"),
                        ("gp", "General practice"),
                        ("substance_use", "Drug and alcohol service"),
                        ("probation", "Probation and prison"),
                        ("jobcentre", "Jobcentre and benefits"),
                        ("adult_learning", "Adult learning"),
                        ("advice", "Advice and food bank"),
                        ("voluntary", "Charity, club or faith group"),
                        ("domestic_abuse", "Domestic abuse service"),
                        ("tax", "Tax"),
                        ("census_survey", "Census or survey"),
                        ("social_security", "Social security register"),
                    ],
                    max_length=40,
                ),
            ),
            (
                "scope",
                models.CharField(
                    choices=[
                        ("area", "families of an area"),
                        ("own", "families with somebody whom the reader's agency knows"),
                        ("family", "one proposed family"),
                        ("record", "one family's record"),
                    ],
                    max_length=10,
                ),
            ),
            ("family_id", models.CharField(db_index=True, max_length=100)),
            ("reason", models.TextField()),
            (
                "weeks",
                models.PositiveSmallIntegerField(help_text="how long the access lasts, from the day it is taken up"),
            ),
            ("digest", models.CharField(max_length=64, unique=True)),
            (
                "invited_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="invitations", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("made_at", models.DateTimeField()),
            ("expires_at", models.DateTimeField()),
            (
                "accepted_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("accepted_at", models.DateTimeField(blank=True, null=True)),
            (
                "withdrawn_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("family_id", ""), _negated=True), models.Q(("reason", ""), _negated=True)
                    ),
                    name="an_invitation_says_whom_and_why",
                ),
                models.CheckConstraint(
                    condition=models.Q(("scope__in", ["family", "record"])), name="an_invitation_is_for_one_family"
                ),
                models.CheckConstraint(
                    condition=models.Q(("weeks__range", (1, 13))), name="an_invitation_is_for_three_months_at_most"
                ),
                models.CheckConstraint(
                    condition=models.Q(("accepted_at__isnull", True), ("withdrawn_at__isnull", True), _connector="OR"),
                    name="taken_up_or_withdrawn",
                ),
            ],
        },
    ),
    # subject access
    migrations.CreateModel(
        name="PackDecision",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "request",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="people.packrequest"
                ),
            ),
            ("kind", models.CharField(max_length=60)),
            ("key", models.CharField(max_length=100)),
            (
                "outcome",
                models.CharField(
                    choices=[
                        ("release", "Hand over"),
                        ("part", "Hand over with words taken out"),
                        ("third_party", "Remove: about somebody else"),
                        ("serious_harm", "Remove: could cause serious harm"),
                        ("sealed", "Remove: sealed from who asks, or held back"),
                    ],
                    max_length=20,
                ),
            ),
            ("why", models.TextField(blank=True)),
            ("taken_out", models.TextField(blank=True)),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("outcome__in", ["release", "part", "third_party", "serious_harm", "sealed"])),
                    name="a_piece_is_decided_in_a_known_way",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("outcome__in", ["release", "sealed"]), models.Q(("why", ""), _negated=True), _connector="OR"
                    ),
                    name="removing_says_why",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("outcome", "part"), _negated=True),
                        models.Q(("taken_out", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="a_part_says_what_is_taken_out",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="PackEnd",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "request",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="ends", to="people.packrequest"
                ),
            ),
            (
                "how",
                models.CharField(
                    choices=[("released", "The copy was handed over"), ("refused", "No copy is given")], max_length=10
                ),
            ),
            ("why", models.TextField(blank=True)),
            ("html", models.TextField(blank=True)),
            ("pdf", models.BinaryField(default=bytes)),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("how__in", ["released", "refused"])), name="a_request_ends_in_a_known_way"
                ),
                models.UniqueConstraint(fields=("request", "by"), name="a_reader_hands_over_their_part_once"),
                models.CheckConstraint(
                    condition=models.Q(("how", "released"), models.Q(("why", ""), _negated=True), _connector="OR"),
                    name="giving_no_copy_says_why",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="PackRequest",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "person",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="pack_requests", to="people.person"
                ),
            ),
            (
                "how",
                models.CharField(
                    choices=[
                        ("self", "The person themselves"),
                        ("parent", "A parent, for their child"),
                        ("other", "Somebody whom the person asked to"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "asker",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="people.person",
                ),
            ),
            ("asker_name", models.CharField(max_length=200)),
            (
                "understands",
                models.CharField(
                    choices=[
                        ("adult", "Asks as an adult"),
                        ("yes", "The child understands it"),
                        ("no", "The child does not understand it"),
                    ],
                    default="adult",
                    max_length=10,
                ),
            ),
            (
                "considered",
                models.TextField(blank=True, help_text="why they may have it, and how understanding was looked at"),
            ),
            ("identity", models.TextField(help_text="how it was made sure who they are")),
            ("asked_on", models.DateField()),
            ("due_on", models.DateField()),
            (
                "taken_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("how__in", ["self", "parent", "other"])),
                    name="a_copy_is_asked_for_in_a_known_way",
                ),
                models.CheckConstraint(
                    condition=models.Q(("due_on__gt", models.F("asked_on"))), name="a_copy_is_due_after_it_is_asked_for"
                ),
                models.CheckConstraint(
                    condition=models.Q(("identity", ""), _negated=True),
                    name="asking_for_a_copy_says_how_the_asker_is_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(("how", "self"), models.Q(("considered", ""), _negated=True), _connector="OR"),
                    name="a_copy_for_somebody_else_is_considered",
                ),
            ],
        },
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0002_families_and_persons"),
    ]

    operations = [
        Together(TABLES),
        migrations.RunSQL(ONLY_ADDED),
        migrations.RunSQL(sql(__file__, "sees_item")),
    ]
