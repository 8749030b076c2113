"""What a reader reaches of people's records, for the rules of rows: which persons, and what may be known of them."""

from django.db import migrations

from thinkfamily.access.row_security import Guard, GuardReads

# The same as families/policy.py (reached, keeps) and sharing/policy.py (live, seen_by). What a decision withholds must
# count though the reader may not see the decision, so that these functions look for them.
REACH = """
CREATE FUNCTION tf_reaches_family(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 500 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held record;
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN which = ANY (held.records) OR EXISTS (
        SELECT FROM public.people_family f
        WHERE f.id = which AND NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)));
END $$;

CREATE FUNCTION tf_reaches(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held record;
BEGIN
    SELECT * INTO held FROM public.tf_held();
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = whom AND (f.id = ANY (held.records)
            OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas)))));
END $$;

CREATE FUNCTION tf_keeps(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1500 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    s record;
    held record;
BEGIN
    SELECT * INTO s FROM public.tf_scope();
    SELECT * INTO held FROM public.tf_held();
    RETURN EXISTS (
        SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
        WHERE m.person_id = whom AND (f.id = ANY (held.records)
                OR (NOT f.restricted AND (held.everywhere OR f.area = ANY (held.areas))))
            AND (f.kept_by_id = s.agency OR s.role = 'safeguarding_lead' OR EXISTS (
                SELECT FROM public.access_grant g
                WHERE g.reader_id = s.who AND g.scope = 'record' AND g.ground = 'lead' AND g.family_id = f.id::text
                    AND g.starts <= s.day AND g.ends >= s.day
                    AND (g.withdrawn_on IS NULL OR g.withdrawn_on > s.day))));
END $$;

CREATE FUNCTION tf_decided(whom uuid, what text, how text) RETURNS boolean
LANGUAGE plpgsql STABLE COST 500 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s record;
BEGIN
    SELECT * INTO s FROM public.tf_scope();
    RETURN EXISTS (
        SELECT FROM public.people_sharingdecision d
        WHERE d.person_id = whom AND d.agency_id = s.agency AND d.information = what AND d.outcome = how
            AND d.starts <= s.day AND (d.ends IS NULL OR d.ends >= s.day)
            AND NOT EXISTS (SELECT FROM public.people_sharingend e WHERE e.decision_id = d.id));
END $$;

CREATE FUNCTION tf_withheld(whom uuid, what text) RETURNS boolean
LANGUAGE plpgsql STABLE COST 600 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN public.tf_decided(whom, what, 'withhold'); END $$;

CREATE FUNCTION tf_may_know(whom uuid, what text) RETURNS boolean
LANGUAGE plpgsql STABLE COST 1200 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (what IN ('identity', 'family') OR public.tf_decided(whom, what, 'share'))
        AND NOT public.tf_decided(whom, what, 'withhold');
END $$;
"""

CALLABLE = (
    "tf_reaches_family(uuid)", "tf_reaches(uuid)", "tf_keeps(uuid)", "tf_withheld(uuid, text)",
    "tf_may_know(uuid, text)",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("people", "0009_looked_into"), ("site", "0003_who_sees_desks_and_access")]

    operations = [
        GuardReads("people_family"),
        GuardReads("people_membership"),
        GuardReads("people_sharingdecision"),
        GuardReads("people_sharingend"),
        Guard(REACH, CALLABLE),
    ]
