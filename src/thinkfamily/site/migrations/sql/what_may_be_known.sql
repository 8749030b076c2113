-- What an agency may know of a person: the same as sharing/policy.py (live, seen_by). What a decision withholds must
-- count though the reader may not see the decision, so these functions look for them; on any record of the person it
-- binds them all, and so does a seal on something that another of them says too.

CREATE FUNCTION tf_decided(whom uuid, what text, how text) RETURNS boolean
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

-- A baby who was lost is withheld from every agency but those that keep the record, whenever the agency came.
CREATE FUNCTION tf_is_lost_to(records uuid[], whose bigint) RETURNS boolean
LANGUAGE plpgsql STABLE COST 300 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM public.people_person p WHERE p.id = ANY (records) AND p.lost_on IS NOT NULL)
        AND NOT EXISTS (
            SELECT FROM public.people_membership m JOIN public.people_family f ON f.id = m.family_id
            WHERE m.person_id = ANY (records) AND f.kept_by_id = whose);
END $$;

-- It asks about any agency, so it answers the product itself alone: a reader is refused by tf_decided.
CREATE FUNCTION tf_lost_to(whom uuid, whose bigint) RETURNS boolean
LANGUAGE plpgsql STABLE COST 400 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN public.tf_is_system() AND public.tf_is_lost_to(public.tf_same(whom), whose); END $$;

CREATE FUNCTION tf_sealed(what uuid, whose bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN RETURN EXISTS (
    SELECT FROM public.people_seal s WHERE s.item = what AND s.from_agency_id = whose
        AND NOT EXISTS (SELECT FROM public.people_seallift l WHERE l.seal_id = s.id)
) OR EXISTS (
    SELECT FROM public.people_carriedseal c JOIN public.people_seal s ON s.id = c.seal_id
    WHERE c.item = what AND s.from_agency_id = whose
        AND NOT EXISTS (SELECT FROM public.people_mergeundone u WHERE u.merge_id = c.merge_id)
        AND NOT EXISTS (SELECT FROM public.people_seallift l WHERE l.seal_id = s.id)
); END $$;
