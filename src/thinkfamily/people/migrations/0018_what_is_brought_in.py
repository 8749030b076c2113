"""Cases of another system while they wait and once they are brought in, and documents about people."""

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

REVOKE = "REVOKE UPDATE, DELETE, TRUNCATE ON people_documenthistory FROM tf_app;"


class Migration(migrations.Migration):
    dependencies = [("people", "0017_who_somebody_is")]

    operations = [
        migrations.CreateModel(
            name="Bringing",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("outside", models.CharField(max_length=100)),
                ("at", models.DateTimeField()),
                (
                    "digest",
                    models.CharField(help_text="sha256 of all files, by which the same are known again", max_length=64),
                ),
                (
                    "counts",
                    models.JSONField(default=dict, help_text="by sheet: rows, new, changed, as before; nobody's name"),
                ),
                ("answers", models.JSONField(default=dict)),
                ("kept", models.JSONField(default=dict)),
                ("signed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "left_at",
                    models.DateTimeField(
                        blank=True, help_text="when it was given up; nothing was brought in", null=True
                    ),
                ),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("undone_why", models.TextField(blank=True)),
            ],
            options={
                "verbose_name_plural": "bringings",
            },
        ),
        migrations.CreateModel(
            name="BroughtFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300)),
                ("size", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("content", models.BinaryField()),
            ],
            options={
                "verbose_name_plural": "files of bringings",
            },
        ),
        migrations.CreateModel(
            name="BroughtIn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sheet", models.CharField(max_length=20)),
                ("outside_id", models.CharField(max_length=200)),
                ("model", models.CharField(help_text="label of the table of ours", max_length=60)),
                ("row", models.CharField(help_text="id of the row there", max_length=40)),
                ("made", models.BooleanField(default=True)),
                ("wrote", models.JSONField(default=dict, help_text="by field: a fingerprint of what was written")),
                (
                    "changed",
                    models.JSONField(default=list, help_text="fields of a row that was there, which were changed"),
                ),
                (
                    "before",
                    models.BigIntegerField(
                        blank=True, help_text="id of its earlier state, for undoing that", null=True
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "rows that were brought in",
            },
        ),
        migrations.CreateModel(
            name="Document",
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
                ("written_on", models.DateField(blank=True, null=True)),
                ("taken_back_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentFile",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("content", models.BinaryField()),
            ],
            options={
                "verbose_name_plural": "files of documents",
            },
        ),
        migrations.CreateModel(
            name="DocumentHistory",
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
                ("written_on", models.DateField(blank=True, null=True)),
                ("taken_back_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "earlier states of documents",
            },
        ),
        migrations.AddField(
            model_name="bringing",
            name="agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="bringing",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="bringing",
            name="signed_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="bringing",
            name="undone_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="broughtfile",
            name="bringing",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="files", to="people.bringing"
            ),
        ),
        migrations.AddField(
            model_name="broughtin",
            name="bringing",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="brought", to="people.bringing"
            ),
        ),
        migrations.AddField(
            model_name="broughtin",
            name="family",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.family"
            ),
        ),
        migrations.AddField(
            model_name="broughtin",
            name="person",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_items", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="source_agency",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.agency"),
        ),
        migrations.AddField(
            model_name="documentfile",
            name="document",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="file", to="people.document"
            ),
        ),
        migrations.AddField(
            model_name="documenthistory",
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
            model_name="documenthistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="earliers",
                to="people.document",
            ),
        ),
        migrations.AddField(
            model_name="documenthistory",
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
            model_name="documenthistory",
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
            model_name="documenthistory",
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
            model_name="bringing",
            constraint=models.CheckConstraint(
                condition=models.Q(("outside", ""), _negated=True), name="a_bringing_says_from_where"
            ),
        ),
        migrations.AddConstraint(
            model_name="bringing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("signed_at", None), ("signed_by", None)),
                    models.Q(("signed_at__isnull", False), ("signed_by__gt", 0)),
                    _connector="OR",
                ),
                name="a_bringing_is_signed_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="bringing",
            constraint=models.CheckConstraint(
                condition=models.Q(("signed_at", None), ("left_at", None), _connector="OR"),
                name="what_was_given_up_is_not_brought_in",
            ),
        ),
        migrations.AddConstraint(
            model_name="bringing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("undone_at", None),
                    models.Q(
                        ("signed_at__isnull", False),
                        ("undone_by__isnull", False),
                        models.Q(("undone_why", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="an_undoing_says_who_and_why",
            ),
        ),
        migrations.AddIndex(
            model_name="broughtin",
            index=models.Index(fields=["sheet", "outside_id"], name="an_outside_row_is_found"),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["person", "information"], name="document_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="document",
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
                name="document_is_of_a_known_class",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["pdf", "docx", "odt", "txt", "png", "jpg"])),
                name="a_document_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("name", ""), _negated=True), models.Q(("file_name", ""), _negated=True)),
                name="a_document_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("size__range", (1, 10485760))), name="a_document_is_not_too_big"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        'INSERT INTO "people_documenthistory" ("file_name", "id", "information", "kind", '
                        '"name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "sha256", "size", "source_agency_id", '
                        '"taken_back_on", "version", "written_on") VALUES (NEW."file_name", NEW."id", '
                        'NEW."information", NEW."kind", NEW."name", NEW."person_id", NOW(), \'insert\', '
                        'NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sha256", NEW."size", '
                        'NEW."source_agency_id", NEW."taken_back_on", NEW."version", NEW."written_on"); '
                        "RETURN NULL;"
                    ),
                    hash="742c80256133329dd7dcc3c4f6062b5617fbd192",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4aaf3",
                    table="people_document",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func=(
                        'INSERT INTO "people_documenthistory" ("file_name", "id", "information", "kind", '
                        '"name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", '
                        '"recorded_at", "recorded_by_id", "sha256", "size", "source_agency_id", '
                        '"taken_back_on", "version", "written_on") VALUES (NEW."file_name", NEW."id", '
                        'NEW."information", NEW."kind", NEW."name", NEW."person_id", NOW(), \'update\', '
                        'NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sha256", NEW."size", '
                        'NEW."source_agency_id", NEW."taken_back_on", NEW."version", NEW."written_on"); '
                        "RETURN NULL;"
                    ),
                    hash="ba2d02702b47fa0ba3c2e736a612e62145bab983",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f0fc4",
                    table="people_document",
                    when="AFTER",
                ),
            ),
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
        pgtrigger.migrations.AddTrigger(
            model_name="documenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="rows_are_only_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func=(
                        "IF TG_OP = 'DELETE' AND current_user = 'tf_disposal' THEN RETURN OLD; END IF; "
                        "RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;"
                    ),
                    hash="fd73064b2447abe5e432e8a13d79582488ec9fe5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_rows_are_only_added_325cb",
                    table="people_documenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(REVOKE, migrations.RunSQL.noop),
    ]
