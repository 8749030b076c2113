-- What the role that carries out disposals may do beyond reading and removing rows, and what it is kept from.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_disposal') THEN
        RAISE EXCEPTION 'There is no role tf_disposal: run site/roles.sql here first, as the administrator.';
    END IF;
END
$$;
REVOKE ALL ON access_user, mfa_authenticator, django_session, people_certificate FROM tf_disposal;
GRANT SELECT (id, username, name, role, agency_id, is_active) ON access_user TO tf_disposal;
GRANT SELECT, INSERT ON people_certificate TO tf_disposal;
GRANT INSERT ON access_event TO tf_disposal;
GRANT USAGE ON SEQUENCE people_certificate_id_seq, access_event_id_seq TO tf_disposal;
REVOKE INSERT ON people_certificate FROM tf_app;
REVOKE DELETE ON people_disposalrun FROM tf_app;
