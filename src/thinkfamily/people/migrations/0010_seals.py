"""Something can be sealed from one member of the family or one agency; rows about it are only added."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.row_security import EnforceRows, Guard, GuardReads

SEALED = """
CREATE FUNCTION tf_sealed(what uuid, whose bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN EXISTS (
    SELECT FROM public.people_seal s WHERE s.item = what AND s.from_agency_id = whose
        AND NOT EXISTS (SELECT FROM public.people_seallift l WHERE l.seal_id = s.id)
); END $$;
"""
ONLY_ADDED = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app') THEN
        REVOKE UPDATE, DELETE, TRUNCATE ON people_seal, people_sealreview, people_sealopening, people_seallift
            FROM tf_app;
    END IF;
END
$$;
"""
REACHED = "EXISTS (SELECT FROM people_membership m WHERE m.person_id = {row}.person_id)"
SEEN = f"{REACHED} AND NOT tf_sealed({{row}}.item, (SELECT tf_reader_agency()))"
OF_A_SEAL = "EXISTS (SELECT FROM people_seal s WHERE s.id = {row}.seal_id)"


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_browsers_of_sittings"),
        ("people", "0009_looked_into"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Seal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("personaddress", "personaddress"), ("tie", "tie"), ("note", "note")], max_length=30
                    ),
                ),
                ("item", models.UUIDField(db_index=True)),
                ("may_know", models.BooleanField(default=False)),
                ("reason", models.TextField()),
                ("review_on", models.DateField()),
                ("sealed_at", models.DateTimeField()),
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
                    "keeper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="seals", to="people.person"
                    ),
                ),
                (
                    "sealed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SealLift",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("why", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "seal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lifted", to="people.seal"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SealOpening",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("why", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "seal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="openings", to="people.seal"
                    ),
                ),
                (
                    "to_person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SealReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("review_on", models.DateField()),
                ("why", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "seal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="people.seal"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="seal",
            index=models.Index(fields=["item", "from_agency"], name="what_is_sealed_from_an_agency"),
        ),
        migrations.AddConstraint(
            model_name="seal",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["personaddress", "tie", "note"])),
                name="a_seal_is_on_a_known_kind_of_item",
            ),
        ),
        migrations.AddConstraint(
            model_name="seal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("from_agency__isnull", False), ("from_person", None)),
                    models.Q(("from_agency", None), ("from_person__isnull", False)),
                    _connector="OR",
                ),
                name="a_seal_is_from_one_person_or_one_agency",
            ),
        ),
        migrations.AddConstraint(
            model_name="seal",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="a_seal_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="seal",
            constraint=models.CheckConstraint(
                condition=models.Q(("review_on__gt", models.F("sealed_at__date"))),
                name="a_seal_is_looked_at_again_later",
            ),
        ),
        migrations.AddConstraint(
            model_name="seallift",
            constraint=models.CheckConstraint(
                condition=models.Q(("why", ""), _negated=True), name="lifting_a_seal_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="sealopening",
            constraint=models.CheckConstraint(
                condition=models.Q(("why", ""), _negated=True), name="showing_something_sealed_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="sealopening",
            constraint=models.UniqueConstraint(
                fields=("seal", "to_person"), name="something_sealed_is_shown_to_somebody_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="sealreview",
            constraint=models.CheckConstraint(
                condition=models.Q(("why", ""), _negated=True), name="a_seal_that_goes_on_says_why"
            ),
        ),
        GuardReads("people_seal"),
        GuardReads("people_seallift"),
        Guard(SEALED, ("tf_sealed(uuid, bigint)",)),
        EnforceRows("people_seal", read=SEEN, add=SEEN, change="false", remove="false"),
        *(
            EnforceRows(table, read=OF_A_SEAL, add=OF_A_SEAL, change="false", remove="false")
            for table in ("people_sealreview", "people_sealopening", "people_seallift")
        ),
        migrations.RunSQL(ONLY_ADDED, migrations.RunSQL.noop),
    ]
