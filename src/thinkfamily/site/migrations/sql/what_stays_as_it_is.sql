-- What no reader changes by SQL either. Rules of rows know no columns, so triggers say which may change; they are plain
-- ones, without a switch, with the rights of who writes. What is not named stays as it is, so that a new column is kept
-- too.

-- At the door a password is hashed anew.
CREATE FUNCTION tf_account_is_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    free text[] := CASE WHEN public.tf_is_door() THEN ARRAY['last_login', 'password'] ELSE ARRAY['last_login'] END;
BEGIN
    IF NOT public.tf_is_system() AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
        RAISE EXCEPTION 'Only the product itself changes an account.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_account_is_kept BEFORE UPDATE ON access_user FOR EACH ROW EXECUTE FUNCTION tf_account_is_kept();

CREATE FUNCTION tf_disposal_is_of_two() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me bigint := public.tf_reader();
    confirms boolean := NEW.confirmed_by_id IS NOT NULL AND OLD.confirmed_by_id IS NULL;
    stops boolean := NEW.stopped_at IS NOT NULL AND OLD.stopped_at IS NULL;
    free text[] := CASE WHEN confirms THEN ARRAY['confirmed_by_id', 'confirmed_at'] ELSE '{}' END
        || CASE WHEN stops THEN ARRAY['stopped_by_id', 'stopped_at', 'stopped_why'] ELSE '{}' END;
BEGIN
    IF public.tf_is_system() THEN RETURN NEW; END IF;
    IF to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free
        OR (confirms AND (NEW.confirmed_by_id IS DISTINCT FROM me OR OLD.stopped_at IS NOT NULL
            OR NOT public.tf_reader_may('confirms_disposal')))
        OR (stops AND NEW.stopped_by_id IS DISTINCT FROM me) THEN
        RAISE EXCEPTION 'A disposal is confirmed or stopped once, in one''s own name.'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_disposal_is_of_two BEFORE UPDATE ON people_disposalrun
    FOR EACH ROW EXECUTE FUNCTION tf_disposal_is_of_two();

-- Which family it is and who belongs to it stay as they are.
CREATE FUNCTION tf_membership_is_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    free text[] := ARRAY['role', 'since', 'until', 'in_plan', 'why', 'agreed_by', 'agreed_on', 'version'];
BEGIN
    IF NOT public.tf_is_system() AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
        RAISE EXCEPTION 'Who belongs to which family stays; a membership ends and another begins.'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_membership_is_kept BEFORE UPDATE ON people_membership
    FOR EACH ROW EXECUTE FUNCTION tf_membership_is_kept();

CREATE FUNCTION tf_link_is_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    free text[] := ARRAY['until', 'ended_why', 'version'];
BEGIN
    IF NOT public.tf_is_system() AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
        RAISE EXCEPTION 'A link of two families is ended and another decided.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_link_is_kept BEFORE UPDATE ON people_familylink FOR EACH ROW EXECUTE FUNCTION tf_link_is_kept();

CREATE FUNCTION tf_item_stays_theirs() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    kept text[] := ARRAY['id', 'person_id', 'other_id', 'household_id', 'source_agency_id', 'recorded_by_id'];
    name text;
BEGIN
    IF public.tf_is_system() THEN RETURN NEW; END IF;
    FOREACH name IN ARRAY kept LOOP
        IF to_jsonb(NEW) -> name IS DISTINCT FROM to_jsonb(OLD) -> name THEN
            RAISE EXCEPTION 'Whom something is about, and who said so, stays: end it and write down another.'
                USING ERRCODE = 'insufficient_privilege';
        END IF;
    END LOOP;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_item_stays_theirs BEFORE UPDATE ON people_stay FOR EACH ROW EXECUTE FUNCTION tf_item_stays_theirs();
CREATE TRIGGER tf_item_stays_theirs BEFORE UPDATE ON people_tie FOR EACH ROW EXECUTE FUNCTION tf_item_stays_theirs();
CREATE TRIGGER tf_item_stays_theirs BEFORE UPDATE ON people_bond FOR EACH ROW EXECUTE FUNCTION tf_item_stays_theirs();
CREATE TRIGGER tf_item_stays_theirs BEFORE UPDATE ON people_responsibility
    FOR EACH ROW EXECUTE FUNCTION tf_item_stays_theirs();

CREATE FUNCTION tf_two_become_one() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.merged_into_id IS NULL THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' AND NEW.merged_into_id IS NOT DISTINCT FROM OLD.merged_into_id THEN RETURN NEW; END IF;
    IF NOT public.tf_is_system() THEN
        RAISE EXCEPTION 'Only the product itself reads two records as one.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF EXISTS (SELECT FROM public.people_person p WHERE p.id = NEW.merged_into_id AND p.merged_into_id IS NOT NULL)
        OR (NEW.merged_into_id IS NOT NULL
            AND EXISTS (SELECT FROM public.people_person p WHERE p.merged_into_id = NEW.id)) THEN
        RAISE EXCEPTION 'Whoever is read as another is followed once.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_two_become_one BEFORE INSERT OR UPDATE ON people_person
    FOR EACH ROW EXECUTE FUNCTION tf_two_become_one();

-- Nobody who has left a family is brought back by whoever would read then what came after: the same as may_bring_back
-- in families/policy.py.
CREATE FUNCTION tf_nobody_is_brought_back() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF public.tf_is_system() OR public.tf_reader_role() = 'safeguarding_lead' THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' THEN
        IF OLD.until IS NULL OR OLD.until > public.tf_today() OR NEW.until <= OLD.until THEN RETURN NEW; END IF;
    ELSIF public.tf_is_new(NEW.person_id) THEN RETURN NEW;
    END IF;
    IF NOT public.tf_reaches_now(NEW.person_id) THEN
        RAISE EXCEPTION 'Who has left is brought back by a safeguarding lead.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tf_nobody_is_brought_back BEFORE INSERT OR UPDATE ON people_membership
    FOR EACH ROW EXECUTE FUNCTION tf_nobody_is_brought_back();
