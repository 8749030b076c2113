-- With the rights of whoever writes: a tie that they may not see is not told of by a refusal. The lock is held until
-- the transaction ends, and what comes after it sees what others ended: two at once make no circle either.

CREATE FUNCTION tf_no_circle_of_descent() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    descent text[] := ARRAY['parent_of', 'expects', 'adoptive_parent_of'];
BEGIN
    IF NEW.kind <> ALL (descent) OR NEW.certainty = 'mistaken' THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' AND OLD.kind = ANY (descent) AND OLD.certainty <> 'mistaken'
        AND (NEW.person_id, NEW.other_id) = (OLD.person_id, OLD.other_id) THEN RETURN NEW; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('who descends from whom', 0));
    IF EXISTS (
        WITH RECURSIVE above(id) AS (
            SELECT NEW.person_id
            UNION
            SELECT t.person_id FROM public.people_tie t JOIN above ON t.other_id = above.id
            WHERE t.kind = ANY (descent) AND t.certainty <> 'mistaken' AND t.id <> NEW.id
        ) SELECT FROM above WHERE above.id = NEW.other_id) THEN
        RAISE EXCEPTION 'nobody_descends_from_themselves: that would be a circle.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'nobody_descends_from_themselves';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_no_circle_of_descent BEFORE INSERT OR UPDATE ON people_tie
    FOR EACH ROW EXECUTE FUNCTION tf_no_circle_of_descent();
