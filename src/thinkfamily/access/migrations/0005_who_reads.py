"""The database knows who reads: readings, the key that signs their tokens, what each role may do, and the functions."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.row_security import Guard, GuardReads

KEPT = """
CREATE TABLE tf_key (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    inside bytea NOT NULL,
    outside bytea NOT NULL,
    day_may_be_set boolean NOT NULL
);
CREATE TABLE tf_role (name text PRIMARY KEY, sharing_names text[] NOT NULL, may text[] NOT NULL);
REVOKE ALL ON tf_key, tf_role FROM tf_app;
GRANT SELECT ON tf_key, tf_role TO tf_guard;
ALTER TABLE tf_key ENABLE ROW LEVEL SECURITY; ALTER TABLE tf_key FORCE ROW LEVEL SECURITY;
ALTER TABLE tf_role ENABLE ROW LEVEL SECURITY; ALTER TABLE tf_role FORCE ROW LEVEL SECURITY;
CREATE POLICY guard_reads ON tf_key FOR SELECT TO tf_guard USING (true);
CREATE POLICY guard_reads ON tf_role FOR SELECT TO tf_guard USING (true);
CREATE POLICY owner_lays ON tf_key TO tf_owner USING (true);
CREATE POLICY owner_lays ON tf_role TO tf_owner USING (true);
REVOKE UPDATE, DELETE ON access_reading FROM tf_app;
GRANT UPDATE (ended) ON access_reading TO tf_app;
"""

FORGET = "DROP TABLE tf_key; DROP TABLE tf_role;"

SCOPE = """
CREATE FUNCTION tf_scope(OUT kind text, OUT who bigint, OUT day date, OUT agency bigint, OUT role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    part text[] := string_to_array(current_setting('tf.session', true), '.');
    held record;
    signature text;
BEGIN
    day := (now() AT TIME ZONE 'Europe/London')::date;
    IF cardinality(part) IS DISTINCT FROM 7 THEN RETURN; END IF;
    SELECT k.inside, k.outside, k.day_may_be_set INTO held FROM public.tf_key k;
    signature := encode(sha256(held.outside || sha256(held.inside ||
        convert_to(array_to_string(part[1:6], '.'), 'UTF8'))), 'hex');
    -- Digests are compared, so that the time it takes tells nothing of how much was guessed.
    IF sha256(convert_to(part[7], 'UTF8')) IS DISTINCT FROM sha256(convert_to(signature, 'UTF8'))
        OR part[4] <> pg_backend_pid()::text
        OR part[5]::numeric < extract(epoch FROM clock_timestamp()) THEN RETURN; END IF;
    IF held.day_may_be_set AND part[6] <> '' THEN day := part[6]::date; END IF;
    IF part[1] IN ('system', 'door') THEN kind := part[1]; RETURN; END IF;
    IF part[1] = 'reader' AND NOT EXISTS (
        SELECT FROM public.access_reading r
        WHERE r.id = part[2]::uuid AND r.user_id = part[3]::bigint AND r.ended IS NULL
            AND r.ends > clock_timestamp()) THEN RETURN; END IF;
    SELECT part[1], u.id, u.agency_id, u.role INTO kind, who, agency, role
        FROM public.access_user u WHERE u.id = part[3]::bigint AND u.is_active;
END $$;

CREATE FUNCTION tf_is_system() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN coalesce((public.tf_scope()).kind = 'system', false); END $$;

CREATE FUNCTION tf_is_door() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN coalesce((public.tf_scope()).kind IN ('system', 'door'), false); END $$;

CREATE FUNCTION tf_reader() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN (public.tf_scope()).who; END $$;

CREATE FUNCTION tf_reader_agency() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN (public.tf_scope()).agency; END $$;

CREATE FUNCTION tf_reader_role() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN (public.tf_scope()).role; END $$;

CREATE FUNCTION tf_today() RETURNS date
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN (public.tf_scope()).day; END $$;

CREATE FUNCTION tf_reader_may(what text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN EXISTS (
    SELECT FROM public.tf_role r WHERE r.name = (SELECT s.role FROM public.tf_scope() s) AND what = ANY (r.may)
); END $$;

CREATE FUNCTION tf_held(
    OUT everywhere boolean, OUT areas text[], OUT families text[], OUT own boolean, OUT records uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    s record;
    moment timestamptz;
BEGIN
    SELECT * INTO s FROM public.tf_scope();
    moment := (s.day + (now() AT TIME ZONE 'Europe/London')::time) AT TIME ZONE 'Europe/London';
    SELECT
        coalesce(bool_or(g.scope = 'area' AND g.area = ''), false),
        coalesce(array_agg(g.area::text) FILTER (WHERE g.scope = 'area' AND g.area <> ''), '{}'),
        coalesce(array_agg(g.family_id::text) FILTER (WHERE g.scope = 'family'), '{}'),
        coalesce(bool_or(g.scope = 'own'), false),
        coalesce(array_agg(g.family_id::uuid) FILTER (WHERE g.scope = 'record'), '{}')
    INTO everywhere, areas, families, own, records
    FROM public.access_grant g
    WHERE g.reader_id = s.who AND g.starts <= s.day AND g.ends >= s.day
        AND (g.withdrawn_on IS NULL OR g.withdrawn_on > s.day) AND (g.ends_at IS NULL OR g.ends_at > moment)
        AND EXISTS (SELECT FROM public.tf_role r WHERE r.name = s.role AND 'sees_families' = ANY (r.may));
END $$;

CREATE FUNCTION tf_reads_every_area() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN (public.tf_held()).everywhere; END $$;

CREATE FUNCTION tf_reader_areas() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN (public.tf_held()).areas; END $$;

CREATE FUNCTION tf_reader_families() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN (public.tf_held()).families; END $$;

CREATE FUNCTION tf_reader_records() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN (public.tf_held()).records; END $$;
"""

CALLABLE = (
    "tf_is_system()", "tf_is_door()", "tf_reader()", "tf_reader_agency()", "tf_reader_role()", "tf_today()",
    "tf_reader_may(text)", "tf_reads_every_area()", "tf_reader_areas()", "tf_reader_families()", "tf_reader_records()",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("access", "0004_grounds_colleagues_and_cover")]

    operations = [
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("started", models.DateTimeField()),
                ("ends", models.DateTimeField(help_text="the latest moment, whatever happens")),
                ("ended", models.DateTimeField(blank=True, help_text="when it was closed", null=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("ends__gt", models.F("started"))), name="a_reading_ends")
                ],
            },
        ),
        migrations.RunSQL(KEPT, FORGET),
        GuardReads("access_user"),
        GuardReads("access_agency"),
        GuardReads("access_grant"),
        GuardReads("access_reading"),
        Guard(SCOPE, CALLABLE),
    ]
