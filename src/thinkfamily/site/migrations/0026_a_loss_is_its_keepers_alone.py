"""A baby who was lost is withheld from every agency but those that keep the record, whenever the agency came.

Nobody sees a seal on what they do not see themselves: a seal says that there is something, and why.
"""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, Guard

# tf_lost_to asks about any agency, so it answers the product itself alone: a reader is refused by tf_decided.
LOSS = """
CREATE FUNCTION tf_is_lost_to(records uuid[], whose bigint) RETURNS boolean
LANGUAGE plpgsql STABLE COST 300 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM public.people_person p WHERE p.id = ANY (records) AND p.lost_on IS NOT NULL)
        AND NOT EXISTS (
            SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
            WHERE m.person_id = ANY (records) AND f.kept_by_id = whose);
END $$;

CREATE FUNCTION tf_lost_to(whom uuid, whose bigint) RETURNS boolean
LANGUAGE plpgsql STABLE COST 400 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN public.tf_is_system() AND public.tf_is_lost_to(public.tf_same(whom), whose); END $$;

CREATE OR REPLACE FUNCTION tf_decided(whom uuid, what text, how text) RETURNS boolean
LANGUAGE plpgsql STABLE COST 500 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    s record;
    records uuid[] := public.tf_same(whom);
BEGIN
    SELECT * INTO s FROM public.tf_scope();
    RETURN EXISTS (
        SELECT FROM public.people_sharingdecision d
        WHERE d.person_id = ANY (records) AND d.agency_id = s.agency AND d.information = what AND d.outcome = how
            AND d.starts <= s.day AND (d.ends IS NULL OR d.ends >= s.day)
            AND NOT EXISTS (SELECT FROM public.people_sharingend e WHERE e.decision_id = d.id))
        OR (how = 'withhold' AND public.tf_is_lost_to(records, s.agency));
END $$
"""
SEEN = (
    "tf_reaches({row}.person_id) AND NOT tf_withheld({row}.person_id, 'family') AND NOT "
    "tf_sealed({row}.item, (SELECT tf_reader_agency())) AND tf_sees_item({row}.kind, {row}.item)"
)


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0027_no_circle_by_two_at_once"),
        ("site", "0025_a_pack_stays"),
    ]

    operations = [
        Guard(LOSS, ("tf_lost_to(uuid, bigint)",)),
        EnforceRows("people_seal", read=SEEN, add=SEEN, change="false", remove="false"),
    ]
