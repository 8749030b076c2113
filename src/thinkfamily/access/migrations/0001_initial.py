"""Accounts and agencies, grants, sittings and readings, and the logs of what was done and seen."""

import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.together import Together

# The web and the worker may add to these and read them, and nothing else.
ONLY_ADDED = """
REVOKE UPDATE, DELETE, TRUNCATE ON
    access_event, access_look
    FROM tf_app;
"""
TABLES = [
    # agencies
    migrations.CreateModel(
        name="Agency",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("name", models.CharField(max_length=200, unique=True)),
            (
                "kind",
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
            ("phone", models.CharField(blank=True, max_length=40)),
        ],
        options={
            "verbose_name_plural": "agencies",
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "kind__in",
                            [
                                "school",
                                "early_years",
                                "childrens_social_care",
                                "adults_social_care",
                                "early_help",
                                "police",
                                "youth_justice",
                                "housing",
                                "child_mental_health",
                                "adult_mental_health",
                                "community_health",
                                "gp",
                                "substance_use",
                                "probation",
                                "jobcentre",
                                "adult_learning",
                                "advice",
                                "voluntary",
                                "domestic_abuse",
                                "tax",
                                "census_survey",
                                "social_security",
                            ],
                        )
                    ),
                    name="an_agency_is_of_a_known_kind",
                )
            ],
        },
    ),
    # users
    migrations.CreateModel(
        name="User",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("password", models.CharField(max_length=128, verbose_name="password")),
            ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
            ("username", models.CharField(max_length=150, unique=True)),
            ("name", models.CharField(max_length=200)),
            ("email", models.EmailField(blank=True, max_length=254)),
            (
                "role",
                models.CharField(
                    choices=[
                        ("practitioner", "Practitioner"),
                        ("front_door", "Front-door worker"),
                        ("safeguarding_lead", "Safeguarding lead"),
                        ("manager", "Manager"),
                        ("analyst", "Commissioner or analyst"),
                        ("information_governance", "Information-governance officer"),
                        ("system_administrator", "System administrator"),
                    ],
                    max_length=40,
                ),
            ),
            (
                "agency",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="users", to="access.agency"
                ),
            ),
            ("team", models.CharField(blank=True, max_length=200)),
            ("is_active", models.BooleanField(default=True)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "role__in",
                            [
                                "practitioner",
                                "front_door",
                                "safeguarding_lead",
                                "manager",
                                "analyst",
                                "information_governance",
                                "system_administrator",
                            ],
                        )
                    ),
                    name="a_user_has_a_known_role",
                )
            ],
        },
    ),
    # attempts
    migrations.CreateModel(
        name="SignInAttempt",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("password", "a password"),
                        ("second step", "a code, a passkey or a recovery code"),
                        ("recovery", "asking for a link to a new password"),
                        ("invitation", "opening an invitation"),
                    ],
                    default="password",
                    max_length=20,
                ),
            ),
            (
                "username",
                models.CharField(db_index=True, help_text="as it was typed; it need not exist", max_length=150),
            ),
            ("at", models.DateTimeField(db_index=True)),
            ("succeeded", models.BooleanField()),
            ("address", models.CharField(blank=True, db_index=True, max_length=50)),
            (
                "device",
                models.CharField(blank=True, help_text="fingerprint of a browser known to this person", max_length=64),
            ),
        ],
    ),
    # colleagues
    migrations.CreateModel(
        name="Cover",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("since", models.DateField()),
            ("until", models.DateField(blank=True, null=True)),
            (
                "away",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="covered", to=settings.AUTH_USER_MODEL
                ),
            ),
            (
                "stand_in",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="covers", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("reason", models.TextField()),
            (
                "arranged_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "constraints": [
                django.contrib.postgres.constraints.ExclusionConstraint(
                    expressions=[
                        (
                            models.Func(
                                models.F("away_id"),
                                models.F("away_id"),
                                models.Value("[]"),
                                function="int8range",
                                output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField(),
                            ),
                            "&&",
                        ),
                        (
                            models.Func(
                                models.F("since"),
                                models.F("until"),
                                models.Value("[]"),
                                function="daterange",
                                output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                            ),
                            "&&",
                        ),
                    ],
                    name="one_stand_in_at_a_time",
                ),
                models.CheckConstraint(condition=models.Q(("until__isnull", False)), name="cover_has_a_last_day"),
                models.CheckConstraint(
                    condition=models.Q(("away", models.F("stand_in")), _negated=True),
                    name="nobody_covers_for_themselves",
                ),
                models.CheckConstraint(condition=models.Q(("reason", ""), _negated=True), name="cover_says_why"),
            ],
        },
    ),
    migrations.CreateModel(
        name="LeadAppointment",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("since", models.DateField()),
            ("until", models.DateField(blank=True, null=True)),
            (
                "agency",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="lead_appointments", to="access.agency"
                ),
            ),
            (
                "lead",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="lead_appointments",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "constraints": [
                django.contrib.postgres.constraints.ExclusionConstraint(
                    expressions=[
                        (
                            models.Func(
                                models.F("agency_id"),
                                models.F("agency_id"),
                                models.Value("[]"),
                                function="int8range",
                                output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField(),
                            ),
                            "&&",
                        ),
                        (
                            models.Func(
                                models.F("since"),
                                models.F("until"),
                                models.Value("[]"),
                                function="daterange",
                                output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                            ),
                            "&&",
                        ),
                    ],
                    name="one_safeguarding_lead_at_a_time",
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="ManagedBy",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("since", models.DateField()),
            ("until", models.DateField(blank=True, null=True)),
            (
                "practitioner",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="managed_by", to=settings.AUTH_USER_MODEL
                ),
            ),
            (
                "manager",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="manages", to=settings.AUTH_USER_MODEL
                ),
            ),
        ],
        options={
            "constraints": [
                django.contrib.postgres.constraints.ExclusionConstraint(
                    expressions=[
                        (
                            models.Func(
                                models.F("practitioner_id"),
                                models.F("practitioner_id"),
                                models.Value("[]"),
                                function="int8range",
                                output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField(),
                            ),
                            "&&",
                        ),
                        (
                            models.Func(
                                models.F("since"),
                                models.F("until"),
                                models.Value("[]"),
                                function="daterange",
                                output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                            ),
                            "&&",
                        ),
                    ],
                    name="one_manager_at_a_time",
                ),
                models.CheckConstraint(
                    condition=models.Q(("practitioner", models.F("manager")), _negated=True),
                    name="nobody_manages_themselves",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Profile",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "user",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="profile", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("assesses", models.TextField(blank=True)),
            ("languages", models.CharField(blank=True, max_length=300)),
            ("days", models.CharField(blank=True, max_length=300)),
            ("phone", models.CharField(blank=True, max_length=40)),
            (
                "home_postcode",
                models.CharField(blank=True, help_text="to notice looks at one's own street", max_length=12),
            ),
        ],
    ),
    migrations.CreateModel(
        name="Team",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("name", models.CharField(max_length=200, unique=True)),
            (
                "supervisor",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="teams_led", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("days_and_places", models.TextField(blank=True, help_text="when and where the team sits together")),
            ("closed_on", models.DateField(blank=True, null=True)),
        ],
    ),
    migrations.CreateModel(
        name="TeamMember",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("since", models.DateField()),
            ("until", models.DateField(blank=True, null=True)),
            (
                "team",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="members", to="access.team"
                ),
            ),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="team_memberships",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(
                    condition=models.Q(("until", None)),
                    fields=("team", "user"),
                    name="nobody_is_in_a_team_twice_at_once",
                )
            ],
        },
    ),
    # grants
    migrations.CreateModel(
        name="Grant",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "reader",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="grants", to=settings.AUTH_USER_MODEL
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
            (
                "ground",
                models.CharField(
                    choices=[
                        ("work", "Works with the family"),
                        ("lead", "Lead professional of the family"),
                        ("supervision", "Supervises or checks the work"),
                        ("invited", "Invited partner"),
                        ("cover", "Covers for somebody"),
                        ("emergency", "Emergency access"),
                    ],
                    default="work",
                    max_length=20,
                ),
            ),
            (
                "area",
                models.CharField(blank=True, help_text="for an area; blank for the whole council", max_length=200),
            ),
            (
                "family_id",
                models.CharField(blank=True, db_index=True, help_text="for one family: its id", max_length=100),
            ),
            ("reason", models.TextField()),
            (
                "given_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("starts", models.DateField()),
            ("ends", models.DateField()),
            (
                "ends_at",
                models.DateTimeField(blank=True, help_text="the very moment, where a day is too long", null=True),
            ),
            ("withdrawn_on", models.DateField(blank=True, null=True)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("ends__gte", models.F("starts"))), name="a_grant_ends_after_it_starts"
                ),
                models.CheckConstraint(condition=models.Q(("reason", ""), _negated=True), name="a_grant_says_why"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("scope__in", ["family", "record"]), _negated=True),
                        models.Q(("family_id", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="a_grant_for_one_family_names_it",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("ground", "emergency"), _negated=True), ("ends_at__isnull", False), _connector="OR"
                    ),
                    name="an_emergency_ends_at_a_moment",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("ground__in", ["lead", "emergency"]), _negated=True),
                        models.Q(("family_id", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="a_lead_is_of_one_family",
                ),
                django.contrib.postgres.constraints.ExclusionConstraint(
                    condition=models.Q(("ground", "lead")),
                    expressions=[
                        (
                            models.Func(
                                models.Func(
                                    models.F("family_id"),
                                    models.Value(0),
                                    function="hashtextextended",
                                    output_field=models.BigIntegerField(),
                                ),
                                models.Func(
                                    models.F("family_id"),
                                    models.Value(0),
                                    function="hashtextextended",
                                    output_field=models.BigIntegerField(),
                                ),
                                models.Value("[]"),
                                function="int8range",
                                output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField(),
                            ),
                            "&&",
                        ),
                        (
                            models.Func(
                                models.F("starts"),
                                django.db.models.functions.comparison.Greatest(
                                    models.F("starts"),
                                    django.db.models.functions.comparison.Least(
                                        models.F("ends"),
                                        django.db.models.functions.comparison.Coalesce(
                                            models.F("withdrawn_on"), models.F("ends")
                                        ),
                                    ),
                                ),
                                models.Value("[)"),
                                function="daterange",
                                output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                            ),
                            "&&",
                        ),
                    ],
                    name="one_lead_professional_at_a_time",
                ),
            ],
        },
    ),
    # sittings
    migrations.CreateModel(
        name="KnownDevice",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="known_devices",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("mark", models.CharField(help_text="fingerprint of the secret in the browser's cookie", max_length=64)),
            ("browser", models.CharField(blank=True, max_length=60)),
            ("since", models.DateTimeField()),
            ("last_used", models.DateTimeField()),
        ],
        options={
            "constraints": [models.UniqueConstraint(fields=("user", "mark"), name="a_device_is_known_once_to_a_user")],
        },
    ),
    migrations.CreateModel(
        name="Sitting",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE, related_name="sittings", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("began_at", models.DateTimeField()),
            ("last_seen", models.DateTimeField()),
            ("how", models.CharField(blank=True, help_text="as words: password and authenticator app", max_length=100)),
            ("address", models.CharField(blank=True, max_length=50)),
            ("browser", models.CharField(blank=True, help_text="as words: Firefox on Windows", max_length=60)),
            (
                "device",
                models.CharField(
                    blank=True, help_text="fingerprint of the browser, as KnownDevice has it", max_length=64
                ),
            ),
            (
                "reading",
                models.UUIDField(
                    blank=True, help_text="by which the database knows who reads; ends with it", null=True
                ),
            ),
            ("ended_at", models.DateTimeField(blank=True, null=True)),
            (
                "ended_because",
                models.CharField(
                    blank=True,
                    choices=[
                        ("signed out", "signed out"),
                        ("ran out", "nothing happened for a while, or the day was long"),
                        ("ended by the reader", "ended from another sitting"),
                        ("password changed", "the password was changed"),
                        ("switched off", "the account was switched off"),
                        ("second step forgotten", "the second step was set up anew"),
                    ],
                    max_length=30,
                ),
            ),
        ],
        options={
            "indexes": [models.Index(fields=["user", "ended_at"], name="sittings_of_a_user")],
        },
    ),
    # reading
    migrations.CreateModel(
        name="Reading",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="readings", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("started", models.DateTimeField()),
            ("ends", models.DateTimeField(help_text="the latest moment, whatever happens")),
            ("ended", models.DateTimeField(blank=True, help_text="when it was closed", null=True)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(condition=models.Q(("ends__gt", models.F("started"))), name="a_reading_ends")
            ],
        },
    ),
    # kept text
    migrations.CreateModel(
        name="KeptText",
        fields=[
            ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE, related_name="kept_texts", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("at", models.DateTimeField(db_index=True)),
            ("path", models.CharField(help_text="where the form was sent", max_length=2000)),
            ("closed", models.TextField()),
            ("files", models.JSONField(blank=True, default=list, help_text="names of files, which are not kept")),
        ],
    ),
    # pace
    migrations.CreateModel(
        name="Pace",
        fields=[
            (
                "user",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.CASCADE,
                    primary_key=True,
                    related_name="+",
                    serialize=False,
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("minute_began", models.DateTimeField()),
            ("minute_pages", models.IntegerField()),
            ("hour_began", models.DateTimeField()),
            ("hour_pages", models.IntegerField()),
        ],
    ),
    # events
    migrations.CreateModel(
        name="Event",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("at", models.DateTimeField(db_index=True)),
            (
                "who",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            ("what", models.CharField(max_length=60)),
            ("family_id", models.CharField(blank=True, db_index=True, max_length=100)),
            ("about", models.CharField(blank=True, max_length=300)),
            ("reason", models.TextField(blank=True)),
            ("details", models.JSONField(blank=True, default=dict)),
        ],
    ),
    migrations.CreateModel(
        name="Look",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("at", models.DateTimeField(db_index=True)),
            (
                "who",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                ),
            ),
            ("page", models.CharField(max_length=60)),
            ("family_id", models.CharField(db_index=True, max_length=100)),
            ("shown", models.JSONField(blank=True, default=list, help_text="persons and needs, by their ids")),
            ("grant_id", models.BigIntegerField(blank=True, null=True)),
            (
                "failed",
                models.BooleanField(default=False, help_text="the page then failed, or was refused at the last moment"),
            ),
        ],
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="event",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="f1048bf15b46e2d48d39928028339b5c10b60438",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_a1e85",
                table="access_event",
                when="BEFORE",
            ),
        ),
    ),
    pgtrigger.migrations.AddTrigger(
        model_name="look",
        trigger=pgtrigger.compiler.Trigger(
            name="rows_are_only_added",
            sql=pgtrigger.compiler.UpsertTriggerSql(
                func="IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;",
                hash="304a03fc333654fde6e043abc4a7ac30bf83876a",
                operation="UPDATE OR DELETE",
                pgid="pgtrigger_rows_are_only_added_b4a3f",
                table="access_look",
                when="BEFORE",
            ),
        ),
    ),
]


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        Together(TABLES),
        migrations.RunSQL(ONLY_ADDED),
    ]
