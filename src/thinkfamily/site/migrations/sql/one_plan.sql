-- Whether this child is in the scope of another live plan that no decision links with this one. For the product itself:
-- to a reader it says yes of everybody. Two that ask about one child in one moment wait for each other.
CREATE FUNCTION tf_in_another_live_plan(whom uuid, which uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    records uuid[] := public.tf_same(whom);
BEGIN
    IF NOT public.tf_is_system() THEN RETURN true; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('plan of ' || records[1]::text, 0));
    RETURN EXISTS (
        SELECT FROM public.casework_planscope s
        WHERE s.person_id = ANY (records) AND s.plan_id <> which AND s.child AND s.state = 'live' AND s.until IS NULL
            AND NOT EXISTS (
                SELECT FROM public.casework_planslinked l
                WHERE (l.plan_id = which AND l.other_id = s.plan_id) OR (l.plan_id = s.plan_id AND l.other_id = which)));
END $$;
