-- The tables of keys are tf_guard's to write; triggers on what people are found by do so.
GRANT SELECT, INSERT, UPDATE, DELETE ON people_searchkey TO tf_guard;
CREATE POLICY guard_keeps ON people_searchkey TO tf_guard USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON people_searchword TO tf_guard;
CREATE POLICY guard_keeps ON people_searchword TO tf_guard USING (true) WITH CHECK (true);
CREATE TRIGGER what_it_is_found_by AFTER INSERT OR UPDATE OR DELETE ON people_person
    FOR EACH ROW EXECUTE FUNCTION tf_keys_are_kept();
CREATE TRIGGER what_it_is_found_by AFTER INSERT OR UPDATE OR DELETE ON people_personname
    FOR EACH ROW EXECUTE FUNCTION tf_keys_are_kept();
CREATE TRIGGER what_it_is_found_by AFTER INSERT OR UPDATE OR DELETE ON people_personaddress
    FOR EACH ROW EXECUTE FUNCTION tf_keys_are_kept();
CREATE TRIGGER what_it_is_found_by AFTER INSERT OR UPDATE OR DELETE ON people_identifier
    FOR EACH ROW EXECUTE FUNCTION tf_keys_are_kept();
CREATE TRIGGER what_it_is_found_by AFTER INSERT OR UPDATE OR DELETE ON people_contactway
    FOR EACH ROW EXECUTE FUNCTION tf_keys_are_kept();
CREATE TRIGGER words_are_cleared AFTER DELETE ON people_searchkey REFERENCING OLD TABLE AS before
    FOR EACH STATEMENT EXECUTE FUNCTION tf_words_are_cleared();
