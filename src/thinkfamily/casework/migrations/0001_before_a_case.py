"""Requests for help: asking, deciding, waiting, reaching out."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together

TABLES = [
    # requests
    migrations.CreateModel(
        name="AboutFamily",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "family",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="before_a_case",
                    to="people.family",
                ),
            ),
            ("proposal", models.CharField(blank=True, max_length=100)),
            (
                "request",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="about",
                    to="casework.helprequest",
                ),
            ),
            (
                "question",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="about",
                    to="casework.adultquestion",
                ),
            ),
            (
                "conversation",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="of_families",
                    to="casework.conversation",
                ),
            ),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "records that something before a case is about",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        ("family__isnull", False), models.Q(("proposal", ""), _negated=True), _connector="OR"
                    ),
                    name="it_is_about_a_record_or_a_proposal",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("request__isnull", False),
                        ("question__isnull", False),
                        ("conversation__isnull", False),
                        _connector="OR",
                    ),
                    name="something_before_a_case_is_about_it",
                ),
                models.UniqueConstraint(fields=("family", "request"), name="a_request_is_about_a_record_once"),
            ],
        },
    ),
    migrations.CreateModel(
        name="HelpRequest",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "origin",
                models.CharField(
                    choices=[
                        ("agency", "An agency asks"),
                        ("family", "The family asks"),
                        ("proposal", "Found in records"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "after",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="passed_on",
                    to="casework.helprequest",
                ),
            ),
            (
                "from_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "sent_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("sent_at", models.DateTimeField()),
            (
                "to_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "addressed_to",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("told", models.TextField(help_text="what was told")),
            ("told_by", models.CharField(help_text="by whom, in words", max_length=200)),
            ("helps", models.TextField(blank=True, help_text="what would help, as the family sees it")),
            ("reach", models.TextField(blank=True, help_text="how and when the family is best reached")),
            ("knows", models.CharField(choices=[("yes", "Yes, we told them"), ("no", "No, not yet")], max_length=5)),
            ("not_told_why", models.TextField(blank=True)),
            (
                "agrees",
                models.CharField(
                    choices=[("yes", "Yes"), ("no", "No"), ("not_asked", "Nobody has asked them yet")], max_length=10
                ),
            ),
            ("agrees_words", models.TextField(blank=True, help_text="their words")),
            ("no_child", models.TextField(blank=True)),
            ("decide_by", models.DateField()),
        ],
        options={
            "verbose_name": "request for help",
            "verbose_name_plural": "requests for help",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("origin__in", ["agency", "family", "proposal"])),
                    name="a_request_has_a_known_origin",
                ),
                models.CheckConstraint(
                    condition=models.Q(("knows__in", ["yes", "no"])), name="a_request_says_whether_the_family_knows"
                ),
                models.CheckConstraint(
                    condition=models.Q(("agrees__in", ["yes", "no", "not_asked"])),
                    name="a_request_says_whether_the_family_agrees",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("told", ""), _negated=True), models.Q(("told_by", ""), _negated=True)),
                    name="a_request_says_what_was_told_by_whom",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("knows", "yes"), models.Q(("not_told_why", ""), _negated=True), _connector="OR"
                    ),
                    name="not_telling_them_has_a_reason",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("agrees", "not_asked"), models.Q(("agrees_words", ""), _negated=True), _connector="OR"
                    ),
                    name="what_they_say_to_a_request_is_in_words",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="NamedPerson",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "request",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="named", to="casework.helprequest"
                ),
            ),
            (
                "source_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "kind",
                models.CharField(
                    choices=[("child", "A child"), ("adult", "A grown-up"), ("expected", "A baby who is not born yet")],
                    max_length=10,
                ),
            ),
            ("name", models.CharField(max_length=200)),
            ("age", models.CharField(blank=True, help_text="or a date of birth, as it was told", max_length=100)),
            ("belongs", models.CharField(blank=True, help_text="how they belong to the others", max_length=200)),
            (
                "named_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("named_at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "people named in requests",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("kind__in", ["child", "adult", "expected"])),
                    name="somebody_named_is_of_a_known_kind",
                ),
                models.CheckConstraint(
                    condition=models.Q(("name", ""), _negated=True), name="somebody_named_has_a_name"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="RequestStep",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "request",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="casework.helprequest"
                ),
            ),
            (
                "step",
                models.CharField(
                    choices=[
                        ("opened", "Opened"),
                        ("accepted", "Accepted"),
                        ("declined", "Declined"),
                        ("waits", "Waits for help"),
                        ("done", "Done"),
                        ("told", "Told"),
                    ],
                    max_length=10,
                ),
            ),
            (
                "outcome",
                models.CharField(
                    blank=True,
                    choices=[
                        ("advice", "Advice to who asked"),
                        ("signposting", "Signposting, and a check that it was reached"),
                        ("single_agency", "Help from one agency"),
                        ("whole_family", "Whole-family support"),
                        ("statutory", "Statutory referral"),
                        ("declined", "Not for us, with the reason"),
                    ],
                    max_length=20,
                ),
            ),
            ("words", models.TextField(blank=True)),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "steps of requests",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("step__in", ["opened", "accepted", "declined", "waits", "done", "told"])),
                    name="a_step_of_a_request_is_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(("step", "opened"), models.Q(("words", ""), _negated=True), _connector="OR"),
                    name="a_step_of_a_request_has_words",
                ),
            ],
        },
    ),
    # requests: asking
    migrations.CreateModel(
        name="AdultQuestion",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "asks",
                models.CharField(
                    choices=[
                        ("child_of_adult", "Does a child live with or depend on this adult?"),
                        (
                            "adult_of_child",
                            "Which grown-up does this child live with or depend on, and who helps that grown-up?",
                        ),
                    ],
                    max_length=20,
                ),
            ),
            ("about_whom", models.CharField(help_text="in words that tell no more than must be told", max_length=300)),
            ("why", models.TextField()),
            (
                "request",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="questions",
                    to="casework.helprequest",
                ),
            ),
            (
                "from_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
            (
                "to_agency",
                models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
            ),
            (
                "asked",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("due", models.DateField()),
            (
                "answer",
                models.CharField(
                    blank=True,
                    choices=[("yes", "Yes"), ("no", "No"), ("not_known", "I do not know yet")],
                    max_length=10,
                ),
            ),
            ("words", models.TextField(blank=True)),
            (
                "answered_by",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("answered_at", models.DateTimeField(blank=True, null=True)),
        ],
        options={
            "verbose_name_plural": "questions to other services",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("asks__in", ["child_of_adult", "adult_of_child"])),
                    name="a_question_is_one_of_the_two",
                ),
                models.CheckConstraint(
                    condition=models.Q(("answer__in", ["", "yes", "no", "not_known"])), name="an_answer_is_known"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("about_whom", ""), _negated=True), models.Q(("why", ""), _negated=True)
                    ),
                    name="a_question_says_about_whom_and_why",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("answer", ""), ("answered_at", None)),
                        models.Q(
                            models.Q(("answer", ""), _negated=True),
                            models.Q(("words", ""), _negated=True),
                            ("answered_at__isnull", False),
                        ),
                        _connector="OR",
                    ),
                    name="an_answer_has_words_and_a_day",
                ),
            ],
        },
    ),
    # requests: conversations
    migrations.CreateModel(
        name="Conversation",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            ("about", models.TextField(help_text="the emerging need")),
            (
                "who",
                models.CharField(blank=True, help_text="the family, in words; empty without names", max_length=300),
            ),
            (
                "basis",
                models.CharField(
                    choices=[
                        ("agreed", "The family agreed"),
                        ("ground", "Without asking them, on a recorded ground"),
                        ("nameless", "Without names"),
                    ],
                    max_length=10,
                ),
            ),
            ("basis_words", models.TextField(blank=True, help_text="what they said, or the ground and why it holds")),
            (
                "called_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("party", django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)),
            ("called_at", models.DateTimeField()),
            ("called_on", models.DateField()),
            ("deletes_on", models.DateField()),
            (
                "became",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="began_as",
                    to="casework.helprequest",
                ),
            ),
        ],
        options={
            "verbose_name_plural": "early conversations",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("basis__in", ["agreed", "ground", "nameless"])),
                    name="a_conversation_rests_on_agreement_a_ground_or_no_names",
                ),
                models.CheckConstraint(
                    condition=models.Q(("about", ""), _negated=True), name="a_conversation_says_what_it_is_about"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("basis", "nameless"), ("who", "")),
                        models.Q(
                            models.Q(("basis", "nameless"), _negated=True), models.Q(("basis_words", ""), _negated=True)
                        ),
                        _connector="OR",
                    ),
                    name="without_names_none_stand_there_and_with_names_a_basis",
                ),
                models.CheckConstraint(
                    condition=models.Q(("deletes_on__gt", models.F("called_on"))),
                    name="a_conversation_is_deleted_on_a_later_day",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="NextStep",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "conversation",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE, related_name="next_steps", to="casework.conversation"
                ),
            ),
            ("what", models.CharField(max_length=300)),
            (
                "who",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("due", models.DateField()),
            ("done_on", models.DateField(blank=True, null=True)),
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
                models.CheckConstraint(condition=models.Q(("what", ""), _negated=True), name="a_next_step_says_what")
            ],
        },
    ),
    migrations.CreateModel(
        name="Thought",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "conversation",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE, related_name="thoughts", to="casework.conversation"
                ),
            ),
            ("thinks", models.TextField()),
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
                models.CheckConstraint(condition=models.Q(("thinks", ""), _negated=True), name="a_thought_has_words")
            ],
        },
    ),
    # requests: deciding
    migrations.CreateModel(
        name="ChildConsidered",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "request",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.helprequest"
                ),
            ),
            (
                "decision",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="children", to="casework.requestdecision"
                ),
            ),
            (
                "child",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="considered", to="casework.namedperson"
                ),
            ),
            ("words", models.TextField()),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
        ],
        options={
            "verbose_name_plural": "children considered in decisions",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("words", ""), _negated=True), name="a_child_is_considered_in_words"
                ),
                models.UniqueConstraint(fields=("decision", "child"), name="a_child_is_considered_once"),
            ],
        },
    ),
    migrations.CreateModel(
        name="RequestDecision",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "request",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="casework.helprequest"
                ),
            ),
            (
                "outcome",
                models.CharField(
                    choices=[
                        ("advice", "Advice to who asked"),
                        ("signposting", "Signposting, and a check that it was reached"),
                        ("single_agency", "Help from one agency"),
                        ("whole_family", "Whole-family support"),
                        ("statutory", "Statutory referral"),
                        ("declined", "Not for us, with the reason"),
                    ],
                    max_length=20,
                ),
            ),
            ("reasons", models.TextField()),
            ("goes_to", models.CharField(blank=True, help_text="which service or agency, in words", max_length=300)),
            (
                "check_on",
                models.DateField(blank=True, help_text="when somebody asks whether it was reached", null=True),
            ),
            (
                "no_child",
                models.TextField(
                    blank=True, help_text="who says that no child lives with or depends on them, and when"
                ),
            ),
            ("discussed_with", models.CharField(blank=True, max_length=300)),
            (
                "decided_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("decided_at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "decisions about requests",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "outcome__in",
                            ["advice", "signposting", "single_agency", "whole_family", "statutory", "declined"],
                        )
                    ),
                    name="a_request_is_decided_in_a_known_way",
                ),
                models.CheckConstraint(
                    condition=models.Q(("reasons", ""), _negated=True), name="a_request_is_decided_with_reasons"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("outcome", "signposting"), _negated=True),
                        models.Q(models.Q(("goes_to", ""), _negated=True), ("check_on__isnull", False)),
                        _connector="OR",
                    ),
                    name="signposting_names_a_service_and_is_checked",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="SignpostCheck",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "request",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="checks", to="casework.helprequest"
                ),
            ),
            ("reached", models.BooleanField()),
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
            "verbose_name_plural": "checks of signposting",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("words", ""), _negated=True), name="a_check_of_signposting_says_how"
                )
            ],
        },
    ),
    # requests: reaching out
    migrations.CreateModel(
        name="Attempt",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "request",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="attempts", to="casework.helprequest"
                ),
            ),
            ("on", models.DateField()),
            (
                "way",
                models.CharField(
                    choices=[
                        ("visit", "A visit"),
                        ("call", "A call"),
                        ("message", "A message"),
                        ("letter", "A letter"),
                        ("through", "Through somebody they trust"),
                    ],
                    max_length=10,
                ),
            ),
            ("messenger", models.CharField(help_text="who tried", max_length=200)),
            (
                "came",
                models.CharField(
                    choices=[("reached", "We talked"), ("no_answer", "No answer"), ("no", "A clear no")], max_length=10
                ),
            ),
            ("in_the_way", models.TextField(blank=True)),
            ("changed", models.TextField(blank=True, help_text="what we changed, or change next time")),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "attempts to reach families",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("way__in", ["visit", "call", "message", "letter", "through"])),
                    name="an_attempt_is_made_in_a_known_way",
                ),
                models.CheckConstraint(
                    condition=models.Q(("came__in", ["reached", "no_answer", "no"])),
                    name="what_came_of_an_attempt_is_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("came", "no_answer"), _negated=True),
                        models.Q(models.Q(("in_the_way", ""), _negated=True), models.Q(("changed", ""), _negated=True)),
                        _connector="OR",
                    ),
                    name="no_answer_asks_what_stands_in_the_way_and_what_we_change",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="HelpDeclined",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "request",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="help_declined", to="casework.helprequest"
                ),
            ),
            ("said", models.TextField(help_text="their words")),
            ("said_by", models.CharField(max_length=200)),
            ("on", models.DateField()),
            ("offered", models.TextField(help_text="what was offered")),
            ("goes_on", models.TextField(help_text="what help goes on for everybody")),
            (
                "threshold",
                models.TextField(help_text="why no statutory step is needed now, and with whom that was discussed"),
            ),
            ("shared", models.TextField(help_text="who is told of it, or nobody, and the ground")),
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
            "verbose_name_plural": "help that was declined",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("said", ""), _negated=True),
                        models.Q(("offered", ""), _negated=True),
                        models.Q(("goes_on", ""), _negated=True),
                        models.Q(("threshold", ""), _negated=True),
                        models.Q(("shared", ""), _negated=True),
                    ),
                    name="a_no_to_help_stands_in_their_words_with_what_goes_on",
                ),
                models.CheckConstraint(
                    condition=models.Q(("review_on__gt", models.F("on"))), name="a_no_to_help_is_looked_at_later"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ManagersLook",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "request",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="looks", to="casework.helprequest"
                ),
            ),
            ("said", models.TextField()),
            ("messenger", models.CharField(help_text="who tries next", max_length=200)),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "managers' looks at reaching out",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("said", ""), _negated=True), models.Q(("messenger", ""), _negated=True)
                    ),
                    name="a_managers_look_names_another_messenger",
                )
            ],
        },
    ),
    # requests: waiting
    migrations.CreateModel(
        name="Waiting",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "request",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="waits", to="casework.helprequest"
                ),
            ),
            ("since", models.DateField()),
            ("for_what", models.CharField(max_length=300)),
            ("meanwhile", models.TextField(help_text="what happens until then, and who does it")),
            ("told", models.TextField(help_text="what the family was told of the wait")),
            ("until", models.DateField(blank=True, null=True)),
            ("ended_why", models.TextField(blank=True)),
            (
                "by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField()),
        ],
        options={
            "verbose_name_plural": "waits for help",
            "constraints": [
                models.UniqueConstraint(
                    condition=models.Q(("until", None)), fields=("request",), name="a_request_waits_once_at_a_time"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("for_what", ""), _negated=True),
                        models.Q(("meanwhile", ""), _negated=True),
                        models.Q(("told", ""), _negated=True),
                    ),
                    name="who_waits_knows_for_what_and_what_happens_meanwhile",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("until", None),
                        models.Q(("until__gte", models.F("since")), models.Q(("ended_why", ""), _negated=True)),
                        _connector="OR",
                    ),
                    name="a_wait_ends_with_a_reason",
                ),
            ],
        },
    ),
]


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("people", "0007_what_people_are_found_by"),
    ]

    operations = [
        Together(TABLES),
    ]
